import fc from "fast-check";
import { expect, test } from "vitest";
import { fit, type Mark, paragraphsOf, silentSentences, stretchAt, stretchesOf, wordsOf } from "../../src/reading/marks.js";

/** Marks of a text in which `[words|role]` and `[words|role:report]` name them; marks may hold others. */
function marked(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = "";
  for (const part of source.match(/\[|\|[a-z]+(?::r\d)?\]|[^[|]+/g) ?? []) {
    const end = /^\|([a-z]+)(?::(r\d))?\]$/.exec(part);
    if (part === "[") open.push(text.length);
    else if (end === null) text += part;
    else marks.push({ start: open.pop() as number, end: text.length, role: end[1] as Mark["role"], report: end[2] ?? "r1" });
  }
  return { text, marks };
}

test.each<[source: string, expected: [words: string, role: string, reports: string[]][]]>([
  [
    "[وصل|trigger] [الوزير|actor] إلى بغداد",
    [
      ["وصل", "trigger", ["r1"]],
      ["الوزير", "actor", ["r1"]],
    ],
  ],
  ["سرت و[الجفرة|recipient]", [["الجفرة", "recipient", ["r1"]]]],
  [
    "[[بيان|trigger:r2] الوزير|speaker:r1]",
    [
      ["بيان", "trigger", ["r2", "r1"]],
      [" الوزير", "speaker", ["r1"]],
    ],
  ],
  ["[[تركيا|actor:r1]|recipient:r2]", [["تركيا", "actor", ["r1", "r2"]]]],
  ["[كل الجملة|other]", []],
  ["بلا خبر", []],
])("%s is marked, the strongest role first", (source, expected) => {
  const { text, marks } = marked(source);
  expect(stretchesOf(marks).map((s) => [text.slice(s.start, s.end), s.role, s.reports])).toEqual(expected);
});

test("stretches are in order, do not meet, and hold what is marked and nothing else", () => {
  const mark = fc.record({
    start: fc.nat(40),
    length: fc.integer({ min: 1, max: 15 }),
    role: fc.constantFrom("trigger" as const, "actor" as const, "speaker" as const, "other" as const),
    report: fc.constantFrom("r1", "r2", "r3"),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), fc.nat(60), (given, at) => {
      const marks: Mark[] = given.map(({ start, length, role, report }) => ({ start, end: start + length, role, report }));
      const stretches = stretchesOf(marks);
      for (const [i, s] of stretches.entries()) {
        expect(s.start).toBeLessThan(s.end);
        if (i > 0) expect(s.start).toBeGreaterThanOrEqual((stretches[i - 1] as { end: number }).end);
      }
      const here = marks.filter((m) => m.role !== "other" && m.start <= at && at < m.end);
      expect(new Set(stretchAt(stretches, at)?.reports ?? [])).toEqual(new Set(here.map((m) => m.report)));
    }),
  );
});

test.each<[text: string, span: [number, number], expected: string | null]>([
  ["وصل 🎉 أمس", [4, 5], null],
  ["وصل 🎉 أمس", [4, 6], "🎉"],
  ["وصل 🎉 أمس", [0, 5], "وصل "],
  ["وصل", [1, 99], "صل"],
  ["وصل", [3, 3], null],
  ["", [0, 1], null],
])("no character of %j is cut by %j", (text, [start, end], expected) => {
  const fitted = fit(text, { start, end });
  expect(fitted === null ? null : wordsOf(text, fitted)).toBe(expected);
});

test.each<[text: string, expected: string[]]>([
  ["أول\nثان", ["أول", "ثان"]],
  ["أول\r\n\r\n  \nثان\n", ["أول", "ثان"]],
  ["  سطر واحد  ", ["  سطر واحد  "]],
  ["\n \n", []],
])("%j has its paragraphs", (text, expected) => {
  expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual(expected);
});

test("paragraphs lose no letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("و", " ", "\n", "\r", "a", "🎉") }), (text) => {
      const words = paragraphsOf(text).map((p) => text.slice(p.start, p.end));
      expect(words.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("sentences without a report are told, but not those of the chrome", () => {
  const sentences = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
    { start: 11, end: 20 },
  ];
  const dossier = { sentences, chrome: [{ start: 0, end: 5 }], reports: [{ sentence: 2 }] };
  expect(silentSentences(dossier as never)).toEqual([{ start: 6, end: 10 }]);
});
