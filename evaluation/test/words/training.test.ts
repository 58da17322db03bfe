import { readFileSync } from "node:fs";
import { openWeights } from "@isnad/engine/learning/model";
import { describe, expect, it } from "vitest";
import { createReader, openKnowledge, unpackKnowledge } from "../../../engine/src/index.js";
import { ROOT } from "../../src/places.js";
import { readTreebank } from "../../src/words/gold.js";
import { examplesOf, trainWords } from "../../src/words/training.js";

/** A treebank of two sentences, made for the test. */
const TREEBANK = `# newdoc id = t1
# sent_id = t1-1
# text = فتح الحارس البوابة.
1	فتح	فَتَح	VERB	_	Aspect=Perf|Gender=Masc|Number=Sing|Person=3	0	root	_	_
2	الحارس	حارِس	NOUN	_	Definite=Def	1	nsubj	_	_
3	البوابة	بَوّابَة	NOUN	_	Definite=Def	1	obj	_	_
4	.	.	PUNCT	_	_	1	punct	_	_

# sent_id = t1-2
# text = سمعت عن فتح البوابة
1	سمعت	سَمِع	VERB	_	Aspect=Perf|Number=Sing	0	root	_	_
2	عن	عَن	ADP	_	_	3	case	_	_
3	فتح	فَتح	NOUN	_	Gender=Masc	1	obl	_	_
4	البوابة	بَوّابَة	NOUN	_	Definite=Def	3	nmod	_	_
`;

const knowledge = openKnowledge(unpackKnowledge(readFileSync(`${ROOT}knowledge/compiled/knowledge.bin`)));

describe("a treebank", () => {
  it("gives documents, tokens and places", () => {
    const [first, second] = readTreebank(TREEBANK);
    expect(second?.document).toBe("t1");
    const text = first?.text ?? "";
    for (const t of first?.tokens ?? []) expect(text.slice(t.start, t.end)).toBe(t.form);
  });
});

describe("training", () => {
  const sentences = readTreebank(TREEBANK);

  it("gives the same bytes twice", () => {
    expect(trainWords(examplesOf(knowledge, sentences))).toBe(trainWords(examplesOf(knowledge, sentences)));
  });

  it("finds at least one right reading of words that have several", () => {
    for (const { sequence, right } of examplesOf(knowledge, sentences))
      for (let i = 0; i < sequence.length; i++) {
        const width = sequence.width(i);
        if (width > 1) expect([...Array(width).keys()].some((c) => right(i, c))).toBe(true);
      }
  });

  it("is used by the reader", () => {
    const model = openWeights(trainWords(examplesOf(knowledge, sentences)));
    const reader = createReader({ ...knowledge, model: (name) => (name === "words" ? model : null) });
    expect(reader.words("فتح الحارس البوابة")[0]?.segments[0]?.upos).toBe("VERB");
    expect(reader.words("سمعت عن فتح البوابة")[2]?.segments[0]?.upos).toBe("NOUN");
  });
});
