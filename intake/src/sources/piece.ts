import type { Bytes } from "./bytes.js";

/** Something to be read: a file, a member of a ZIP, an answer from an address. */
export interface Piece {
  /** For people and for `where`: a path, `crawl.zip!a.html`, an address. */
  readonly where: string;
  /** The name that its ending is judged by. */
  readonly name: string;
  /** Bytes, or null where not known. */
  readonly size: number | null;
  open(): Bytes;
  /** Path of a file that can be read at any place: for ZIP. */
  readonly path?: string;
  /** Whether what it lists may be fetched: the user named it by itself. */
  readonly follow: boolean;
  /** How many ZIPs or sitemaps it lies in. */
  readonly depth: number;
  readonly url?: string;
  readonly charset?: string | null;
  /** MIME type as an answer declared it. */
  readonly type?: string;
}

/** The formats that are read. */
export type Kind = "text" | "html" | "json" | "jsonl" | "csv" | "xml" | "opml" | "warc" | "zip" | "gzip";

const ENDINGS: Readonly<Record<string, Kind>> = {
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
  tsv: "csv",
  xml: "xml",
  rss: "xml",
  atom: "xml",
  rdf: "xml",
  opml: "opml",
  warc: "warc",
  zip: "zip",
  gz: "gzip",
};

const TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/[/+]json(l|lines|-seq)\b|ndjson/, "jsonl"],
  [/\bjson\b/, "json"],
  [/html/, "html"],
  [/xml|rss|atom/, "xml"],
  [/\bcsv\b|tab-separated/, "csv"],
  [/\bzip\b/, "zip"],
  [/gzip/, "gzip"],
  [/warc/, "warc"],
  [/^text\/plain/, "text"],
];

/** The format by the ending of a name; null where none is known. */
export const kindOfName = (name: string): Kind | null => ENDINGS[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;

/** The format by MIME type; null where none is known. */
export const kindOfType = (type: string): Kind | null => TYPES.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? null;

/** The format by the first bytes; null where they tell nothing. */
export function kindOfBytes(head: Uint8Array): Kind | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const start = new TextDecoder("latin1").decode(head.subarray(0, 512)).replace(/^(\u00ef\u00bb\u00bf|\s)+/, "");
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  if (start.startsWith("WARC/")) return "warc";
  if (/^(<!doctype html|<html)/i.test(start)) return "html";
  if (/^<(\?xml|rss|feed|rdf:|urlset|sitemapindex|opml|!--)/i.test(start)) return /<html|<!doctype html/i.test(start) ? "html" : "xml";
  if (/^(<head|<body|<article|<div|<p[\s>])/i.test(start)) return "html";
  return /^[{[]\s*["{]/.test(start) ? "json" : null;
}
