import type { Sql } from "../../database/types.js";
import type { LinkRow, PartRow } from "../../lists/reports.js";
import { reportsWhere, type Where } from "../../search/filters.js";
import { offsetsIn } from "../offsets.js";
import { type ArticleRecord, articlesById } from "./articles.js";
import { PAGE, type Selection } from "./selection.js";

/** Who plays a part. Offsets are in the selection's unit, null where no words name them. */
export interface PartRecord extends PartRow {
  readonly office: string | null;
  /** The words that play the part. */
  readonly text: string | null;
}

/** A link of the chain. */
export type LinkRecord = PartRecord & LinkRow;

/** Where something happened. */
export interface PlaceRecord {
  readonly entity: string;
  readonly actor: string | null;
  readonly kind: string;
  readonly name: string;
  readonly english: string | null;
  readonly known: string | null;
  readonly country: string | null;
  /** What the knowledge base says that it is: city, region … */
  readonly sort: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What the reports table says of a report. */
interface Told {
  readonly article_id: string;
  readonly n: number;
  readonly id: string;
  readonly key: string;
  readonly reviewed: string | null;
  readonly happening: string | null;
  readonly sentence: number;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly trigger: string;
  readonly type: string;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly status: string;
  readonly day: string | null;
  readonly time_said: boolean;
  readonly dead: number | null;
  readonly injured: number | null;
  readonly arrested: number | null;
  readonly size: number | null;
  readonly stance: string | null;
  readonly confidence: number;
  readonly predicate: string | null;
  readonly score: number | null;
}

/** A report with all that belongs to it. Offsets are in the selection's unit. */
export interface ReportRecord extends Omit<Told, "article_id"> {
  readonly article: ArticleRecord;
  /** The words of the sentence. */
  readonly wording: string;
  readonly place: PlaceRecord | null;
  readonly actors: readonly PartRecord[];
  readonly recipients: readonly PartRecord[];
  readonly chain: readonly LinkRecord[];
}

const COLUMNS = `r.article_id, r.n, r.id, r.key, r.reviewed, h.happening_id as happening, r.sentence, r.sentence_start, r.sentence_end, r.trigger_start,
  r.trigger_end, r.trigger, r.type, r.modes, r.contexts, r.cameo, r.status, r.day, r.time_said, r.dead, r.injured, r.arrested, r.size,
  r.stance, r.confidence, r.predicate, r.score, e.id as place_entity, k.actor_id as place_actor, e.kind as place_kind, e.name as place_name,
  e.english as place_english, e.known as place_known, e.country as place_country, p.kind as place_sort, p.lat as place_lat, p.lon as place_lon`;

/** Every report `r` of an article `a`, with its happening and its place. */
const FROM = `from reports r join articles a on a.id = r.article_id
  left join happening_reports h on h.article_id = r.article_id and h.report = r.n
  left join entities e on e.article_id = r.article_id and e.id = r.place left join actor_keys k on k.key = e.key
  left join places p on p.known = e.known`;

const WHO = `join entities e on e.article_id = x.article_id and e.id = x.entity left join actor_keys k on k.key = e.key
  join unnest($1::text[], $2::int[]) as page(article, report) on page.article = x.article_id and page.report = x.report`;
const WHO_COLUMNS = `x.article_id as article, x.report, e.id as entity, k.actor_id as actor, e.kind, e.name, e.english, e.known, e.country, e.sectors, e.office,
  x.start_at as start, x.end_at as "end"`;

type Row = Told & { readonly [place in `place_${keyof PlaceRecord}`]: PlaceRecord[keyof PlaceRecord] };
type Part = Omit<PartRecord, "text"> & { article: string; report: number; role: "actor" | "recipient" };
type Link = Omit<LinkRecord, "text"> & { article: string; report: number };

const keyOf = (article: string, report: number): string => `${report} ${article}`;

function grouped<T extends { article: string; report: number }>(rows: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const list = out.get(keyOf(row.article, row.report));
    if (list === undefined) out.set(keyOf(row.article, row.report), [row]);
    else list.push(row);
  }
  return out;
}

function placeOf(row: Row): PlaceRecord | null {
  if (row.place_entity === null) return null;
  const names = ["entity", "actor", "kind", "name", "english", "known", "country", "sort", "lat", "lon"] as const;
  return Object.fromEntries(names.map((name) => [name, row[`place_${name}`]])) as unknown as PlaceRecord;
}

/** A part or link with its offsets in the unit, and its words. */
function placed<T extends { article: string; report: number; start: number | null; end: number | null }>(
  row: T,
  text: string,
  at: (offset: number) => number,
): Omit<T, "article" | "report"> & { text: string | null } {
  const { article: _, report: __, ...rest } = row;
  const { start, end } = row;
  const named = start !== null && end !== null;
  return { ...rest, start: start && at(start), end: end && at(end), text: named ? text.slice(start, end) : null };
}

/** Reports that a condition chooses, in an order, with all that belongs to them. */
export async function loadReports(sql: Sql, where: Where, rest: string, { offsets }: Selection): Promise<ReportRecord[]> {
  const rows = await sql.query<Row>(`select ${COLUMNS} ${FROM} where ${where.sql} ${rest}`, where.parameters);
  if (rows.length === 0) return [];
  const page = [rows.map((r) => r.article_id), rows.map((r) => r.n)];
  const parts = grouped(
    await sql.query<Part>(`select ${WHO_COLUMNS}, x.role from participants x ${WHO} order by x.article_id, x.report, x.role, x.n`, page),
  );
  const links = grouped(
    await sql.query<Link>(
      `select ${WHO_COLUMNS}, x.kind as link, x.verb, x.stance from links x ${WHO} order by x.article_id, x.report, x.n`,
      page,
    ),
  );
  const articles = await articlesById(sql, [...new Set(rows.map((r) => r.article_id))]);
  const units = new Map([...articles].map(([id, a]) => [id, offsetsIn(a.text, offsets)]));
  return rows.map((row) => {
    const article = articles.get(row.article_id) as ArticleRecord;
    const at = units.get(row.article_id) as (offset: number) => number;
    const key = keyOf(row.article_id, row.n);
    const of = (role: string) => (parts.get(key) ?? []).filter((p) => p.role === role).map((p) => placed(p, article.text, at));
    const told = Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith("place_"))) as unknown as Told;
    const { article_id: _, ...columns } = told;
    return {
      ...columns,
      article,
      wording: article.text.slice(row.sentence_start, row.sentence_end),
      sentence_start: at(row.sentence_start),
      sentence_end: at(row.sentence_end),
      trigger_start: at(row.trigger_start),
      trigger_end: at(row.trigger_end),
      place: placeOf(row),
      actors: of("actor"),
      recipients: of("recipient"),
      chain: (links.get(key) ?? []).map((l) => placed(l, article.text, at)),
    };
  });
}

/** The reports of the selection, by article and place in the text, in pages. */
export async function* reportPages(sql: Sql, selection: Selection): AsyncGenerator<ReportRecord[]> {
  for (let last: readonly [string, number] = ["", -1]; ; ) {
    const where = reportsWhere(selection.filters, selection.query).add("(r.article_id, r.n) > (?, ?::int)", ...last);
    const reports = await loadReports(sql, where, `order by r.article_id, r.n limit ${PAGE}`, selection);
    if (reports.length > 0) yield reports;
    if (reports.length < PAGE) return;
    const end = reports.at(-1) as ReportRecord;
    last = [end.article.id, end.n];
  }
}
