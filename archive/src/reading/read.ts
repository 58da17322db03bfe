import type { ArticleInput, Dossier, Reader } from "@isnad/engine";
import { latinKeys } from "./latin.js";
import { sketchOf } from "./sketch.js";
import { countedTerms, indexedWords, termsText, tsvectorOf } from "./terms.js";

/** An article as read, with what the archive finds and compares it by. A plain value: it may cross threads. */
export interface ReadArticle {
  readonly dossier: Dossier;
  /** PostgreSQL's tsvector, as text. */
  readonly search: string;
  /** Content lemmas with counts, as stored. */
  readonly terms: string;
  readonly sketch: readonly number[];
}

/** Reads one article for the archive. Pure: the same reader and article give the same value. */
export function readArticle(reader: Reader, article: ArticleInput): ReadArticle {
  const { reading, dossier } = reader.explain(article);
  const title = article.title ? reader.explain({ text: article.title }).reading.words : [];
  const text = indexedWords(reading.words);
  const latin = new Set(dossier.entities.filter((e) => e.kind !== "described").flatMap((e) => (e.english ? latinKeys(e.english) : [])));
  return {
    dossier,
    search: tsvectorOf(indexedWords(title), text, [...latin].sort()),
    terms: termsText(countedTerms(title), countedTerms(reading.words)),
    sketch: sketchOf(text.map((w) => w.form)),
  };
}
