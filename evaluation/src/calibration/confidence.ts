import { readFileSync } from "node:fs";
import { confidenceOf, createReader } from "@isnad/engine";
import { theKnowledge } from "../knowledge.js";
import { SHARED } from "../places.js";
import { readGold } from "../scoring/gold.js";
import { pairReports } from "../scoring/pairing.js";
import { fnv1a, isSetAside } from "../split.js";
import { type ClueExample, fitLogistic } from "./logistic.js";
import { type Outcome, type Reliability, reliability } from "./reliability.js";

/**
 * A report that the reader found in a gold article. It is right when a gold report is paired with it and has its type: that the happening
 * was told of, and what kind it is. Participants, status and chain are not part of it.
 */
export interface FoundReport extends ClueExample {
  readonly article: string;
  /** The confidence that the reader gave it. */
  readonly given: number;
}

/** How strongly weights are drawn towards zero: the best of 1, 2, 4 … 64 by cross-validated Brier score on the looked-at articles. */
const RIDGE = 16;
const FOLDS = 10;

/** Reads the gold articles and tells of every report found whether it is right. */
export function foundReports(): FoundReport[] {
  const reader = createReader(theKnowledge());
  const gold = new Map(readGold(`${SHARED}gold/dev.gold.jsonl`).map((g) => [g.id, g]));
  const lines = readFileSync(`${SHARED}gold/dev.articles.jsonl`, "utf8").split("\n").filter(Boolean);
  return lines.flatMap((line) => {
    const { reading, dossier } = reader.explain(JSON.parse(line));
    const g = gold.get(dossier.article.id);
    if (g === undefined) return [];
    const right = new Set(pairReports(g, dossier).pairs.flatMap(([x, r]) => (x.type === r.type ? [r] : [])));
    return dossier.reports.map((r, i) => ({ article: g.id, clues: reading.drafts[i].clues, right: right.has(r), given: r.confidence }));
  });
}

/** Fits the weights of the clues. */
export const fitConfidence = (reports: readonly FoundReport[], ridge = RIDGE): Map<string, number> => fitLogistic(reports, ridge);

const outcomes = (reports: readonly FoundReport[], weights: ReadonlyMap<string, number>): Outcome[] =>
  reports.map((r) => ({ p: confidenceOf(weights, r.clues), right: r.right }));

/** Confidences of reports by weights fitted on the articles of other folds. */
export function crossValidate(reports: readonly FoundReport[], ridge = RIDGE): (Outcome & { readonly article: string })[] {
  const fold = (r: FoundReport): number => (fnv1a(r.article) >>> 8) % FOLDS;
  return [...Array(FOLDS).keys()].flatMap((k) => {
    const held = reports.filter((r) => fold(r) === k);
    const weights = fitConfidence(
      reports.filter((r) => fold(r) !== k),
      ridge,
    );
    return outcomes(held, weights).map((o, i) => ({ ...o, article: held[i].article }));
  });
}

/** How far the confidence can be trusted. */
export interface ConfidenceReport {
  /** Over all gold articles, each read with weights fitted on others. */
  readonly crossvalidated: Reliability;
  /** Of these, the third that is set aside. */
  readonly aside: Reliability;
  /** The set-aside third with weights fitted on the looked-at articles only. */
  readonly asideFromLooked: Reliability;
}

/** Measures the confidence. */
export function measureConfidence(reports: readonly FoundReport[]): ConfidenceReport {
  const crossed = crossValidate(reports);
  const looked = reports.filter((r) => !isSetAside(r.article));
  const aside = reports.filter((r) => isSetAside(r.article));
  return {
    crossvalidated: reliability(crossed),
    aside: reliability(crossed.filter((o) => isSetAside(o.article))),
    asideFromLooked: reliability(outcomes(aside, fitConfidence(looked))),
  };
}
