import { parseArgs } from "node:util";
import { READER_VERSION } from "@isnad/engine";
import { foundReports, measureConfidence } from "./calibration/confidence.js";
import { countCauses, errorLines } from "./errors/report.js";
import { stageErrors } from "./errors/stage.js";
import { theKnowledge } from "./knowledge.js";
import { absence } from "./places.js";
import { writeAccuracy } from "./results/accuracy.js";
import { lastRecord, type PartFigures, type StageRecord, type VersionRecord, writeRecord } from "./results/record.js";
import { reliabilityLines, tableLines, tableRows } from "./results/table.js";
import { PARTS, runStage, type StageRun, scoreStage } from "./stages/run.js";
import { STAGES } from "./stages/stages.js";
import { coverageLines } from "./words-coverage.js";

const USAGE = `usage: npm run evaluate [-- OPTION...]
  --coverage       how many running words of the news sample the lexicon holds, and which it has not
  --errors STAGE   list errors by cause instead of scoring: ${STAGES.map((s) => s.name).join(", ")}
  --limit N        how many examples of each cause (20)
  --only STAGE     score one stage and record nothing
  --write          write docs/accuracy.md too
`;

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n`);

/** Scores a run in all its parts. */
async function recordOf(run: StageRun): Promise<StageRecord> {
  const parts = await Promise.all(PARTS.map((part) => scoreStage(run, part)));
  const figures = Object.keys(run.stage.figures).map((key): [string, PartFigures] => [
    key,
    Object.fromEntries(PARTS.map((part, k) => [part, parts[k][key]])) as PartFigures,
  ]);
  return {
    data: run.stage.data,
    crossvalidated: run.crossvalidated,
    figures: Object.fromEntries(figures),
    errors: Object.fromEntries(countCauses(stageErrors(run))),
  };
}

/** Scores the stages, prints the table; records the figures where all were scored. */
async function score(only: string | undefined, write: boolean): Promise<void> {
  const stages: Record<string, StageRecord> = {};
  for (const stage of STAGES) if (only === undefined || stage.name === only) stages[stage.name] = await recordOf(await runStage(stage));
  const confidence = only === undefined ? measureConfidence(foundReports()) : undefined;
  const record: VersionRecord = { version: READER_VERSION, stages, confidence };
  say(tableLines(tableRows(record, lastRecord(READER_VERSION))));
  if (confidence === undefined) return;
  say(["", ...reliabilityLines(confidence)]);
  writeRecord(record);
  if (write) writeAccuracy(record);
}

/** Lists a stage's errors. */
async function listErrors(name: string, limit: number): Promise<void> {
  const run = await runStage(STAGES.find((s) => s.name === name) as (typeof STAGES)[number]);
  const errors = stageErrors(run);
  say([`${errors.length} errors in the looked-at part of ${run.stage.data}`, ...errorLines(errors, limit)]);
}

/** `npm run evaluate`: gives the exit code. */
async function main(args: string[]): Promise<number> {
  const fail = (code: number, message: string): number => {
    process.stderr.write(message);
    return code;
  };
  let options: { coverage?: boolean; errors?: string; only?: string; limit?: string; write?: boolean };
  try {
    const known = {
      coverage: { type: "boolean" },
      errors: { type: "string" },
      only: { type: "string" },
      limit: { type: "string" },
      write: { type: "boolean" },
    } as const;
    options = parseArgs({ args, options: known }).values;
  } catch (error) {
    return fail(2, `evaluate: ${(error as Error).message}\n${USAGE}`);
  }
  const stage = options.errors ?? options.only;
  const limit = Number(options.limit ?? 20);
  if ((stage !== undefined && !STAGES.some((s) => s.name === stage)) || !Number.isInteger(limit) || limit < 0) return fail(2, USAGE);
  const missing = absence();
  if (missing !== null) return fail(1, `evaluate: ${missing}\n`);
  if (options.coverage) say(coverageLines(theKnowledge(), limit));
  else if (options.errors !== undefined) await listErrors(options.errors, limit);
  else await score(options.only, options.write ?? false);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
