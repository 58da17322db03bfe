import type { ConfidenceReport } from "../calibration/confidence.js";
import { PARTS } from "../stages/run.js";
import { STAGES } from "../stages/stages.js";
import type { PartFigures, VersionRecord } from "./record.js";

/** A figure in per cent. */
export const percent = (x: number | undefined): string => (x === undefined ? "–" : (100 * x).toFixed(1));

/** How a figure has changed, in points: `+1.2`, `=`; empty where it was not recorded before. */
export function change(now: number, before: number | undefined): string {
  if (before === undefined) return "";
  const points = Math.round(1000 * (now - before)) / 10;
  return points === 0 ? "=" : `${points > 0 ? "+" : "−"}${Math.abs(points).toFixed(1)}`;
}

/** A row of the table: stage, data, figure, its values in per cent, the change of the whole. */
export interface TableRow {
  readonly stage: string;
  readonly data: string;
  readonly figure: string;
  readonly main: boolean;
  readonly values: PartFigures;
  readonly change: string;
}

/** The rows of a record's table, with the change since an earlier one. */
export function tableRows(record: VersionRecord, before: VersionRecord | null): TableRow[] {
  return STAGES.flatMap((stage) => {
    const own = record.stages[stage.name];
    if (own === undefined) return [];
    return Object.entries(stage.figures).flatMap(([key, label]) => {
      const values = own.figures[key];
      if (values === undefined) return [];
      const row = { stage: stage.name, data: own.crossvalidated ? `${own.data}, cross-validated` : own.data, figure: label };
      return [
        { ...row, main: stage.main.includes(key), values, change: change(values.all, before?.stages[stage.name]?.figures[key]?.all) },
      ];
    });
  });
}

/** The table as lines for a terminal. */
export function tableLines(rows: readonly TableRow[]): string[] {
  const cells = [
    ["stage", "data", "figure", "all", "looked at", "set aside", "change"],
    ...rows.map((r) => [r.stage, r.data, r.figure, ...PARTS.map((p) => percent(r.values[p])), r.change]),
  ];
  const widths = cells[0].map((_, k) => Math.max(...cells.map((row) => row[k].length)));
  return cells.map((row) =>
    row
      .map((c, k) => (k < 3 ? c.padEnd(widths[k]) : c.padStart(widths[k])))
      .join("  ")
      .trimEnd(),
  );
}

/** What each measure of the confidence is of. */
export const MEASURES: Readonly<Record<keyof ConfidenceReport, string>> = {
  crossvalidated: "all articles, cross-validated",
  aside: "of these, set aside",
  asideFromLooked: "set aside, fitted on looked at",
};

/** How far the confidence of reports can be trusted, as lines for a terminal. */
export function reliabilityLines(confidence: ConfidenceReport): string[] {
  const heads = Object.entries(MEASURES).map(([key, name]) => {
    const r = confidence[key as keyof ConfidenceReport];
    return `confidence, ${name.padEnd(32)} calibration error ${r.error.toFixed(3)}  Brier ${r.brier.toFixed(3)}  (${r.n} reports)`;
  });
  const bins = confidence.crossvalidated.bins.filter((b) => b.n > 0);
  const rows = bins.map(
    (b) =>
      `  ${b.from.toFixed(1)} to ${b.until.toFixed(1)}  said ${percent(b.said).padStart(5)}%  right ${percent(b.right).padStart(5)}%  ${`${b.n}`.padStart(4)} reports`,
  );
  return [...heads, ...rows];
}
