import { writeFileSync } from "node:fs";
import { fitConfidence, foundReports, measureConfidence } from "../calibration/confidence.js";
import { ROOT } from "../places.js";

/** Fits the confidence of reports anew on the gold articles, as the reader reads them now: `knowledge/models/confidence.tsv`. */
export function train(): void {
  const reports = foundReports();
  const weights = fitConfidence(reports);
  const rows = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(`${ROOT}knowledge/models/confidence.tsv`, `id\tweight\n${rows.map(([id, w]) => `${id}\t${w}\n`).join("")}`);
  const measured = measureConfidence(reports);
  process.stdout.write(`${reports.length} reports, ${rows.length} weights: run npm run build to compile them.\n`);
  for (const [name, r] of Object.entries(measured))
    process.stdout.write(
      `${name.padEnd(16)} calibration error ${r.error.toFixed(3)}, Brier ${r.brier.toFixed(3)} (mean: ${r.brierOfMean.toFixed(3)}), ${r.n} reports\n`,
    );
}
