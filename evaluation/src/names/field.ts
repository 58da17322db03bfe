import { order } from "@isnad/engine/learning/perceptron";
import { LABELS, mayFollow } from "@isnad/engine/names/tagger/labels";

const COUNT = LABELS.length;

/** A sentence to fit: for each word the ids of its features for the first label (`idsOf`), and its right label. */
export interface FieldExample {
  readonly rows: readonly Int32Array[];
  readonly labels: ArrayLike<number>;
}

/** How the field is fitted. */
export interface FieldOptions {
  /** How many weights there are: those of one label after another, then those of features by label (`sizeOf`). */
  readonly size: number;
  /** How often all examples are gone through. */
  readonly epochs: number;
  /** Step of AdaGrad: smaller ones fit more slowly and hold closer to what many examples share. */
  readonly rate: number;
  /** Added to the score of no name wherever a name is: what is held against leads to more names found. */
  readonly urge: number;
  /** Number of the order in which the examples are taken. */
  readonly shuffle: number;
  /** Told after each epoch: its number and the mean log likelihood of a sentence. */
  readonly tell?: ((epoch: number, likelihood: number) => void) | undefined;
}

/** What AdaGrad takes a weight to have moved before it has. */
const UNMOVED = 0.01;
/** Words whose labels are as sure as that teach nothing more. */
const SURE = 0.001;

const MAY_FOLLOW = Uint8Array.from({ length: COUNT * COUNT }, (_, k) => (mayFollow(Math.floor(k / COUNT), k % COUNT) ? 1 : 0));
const MAY_BEGIN = Uint8Array.from({ length: COUNT }, (_, c) => (mayFollow(null, c) ? 1 : 0));

/** Room for the longest sentence so far: rows of `COUNT` numbers a word. */
interface Room {
  /** Scores of the labels, then e to them. */
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What the forward numbers of a word were divided by, so that they add up to one. */
  readonly scales: Float64Array;
}

const roomFor = (length: number): Room => ({
  scores: new Float64Array(length * COUNT),
  forward: new Float64Array(length * COUNT),
  backward: new Float64Array(length * COUNT),
  scales: new Float64Array(length),
});

/**
 * Fits a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with AdaGrad's steps
 * (Duchi, Hazan and Singer 2011): few epochs of small steps keep weights small, no other regularisation is needed. The same
 * examples give the same weights.
 */
export function trainField(examples: readonly FieldExample[], { size, epochs, rate, urge, shuffle, tell }: FieldOptions): Float32Array {
  const weights = new Float32Array(size);
  const moved = new Float32Array(size).fill(UNMOVED);
  const expected = new Float64Array(COUNT * COUNT);
  const follow = new Float64Array(COUNT * COUNT);
  const room = roomFor(Math.max(0, ...examples.map((e) => e.rows.length)));
  const gradient = new Float64Array(COUNT);
  const move = (at: number, by: number): void => {
    moved[at] = (moved[at] as number) + by * by;
    weights[at] = (weights[at] as number) + (rate * by) / Math.sqrt(moved[at] as number);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let likelihood = 0;
    for (const at of order(examples.length, epoch + shuffle * epochs)) {
      const { rows, labels } = examples[at] as FieldExample;
      if (rows.length === 0) continue;
      for (let k = 0; k < follow.length; k++) follow[k] = MAY_FOLLOW[k] ? Math.exp(weights[k] as number) : 0;
      likelihood += rightScore(weights, rows, labels, room);
      for (let i = 0; i < rows.length; i++) if (labels[i] !== 0) room.scores[i * COUNT] = (room.scores[i * COUNT] as number) + urge;
      likelihood -= expect(rows.length, follow, room, expected);
      for (let i = 1; i < rows.length; i++) {
        const pair = (labels[i - 1] as number) * COUNT + (labels[i] as number);
        expected[pair] = (expected[pair] as number) - 1;
      }
      for (let k = 0; k < expected.length; k++) if (expected[k] !== 0) move(k, -(expected[k] as number));
      for (let i = 0; i < rows.length; i++) {
        let most = 0;
        for (let c = 0; c < COUNT; c++) {
          gradient[c] = (labels[i] === c ? 1 : 0) - (room.forward[i * COUNT + c] as number);
          most = Math.max(most, Math.abs(gradient[c] as number));
        }
        if (most < SURE) continue;
        const row = rows[i] as Int32Array;
        for (let k = 0; k < row.length; k++) for (let c = 0; c < COUNT; c++) move((row[k] as number) + c, gradient[c] as number);
      }
    }
    tell?.(epoch, likelihood / examples.length);
  }
  return weights;
}

/** Writes the scores of the labels of a sentence's words; gives the score of the right ones. */
function rightScore(weights: Float32Array, rows: readonly Int32Array[], labels: ArrayLike<number>, { scores }: Room): number {
  let right = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Int32Array;
    const at = i * COUNT;
    scores.fill(0, at, at + COUNT);
    for (let k = 0; k < row.length; k++) {
      const f = row[k] as number;
      for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (weights[f + c] as number);
    }
    right += scores[at + (labels[i] as number)] as number;
    if (i > 0) right += weights[(labels[i - 1] as number) * COUNT + (labels[i] as number)] as number;
  }
  return right;
}

/**
 * The forward-backward algorithm on `room.scores`: leaves the probability of each label of each word in `room.forward` and how
 * often each pair of labels is expected in `expected`; gives the logarithm of the sum over all paths.
 */
function expect(length: number, follow: Float64Array, { scores, forward, backward, scales }: Room, expected: Float64Array): number {
  let total = 0;
  for (let i = 0; i < length; i++) {
    const at = i * COUNT;
    let most = -Infinity;
    for (let c = 0; c < COUNT; c++) most = Math.max(most, scores[at + c] as number);
    let sum = 0;
    for (let c = 0; c < COUNT; c++) {
      const own = Math.exp((scores[at + c] as number) - most);
      scores[at + c] = own;
      let before = i === 0 ? (MAY_BEGIN[c] as number) : 0;
      if (i > 0) for (let b = 0; b < COUNT; b++) before += (forward[at - COUNT + b] as number) * (follow[b * COUNT + c] as number);
      forward[at + c] = before * own;
      sum += before * own;
    }
    for (let c = 0; c < COUNT; c++) forward[at + c] = (forward[at + c] as number) / sum;
    scales[i] = sum;
    total += Math.log(sum) + most;
  }
  expected.fill(0);
  backward.fill(1, (length - 1) * COUNT, length * COUNT);
  for (let i = length - 1; i > 0; i--) {
    const at = i * COUNT;
    for (let b = 0; b < COUNT; b++) {
      let behind = 0;
      for (let c = 0; c < COUNT; c++) {
        const way = ((follow[b * COUNT + c] as number) * (scores[at + c] as number) * (backward[at + c] as number)) / (scales[i] as number);
        behind += way;
        expected[b * COUNT + c] = (expected[b * COUNT + c] as number) + (forward[at - COUNT + b] as number) * way;
      }
      backward[at - COUNT + b] = behind;
    }
  }
  for (let k = 0; k < length * COUNT; k++) forward[k] = (forward[k] as number) * (backward[k] as number);
  return total;
}
