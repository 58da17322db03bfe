import type { Sql } from "../database/types.js";
import { TYPES } from "../ontology/scores.js";
import { COUNTED, IS_MUTUAL, NOT_DENIED } from "./told.js";

/** One side of a relation: a country with all who act for it, or an actor. */
export type Side = { readonly country: string } | { readonly actor: string };

/** Lengths of time that a series is cut into. */
export type Step = "day" | "month" | "year";
const LETTERS: Readonly<Record<Step, number>> = { day: 10, month: 7, year: 4 };

/** What happened between two in one stretch of time. */
export interface Point {
  /** 2020-08, by the step. */
  readonly time: string;
  /** Happenings, each counted once however many tell of it. */
  readonly happenings: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** The mean of the PLOVER scores, -10 to 10. */
  readonly score: number;
}

/** Relations of two, over time. */
export interface Relation {
  readonly a: Side;
  readonly b: Side;
  readonly happenings: number;
  /** Happenings whose score is above and below nought. */
  readonly cooperation: number;
  readonly conflict: number;
  /** (cooperation - conflict) / both, -1 to 1; null where there is neither. */
  readonly balance: number | null;
  readonly score: number | null;
  readonly types: Readonly<Record<string, number>>;
  readonly series: readonly Point[];
}

/** What relations are made from. */
export interface RelationFilters {
  readonly since?: string;
  readonly until?: string;
  /** Only what is told as having happened or going on, unless others are named. */
  readonly statuses?: readonly string[];
  readonly confidence?: number;
}

interface Told {
  happening: string;
  type: string;
  day: string | null;
  score: number;
}

/** Where a side takes part. */
const partsOf = (side: Side, parameter: string): string =>
  `select p.article_id, p.report, p.role from entities e join participants p on p.article_id = e.article_id and p.entity = e.id
     ${"country" in side ? "where e.country" : "join actor_keys k on k.key = e.key where k.actor_id"} = ${parameter}`;

/** What a side is looked for by. */
export const nameOf = (side: Side): string => ("country" in side ? side.country : side.actor);

/** The table `met` of the reports in which both (`$1`, `$2`) take part, one on the other or both together. */
export const meetings = (a: Side, b: Side): string =>
  `a as materialized (${partsOf(a, "$1")}), b as materialized (${partsOf(b, "$2")}),
   met as (
     select distinct r.article_id, r.n from a join b on b.article_id = a.article_id and b.report = a.report
     join reports r on r.article_id = a.article_id and r.n = a.report
     where (a.role <> b.role or a.role = 'actor' and ${IS_MUTUAL}) and ${NOT_DENIED}
   )`;

/** What passed between the two, each happening once (told by many, it has its most frequent type and its mean score). */
async function toldBetween(sql: Sql, a: Side, b: Side, filters: RelationFilters): Promise<Told[]> {
  return sql.query<Told>(
    `with ${meetings(a, b)}
     select coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening, mode() within group (order by r.type) as type,
       min(coalesce(r.day, a.day)) as day, round(avg(r.score)::numeric, 4)::float8 as score
     from met join reports r on r.article_id = met.article_id and r.n = met.n join articles a on a.id = r.article_id
     left join happening_reports h on h.article_id = r.article_id and h.report = r.n
     where r.score is not null and r.status = any($3) and r.confidence >= $4
     group by 1 having min(coalesce(r.day, a.day)) between $5 and $6 order by 3, 1`,
    [nameOf(a), nameOf(b), filters.statuses ?? COUNTED, filters.confidence ?? 0, filters.since ?? "", filters.until ?? "9999"],
  );
}

const mean = (values: readonly number[]): number => Math.round((values.reduce((x, y) => x + y, 0) / values.length) * 1000) / 1000;
const isConflict = (t: Told): boolean => TYPES[t.type]?.quad.endsWith("conflict") === true && t.score < 0;
const isCooperation = (t: Told): boolean => t.score > 0;

/** The relation of two over time: a series by day, month or year, and the balance of the whole. Happenings without any day are left out. */
export async function relationOf(sql: Sql, a: Side, b: Side, filters: RelationFilters = {}, step: Step = "month"): Promise<Relation> {
  const told = await toldBetween(sql, a, b, filters);
  const times = new Map<string, Told[]>();
  const types: Record<string, number> = {};
  for (const t of told) {
    const time = (t.day as string).slice(0, LETTERS[step]);
    times.set(time, [...(times.get(time) ?? []), t]);
    types[t.type] = (types[t.type] ?? 0) + 1;
  }
  const cooperation = told.filter(isCooperation).length;
  const conflict = told.filter(isConflict).length;
  return {
    a,
    b,
    happenings: told.length,
    cooperation,
    conflict,
    balance: cooperation + conflict === 0 ? null : Math.round((1000 * (cooperation - conflict)) / (cooperation + conflict)) / 1000,
    score: told.length === 0 ? null : mean(told.map((t) => t.score)),
    types,
    series: [...times].map(([time, all]) => ({
      time,
      happenings: all.length,
      cooperation: all.filter(isCooperation).length,
      conflict: all.filter(isConflict).length,
      score: mean(all.map((t) => t.score)),
    })),
  };
}
