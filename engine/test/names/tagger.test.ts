import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/learning/sequence.js";
import { LABELS, mayFollow, namesIn } from "../../src/names/tagger/labels.js";
import { bestLabels } from "../../src/names/tagger/tag.js";

const label = (name: string): number => LABELS.indexOf(name);
const labels = (row: string): number[] => row.split(" ").map(label);

describe("labels", () => {
  it.each([
    ["O B-PERS I-PERS O", ["PERS 1 3"]],
    ["B-LOC B-LOC I-LOC", ["LOC 0 1", "LOC 1 3"]],
    ["B-ORG I-ORG B-MISC O", ["ORG 0 2", "MISC 2 3"]],
    ["O O", []],
  ])("%s are the names %j", (row, names) => {
    expect(namesIn(labels(row)).map((n) => `${n.kind} ${n.first} ${n.last}`)).toEqual(names);
  });
  it.each([
    [null, "I-PERS", false],
    [null, "B-PERS", true],
    ["O", "I-LOC", false],
    ["B-LOC", "I-LOC", true],
    ["I-LOC", "I-LOC", true],
    ["B-ORG", "I-LOC", false],
    ["I-ORG", "O", true],
  ] as const)("%s and then %s: %s", (before, after, may) => {
    expect(mayFollow(before && label(before), label(after))).toBe(may);
  });
});

describe("bestLabels", () => {
  it("finds what the general decoder finds", () => {
    const count = LABELS.length;
    const score = fc.integer({ min: -20, max: 20 });
    const row = fc.array(score, { minLength: count, maxLength: count });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(score, { minLength: count ** 2, maxLength: count ** 2 }),
        (rows, f) => {
          const follow = Float64Array.from(f, (s, k) => (mayFollow(Math.floor(k / count), k % count) ? s : -Infinity));
          const general = decode({
            length: rows.length,
            width: () => count,
            single: (i, c) => (i === 0 && !mayFollow(null, c) ? -Infinity : ((rows[i] as number[])[c] as number)),
            pair: (_, b, c) => follow[b * count + c] as number,
          });
          expect(bestLabels(Int32Array.from(rows.flat()), follow)).toEqual(general);
        },
      ),
    );
  });
});
