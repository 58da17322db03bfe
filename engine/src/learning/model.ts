import { fromBase64, toBase64 } from "./base64.js";
import { openVocabulary, type Vocabulary } from "./vocabulary.js";

/** A model as it is kept: a line of facts, then in base64 the hashes of the known features (where it has a vocabulary) and the weights. */
const HEAD = /^isnad-model 1 size=(\d+) step=([0-9.e-]+) kept=(\d+) known=(\d+)\n/;

/** Steps that a weight is counted in: 15 bits and a sign. */
const MOST = 32_767;

/** How weights are made compact. */
export interface PackOptions {
  /** Weights nearer to zero than this are dropped. */
  readonly least: number;
  /** The smallest difference that is kept: weights are rounded to multiples of it. */
  readonly step: number;
  /** Hashes of the features that the model knows, in order of number and size (`frequentFeatures`); none by default. */
  readonly known?: Uint32Array;
}

/**
 * Packs weights: those that matter, as the gap to the one before and a rounded value, both in as few bytes as they need, in base64
 * (lines of 120 signs). The same weights give the same text.
 */
export function packWeights(weights: Float64Array, { least, step, known }: PackOptions): string {
  const bytes: number[] = [];
  const put = (value: number): void => {
    let v = value;
    for (; v > 127; v = Math.floor(v / 128)) bytes.push((v % 128) | 128);
    bytes.push(v);
  };
  known?.forEach((hash, n) => {
    put(hash - (n > 0 ? (known[n - 1] as number) : 0));
  });
  let last = -1;
  let kept = 0;
  for (let f = 0; f < weights.length; f++) {
    const weight = weights[f] as number;
    const rounded = Math.max(-MOST, Math.min(MOST, Math.round(weight / step)));
    if (Math.abs(weight) < least || rounded === 0) continue;
    put(f - last - 1);
    put(rounded < 0 ? -2 * rounded - 1 : 2 * rounded);
    last = f;
    kept++;
  }
  const lines = toBase64(Uint8Array.from(bytes)).replace(/.{120}/g, "$&\n");
  return `isnad-model 1 size=${weights.length} step=${step} kept=${kept} known=${known?.length ?? 0}\n${lines.trimEnd()}\n`;
}

/** An opened model: weights in steps. Scores are sums of steps; multiply by `step` for the trained scale. */
export interface Model {
  readonly weights: Int16Array;
  readonly step: number;
  /** The features that the model knows by number; null where features are ids as they come. */
  readonly vocabulary: Vocabulary | null;
}

/** Opens packed weights. Throws on a text that is none. */
export function openWeights(text: string): Model {
  const head = HEAD.exec(text);
  if (head === null) throw new Error("This is no model of Isnad (or of another version): train it again.");
  const [size, step, kept, known] = head.slice(1).map(Number) as [number, number, number, number];
  const bytes = fromBase64(text.slice(head[0].length));
  const weights = new Int16Array(size);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] as number;
      value += (byte & 127) * unit;
      if (byte < 128 || byte === undefined) return value;
    }
  };
  const hashes = new Uint32Array(known);
  for (let n = 0; n < known; n++) hashes[n] = (n > 0 ? (hashes[n - 1] as number) : 0) + take();
  let f = -1;
  for (let k = 0; k < kept; k++) {
    f += take() + 1;
    const value = take();
    weights[f] = value & 1 ? -(value + 1) / 2 : value / 2;
  }
  if (at !== bytes.length || f >= size) throw new Error("This model is damaged: train it again.");
  return { weights, step, vocabulary: known > 0 ? openVocabulary(hashes) : null };
}
