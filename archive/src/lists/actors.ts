import { nameWords } from "../actors/key.js";
import type { Sql } from "../database/types.js";
import { latinQuery } from "../reading/latin.js";
import { formKey, quote } from "../reading/terms.js";
import { Where } from "../search/filters.js";

import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "./page.js";

/** Somebody or something that articles name, once. */
export interface ActorRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly english: string | null;
  readonly known: string | null;
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** Every way of writing the name that was met. */
  readonly names: readonly string[];
  readonly articles: number;
  readonly mentions: number;
}

/** A word that is only begun, with the article that may stand before it. */
const begunWord = (key: string): string => {
  const article = "ال";
  const forms = key.startsWith(article) ? [key] : [key, article + key];
  return `(${forms.map((form) => `${quote(`=${form}`)}:*`).join(" | ")})`;
};

/** The tsquery of a name: all its words; in Latin letters all spellings of it. `begun`: the last word is only its beginning. Null for a name without letters. */
function nameQuery({ name = "", latin, begun = false }: ActorFilters): string | null {
  const isLatin = /\p{Script=Latin}/u.test(name);
  if (isLatin && latin === false) return quote(`=${name.toLowerCase()}`) + (begun ? ":*" : "");
  if (isLatin) return latinQuery(name, begun);
  const keys = nameWords(name).map(formKey);
  const last = begun ? keys.splice(-1) : [];
  const words = [...keys.map((key) => quote(`=${key}`)), ...last.map(begunWord)];
  return words.length === 0 ? null : words.join(" & ");
}

/** What actors are chosen by. */
export interface ActorFilters {
  readonly name?: string;
  readonly latin?: boolean;
  /** The last word of the name is only its beginning: somebody is typing it. */
  readonly begun?: boolean;
  readonly ids?: readonly string[];
  readonly kinds?: readonly string[];
  readonly countries?: readonly string[];
}

/** Actors, those of the most articles first, page by page. An alpha-3 code as name finds the country. */
export async function listActors(sql: Sql, filters: ActorFilters, page: PageRequest): Promise<Page<ActorRow>> {
  const limit = limitOf(page);
  const where = new Where();
  if (filters.name !== undefined && /^[A-Z]{3}$/.test(filters.name)) where.add("id = ?", `k:${filters.name}`);
  else if (filters.name !== undefined) {
    const query = nameQuery(filters);
    where.add(query === null ? "false" : "search @@ ?::tsquery", ...(query === null ? [] : [query]));
  }
  if (filters.ids !== undefined) where.add("id = any(?)", filters.ids);
  if (filters.kinds !== undefined && filters.kinds.length > 0) where.add("kind = any(?)", filters.kinds);
  if (filters.countries !== undefined && filters.countries.length > 0) where.add("country = any(?)", filters.countries);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add("articles < ?::int or (articles = ?::int and id > ?)", key[0], key[0], key[1]);
  const rows = await sql.query<ActorRow>(
    `select id, kind, name, english, known, country, sectors, names, articles, mentions from actors
     where ${where.sql} order by articles desc, id limit ${limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, limit, (row) => [row.articles, row.id]);
}

/** A merge of two names into one actor. */
export interface MergeRow {
  readonly id: string;
  readonly merged: string;
  readonly kept: string;
  readonly because: string;
  readonly undone: boolean;
}

/** Merges, of one actor or of all, in order of their ids. */
export async function listMerges(sql: Sql, actor: string | null, page: PageRequest): Promise<Page<MergeRow>> {
  const limit = limitOf(page);
  const where = new Where();
  if (actor !== null) where.add("kept = ? or merged = ?", actor, actor);
  const key = keyOfCursor(page.after, 1);
  if (key !== null) where.add("id > ?", key[0]);
  const rows = await sql.query<MergeRow>(
    `select id, merged, kept, because, undone from merges where ${where.sql} order by id limit ${limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, limit, (row) => [row.id]);
}
