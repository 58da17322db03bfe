import { readFileSync } from "node:fs";
import { createReader } from "@isnad/engine";
import type { Example } from "@isnad/engine/learning/perceptron";
import { theKnowledge, withModel } from "./knowledge.js";
import { SHARED } from "./places.js";
import { type GoldSentence, readTreebank } from "./words/gold.js";
import { examplesOf, trainWords } from "./words/training.js";

/** Documents are dealt out to so many folds. */
const FOLDS = 10;

/** The fold of each sentence: all sentences of a document are in one. */
export function foldsOf(sentences: readonly GoldSentence[]): number[] {
  const documents = new Map<string, number>();
  return sentences.map((s) => {
    if (!documents.has(s.document)) documents.set(s.document, documents.size);
    return (documents.get(s.document) as number) % FOLDS;
  });
}

/** What `isnad words` says of each article (a sentence of the treebank), the choice trained without the article's documents' fold. */
export function crossvalidated(articles: readonly { readonly id: string; readonly text: string }[]): string[] {
  const knowledge = theKnowledge();
  const sentences = readTreebank(readFileSync(`${SHARED}data/words-ud-pud/dev.conllu`, "utf8"));
  const folds = foldsOf(sentences);
  const examples: readonly Example[][] = sentences.map((s) => examplesOf(knowledge, [s]));
  const out: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainWords(examples.flatMap((list, i) => (folds[i] === fold ? [] : list)));
    const reader = createReader(withModel(knowledge, "words", model));
    articles.forEach((a, i) => {
      if (folds[i] === fold) out[i] = JSON.stringify({ id: a.id, words: reader.words(a.text) });
    });
  }
  return out;
}
