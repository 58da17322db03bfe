import graphology from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import type { Sql } from "../database/types.js";
import { reportsWhere } from "../search/filters.js";
import type { RelationFilters } from "./dyad.js";
import { COUNTED, toldBetweenAll } from "./told.js";

// CommonJS modules that are functions, typed as if they had a default export.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;

/** Somebody in the network. */
export interface Node {
  /** Country code or actor id. */
  readonly id: string;
  readonly name: string;
  readonly english: string | null;
  /** Happenings in which they take part with others. */
  readonly weight: number;
  /** Number of the community of those who have to do with one another. */
  readonly community: number;
  /** How often they stand on the shortest way between two others, 0 to 1. */
  readonly centrality: number;
}

/** What passes between two. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly happenings: number;
  /** The sum of the PLOVER scores: with (above nought) or against one another. */
  readonly weight: number;
  readonly score: number;
}

export interface Network {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

/** A random number generator with a fixed seed: the same network gives the same communities. */
function seeded(): () => number {
  let state = 0x2545f491;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function edgesOf(sql: Sql, by: "country" | "actor", filters: RelationFilters, most: number): Promise<Edge[]> {
  const { statuses = COUNTED, confidence, since, until } = filters;
  const where = reportsWhere({ statuses, confidence, happenedSince: since, happenedUntil: until }, null);
  return sql.query<Edge>(
    `with ${toldBetweenAll(by, where.sql)}, pairs as (
       select least(source, target) as source, greatest(source, target) as target, happening, avg(score) as score from told group by 1, 2, 3
     )
     select source, target, count(*)::int as happenings, round(sum(score)::numeric, 3)::float8 as weight,
       round(avg(score)::numeric, 3)::float8 as score
     from pairs group by source, target order by count(*) desc, source, target limit ${most}`,
    where.parameters,
  );
}

/** The days on which anything happened that the network counts, in order. */
export async function networkDays(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ day: string }>(
    `select distinct coalesce(r.day, a.day) as day from reports r join articles a on a.id = r.article_id
     where r.score is not null and r.status = any($1) and coalesce(r.day, a.day) is not null order by 1`,
    [COUNTED],
  );
  return rows.map(({ day }) => day);
}

/**
 * The network of countries or actors: edges are pairs with what passed from one to the other, signed by the PLOVER scores; communities by
 * the number of happenings (Louvain), centrality by betweenness. At most `most` edges, those of the most happenings.
 */
export async function networkOf(sql: Sql, by: "country" | "actor", filters: RelationFilters = {}, most = 500): Promise<Network> {
  const edges = await edgesOf(sql, by, filters, most);
  const graph = new graphology.UndirectedGraph();
  for (const { source, target, happenings } of edges) {
    graph.mergeNode(source);
    graph.mergeNode(target);
    graph.addEdge(source, target, { weight: happenings });
  }
  if (graph.order === 0) return { nodes: [], edges: [] };
  const communities = louvain(graph, { rng: seeded() });
  const centrality = betweenness(graph, { getEdgeWeight: null });
  const ids = graph.nodes().sort();
  const names = await sql.query<{ id: string; name: string; english: string | null }>(
    "select id, name, english from actors where id = any($1)",
    [by === "country" ? ids.map((id) => `k:${id}`) : ids],
  );
  const named = new Map(names.map((n) => [by === "country" ? n.id.slice(2) : n.id, n]));
  // Communities are numbered in the order of their first member.
  const numbers = new Map<number, number>();
  for (const id of ids) if (!numbers.has(communities[id] as number)) numbers.set(communities[id] as number, numbers.size + 1);
  return {
    edges,
    nodes: ids.map((id) => ({
      id,
      name: named.get(id)?.name ?? id,
      english: named.get(id)?.english ?? null,
      weight: graph.reduceEdges(id, (sum, _, attributes) => sum + (attributes.weight as number), 0),
      community: numbers.get(communities[id] as number) as number,
      centrality: rounded(centrality[id] as number),
    })),
  };
}
