import { parseOpml } from "feedsmith";
import { Refusal } from "./item.js";

/** A feed that an OPML list names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds of an OPML list, in groups or not, each address once. Throws Refusal for what is no OPML or lists no feed. */
export function readOpml(xml: string): ListedFeed[] {
  let outlines: readonly Outline[];
  try {
    outlines = ((parseOpml(xml) as { body?: { outlines?: readonly Outline[] } }).body?.outlines ?? []) as readonly Outline[];
  } catch {
    throw new Refusal("damaged", "It is no list of feeds (OPML) that can be read: its XML is broken.");
  }
  const feeds = new Map<string, ListedFeed>();
  const visit = (list: readonly Outline[], depth: number): void => {
    for (const outline of list) {
      const url = outline.xmlUrl?.trim();
      if (url && !feeds.has(url)) feeds.set(url, { url, title: outline.title ?? outline.text ?? null });
      if (outline.outlines && depth < 20) visit(outline.outlines, depth + 1);
    }
  };
  visit(outlines, 0);
  if (feeds.size === 0) throw new Refusal("empty", "It lists no feed (no outline with an xmlUrl).");
  return [...feeds.values()];
}
