import { UndirectedGraph } from "graphology";
import forceAtlas2Module, { type ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import type { Network } from "../../api/types.js";

type Layout = (
  graph: UndirectedGraph,
  options: { iterations: number; settings: ForceAtlas2Settings },
) => Readonly<Record<string, { readonly x: number; readonly y: number }>>;
// A CommonJS module that is a function: Node and bundlers take its types for different things.
const forceAtlas2 = forceAtlas2Module as unknown as Layout;

type NetworkNode = Network["nodes"][number];
type NetworkEdge = Network["edges"][number];

/** With one another, against one another, or neither: the sign of the mean PLOVER score. */
export type Sign = "with" | "against" | "even";

/** Somebody in the picture. */
export interface PlacedNode extends NetworkNode {
  /** From 0 to 1, y downwards. */
  readonly x: number;
  readonly y: number;
  /** Pixels, by the square root of the happenings. */
  readonly radius: number;
  /** The number of its community, the largest being 1; null for those who belong to none of three or more. */
  readonly group: number | null;
}

/** What passes between two. */
export interface Tie extends NetworkEdge {
  readonly sign: Sign;
}

/** Those who have more to do with one another than with others. */
export interface Community {
  /** 1 is the largest. */
  readonly number: number;
  /** Those of the most happenings first. */
  readonly members: readonly PlacedNode[];
}

/** A network with places for its nodes. */
export interface Picture {
  /** Those of the most happenings first. */
  readonly nodes: readonly PlacedNode[];
  readonly ties: readonly Tie[];
  readonly communities: readonly Community[];
}

/** Steps of the layout: always the same number, so that a network always looks the same. */
const STEPS = 500;
/** Radians between two that follow one another at the start: seeds of a sunflower. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Radii in pixels. */
const [SMALLEST, LARGEST] = [3.5, 15];
/** Members from which on a community is one. */
const COMMUNITY = 3;
/** Nodes beyond which the layout takes far ones together. */
const MANY = 400;

/** The sign of a tie by its mean score. */
export const signOf = (score: number): Sign => (score > 0 ? "with" : score < 0 ? "against" : "even");

/** The order of names that are equal otherwise: by code points, the same everywhere. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Where each node stands, in units of the layout. The same network gives the same places, whatever order it comes in. */
function placesOf({ nodes, edges }: Network): ReadonlyMap<string, { x: number; y: number }> {
  const graph = new UndirectedGraph();
  for (const [i, { id }] of [...nodes].sort((a, b) => b.weight - a.weight || byId(a, b)).entries()) {
    const away = Math.sqrt(i + 0.5) * 10;
    graph.addNode(id, { x: away * Math.cos(i * GOLDEN), y: away * Math.sin(i * GOLDEN) });
  }
  for (const { source, target, happenings } of [...edges].sort((a, b) =>
    a.source === b.source ? (a.target < b.target ? -1 : 1) : a.source < b.source ? -1 : 1,
  )) {
    graph.addEdge(source, target, { weight: Math.sqrt(happenings) });
  }
  const settings = { gravity: 0.4, strongGravityMode: true, scalingRatio: 12, slowDown: 2, barnesHutOptimize: graph.order > MANY };
  const placed = forceAtlas2(graph, { iterations: STEPS, settings });
  return new Map(Object.entries(placed));
}

/** From 0 to 1, where the values lie between two others. */
function unit(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most === least ? 0.5 : (value - least) / (most - least));
}

/** The numbers of communities by those of the server: the largest is 1. */
function groupsOf(nodes: readonly NetworkNode[]): ReadonlyMap<number, number> {
  const members = new Map<number, { size: number; weight: number }>();
  for (const { community, weight } of nodes) {
    const { size, weight: sum } = members.get(community) ?? { size: 0, weight: 0 };
    members.set(community, { size: size + 1, weight: sum + weight });
  }
  const large = [...members].filter(([, { size }]) => size >= COMMUNITY);
  large.sort(([x, a], [y, b]) => b.size - a.size || b.weight - a.weight || x - y);
  return new Map(large.map(([community], i) => [community, i + 1]));
}

/** The picture of a network. Pure: the same network gives the same picture. */
export function pictureOf(network: Network): Picture {
  const places = placesOf(network);
  const across = unit([...places.values()].map((p) => p.x));
  const down = unit([...places.values()].map((p) => p.y));
  const groups = groupsOf(network.nodes);
  const most = Math.max(1, ...network.nodes.map((n) => n.weight));
  const nodes = network.nodes
    .map((node): PlacedNode => {
      const { x, y } = places.get(node.id) as { x: number; y: number };
      const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.weight / most);
      return { ...node, x: across(x), y: down(y), radius, group: groups.get(node.community) ?? null };
    })
    .sort((a, b) => b.weight - a.weight || byId(a, b));
  const ties = network.edges.map((edge): Tie => ({ ...edge, sign: signOf(edge.score) }));
  const communities = [...groups.values()].map((number) => ({ number, members: nodes.filter((n) => n.group === number) }));
  return { nodes, ties, communities };
}

/** The other end of a tie. */
export const otherOf = (tie: Tie, id: string): string => (tie.source === id ? tie.target : tie.source);

/** The width of a tie in pixels. */
export const widthOf = ({ happenings }: Tie): number => Math.min(6, 1.6 + Math.log2(happenings));
