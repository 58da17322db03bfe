/** A first and a last day, as 2020-08-18. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** Milliseconds. */
const DAY = 86_400_000;

/** The number of a day, counted from the first of a period; days outside of it are its ends. */
export function placeOf(day: string, { since, until }: Period): number {
  const inside = day < since ? since : day > until ? until : day;
  return Math.round((Date.parse(inside) - Date.parse(since)) / DAY);
}

/** The day of a number. */
export const dayAt = (place: number, { since }: Period): string => new Date(Date.parse(since) + place * DAY).toISOString().slice(0, 10);
