import { describe, expect, it } from "vitest";
import { readEventFile } from "../../src/knowledge/ontology.js";
import { knowledgeFiles, lines, marked, read } from "../support/reader.js";

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** Whether the example is read as the ontology says: the type at the marked trigger, or, for a miss, nowhere. */
function isRight(type: string, example: { hit: boolean; text: string }): { right: boolean; seen: string } {
  const { text, marks } = marked(example.text);
  const dossier = read(text, "2015-08-05");
  const trigger = marks.find((m) => m.label === "trigger");
  const found = dossier.reports.some((r) => r.type === type && (!example.hit || trigger === undefined || overlap(r.trigger, trigger)));
  return { right: found === example.hit, seen: lines(dossier).join("\n") };
}

for (const { name, text } of knowledgeFiles("ontology/events")) {
  const file = readEventFile(text, name);
  const sure = file.examples.filter((e) => !e.gap);
  const gaps = file.examples.filter((e) => e.gap);
  describe(file.type, () => {
    it.each(sure)("$id: $text", (example) => {
      const { right, seen } = isRight(file.type, example);
      expect(right, seen).toBe(true);
    });
    // A gap that has closed must move up to `hits` or `misses`, so that it stays closed.
    it.each(gaps)("still a gap: $id: $text", (example) => {
      expect(isRight(file.type, example).right).toBe(false);
    });
  });
}
