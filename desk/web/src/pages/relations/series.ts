import type { Relation } from "../../api/types.js";

export type Point = Relation["series"][number];
export type Step = "day" | "month" | "year";

/** Letters of a day, a month and a year: 2020-08-18, 2020-08, 2020. */
const LETTERS: Readonly<Record<Step, number>> = { day: 10, month: 7, year: 4 };
const DAY = 86_400_000;

/** Days that are shown one by one, and months, at most. */
const MOST_DAYS = 92;
const MOST_MONTHS = 120;

/** A stretch of time as an instant: the beginning of its first day, in milliseconds. */
export const startOf = (time: string): number => Date.parse(`${time}-01-01`.slice(0, 10));

/** First and last day of a stretch of time. */
export function boundsOf(time: string): { since: string; until: string } {
  if (time.length === 10) return { since: time, until: time };
  if (time.length === 4) return { since: `${time}-01-01`, until: `${time}-12-31` };
  const last = new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)), 0));
  return { since: `${time}-01`, until: last.toISOString().slice(0, 10) };
}

/** The step that shows a series best: days where there are not too many of them. */
export function fittingStep(series: readonly Point[]): Step {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return "day";
  const days = (startOf(last.time) - startOf(first.time)) / DAY;
  return days <= MOST_DAYS ? "day" : days / 30.4 <= MOST_MONTHS ? "month" : "year";
}

/** Days gathered into longer stretches; the score of a stretch is the mean over its happenings. */
export function gathered(series: readonly Point[], step: Step): readonly Point[] {
  const stretches = new Map<string, Point[]>();
  for (const point of series) {
    const time = point.time.slice(0, LETTERS[step]);
    stretches.set(time, [...(stretches.get(time) ?? []), point]);
  }
  return [...stretches].map(([time, points]) => {
    const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
    const happenings = sum((p) => p.happenings);
    return {
      time,
      happenings,
      cooperation: sum((p) => p.cooperation),
      conflict: sum((p) => p.conflict),
      score: sum((p) => p.score * p.happenings) / happenings,
    };
  });
}
