/// Arithmetic on dates, all in UTC. A day is a number: days since 1 January 1970.

const MS = 86_400_000;

/** The moment that relative times count from: the local date, and the minutes of that day where the clock time is known. */
export interface Anchor {
  readonly day: number;
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly minutes: number | null;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

/** The number of a Gregorian day, or null when there is none such (31 April). Years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / MS) : null;
}

/** Year, month and day of a day number. */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2020-08-20` */
export function isoDay(day: number): string {
  const d = dateOf(day);
  return `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
}

/** `2020-08`; months beyond 1 to 12 run over into other years. */
export function isoMonth(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
}

/** ISO 8601 weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: `2020-W34`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = dateOf(thursday);
  const first = dayOf(year, 1, 1) as number;
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - first) / 7) + 1)}`;
}

/** Reads an ISO date or date-time, in its own time zone. Null for null and for anything else. */
export function anchorOf(published: string | null): Anchor | null {
  const parts = published === null ? null : /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(published);
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  const day = dayOf(year, month, Number(parts[3]));
  return day === null ? null : { day, year, month, minutes: parts[4] === undefined ? null : Number(parts[4]) * 60 + Number(parts[5]) };
}

/** The nearest day that is that ISO weekday, in the direction; the anchor's day itself counts. */
export function weekdayNear(weekday: number, anchor: number, direction: "past" | "future" | null): number {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return direction === "future" ? anchor + ((7 - back) % 7) : anchor - back;
}

/**
 * The date of a bare weekday (ISO: Monday 1 to Sunday 7): the nearest in that direction, the day of publication itself included;
 * null is taken as past. Null when `published` is no ISO date.
 */
export function resolveWeekday(weekday: number, published: string, direction: "past" | "future" | null): string | null {
  const anchor = anchorOf(published);
  return anchor && isoDay(weekdayNear(weekday, anchor.day, direction));
}

/**
 * A TIMEX3 value as a plain calendar date, as exact as it goes: `2020-08-19TEV` → `2020-08-19`, `2020-W34` → `2020-08` (the month of
 * its Thursday), `2020-Q3` → `2020`. Null for durations, sets, decades, centuries and clock times without a day.
 */
export function calendarDate(value: string | null): string | null {
  if (value === null) return null;
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) {
    const january4 = dayOf(Number(week[1]), 1, 4) as number;
    return isoDay(january4 - weekdayOf(january4) + 4 + (Number(week[2]) - 1) * 7).slice(0, 7);
  }
  return /^\d{4}(-\d\d(-\d\d)?)?(?=$|[T-])/.exec(value)?.[0] ?? null;
}

/** The Hijri calendar of Umm al-Qura, which news in Saudi Arabia goes by. */
export interface Hijri {
  /** The number of a Hijri day, or null when that month has no such day. */
  dayOf(year: number, month: number, day: number): number | null;
  dateOf(day: number): { year: number; month: number; day: number };
}

/** Mean length of a Hijri month, and the day number of 1 Muharram of the year 1 (19 July 622, Gregorian). */
const LUNATION = 29.530588;
const EPOCH = -492_148;

/** Makes a converter that remembers the months it has converted. Uses `Intl`, so that no table of its own is needed. */
export function createHijri(): Hijri {
  // Made at its first use: it takes long, and most articles need none.
  let made: Intl.DateTimeFormat | null = null;
  const format = (): Intl.DateTimeFormat => {
    made ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    return made;
  };
  const firsts = new Map<number, number>();
  const dateOf = (day: number): { year: number; month: number; day: number } => {
    const part = Object.fromEntries(
      format()
        .formatToParts(new Date(day * MS))
        .map((p) => [p.type, p.value]),
    );
    return { year: Number.parseInt(part.year as string, 10), month: Number(part.month), day: Number(part.day) };
  };
  /** First day of the month with this number since the epoch, found by guessing and moving. */
  const first = (month: number): number => {
    const known = firsts.get(month);
    if (known !== undefined) return known;
    let day = Math.round(EPOCH + month * LUNATION);
    for (let turn = 0; turn < 6; turn++) {
      const at = dateOf(day);
      const off = month - ((at.year - 1) * 12 + at.month - 1);
      if (off === 0 && at.day === 1) break;
      day += off === 0 ? 1 - at.day : Math.round(off * LUNATION) + 15 - at.day;
    }
    firsts.set(month, day);
    return day;
  };
  return {
    dateOf,
    dayOf(year, month, day) {
      const index = (year - 1) * 12 + month - 1;
      const start = first(index);
      return day < 1 || day > first(index + 1) - start ? null : start + day - 1;
    },
  };
}
