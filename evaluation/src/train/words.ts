import { readFileSync, writeFileSync } from "node:fs";
import { theKnowledge } from "../knowledge.js";
import { ROOT, SHARED } from "../places.js";
import { readTreebank } from "../words/gold.js";
import { examplesOf, trainWords } from "../words/training.js";

/** Fits the choice among readings of a word anew on UD_Arabic-PUD: `knowledge/models/words.model`. */
export function train(): void {
  const knowledge = theKnowledge();
  const examples = examplesOf(knowledge, readTreebank(readFileSync(`${SHARED}data/words-ud-pud/dev.conllu`, "utf8")));
  const model = trainWords(examples, (epoch, wrong) => process.stdout.write(`epoch ${epoch}: ${wrong} of ${examples.length} read wrong\n`));
  writeFileSync(`${ROOT}knowledge/models/words.model`, model);
  process.stdout.write(`${model.split("\n", 1)[0]}, ${Math.round(model.length / 1024)} KB: run npm run build to compile it.\n`);
}
