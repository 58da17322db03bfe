import type { Dossier } from "@isnad/engine";
import type { GoldArticle } from "../scoring/gold.js";
import { rowsOf, type StageRun } from "../stages/run.js";
import type { Stage } from "../stages/stages.js";
import { dossierErrors } from "./dossiers.js";
import { detectionErrors, spanErrors } from "./events.js";
import { nameErrors } from "./names.js";
import type { ReadingError } from "./report.js";
import { wordErrors } from "./words.js";

function articleErrors(run: StageRun, rows: readonly number[]): ReadingError[] {
  const gold = rows.map((i) => JSON.parse(run.gold[i].raw) as GoldArticle);
  return dossierErrors(gold, new Map(rows.map((i) => [run.gold[i].id, JSON.parse(run.output[i]) as Dossier])));
}

const FINDERS: Readonly<Record<Stage["name"], (run: StageRun, rows: readonly number[]) => ReadingError[]>> = {
  words: wordErrors,
  names: nameErrors,
  detection: detectionErrors,
  spans: spanErrors,
  dossiers: articleErrors,
};

/** The errors of a stage's run, of the looked-at part alone: what is set aside stays unseen. */
export const stageErrors = (run: StageRun): ReadingError[] => FINDERS[run.stage.name](run, rowsOf(run, "looked"));
