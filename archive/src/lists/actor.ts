import type { Sql } from "../database/types.js";
import { type ActorRow, listActors } from "./actors.js";
import type { FacetCount } from "./facets.js";
import type { TypeCount } from "./story.js";

/** What an actor did and said in a month. */
export interface Activity {
  /** 2020-08, of publication. */
  readonly month: string;
  readonly articles: number;
  /** Reports in which it acts, is acted on, is a source. */
  readonly does: number;
  readonly undergoes: number;
  readonly says: number;
}

/** Another with whom an actor has to do. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly english: string | null;
  readonly happenings: number;
  /** The mean of the PLOVER scores; null where nothing has one. */
  readonly score: number | null;
}

/** An actor with what the archive holds of it. */
export interface ActorDetail extends ActorRow {
  readonly activity: readonly Activity[];
  readonly types: readonly TypeCount[];
  readonly partners: readonly Partner[];
  readonly outlets: readonly FacetCount[];
}

/** Partners and outlets that are named. */
const SHOWN = 20;

const MINE = `mine as materialized (select e.article_id, e.id from actor_keys k join entities e on e.key = k.key where k.actor_id = $1)`;

const ACTIVITY = `with ${MINE}, parts as (
    select distinct p.article_id, p.report, p.role from mine join participants p on p.article_id = mine.article_id and p.entity = mine.id
  ), said as (
    select distinct l.article_id, l.report from links l join mine on mine.article_id = l.article_id and mine.id = l.entity
  ), counts as (
    select article_id, count(*) filter (where role = 'actor') as does, count(*) filter (where role = 'recipient') as undergoes, 0 as says
    from parts group by article_id
    union all select article_id, 0, 0, count(*) from said group by article_id
    union all select distinct article_id, 0, 0, 0 from mine
  )
  select left(a.day, 7) as month, count(distinct a.id)::int as articles, sum(does)::int as does, sum(undergoes)::int as undergoes,
    sum(says)::int as says
  from counts join articles a on a.id = counts.article_id where a.day is not null group by 1 order by 1`;

const TYPES = `with ${MINE} select r.type, count(*)::int as count from (
    select distinct p.article_id, p.report from mine join participants p on p.article_id = mine.article_id and p.entity = mine.id
  ) x join reports r on r.article_id = x.article_id and r.n = x.report group by 1 order by 2 desc, 1`;

const PARTNERS = `with ${MINE}, parts as (
    select distinct p.article_id, p.report from mine join participants p on p.article_id = mine.article_id and p.entity = mine.id
  ), met as (
    select distinct k.actor_id as who, coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening, r.score
    from parts join participants p on p.article_id = parts.article_id and p.report = parts.report
    join entities e on e.article_id = p.article_id and e.id = p.entity join actor_keys k on k.key = e.key
    join reports r on r.article_id = p.article_id and r.n = p.report
    left join happening_reports h on h.article_id = r.article_id and h.report = r.n where k.actor_id <> $1
  )
  select a.id, a.name, a.english, count(distinct met.happening)::int as happenings, round(avg(met.score)::numeric, 2)::float8 as score
  from met join actors a on a.id = met.who group by a.id, a.name, a.english order by 4 desc, 1 limit ${SHOWN}`;

const OUTLETS = `with ${MINE} select a.outlet as value, null::text as name, null::text as english, count(distinct a.id)::int as count
  from mine join articles a on a.id = mine.article_id where a.outlet is not null group by 1 order by 4 desc, 1 limit ${SHOWN}`;

/** One actor by its id, or by the id of a name that was merged into it; null where there is none. */
export async function actorOf(sql: Sql, id: string): Promise<ActorDetail | null> {
  const [actor] = (await listActors(sql, { ids: [id] }, { limit: 1 })).rows;
  if (actor === undefined) return null;
  return {
    ...actor,
    activity: await sql.query<Activity>(ACTIVITY, [id]),
    types: await sql.query<TypeCount>(TYPES, [id]),
    partners: await sql.query<Partner>(PARTNERS, [id]),
    outlets: await sql.query<FacetCount>(OUTLETS, [id]),
  };
}
