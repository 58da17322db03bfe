import { readFile, stat } from "node:fs/promises";
import type { ArticleInput } from "@isnad/engine";
import { declaredCharset, decode } from "./decode.js";
import { InputError } from "./errors.js";
import { type FetchLimits, fetchPage } from "./fetch.js";
import type { PageArticle, PageContext } from "./html.js";

/** Plain text files larger than this are refused: they are no article. */
const LARGEST_TEXT = 64 * 1024 * 1024;

const isHtml = (text: string): boolean => /^\s*(<!doctype html|<html|<head|<body|<article|<div|<p[\s>])/i.test(text);

/** An article from an object with at least `text`; throws InputError saying which part is wrong. */
export function articleFromJson(value: unknown, name: string): ArticleInput {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InputError(`${name} is no object with a "text".`);
  const o = value as Record<string, unknown>;
  if (typeof o.text !== "string") throw new InputError(`${name} has no "text" that is a string.`);
  const part = (key: string): string | null => {
    const v = o[key];
    if (v === undefined || v === null) return null;
    if (typeof v === "string") return v;
    if (key === "id" && typeof v === "number") return String(v);
    throw new InputError(`${name}: "${key}" must be a string.`);
  };
  const published = part("published");
  if (published !== null && published !== "" && !/^\d{4}-\d\d-\d\d/.test(published))
    throw new InputError(`${name}: "published" must be an ISO date such as 2020-08-18, not ${JSON.stringify(published)}.`);
  return { text: o.text, id: part("id"), title: part("title"), url: part("url"), outlet: part("outlet"), published: published || null };
}

/** Articles of one JSON text: an object, or an array of objects. */
function fromJsonText(text: string, name: string): ArticleInput[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${name} is not valid JSON (${(error as Error).message}).`);
  }
  return Array.isArray(value) ? value.map((v, i) => articleFromJson(v, `${name}, article ${i + 1}`)) : [articleFromJson(value, name)];
}

/** The article of an HTML page. The parser of pages is loaded at the first page: a plain text need not wait for it. */
export async function articleFromHtml(html: string, name: string, context: PageContext = {}): Promise<PageArticle> {
  return (await import("./html.js")).articleFromHtml(html, name, context);
}

/** Articles in decoded text, by what the name and the first signs say it is. */
export async function articlesFromText(text: string, name: string): Promise<ArticleInput[]> {
  const ending = /\.([a-z0-9]+)$/i.exec(name.replace(/[?#].*$/, ""))?.[1]?.toLowerCase() ?? "";
  if (ending === "jsonl" || ending === "ndjson") {
    return text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : fromJsonText(line, `${name}, line ${i + 1}`)));
  }
  if (ending === "json" || (ending === "" && /^\s*[{[]\s*["{]/.test(text))) return fromJsonText(text, name);
  if (ending === "html" || ending === "htm" || isHtml(text)) return [await articleFromHtml(text, name)];
  return [{ text }];
}

const fileError = (error: NodeJS.ErrnoException, path: string): InputError => {
  if (error.code === "ENOENT") return new InputError(`${path} is not there: check the name.`);
  if (error.code === "EACCES" || error.code === "EPERM") return new InputError(`${path} may not be read: check its permissions.`);
  if (error.code === "EISDIR") return new InputError(`${path} is a folder: name the files in it, as in ${path}/*.txt`);
  return new InputError(`${path} could not be read (${error.code ?? error.message}).`);
};

/** Refuses what holds no Arabic to read. `share` is the part of Arabic letters among the letters. */
export function requireArabic(article: ArticleInput, name: string, share: (text: string) => number): void {
  if (article.text.trim() === "") throw new InputError(`${name} is empty.`);
  if (share(article.text) < 0.2) throw new InputError(`${name} is not Arabic text: Isnad reads Arabic news.`);
}

/** Articles of a file (.txt .html .json .jsonl, any of the encodings) or of an http(s) address. */
export async function loadArticles(source: string, limits: Partial<FetchLimits> = {}): Promise<ArticleInput[]> {
  if (/^https?:\/\//i.test(source)) {
    const { bytes, charset, type } = await fetchPage(source, limits);
    const { text } = decode(bytes, source, charset ?? declaredCharset(bytes));
    const json = /json/.test(type);
    const html = /html/.test(type) || isHtml(text);
    const articles = json ? await articlesFromText(text, "answer.json") : html ? [await articleFromHtml(text, source)] : [{ text }];
    return articles.map((a) => ({ ...a, url: a.url ?? source, outlet: a.outlet ?? new URL(source).hostname.replace(/^www\./, "") }));
  }
  let bytes: Uint8Array;
  try {
    const info = await stat(source);
    if (info.size > LARGEST_TEXT)
      throw new InputError(`${source} is larger than 64 MB: for many articles give one JSON object a line to isnad read --jsonl.`);
    bytes = await readFile(source);
  } catch (error) {
    throw error instanceof InputError ? error : fileError(error as NodeJS.ErrnoException, source);
  }
  if (bytes.length === 0) throw new InputError(`${source} is empty.`);
  const { text } = decode(bytes, source, /\.html?$/i.test(source) ? declaredCharset(bytes) : null);
  return articlesFromText(text, source);
}
