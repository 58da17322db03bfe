import type { DateReader } from "./dates.js";
import { structuredOf } from "./structured.js";

/** What a page tells of its article. */
export interface Metadata {
  readonly title: string | null;
  readonly published: string | null;
  /** Dates given that cannot be. */
  readonly wrongDates: readonly string[];
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The text as JSON-LD gives it: taken where the page itself has none. */
  readonly body: string | null;
}

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="DC.date" i]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
];
const BYLINE_PLACES = '[class*="byline" i],[class*="date" i],[class*="time" i],[class*="publish" i],[itemprop="datePublished"]';
const AUTHOR_PLACES = '[rel="author"],[itemprop="author"],[class*="author-name" i],[class*="byline" i],[class*="author" i]';
/** Bylines longer than this are no bylines. */
const LONGEST_BYLINE = 160;
const BYLINES_LOOKED_AT = 40;

const clean = (text: string | null | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;

/** Every place where a page dates its article, the surest first. */
function* dateCandidates(document: Document, structured: string | null): Generator<string> {
  if (structured) yield structured;
  for (const selector of DATE_METAS) {
    const content = document.querySelector(selector)?.getAttribute("content");
    if (content) yield content;
  }
  const times = [...document.querySelectorAll("time[datetime]")];
  const time = times.find((t) => t.hasAttribute("pubdate") || t.getAttribute("itemprop") === "datePublished") ?? times[0];
  const datetime = time?.getAttribute("datetime");
  if (datetime) yield datetime;
  const marked = document.querySelector('[itemprop="datePublished"][content],[itemprop="datePublished"][datetime]');
  const value = marked?.getAttribute("content") ?? marked?.getAttribute("datetime");
  if (value) yield value;
}

/** A full date in a byline, `<time>`, or another short line marked as date; Gregorian or Hijri. */
function bylineDate(document: Document, dates: DateReader): string | null {
  const places = [...document.querySelectorAll("time"), ...document.querySelectorAll(BYLINE_PLACES)].slice(0, BYLINES_LOOKED_AT);
  for (const place of places) {
    const line = clean(place.textContent);
    const found = line !== null && line.length <= LONGEST_BYLINE ? dates.find(line) : null;
    if (found) return found;
  }
  return null;
}

/** `/2020/08/18/` in an address. */
const addressDate = (url: string | null, dates: DateReader): string | null => {
  const m = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url ?? "");
  return m ? dates.find(`${m[1]}/${m[2]}/${m[3]}`) : null;
};

function publishedOf(
  document: Document,
  structured: string | null,
  url: string | null,
  dates: DateReader,
): Pick<Metadata, "published" | "wrongDates"> {
  const wrongDates: string[] = [];
  for (const candidate of dateCandidates(document, structured)) {
    const reading = dates.read(candidate);
    if (reading && "value" in reading) return { published: reading.value, wrongDates };
    if (reading) wrongDates.push(reading.wrong.slice(0, 60));
  }
  return { published: bylineDate(document, dates) ?? addressDate(url, dates), wrongDates: [...new Set(wrongDates)] };
}

function authorOf(document: Document, authors: readonly string[]): string | null {
  if (authors.length > 0) return clean(authors.join("، "));
  const meta =
    document.querySelector('meta[name="author"]')?.getAttribute("content") ??
    document.querySelector('meta[property="article:author"]')?.getAttribute("content");
  if (meta && !/^https?:/.test(meta)) return clean(meta);
  for (const place of document.querySelectorAll(AUTHOR_PLACES)) {
    const line = clean(place.textContent);
    if (line && line.length <= LONGEST_BYLINE) return line.replace(/\s*[|•–—].*$/, "");
  }
  return null;
}

/** The canonical address, made whole by the address that the page was got from; null where neither is an address. */
function addressOf(document: Document, structured: string | null, base: string | null): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const og = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  for (const candidate of [canonical, og, structured]) {
    if (!candidate) continue;
    try {
      const url = new URL(candidate, base ?? undefined);
      if (/^https?:$/.test(url.protocol) && (url.pathname !== "/" || url.search !== "")) return url.href;
    } catch {}
  }
  return base;
}

/** What the page says of itself. `base` is the address that it was got from, where it was. */
export function metadataOf(document: Document, dates: DateReader, base: string | null): Metadata {
  const content = (selector: string): string | null => clean(document.querySelector(selector)?.getAttribute("content"));
  const structured = structuredOf([...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? ""));
  const url = addressOf(document, structured?.url ?? null, base);
  const language = document.documentElement?.getAttribute("lang") || content('meta[property="og:locale"]') || structured?.language || null;
  return {
    title:
      content('meta[property="og:title"]') ??
      clean(structured?.headline) ??
      clean(document.querySelector("h1")?.textContent) ??
      clean(document.title),
    ...publishedOf(document, structured?.published ?? null, url, dates),
    outlet: content('meta[property="og:site_name"]') ?? structured?.publisher ?? null,
    byline: authorOf(document, structured?.authors ?? []),
    url,
    language: language?.replace("_", "-") ?? null,
    body: structured?.body ?? null,
  };
}
