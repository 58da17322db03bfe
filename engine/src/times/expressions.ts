import type { Span } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import { ARTICLE } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { anchorOf, createHijri } from "./calendar.js";
import { clockAt, dayWithTime, partAlone } from "./clock.js";
import { Context, type Reading } from "./context.js";
import { figureDate } from "./figures.js";
import { monthDate } from "./months.js";
import { century, decade, partOf, quarter, season, yearDate } from "./periods.js";
import { distance, duration, recurring, relativeUnit } from "./units.js";
import { createVocabulary } from "./vocabulary.js";
import { writtenOn } from "./written.js";

export { calendarDate, resolveWeekday } from "./calendar.js";

/** Words that say when, how long or how often. Offsets into the normalised text, without clitics attached in front. */
export interface TimeMention extends Span {
  /** Word indices; `last` is exclusive. */
  first: number;
  last: number;
  kind: "date" | "time" | "duration" | "set";
  /** TIMEX3; null where the words are vague or there is no date to count from. */
  value: string | null;
  /** False where a part was inferred (the year, the direction, the half of the day). */
  certain: boolean;
  /** Of a bare weekday (ISO: Monday 1 to Sunday 7), whose direction the tense tells; `value` takes the past. Its first ten characters are the date. */
  weekday?: number;
  /** Of a duration of days or weeks that lies right before or after the date counted from: the month it falls in, `2020-07`. */
  month?: string;
}

/** Finds the times in the words from `first` to `last` (exclusive). `published`: ISO 8601 date or date-time that relative times count from. */
export type TimeReader = (words: readonly Word[], first: number, last: number, published: string | null) => TimeMention[];

export interface Times {
  readonly read: TimeReader;
  /** The day that the words tell to be that of writing, else `published`. */
  readonly written: (words: readonly Word[], published: string | null) => string | null;
}

/** Everything that may begin at a word; the longest wins, the first of equals. */
const READERS: readonly ((cx: Context, i: number) => Reading | null)[] = [
  dayWithTime,
  (cx, i) => clockAt(cx, i, "any"),
  figureDate,
  distance,
  duration,
  relativeUnit,
  partOf,
  monthDate,
  quarter,
  decade,
  century,
  season,
  recurring,
  partAlone,
];

/** Whether a new mention may be a bare year because the one before, joined with و, is a year (`عامي 2011 و2012`). */
function followsYear(cx: Context, i: number, before: TimeMention | undefined): boolean {
  return before !== undefined && before.last === i - 1 && cx.isAnd(i - 1) && /^\d{4}$/.test(before.value ?? "");
}

function longest(cx: Context, i: number, before: TimeMention | undefined): Reading | null {
  let best: Reading | null = null;
  for (const read of READERS) {
    const reading = read(cx, i);
    if (reading && reading.next > (best?.next ?? i)) best = reading;
  }
  const year = yearDate(cx, i, followsYear(cx, i, before));
  return year && year.next > (best?.next ?? i) ? year : best;
}

function mention(cx: Context, i: number, reading: Reading): TimeMention {
  const { next: last, kind, value, certain, weekday, month } = reading;
  const start = (cx.words[i] as Word).start + cx.offset(i);
  return {
    start,
    end: (cx.words[last - 1] as Word).end,
    first: i,
    last,
    kind,
    value,
    certain,
    ...(weekday === undefined ? {} : { weekday }),
    ...(month === undefined ? {} : { month }),
  };
}

/** Makes a reader of time expressions. Pure; for a word that begins no time, a glance at its note. */
export function createTimes(knowledge: Pick<Knowledge, "table">): Times {
  const vocabulary = createVocabulary(knowledge);
  const hijri = createHijri();
  // All sentences of an article count from the same day.
  let day: string | null = null;
  let anchor = anchorOf(day);
  const read: TimeReader = (words, first, last, published) => {
    if (published !== day) {
      day = published;
      anchor = anchorOf(day);
    }
    const cx = new Context(vocabulary, hijri, words, Math.min(last, words.length), anchor);
    const mentions: TimeMention[] = [];
    for (let i = first; i < cx.end; ) {
      const { kind, form, key } = words[i] as Word;
      const begins = kind === "number" || (kind === "word" && (vocabulary.of(form).begins || key === ARTICLE));
      const reading = begins ? longest(cx, i, mentions.at(-1)) : null;
      if (reading) mentions.push(mention(cx, i, reading));
      i = reading ? reading.next : i + 1;
    }
    return mentions;
  };
  return {
    read,
    written: (words, published) => writtenOn(new Context(vocabulary, hijri, words, words.length, anchorOf(published)), 0) ?? published,
  };
}
