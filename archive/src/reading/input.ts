import type { ArticleInput } from "@isnad/engine";
import { hashOf } from "@isnad/engine/text/hash";

/** An article made fit for a database: id and hash known, nothing in it that PostgreSQL cannot hold. */
export interface PreparedArticle extends ArticleInput {
  readonly id: string;
  /** Hash of the text: two articles with the same are the same words. */
  readonly hash: string;
}

/** Signs that no PostgreSQL text can hold, replaced by as many others: offsets stay those of the text as given. */
const fit = (text: string): string =>
  text.replace(/\0/g, "\uFFFD").replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

const fitOrNull = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : fit(text));

/**
 * The id of an article whose source gives none: by its text and who printed it. One text in two papers is two articles, for both tell
 * of it; the same text again in one paper is the same article.
 */
export const idOfContent = ({ text, outlet }: Pick<ArticleInput, "text" | "outlet">): string =>
  hashOf(outlet ? `${outlet}\n${text}` : text);

/** Prepares an article for the archive. An article without an id takes one of its content. */
export function prepareArticle(article: ArticleInput): PreparedArticle {
  const text = fit(article.text);
  const outlet = fitOrNull(article.outlet);
  return {
    text,
    hash: hashOf(text),
    id: fitOrNull(article.id) || idOfContent({ text, outlet }),
    title: fitOrNull(article.title),
    url: fitOrNull(article.url),
    outlet,
    published: fitOrNull(article.published),
  };
}

/** The calendar day of a date as given, `2020-08-18`; null where there is none or it is no day between 1800 and 2199. */
export function dayOf(published: string | null | undefined): string | null {
  const found = /^((?:18|19|20|21)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(published ?? "");
  if (!found) return null;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return date.toISOString().slice(0, 10) === found[0] ? found[0] : null;
}
