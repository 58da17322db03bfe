import { packWeights } from "@isnad/engine/learning/model";
import { frequentFeatures, openVocabulary } from "@isnad/engine/learning/vocabulary";
import { LABELS } from "@isnad/engine/names/tagger/labels";
import { idsOf, sizeOf } from "@isnad/engine/names/tagger/tag";
import { type FieldOptions, trainField } from "./field.js";

const COUNT = LABELS.length;

/** A sentence to learn from: hashed features and the right label of each word. */
export interface TaggedExample {
  readonly hashes: readonly Int32Array[];
  readonly labels: ArrayLike<number>;
}

/** Settings of the tagger, chosen by cross-validation (`knowledge/models/README.md`). */
export const SETTINGS = {
  /** Features met more seldom are left out. */
  least: 2,
  epochs: 6,
  rate: 0.03,
  urge: 0.4,
  /** The mean is taken of the weights that so many orders of the examples give. */
  shuffles: 2,
  /** Weights nearer to zero than this are dropped, the others kept in steps. */
  pruned: 0.02,
  step: 0.01,
} as const;

/** Trains the tagger; gives the packed model. The same examples give the same text. */
export function trainTagger(examples: readonly TaggedExample[], tell?: FieldOptions["tell"]): string {
  const known = frequentFeatures(rowsOf(examples), SETTINGS.least);
  const vocabulary = openVocabulary(known);
  const fitted = examples.map(({ hashes, labels }) => ({ labels, rows: hashes.map((row) => idsOf(vocabulary, row)) }));
  const { epochs, rate, urge, shuffles } = SETTINGS;
  const size = sizeOf(known.length);
  const mean = new Float64Array(size);
  for (let shuffle = 0; shuffle < shuffles; shuffle++)
    trainField(fitted, { size, epochs, rate, urge, shuffle, tell }).forEach((weight, f) => {
      mean[f] = (mean[f] as number) + weight / shuffles;
    });
  return pack(known, mean);
}

function* rowsOf(examples: readonly TaggedExample[]): Iterable<Int32Array> {
  for (const { hashes } of examples) yield* hashes;
}

/** Leaves out features of which no weight is left. */
function pack(known: Uint32Array, weights: Float64Array): string {
  const matters = (n: number): boolean =>
    weights.subarray((n + COUNT) * COUNT, (n + COUNT + 1) * COUNT).some((w) => Math.abs(w) >= SETTINGS.pruned);
  const kept = [...known.keys()].filter(matters);
  const out = new Float64Array(sizeOf(kept.length));
  out.set(weights.subarray(0, COUNT * COUNT));
  kept.forEach((n, to) => {
    out.set(weights.subarray((n + COUNT) * COUNT, (n + COUNT + 1) * COUNT), (to + COUNT) * COUNT);
  });
  return packWeights(out, { least: SETTINGS.pruned, step: SETTINGS.step, known: Uint32Array.from(kept, (n) => known[n] as number) });
}
