import { describe, expect, it } from "vitest";
import { crossValidate, fitConfidence } from "../../src/calibration/confidence.js";
import { fitLogistic } from "../../src/calibration/logistic.js";
import { reliability } from "../../src/calibration/reliability.js";

const times = <T>(n: number, item: T): T[] => [...Array(n)].map(() => item);

describe("reliability", () => {
  it.each([
    ["says what is so", [...times(8, { p: 0.8, right: true }), ...times(2, { p: 0.8, right: false })], 0],
    ["says too much", [...times(5, { p: 0.9, right: true }), ...times(5, { p: 0.9, right: false })], 0.4],
    ["nothing measured", [], 0],
  ])("%s", (_, outcomes, error) => expect(reliability(outcomes).error).toBeCloseTo(error, 10));
  it("puts 0.3 and 1 in bins of their own", () => {
    const { bins } = reliability([
      { p: 0.3, right: true },
      { p: 1, right: true },
    ]);
    expect([bins[3].n, bins[9].n]).toEqual([1, 1]);
  });
});

describe("fitLogistic", () => {
  const seen = (clues: string[], right: number, wrong: number) => [
    ...times(right, { clues: ["base", ...clues], right: true }),
    ...times(wrong, { clues: ["base", ...clues], right: false }),
  ];
  it("without clues the base is the log odds of being right", () => {
    expect(fitLogistic(seen([], 30, 10), 1).get("base")).toBeCloseTo(Math.log(3), 2);
  });
  it("weighs a clue that tells, not one that does not", () => {
    const weights = fitLogistic([...seen(["good", "any"], 90, 10), ...seen(["bad", "any"], 50, 50)], 1);
    expect(weights.get("good")).toBeGreaterThan(0.5);
    expect(weights.get("bad")).toBeLessThan(-0.5);
    expect(Math.abs(weights.get("any") as number)).toBeLessThan(0.3);
  });
  it("draws weights of what was seen seldom towards zero", () => {
    const weights = fitLogistic([...seen(["rare"], 2, 0), ...seen([], 50, 50)], 16);
    expect(weights.get("rare")).toBeLessThan(0.2);
  });
});

it("cross-validation judges every report once, and gives calibrated confidences where clues tell", () => {
  const reports = [...Array(2000).keys()].map((i) => {
    const good = i % 2 === 0;
    return {
      article: `article-${Math.floor(i / 20)}`,
      clues: ["base", good ? "good" : "bad"],
      right: good ? i % 10 !== 0 : i % 5 === 1,
      given: 0,
    };
  });
  const crossed = crossValidate(reports);
  expect(crossed).toHaveLength(2000);
  expect(reliability(crossed).error).toBeLessThan(0.05);
  expect(fitConfidence(reports)).toEqual(fitConfidence(reports));
});
