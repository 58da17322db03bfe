import type { Sql } from "../database/types.js";

/** A decision of a person on who is who. Never changed after. */
export interface ActorDecision {
  /** Grows with time. */
  readonly id: number;
  /** `merge`: `key` is `other`. `split`: `key` is not `other`; with `articles`, only the one whom these articles call so. */
  readonly kind: "merge" | "split" | "undo";
  readonly key: string;
  readonly other: string;
  readonly articles: readonly string[];
  readonly undoes: number | null;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly because: string;
}

/** Who is who by people's word: what `resolveActors` follows before its own rules. */
export interface Decided {
  /** Taken for one, in the order of the decisions. */
  readonly merges: readonly { readonly key: string; readonly other: string }[];
  /** Never to be taken for one, directly or through others. */
  readonly apart: readonly (readonly [string, string])[];
}

/** Nothing decided. */
export const UNDECIDED: Decided = { merges: [], apart: [] };

/** The key of whoever was split off from a name in some articles. */
export const apartKey = (decision: { readonly id: number; readonly key: string }): string => `${decision.key}#${decision.id}`;

/** Decisions that were not taken back, in order. */
export function activeActorDecisions(decisions: readonly ActorDecision[]): ActorDecision[] {
  const undone = new Set<number>();
  for (const d of [...decisions].sort((a, b) => b.id - a.id))
    if (d.kind === "undo" && d.undoes !== null && !undone.has(d.id)) undone.add(d.undoes);
  return decisions.filter((d) => d.kind !== "undo" && !undone.has(d.id)).sort((a, b) => a.id - b.id);
}

/** What decisions come to: of two on the same pair the later one holds. */
export function decidedOf(decisions: readonly ActorDecision[]): Decided {
  const latest = new Map<string, ActorDecision>();
  for (const d of activeActorDecisions(decisions)) {
    if (d.articles.length > 0) continue;
    const pair = [d.key, d.other].sort().join("\u0000");
    latest.delete(pair);
    latest.set(pair, d);
  }
  const all = [...latest.values()];
  const split = activeActorDecisions(decisions).filter((d) => d.kind === "split" && d.articles.length > 0);
  return {
    merges: all.filter((d) => d.kind === "merge").map(({ key, other }) => ({ key, other })),
    apart: [
      ...all.filter((d) => d.kind === "split").map((d): [string, string] => [d.key, d.other]),
      ...split.map((d): [string, string] => [apartKey(d), d.key]),
    ],
  };
}

/** All decisions on who is who, in order. */
export const loadActorDecisions = (sql: Sql): Promise<ActorDecision[]> =>
  sql.query<ActorDecision>("select id, kind, key, other, articles, undoes, who, at, because from actor_decisions order by id");

/** For each of these articles the keys of names that mean somebody else there: old key to new. */
export async function loadApart(sql: Sql, articles: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const out = new Map<string, Map<string, string>>();
  const wanted = new Set(articles);
  for (const d of activeActorDecisions(await loadActorDecisions(sql)))
    for (const article of d.kind === "split" ? d.articles : []) {
      if (!wanted.has(article)) continue;
      out.set(article, (out.get(article) ?? new Map<string, string>()).set(d.key, apartKey(d)));
    }
  return out;
}
