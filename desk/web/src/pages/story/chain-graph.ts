import type { Happening } from "../../api/types.js";

/** A point of the graph: the event, one who speaks, or an outlet. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** `event`, `outlet`, the kind of a link (person, organisation, outlet, anonymous, document), or `via`: a place where only a line passes. */
  readonly kind: string;
  /** Counted from the event, which is 0; outlets are in the last. */
  readonly column: number;
  readonly row: number;
}

/** Who has it from whom. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** How the speaker stands to it; null where an outlet tells it for itself. */
  readonly stance: string | null;
  /** Ids of the places between, one in each column that the line passes: so that it runs through nobody. */
  readonly via: readonly string[];
}

/** The chains of a happening as one graph. */
export interface ChainGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly columns: number;
  readonly rows: number;
}

const EVENT = "event";

type Unplaced = Omit<GraphNode, "row">;
type Link = Happening["tellers"][number]["chain"][number];
type Teller = Pick<Happening["tellers"][number], "article" | "outlet" | "chain">;

/** An outlet by its name, else the article. */
const outletOf = (teller: Teller): string => teller.outlet ?? teller.article;

/** The middle of the rows of those that hang on a node; its own place where none does. */
function middleOf(rows: readonly number[], fallback: number): number {
  return rows.length === 0 ? fallback : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

/** Gives each node of a column a row near those that it hangs together with, none twice. */
function settle(wanted: readonly { id: string; row: number }[]): Map<string, number> {
  const out = new Map<string, number>();
  let next = 0;
  for (const { id, row } of [...wanted].sort((a, b) => a.row - b.row)) {
    const at = Math.max(next, row);
    out.set(id, at);
    next = at + 1;
  }
  return out;
}

/**
 * The chains of all tellings as one graph in columns: the event, then those who speak, the innermost first, then the outlets. The same
 * speaker at the same depth is one node, however he is written, so that ten outlets that go back to one man are seen to do so. `nameOf`:
 * how a speaker is called.
 */
export function chainGraph(
  tellers: readonly Teller[],
  eventLabel: string,
  nameOf: (link: Link) => string = ({ name }) => name,
): ChainGraph {
  const last = Math.max(0, ...tellers.map((t) => t.chain.length)) + 1;
  const nodes = new Map<string, Unplaced>([[EVENT, { id: EVENT, label: eventLabel, kind: EVENT, column: 0 }]]);
  const edges = new Map<string, GraphEdge>();
  const add = (node: Unplaced): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  for (const teller of tellers) {
    let from = EVENT;
    let column = 0;
    // The chain stands with its outermost link first; the event is told by the innermost.
    for (const link of [...teller.chain].reverse()) {
      const { name, actor, kind, stance } = link;
      column += 1;
      const to = add({ id: `${column} ${kind} ${actor ?? name}`, label: nameOf(link), kind, column });
      edges.set(`${from}\n${to}`, { from, to, stance, via: [] });
      from = to;
    }
    const label = outletOf(teller);
    const via: string[] = [];
    for (column += 1; column < last; column++) via.push(add({ id: `${column} via ${label}`, label: "", kind: "via", column }));
    const to = add({ id: `${last} outlet ${label}`, label, kind: "outlet", column: last });
    edges.set(`${from}\n${to}`, { from, to, stance: stanceOf(teller), via });
  }
  return placed([...nodes.values()], [...edges.values()], last + 1);
}

/** How an outlet stands to what it tells: as its source does; null where it tells it for itself. */
function stanceOf({ chain: [outermost] }: Teller): string | null {
  return outermost === undefined ? null : outermost.stance === "denies" ? "denies" : "asserts";
}

/** Rows from the outlets inwards: each node in the middle of what it leads to. */
function placed(nodes: readonly Unplaced[], edges: readonly GraphEdge[], columns: number): ChainGraph {
  const steps = edges.flatMap(({ from, to, via }) => {
    const stops = [from, ...via, to];
    return stops.slice(1).map((stop, i) => ({ from: stops[i] as string, to: stop }));
  });
  const rows = new Map<string, number>();
  const ordered = nodes.filter((n) => n.column === columns - 1);
  for (const [row, node] of ordered.entries()) rows.set(node.id, row);
  for (let column = columns - 2; column >= 0; column--) {
    const here = nodes.filter((n) => n.column === column);
    const wanted = here.map(({ id }, i) => ({
      id,
      row: middleOf(
        steps.flatMap((e) => (e.from === id ? (rows.get(e.to) ?? []) : [])),
        i,
      ),
    }));
    for (const [id, row] of settle(wanted)) rows.set(id, row);
  }
  const placedNodes = nodes.map((node) => ({ ...node, row: rows.get(node.id) ?? 0 }));
  return { nodes: placedNodes, edges, columns, rows: Math.max(...placedNodes.map((n) => n.row)) + 1 };
}
