import type { Sql } from "../database/types.js";
import { COUNTS, type Telling, type ToldArticle, type ToldLink, type ToldPart } from "./told.js";
import { wordsOf } from "./words.js";

interface ReportRow {
  topic: string;
  story: string;
  article: string;
  report: number;
  outlet: string | null;
  published: string | null;
  copies: string | null;
  sentence: number;
  sentence_start: number;
  sentence_end: number;
  trigger: string;
  trigger_start: number;
  trigger_end: number;
  type: string;
  predicate: string | null;
  status: string;
  place: string | null;
  day: string | null;
  timeSaid: boolean;
  dead: number | null;
  injured: number | null;
  arrested: number | null;
  size: number | null;
  confidence: number;
}

interface PartRow {
  article: string;
  report: number;
  role: string;
  name: string;
  actor: string | null;
  country: string | null;
  kind: string;
}

interface EntityRow {
  article: string;
  id: string;
  name: string;
  kind: string;
  country: string | null;
  actor: string | null;
}

interface NamedRow {
  article: string;
  key: string;
  kind: string;
  mentions: number[];
}

const keyOf = (article: string, n: number | string): string => `${article}\u0000${n}`;

/** Groups rows by a key, in their order. */
function byKey<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const list = out.get(key(row));
    if (list === undefined) out.set(key(row), [row]);
    else list.push(row);
  }
  return out;
}

const REPORTS = `
  select s.topic_id as topic, s.story_id as story, r.article_id as article, r.n as report, a.outlet, a.day as published, c.grp as copies, r.sentence,
    r.sentence_start, r.sentence_end, r.trigger, r.trigger_start, r.trigger_end, r.type, r.predicate, r.status, r.place, r.day, r.time_said as "timeSaid", r.dead, r.injured, r.arrested, r.size, r.confidence
  from reports r join articles a on a.id = r.article_id join story_articles s on s.article_id = r.article_id
  left join copies c on c.article_id = r.article_id
  where r.article_id = any($1) order by r.article_id, r.n`;

const PARTS = `
  select p.article_id as article, p.report, p.role, e.name, k.actor_id as actor, e.country, e.kind
  from participants p join entities e on e.article_id = p.article_id and e.id = p.entity left join actor_keys k on k.key = e.key
  where p.article_id = any($1) order by p.article_id, p.report, p.role, p.n`;

const LINKS = `
  select l.article_id as article, l.report, l.kind, l.stance, e.name, k.actor_id as actor
  from links l join entities e on e.article_id = l.article_id and e.id = l.entity left join actor_keys k on k.key = e.key
  where l.article_id = any($1) order by l.article_id, l.report, l.n`;

const PLACES = `
  select e.article_id as article, e.id, e.name, e.kind, e.country, k.actor_id as actor
  from reports r join entities e on e.article_id = r.article_id and e.id = r.place left join actor_keys k on k.key = e.key
  where r.article_id = any($1)`;

/** Where each is named: start, end and more, three numbers a mention. */
const NAMED = `
  select e.article_id as article, coalesce(k.actor_id, e.key) as key, e.kind, e.mentions
  from entities e left join actor_keys k on k.key = e.key
  where e.article_id = any($1) and e.key is not null order by e.article_id, e.id`;

/** Kinds of those whose names tell one happening from another. */
const TELLING_KINDS = new Set(["person", "country", "place"]);

/** Code units around a trigger that are near it. */
const NEAR = 55;

/** The whole words around a stretch of text. */
const around = (text: string, start: number, end: number): string =>
  text
    .slice(Math.max(0, start - NEAR), end + NEAR)
    .replace(start > NEAR ? /^\S*\s/ : "", "")
    .replace(/\s\S*$/, "");

/** Code units before and behind a trigger, within its sentence, where names count as named around it; and what counts as following it. */
const BEFORE = 90;
const BEHIND = 120;

function namedAround(named: readonly NamedRow[], r: ReportRow): NamedRow[] {
  const from = Math.max(r.sentence_start, r.trigger_start - BEFORE);
  const to = Math.min(r.sentence_end, r.trigger_end + BEHIND);
  return named.filter(({ mentions }) => mentions.some((at, i) => i % 3 === 0 && at >= from && at < to));
}

const unique = (rows: readonly NamedRow[]): string[] => [...new Set(rows.map(({ key }) => key))];

/** The tellings of these articles, by topic, and what their articles hold beside. */
export interface Loaded {
  readonly topics: ReadonlyMap<string, Telling[]>;
  readonly articles: ReadonlyMap<string, ToldArticle>;
}

export async function loadTellings(sql: Sql, articles: readonly string[]): Promise<Loaded> {
  const rows = await sql.query<{ id: string; title: string | null; text: string }>(
    "select id, title, text from articles where id = any($1)",
    [articles],
  );
  const texts = new Map(rows.map((a) => [a.id, a.text]));
  const named = byKey(await sql.query<NamedRow>(NAMED, [articles]), (n) => n.article);
  const reports = await sql.query<ReportRow>(REPORTS, [articles]);
  const parts = byKey(await sql.query<PartRow>(PARTS, [articles]), (p) => keyOf(p.article, p.report) + p.role);
  const links = byKey(await sql.query<ToldLink & { article: string; report: number }>(LINKS, [articles]), (l) =>
    keyOf(l.article, l.report),
  );
  const places = byKey(await sql.query<EntityRow>(PLACES, [articles]), (e) => keyOf(e.article, e.id));
  const partOf = ({ name, actor, country, kind }: PartRow | EntityRow): ToldPart => ({ name, actor, country, kind });
  const tellings = reports.map((r): Telling & { topic: string } => {
    const text = texts.get(r.article) as string;
    const key = keyOf(r.article, r.report);
    const near = namedAround(named.get(r.article) ?? [], r);
    const place = r.place === null ? undefined : places.get(keyOf(r.article, r.place))?.[0];
    return {
      ...r,
      wording: text.slice(r.sentence_start, r.sentence_end),
      near: around(text, r.trigger_start, r.trigger_end),
      after: text.slice(r.trigger_end, Math.max(r.trigger_end, Math.min(r.trigger_end + BEHIND, r.sentence_end))),
      around: unique(near),
      known: unique(near.filter(({ kind }) => TELLING_KINDS.has(kind))),
      lands: unique(near.filter(({ kind }) => kind === "country")),
      actors: (parts.get(`${key}actor`) ?? []).map(partOf),
      recipients: (parts.get(`${key}recipient`) ?? []).map(partOf),
      place: place === undefined ? null : partOf(place),
      counts: Object.fromEntries(COUNTS.flatMap((c) => (r[c] === null ? [] : [[c, r[c] as number]]))),
      chain: (links.get(key) ?? []).map(({ kind, stance, name, actor }) => ({ kind, stance, name, actor })),
    };
  });
  return {
    topics: byKey(tellings, (t) => t.topic),
    articles: new Map(
      rows.map(({ id, title, text }): [string, ToldArticle] => [
        id,
        { words: wordsOf(`${title ?? ""} ${text}`), named: new Set(unique(named.get(id) ?? [])) },
      ]),
    ),
  };
}
