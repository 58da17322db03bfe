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
      const holds = (key: string): void => {
        const at = search.find(`-${key}-`, 1, key.length + 1);
        const found = at < 0 ? [] : search.lines(at);
        expect(found).toEqual(sorted.flatMap((head, i) => (keyOf(head) === key ? [{ head, rest: `${i}` }] : [])));
      };
      const keys = [...heads, asked].map(keyOf);
      keys.forEach(holds);
      // Asked often, it answers from an index.
      for (let n = 0; n < 3_001; n++) search.find(asked);
      keys.forEach(holds);
    }),
  );
});

it("searches names by their first word", () => {
  const names = ["بن علي", "بن", "بنت", "سلام"].sort(byKey(headUntil(" ").of));
  const search = lineSearch(names.map((n) => `${n}\tx`).join("\n"), headUntil(" "));
  expect(search.lines(search.find("بن")).map((l) => l.head)).toEqual(["بن علي", "بن"]);
  expect(["ب", "علي", ""].map((key) => search.find(key))).toEqual([-1, -1, -1]);
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
