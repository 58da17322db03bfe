import { useMemo } from "react";
import { type Digits, type Language, type Preferences, usePreferences } from "../preferences.js";

/** The locale of a language with the digits that somebody likes: `ar-u-nu-arab`. */
export function localeOf(language: Language, digits: Digits): string {
  const system = digits === "language" ? (language === "ar" ? "arab" : "latn") : digits;
  return `${language === "ar" ? "ar" : "en-GB"}-u-nu-${system}`;
}

/** Writes numbers, days and lists as the language does. */
export interface Format {
  readonly locale: string;
  /** 1234 → ١٬٢٣٤ */
  number(n: number): string;
  /** 0.83 → ٨٣٪ */
  percent(share: number): string;
  /** A PLOVER score with its sign: -3.5; at most one digit behind the point. */
  score(n: number): string;
  /** 2020-08-18, 2020-08 or 2020 → 18 August 2020, August 2020, 2020; anything else as it stands. */
  day(value: string): string;
  /** 2020-08-18 → 18 Aug. */
  shortDay(value: string): string;
  /** An instant, as an ISO 8601 date-time: day and time of day where the reader is. */
  instant(value: string): string;
  /** How long ago an instant was: 3 hours ago. `now` in milliseconds. */
  ago(value: string, now: number): string;
  /** First and last day; one of them where they are the same or the other is not known. */
  days(first: string | null, last: string | null): string;
  /** a, b and c */
  list(items: readonly string[]): string;
  /** Orders names as the language does. */
  compare(a: string, b: string): number;
}

const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|T)/;

const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** The steps of "ago", in seconds, the largest first. */
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** A day as an instant at noon UTC (so that no zone shifts it), and how many of year, month and day it gives; null where it is none. */
function readDay(value: string): { at: Date; parts: number } | null {
  const m = DAY.exec(value);
  if (m === null) return null;
  const at = new Date(Date.UTC(Number(m[1]), Number(m[2] ?? "1") - 1, Number(m[3] ?? "1"), 12));
  return Number.isNaN(at.getTime()) ? null : { at, parts: m[3] !== undefined ? 3 : m[2] !== undefined ? 2 : 1 };
}

/** The format of a language. Pure. */
export function formatFor({ language, digits }: Pick<Preferences, "language" | "digits">): Format {
  const locale = localeOf(language, digits);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const scores = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const dates = PARTS.map((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  const short = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const { compare } = new Intl.Collator(locale);
  const day = (value: string): string => {
    const read = readDay(value);
    return read === null ? value : (dates[read.parts - 1] as Intl.DateTimeFormat).format(read.at);
  };
  return {
    locale,
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    score: (n) => scores.format(n),
    day,
    shortDay: (value) => {
      const read = readDay(value);
      return read === null || read.parts < 3 ? day(value) : short.format(read.at);
    },
    instant: (value) => instants.format(new Date(value)),
    ago: (value, now) => {
      const seconds = (Date.parse(value) - now) / 1000;
      const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? (["second", 1] as const);
      return relative.format(Math.trunc(seconds / length), unit);
    },
    days: (first, last) => {
      if (first === null || last === null || first === last) return [first ?? last].flatMap((d) => (d === null ? [] : day(d))).join("");
      const [a, b] = [readDay(first), readDay(last)];
      if (a === null || b === null || a.parts < 3 || b.parts < 3) return `${day(first)} – ${day(last)}`;
      return (dates[2] as Intl.DateTimeFormat).formatRange(a.at, b.at);
    },
    list: (items) => lists.format(items),
    compare,
  };
}

/** The format of whoever looks. */
export function useFormat(): Format {
  const { language, digits } = usePreferences();
  return useMemo(() => formatFor({ language, digits }), [language, digits]);
}
