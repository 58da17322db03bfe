import { hashText } from "@isnad/engine/learning/hash";
import { LABELS } from "@isnad/engine/names/tagger/labels";
import { describe, expect, it } from "vitest";
import { goldNames, type TaggedSentence } from "../../src/names/corpus.js";
import { labelsOf } from "../../src/names/examples.js";
import { trainTagger } from "../../src/names/training.js";

const example = (words: string, labels: string): { hashes: Int32Array[]; labels: number[] } => ({
  hashes: words.split(" ").map((w, i, all) => Int32Array.of(hashText(w, 1), hashText(all[i - 1] ?? "", 2))),
  labels: labels.split(" ").map((l) => LABELS.indexOf(l)),
});
const EXAMPLES = [
  example("زار سمير مدينة دجلان", "O B-PERS O B-LOC"),
  example("قال سمير نعمان شيئا", "O B-PERS I-PERS O"),
  example("زار نعمان دجلان", "O B-PERS B-LOC"),
];

describe("trainTagger", () => {
  it("gives the same bytes for the same examples", () => {
    expect(trainTagger(EXAMPLES)).toBe(trainTagger(EXAMPLES));
  });
});

const sentence = (words: string, tags: string): TaggedSentence => ({ words: words.split(" "), tags: tags.split(" "), text: words });

describe("labelsOf", () => {
  it.each([
    ["a word cut in two begins its name once", "بن-علي قال", "B-PERS O", [[0, "word"], [2, "punctuation"], [3, "word"], [7, "word"]], "B-PERS O B-PERS O"], // biome-ignore format: a table
    ["two written words of a name", "جان بول", "B-PERS I-PERS", [[0, "word"], [4, "word"]], "B-PERS I-PERS"], // biome-ignore format: a table
    ["a sign on the name is outside", "(باريس)", "B-LOC", [[0, "punctuation"], [1, "word"], [6, "punctuation"]], "O B-LOC O"], // biome-ignore format: a table
  ] as const)("%s", (_, words, tags, cut, expected) => {
    const labels = labelsOf(
      sentence(words, tags),
      cut.map(([start, kind]) => ({ start, kind })),
    );
    expect(labels.map((l) => LABELS[l]).join(" ")).toBe(expected);
  });
});

describe("goldNames", () => {
  it("holds whole words by kind, without MISC", () => {
    expect([...goldNames(["B-PERS", "I-PERS", "B-PERS", "O", "B-MISC", "B-ORG"])]).toEqual(["PERS 0 2", "PERS 2 3", "ORG 5 6"]);
  });
});
