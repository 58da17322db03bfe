import { createReader } from "@isnad/engine";
import { theKnowledge, withModel } from "./knowledge.js";
import { readTagged } from "./names/corpus.js";
import { examplesOf } from "./names/examples.js";
import { trainTagger } from "./names/training.js";
import { SHARED } from "./places.js";

const FOLDS = 5;

/** Neighbouring sentences are mostly of one article: they go into one fold together. */
const BLOCK = 40;

/** The fold of a sentence, by its number. */
export const foldOf = (sentence: number): number => Math.floor(sentence / BLOCK) % FOLDS;

/** What `isnad read` says of each sentence of ANERcorp, the tagger trained without the sentence's fold. */
export function crossvalidated(articles: readonly { readonly id: string; readonly text: string }[]): string[] {
  const knowledge = withModel(theKnowledge(), "names", null);
  const plain = createReader(knowledge);
  const examples = readTagged(`${SHARED}data/names-anercorp/train.tsv`).map((s) => examplesOf(knowledge, plain, s));
  const out: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainTagger(examples.flatMap((list, i) => (foldOf(i) === fold ? [] : list)));
    const reader = createReader(withModel(knowledge, "names", model));
    articles.forEach((article, i) => {
      if (foldOf(i) === fold) out[i] = JSON.stringify(reader.read(article));
    });
  }
  return out;
}
