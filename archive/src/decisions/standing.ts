import type { Decision } from "./types.js";

/** Decisions that were not taken back. An `undo` may be taken back itself, and then what it undid stands again. */
export function activeOf(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>();
  // From the newest: whether an undo holds is settled by what came after it.
  for (const d of [...decisions].sort((a, b) => b.id - a.id))
    if (d.kind === "undo" && d.undoes !== null && !undone.has(d.id)) undone.add(d.undoes);
  return decisions.filter((d) => !undone.has(d.id));
}

/** The decisions on one report. */
export interface Deliberation {
  readonly key: string;
  /** Id of its earliest decision, taken back or not. */
  readonly first: number;
  /** Those that hold, undo rows apart, in order. */
  readonly active: readonly Decision[];
  /** The one that says what the report is: the newest that is no second look, else the newest. Null where nothing holds. */
  readonly inForce: Decision | null;
}

/** Decisions by report, in the order of the first decision on each. A report that people added is gone when its adding is taken back. */
export function deliberationsOf(decisions: readonly Decision[]): Deliberation[] {
  const ordered = [...decisions].sort((a, b) => a.id - b.id);
  const holds = new Set(activeOf(ordered).map((d) => d.id));
  const byKey = new Map<string, Decision[]>();
  for (const d of ordered) byKey.set(d.key, [...(byKey.get(d.key) ?? []), d]);
  return [...byKey].map(([key, all]): Deliberation => {
    const [first] = all as [Decision];
    const withdrawn = first.kind === "add" && !all.some((d) => d.kind === "add" && holds.has(d.id));
    const active = withdrawn ? [] : all.filter((d) => d.kind !== "undo" && holds.has(d.id));
    return { key, first: first.id, active, inForce: active.findLast((d) => !d.second) ?? active.at(-1) ?? null };
  });
}
