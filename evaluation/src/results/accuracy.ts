import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { ConfidenceReport } from "../calibration/confidence.js";
import { ROOT } from "../places.js";
import { PARTS } from "../stages/run.js";
import type { VersionRecord } from "./record.js";
import { MEASURES, percent, tableRows } from "./table.js";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], right: number, rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, k) => (k < head.length - right ? "---" : "--:"))), ...rows.map(row)].join("\n");

function figures(record: VersionRecord): string {
  const rows = tableRows(record, null).map((r) => {
    const figure = r.main ? `**${r.figure}**` : r.figure;
    return [r.stage, r.data, figure, ...PARTS.map((p) => percent(r.values[p]))];
  });
  return table(["stage", "data", "figure", "all", "looked at", "set aside"], 3, rows);
}

function confidence(measured: ConfidenceReport): string {
  const measures = Object.entries(MEASURES).map(([key, name]) => {
    const r = measured[key as keyof ConfidenceReport];
    return [name, `${r.n}`, r.error.toFixed(3), r.brier.toFixed(3), r.brierOfMean.toFixed(3)];
  });
  const bins = measured.crossvalidated.bins
    .filter((b) => b.n > 0)
    .map((b) => [`${b.from.toFixed(1)} to ${b.until.toFixed(1)}`, `${b.n}`, percent(b.said), percent(b.right)]);
  return [
    table(["measured on", "reports", "calibration error", "Brier score", "Brier score of always saying the mean"], 4, measures),
    table(["confidence", "reports", "said, %", "right, %"], 3, bins),
  ].join("\n\n");
}

function errors(record: VersionRecord): string {
  const rows = Object.entries(record.stages).map(([name, stage]) => {
    const causes = Object.entries(stage.errors).map(([cause, n]) => `${cause} ${n}`);
    return [name, causes.join(", ")];
  });
  return table(["stage", "errors in the looked-at part, by cause"], 0, rows);
}

/** Writes `docs/accuracy.md`: the prose of `evaluation/accuracy.template.md` with the figures of a record. */
export function writeAccuracy(record: VersionRecord): void {
  const filled: Readonly<Record<string, string>> = {
    version: record.version,
    figures: figures(record),
    confidence: record.confidence ? confidence(record.confidence) : "",
    errors: errors(record),
  };
  const template = readFileSync(`${ROOT}evaluation/accuracy.template.md`, "utf8");
  mkdirSync(`${ROOT}docs`, { recursive: true });
  writeFileSync(
    `${ROOT}docs/accuracy.md`,
    template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => filled[key] ?? ""),
  );
}
