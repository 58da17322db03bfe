import type { Sql } from "../database/types.js";
import { type Filters, reportsWhere } from "../search/filters.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "./page.js";

/** Who plays a part, with who that is across articles. */
export interface PartRow {
  readonly entity: string;
  readonly actor: string | null;
  readonly kind: string;
  readonly name: string;
  readonly english: string | null;
  readonly known: string | null;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly start: number | null;
  readonly end: number | null;
}

/** One link of the chain, outermost first. */
export interface LinkRow extends PartRow {
  readonly link: string;
  readonly verb: string | null;
  readonly stance: string;
}

/** A report with all that belongs to it. Offsets are UTF-16 code units into the article's text. */
export interface ReportRow {
  readonly article: string;
  readonly n: number;
  readonly id: string;
  /** What decisions hang on: place of the trigger and type, `120-126:ASSAULT`; holds from one reading to the next. */
  readonly key: string;
  /** What people said of it: accepted, corrected, added; null where nobody has looked yet. Rejected reports are in no list. */
  readonly reviewed: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly story: string | null;
  readonly happening: string | null;
  readonly type: string;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly status: string;
  /** The day of the happening; `time_said` false: taken from the article's date. */
  readonly day: string | null;
  readonly time_said: boolean;
  readonly dead: number | null;
  readonly injured: number | null;
  readonly arrested: number | null;
  readonly size: number | null;
  readonly score: number | null;
  readonly confidence: number;
  readonly trigger: string;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly sentence: string;
  readonly place: (PartRow & { readonly lat: number | null; readonly lon: number | null }) | null;
  readonly actors: readonly PartRow[];
  readonly recipients: readonly PartRow[];
  readonly chain: readonly LinkRow[];
}

const ENTITY = `'entity', e.id, 'actor', k.actor_id, 'kind', e.kind, 'name', e.name, 'english', e.english, 'known', e.known,
  'country', e.country, 'sectors', e.sectors`;
const WHO = "join entities e on e.article_id = x.article_id and e.id = x.entity left join actor_keys k on k.key = e.key";

const parts = (role: string): string =>
  `(select coalesce(json_agg(json_build_object(${ENTITY}, 'start', x.start_at, 'end', x.end_at) order by x.n), '[]'::json)
    from participants x ${WHO} where x.article_id = r.article_id and x.report = r.n and x.role = '${role}')`;

const COLUMNS = `r.article_id as article, r.n, r.id, r.key, r.reviewed, a.outlet, a.url, a.published, a.title, s.story_id as story, h.happening_id as happening,
  r.type, r.modes, r.contexts, r.cameo, r.status, r.day, r.time_said, r.dead, r.injured, r.arrested, r.size, r.score, r.confidence,
  r.trigger, r.trigger_start, r.trigger_end, r.sentence_start, r.sentence_end, a.text,
  (select json_build_object(${ENTITY}, 'start', null, 'end', null, 'lat', p.lat, 'lon', p.lon)
    from entities e left join actor_keys k on k.key = e.key left join places p on p.known = e.known
    where e.article_id = r.article_id and e.id = r.place) as place,
  ${parts("actor")} as actors, ${parts("recipient")} as recipients,
  (select coalesce(json_agg(json_build_object(${ENTITY}, 'start', x.start_at, 'end', x.end_at, 'link', x.kind, 'verb', x.verb, 'stance', x.stance)
    order by x.n), '[]'::json) from links x ${WHO} where x.article_id = r.article_id and x.report = r.n) as chain`;

/** Reports by the filters, in the order of article ids and of the text, page by page. `query`: the tsquery of `filters.text`. */
export async function listReports(sql: Sql, filters: Filters, page: PageRequest, query: string | null): Promise<Page<ReportRow>> {
  const limit = limitOf(page);
  const where = reportsWhere(filters, query);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add("(r.article_id, r.n) > (?, ?)", ...key);
  const rows = await sql.query<Omit<ReportRow, "sentence"> & { text: string }>(
    `select ${COLUMNS} from (
       select r.article_id as page_article, r.n as page_n from reports r join articles a on a.id = r.article_id
       where ${where.sql} order by r.article_id, r.n limit ${limit + 1}
     ) page join reports r on r.article_id = page_article and r.n = page_n join articles a on a.id = r.article_id
     left join story_articles s on s.article_id = a.id
     left join happening_reports h on h.article_id = r.article_id and h.report = r.n
     order by r.article_id, r.n`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.article, row.n]);
  // Cut here: SQL counts characters, the offsets are UTF-16 code units.
  return {
    next: found.next,
    rows: found.rows.map(({ text, ...row }) => ({ ...row, sentence: text.slice(row.sentence_start, row.sentence_end) })),
  };
}
