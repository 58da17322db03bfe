import type { Reader } from "@isnad/engine";
import { articlesOf, sourcesOf, UsageError } from "../input.js";
import { theReader } from "../reader.js";
import { filter } from "../streams/filter.js";
import { tell, write } from "../streams/output.js";
import { type BidiChoice, column, isolated, paint, type Screen, safe, screenOf } from "../terminal/screen.js";

type WordSegments = ReturnType<Reader["words"]>[number];

/**
 * The table of a text's words: number, form, part of speech, lemma, features; a line for each part of a word. The two Arabic columns
 * do not touch, so that no viewer swaps them.
 */
export function wordTable(text: string, words: readonly WordSegments[], screen: Screen): string {
  const rows: string[] = [];
  words.forEach((word, i) => {
    const several = word.segments.length > 1;
    if (several) rows.push(`${`${i + 1}`.padEnd(6)}${paint(screen, isolated(screen, safe(text.slice(word.start, word.end))), "title")}`);
    for (const s of word.segments) {
      const feats = Object.entries(s.feats).map(([key, value]) => `${key}=${value}`);
      const start = several ? "    + " : `${i + 1}`.padEnd(6);
      rows.push(
        `${start}${column(screen, safe(s.form) || "_", 16)}${s.upos.padEnd(7)}${column(screen, s.lemma, 16)}${feats.join("|") || "_"}`,
      );
    }
  });
  return `${rows.join("\n")}\n`;
}

/** `isnad words`: gives the exit code. */
export async function words(files: readonly string[], options: { jsonl?: boolean; json?: boolean; bidi?: BidiChoice }): Promise<number> {
  if (options.jsonl && options.json) throw new UsageError("--json and --jsonl do not go together: choose one.");
  if (options.jsonl) {
    if (files.length === 0 && process.stdin.isTTY) throw new UsageError("Pipe articles in: isnad words --jsonl < articles.jsonl");
    const reader = theReader();
    await filter(files, (article) => ({ id: article.id ?? null, words: reader.words(article.text) }));
    return 0;
  }
  const screen = screenOf(process.stdout, process.env, options.bidi);
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
