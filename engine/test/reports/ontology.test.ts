import { describe, expect, it } from "vitest";
import { readEventFile } from "../../src/knowledge/ontology.js";
import { knowledgeFiles, lines, marked, read } from "../support/reader.js";

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

for (const { name, text } of knowledgeFiles("ontology/events")) {
  const file = readEventFile(text, name);
  describe(file.type, () => {
    const hits = file.examples.filter((e) => e.hit);
    const misses = file.examples.filter((e) => !e.hit);
    it.each(hits)("$id: $text", (example) => {
      const { text, marks } = marked(example.text);
      const dossier = read(text);
      const trigger = marks.find((m) => m.label === "trigger");
      const found = dossier.reports.find((r) => r.type === file.type && (trigger === undefined || overlap(r.trigger, trigger)));
      expect(found, lines(dossier).join("\n")).toBeDefined();
    });
    it.each(misses)("not in $id: $text", (example) => {
      const dossier = read(marked(example.text).text);
      expect(dossier.reports.filter((r) => r.type === file.type), lines(dossier).join("\n")).toEqual([]);
    });
  });
}
