import { type PreparedArticle, type ReadArticle, readArticle, readerOf } from "@isnad/archive";
import { theReader } from "../reader.js";

/** Reads a batch of articles in a thread of its own; an empty batch tells what the reader is. */
export default function read(articles: PreparedArticle[]): { reader: string; read: ReadArticle[] } {
  const reader = theReader();
  return {
    reader: articles.length > 0 ? "" : readerOf(reader.read({ text: "" })),
    read: articles.map((article) => readArticle(reader, article)),
  };
}
