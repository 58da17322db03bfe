import type { Happening } from "../../api/types.js";

/** A point of the graph: the event, one who speaks, or an outlet. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** `event`, `outlet`, or the kind of a link: person, organisation, outlet, anonymous, document. */
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
}

/** The chains of a happening as one graph. */
export interface ChainGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly columns: number;
  readonly rows: number;
}

const EVENT = "event";

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
 * speaker at the same depth is one node, so that ten outlets that go back to one man are seen to do so.
 */
export function chainGraph(tellers: readonly Teller[], eventLabel: string): ChainGraph {
  const depth = Math.max(0, ...tellers.map((t) => t.chain.length));
  const last = depth + 1;
  const nodes = new Map<string, Omit<GraphNode, "row">>([[EVENT, { id: EVENT, label: eventLabel, kind: EVENT, column: 0 }]]);
  const edges = new Map<string, GraphEdge>();
  for (const teller of tellers) {
    let from = EVENT;
    // The chain stands with its outermost link first; the event is told by the innermost.
    let stance: string | null = null;
    for (const [i, link] of [...teller.chain].reverse().entries()) {
      const id = `${i + 1} ${link.kind} ${link.name}`;
      if (!nodes.has(id)) nodes.set(id, { id, label: link.name, kind: link.kind, column: i + 1 });
      edges.set(`${from}\n${id}`, { from, to: id, stance: link.stance });
      from = id;
      stance = link.stance;
    }
    const outlet = `${last} outlet ${outletOf(teller)}`;
    nodes.set(outlet, { id: outlet, label: outletOf(teller), kind: "outlet", column: last });
    edges.set(`${from}\n${outlet}`, { from, to: outlet, stance: from === EVENT ? null : stance === "denies" ? "denies" : "asserts" });
  }
  return placed([...nodes.values()], [...edges.values()], last + 1);
}

/** Rows from the outlets inwards: each node in the middle of what it leads to. */
function placed(nodes: readonly Omit<GraphNode, "row">[], edges: readonly GraphEdge[], columns: number): ChainGraph {
  const rows = new Map<string, number>();
  const ordered = nodes.filter((n) => n.column === columns - 1);
  for (const [row, node] of ordered.entries()) rows.set(node.id, row);
  for (let column = columns - 2; column >= 0; column--) {
    const here = nodes.filter((n) => n.column === column);
    const wanted = here.map(({ id }, i) => ({
      id,
      row: middleOf(
        edges.flatMap((e) => (e.from === id ? (rows.get(e.to) ?? []) : [])),
        i,
      ),
    }));
    for (const [id, row] of settle(wanted)) rows.set(id, row);
  }
  const placedNodes = nodes.map((node) => ({ ...node, row: rows.get(node.id) ?? 0 }));
  return { nodes: placedNodes, edges, columns, rows: Math.max(...placedNodes.map((n) => n.row)) + 1 };
}
