import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { ConfidenceReport } from "../calibration/confidence.js";
import { ROOT } from "../places.js";
import type { Part } from "../stages/run.js";

/** A figure, 0 to 1, of each part of the gold. */
export type PartFigures = Readonly<Record<Part, number>>;

/** What is recorded of a stage. */
export interface StageRecord {
  readonly data: string;
  readonly crossvalidated: boolean;
  readonly figures: Readonly<Record<string, PartFigures>>;
  /** How many errors of each cause there are in the looked-at part. */
  readonly errors: Readonly<Record<string, number>>;
}

/** The record of a version: `evaluation/results/VERSION.json`. */
export interface VersionRecord {
  readonly version: string;
  readonly stages: Readonly<Record<string, StageRecord>>;
  readonly confidence?: ConfidenceReport;
}

const FOLDER = `${ROOT}evaluation/results/`;
const pathOf = (version: string): string => `${FOLDER}${version}.json`;

/** Digits kept: enough to see any change of one item. */
const rounded = (value: unknown): unknown =>
  typeof value === "number"
    ? Math.round(value * 1e4) / 1e4
    : Array.isArray(value)
      ? value.map(rounded)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rounded(v)]))
        : value;

const numbers = (version: string): number[] => version.split(/\D+/).map(Number);

/** Compares versions by their numbers. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

/** The record of the version, else that of the latest one before it; null where there is none. */
export function lastRecord(version: string): VersionRecord | null {
  if (!existsSync(FOLDER)) return null;
  const versions = readdirSync(FOLDER)
    .filter((f) => f.endsWith(".json"))
    .map((f) => f.slice(0, -5))
    .filter((v) => compareVersions(v, version) <= 0)
    .sort(compareVersions);
  const last = versions.at(-1);
  return last === undefined ? null : (JSON.parse(readFileSync(pathOf(last), "utf8")) as VersionRecord);
}

/** Writes the record of a version. The same figures give the same bytes. */
export function writeRecord(record: VersionRecord): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(record.version), `${JSON.stringify(rounded(record), null, 2)}\n`);
}
