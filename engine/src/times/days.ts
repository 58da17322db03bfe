import { PREPOSITIONS } from "../text/letters.js";
import { isoDay, weekdayNear, weekdayOf } from "./calendar.js";
import type { Context, Reading } from "./context.js";
import { figureDate } from "./figures.js";
import { dayMonth } from "./months.js";
import { readNumber } from "./numbers.js";

/// Days: `أمس الأربعاء`, `يوم الجمعة المقبل`, `اليوم (الخميس)`, `الخميس الموافق 20 أغسطس 2020`.

/** Something in round brackets at `i`, read by `read`. */
function bracketed<T extends { next: number }>(cx: Context, i: number, read: (at: number) => T | null): T | null {
  if (!cx.sign(i, "(", "[")) return null;
  const inner = read(i + 1);
  return inner && cx.sign(inner.next, ")", "]") ? { ...inner, next: inner.next + 1 } : null;
}

/** A weekday at `i`, perhaps after `يوم`. Not where the word is part of another name. */
export function weekdayAt(cx: Context, i: number, clitics: "none" | "any" = "none"): { number: number; next: number } | null {
  const cue = cx.cue(i, "day", clitics);
  const hit = cx.find(Math.max(i, cue), "weekday", cue > 0 ? "none" : clitics);
  if (!hit || (cue < 0 && hit.entry.neverAfter.has(cx.key(i - 1)))) return null;
  return { number: hit.entry.number, next: hit.next };
}

/** A date in figures or with a month's name that says the same day again: `الخميس (20 أغسطس)`, `الخميس الموافق 20/8/2020`. */
function dateBeside(cx: Context, i: number, weekday: number | null): Reading | null {
  const date = (at: number): Reading | null => figureDate(cx, at) ?? dayMonth(cx, at, weekday);
  const inside = bracketed(cx, i, (at) => date(cx.skip(at, "matching")));
  if (inside) return inside;
  const at = cx.sign(i, "،", ",", "-", "–") ? i + 1 : i;
  return date(cx.skip(cx.skip(at, "matching"), "day"));
}

/** `6/8` after a weekday: day and month. */
function shortFigures(cx: Context, i: number, weekday: number): Reading | null {
  const at = cx.sign(i, "(") ? i + 1 : i;
  const day = cx.digits(at, 2);
  const month = cx.sign(at + 1, "/", "-") ? cx.digits(at + 2, 2) : null;
  if (day === null || month === null || month < 1 || month > 12 || day < 1 || day > 31 || !cx.anchor) return null;
  const days = [-1, 0, 1].map((k) => `${(cx.anchor?.year ?? 0) + k}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  const near = days.map((d) => Date.parse(`${d}T00:00:00Z`) / 86_400_000).find((d) => !Number.isNaN(d) && weekdayOf(d) === weekday);
  return near === undefined ? null : { next: at === i ? at + 3 : at + 4, kind: "date", value: isoDay(near), certain: true };
}

/** `من الأسبوع المقبل` after a weekday: that day of the week, which begins on Sunday. */
function ofWeek(cx: Context, i: number, weekday: number): Reading | null {
  const of = cx.cue(i, "of");
  const unit = of < 0 ? null : cx.findWhere(of, "unit", (e) => e.unit === "W" && e.count === 1);
  const modifier = unit?.article ? cx.find(unit.next, "modifier") : null;
  if (!modifier || modifier.entry.recent) return null;
  const sunday = cx.anchor && cx.anchor.day - (weekdayOf(cx.anchor.day) % 7) + 7 * modifier.entry.shift;
  return { next: modifier.next, kind: "date", value: sunday === null ? null : isoDay(sunday + (weekday % 7)), certain: sunday !== null };
}

/** The day that a weekday and its modifier mean. */
function modified(anchor: number, weekday: number, shift: number): number {
  if (shift === 0) return anchor - weekdayOf(anchor) + weekday;
  const near = shift < 0 ? weekdayNear(weekday, anchor - 1, "past") : weekdayNear(weekday, anchor + 1, "future");
  return near + 7 * (shift < 0 ? shift + 1 : shift - 1);
}

/** A deictic word in brackets or bare after a weekday: `الخميس (اليوم)`. */
const deicticBeside = (cx: Context, i: number): { next: number; shift: number } | null => {
  const at = (k: number): { next: number; shift: number } | null => {
    const hit = cx.findWhere(k, "deictic", (e) => e.code === "");
    return hit && { next: hit.next, shift: hit.entry.shift };
  };
  return bracketed(cx, i, at) ?? (cx.anchor ? matching(cx, i, at(i)) : null);
};

/** Unbracketed, only if the weekday before agrees; `i` is the word after it. */
function matching(cx: Context, i: number, found: { next: number; shift: number } | null): { next: number; shift: number } | null {
  const before = found && cx.find(i - 1, "weekday", "any");
  return before && cx.anchor && weekdayOf(cx.anchor.day + found.shift) === before.entry.number ? found : null;
}

/** A day named by its weekday. */
export function weekdayDay(cx: Context, i: number, clitics: "none" | "any"): Reading | null {
  const day = weekdayAt(cx, i, clitics);
  if (!day) return null;
  const modifier = cx.find(day.next, "modifier");
  const after = modifier && !modifier.entry.recent ? modifier.next : day.next;
  const date = dateBeside(cx, after, day.number) ?? shortFigures(cx, after, day.number) ?? ofWeek(cx, after, day.number);
  if (date) return date;
  if (modifier && !modifier.entry.recent) {
    const value = cx.anchor && isoDay(modified(cx.anchor.day, day.number, modifier.entry.shift));
    return { next: modifier.next, kind: "date", value, certain: value !== null };
  }
  const deictic = deicticBeside(cx, day.next);
  if (deictic)
    return { next: deictic.next, kind: "date", value: cx.anchor && isoDay(cx.anchor.day + deictic.shift), certain: cx.anchor !== null };
  return {
    next: day.next,
    kind: "date",
    value: cx.anchor && isoDay(weekdayNear(day.number, cx.anchor.day, "past")),
    certain: false,
    weekday: day.number,
  };
}

/** `اليوم`, `يوم أمس`, `أمس الأربعاء`, `اليوم (أمس)` as a desk corrects a quotation, `غدا (الجمعة)`, `الليلة الماضية`. Not `اليوم العالمي`, `اليوم الثالث`, `في ذلك اليوم`. */
export function deicticDay(cx: Context, i: number, clitics: "none" | "any"): Reading | null {
  const cue = cx.cue(i, "day", clitics);
  const hit = cx.find(Math.max(i, cue), "deictic", cue > 0 ? "none" : clitics);
  if (!hit || named(cx, i, hit.next)) return null;
  const { shift, code, neverAfter, neverBefore } = hit.entry;
  if (neverAfter.has(cx.key(i - 1)) || neverBefore.has(cx.key(hit.next))) return null;
  if (shift === 0 && hit.prep === PER) return null;
  const ordinal = shift === 0 ? readNumber(cx, hit.next) : null;
  if (ordinal?.ordinal) return null;
  let { next } = hit;
  const corrected = bracketed(cx, next, (at) => cx.findWhere(at, "deictic", (e) => e.code === ""));
  if (corrected)
    return {
      next: corrected.next,
      kind: "date",
      value: cx.anchor && isoDay(cx.anchor.day + corrected.entry.shift),
      certain: cx.anchor !== null,
    };
  const weekday = weekdayAt(cx, next) ?? bracketed(cx, next, (at) => weekdayAt(cx, at));
  if (weekday) ({ next } = weekday);
  const date = dateBeside(cx, next, weekday?.number ?? null);
  if (date && (date.value !== null || !cx.anchor)) return date;
  const day = cx.anchor && isoDay(cx.anchor.day + shift);
  return { next, kind: code ? "time" : "date", value: day && day + code, certain: day !== null };
}

/** Of a day written with its weekday (`اليوم السبت`, `أمس (الجمعة)`): how many days that weekday lies behind it; null for any other word. */
export function daysOff(cx: Context, i: number): number | null {
  const hit = cx.findWhere(i, "deictic", (e) => e.code === "", "any");
  if (!hit || !cx.anchor || hit.entry.neverAfter.has(cx.key(i - 1))) return null;
  const weekday = weekdayAt(cx, hit.next) ?? bracketed(cx, hit.next, (at) => weekdayAt(cx, at));
  return weekday && (weekday.number - weekdayOf(cx.anchor.day + hit.entry.shift) + 7) % 7;
}

/** Whether the words stand in quotation marks by themselves: a newspaper's name («اليوم», «الغد»). */
const named = (cx: Context, i: number, next: number): boolean => cx.sign(i - 1, "«", '"', "“") && cx.sign(next, "»", '"', "”");

/** The preposition that makes `اليوم` mean each day: `مرتين باليوم`. */
const PER = PREPOSITIONS[0];

/** Any day: deictic, weekday or date. Month-level dates are read elsewhere. */
export function dayAt(cx: Context, i: number, clitics: "none" | "any"): Reading | null {
  const word = deicticDay(cx, i, clitics) ?? weekdayDay(cx, i, clitics);
  if (word) return word;
  const at = cx.skip(i, "day", clitics);
  return figureDate(cx, at) ?? dayMonth(cx, at, null);
}
