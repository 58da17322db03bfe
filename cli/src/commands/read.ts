import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { ArticleInput } from "@isnad/engine";
import { InputError } from "@isnad/intake";
import { articlesOf, type Given, readable, sourcesOf, UsageError, withGiven } from "../input.js";
import { type Language, labelsOf } from "../labels.js";
import { theReader } from "../reader.js";
import { filter } from "../streams/filter.js";
import { tell, write } from "../streams/output.js";
import { page } from "../terminal/page.js";
import { type BidiChoice, screenOf } from "../terminal/screen.js";

/** Options of `isnad read`. */
export interface ReadOptions extends Given {
  json?: boolean;
  jsonl?: boolean;
  html?: string;
  explain?: boolean;
  language: Language;
  bidi: BidiChoice;
}

/** Writes a file whole or not at all. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === "ENOENT" ? `${path} cannot be written: its folder is not there.` : `${path} could not be written (${code ?? message}).`,
    );
  }
}

/** What is printed for an article, by the options. */
async function printer(options: ReadOptions): Promise<(article: ArticleInput, index: number) => string> {
  const reader = theReader();
  if (options.json && !options.explain) return (article) => `${JSON.stringify(reader.read(article))}\n`;
  const screen = screenOf(process.stdout, process.env, options.bidi);
  const labels = labelsOf(options.language);
  const gap = (index: number): string => (index > 0 ? "\n\n" : "");
  if (options.explain) {
    const { explanation } = await import("./explain.js");
    return (article, index) => `${gap(index)}${explanation(reader.explain(article), screen)}`;
  }
  return (article, index) => `${gap(index)}${page(reader.read(article), labels, screen)}`;
}

/** Reads one article into an HTML page. */
async function readToPage(files: readonly string[], path: string, options: ReadOptions): Promise<number> {
  const articles: ArticleInput[] = [];
  for await (const found of articlesOf(sourcesOf(files, "read"))) {
    if ("error" in found) throw found.error;
    articles.push(found.article);
    if (articles.length > 1) throw new InputError("--html makes a page of one article: more than one was given.");
  }
  const { htmlPage } = await import("../html/page.js");
  writeWhole(path, htmlPage(theReader().read(withGiven(articles[0] as ArticleInput, options)), options.language));
  return 0;
}

/** `isnad read`: gives the exit code. */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const kinds = [
    options.json && "--json",
    options.jsonl && "--jsonl",
    options.html !== undefined && "--html",
    options.explain && "--explain",
  ];
  const asked = kinds.filter((kind) => kind);
  if (asked.length > 1) throw new UsageError(`${asked.join(" and ")} do not go together: choose one.`);
  if (options.jsonl) {
    if (files.length === 0 && process.stdin.isTTY) throw new UsageError("Pipe articles in: isnad read --jsonl < articles.jsonl");
    const reader = theReader();
    await filter(files, (article, name) => reader.read(readable(withGiven(article, options), name)));
    return 0;
  }
  if (options.html !== undefined) return readToPage(files, options.html, options);
  const sources = sourcesOf(files, "read");
  let print: ((article: ArticleInput, index: number) => string) | null = null;
  let index = 0;
  let failed = false;
  for await (const found of articlesOf(sources)) {
    if ("error" in found) {
      tell(found.error.message);
      failed = true;
      continue;
    }
    print ??= await printer(options);
    await write(print(withGiven(found.article, options), index++));
  }
  return failed ? 1 : 0;
}
