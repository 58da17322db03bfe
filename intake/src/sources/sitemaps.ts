import type { Context } from "./context.js";
import { fetchedItem } from "./feeds.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import type { Piece } from "./piece.js";

/** An address that a sitemap lists. */
export interface SitemapEntry {
  readonly url: string;
  /** When a news sitemap says that it was published, as written. */
  readonly published: string | null;
  readonly title: string | null;
}

/** What a sitemap holds: pages, or further sitemaps. */
export interface Sitemap {
  readonly pages: readonly SitemapEntry[];
  readonly sitemaps: readonly string[];
  readonly broken: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN;
      return Number.isNaN(code) ? (ENTITIES[name ?? ""] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();

const child = (xml: string, name: string): string | null => {
  const found = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>`, "i").exec(xml)?.[1];
  return found === undefined ? null : plain(found) || null;
};

/** Reads a sitemap or an index of sitemaps, as far as whole entries go. Addresses are taken once. */
export function readSitemap(xml: string): Sitemap {
  const pages = new Map<string, SitemapEntry>();
  const sitemaps = new Set<string>();
  for (const [, name, inner] of xml.matchAll(/<(?:\w+:)?(url|sitemap)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?\1\s*>/gi)) {
    const url = child(inner as string, "loc");
    if (url === null) continue;
    if (name?.toLowerCase() === "sitemap") sitemaps.add(url);
    else if (!pages.has(url))
      pages.set(url, { url, published: child(inner as string, "publication_date"), title: child(inner as string, "title") });
  }
  return {
    pages: [...pages.values()],
    sitemaps: [...sitemaps],
    broken: !/<\/(?:\w+:)?(?:urlset|sitemapindex)\s*>\s*$/i.test(xml.trimEnd()),
  };
}

/** Articles of the pages that a sitemap lists, and of the sitemaps that it lists. */
export async function* readSitemapText(
  xml: string,
  piece: Piece,
  context: Context,
  readAddress: (url: string, piece: Piece) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const { pages, sitemaps, broken } = readSitemap(xml);
  const follow = piece.follow || context.options.follow === true;
  if (!follow && pages.length + sitemaps.length > 0)
    throw new Refusal(
      "not-followed",
      `It lists ${pages.length + sitemaps.length} addresses: name it by itself, or give --follow, to have them fetched.`,
    );
  for (const { url, published, title } of pages) {
    const date = published === null ? null : context.dates.read(published);
    yield await fetchedItem(url, context, { title, published: date && "value" in date ? date.value : null });
  }
  for (const url of sitemaps) yield* readAddress(url, piece);
  if (broken) yield refusalOf(new Refusal("damaged", "Its XML is broken: the addresses before were read, the rest was not."), piece.where);
}
