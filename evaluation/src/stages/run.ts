import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ISNAD, SHARED } from "../places.js";
import { isSetAside } from "../split.js";
import type { Stage } from "./stages.js";

/** A stage's gold rows with what the reader made of each. */
export interface StageRun {
  readonly stage: Stage;
  /** The gold, row by row, each as it stands in its file. */
  readonly gold: readonly { readonly id: string; readonly raw: string }[];
  /** The reader's output line for each row of gold. */
  readonly output: readonly string[];
  /** Whether the outputs come from models that had not seen the row they read. */
  readonly crossvalidated: boolean;
}

/** The parts of a gold set: all of it, what developers look at, and the third that is set aside. */
export const PARTS = ["all", "looked", "aside"] as const;
export type Part = (typeof PARTS)[number];

/**
 * What `crossval-NAME.ts` exports for a stage whose model is trained on the very gold it is scored on: the output line for each
 * article (those of the stage's articles, in order), as the stage's command would print it, read with a model whose training left that
 * article's fold out.
 */
export interface CrossValidation {
  crossvalidated(articles: readonly { readonly id: string; readonly text: string }[]): readonly string[] | Promise<readonly string[]>;
}

const linesOf = (text: string): string[] => text.split("\n").filter((l) => l.trim() !== "");

/** The rows of a gold file. */
export function goldRows(stage: Stage, text: string): { id: string; raw: string }[] {
  if (stage.rows === "lines") return linesOf(text).map((raw) => ({ id: (JSON.parse(raw) as { id: string }).id, raw }));
  const conllu = stage.gold.endsWith(".conllu");
  return text
    .split(/\n\n+/)
    .filter((block) => (conllu ? /^\d/m.test(block) : block.trim() !== ""))
    .map((raw, i) => ({ id: `${i}`, raw }));
}

const node = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [script, ...args], { encoding: "utf8", maxBuffer: 1 << 29 });

/** Runs the stage's command over a file of articles. */
function commandOutput(stage: Stage, articles: string, folder: string): string[] {
  const out = join(folder, "output.jsonl");
  const from = openSync(articles, "r");
  const to = openSync(out, "w");
  try {
    execFileSync(process.execPath, [ISNAD, stage.command, "--jsonl"], { stdio: [from, to, "inherit"] });
  } finally {
    closeSync(from);
    closeSync(to);
  }
  return linesOf(readFileSync(out, "utf8"));
}

/** Runs `work` with a folder that is gone afterwards. */
async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-evaluate-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the stage's gold articles: by cross-validation where the stage's model is trained on them, else with the command line. */
export function runStage(stage: Stage): Promise<StageRun> {
  return withFolder(async (folder) => {
    const goldPath = `${SHARED}${stage.gold}`;
    const gold = goldRows(stage, readFileSync(goldPath, "utf8"));
    const articles = join(folder, "articles.jsonl");
    const made = stage.articles;
    writeFileSync(articles, "made" in made ? node(`${SHARED}eval/${made.made}`, goldPath) : readFileSync(`${SHARED}${made.file}`));
    const crossval = new URL(`../crossval-${stage.name}.js`, import.meta.url);
    const crossvalidated = existsSync(crossval);
    const output = crossvalidated
      ? await ((await import(crossval.href)) as CrossValidation).crossvalidated(
          linesOf(readFileSync(articles, "utf8")).map((l) => JSON.parse(l)),
        )
      : commandOutput(stage, articles, folder);
    return { stage, gold, output: ordered(stage, gold, output), crossvalidated };
  });
}

/** The outputs in the order of the gold. */
function ordered(stage: Stage, gold: StageRun["gold"], output: readonly string[]): readonly string[] {
  if (stage.pairedBy === "id") {
    const byId = new Map(output.map((l) => [idOf(JSON.parse(l)), l]));
    return gold.map((g) => byId.get(g.id) ?? JSON.stringify({ format: "isnad/1", id: g.id, error: { message: "not read" } }));
  }
  if (output.length !== gold.length) throw new Error(`${stage.name}: ${output.length} outputs for ${gold.length} rows of gold`);
  return output;
}

const idOf = (row: { id?: string; article?: { id: string } }): string => row.article?.id ?? (row.id as string);

/** The rows of a part of the gold. */
export const rowsOf = (run: StageRun, part: Part): number[] =>
  run.gold.flatMap((g, i) => (part === "all" || isSetAside(g.id) === (part === "aside") ? [i] : []));

/** An output line under another number: scorers that pair by number count the rows they are given. */
function renumbered(line: string, number: number): string {
  const row = JSON.parse(line) as { id?: string; article?: { id: string } };
  if (row.article) row.article.id = `${number}`;
  else row.id = `${number}`;
  return JSON.stringify(row);
}

/** The scorer's figures (0 to 1) for a part of a stage's gold. */
export function scoreStage(run: StageRun, part: Part): Promise<Record<string, number>> {
  return withFolder((folder) => {
    const rows = rowsOf(run, part);
    const gold = join(folder, "gold");
    const output = join(folder, "output.jsonl");
    writeFileSync(gold, `${rows.map((i) => run.gold[i].raw).join(run.stage.rows === "lines" ? "\n" : "\n\n")}\n`);
    const line = (i: number, n: number): string => (run.stage.pairedBy === "id" ? run.output[i] : renumbered(run.output[i], n));
    writeFileSync(output, `${rows.map(line).join("\n")}\n`);
    const table = linesOf(node(`${SHARED}eval/${run.stage.scorer}`, gold, output));
    return JSON.parse(table.at(-1) as string) as Record<string, number>;
  });
}
