import { parseFeed } from "feedsmith";
import { Refusal } from "./item.js";

/** An entry of a feed, in whatever format. Dates are as the feed has them. */
export interface FeedEntry {
  /** What tells it from other entries: guid, id or address. */
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly author: string | null;
  /** HTML: the fuller of content and summary. */
  readonly html: string | null;
  /** Whether that is what the feed gives as the content, beyond its own summary. */
  readonly whole: boolean;
}

/** What a feed holds. */
export interface FeedContent {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** Why it was not read to its end, where it was not. */
  readonly broken: string | null;
}

type Loose = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((v, key) => (typeof v === "object" && v !== null ? (v as Record<string | number, unknown>)[key] : undefined), value);

/** A string, or the `value` of an object that the parser made of one. */
function textOf(value: unknown): string | null {
  const text = typeof value === "string" ? value : at(value, "value");
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

const first = (...values: readonly unknown[]): string | null => values.map(textOf).find((v) => v !== null) ?? null;

const fuller = (...values: readonly unknown[]): string | null =>
  values.map(textOf).reduce<string | null>((best, v) => (v !== null && v.length > (best?.length ?? 0) ? v : best), null);

/** The address of an Atom entry: the link that is an alternate, else the first. */
function atomLink(links: unknown): string | null {
  const all = Array.isArray(links) ? (links as Loose[]) : [];
  return first((all.find((l) => l.rel === "alternate" || l.rel === undefined) ?? all[0])?.href);
}

function entryOf(item: Loose): FeedEntry {
  const guid = textOf(item.guid);
  const content = fuller(at(item.content, "encoded"), item.content, item.content_html, item.content_text);
  const html = fuller(content, item.description, item.summary);
  const permalink = guid !== null && /^https?:\/\//.test(guid) && at(item.guid, "isPermaLink") !== false ? guid : null;
  return {
    url: first(item.link, item.url) ?? atomLink(item.links) ?? permalink,
    id: guid ?? first(item.id, item.link, item.url) ?? atomLink(item.links),
    title: first(item.title),
    published: first(
      item.pubDate,
      item.published,
      item.date_published,
      at(item.dc, "dates", 0),
      at(item.dc, "date"),
      item.updated,
      item.date_modified,
    ),
    author: first(at(item.dc, "creators", 0), at(item.authors, 0, "name"), at(item.authors, 0)),
    html,
    whole: content !== null && content === html && content !== first(item.description, item.summary),
  };
}

const FEED_END = /<\/(?:\w+:)?(item|entry)\s*>/g;

/** A feed cut back to its last whole entry, and closed; null where not one is whole. */
function salvaged(xml: string): string | null {
  const ends = [...xml.matchAll(FEED_END)];
  const last = ends.at(-1);
  if (!last) return null;
  const kept = xml.slice(0, last.index + last[0].length);
  if (last[1] === "entry") return `${kept}</feed>`;
  return /<rdf:RDF/i.test(kept) ? `${kept}</rdf:RDF>` : `${kept}</channel></rss>`;
}

/** An RSS, Atom, RDF or JSON feed. A broken one is read as far as whole entries go; throws Refusal where there are none. */
export function readFeed(text: string): FeedContent {
  let parsed: { feed: unknown } | null = null;
  let broken: string | null = null;
  try {
    parsed = parseFeed(text) as { feed: unknown };
  } catch {
    const kept = salvaged(text);
    try {
      parsed = kept === null ? null : (parseFeed(kept) as { feed: unknown });
    } catch {}
    broken = "Its XML is broken: the entries before were read, the rest was not.";
  }
  if (parsed === null) throw new Refusal("damaged", "Its XML is broken, and no whole entry is in it: it is no feed that can be read.");
  const feed = parsed.feed as Loose;
  const items = (feed.items ?? feed.entries ?? []) as readonly Loose[];
  return {
    title: first(feed.title),
    language: first(feed.language, at(feed.xml, "lang"), at(feed.dc, "language")),
    entries: items.map(entryOf),
    broken,
  };
}
