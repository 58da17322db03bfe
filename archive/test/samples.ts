import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ArticleInput, createReader, openKnowledge, type Reader, unpackKnowledge } from "@isnad/engine";
import { prepareArticle, type ReadArticle, readArticle, type Settled } from "../src/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
let reader: Reader | null = null;

/** The project's reader. */
export function theReader(): Reader {
  reader ??= createReader(openKnowledge(unpackKnowledge(readFileSync(`${root}/knowledge/compiled/knowledge.bin`))));
  return reader;
}

/** The project's sample articles, by file name. */
export const sampleArticles = (): ArticleInput[] =>
  readdirSync(`${root}/samples`)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${root}/samples/${name}`, "utf8")) as ArticleInput);

/** Articles prepared and read, as the archive takes them. */
export const settled = (articles: readonly ArticleInput[]): Settled[] =>
  articles.map((input) => {
    const article = prepareArticle(input);
    const read: ReadArticle = readArticle(theReader(), article);
    return { read, hash: article.hash, versionOf: null };
  });
