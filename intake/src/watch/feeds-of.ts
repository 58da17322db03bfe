import { readFile } from "node:fs/promises";
import { decode } from "../decode.js";
import { InputError } from "../errors.js";
import { xmlCharset } from "../sources/charset.js";
import { refusalOf } from "../sources/item.js";
import { type ListedFeed, readOpml } from "../sources/opml.js";

/**
 * The feeds of OPML files and of addresses given by themselves, each once, in order. Throws InputError for a file that is no list of
 * feeds: a watch that silently leaves one out would be worse than none.
 */
export async function feedsOf(specs: readonly string[]): Promise<ListedFeed[]> {
  const feeds = new Map<string, ListedFeed>();
  for (const spec of specs) {
    if (/^https?:\/\//i.test(spec)) {
      if (!feeds.has(spec)) feeds.set(spec, { url: spec, title: null });
      continue;
    }
    try {
      const bytes = await readFile(spec);
      for (const feed of readOpml(decode(bytes, "It", xmlCharset(bytes)).text)) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
    } catch (error) {
      throw new InputError(`${spec}: ${refusalOf(error, spec).why}`);
    }
  }
  return [...feeds.values()];
}
