import { declaredCharset, decode } from "../decode.js";
import type { Context, RawArticle } from "./context.js";
import { itemOf } from "./context.js";
import { type FeedEntry, readFeed } from "./feed-entries.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { pageItem } from "./page.js";
import type { Piece } from "./piece.js";

/** Entries whose own text is at least this long (UTF-16 code units) are taken as they are; of shorter ones the page is fetched. */
const FULL_TEXT = 600;
/** The same of entries that have a content beside their summary: brief news are. */
const FULL_CONTENT = 120;

/** The page of an address as an item; `known` goes before what the page says. */
export async function fetchedItem(url: string, context: Context, known: Partial<RawArticle> = {}): Promise<Item> {
  try {
    const { fetcher } = context.options;
    if (!fetcher) throw new Refusal("not-followed", "Addresses are not fetched in this run.");
    const answer = await fetcher.get(url);
    if (!/html|^$|text\/plain/.test(answer.type)) throw new Refusal("format", `It is no page but ${answer.type.slice(0, 60)}.`);
    const { text } = decode(answer.bytes, "It", answer.charset ?? declaredCharset(answer.bytes));
    return await pageItem(text, url, context, { url: answer.url, known });
  } catch (error) {
    return refusalOf(error, url);
  }
}

/** The item of an entry: by its own text, or by its page where that is to be fetched. */
export async function entryItem(
  entry: FeedEntry,
  where: string,
  follow: boolean,
  language: string | null,
  context: Context,
): Promise<Item> {
  const at = entry.url ?? (entry.id === null ? where : `${where}#${entry.id}`);
  const date = entry.published === null ? null : context.dates.read(entry.published);
  const remarks = date && "wrong" in date ? [`Its date ${JSON.stringify(date.wrong.slice(0, 60))} cannot be and was left out.`] : [];
  const known = { title: entry.title, published: date && "value" in date ? date.value : null, byline: entry.author };
  const { plainTextOf } = await import("../html.js");
  const text = entry.html === null ? "" : plainTextOf(entry.html);
  if (text.length >= (entry.whole ? FULL_CONTENT : FULL_TEXT) || (entry.url === null && text !== ""))
    return itemOf({ ...known, text, url: entry.url, language }, at, context, remarks);
  if (entry.url === null) return refusalOf(new Refusal("empty", "It has neither text nor address."), at);
  if (!follow)
    return refusalOf(
      new Refusal("not-followed", "The feed holds only its summary: name the feed by itself, or give --follow, to have the page fetched."),
      at,
    );
  return fetchedItem(entry.url, context, known);
}

/** Articles of a decoded feed. */
export async function* readFeedText(text: string, piece: Piece, context: Context): AsyncGenerator<Item> {
  const feed = readFeed(text);
  const follow = piece.follow || context.options.follow === true;
  for (const entry of feed.entries) yield await entryItem(entry, piece.where, follow, feed.language, context);
  if (feed.broken !== null) yield refusalOf(new Refusal("damaged", feed.broken), piece.where);
}
