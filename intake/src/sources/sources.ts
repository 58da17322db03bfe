import { contextOf, type SourceOptions } from "./context.js";
import type { Item } from "./item.js";
import { readAddress, readPiece } from "./read.js";
import { filesOf } from "./walk.js";

/** Whether a source is an address and not a file. */
export const isAddress = (spec: string): boolean => /^https?:\/\//i.test(spec);

/**
 * The articles of sources, one after the other, in an order that depends on the sources alone: files, folders, globs and http(s)
 * addresses of text, HTML, JSON, JSONL, CSV, RSS, Atom, OPML, sitemaps, WARC and ZIP, packed with gzip or not. What cannot be read
 * is given as a refused item in its place, and the next is read; nothing is thrown for bad input. Holds one article, or one file of
 * at most `limits.whole` bytes, at a time.
 *
 * @example for await (const item of sources(["news/"], { table: knowledge.table })) "article" in item ? take(item) : tell(item.why);
 */
export async function* sources(specs: readonly string[], options: SourceOptions = {}): AsyncGenerator<Item> {
  const context = contextOf(options);
  for (const spec of specs) {
    if (isAddress(spec)) yield* readAddress(spec, context, { follow: true, named: true, depth: 0 });
    else
      for await (const piece of filesOf(spec, options.progress)) {
        if ("refused" in piece) {
          yield piece;
          continue;
        }
        const before = options.progress?.bytes ?? 0;
        yield* readPiece(piece, context);
        // Files refused unread, or not read to their end, are done with too.
        if (options.progress) options.progress.bytes = before + (piece.size ?? 0);
      }
  }
}

/** How much there is to read. */
export interface Survey {
  readonly files: number;
  /** Bytes of the files. */
  readonly bytes: number;
  readonly addresses: number;
}

/** Counts files and bytes of sources without reading them: what a progress bar goes by, with `options.progress`. */
export async function survey(specs: readonly string[]): Promise<Survey> {
  let files = 0;
  let bytes = 0;
  let addresses = 0;
  for (const spec of specs) {
    if (isAddress(spec)) addresses++;
    else
      for await (const piece of filesOf(spec)) {
        if ("refused" in piece) continue;
        files++;
        bytes += piece.size ?? 0;
      }
  }
  return { files, bytes, addresses };
}
