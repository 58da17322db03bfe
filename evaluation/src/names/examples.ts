import type { Knowledge, Reader } from "@isnad/engine";
import { findListed } from "@isnad/engine/names/find";
import { FACTS, lettersOf, writeFacts } from "@isnad/engine/names/tagger/facts";
import { allFeatures, ruleTags } from "@isnad/engine/names/tagger/features";
import { LABELS, mayFollow } from "@isnad/engine/names/tagger/labels";
import type { Word } from "@isnad/engine/words/types";
import { startsOf, type TaggedSentence } from "./corpus.js";
import type { TaggedExample } from "./training.js";

/** The label of each word that the reader cut the sentence into, from the tags of its written words. */
export function labelsOf(sentence: TaggedSentence, words: readonly { readonly start: number; readonly kind: string }[]): number[] {
  const starts = startsOf(sentence);
  const owners: number[] = [];
  let owner = 0;
  for (const word of words) {
    while (owner + 1 < starts.length && (starts[owner + 1] as number) <= word.start) owner++;
    owners.push(owner);
  }
  const labels: number[] = [];
  owners.forEach((at, i) => {
    const tag = LABELS.indexOf(sentence.tags[at] as string);
    const glued = words[i]?.kind === "punctuation" && (sentence.words[at] as string).length > 1;
    let label = tag < 0 || glued ? 0 : tag;
    // A written word that was cut in two begins its name only once.
    if (label % 2 === 1 && labels.some((before, k) => owners[k] === at && before !== 0)) label++;
    if (!mayFollow(labels[i - 1] ?? null, label)) label--;
    labels.push(label);
  });
  return labels;
}

/** The hashed features of the words of a sentence. */
function hashesOf(knowledge: Knowledge, words: readonly Word[], rules: Int32Array): Int32Array[] {
  const facts = new Int32Array(words.length * FACTS);
  words.forEach((w, i) => {
    writeFacts(knowledge, w, facts, i * FACTS);
  });
  return allFeatures(facts, words.map(lettersOf), rules);
}

/** What the tagger learns from a sentence, as the reader reads it. A sentence may be cut in several. */
export function examplesOf(knowledge: Knowledge, reader: Reader, sentence: TaggedSentence): TaggedExample[] {
  const { reading } = reader.explain({ text: sentence.text });
  const { words, normal } = reading;
  const labels = labelsOf(
    sentence,
    words.map((w) => ({ start: normal.original(w.start), kind: w.kind })),
  );
  return reading.sentences.map(({ first, last }) => ({
    hashes: hashesOf(knowledge, words.slice(first, last), ruleTags(findListed(knowledge, words, first, last), first, last)),
    labels: labels.slice(first, last).map((label, i, all) => (mayFollow(all[i - 1] ?? null, label) ? label : label - 1)),
  }));
}
