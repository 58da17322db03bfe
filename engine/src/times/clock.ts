import { isoDay } from "./calendar.js";
import type { Context, Reading } from "./context.js";
import { dayAt } from "./days.js";
import { readNumber } from "./numbers.js";
import type { DaypartEntry } from "./vocabulary.js";

/// Clock times and parts of the day: `الساعة الثالثة والنصف من مساء أمس`, `10:30`, `فجر اليوم`.

interface Hour {
  readonly next: number;
  readonly hour: number;
  readonly minute: number;
  /** Written so that morning and evening cannot be confused (`18:00`, `09:30`). */
  readonly sure: boolean;
}

const pad = (n: number): string => String(n).padStart(2, "0");

/** `10:30`, `09.30`, `0630`; minutes have two digits. */
function digitalHour(cx: Context, i: number, introduced: boolean): Hour | null {
  const hour = cx.digits(i, 2);
  if (hour !== null && hour <= 24 && cx.sign(i + 1, ":") && cx.words[i + 1]?.spaced === false) {
    const minute = cx.key(i + 2).length === 2 && cx.words[i + 2]?.spaced === false && !cx.sign(i + 3, ":") ? cx.digits(i + 2, 2) : null;
    return minute !== null && minute < 60 ? { next: i + 3, hour, minute, sure: hour > 12 || cx.key(i).startsWith("0") } : null;
  }
  const four = introduced && i < cx.end ? /^([01]\d|2[0-4])([0-5]\d)$/.exec(cx.key(i)) : null;
  if (four) return { next: i + 1, hour: Number(four[1]), minute: Number(four[2]), sure: true };
  const pointed = introduced && i < cx.end ? /^(\d{1,2})[.,](\d\d)$/.exec(cx.key(i)) : null;
  if (pointed && Number(pointed[1]) <= 24 && Number(pointed[2]) < 60)
    return { next: i + 1, hour: Number(pointed[1]), minute: Number(pointed[2]), sure: Number(pointed[1]) > 12 };
  return introduced && hour !== null && hour <= 24 ? { next: i + 1, hour, minute: 0, sure: hour > 12 } : null;
}

/** `الثالثة`, `الثانية عشرة`: an hour in words, feminine and definite. */
function wordHour(cx: Context, i: number, clitics: "none" | "any"): Hour | null {
  const hit = cx.findWhere(i, "number", (e) => e.kind.startsWith("ordinal") || (e.kind === "unit" && e.value === 1), clitics);
  if (!hit?.article) return null;
  const one = hit.entry.kind === "unit" ? { last: hit.next, value: 1, ordinal: true } : null;
  const number = one ?? readNumber(cx, i);
  if (!number?.ordinal || number.value > 12) return null;
  return { next: number.last, hour: number.value, minute: 0, sure: false };
}

/** Minutes said after the hour: `والنصف`, `إلا ربعا`, `وعشر دقائق`. */
function minutesAfter(cx: Context, hour: Hour): Hour {
  const minus = cx.cue(hour.next, "minus");
  const at = minus > 0 ? minus : hour.next;
  const sign = minus > 0 ? -1 : 1;
  const total = (minutes: number, next: number): Hour => {
    const all = (hour.hour * 60 + sign * minutes + 1440) % 1440;
    return { next, hour: Math.floor(all / 60) || (hour.hour === 12 ? 0 : Math.floor(all / 60)), minute: all % 60, sure: hour.sure };
  };
  const fraction = cx.findWhere(at, "number", (e) => e.kind === "fraction" && e.value <= 0.5, minus > 0 ? "none" : "and");
  if (fraction) return total(Math.round(fraction.entry.value * 60), fraction.next);
  if (minus < 0 && cx.starts(at)?.[0]?.conj === undefined && cx.words[at + 1]?.kind !== "number") return hour;
  const number = readNumber(cx, cx.isAnd(at) ? at + 1 : at);
  const joined = minus > 0 || (cx.starts(at)?.[0]?.conj ?? "") !== "" || cx.isAnd(at);
  const unit = number && joined ? cx.findWhere(number.last, "unit", (e) => e.unit === "TM") : null;
  return unit && number && number.value < 60 ? total(number.value, unit.next) : hour;
}

/** The hour on the 24-hour clock that the part of the day tells. */
function hourIn(hour: number, part: DaypartEntry): number {
  if (hour > 12) return hour;
  for (let h = hour % 12; h <= 36; h += 12) if (h >= part.from) return h > 24 || (h === 24 && part.from === 0) ? h - 24 : h;
  return hour;
}

/** A part of the day and the day, or either: `من مساء أمس`, `صباحا`, `فجر الخميس`. */
interface When {
  readonly next: number;
  readonly part: DaypartEntry | null;
  readonly day: Reading | null;
}

function whenAfter(cx: Context, i: number): When | null {
  const at = cx.skip(i, "of");
  const noun = cx.findWhere(at, "daypart", (e) => e.kind !== "adverb");
  const nounDay = noun ? dayAt(cx, noun.next, "none") : null;
  if (noun && nounDay) return { next: nounDay.next, part: noun.entry, day: nounDay };
  const adverb = cx.findWhere(at, "daypart", (e) => e.kind !== "noun");
  if (adverb) {
    const day = dayAt(cx, cx.skip(adverb.next, "of"), "none");
    return { next: day ? day.next : adverb.next, part: adverb.entry, day };
  }
  const day = dayAt(cx, at, "none");
  return day && { next: day.next, part: null, day };
}

/** An hour with its part of the day and its day. */
function timed(hour: Hour, when: When | null): Reading {
  const part = when?.part ?? null;
  const h = part ? hourIn(hour.hour, part) : hour.hour;
  const clock = `T${pad(h)}:${pad(hour.minute)}`;
  const day = when?.day ?? null;
  const twelve = hour.hour === 12 && part !== null && HALVES.includes(part.code);
  const certain = (hour.sure || part !== null) && !twelve && (day === null || day.certain);
  const next = when ? when.next : hour.next;
  if (day === null) return { next, kind: "time", value: clock, certain };
  const value = day.value === null ? null : isDay(day.value) ? day.value.slice(0, 10) + clock : clock;
  return { next, kind: "time", value, certain: certain && value !== null, ...(day.weekday === undefined ? {} : { weekday: day.weekday }) };
}

/** With these, twelve o'clock is noon to some and midnight to others. */
const HALVES: readonly string[] = ["TMO", "TEV"];

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d/.test(value);

/** A clock time at `i`. Without `الساعة`, an hour in words needs a preposition before it and a part of the day after it. */
export function clockAt(cx: Context, i: number, clitics: "none" | "any"): Reading | null {
  const cue = cx.cue(i, "clock", clitics);
  const at = cx.skipArticle(Math.max(i, cue));
  const introduced = cue > 0;
  const hour = digitalHour(cx, at, true) ?? wordHour(cx, at, introduced ? "none" : clitics);
  if (!hour) return null;
  const full = minutesAfter(cx, hour);
  const when = whenAfter(cx, full.next);
  if (introduced) return timed(full, when);
  if (digitalHour(cx, at, false)) return cx.sign(at - 1, ":", "/", "-") || cx.sign(full.next, ":") ? null : timed(full, when);
  const adverb = cx.findWhere(full.next, "daypart", (e) => e.kind === "adverb");
  const plain =
    cx.words[at]?.kind === "number"
      ? adverb !== null && hour.hour >= 1 && hour.hour <= 12 && (cx.digits(at, 2) !== null || full.next > at)
      : when?.part != null;
  return plain && (cx.words[at]?.kind === "number" ? !cx.sign(at - 1, "/", ":", "-") : cx.introduced(at)) && when
    ? timed(full, when)
    : null;
}

/** A clock time after a day: `أمس الساعة العاشرة`, `الخميس عند 10:30`. */
function clockAfter(cx: Context, i: number): Reading | null {
  let at = cx.sign(i, "،", ",", "-") ? i + 1 : i;
  for (let k = 0; k < 3; k++) at = cx.skip(at, "in");
  return clockAt(cx, at, "any");
}

/** A day with the part or hour said beside it: `أمس مساء`, `الخميس الساعة الثالثة`. */
export function dayWithTime(cx: Context, i: number): Reading | null {
  const noun = cx.findWhere(i, "daypart", (e) => e.kind !== "adverb", "any");
  const part = noun && !noun.article ? noun : null;
  const day = part ? dayAt(cx, nextNight(cx, part.next), "none") : dayAt(cx, i, "any");
  if (!day) return null;
  const adverb = part ? null : cx.findWhere(day.next, "daypart", (e) => e.kind !== "noun");
  const spoken = adverb ?? part;
  const next = Math.max(day.next, adverb?.next ?? 0, part ? afterNight(cx, day.next) : 0);
  const clock = day.value === null || isDay(day.value) ? clockAfter(cx, next) : null;
  const based = { ...day, next };
  if (clock && /^T\d\d:\d\d$/.test(clock.value ?? "")) return withClock(based, spoken?.entry ?? null, clock);
  return spoken ? withPart(based, spoken.entry) : day;
}

/** `ليلة الخميس - الجمعة`: the second day only says when the night ends. */
function afterNight(cx: Context, i: number): number {
  const second = cx.sign(i, "-", "/", "–") ? cx.find(i + 1, "weekday") : cx.find(i, "weekday");
  return second ? second.next : i;
}

const nextNight = (cx: Context, i: number): number => cx.skip(i, "of");

function withPart(day: Reading, part: DaypartEntry): Reading {
  if (day.value !== null && !isDay(day.value)) return day;
  return { ...day, kind: "time", value: day.value && day.value.slice(0, 10) + part.code };
}

function withClock(day: Reading, part: DaypartEntry | null, clock: Reading): Reading {
  const [h, m] = (clock.value as string).slice(1).split(":").map(Number) as [number, number];
  const hour = part ? hourIn(h, part) : h;
  const value = day.value && `${day.value.slice(0, 10)}T${pad(hour)}:${pad(m)}`;
  return { ...day, next: clock.next, kind: "time", value, certain: value !== null && day.certain && (clock.certain || part !== null) };
}

/** `منتصف الليل`, `هذا المساء`, `بعد منتصف الليل`: parts of a day that stand alone. */
export function partAlone(cx: Context, i: number): Reading | null {
  const demonstrative = cx.find(i, "this", "any");
  if (demonstrative) {
    const part = cx.findWhere(demonstrative.next, "daypart", (e) => e.kind !== "adverb");
    if (!part?.article) return null;
    return { next: part.next, kind: "time", value: cx.anchor && isoDay(cx.anchor.day) + part.entry.code, certain: cx.anchor !== null };
  }
  const midnight = cx.findWhere(i, "daypart", (e) => e.kind === "both", "any");
  return midnight && midnight.next > i + 1
    ? {
        next: midnight.next,
        kind: "time",
        value: midnight.entry.code.includes(":") ? midnight.entry.code : null,
        certain: midnight.entry.code.includes(":"),
      }
    : null;
}
