import { readFileSync } from "node:fs";
import type { Knowledge } from "@isnad/engine";
import { pinNames } from "@isnad/engine/names/pins";
import { Forms } from "@isnad/engine/sentences/forms";
import { splitSentences } from "@isnad/engine/sentences/split";
import { tokenise } from "@isnad/engine/sentences/tokens";
import { normalise } from "@isnad/engine/text/normalise";
import { createAnalyser } from "@isnad/engine/words/analyse";
import { createChooser } from "@isnad/engine/words/choose";
import { createJudge } from "@isnad/engine/words/judge";
import { unread } from "@isnad/engine/words/unread";
import { SHARED } from "./places.js";

/** How many running words the lexicon holds; words of sure names are not counted. */
interface Coverage {
  readonly words: number;
  readonly names: number;
  readonly unknown: number;
  /** Written forms that only the guesser serves, the most frequent first. */
  readonly missing: readonly (readonly [string, number])[];
}

/** Reads the words of texts and counts those that the lexicon holds. */
function wordCoverage(knowledge: Knowledge, texts: Iterable<string>): Coverage {
  const judge = createJudge(knowledge.model("words"));
  const analyse = createAnalyser(knowledge.lexicon, judge);
  const choose = createChooser(judge);
  const forms = new Forms();
  const missing = new Map<string, number>();
  let words = 0;
  let names = 0;
  let unknown = 0;
  for (const source of texts) {
    const normal = normalise(source);
    const tokens = tokenise(normal.text, forms);
    const sentences = splitSentences(normal.text, tokens);
    const read = unread(tokens, sentences, analyse);
    for (const s of sentences) choose(read, s.first, s.last, pinNames(knowledge, read, s.first, s.last));
    for (const w of read) {
      if (w.kind !== "word") continue;
      if (w.best?.lexeme.upos === "PROPN") names++;
      else if (w.best === null || w.best.lexeme.kind === "unknown") {
        unknown++;
        missing.set(w.text, (missing.get(w.text) ?? 0) + 1);
      } else words++;
    }
  }
  const sorted = [...missing].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { words, names, unknown, missing: sorted };
}

/** Coverage of the news sample, with the most frequent forms that the lexicon has not. */
export function coverageLines(knowledge: Knowledge, limit: number): string[] {
  const lines = readFileSync(`${SHARED}data/news-saudinewsnet/sample.jsonl`, "utf8").split("\n").filter(Boolean);
  const { words, names, unknown, missing } = wordCoverage(
    knowledge,
    lines.map((l) => (JSON.parse(l) as { text: string }).text),
  );
  const share = ((100 * words) / (words + unknown)).toFixed(1);
  return [
    `${share}% of ${words + unknown} running words are in the lexicon; ${names} words of names are not counted`,
    ...missing.slice(0, limit).map(([form, n]) => `${String(n).padStart(6)}  ${form}`),
  ];
}
