import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ArticleInput } from "@isnad/engine";
import { type Archive, type ExportOptions, exportFiles, type Filters, openArchive, placesOf, prepareArticle } from "../../src/index.js";
import { sampleArticles, settled } from "../samples.js";

/** An article with all that a file format may stumble over. */
export const NASTY: ArticleInput = {
  id: 'nasty, "quoted"\nid',
  title: '=SUM(A1:A9), "عنوان"\nمن سطرين\t|\\ 😀',
  outlet: "@صحيفة \u200Fالمدى\u200F",
  url: "https://example.org/?a=1&b=<2>",
  published: "2020-08-19T10:00:00+03:00",
  text: '😀😀 قال "الوزير"، إن القوات العراقية قصفت <مواقع> داعش & غيرها في الموصل\r\nيوم 18 أغسطس. 👍 \u202Bوالتقى مصطفى الكاظمي مايك بومبيو في واشنطن\u202C، وقتل 3 مدنيين.',
};

const places = (): ReturnType<typeof placesOf> => {
  const file = fileURLToPath(new URL("../../../knowledge/actors/places.tsv", import.meta.url));
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = (head as string).split("\t");
  return placesOf(lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [names[i], cell]))));
};

/** Opens an archive and fills it with the samples and the nasty article, joined. */
export async function filledArchive(where: string): Promise<Archive> {
  const archive = await openArchive(where);
  await archive.store(settled([...sampleArticles(), NASTY].map(prepareArticle)));
  await archive.setPlaces(places());
  await archive.join();
  return archive;
}

/** The files of an export, by name. */
export async function exported(
  archive: Archive,
  format: string,
  filters: Filters = {},
  options: ExportOptions = {},
): Promise<Map<string, Buffer>> {
  const out = new Map<string, Buffer>();
  for await (const file of exportFiles(archive, filters, format, options)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks) chunks.push(chunk);
    out.set(file.name, Buffer.concat(chunks));
  }
  return out;
}

/** One file as text. */
export const textOf = (files: ReadonlyMap<string, Buffer>, name: string): string => (files.get(name) as Buffer).toString("utf8");

/** The objects of a file of JSON lines. */
// biome-ignore lint/suspicious/noExplicitAny: lines of any format
export const linesOf = (files: ReadonlyMap<string, Buffer>, name: string): any[] =>
  textOf(files, name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
