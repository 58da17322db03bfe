import type { Sql } from "../database/types.js";

/** What an article is compared by. */
export interface ArticleTerms {
  readonly id: string;
  /** As stored: `term:count`, those of the title marked with `^`. */
  readonly terms: string;
  /** Keys of the named actors and places, with how often each is mentioned. */
  readonly actors: readonly (readonly [string, number])[];
}

/** How often a term stands in the text and in the title. */
export interface Uses {
  text: number;
  title: number;
}

/** The terms of an article; names are marked with `@`. */
export function usesOf(article: ArticleTerms): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const at = (term: string): Uses => {
    let found = uses.get(term);
    if (found === undefined) {
      found = { text: 0, title: 0 };
      uses.set(term, found);
    }
    return found;
  };
  for (const entry of article.terms.split(" ")) {
    const cut = entry.lastIndexOf(":");
    if (cut < 1) continue;
    const count = Number(entry.slice(cut + 1));
    if (entry.startsWith("^")) at(entry.slice(1, cut)).title += count;
    else at(entry.slice(0, cut)).text += count;
  }
  for (const [key, count] of article.actors) at(`@${key}`).text = count;
  return uses;
}

/** The terms of these articles and who is named in them. */
export async function loadTerms(sql: Sql, ids: readonly string[]): Promise<ArticleTerms[]> {
  const rows = await sql.query<{ id: string; terms: string }>("select id, terms from articles where id = any($1) order by id", [ids]);
  const named = await sql.query<{ article: string; keys: string[]; counts: number[] }>(
    `select article, array_agg(key order by key) as keys, array_agg(n order by key) as counts from (
       select article_id as article, key, sum(cardinality(mentions) / 3)::int as n from entities
       where article_id = any($1) and key is not null group by article_id, key) e group by article`,
    [ids],
  );
  const actors = new Map(
    named.map(({ article, keys, counts }) => [article, keys.map((key, i): [string, number] => [key, counts[i] ?? 0])]),
  );
  return rows.map((r) => ({ ...r, actors: actors.get(r.id) ?? [] }));
}
