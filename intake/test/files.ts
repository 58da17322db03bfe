import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { SourceOptions } from "../src/sources/context.js";
import { type Item, sources } from "../src/sources/index.js";
import { table } from "./knowledge.js";

/** A sentence of our own, and one that differs. */
export const TEXT = "وصل وزير الخارجية إلى العاصمة أمس، والتقى الرئيس في قصره، وبحث معه الأوضاع في المنطقة. ";
export const OTHER = "افتتح رئيس البلدية جسرا جديدا على النهر، وقال إن العمل فيه دام عامين كاملين. ";

/** Encodes by turning a decoder's table around. */
export function encode(text: string, encoding: string): Uint8Array {
  const signs = new Map<string, number>();
  for (let b = 0; b < 256; b++) signs.set(new TextDecoder(encoding).decode(Uint8Array.of(b)), b);
  return Uint8Array.from([...text].map((c) => signs.get(c) ?? 0x3f));
}

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "isnad-intake-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** All items of sources in a folder; places are given relative to it. */
export async function itemsOf(specs: readonly string[], options: SourceOptions = {}, folder = ""): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of sources(specs, { table, ...options }))
    items.push({ ...item, where: folder === "" ? item.where : item.where.replace(`${folder}/`, "") });
  return items;
}

/** Items in short: `title@where`, or `!kind@where`. */
export const brief = (items: readonly Item[]): string[] =>
  items.map((item) => ("article" in item ? `${item.article.title ?? "-"}@${item.where}` : `!${item.refused}@${item.where}`));
