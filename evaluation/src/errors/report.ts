/** What went wrong, by the part of the reader that would have to be mended. */
export const CAUSES = [
  "unknown word",
  "wrong cut",
  "wrong part of speech",
  "wrong lemma",
  "name not found",
  "wrong name span",
  "wrong name kind",
  "frame missing",
  "wrongly found",
  "wrong type",
  "wrong attachment",
  "coreference",
  "wrong code",
  "status",
  "chain",
  "place",
  "time",
  "counts",
] as const;
export type Cause = (typeof CAUSES)[number];

/** One error of the reader. */
export interface ReadingError {
  readonly cause: Cause;
  /** What it is about: errors with the same key are counted together (`ASSAULT`, `NOUN read as ADJ`). */
  readonly key: string;
  /** Where it is, and what stands there. */
  readonly example: string;
}

const byCount = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/** How many errors there are of each cause, the most frequent first. */
export function countCauses(errors: readonly ReadingError[]): [Cause, number][] {
  const counts = new Map<Cause, number>();
  for (const e of errors) counts.set(e.cause, (counts.get(e.cause) ?? 0) + 1);
  return [...counts].sort(byCount);
}

/**
 * The errors grouped by cause, the most frequent cause first: how many, what they are mostly about, and up to `limit` examples of each
 * (0: none).
 */
export function errorLines(errors: readonly ReadingError[], limit: number): string[] {
  return countCauses(errors).flatMap(([cause, n]) => {
    const own = errors.filter((e) => e.cause === cause);
    const keys = new Map<string, number>();
    for (const e of own) keys.set(e.key, (keys.get(e.key) ?? 0) + 1);
    const mostly = [...keys].sort(byCount).slice(0, 8);
    return [
      `${cause}: ${n}`,
      `  mostly ${mostly.map(([key, count]) => `${key} ${count}`).join(", ")}`,
      ...own.slice(0, limit).map((e) => `    ${e.example}`),
      ...(limit > 0 && own.length > limit ? [`    … and ${own.length - limit} more`] : []),
    ];
  });
}
