import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaNominal } from "../../src/review/alpha.js";

/** Units from rows of observers, a sign a unit; `.` is missing. */
const units = (...observers: string[]): (string | null)[][] =>
  [...(observers[0] as string)].map((_, i) => observers.map((row) => (row[i] === "." ? null : (row[i] as string))));

describe("Krippendorff's alpha", () => {
  it.each([
    // The worked examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): A/B, C and D.
    ["two observers, two values", units("0100000010", "1110010000"), 0.095],
    ["two observers, five values", units("aabbdcccedda", "babbbcccedd" + "d"), 0.692],
    ["four observers, missing values", units("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743],
    // Krippendorff, Content Analysis (2004), reliability data of three coders with missing values, nominal.
    ["three observers, many missing values", units(".....34121133.3", "1.213343.......", "..21344.21133.4"), 0.691],
  ])("%s", (_, given, alpha) => expect(alphaNominal(given)).toBeCloseTo(alpha, 3));

  it.each([
    ["no units", []],
    ["nobody judged what another did", units("1.", ".2")],
    ["one value only", units("11", "11")],
  ])("%s: nothing to tell", (_, given) => expect(alphaNominal(given)).toBeNull());

  it("is 1 where all agree, at most 1 always, and the same in any order of observers and units", () => {
    const value = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (given) => {
        const alpha = alphaNominal(given);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        const turned = [...given].reverse().map((unit) => [...unit].reverse());
        if (alpha === null) expect(alphaNominal(turned)).toBeNull();
        else expect(alphaNominal(turned)).toBeCloseTo(alpha, 9);
        const agreed = given.map((unit) => [unit[0] as string | null, unit[0] as string | null]);
        expect([1, null]).toContain(alphaNominal(agreed));
      }),
    );
  });
});
