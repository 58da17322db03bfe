import { listOf, type Row } from "../knowledge/table.js";
import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { ARTICLE, CONJUNCTIONS, keyOf, nameKey, PREPOSITIONS, stripMarks } from "../text/letters.js";

/// The words of time and number, from `knowledge/arabic/times/`, found by key.

export type Calendar = "gregorian" | "hijri";
export type NumberKind =
  | "unit"
  | "unit.compound"
  | "ten"
  | "tens"
  | "hundred"
  | "scale"
  | "scales"
  | "dual"
  | "fraction"
  | "ordinal"
  | "ordinal.compound"
  | "few"
  | "none";

export interface MonthEntry {
  readonly is: "month";
  readonly calendar: Calendar;
  readonly number: number;
  /** Whether the name alone is a time: `yes`, only `after` a word such as `في`, or `no`. */
  readonly alone: "yes" | "after" | "no";
  /** As listed, hamzas kept: names that are ambiguous must be written so when they stand alone. */
  readonly written: string;
}
export interface WeekdayEntry {
  readonly is: "weekday";
  /** ISO: Monday 1 to Sunday 7. */
  readonly number: number;
  readonly neverAfter: ReadonlySet<string>;
}
/** A weekday without its article, as after `كل`. */
export interface BareWeekdayEntry {
  readonly is: "bareWeekday";
  readonly number: number;
}
export interface DeicticEntry {
  readonly is: "deictic";
  /** Days from the anchor. */
  readonly shift: number;
  /** Part of the day that goes with the word (`TNI`), or "". */
  readonly code: string;
  readonly neverAfter: ReadonlySet<string>;
  readonly neverBefore: ReadonlySet<string>;
}
export interface ModifierEntry {
  readonly is: "modifier";
  readonly shift: number;
  /** `الأخير`: says recently, and which one only with a plural. */
  readonly recent: boolean;
}
export interface ThisEntry {
  readonly is: "this";
}
export interface UnitEntry {
  readonly is: "unit";
  /** TIMEX3 unit, a leading `T` for clock units; "" for a stretch of no set length (`فترة`). */
  readonly unit: string;
  readonly count: 1 | 2 | "many";
  readonly licensed: boolean;
}
export interface DaypartEntry {
  readonly is: "daypart";
  readonly code: string;
  /** The twelve hours that the part belongs to begin here: `مساء` 13 makes five o'clock 17. */
  readonly from: number;
  /** `noun`: before a day (`صباح الخميس`); `adverb`: after it or after an hour (`صباحا`). */
  readonly kind: "noun" | "adverb" | "both";
}
export interface NumberEntry {
  readonly is: "number";
  readonly kind: NumberKind;
  readonly value: number;
}
export interface SetEntry {
  readonly is: "set";
  readonly value: string;
}
export interface SeasonEntry {
  readonly is: "season";
  readonly code: string;
}
export interface DecadeEntry {
  readonly is: "decade";
  readonly value: number;
}
export interface CueEntry {
  readonly is: "cue";
  readonly role: string;
}
export type Entry =
  | MonthEntry
  | WeekdayEntry
  | BareWeekdayEntry
  | DeicticEntry
  | ModifierEntry
  | ThisEntry
  | UnitEntry
  | DaypartEntry
  | NumberEntry
  | SetEntry
  | SeasonEntry
  | DecadeEntry
  | CueEntry;

/** An entry and the keys of the words that it is written with. */
interface Listed {
  readonly keys: readonly string[];
  readonly entry: Entry;
  /** May be written with the definite article besides the form listed. */
  readonly article: boolean;
}

/** What a written word may begin. */
export interface Start {
  readonly listed: Listed;
  /** Letters of attached conjunction and preposition before it. */
  readonly offset: number;
  readonly conj: string;
  readonly prep: string;
  readonly article: boolean;
}

/** What a written word may begin, as far as times and numbers go. */
export interface TimeForm {
  /** Cutting as few clitics as possible, longest phrases first; null for most words. */
  readonly starts: readonly Start[] | null;
  /** Whether it may begin a time at all: some only stand inside times or before them. */
  readonly begins: boolean;
}

/** The words of time and number. */
export interface Vocabulary {
  of(form: Form): TimeForm;
}

/** Cues that times begin with; the others only stand inside or before them. */
const BEGINNING = new Set([
  "ago",
  "since",
  "later",
  "latest",
  "part",
  "every",
  "clock",
  "day",
  "month",
  "year",
  "quarter",
  "half",
  "first-day",
]);

const begins = ({ listed: { entry } }: Start): boolean => (entry.is === "cue" ? BEGINNING.has(entry.role) : entry.is !== "modifier");

const keys = (cell: string | undefined): ReadonlySet<string> => new Set(listOf(cell).map(keyOf));

const WITH_ARTICLE = new Set<Entry["is"]>(["unit", "daypart", "number", "season", "decade"]);

/** The entries of one row: most tables give one, weekdays also their bare forms, month names one a form. */
function entriesOf(table: string, row: Row): { entry: Entry; forms: readonly string[] }[] {
  const forms = listOf(row.forms).map(stripMarks);
  const one = (entry: Entry): { entry: Entry; forms: readonly string[] }[] => [{ entry, forms }];
  const number = Number(row.number ?? row.value ?? row.shift);
  switch (table) {
    case "months":
      return forms.map((f) => ({
        entry: { is: "month", calendar: row.calendar as Calendar, number, alone: row.alone as MonthEntry["alone"], written: f },
        forms: [f],
      }));
    case "weekdays":
      return [
        ...one({ is: "weekday", number, neverAfter: keys(row.never_after) }),
        { entry: { is: "bareWeekday", number }, forms: listOf(row.bare) },
      ];
    case "deictics":
      if (row.kind === "this") return one({ is: "this" });
      if (row.kind !== "day") return one({ is: "modifier", shift: number, recent: row.kind === "recent" });
      return one({
        is: "deictic",
        shift: number,
        code: row.code as string,
        neverAfter: keys(row.never_after),
        neverBefore: keys(row.never_before),
      });
    case "units":
      return one({
        is: "unit",
        unit: row.unit as string,
        count: row.count === "many" ? "many" : (Number(row.count) as 1 | 2),
        licensed: row.alone === "licensed",
      });
    case "dayparts":
      return one({ is: "daypart", code: row.code as string, from: Number(row.from), kind: row.kind as DaypartEntry["kind"] });
    case "numbers":
      return one({ is: "number", kind: row.kind as NumberKind, value: number });
    case "sets":
      return one({ is: "set", value: row.value as string });
    case "seasons":
      return one({ is: "season", code: row.code as string });
    case "decades":
      return one({ is: "decade", value: number });
    default:
      return one({ is: "cue", role: row.id as string });
  }
}

const TABLES = ["months", "weekdays", "deictics", "units", "dayparts", "numbers", "sets", "seasons", "decades", "time-cues"];

/** The key with a final teh marbuta written as heh, the rest as it is: `مائه`. */
const endingFolded = (word: string): string => keyOf(word.slice(0, -1)) + nameKey(word.slice(-1));

/** All entries by the key of their first word, phrases before single words; looser spellings where nothing else claims the key. */
function indexOf(knowledge: Pick<Knowledge, "table">): Map<string, Listed[]> {
  const index = new Map<string, Listed[]>();
  const loose = new Map<string, Listed[]>();
  const add = (map: Map<string, Listed[]>, listed: Listed): void => {
    const key = listed.keys[0] as string;
    const list = map.get(key);
    if (list) list.push(listed);
    else map.set(key, [listed]);
  };
  for (const table of TABLES)
    for (const row of knowledge.table(table))
      for (const { entry, forms } of entriesOf(table, row))
        for (const form of forms) {
          const words = form.split(" ");
          const article = WITH_ARTICLE.has(entry.is);
          add(index, { keys: words.map(keyOf), entry, article });
          for (const fold of [nameKey, endingFolded]) if (fold(form) !== keyOf(form)) add(loose, { keys: words.map(fold), entry, article });
        }
  for (const [key, list] of loose) if (!index.has(key)) index.set(key, list);
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/** What the key begins when its first `offset` letters are clitics. */
function startsAt(index: ReadonlyMap<string, readonly Listed[]>, stem: string, offset: number, conj: string, prep: string): Start[] | null {
  const plain = index.get(stem);
  const inner = stem.length > 3 && stem.startsWith(ARTICLE) ? index.get(stem.slice(ARTICLE.length)) : undefined;
  if (!plain && !inner) return null;
  const out: Start[] = (plain ?? []).map((listed) => ({ listed, offset, conj, prep, article: false }));
  for (const listed of inner ?? []) if (listed.article) out.push({ listed, offset, conj, prep, article: true });
  return out.length > 0 ? out : null;
}

const TIME_FORM = new Note<TimeForm>();

/** Of most words. */
const NO_TIME: TimeForm = { starts: null, begins: false };

/** Opens the tables of time words. The knowledge needs only `table`. What words may begin is noted on their forms. */
export function createVocabulary(knowledge: Pick<Knowledge, "table">): Vocabulary {
  const index = indexOf(knowledge);
  const conjunctions = new Set<string>(CONJUNCTIONS);
  const prepositions = new Set<string>(PREPOSITIONS);
  /** `لل` is a preposition and an article that lost its alef: the last letter of the article doubled. */
  const lam = ARTICLE.slice(1);
  const afterPreposition = (key: string, at: number, conj: string): Start[] | null => {
    const prep = key[at] as string;
    if (!prepositions.has(prep) || key.length - at < 3) return null;
    const assimilated = prep === lam && key[at + 1] === lam;
    return startsAt(index, assimilated ? ARTICLE + key.slice(at + 2) : key.slice(at + 1), at + 1, conj, prep);
  };
  const starts = (key: string): Start[] | null => {
    const plain = startsAt(index, key, 0, "", "");
    if (plain || key.length < 3) return plain;
    const first = key[0] as string;
    if (!conjunctions.has(first)) return afterPreposition(key, 0, "");
    return startsAt(index, key.slice(1), 1, first, "") ?? afterPreposition(key, 1, first);
  };
  const read = (key: string): TimeForm => {
    const list = starts(key);
    return list === null ? NO_TIME : { starts: list, begins: list.some(begins) };
  };
  return { of: (form) => form.noted(TIME_FORM) ?? form.keep(TIME_FORM, form.kind === "word" ? read(form.key) : NO_TIME) };
}
