import { dateOf, dayOf, isoDay, isoMonth, weekdayOf } from "./calendar.js";
import type { Context, Reading } from "./context.js";
import { readNumber } from "./numbers.js";
import type { Calendar } from "./vocabulary.js";

/// Days, months and years with names and numbers: `18 أغسطس/آب 2020`, `مايو الماضي`, `عام 2011`.

/** A day or month that the words may mean: first and last day, and the TIMEX3 value. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** A year as the words give it. */
export interface YearReading {
  readonly next: number;
  readonly year: number;
  readonly calendar: Calendar;
  /** False where the calendar or the century was inferred. */
  readonly certain: boolean;
  /** Marked as a year (`2015م`, `1436هـ`). */
  readonly era?: true;
}

const HIJRI_YEARS = [1300, 1500] as const;
const isHijriYear = (year: number): boolean => year >= HIJRI_YEARS[0] && year < HIJRI_YEARS[1];
const isGregorianYear = (year: number): boolean => year >= 1500 && year < 2200;

/** The day or month of a calendar as one candidate; null where the calendar has no such day. */
export function candidate(cx: Context, calendar: Calendar, year: number, month: number, day: number | null): Candidate | null {
  const at = (m: number, d: number): number | null => (calendar === "gregorian" ? dayOf(year, m, d) : cx.hijri.dayOf(year, m, d));
  const from = at(month, day ?? 1);
  if (from === null) return null;
  if (day !== null) return { from, to: from, value: isoDay(from) };
  const to = at(month, 31) ?? at(month, 30) ?? at(month, 29) ?? (at(month, 28) as number);
  const middle = dateOf(calendar === "gregorian" ? from : from + 14);
  return { from, to, value: isoMonth(middle.year, middle.month) };
}

/** The era after a year (`م`, `هـ`), if any. */
function era(cx: Context, i: number): { calendar: Calendar; next: number } | null {
  for (const calendar of ["hijri", "gregorian"] as const) {
    const next = cx.cue(i, calendar);
    if (next > i) return { calendar, next };
    if (cx.sign(i, "(") && cx.cue(i + 1, calendar) > 0 && cx.sign(i + 2, ")")) return { calendar, next: i + 3 };
  }
  return null;
}

/** The number of a year at `i`: four digits, or words where `words` allows them. */
export function yearNumber(cx: Context, i: number, words: boolean): YearReading | null {
  let year = cx.digits(i, 4);
  let next = i + 1;
  if (year === null && words && cx.starts(i) !== null) {
    const number = readNumber(cx, i);
    if (number && !number.ordinal && cx.words[i]?.kind === "word") ({ value: year, last: next } = number);
  }
  if (year === null || year < 1000 || !Number.isInteger(year)) return null;
  const said = era(cx, next);
  if (said) return { year, calendar: said.calendar, next: said.next, certain: true, era: true };
  if (isHijriYear(year)) return { year, calendar: "hijri", next, certain: false };
  return isGregorianYear(year) ? { year, calendar: "gregorian", next, certain: true } : null;
}

/** The year after a month: `2020`, `من عام 2020`, `، 2020`, `من العام الماضي`. */
function yearAfter(cx: Context, i: number): YearReading | null {
  let at = cx.sign(i, "،", ",", "/") ? i + 1 : i;
  at = cx.skip(at, "of");
  const afterCue = cx.skip(cx.cue(at, "year"), "kind-of-year");
  const number = yearNumber(cx, Math.max(at, afterCue), afterCue > 0);
  if (number) return number;
  const unit = cx.findWhere(at, "unit", (e) => e.unit === "Y" && e.count === 1);
  const modifier = unit?.article ? cx.find(unit.next, "modifier") : null;
  if (!modifier || !cx.anchor || modifier.entry.recent || cx.sign(i, "،", ",", "/")) return null;
  return { year: cx.anchor.year + modifier.entry.shift, calendar: "gregorian", next: modifier.next, certain: true };
}

/** A month by name, with its other name if that is given: `أغسطس/آب`, `يناير (كانون الثاني)`. */
export interface MonthReading {
  readonly next: number;
  readonly calendar: Calendar;
  readonly number: number;
  readonly alone: "yes" | "after" | "no";
  readonly written: string;
}

export function monthName(cx: Context, i: number, clitics: "none" | "any" = "none"): MonthReading | null {
  const hit = cx.find(i, "month", clitics);
  if (!hit) return null;
  const { calendar, number, written } = hit.entry;
  let { next } = hit;
  let { alone } = hit.entry;
  const paren = cx.sign(next, "(");
  const second = paren || cx.sign(next, "/", "-", "–", "\\") ? cx.find(next + 1, "month") : cx.find(next, "month");
  if (second && second.entry.number === number && second.entry.calendar === calendar && (!paren || cx.sign(second.next, ")"))) {
    next = paren ? second.next + 1 : second.next;
    alone = "yes";
  }
  return { next, calendar, number, alone, written };
}

/** The day of the month: 1 to 31 in digits or words. */
export function dayNumber(cx: Context, i: number): { value: number; next: number } | null {
  const first = cx.cue(i, "first-day", "any");
  if (first > i) return { value: 1, next: first };
  const at = cx.skipArticle(i);
  const word = cx.words[at];
  if (at >= cx.end || word === undefined || (word.kind === "word" && cx.starts(at) === null)) return null;
  const number = word.kind === "number" ? { value: cx.digits(at, 2), last: at + 1 } : readNumber(cx, at);
  if (!number || number.value === null || number.value < 1 || number.value > 31 || !Number.isInteger(number.value)) return null;
  return { value: number.value, next: number.last };
}

/** Which way a date without a year is to be sought. */
interface Hint {
  /** `الماضي` -1, `الجاري` 0, `المقبل` 1 */
  readonly shift: number | null;
  readonly weekday: number | null;
}

/** The best of the same day or month in the years about the anchor. */
function nearest(
  cx: Context,
  calendar: Calendar,
  month: number,
  day: number | null,
  hint: Hint,
): { candidate: Candidate; certain: boolean } | null {
  if (!cx.anchor) return null;
  const anchor = cx.anchor.day;
  const year = calendar === "gregorian" ? cx.anchor.year : cx.hijri.dateOf(anchor).year;
  const all = [-2, -1, 0, 1, 2].map((k) => candidate(cx, calendar, year + k, month, day)).filter((c) => c !== null);
  const closest = (some: readonly Candidate[]): Candidate | undefined =>
    [...some].sort((a, b) => Math.abs(a.from - anchor) - Math.abs(b.from - anchor))[0];
  const pick = (found: Candidate | undefined, certain: boolean): { candidate: Candidate; certain: boolean } | null =>
    found ? { candidate: found, certain } : null;
  if (hint.shift === -1) return pick(closest(all.filter((c) => c.to < anchor)), true);
  if (hint.shift === 1) return pick(closest(all.filter((c) => c.from > anchor)), true);
  if (hint.shift === 0) return pick(candidate(cx, calendar, year, month, day) ?? undefined, true);
  if (day === null) return pick(closest(all.filter((c) => c.from <= anchor)), false);
  const fitting =
    hint.weekday === null ? undefined : closest(all.filter((c) => weekdayOf(c.from) === hint.weekday && Math.abs(c.from - anchor) < 600));
  return fitting ? pick(fitting, true) : pick(closest(all), false);
}

/** A Hijri month in a Gregorian year (`رمضان 2015`): the one whose middle falls in it. */
function hijriInGregorian(cx: Context, year: number, month: number, day: number | null): Candidate | null {
  const about = Math.round(((year - 622) * 33) / 32);
  for (const y of [about, about - 1, about + 1]) {
    const c = candidate(cx, "hijri", y, month, day);
    if (c?.value.startsWith(String(year))) return c;
  }
  return null;
}

/** Month (and day, if given) with what follows: a year, or `الماضي`. */
function completed(cx: Context, month: MonthReading, day: number | null, weekday: number | null): Reading | null {
  const year = yearAfter(cx, month.next);
  if (year) {
    const { number } = month;
    const mixed = month.calendar === "hijri" && year.calendar === "gregorian";
    const c = mixed ? hijriInGregorian(cx, year.year, number, day) : candidate(cx, month.calendar, year.year, number, day);
    if (!c || (month.calendar === "gregorian" && year.calendar === "hijri")) return null;
    return { next: year.next, kind: "date", value: c.value, certain: month.calendar === "gregorian" || day !== null };
  }
  const modifier = cx.find(month.next, "modifier");
  const shift = modifier && !modifier.entry.recent ? modifier.entry.shift : null;
  const found = nearest(cx, month.calendar, month.number, day, { shift, weekday });
  if (
    found === null &&
    day !== null &&
    day > (month.calendar === "hijri" ? 30 : 29) &&
    !candidate(cx, "gregorian", 2020, month.number, day)
  )
    return null;
  return {
    next: modifier ? modifier.next : month.next,
    kind: "date",
    value: found?.candidate.value ?? null,
    certain: found?.certain ?? false,
  };
}

/** `18 أغسطس 2020`, `الخامس من مايو`, `18 من شهر رمضان`. `weekday` is that said before, which may tell the year. */
export function dayMonth(cx: Context, i: number, weekday: number | null): Reading | null {
  const day = dayNumber(cx, i);
  if (!day) return null;
  const at = cx.skip(cx.skip(day.next, "of"), "month");
  const month = monthName(cx, at);
  if (month) return completed(cx, month, day.value, weekday);
  const relative = relativeMonth(cx, day.next, i);
  if (!relative) {
    const other = anotherDay(cx, day.next);
    return other && other.day > day.value
      ? { next: day.next, kind: "date", value: isoDay(other.at - other.day + day.value), certain: other.certain }
      : null;
  }
  if (!cx.anchor) return { next: relative.next, kind: "date", value: null, certain: false };
  const index = cx.anchor.year * 12 + cx.anchor.month - 1 + relative.shift;
  const c = candidate(cx, "gregorian", Math.floor(index / 12), (index % 12) + 1, day.value);
  return c && { next: relative.next, kind: "date", value: c.value, certain: true };
}

/** The second day of `18 و19 أغسطس`, `12 - 21 ذي القعدة`, `من 18 إلى 20 أغسطس`, which has the month for both. */
function anotherDay(cx: Context, i: number): { day: number; at: number; certain: boolean } | null {
  const until = cx.cue(i, "until", "any");
  const at = until > 0 ? until : cx.isAnd(i) || cx.sign(i, "-", "–") ? i + 1 : -1;
  const day = at < 0 ? null : cx.digits(cx.skipArticle(at), 2);
  const date = day === null ? null : dayMonth(cx, at, null);
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date?.value ?? "");
  const found = parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day === null || date === null || found === null ? null : { day, at: found, certain: date.certain };
}

/** `من الشهر الجاري` after a day, and `الجاري` alone after a day that `في` or `يوم` introduces. */
function relativeMonth(cx: Context, i: number, day: number): { next: number; shift: number } | null {
  const of = cx.skip(i, "of");
  const unit = cx.findWhere(of, "unit", (e) => e.unit === "M" && e.count === 1);
  const bare = of === i && !unit && cx.words[day]?.kind === "number" && (cx.introduced(day) || cx.follows(day, "day"));
  if (!unit?.article && !bare) return null;
  const modifier = cx.find(unit ? unit.next : i, "modifier");
  return modifier && !modifier.entry.recent ? { next: modifier.next, shift: modifier.entry.shift } : null;
}

/** `أغسطس 2020`, `شهر رمضان`, `مايو الماضي`, `مايو`. Names that mean other things too must be introduced, spelled in full, or have a year. */
export function monthDate(cx: Context, i: number): Reading | null {
  const cue = cx.cue(i, "month", "any");
  const month = monthName(cx, Math.max(i, cue), cue > 0 ? "none" : "any");
  if (!month) return null;
  const reading = completed(cx, month, null, null);
  if (!reading || cue > 0 || month.alone === "yes") return reading;
  const year = yearAfter(cx, month.next);
  if (year && (year.certain || month.calendar === "hijri")) return reading;
  if (month.alone === "no") return null;
  const introduced = reading.next > month.next || cx.introduced(i);
  return introduced && cx.spelled(i, month.written) ? reading : null;
}

/** A year as a date: Hijri ones become the Gregorian year that most of them lies in. */
export function yearValue(cx: Context, year: YearReading): string {
  if (year.calendar === "gregorian") return String(year.year);
  const middle = cx.hijri.dayOf(year.year, 7, 1);
  return middle === null ? String(year.year) : String(dateOf(middle).year);
}
