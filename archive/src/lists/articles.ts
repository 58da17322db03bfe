import type { Sql } from "../database/types.js";
import { articlesWhere, type Filters } from "../search/filters.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "./page.js";

/** An article in a list. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly day: string | null;
  readonly story: string | null;
  /** Group of articles printed from one text. */
  readonly copies: string | null;
  /** The first words of the text, or those around what was looked for. */
  readonly excerpt: string;
  readonly reports: number;
}

/** Code units of an excerpt. */
const EXCERPT = 220;

const COLUMNS = `a.id, a.title, a.outlet, a.url, a.published, a.day, s.story_id as story, c.grp as copies, left(a.text, 20000) as text,
  (select count(*)::int from reports r where r.article_id = a.id) as reports`;

/** Around the first of the words that stands in the text; else its beginning. */
export function excerptOf(text: string, words: readonly string[]): string {
  const found = words.map((w) => text.indexOf(w)).filter((at) => at >= 0);
  const at = found.length === 0 ? 0 : Math.max(0, Math.min(...found) - EXCERPT / 3);
  const start = at === 0 ? 0 : text.indexOf(" ", at) + 1;
  const cut = text
    .slice(start, start + EXCERPT)
    .replace(/\s+/g, " ")
    .trim();
  return `${start > 0 ? "… " : ""}${cut}${start + EXCERPT < text.length ? " …" : ""}`;
}

/**
 * Articles by the filters, the newest first (those without a date last), page by page. `query`: the tsquery of `filters.text`; `words`:
 * what excerpts are cut around.
 */
export async function listArticles(
  sql: Sql,
  filters: Filters,
  page: PageRequest,
  { query, words }: { query: string | null; words: readonly string[] },
): Promise<Page<ArticleRow>> {
  const limit = limitOf(page);
  const where = articlesWhere(filters, query);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add(`(coalesce(a.day, ''), a.id) < (?, ?)`, ...key);
  // The page is cut before the rest of its columns is fetched.
  const rows = await sql.query<Omit<ArticleRow, "excerpt"> & { text: string }>(
    `select ${COLUMNS} from (
       select a.id as page_id from articles a where ${where.sql} order by coalesce(a.day, '') desc, a.id desc limit ${limit + 1}
     ) p join articles a on a.id = p.page_id
     left join story_articles s on s.article_id = a.id left join copies c on c.article_id = a.id
     order by coalesce(a.day, '') desc, a.id desc`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.day ?? "", row.id]);
  return { next: found.next, rows: found.rows.map(({ text, ...row }) => ({ ...row, excerpt: excerptOf(text, words) })) };
}
