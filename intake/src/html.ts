import type { ArticleInput } from "@isnad/engine";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { requirePage } from "./bounds.js";
import { InputError } from "./errors.js";
import { createDateReader, type DateReader } from "./page/dates.js";
import { metadataOf } from "./page/metadata.js";

/** What helps to read a page. */
export interface PageContext {
  /** The address that the page was got from. */
  readonly url?: string | null;
  /** Reads dates in bylines; without it ISO and English dates are read only. */
  readonly dates?: DateReader;
}

/** The article of a page, with what the page tells of it. */
export interface PageArticle extends ArticleInput {
  readonly language: string | null;
  readonly byline: string | null;
  /** Dates on the page that cannot be, as it has them. */
  readonly wrongDates: readonly string[];
}

const PLAIN_DATES = createDateReader([]);

const BLOCKS = "p,div,li,h1,h2,h3,h4,h5,h6,blockquote,tr,br,figure,figcaption,section,article";

/** The text of a tree with a line a block, cells of a row apart. */
function textOf(root: Element): string {
  for (const cell of root.querySelectorAll("td,th")) cell.append(" ");
  for (const block of root.querySelectorAll(BLOCKS)) {
    block.before("\n");
    block.append("\n");
  }
  return (root.textContent ?? "")
    .split("\n")
    .map((l) => l.replace(/[ \t\u00a0]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** The text of a fragment of HTML, a line a block, nothing left out. */
export function plainTextOf(html: string): string {
  const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  for (const junk of document.querySelectorAll("script,style,noscript,template")) junk.remove();
  return textOf(document.body as unknown as Element);
}

/**
 * The main text of an HTML page, with title, date, outlet and author where the page tells them. Throws InputError when the page is
 * too large, nested too deeply, or holds no text. `name` is for messages.
 */
export function articleFromHtml(html: string, name: string, context: PageContext = {}): PageArticle {
  requirePage(html, name);
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const document = parseHTML(whole).document as unknown as Document;
  const { body, wrongDates, ...told } = metadataOf(document, context.dates ?? PLAIN_DATES, context.url ?? null);
  for (const junk of document.querySelectorAll("script,style,noscript,template")) junk.remove();
  const plain = (document.body?.cloneNode(true) ?? document.documentElement) as unknown as Element;
  const parsed = new Readability(document, { charThreshold: 120 }).parse();
  let text = "";
  if (parsed?.content) text = textOf(parseHTML(`<html><body>${parsed.content}</body></html>`).document.body as unknown as Element);
  if (text.length < 80 && body !== null && body.length > text.length) text = body;
  if (text.length < 80) text = textOf(plain);
  if (text.trim() === "") throw new InputError(`${name} holds no text.`);
  return { text, ...told, wrongDates };
}
