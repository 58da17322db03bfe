import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/learning/base64.js";
import { bucketOf, hashText, mix } from "../../src/learning/hash.js";
import { openWeights, packWeights } from "../../src/learning/model.js";
import { type Example, order, trainPerceptron } from "../../src/learning/perceptron.js";
import { decode, type Scores, scoresOf } from "../../src/learning/sequence.js";
import { frequentFeatures, openVocabulary } from "../../src/learning/vocabulary.js";

/** A table of scores: `single[i][c]`, `pair[b][c]`. */
const table = (single: number[][], pair: number[][]): Scores => ({
  length: single.length,
  width: (i) => (single[i] as number[]).length,
  single: (i, c) => (single[i] as number[])[c] as number,
  pair: (_, b, c) => (pair[b] as number[])[c] as number,
});

/** The best path by trying all. */
function tried(scores: Scores): number {
  const walk = (i: number, b: number, sum: number): number => {
    if (i === scores.length) return sum;
    let best = -Infinity;
    for (let c = 0; c < scores.width(i); c++)
      best = Math.max(best, walk(i + 1, c, sum + scores.single(i, c) + (i > 0 ? scores.pair(i, b, c) : 0)));
    return best;
  };
  return walk(0, 0, 0);
}

const scoreOf = (scores: Scores, path: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < path.length; i++)
    sum += scores.single(i, path[i] as number) + (i > 0 ? scores.pair(i, path[i - 1] as number, path[i] as number) : 0);
  return sum;
};

describe("decode", () => {
  it("finds the path that trying all paths finds", () => {
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), fc.array(numbers, { minLength: 3, maxLength: 3 }), (s, p) => {
        const scores = table(s, p);
        expect(scoreOf(scores, decode(scores))).toBe(tried(scores));
      }),
    );
  });

  it("keeps away from what is forbidden", () => {
    const never = -Infinity;
    expect([...decode(table([[0, 5], [0, 6]], [[0, 0], [0, never]]))]).toEqual([0, 1]); // biome-ignore format: a table
  });

  it("takes positions with different numbers of candidates, and none", () => {
    expect([...decode(table([[1], [0, 0, 2], [3, 1]], [[0, 0, 0], [0, 0, 0], [0, 0, 0]]))]).toEqual([0, 2, 0]); // biome-ignore format: a table
    expect([...decode(table([], []))]).toEqual([]);
  });

  it("loses with a beam only what the beam cuts off", () => {
    const scores = table([[1, 0], [0, 0]], [[0, 0], [9, 0]]); // biome-ignore format: a table
    expect([...decode(scores)]).toEqual([1, 0]);
    expect([...decode(scores, 1)]).toEqual([0, 0]);
  });
});

/** Letters as words: each may be `small` (0) or `great` (1); the label is that of its letter case, but `x` is as the one before. */
const SIZE = 4096;
const PAIRS = [[4000, 4001], [4002, 4003]]; // biome-ignore format: a table
const example = (word: string, labels: string): Example => ({
  sequence: {
    length: word.length,
    width: () => 2,
    features: (i) => [2 * bucketOf(hashText(word, 1, i, i + 1), 1000)],
    shift: (_, c) => c,
    pair: (_, b, c) => [(PAIRS[b] as number[])[c] as number],
  },
  right: (i, c) => labels[i] === "?" || Number(labels[i]) === c,
});
const EXAMPLES = [example("abAB", "0011"), example("aXbX", "0X0X".replace(/X/g, "0")), example("AXBX", "1111"), example("BbaA", "1001")];
const read = (weights: Float64Array | Int16Array, word: string): string => decode(scoresOf(weights, example(word, "").sequence)).join("");

describe("trainPerceptron", () => {
  const weights = trainPerceptron(EXAMPLES, { size: SIZE, epochs: 10 });
  it("learns from features and from what goes before", () => {
    expect(read(weights, "BAab")).toBe("1100");
    expect(read(weights, "bXX")).toBe("000");
    expect(read(weights, "BXX")).toBe("111");
  });
  it("learns the same from the same", () => {
    expect(trainPerceptron(EXAMPLES, { size: SIZE, epochs: 10 })).toEqual(weights);
  });
  it("is taught nothing by positions where anything is right", () => {
    const taught = trainPerceptron([example("ab", "??")], { size: SIZE, epochs: 3 });
    expect(taught.every((w) => w === 0)).toBe(true);
  });
});

describe("order", () => {
  it("is a permutation, and another one in another epoch", () => {
    expect([...order(50, 0)].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(order(50, 0)).not.toEqual(order(50, 1));
    expect(order(50, 1)).toEqual(order(50, 1));
  });
});

describe("packWeights", () => {
  it("gives back what it was given, to a step", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.double({ min: -300, max: 300, noNaN: true })), { maxLength: 300 }), (list) => {
        const { weights, step } = openWeights(packWeights(Float64Array.from(list), { least: 0, step: 0.01 }));
        expect(weights.length).toBe(list.length);
        list.forEach((w, f) => {
          expect(Math.abs((weights[f] as number) * step - w)).toBeLessThanOrEqual(0.00501);
        });
      }),
    );
  });
  it("drops what is near to nothing and keeps the reading", () => {
    const trained = trainPerceptron(EXAMPLES, { size: SIZE, epochs: 10 });
    const text = packWeights(trained, { least: 0.05, step: 0.01 });
    expect(text.length).toBeLessThan(200);
    const { weights } = openWeights(text);
    for (const word of ["BXaX", "abAB", "XXXX", "bBXb"]) expect(read(weights, word)).toBe(read(trained, word));
  });
  it.each(["", "isnad-model 2 size=3 step=1 kept=0 known=0\n", "isnad-model 1 size=3 step=1 kept=9 known=0\nAAA=\n"])(
    "refuses %j",
    (text) => {
      expect(() => openWeights(text)).toThrow(/train it again/);
    },
  );
});

describe("vocabularies", () => {
  const rows = [[5, -7, 9], [5, 9, 2 ** 31 - 1], [-7, 5, 4]]; // biome-ignore format: a table
  it("know what was met often enough, and nothing else", () => {
    const vocabulary = openVocabulary(frequentFeatures(rows, 2));
    expect([5, 9, -7, 4, 6].map((hash) => vocabulary.find(hash))).toEqual([0, 1, 2, -1, -1]);
    expect(openVocabulary(frequentFeatures(rows, 4)).find(5)).toBe(-1);
  });
  it("hold many and find each", () => {
    const hashes = frequentFeatures([Int32Array.from({ length: 5000 }, (_, i) => hashText(`${i}`))], 1);
    const vocabulary = openVocabulary(hashes);
    hashes.forEach((hash, n) => {
      expect(vocabulary.find(hash | 0)).toBe(n);
    });
  });
  it("are packed with the weights", () => {
    const known = frequentFeatures(rows, 1);
    const { vocabulary, weights } = openWeights(packWeights(Float64Array.from([0, 1, 2]), { least: 0, step: 1, known }));
    expect([...weights]).toEqual([0, 1, 2]);
    for (const hash of known) expect(vocabulary?.find(hash | 0)).toBe(known.indexOf(hash));
  });
});

describe("base64", () => {
  it("goes there and back, as others write it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe("hashes", () => {
  it("part texts, seeds and orders", () => {
    expect(hashText("باب")).not.toBe(hashText("بابا"));
    expect(hashText("باب", 1)).not.toBe(hashText("باب", 2));
    expect(hashText("كباب", 1, 1)).toBe(hashText("باب", 1));
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    for (const h of [-1, 0, 1, 2 ** 31 - 1]) expect(bucketOf(h, 10)).toBeGreaterThanOrEqual(0);
  });
});
