import type { Reader } from "@isnad/engine";
import { articlesOf, sourcesOf, UsageError } from "../input.js";
import { theReader } from "../reader.js";
import { filter } from "../streams/filter.js";
import { tell, write } from "../streams/output.js";
import { columnsOf, paint, type Screen, safe, screenOf } from "../terminal/screen.js";

type WordSegments = ReturnType<Reader["words"]>[number];

const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** The table of a text's words: number, form, lemma, part of speech, features; a line for each part of a word. */
export function wordTable(text: string, words: readonly WordSegments[], screen: Screen): string {
  const isolate = (value: string): string => (screen.bidi ? `\u2068${value}\u2069` : value);
  const column = (value: string, width: number): string => isolate(value) + " ".repeat(Math.max(1, width - columnsOf(value)));
  const rows: string[] = [];
  words.forEach((word, i) => {
    const several = word.segments.length > 1;
    if (several) rows.push(`${pad(`${i + 1}`, 6)}${paint(screen, isolate(safe(text.slice(word.start, word.end))), "title")}`);
    for (const s of word.segments) {
      const feats = Object.entries(s.feats).map(([key, value]) => `${key}=${value}`);
      const start = several ? "    + " : pad(`${i + 1}`, 6);
      rows.push(`${start}${column(safe(s.form) || "_", 16)}${column(s.lemma, 16)}${pad(s.upos, 7)}${feats.join("|") || "_"}`);
    }
  });
  return `${rows.join("\n")}\n`;
}

/** `isnad words`: gives the exit code. */
export async function words(files: readonly string[], options: { jsonl?: boolean; json?: boolean }): Promise<number> {
  if (options.jsonl && options.json) throw new UsageError("--json and --jsonl do not go together: choose one.");
  if (options.jsonl) {
    if (files.length === 0 && process.stdin.isTTY) throw new UsageError("Pipe articles in: isnad words --jsonl < articles.jsonl");
    const reader = theReader();
    await filter(files, (article) => ({ id: article.id ?? null, words: reader.words(article.text) }));
    return 0;
  }
  const screen = screenOf(process.stdout, process.env);
  let failed = false;
  for await (const found of articlesOf(sourcesOf(files, "words"))) {
    if ("error" in found) {
      tell(found.error.message);
      failed = true;
      continue;
    }
    const { text, id } = found.article;
    const list = theReader().words(text);
    await write(options.json ? `${JSON.stringify({ id: id ?? null, words: list })}\n` : wordTable(text, list, screen));
  }
  return failed ? 1 : 0;
}
