import { LABELS } from "@isnad/engine/names/tagger/labels";
import { describe, expect, it } from "vitest";
import { type FieldExample, trainField } from "../../src/names/field.js";

const COUNT = LABELS.length;

/** Ids of features by number, and labels by name; the ids of pairs of labels come first. */
const example = (features: readonly (readonly number[])[], labels: string): FieldExample => ({
  rows: features.map((row) => Int32Array.from(row, (n) => (n + COUNT) * COUNT)),
  labels: labels.split(" ").map((l) => LABELS.indexOf(l)),
});

const EXAMPLES = [example([[0], [1], [2]], "O B-PERS I-PERS"), example([[0], [3]], "O B-LOC"), example([[0]], "O")];
const OPTIONS = { size: (4 + COUNT) * COUNT, epochs: 40, rate: 0.1, urge: 0, shuffle: 0 };

const best = (weights: Float32Array, feature: number): string => {
  const row = [...weights.subarray((feature + COUNT) * COUNT, (feature + COUNT + 1) * COUNT)];
  return LABELS[row.indexOf(Math.max(...row))] as string;
};

describe("trainField", () => {
  it("makes the right labels likelier from epoch to epoch", () => {
    const told: number[] = [];
    const weights = trainField(EXAMPLES, { ...OPTIONS, tell: (_, likelihood) => told.push(likelihood) });
    expect(told.at(-1)).toBeGreaterThan(told[0] as number);
    expect(told.at(-1)).toBeGreaterThan(-0.5);
    expect([0, 1, 2, 3].map((f) => best(weights, f))).toEqual(["O", "B-PERS", "I-PERS", "B-LOC"]);
  });

  it("gives the same weights for the same examples, others for another order", () => {
    expect(trainField(EXAMPLES, OPTIONS)).toEqual(trainField(EXAMPLES, OPTIONS));
    expect(trainField(EXAMPLES, { ...OPTIONS, shuffle: 1 })).not.toEqual(trainField(EXAMPLES, OPTIONS));
  });

  it("holds the more against no name the greater the urge", () => {
    const outside = (urge: number): number => trainField(EXAMPLES, { ...OPTIONS, urge })[(1 + COUNT) * COUNT] as number;
    expect(outside(1)).toBeLessThan(outside(0));
  });

  it("takes no sentence at all, and none without words", () => {
    expect(trainField([], OPTIONS).every((w) => w === 0)).toBe(true);
    expect(trainField([{ rows: [], labels: [] }], OPTIONS).every((w) => w === 0)).toBe(true);
  });
});
