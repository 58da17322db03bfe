import { latinDigits } from "../text/letters.js";
import type { Context, Reading } from "./context.js";
import { candidate } from "./months.js";

/// Dates written in figures: `2015/8/6`, `6-8-2015`, `20/10/1436 هـ`, `6.8.2015`, `8/2015`.

const SEPARATORS = ["/", "-", "\\", "–", "‑"] as const;

interface Figures {
  readonly parts: readonly string[];
  readonly separator: string;
  readonly next: number;
}

/** The figures that begin at `i`, joined by one kind of separator. */
function figuresAt(cx: Context, i: number): Figures | null {
  const word = cx.words[i];
  if (i >= cx.end || word?.kind !== "number") return null;
  const inner = latinDigits(word.text).split(".");
  if (inner.length === 3) return { parts: inner, separator: ".", next: i + 1 };
  if (cx.digits(i, 4) === null) return null;
  const parts = [word.key];
  const separator = SEPARATORS.find((s) => cx.sign(i + 1, s));
  let next = i + 1;
  while (separator && parts.length < 3 && cx.sign(next, separator) && cx.digits(next + 1, 4) !== null) {
    parts.push(cx.key(next + 1));
    next += 2;
  }
  return separator && parts.length > 1 ? { parts, separator, next } : null;
}

/** Year, month and day of three figures, by the convention day first; by size where that cannot be. */
function ordered(parts: readonly string[], separator: string): { year: number; month: number; day: number; certain: boolean } | null {
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const first = parts[0]?.length === 4;
  const last = parts[2]?.length === 4;
  if ((parts[1] as string).length > 2 || (first && last)) return null;
  const year = first ? a : last ? c : 2000 + c;
  let [day, month] = first ? [c, b] : [a, b];
  if (month > 12) [day, month] = [month, day];
  if (!first && !last && (separator !== "/" || (parts[2] as string).length !== 2)) return null;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day, certain: first || last } : null;
}

/** `8/2015`; with `introduced`, `6/8` too, as day and month. */
function twoParts(cx: Context, figures: Figures): Reading | null {
  const [a, b] = figures.parts as [string, string];
  const [month, year] = b.length === 4 ? [Number(a), Number(b)] : [Number(b), Number(a)];
  if (figures.separator !== "/" || Math.max(a.length, b.length) !== 4 || Math.min(a.length, b.length) > 2) return null;
  if (month < 1 || month > 12 || year < 1900 || year > 2100) return null;
  const c = candidate(cx, "gregorian", year, month, null);
  return c && { next: figures.next, kind: "date", value: c.value, certain: true };
}

/** A date in figures at `i`. Years 1300 to 1499 are Hijri, as are those marked so. */
export function figureDate(cx: Context, i: number): Reading | null {
  const figures = figuresAt(cx, i);
  if (!figures) return null;
  if (figures.parts.length === 2) return twoParts(cx, figures);
  const date = ordered(figures.parts, figures.separator);
  if (!date) return null;
  const hijri = cx.cue(figures.next, "hijri");
  const next = Math.max(figures.next, hijri, cx.cue(figures.next, "gregorian"));
  const calendar = hijri > 0 || (date.year >= 1300 && date.year < 1500) ? "hijri" : "gregorian";
  const year = hijri > 0 && date.year < 1000 ? null : date.year;
  if (year === null || year < 1300 || year > 2200 || (calendar === "hijri" && year >= 1500) || (calendar === "gregorian" && year < 1700))
    return null;
  const c = candidate(cx, calendar, year, date.month, date.day);
  return c && { next, kind: "date", value: c.value, certain: date.certain };
}
