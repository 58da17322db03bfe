import type { ArticleInput } from "@isnad/engine";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { requirePage } from "./bounds.js";
import { InputError } from "./errors.js";

interface Meta {
  published: string | null;
  outlet: string | null;
}

/** ISO date or date-time at the start of a value, or null. */
const isoDate = (value: string | null | undefined): string | null =>
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?/.exec(value?.trim() ?? "")?.[0] ?? null;

/** schema.org JSON-LD of the page: every object that dates itself. */
function jsonLdDate(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? "")?.[1];
    if (isoDate(found)) return isoDate(found);
  }
  return null;
}

function metaOf(document: Document): Meta {
  const content = (selector: string): string | null => document.querySelector(selector)?.getAttribute("content") ?? null;
  const published =
    jsonLdDate(document) ??
    isoDate(content('meta[property="article:published_time"]')) ??
    isoDate(content('meta[name="date"]')) ??
    isoDate(content('meta[itemprop="datePublished"]')) ??
    isoDate(document.querySelector("time[datetime]")?.getAttribute("datetime"));
  return { published, outlet: content('meta[property="og:site_name"]') };
}

const BLOCKS = "p,div,li,h1,h2,h3,h4,h5,h6,blockquote,tr,br,figure,figcaption,section,article";

/** The text of a tree with a line a block. */
function textOf(root: Element): string {
  for (const block of root.querySelectorAll(BLOCKS)) block.append("\n");
  return (root.textContent ?? "")
    .split("\n")
    .map((l) => l.replace(/[ \t\u00a0]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/**
 * The main text of an HTML page, with title, date and outlet where the page tells them. Throws InputError when the page is
 * too large, nested too deeply, or holds no text. `name` is for messages.
 */
export function articleFromHtml(html: string, name: string): ArticleInput {
  requirePage(html, name);
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const meta = metaOf(document as unknown as Document);
  const title =
    (
      document.querySelector('meta[property="og:title"]')?.getAttribute("content") ??
      document.querySelector("h1")?.textContent ??
      document.title ??
      ""
    ).trim() || null;
  for (const junk of document.querySelectorAll("script,style,noscript,template")) junk.remove();
  const plain = (document.body?.cloneNode(true) ?? document.documentElement) as unknown as Element;
  const parsed = new Readability(document as unknown as Document, { charThreshold: 120 }).parse();
  let text = "";
  if (parsed?.content) text = textOf(parseHTML(`<html><body>${parsed.content}</body></html>`).document.body as unknown as Element);
  if (text.length < 80) text = textOf(plain);
  if (text.trim() === "") throw new InputError(`${name} holds no text.`);
  return { text, title, published: meta.published, outlet: meta.outlet };
}
