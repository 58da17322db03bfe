import fc from "fast-check";
import { expect, it } from "vitest";
import { headUntil, lineSearch, remember } from "../../src/knowledge/lines.js";
import { keyOf, keyUnit } from "../../src/text/letters.js";

const FORMS = { of: keyOf, unit: (text: string, at: number, k: number) => (text.charCodeAt(at + k) === 9 ? -1 : keyUnit(text, at + k, 9)) };
const word = fc.string({ unit: fc.constantFrom("ا", "أ", "إ", "ب", "ى", "ي", "و"), minLength: 1, maxLength: 5 });
const byKey =
  (of: (head: string) => string) =>
  (a: string, b: string): number =>
    of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;

it("finds exactly the lines whose head has the key", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (heads, asked) => {
      const sorted = [...heads].sort(byKey(FORMS.of));
      const search = lineSearch(sorted.map((h, i) => `${h}\t${i}`).join("\n"), FORMS);
      for (const key of [...heads, asked].map(keyOf))
        expect(search(key)).toEqual(sorted.flatMap((head, i) => (keyOf(head) === key ? [{ head, rest: `${i}` }] : [])));
    }),
  );
});

it("searches names by their first word", () => {
  const names = ["بن علي", "بن", "بنت", "سلام"].sort(byKey(headUntil(" ").of));
  const search = lineSearch(names.map((n) => `${n}\tx`).join("\n"), headUntil(" "));
  expect(search("بن").map((l) => l.head)).toEqual(["بن علي", "بن"]);
  expect([search("ب"), search("علي"), search("")]).toEqual([[], [], []]);
});

it("remembers what is asked for often, and asks again for what was forgotten", () => {
  const asked: string[] = [];
  const give = remember((key: string) => {
    asked.push(key);
    return key.length;
  }, 4);
  for (const key of ["a", "bb", "a", "c", "a", "d", "a", "bb"]) expect(give(key)).toBe(key.length);
  expect(asked.filter((k) => k === "a")).toHaveLength(1);
  expect(asked.filter((k) => k === "bb")).toHaveLength(2);
});
