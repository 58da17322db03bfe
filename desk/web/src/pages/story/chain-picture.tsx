import { useMemo } from "react";
import type { Happening } from "../../api/types.js";
import { nameIn } from "../../components/names.js";
import { useNarrow } from "../../components/narrow.js";
import { stanceTexts, typeTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { chainGraph, type GraphEdge, type GraphNode } from "./chain-graph.js";
import { storyTexts } from "./texts.js";

/** Size of a node, and the steps between columns and rows, in px; on a phone two speakers in a row still fit beside one another. */
const WIDE = { width: 140, across: 190 };
const NARROW = { width: 98, across: 119 };
const HEIGHT = 38;
const DOWN = 50;

/** The chains of a happening, drawn: from the event through those who speak to the outlets, along the line of reading. */
export function ChainPicture({ happening }: { readonly happening: Happening }) {
  const t = useTexts(storyTexts);
  const types = useTexts(typeTexts);
  const stances = useTexts(stanceTexts) as Readonly<Record<string, string>>;
  const { language } = usePreferences();
  const isArabic = language === "ar";
  const isNarrow = useNarrow();
  const { width: nodeWidth, across } = isNarrow ? NARROW : WIDE;
  const graph = useMemo(
    () => chainGraph(happening.tellers, types[happening.type], (link) => (link.actor === null ? link.name : nameIn(link, language))),
    [happening, types, language],
  );
  const width = (graph.columns - 1) * across + nodeWidth + 2;
  const height = (graph.rows - 1) * DOWN + HEIGHT + 2;
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]));
  const x = (n: GraphNode): number => (isArabic ? width - 1 - nodeWidth - n.column * across : 1 + n.column * across);
  const y = (n: GraphNode): number => 1 + n.row * DOWN;

  /** The sides of a node that face the event and the outlets. */
  const near = (n: GraphNode): number => (isArabic ? x(n) + nodeWidth : x(n));
  const far = (n: GraphNode): number => (isArabic ? x(n) : x(n) + nodeWidth);
  const middle = (n: GraphNode): number => y(n) + HEIGHT / 2;

  const line = (edge: GraphEdge) => {
    const stops = [edge.from, ...edge.via, edge.to].map((id) => nodes.get(id) as GraphNode);
    const [a, b] = stops as [GraphNode, GraphNode];
    const curves = stops.slice(1).map((to, i) => {
      const from = stops[i] as GraphNode;
      const bend = (far(from) + near(to)) / 2;
      return `C${bend} ${middle(from)} ${bend} ${middle(to)} ${near(to)} ${middle(to)}${to.kind === "via" ? `H${far(to)}` : ""}`;
    });
    const isSaid = edge.stance !== null && edge.stance !== "asserts" && b.kind !== "outlet" && b.kind !== "via";
    return (
      <g key={`${edge.from} ${edge.to}`} className={`chain-edge edge-${edge.stance ?? "itself"}`}>
        <path d={`M${far(a)} ${middle(a)}${curves.join("")}`} />
        {isSaid && (
          <text x={(far(a) + near(b)) / 2} y={(middle(a) + middle(b)) / 2 - 5} textAnchor="middle">
            {stances[edge.stance as string]}
          </text>
        )}
      </g>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={`chain-picture ${isNarrow ? "chain-narrow" : ""}`} tabIndex={0} aria-label={t.graph}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={t.graph}>
        {graph.edges.map(line)}
        {graph.nodes
          .filter((node) => node.kind !== "via")
          .map((node) => (
            <g key={node.id} className={`chain-node node-${node.kind}`} transform={`translate(${x(node)} ${y(node)})`}>
              <rect width={nodeWidth} height={HEIGHT} rx={node.kind === "outlet" ? 4 : HEIGHT / 2} />
              <foreignObject width={nodeWidth} height={HEIGHT}>
                <div className="chain-node-label" title={node.label} dir="auto">
                  {node.label}
                </div>
              </foreignObject>
            </g>
          ))}
      </svg>
    </section>
  );
}
