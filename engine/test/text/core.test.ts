import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabicShare, keyOf, latinDigits, nameKey } from "../../src/text/letters.js";
import { normalise } from "../../src/text/normalise.js";

const arabicish = fc.string({ unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ ًَُِّْـ‌‏،.«»\"'12٣٤abc\n😀ﷲﻻی"), maxLength: 200 });

describe("normalise", () => {
  it.each([
    ["تتضمّن", "تتضمن"],
    ["العـــراق", "العراق"],
    ["ﻻ", "لا"],
    ["کشف", "كشف"],
  ])("%s → %s", (from, to) => expect(normalise(from).text).toBe(to));

  it("is idempotent and maps every offset back into the source, in order", () => {
    fc.assert(
      fc.property(arabicish, (source) => {
        const once = normalise(source);
        expect(normalise(once.text).text).toBe(once.text);
        let before = 0;
        for (let i = 0; i < once.text.length; i++) {
          const at = once.original(i);
          expect(at).toBeGreaterThanOrEqual(before);
          expect(once.originalEnd(i + 1)).toBeGreaterThan(at);
          expect(once.originalEnd(i + 1)).toBeLessThanOrEqual(source.length);
          before = at;
        }
      }),
    );
  });
});

it.each([
  ["أعلن", "اعلن"],
  ["على", "علي"],
  ["مدرسة", "مدرسة"],
])("key of %s is %s", (from, to) => expect(keyOf(from)).toBe(to));

it("folds names more than words", () => expect(nameKey("مؤتة")).toBe("موته"));
it("reads digits of all scripts", () => expect(latinDigits("١٢٫٥ ۳۴")).toBe("12.5 34"));
it("tells how Arabic a text is", () => {
  expect(arabicShare("قال الوزير")).toBe(1);
  expect(arabicShare("the minister said")).toBe(0);
  expect(arabicShare("")).toBe(0);
});
