/** A first and a last day, as 2020-08-18. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** The number of the first of the days (in order) that is not before a day; of the last where all are. */
export function placeFrom(day: string, days: readonly string[]): number {
  const at = days.findIndex((d) => d >= day);
  return at < 0 ? days.length - 1 : at;
}

/** The number of the last of the days (in order) that is not after a day; of the first where all are. */
export const placeUntil = (day: string, days: readonly string[]): number =>
  Math.max(
    0,
    days.findLastIndex((d) => d <= day),
  );
