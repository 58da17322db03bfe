/** Precision, recall and their harmonic mean, with the counts they come from. */
export interface Figure {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** How many of how many were right. */
export interface Share {
  readonly share: number;
  readonly right: number;
  readonly of: number;
}

/** a / b, and 0 where there is nothing to divide by. */
export const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** The figure of `right` among `found` things and `gold` ones. */
export function figure(right: number, found: number, gold: number): Figure {
  const p = ratio(right, found);
  const r = ratio(right, gold);
  return { p, r, f: ratio(2 * p * r, p + r), right, found, gold };
}

/** The share of `right` in `of`. */
export const share = (right: number, of: number): Share => ({ share: ratio(right, of), right, of });

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

/** A line of a table: `happening found  P 70.0  R 69.1  F1 69.5  (…)`. */
export const figureLine = (name: string, s: Figure): string =>
  `${name.padEnd(28)} P ${percent(s.p)}  R ${percent(s.r)}  F1 ${percent(s.f)}   (${s.right} right of ${s.found} found, ${s.gold} gold)`;

/** A line of a table: `status, of paired  82.0%  (…)`. */
export const shareLine = (name: string, s: Share): string => `${name.padEnd(28)} ${percent(s.share)}%  (${s.right} of ${s.of})`;
