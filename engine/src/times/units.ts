import { ARTICLE } from "../text/letters.js";
import { type Anchor, isoDay, isoMonth, isoWeek, weekdayOf } from "./calendar.js";
import type { Context, Hit, Reading } from "./context.js";
import { readNumber } from "./numbers.js";
import type { UnitEntry } from "./vocabulary.js";

/// Stretches of time counted in units: `ثلاثة أيام`, `ساعتين ونصف`, `الأيام الماضية`, and times at that distance: `قبل ثلاثة أيام`.

/** Amounts by unit; a null amount is a vague one (`أيام`, `بضعة أشهر`). */
interface Amounts {
  readonly next: number;
  readonly parts: readonly { unit: string; amount: number | null }[];
  readonly certain: boolean;
}

/**
 * The calendar unit that lies `shift` units from the anchor: 2020-W33, 2020-07, 2021. Clock units give null. Weeks are ISO weeks,
 * but a Sunday counts to the week that follows it, as it begins the week of Arab countries.
 */
export function unitValue(anchor: Anchor, unit: string, shift: number): string | null {
  switch (unit) {
    case "D":
      return isoDay(anchor.day + shift);
    case "W":
      return isoWeek(anchor.day + (weekdayOf(anchor.day) === 7 ? 1 : 0) + 7 * shift);
    case "M":
      return isoMonth(anchor.year, anchor.month + shift);
    case "Y":
      return String(anchor.year + shift);
    case "DE":
      return String(Math.floor(anchor.year / 10) + shift);
    case "CE":
      return String(Math.floor(anchor.year / 100) + shift);
    default:
      return null;
  }
}

const isDefiniteOne = (hit: Hit<UnitEntry> | null): hit is Hit<UnitEntry> =>
  hit?.article === true && hit.entry.count === 1 && hit.entry.unit !== "";

/** `هذا العام`, `الأسبوع الماضي`, `الشهر الجاري`, `العام الدراسي المقبل`. */
export function relativeUnit(cx: Context, i: number): Reading | null {
  const demonstrative = cx.find(i, "this", "any");
  const unit = cx.find(demonstrative ? demonstrative.next : i, "unit", demonstrative ? "none" : "any");
  if (!isDefiniteOne(unit) || unit.entry.unit.startsWith("T")) return null;
  const filled = cx.skip(unit.next, "kind-of-year");
  const modifier = cx.find(filled, "modifier");
  const after = cx.find(filled, "this");
  if (modifier && !modifier.entry.recent && unit.entry.unit !== "D")
    return atShift(cx, unit.entry.unit, modifier.entry.shift, yearBeside(cx, modifier.next, unit.entry.unit), filled === unit.next);
  if (demonstrative) return atShift(cx, unit.entry.unit, 0, yearBeside(cx, unit.next, unit.entry.unit), true);
  return after ? atShift(cx, unit.entry.unit, 0, after.next, true) : null;
}

/** `العام الجاري 2015`: the year said again is taken in. */
const yearBeside = (cx: Context, i: number, unit: string): number =>
  unit === "Y" && (cx.digits(i, 4) ?? 0) > 1900 ? cx.skip(i + 1, "gregorian") : i;

function atShift(cx: Context, unit: string, shift: number, next: number, certain: boolean): Reading {
  const value = cx.anchor && unitValue(cx.anchor, unit, shift);
  return { next, kind: "date", value, certain: certain && value !== null };
}

const EXPANSION: Readonly<Record<string, readonly [string, number]>> = {
  TH: ["TM", 60],
  TM: ["TS", 60],
  Y: ["M", 12],
  D: ["TH", 24],
  DE: ["Y", 10],
  CE: ["Y", 100],
};

/** A fraction of a unit, in the next smaller one where that comes out even: half an hour is 30 minutes. */
function fractionOf(unit: string, fraction: number): { unit: string; amount: number } {
  const smaller = EXPANSION[unit];
  const amount = smaller ? Math.round(fraction * smaller[1]) : 0;
  return smaller && Math.abs(amount - fraction * smaller[1]) < 0.01 ? { unit: smaller[0], amount } : { unit, amount: fraction };
}

const SIZE: readonly string[] = ["TS", "TM", "TH", "D", "W", "M", "Y", "DE", "CE"];

/** The TIMEX3 duration: `P1Y6M`, `PT2H30M`; null for vague ones. */
function durationValue(amounts: Amounts): string | null {
  const sum = new Map<string, number>();
  for (const { unit, amount } of amounts.parts) {
    if (amount === null || unit === "") return null;
    sum.set(unit, (sum.get(unit) ?? 0) + amount);
  }
  const parts = [...sum].sort((a, b) => SIZE.indexOf(b[0]) - SIZE.indexOf(a[0]));
  const written = (clock: boolean): string =>
    parts
      .filter(([u]) => u.startsWith("T") === clock)
      .map(([u, n]) => `${Number(n.toFixed(2))}${clock ? u.slice(1) : u}`)
      .join("");
  return `P${written(false)}${written(true) === "" ? "" : `T${written(true)}`}`;
}

/** `ونصف`, `ونصف الساعة`, after an amount of that unit. */
function andFraction(cx: Context, i: number, unit: string): { part: { unit: string; amount: number }; next: number } | null {
  const fraction = cx.findWhere(i, "number", (e) => e.kind === "fraction", "and");
  if (!fraction) return null;
  const again = cx.findWhere(fraction.next, "unit", (e) => e.unit === unit && e.count === 1);
  return { part: fractionOf(unit, fraction.entry.value), next: again ? again.next : fraction.next };
}

/** A number and its unit: `ثلاثة أيام`, `24 ساعة`, `3 سنوات ونصف`. */
function numbered(cx: Context, i: number): Amounts | null {
  const number = readNumber(cx, i);
  if (!number || number.ordinal) return null;
  const unit = cx.findWhere(number.last, "unit", (e) => e.count !== 2);
  if (!unit || unit.entry.unit === "" || unit.article || !agrees(cx, i, number.value, unit)) return null;
  const parts = [{ unit: unit.entry.unit, amount: number.value }];
  return withMore(cx, unit.next, parts, unit.entry.unit);
}

/** Whether the unit is counted by the number: not in `مقتل ثلاثة يوم الجمعة`. Digits may stand before a singular. */
function agrees(cx: Context, i: number, value: number, unit: Hit<UnitEntry>): boolean {
  if (unit.entry.count === "many") return true;
  if (namesTime(cx, unit.next)) return false;
  return cx.words[cx.skipArticle(i)]?.kind === "number" || value > 10;
}

/** Whether a singular unit before `i` belongs to a name of a time: `يوم الجمعة`, `شهر مايو`, `عام 2011`. */
const namesTime = (cx: Context, i: number): boolean =>
  cx.find(i, "weekday") !== null || cx.find(i, "month") !== null || cx.find(i, "deictic") !== null || cx.words[i]?.kind === "number";

/** What follows an amount with و: a fraction, or an amount of a smaller unit. */
function withMore(cx: Context, next: number, parts: readonly { unit: string; amount: number | null }[], unit: string): Amounts {
  const fraction = andFraction(cx, next, unit);
  if (fraction) return { next: fraction.next, parts: [...parts, fraction.part], certain: true };
  const joined = cx.starts(next)?.[0]?.conj ? next : -1;
  const alone = cx.isAnd(next) && cx.words[next + 1]?.kind === "number" && cx.words[next + 1]?.spaced === false ? next + 1 : joined;
  const more = alone < 0 ? null : (numbered(cx, alone) ?? dual(cx, alone));
  const smaller = more && SIZE.indexOf(more.parts[0]?.unit as string) < SIZE.indexOf(unit);
  return smaller ? { next: more.next, parts: [...parts, ...more.parts], certain: true } : { next, parts, certain: true };
}

/** `يومين`, `ساعتين ونصف` */
function dual(cx: Context, i: number): Amounts | null {
  const unit = cx.findWhere(i, "unit", (e) => e.count === 2, "any");
  if (!unit || unit.article) return null;
  return withMore(cx, unit.next, [{ unit: unit.entry.unit, amount: 2 }], unit.entry.unit);
}

/** `نصف ساعة`, `ربع قرن` */
function fractional(cx: Context, i: number): Amounts | null {
  const fraction = cx.findWhere(i, "number", (e) => e.kind === "fraction", "any");
  const unit = fraction && cx.findWhere(fraction.next, "unit", (e) => e.count === 1 && e.unit !== "");
  if (!fraction || fraction.article || !unit || unit.article) return null;
  return { next: unit.next, parts: [fractionOf(unit.entry.unit, fraction.entry.value)], certain: true };
}

/** `بضعة أيام`, `عدة أشهر`, and, where a word such as `منذ` licenses it, `أيام`, `سنوات عدة`; not `أيام العيد`. */
function vague(cx: Context, i: number, licensed: boolean): Amounts | null {
  const few = cx.findWhere(i, "number", (e) => e.kind === "few", "any");
  const unit = cx.findWhere(few ? few.next : i, "unit", (e) => e.count === "many", few ? "none" : "any");
  if (!unit || unit.article || unit.entry.unit === "") return null;
  const after = cx.cue(unit.next, "few");
  if (!few && after < 0 && (!licensed || cx.key(unit.next).startsWith(ARTICLE))) return null;
  return { next: Math.max(unit.next, after), parts: [{ unit: unit.entry.unit, amount: null }], certain: false };
}

/** `ساعة ونصف`, `شهر واحد`, and, where licensed, `شهر`. */
function single(cx: Context, i: number, licensed: boolean): Amounts | null {
  const unit = cx.findWhere(i, "unit", (e) => e.count === 1 && e.unit !== "", "any");
  if (!unit || unit.article) return null;
  const parts = [{ unit: unit.entry.unit, amount: 1 }];
  const one = cx.cue(unit.next, "one");
  if (one > 0) return { next: one, parts, certain: true };
  const more = withMore(cx, unit.next, parts, unit.entry.unit);
  if (more.parts.length > 1) return more;
  return licensed && !namesTime(cx, unit.next) && !readNumber(cx, unit.next) ? more : null;
}

function indefinite(cx: Context, i: number, licensed: boolean): Amounts | null {
  const amounts = numbered(cx, i) ?? vague(cx, i, licensed) ?? dual(cx, i) ?? fractional(cx, i) ?? single(cx, i, licensed);
  const unsure = amounts && !licensed && amounts.parts.every(({ unit }) => unit === "DE");
  return unsure ? null : amounts;
}

/** `الأيام الثلاثة الماضية`, `الساعات القليلة المقبلة`, `اليومين الماضيين`, `الفترة الراهنة`. */
function definite(cx: Context, i: number): Reading | null {
  const unit = cx.find(i, "unit", "any");
  if (!unit?.article) return null;
  const { unit: code, count } = unit.entry;
  const clock = count === 1 && code.startsWith("T") && code !== "TS";
  if (count === 1 && code !== "" && !clock) return null;
  const number = count === "many" ? readNumber(cx, unit.next) : null;
  const few = cx.skip(number && !number.ordinal ? number.last : unit.next, "few");
  const modifier = cx.find(few, "modifier");
  if (!modifier) return null;
  const amount = count === "many" ? (number?.value ?? null) : count;
  const value = few > unit.next && !number ? null : durationValue({ next: 0, parts: [{ unit: code, amount }], certain: true });
  // `خلال الأيام الماضية`: days not counted are at least those just gone.
  const gone = code === "D" && few === unit.next && modifier.entry.shift === -1;
  const beside = monthBeside(cx, value !== null || gone ? code : null, modifier.entry);
  return { next: modifier.next, kind: "duration", value, certain: value !== null, ...beside };
}

/** The month that so many days or weeks right before or after the anchor fall in; vague ones to come (`الأيام المقبلة`) have none. */
function monthBeside(cx: Context, unit: string | null, modifier: { shift: number; recent: boolean }): { month?: string } {
  if (!cx.anchor || unit === null || !["TH", "D", "W"].includes(unit)) return {};
  return { month: isoDay(cx.anchor.day + (modifier.shift < 0 || modifier.recent ? -1 : modifier.shift > 0 ? 1 : 0)).slice(0, 7) };
}

/** A duration at `i`, with `آخر` before and `الماضية` after it if they are there. Bare units count after a word that licenses them. */
export function duration(cx: Context, i: number): Reading | null {
  const whole = definite(cx, i);
  if (whole) return whole;
  const latest = cx.cue(i, "latest", "any");
  const licensed = cx.follows(i, "during") || cx.follows(i, "approximate");
  const amounts = indefinite(cx, Math.max(i, latest), licensed && latest < 0);
  if (!amounts) return null;
  const modifier = cx.find(amounts.next, "modifier");
  const value = durationValue(amounts);
  const unit = amounts.parts[0]?.unit ?? "";
  const beside = modifier ? monthBeside(cx, value && unit, modifier.entry) : {};
  return { next: modifier ? modifier.next : amounts.next, kind: "duration", value, certain: value !== null, ...beside };
}

/** Days and minutes before or after the anchor. Weeks give a week, months a month, and so on: the words say no more. */
function shifted(anchor: Anchor, amounts: Amounts, sign: number): { value: string | null; certain: boolean } {
  const { unit, amount } = amounts.parts[0] as { unit: string; amount: number | null };
  if (amount === null) return { value: null, certain: false };
  if (unit.startsWith("T")) return shiftedClock(anchor, amounts, sign);
  if (amounts.parts.length > 1 || !Number.isInteger(amount)) return shiftedMonths(anchor, amounts, sign);
  return {
    value:
      unit === "DE" || unit === "CE"
        ? String(anchor.year + sign * amount * (unit === "DE" ? 10 : 100))
        : unitValue(anchor, unit, sign * amount),
    certain: amounts.certain,
  };
}

const MINUTES: Readonly<Record<string, number>> = { TS: 1 / 60, TM: 1, TH: 60, D: 1440, W: 10080 };

function shiftedClock(anchor: Anchor, amounts: Amounts, sign: number): { value: string | null; certain: boolean } {
  const minutes = amounts.parts.reduce((sum, p) => sum + (p.amount ?? 0) * (MINUTES[p.unit] ?? 0), 0);
  if (anchor.minutes === null)
    return { value: minutes < 1440 ? isoDay(anchor.day) : isoDay(anchor.day + sign * Math.round(minutes / 1440)), certain: false };
  const at = anchor.day * 1440 + anchor.minutes + sign * Math.round(minutes);
  const clock = ((at % 1440) + 1440) % 1440;
  const pad = (n: number): string => String(n).padStart(2, "0");
  return { value: `${isoDay(Math.floor(at / 1440))}T${pad(Math.floor(clock / 60))}:${pad(clock % 60)}`, certain: amounts.certain };
}

function shiftedMonths(anchor: Anchor, amounts: Amounts, sign: number): { value: string | null; certain: boolean } {
  const months = amounts.parts.reduce((sum, p) => sum + (p.amount ?? 0) * ({ Y: 12, M: 1, DE: 120, CE: 1200 }[p.unit] ?? 0), 0);
  if (months > 0) return { value: isoMonth(anchor.year, anchor.month + sign * Math.round(months)), certain: false };
  const minutes = amounts.parts.reduce((sum, p) => sum + (p.amount ?? 0) * (MINUTES[p.unit] ?? 0), 0);
  return { value: isoDay(anchor.day + sign * Math.round(minutes / 1440)), certain: false };
}

/** `قبل ثلاثة أيام`, `منذ أسبوعين`, `بعد ساعتين`. Counted from something else (`بعد يوم من الهجوم`) it is a duration. */
export function distance(cx: Context, i: number): Reading | null {
  const role = (["ago", "since", "later"] as const).find((r) => cx.cue(i, r, "any") > 0);
  if (!role) return null;
  const start = cx.cue(i, role, "any");
  const approximate = cx.cue(start, "approximate");
  const amounts = indefinite(cx, Math.max(start, approximate), true);
  if (!amounts || (role !== "since" && beforeDate(cx, amounts.next)) || (role === "later" && idiom(cx, i, amounts.next))) return null;
  const modifier = cx.find(amounts.next, "modifier");
  // `بعد ثلاث سنوات تقريبا على الحادث`
  const behind = Math.max(amounts.next, cx.cue(amounts.next, "about"));
  if (role !== "since" && (cx.cue(behind, "elsewhere") > 0 || modifier))
    return { next: amounts.next, kind: "duration", value: durationValue(amounts), certain: approximate < 0 && amounts.certain };
  if (!cx.anchor) return { next: amounts.next, kind: "date", value: null, certain: false };
  const { value, certain } = shifted(cx.anchor, amounts, role === "later" ? 1 : -1);
  return { next: amounts.next, kind: "date", value, certain: certain && approximate < 0 && role !== "later" };
}

/** Whether a date follows at once: then the unit belongs to it (`قبل يومي 5 و6 مايو`). */
const beforeDate = (cx: Context, i: number): boolean => cx.find(i, "month") !== null;

/** `يوما بعد يوم`: the same unit on both sides, an idiom. */
function idiom(cx: Context, i: number, next: number): boolean {
  const before = cx.find(i - 1, "unit", "any");
  const after = cx.find(next - 1, "unit", "any");
  return before !== null && before.entry.count === 1 && !before.article && before.entry.unit === after?.entry.unit;
}

/** `كل يوم`, `كل ثلاثة أشهر`, `كل جمعة`, `يوميا`. */
export function recurring(cx: Context, i: number): Reading | null {
  const listed = cx.find(i, "set", "any");
  if (listed) return { next: listed.next, kind: "set", value: listed.entry.value, certain: true };
  const every = cx.cue(i, "every", "any");
  if (every < 0) return null;
  const weekday = cx.find(cx.skip(every, "day"), "bareWeekday");
  if (weekday) return { next: weekday.next, kind: "set", value: `XXXX-WXX-${weekday.entry.number}`, certain: true };
  const one = cx.findWhere(every, "unit", (e) => e.count === 1 && e.unit !== "");
  if (one && !one.article)
    return {
      next: one.next,
      kind: "set",
      value: durationValue({ next: 0, parts: [{ unit: one.entry.unit, amount: 1 }], certain: true }),
      certain: true,
    };
  const part = cx.findWhere(every, "daypart", (e) => e.kind !== "adverb" || e.code === "TEV");
  if (part && !part.article) return { next: part.next, kind: "set", value: "P1D", certain: true };
  const amounts = one ? null : (numbered(cx, every) ?? dual(cx, every));
  return amounts && { next: amounts.next, kind: "set", value: durationValue(amounts), certain: true };
}

/** The year, month or day of a relative unit without a modifier, as `نهاية العام` takes it. */
export function currentUnit(cx: Context, i: number): Reading | null {
  const unit = cx.find(i, "unit");
  if (!isDefiniteOne(unit) || !["W", "M", "Y"].includes(unit.entry.unit)) return null;
  return { ...atShift(cx, unit.entry.unit, 0, unit.next, true), certain: false };
}
