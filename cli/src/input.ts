import type { ArticleInput } from "@isnad/engine";
import { articlesFromText, decode, InputError, loadArticles, requireArabic } from "@isnad/intake";

/** A wrong use of the command line: exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What the user says of the articles; it goes before what they say of themselves. */
export interface Given {
  published?: string;
  outlet?: string;
  url?: string;
}

/** Standard input larger than this is refused where it is not read line by line. */
const LARGEST_INPUT = 64 * 1024 * 1024;

/** Texts longer than this, about 80,000 words, are no article: reading one would hold up all that follow. */
const LONGEST_ARTICLE = 500_000;

/** The part of Arabic letters among the letters of a text's beginning. */
export function arabicShare(text: string): number {
  let arabic = 0;
  let letters = 0;
  for (const c of text.slice(0, 200_000)) {
    const code = c.charCodeAt(0);
    const plain = code >= 0x621 && code <= 0x64a && code !== 0x640;
    if (!plain && (code < 0x41 || !/\p{L}/u.test(c))) continue;
    letters++;
    if (plain || /\p{Script=Arabic}/u.test(c)) arabic++;
  }
  return letters === 0 ? 0 : arabic / letters;
}

/** Checks a date given by the user; throws UsageError where it is none. */
export function dateOf(value: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(value);
  const [year, month, day] = (found ?? []).slice(1, 4).map(Number);
  const date = found ? new Date(Date.UTC(year as number, (month as number) - 1, day)) : null;
  if (date === null || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day)
    throw new UsageError(`--published must be an ISO date such as 2020-08-18, not ${JSON.stringify(value)}.`);
  return value;
}

/** An article with what the user says of it. */
export const withGiven = (article: ArticleInput, given: Given): ArticleInput => ({
  ...article,
  published: given.published ?? article.published ?? null,
  outlet: given.outlet ?? article.outlet ?? null,
  url: given.url ?? article.url ?? null,
});

/** Refuses an article without Arabic to read, or one longer than any article is. */
export function readable(article: ArticleInput, name: string): ArticleInput {
  if (article.text.length > LONGEST_ARTICLE)
    throw new InputError(`${name} is longer than ${LONGEST_ARTICLE.toLocaleString("en")} characters: cut it into articles.`);
  requireArabic(article, name, arabicShare);
  return article;
}

/** Articles of standard input: text, a page, JSON, or JSON lines. */
async function fromStandardInput(): Promise<ArticleInput[]> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_INPUT)
      throw new InputError("Standard input is larger than 64 MB: for many articles give one JSON object a line to isnad read --jsonl.");
    parts.push(chunk);
  }
  if (size === 0) throw new InputError("Standard input is empty.");
  const { text } = decode(Buffer.concat(parts), "Standard input", null);
  const lines = /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text);
  return articlesFromText(text, lines ? "standard-input.jsonl" : "Standard input");
}

/** The articles of each source in turn: a file, an address, or `-`. A source that cannot be read gives its error instead. */
export async function* articlesOf(
  sources: readonly string[],
): AsyncGenerator<{ article: ArticleInput; name: string } | { error: InputError }> {
  for (const source of sources) {
    let articles: ArticleInput[];
    const name = source === "-" ? "Standard input" : source;
    try {
      articles = source === "-" ? await fromStandardInput() : await loadArticles(source);
      if (articles.length === 0) throw new InputError(`${name} holds no article.`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { error };
      continue;
    }
    for (const [i, article] of articles.entries()) {
      const called = articles.length === 1 ? name : `${name}, article ${i + 1}`;
      try {
        yield { article: readable(article, called), name: called };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        yield { error };
      }
    }
  }
}

/** The sources named, or standard input where none is and something is piped in. */
export function sourcesOf(files: readonly string[], command: string): readonly string[] {
  if (files.length > 0) return files;
  if (process.stdin.isTTY) throw new UsageError(`Name a file or an address, or pipe a text in: isnad ${command} article.txt`);
  return ["-"];
}
