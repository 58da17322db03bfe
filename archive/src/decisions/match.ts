import type { Report } from "@isnad/engine";
import type { Deliberation } from "./standing.js";
import { type DecidedReport, keyOf, partsOfKey } from "./types.js";

/** Where the report of a decision stands in a reading. */
export interface Match {
  /** Index into the reading's reports. */
  readonly report: number;
  /** Whether trigger and type are the same as when it was decided. */
  readonly exact: boolean;
}

interface Wanted {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly types: readonly string[];
  readonly after: DecidedReport | null;
}

const wantedOf = ({ key, inForce }: Deliberation): Wanted | null => {
  const parts = partsOfKey(key);
  if (parts === null || inForce === null) return null;
  const { after } = inForce;
  return { ...parts, key, after, types: [...new Set([parts.type, ...(after ? [after.type] : [])])] };
};

const touches = (r: Report, s: { start: number; end: number }): boolean => r.trigger.start < s.end && s.start < r.trigger.end;

/** The ways in which a reading's report may be the one that was decided on, the surest first. */
const WAYS: readonly ((wanted: Wanted, report: Report) => boolean)[] = [
  (w, r) => keyOf(r.trigger, r.type) === w.key,
  (w, r) => w.after !== null && keyOf(r.trigger, r.type) === keyOf(w.after.trigger, w.after.type),
  (w, r) => w.types.includes(r.type) && (touches(r, w) || (w.after !== null && touches(r, w.after.trigger))),
  // Read as another type now: what a person said of the report holds. What was only rejected was rejected as that type.
  (w, r) => w.after !== null && r.trigger.start === w.start && r.trigger.end === w.end,
];

/**
 * Finds for each deliberation in force the report of a reading that it speaks of. Each report is given to one at most, the surest ways
 * first, so that a report which lies where it lay is never lost to one that moved.
 */
export function matchReports(reports: readonly Report[], deliberations: readonly Deliberation[]): Map<string, Match> {
  const open = deliberations.map(wantedOf).filter((w): w is Wanted => w !== null);
  const found = new Map<string, Match>();
  const taken = new Set<number>();
  WAYS.forEach((way, i) => {
    for (const wanted of open) {
      if (found.has(wanted.key)) continue;
      const report = reports.findIndex((r, n) => !taken.has(n) && way(wanted, r));
      if (report < 0) continue;
      taken.add(report);
      found.set(wanted.key, { report, exact: i === 0 });
    }
  });
  return found;
}
