import type { Knowledge } from "@isnad/engine";
import { packWeights } from "@isnad/engine/learning/model";
import { type Example, trainPerceptron } from "@isnad/engine/learning/perceptron";
import type { Sequence } from "@isnad/engine/learning/sequence";
import { pinNames } from "@isnad/engine/names/pins";
import { Forms } from "@isnad/engine/sentences/forms";
import { splitSentences } from "@isnad/engine/sentences/split";
import { tokenise } from "@isnad/engine/sentences/tokens";
import { normalise } from "@isnad/engine/text/normalise";
import { createAnalyser } from "@isnad/engine/words/analyse";
import { createChooser } from "@isnad/engine/words/choose";
import { COST_WEIGHT, createJudge, handPair, type Judge } from "@isnad/engine/words/judge";
import { governmentScore, type Lattice, latticeOf } from "@isnad/engine/words/lattice";
import { openings, type Segment, segmentsOfWord } from "@isnad/engine/words/segments";
import { MODEL_SIZE, pairFeatures, singleFeatures } from "@isnad/engine/words/traits";
import type { Word } from "@isnad/engine/words/types";
import { openUniversal } from "@isnad/engine/words/universal";
import { unread } from "@isnad/engine/words/unread";
import { bareLemma, broadTag, type GoldSentence, type GoldToken } from "./gold.js";

/** How the model is trained; chosen by cross-validation. */
export const TRAINING = { epochs: 3, rounds: 7, least: 0.2, step: 0.05 };

/** Readings that meet the gold alike and differ less than this in cost are all right. */
const TIE = 0.3;

/** How much of the gold a reading meets: the cut above all, then the tag, the lemma, the inflection. */
function agreement(segments: readonly Segment[], gold: readonly GoldToken[]): number {
  if (segments.length !== gold.length) return 0;
  let score = 1;
  for (const [k, s] of segments.entries()) {
    const g = gold[k] as GoldToken;
    if (s.start !== g.start || s.end !== g.end) return 0;
    if (g.upos === "X" || broadTag(s.upos) === broadTag(g.upos)) score += 2;
    if (g.upos === "X" || g.lemma === "_" || bareLemma(s.lemma) === bareLemma(g.lemma)) score += 1.5;
    for (const name of ["Number", "Gender", "Person", "Aspect"])
      if (g.feats[name] !== undefined && s.feats[name] === g.feats[name]) score += 0.25;
  }
  return score;
}

/** For each candidate of a word whether it is among those that meet the gold best. */
function rightOnes(word: Word, i: number, words: readonly Word[], first: boolean, gold: readonly GoldToken[], table: Table): boolean[] {
  const inside = gold.filter((g) => g.start >= word.start && g.end <= word.end);
  const chosen = word.best;
  const scores = word.analyses.map((a) => {
    word.best = a;
    return agreement(
      segmentsOfWord(table, words, i, first).filter((s) => s.end > s.start),
      inside,
    );
  });
  word.best = chosen;
  const most = Math.max(...scores);
  // Where several meet it alike the cheapest by hand are meant: the reader's own tags are finer than the gold's.
  const least = Math.min(...word.analyses.filter((_, c) => scores[c] === most).map((a) => a.cost));
  return scores.map((s, c) => s > 0 && s === most && (word.analyses[c]?.cost ?? 0) <= least + TIE);
}

type Table = ReturnType<typeof openUniversal>;

function sequenceOf(judge: Judge, lattice: Lattice, texts: readonly string[]): Sequence {
  const { candidates, groups } = lattice;
  const singles = candidates.map((list, i) => list?.map((_, c) => singleFeatures(texts[i] as string, list, c)) ?? [[]]);
  const pairs = new Map<string, number[]>();
  const group = (i: number, c: number): number => (groups[i] as readonly number[])[c] as number;
  return {
    length: groups.length,
    width: (i) => (groups[i] as readonly number[]).length,
    features: (i, c) => singles[i]?.[c] ?? [],
    shift: () => 0,
    prior(i, c) {
      const a = candidates[i]?.[c];
      return a ? governmentScore(judge, lattice, i, a) - COST_WEIGHT * a.cost : 0;
    },
    pair(i, b, c) {
      const key = `${group(i - 1, b)} ${group(i, c)}`;
      let ids = pairs.get(key);
      if (ids === undefined) {
        ids = pairFeatures(judge.group(group(i - 1, b)).views, judge.group(group(i, c)).views);
        pairs.set(key, ids);
      }
      return ids;
    },
    priorPair: (i, b, c) => handPair(judge.group(group(i - 1, b)), judge.group(group(i, c))),
  };
}

/** What is to be learnt from the sentences of a treebank: the lattice of each, and which readings are right. */
export function examplesOf(knowledge: Knowledge, sentences: readonly GoldSentence[]): Example[] {
  const judge = createJudge(null);
  const analyse = createAnalyser(knowledge.lexicon, judge);
  const choose = createChooser(judge);
  const forms = new Forms();
  const table = openUniversal(knowledge.table("universal"));
  return sentences.flatMap((gold) => {
    const normal = normalise(gold.text);
    const tokens = tokenise(normal.text, forms);
    const cut = splitSentences(normal.text, tokens);
    const words = unread(tokens, cut, analyse);
    // Gold places are in the text as it was, with its vowel signs: bring them to the normalised text.
    const places = goldPlaces(gold, normal.original, normal.text.length);
    const opening = openings(words, cut);
    return cut.map((s): Example => {
      const pins = pinNames(knowledge, words, s.first, s.last);
      choose(words, s.first, s.last, pins);
      const lattice = latticeOf(judge, words, s.first, s.last, pins);
      const right: boolean[][] = lattice.candidates.map((list, at) => {
        const i = s.first + at - 1;
        if (list === null || list.length === 1) return [];
        return rightOnes(words[i] as Word, i, words, opening.has(i), places, table);
      });
      const texts = lattice.candidates.map((_, at) => words[s.first + at - 1]?.text ?? "");
      return { sequence: sequenceOf(judge, lattice, texts), right: (i, c) => right[i]?.[c] === true };
    });
  });
}

/** The tokens with their places in normalised text. */
function goldPlaces(gold: GoldSentence, original: (at: number) => number, length: number): GoldToken[] {
  const back = new Map<number, number>();
  for (let at = length; at >= 0; at--) back.set(original(at), at);
  const place = (at: number): number => {
    for (let k = at; k <= gold.text.length; k++) {
      const found = back.get(k);
      if (found !== undefined) return found;
    }
    return length;
  };
  return gold.tokens.filter((t) => t.start >= 0).map((t) => ({ ...t, start: place(t.start), end: place(t.end) }));
}

/** The example list begun at another place: the perceptron depends on the order it learns in. */
const rotated = (examples: readonly Example[], by: number): Example[] => [...examples.slice(by), ...examples.slice(0, by)];

/**
 * Trains the model of words and packs it: the mean of several perceptrons that saw the examples in different orders, which is steadier
 * than one. The same examples give the same bytes.
 */
export function trainWords(examples: readonly Example[], tell?: (epoch: number, wrong: number) => void): string {
  const { epochs, rounds, least, step } = TRAINING;
  const mean = new Float64Array(MODEL_SIZE);
  for (let round = 0; round < rounds; round++) {
    const order = rotated(examples, Math.floor((round * examples.length) / rounds));
    const weights = trainPerceptron(order, tell ? { size: MODEL_SIZE, epochs, tell } : { size: MODEL_SIZE, epochs });
    for (let f = 0; f < MODEL_SIZE; f++) mean[f] = (mean[f] as number) + (weights[f] as number) / rounds;
  }
  return packWeights(mean, { least, step });
}
