import { decode } from "../decode.js";
import { gunzip, once, peek, readWhole } from "./bytes.js";
import { xmlCharset } from "./charset.js";
import type { Context } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { readJson, readJsonLines } from "./json.js";
import { type PageOrigin, readPage, readText } from "./page.js";
import { type Kind, kindOfBytes, kindOfName, kindOfType, type Piece } from "./piece.js";

/** A feed, an OPML list or a sitemap, by its first element. */
async function* readXml(piece: Piece, context: Context): AsyncGenerator<Item> {
  const bytes = await readWhole(piece.open(), context.limits.whole);
  if (bytes.length === 0) throw new Refusal("empty", "It is empty.");
  const { text } = decode(bytes, "It", piece.charset ?? xmlCharset(bytes));
  const root = /<(?:\w+:)?(rss|feed|rdf|urlset|sitemapindex|opml|html)\b/i.exec(text.slice(0, 4096))?.[1]?.toLowerCase();
  if (root === "urlset" || root === "sitemapindex") {
    const { readSitemapText } = await import("./sitemaps.js");
    yield* readSitemapText(text, piece, context, (url, from) =>
      readAddress(url, context, { follow: true, named: false, depth: from.depth + 1 }),
    );
  } else if (root === "opml") yield* readOpmlFeeds(text, piece, context);
  else if (root === "html") yield* readPage(once(bytes), piece.where, context, originOf(piece));
  else if (root === undefined) throw new Refusal("format", "It is XML, but neither a feed, an OPML list nor a sitemap.");
  else yield* (await import("./feeds.js")).readFeedText(text, piece, context);
}

async function* readOpmlFeeds(text: string, piece: Piece, context: Context): AsyncGenerator<Item> {
  const feeds = (await import("./opml.js")).readOpml(text);
  if (!piece.follow && context.options.follow !== true)
    throw new Refusal("not-followed", `It lists ${feeds.length} feeds: name it by itself, or give --follow, to have them fetched.`);
  for (const { url } of feeds) yield* readAddress(url, context, { follow: true, named: true, depth: piece.depth + 1 });
}

const originOf = (piece: Piece): PageOrigin => ({ url: piece.url ?? null, charset: piece.charset ?? null });

async function* readUnpacked(piece: Piece, context: Context): AsyncGenerator<Item> {
  const name = piece.name.replace(/\.gz$/i, "");
  const inner: Piece = { ...piece, name, size: null, type: undefined, path: undefined, open: () => gunzip(piece.open(), context.limits) };
  const { head, all } = await peek(inner.open(), 512);
  const kind = kindOfName(name) ?? kindOfBytes(head);
  if (kind === "gzip") throw new Refusal("bomb", "It is packed more than once: unpack it first.");
  if (kind === null && head.length > 0) throw new Refusal("format", "What it holds is of no format that is read here.");
  yield* readAs(kind ?? "text", { ...inner, open: () => all }, context);
}

async function* readAs(kind: Kind, piece: Piece, context: Context): AsyncGenerator<Item> {
  const { where } = piece;
  if (kind === "jsonl") yield* readJsonLines(piece.open(), where, context);
  else if (kind === "json") yield* readJson(piece.open(), where, context);
  else if (kind === "csv") yield* (await import("./csv.js")).readCsv(piece.open(), where, context);
  else if (kind === "html") yield* readPage(piece.open(), where, context, originOf(piece));
  else if (kind === "text") yield* readText(piece.open(), where, context, originOf(piece));
  else if (kind === "warc") yield* (await import("./warc.js")).readWarc(piece.open(), where, context);
  else if (kind === "zip") yield* (await import("./zip.js")).readZip(piece, context, readPiece);
  else if (kind === "gzip") yield* readUnpacked(piece, context);
  else yield* readXml(piece, context);
}

/** Formats that are read as a whole, and refused unread where they are too large. */
const WHOLE: ReadonlySet<Kind> = new Set(["text", "html", "json", "xml", "opml"]);

/** The items of a piece, by its type, its name or its first bytes. Ends with a refused item where it cannot be read on. */
export async function* readPiece(piece: Piece, context: Context): AsyncGenerator<Item> {
  try {
    let kind = (piece.type ? kindOfType(piece.type) : null) ?? kindOfName(piece.name);
    if (kind === null || (piece.type && kind === "text")) {
      const { head, all } = await peek(piece.open(), 512);
      if (head.length === 0) throw new Refusal("empty", "It is empty.");
      kind = kindOfBytes(head) ?? kind;
      if (kind === null) throw new Refusal("format", "It is of no format that is read here: see isnad ingest --help for those that are.");
      yield* readAs(kind, { ...piece, open: () => all }, context);
      return;
    }
    const most = kind === "html" ? context.limits.page : context.limits.whole;
    if (WHOLE.has(kind) && piece.size !== null && piece.size > most) {
      const { megabytes } = await import("./limits.js");
      throw new Refusal(
        "too-large",
        `It is ${megabytes(piece.size)} large, more than ${megabytes(most)}: that is no article; many articles belong in JSON lines.`,
      );
    }
    yield* readAs(kind, piece, context);
  } catch (error) {
    yield refusalOf(error, piece.where);
  }
}

/** How an address came to be read. */
export interface AddressOrigin {
  readonly follow: boolean;
  /** By the user, so that robots.txt is not asked. */
  readonly named: boolean;
  readonly depth: number;
}

/** The items of an address: a page, a feed, a sitemap, or a file of any of the formats. One read before in this run gives none. */
export async function* readAddress(url: string, context: Context, origin: AddressOrigin): AsyncGenerator<Item> {
  if (context.listed.has(url)) return;
  context.listed.add(url);
  try {
    const { fetcher, progress } = context.options;
    if (!fetcher) throw new Refusal("not-followed", "Addresses are not fetched in this run.");
    if (origin.depth > context.limits.depth) throw new Refusal("too-large", "It is listed by too long a chain of sitemaps.");
    const answer = await fetcher.get(url, { named: origin.named });
    if (progress) progress.bytes += answer.bytes.length;
    const name = new URL(answer.url).pathname;
    // Servers often call packed files by what is in them, or by nothing: first bytes and ending tell it better.
    const packed = kindOfBytes(answer.bytes);
    const type = packed === "gzip" || packed === "zip" ? undefined : answer.type;
    yield* readPiece(
      {
        where: url,
        name,
        size: answer.bytes.length,
        open: () => once(answer.bytes),
        url: answer.url,
        charset: answer.charset,
        type,
        follow: origin.follow,
        depth: origin.depth,
      },
      context,
    );
  } catch (error) {
    yield refusalOf(error, url);
  }
}
