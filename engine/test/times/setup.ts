import { readdirSync, readFileSync } from "node:fs";
import { parseTable, type Row } from "../../src/knowledge/table.js";
import { tokenise } from "../../src/sentences/tokens.js";
import { normalise } from "../../src/text/normalise.js";
import type { Word } from "../../src/words/types.js";

const folder = new URL("../../../knowledge/arabic/times/", import.meta.url);
const tables = new Map<string, Row[]>(
  readdirSync(folder).map((f) => [f.replace(/\.tsv$/, ""), parseTable(readFileSync(new URL(f, folder), "utf8"), f)] as const),
);

/** The tables of times as the compiled knowledge base would give them. */
export const knowledge = { table: (name: string): readonly Row[] => tables.get(name) ?? [] };

/** Words without analyses. */
export const wordsOf = (text: string): { text: string; words: Word[] } => {
  const normal = normalise(text).text;
  return { text: normal, words: tokenise(normal).map((t, index) => ({ ...t, index, sentence: 0, analyses: [], best: null })) };
};
