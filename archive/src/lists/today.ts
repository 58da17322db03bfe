import type { Sql } from "../database/types.js";
import type { HappeningBody } from "../happenings/update.js";
import { listStoryCards, type StoryCard, type TypeCount } from "./story.js";

/** Something that went on, or on which tellings part. */
export interface Change {
  readonly kind: "development" | "denial" | "difference";
  readonly happening: string;
  readonly story: string;
  readonly title: string | null;
  readonly type: string;
  readonly day: string | null;
  readonly what: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** Articles that tell of it. */
  readonly articles: number;
}

interface Name {
  readonly id: string;
  readonly name: string;
  readonly english: string | null;
}

/** What the last days of the archive hold: they are counted back from its newest article, not from the clock. */
export interface Today {
  readonly day: string | null;
  readonly since: string | null;
  readonly totals: { articles: number; reports: number; stories: number; happenings: number; actors: number; outlets: number };
  readonly fresh: { articles: number; reports: number };
  readonly stories: readonly StoryCard[];
  readonly changes: readonly Change[];
  readonly actors: readonly (Name & { kind: string; country: string | null; reports: number })[];
  readonly pairs: readonly { a: Name; b: Name; happenings: number; score: number }[];
  readonly types: readonly TypeCount[];
}

/** Rows of each part. */
const SHOWN = 12;
/** Happenings that are looked through for changes. */
const LOOKED_AT = 300;

const TOTALS = `select (select count(*)::int from articles) as articles, (select count(*)::int from reports) as reports,
  (select count(*)::int from stories) as stories, (select count(*)::int from happenings) as happenings,
  (select count(*)::int from actors) as actors, (select count(distinct outlet)::int from articles) as outlets,
  (select max(day) from articles) as day`;

const FRESH = `select (select count(*)::int from articles where day >= $1) as articles,
  (select count(*)::int from reports r join articles a on a.id = r.article_id where a.day >= $1) as reports`;

const TYPES = `select r.type, count(*)::int as count from reports r join articles a on a.id = r.article_id
  where a.day >= $1 group by r.type order by 2 desc, 1`;

/** Actors by the reports in which they take part; places and countries count as any other. */
const ACTORS = `select c.id, c.name, c.english, c.kind, c.country, t.reports from (
    select k.actor_id, count(distinct (p.article_id, p.report))::int as reports
    from articles a join participants p on p.article_id = a.id join entities e on e.article_id = p.article_id and e.id = p.entity
    join actor_keys k on k.key = e.key where a.day >= $1 group by 1 order by 2 desc, 1 limit ${SHOWN}
  ) t join actors c on c.id = t.actor_id order by t.reports desc, c.id`;

const PAIRS = `with parts as (
    select distinct p.article_id, p.report, p.role, k.actor_id as who
    from articles a join participants p on p.article_id = a.id join entities e on e.article_id = p.article_id and e.id = p.entity
    join actor_keys k on k.key = e.key where a.day >= $1
  ), told as (
    select least(x.who, y.who) as a, greatest(x.who, y.who) as b, coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening,
      avg(r.score) as score
    from parts x join parts y on y.article_id = x.article_id and y.report = x.report and y.role = 'recipient' and y.who <> x.who
    join reports r on r.article_id = x.article_id and r.n = x.report
    left join happening_reports h on h.article_id = r.article_id and h.report = r.n
    where x.role = 'actor' and r.score is not null and r.status in ('actual', 'ongoing') group by 1, 2, 3
  ), pairs as (
    select a, b, count(*)::int as happenings, round(avg(score)::numeric, 2)::float8 as score from told
    group by a, b order by 3 desc, a, b limit ${SHOWN}
  )
  select json_build_object('id', x.id, 'name', x.name, 'english', x.english) as a,
    json_build_object('id', y.id, 'name', y.name, 'english', y.english) as b, happenings, score
  from pairs join actors x on x.id = pairs.a join actors y on y.id = pairs.b order by happenings desc, x.id, y.id`;

const HAPPENINGS = `select h.id, h.story_id as story, s.title, h.type, h.day, h.articles, h.body
  from happenings h join stories s on s.id = h.story_id
  where s.last_day >= $1 and h.articles > 1 order by s.last_day desc, h.articles desc, h.id limit ${LOOKED_AT}`;

type Row = Pick<Change, "story" | "title" | "type" | "day" | "articles"> & { id: string; body: string };

/** What went on in a happening, what is denied, and the numbers on which tellings part. */
function changesOf({ id, body, ...row }: Row): Change[] {
  const { development, differ, facing } = JSON.parse(body) as HappeningBody;
  const change = (kind: Change["kind"], what: string, from: string | number | null, to: string | number | null): Change => ({
    kind,
    happening: id,
    ...row,
    what,
    from,
    to,
  });
  const ends = (d: HappeningBody["differ"][number]): [string | number | null, string | number | null] => [
    d.versions[0]?.value ?? null,
    d.versions.at(-1)?.value ?? null,
  ];
  return [
    ...development.map((d) => change("development", d.what, ...ends(d))),
    ...(facing === null ? [] : [change("denial", "status", null, null)]),
    ...differ.filter((d) => ["dead", "injured", "arrested"].includes(d.what)).map((d) => change("difference", d.what, ...ends(d))),
  ];
}

/** The day so many days before another. */
const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The archive's last `days` days, its newest day among them. */
export async function todayOf(sql: Sql, days: number): Promise<Today> {
  const [{ day, ...totals }] = (await sql.query<Today["totals"] & { day: string | null }>(TOTALS)) as [
    Today["totals"] & { day: string | null },
  ];
  const stories = (await listStoryCards(sql, {}, { limit: SHOWN }, { query: null })).rows;
  if (day === null)
    return { day, since: null, totals, fresh: { articles: 0, reports: 0 }, stories, changes: [], actors: [], pairs: [], types: [] };
  const since = before(day, days - 1);
  const [fresh] = (await sql.query<Today["fresh"]>(FRESH, [since])) as [Today["fresh"]];
  return {
    day,
    since,
    totals,
    fresh,
    stories,
    changes: (await sql.query<Row>(HAPPENINGS, [since])).flatMap(changesOf).slice(0, SHOWN),
    actors: await sql.query<Today["actors"][number]>(ACTORS, [since]),
    pairs: await sql.query<Today["pairs"][number]>(PAIRS, [since]),
    types: await sql.query<TypeCount>(TYPES, [since]),
  };
}
