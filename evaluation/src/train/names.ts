import { writeFileSync } from "node:fs";
import { createReader } from "@isnad/engine";
import { theKnowledge, withModel } from "../knowledge.js";
import { readTagged } from "../names/corpus.js";
import { examplesOf } from "../names/examples.js";
import { trainTagger } from "../names/training.js";
import { ROOT, SHARED } from "../places.js";

/** Trains the tagger of names on ANERcorp and writes `knowledge/models/names.model`. */
export function train(): void {
  const knowledge = withModel(theKnowledge(), "names", null);
  const reader = createReader(knowledge);
  const examples = readTagged(`${SHARED}data/names-anercorp/train.tsv`).flatMap((s) => examplesOf(knowledge, reader, s));
  const text = trainTagger(examples, (epoch, likelihood) =>
    process.stderr.write(`epoch ${epoch + 1}: log likelihood of a sentence ${likelihood.toFixed(3)}\n`),
  );
  writeFileSync(`${ROOT}knowledge/models/names.model`, text);
  process.stdout.write(`${examples.length} sentences, ${Math.round(text.length / 1024)} KB: run npm run build to compile it.\n`);
}
