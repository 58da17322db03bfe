import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, moved, tidy, wordSpans } from "../../src/pages/review/spans.js";

const TEXT = "أعلن «الوزير» أمس، في بغداد 😀 النتائج";
const words = wordSpans(TEXT);
const say = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);
const spanOf = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });

describe("spans set by selecting words", () => {
  it("words are without the signs around them", () => expect(words.map(say)).toEqual(["أعلن", "الوزير", "أمس", "في", "بغداد", "النتائج"]));

  it.each([
    ["أعلن ", "أعلن"],
    ["في بغداد ", "في بغداد"],
    [" ", null],
  ])("%j is taken as %j", (selected, taken) => {
    const found = tidy(TEXT, spanOf(selected));
    expect(found === null ? null : say(found)).toBe(taken);
  });

  const moves: [string, Move, string][] = [
    ["أمس", "startEarlier", "الوزير» أمس"],
    ["أمس", "endLater", "أمس، في"],
    ["أمس، في", "startLater", "في"],
    ["أمس، في", "endEarlier", "أمس"],
    ["أمس", "startLater", "أمس"],
    ["أمس", "endEarlier", "أمس"],
    ["أعلن", "startEarlier", "أعلن"],
    ["النتائج", "endLater", "النتائج"],
  ];
  it.each(moves)("%s, %s: %s", (from, move, to) => expect(say(moved(words, spanOf(from), move))).toBe(to));

  it("whatever is selected and moved, the span lies in the text, is not empty and cuts no character", () => {
    const text = fc.string({ unit: fc.constantFrom("ا", "ب", " ", "«", "\n", "😀", "ـ", "َ", "a", "1"), minLength: 1, maxLength: 30 });
    const move = fc.constantFrom<Move>("startEarlier", "startLater", "endEarlier", "endLater");
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), fc.array(move, { maxLength: 8 }), (given, a, b, steps) => {
        const first = tidy(given, { start: Math.min(a, b), end: Math.max(a, b) });
        if (first === null) return;
        const span = steps.reduce((s, step) => moved(wordSpans(given), s, step), first);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(given.length);
        expect(span.start).toBeLessThan(span.end);
        for (const at of [span.start, span.end]) expect(/[\uDC00-\uDFFF]/.test(given.charAt(at))).toBe(false);
      }),
    );
  });
});
