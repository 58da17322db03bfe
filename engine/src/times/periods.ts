import type { Context, Reading } from "./context.js";
import { monthDate, yearNumber, yearValue } from "./months.js";
import { readNumber } from "./numbers.js";
import { currentUnit, relativeUnit } from "./units.js";

/// Longer periods: years, decades, centuries, quarters, seasons, and their beginnings and ends.

/** `عام 2011`, `سنة ألفين وعشرين`, `عامي 2011 و2012` (the first), and a bare `2014` after `في` and the like or after a year and و. */
export function yearDate(cx: Context, i: number, afterYear: boolean): Reading | null {
  const cue = cx.skip(cx.cue(i, "year", "any"), "kind-of-year");
  const year = yearNumber(cx, Math.max(i, cue), cue > 0);
  if (!year || (cue < 0 && cx.digits(i, 4) === null)) return null;
  const bare = isRecent(year.year) && !cx.sign(year.next, "/", ":", "%", "٪") && !readScale(cx, i);
  const marked = year.era && (year.calendar === "hijri" ? year.year >= 1300 && year.year < 1500 : isRecent(year.year));
  const range = cx.follows(i, "between") && cx.isAnd(i + 1) && isRecent(cx.digits(i + 2, 4) ?? 0);
  if (cue < 0 && !marked && !(bare && (afterYear || cx.introduced(i) || range))) return null;
  return { next: year.next, kind: "date", value: yearValue(cx, year), certain: year.calendar === "gregorian" };
}

/** Years that a bare number is taken to be. */
const isRecent = (year: number): boolean => year >= 1900 && year <= 2100;

/** Whether the digits at `i` are part of a larger number (`2000 مليون`). */
const readScale = (cx: Context, i: number): boolean => (readNumber(cx, i)?.last ?? i + 1) > i + 1;

/** The year of a quarter, season or half: `عام 2015`, `2015`, `العام الجاري`. */
function yearOf(cx: Context, i: number): Reading | null {
  const at = cx.skip(i, "of");
  const cue = cx.skip(cx.cue(at, "year"), "kind-of-year");
  const year = yearNumber(cx, Math.max(at, cue), cue > 0);
  if (year) return { next: year.next, kind: "date", value: yearValue(cx, year), certain: year.calendar === "gregorian" };
  const relative = relativeUnit(cx, at) ?? currentUnit(cx, at);
  return relative && (relative.value === null || /^\d{4}$/.test(relative.value)) ? relative : null;
}

/** `الربع الثالث من العام الجاري` 2020-Q3, `النصف الأول من 2015` 2015-H1. */
export function quarter(cx: Context, i: number): Reading | null {
  const half = cx.cue(i, "half", "any");
  const at = Math.max(half, cx.cue(i, "quarter", "any"));
  const number = at < 0 ? null : readNumber(cx, at);
  if (!number?.ordinal || number.value > (half > 0 ? 2 : 4)) return null;
  const year = yearOf(cx, number.last);
  if (year) return { ...year, value: year.value && `${year.value}-${half > 0 ? "H" : "Q"}${number.value}` };
  const of = cx.cue(number.last, "of");
  return of > 0 ? (relativeUnit(cx, of) ?? monthDate(cx, of) ?? currentUnit(cx, of)) : null;
}

/** `صيف 2014` 2014-SU, `الصيف الماضي`. */
export function season(cx: Context, i: number): Reading | null {
  const hit = cx.find(i, "season", "any");
  if (!hit) return null;
  const year = hit.article ? null : yearOf(cx, hit.next);
  if (year) return { ...year, value: year.value && `${year.value}-${hit.entry.code}` };
  const modifier = hit.article ? cx.find(hit.next, "modifier") : null;
  if (!modifier || modifier.entry.recent) return null;
  const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[hit.entry.code] ?? 1;
  const { shift } = modifier.entry;
  const began = cx.anchor && cx.anchor.month >= start;
  const nearYear =
    cx.anchor && cx.anchor.year + (shift < 0 ? (began && cx.anchor.month > start + 2 ? 0 : -1) : shift > 0 ? (began ? 1 : 0) : 0);
  return { next: modifier.next, kind: "date", value: nearYear === null ? null : `${nearYear}-${hit.entry.code}`, certain: false };
}

/** The number of a century: `القرن الحادي والعشرين` 20 (the hundreds of its years), `القرن الماضي`. */
export function century(cx: Context, i: number): Reading | null {
  const unit = cx.findWhere(i, "unit", (e) => e.unit === "CE" && e.count === 1, "any");
  if (!unit?.article) return null;
  const number = readNumber(cx, unit.next);
  const ordinal = number && (number.ordinal || number.value === 20) && number.value > 1 && number.value <= 22;
  if (!ordinal) return relativeUnit(cx, i);
  const last = Math.max(number.last, cx.cue(number.last, "gregorian"));
  return cx.cue(number.last, "hijri") > 0
    ? null
    : { next: last, kind: "date", value: String(number.value - 1).padStart(2, "0"), certain: true };
}

/** `ثمانينيات القرن الماضي` 198, `التسعينات` 199. Not somebody's age (`في الثلاثينات من عمره`). */
export function decade(cx: Context, i: number): Reading | null {
  const hit = cx.find(i, "decade", "any");
  if (!hit) return null;
  const of = cx.cue(hit.next, "of");
  if (of > 0 && cx.cue(of, "age") > 0) return null;
  const hundreds = century(cx, Math.max(hit.next, of));
  if (hundreds)
    return { next: hundreds.next, kind: "date", value: hundreds.value && hundreds.value + hit.entry.value / 10, certain: hundreds.certain };
  return hit.article ? { next: hit.next, kind: "date", value: `19${hit.entry.value / 10}`, certain: false } : null;
}

/** `مطلع الشهر الجاري`, `أواخر أغسطس`, `نهاية العام`: what it is a part of, with these words. */
export function partOf(cx: Context, i: number): Reading | null {
  const part = cx.cue(i, "part", "any");
  if (part < 0) return null;
  return (
    relativeUnit(cx, part) ??
    monthDate(cx, part) ??
    yearDate(cx, part, true) ??
    decade(cx, part) ??
    century(cx, part) ??
    season(cx, part) ??
    currentUnit(cx, part)
  );
}
