import { type PreparedArticle, type ReadArticle, readArticle } from "@isnad/archive";
import { theReader } from "../reader.js";

/** Reads a batch of articles in a thread of its own. */
export default function read(articles: PreparedArticle[]): ReadArticle[] {
  return articles.map((article) => readArticle(theReader(), article));
}
