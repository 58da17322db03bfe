import { expect, test } from "vitest";
import { chainGraph } from "../../src/pages/story/chain-graph.js";

type Teller = Parameters<typeof chainGraph>[0][number];

/** A teller: `outlet: outermost > innermost`; a name with `!` denies. */
function teller(told: string): Teller {
  const [outlet = "", chain = ""] = told.split(": ");
  const links = chain.split(" > ").filter((name) => name !== "");
  return {
    article: `a-${outlet}`,
    outlet,
    chain: links.map((name) => ({
      name: name.replace("!", ""),
      english: null,
      actor: null,
      kind: "person",
      stance: name.endsWith("!") ? "denies" : "asserts",
    })),
  };
}

/** The edges of a graph by the labels of their ends. */
function edgesOf(told: readonly string[]): string[] {
  const graph = chainGraph(told.map(teller), "E");
  const label = new Map(graph.nodes.map((n) => [n.id, n.label]));
  return graph.edges.map((e) => `${label.get(e.from)} → ${label.get(e.to)}${e.stance === "denies" ? " (denies)" : ""}`).sort();
}

test.each<[told: string[], edges: string[]]>([
  [["A"], ["E → A"]],
  [["A: Reuters > Minister"], ["E → Minister", "Minister → Reuters", "Reuters → A"]],
  [
    ["A: Minister", "B: Minister"],
    ["E → Minister", "Minister → A", "Minister → B"],
  ],
  [["A: Minister!"], ["E → Minister (denies)", "Minister → A (denies)"]],
  [
    ["A", "B: Minister"],
    ["E → A", "E → Minister", "Minister → B"],
  ],
  [
    ["A: Minister", "A: Minister"],
    ["E → Minister", "Minister → A"],
  ],
])("%j", (told, edges) => {
  expect(edgesOf(told)).toEqual([...edges].sort());
});

test("a line that passes a column of speakers has a place of its own there", () => {
  const { edges, nodes } = chainGraph(["A", "B: Reuters > Minister"].map(teller), "E");
  const [passing] = edges.filter((e) => e.via.length > 0);
  expect(passing?.via.map((id) => nodes.find((n) => n.id === id)?.column)).toEqual([1, 2]);
});

test("the event is first, outlets are last, and nothing lies over another", () => {
  const graph = chainGraph(["A: Reuters > Minister", "B: Minister", "C", "D: X > Y"].map(teller), "E");
  const places = graph.nodes.map((n) => `${n.column} ${n.row}`);
  expect(new Set(places).size).toBe(places.length);
  expect(graph.nodes.filter((n) => n.column === 0).map((n) => n.kind)).toEqual(["event"]);
  expect(graph.nodes.filter((n) => n.column === graph.columns - 1).map((n) => n.label)).toEqual(["A", "B", "C", "D"]);
  expect(Math.max(...graph.nodes.map((n) => n.row))).toBeLessThan(graph.rows);
});

test("a speaker who is written in two ways is one, under the name that is asked for", () => {
  const written = (name: string, outlet: string): Teller => ({
    article: outlet,
    outlet,
    chain: [{ name, english: "Hassan Diab", actor: "k:hassan-diab", kind: "person", stance: "asserts" }],
  });
  const tellers = [written("حسان دياب", "A"), written("دياب", "B"), ...["C: مصدر"].map(teller)];
  const labels = (nameOf?: Parameters<typeof chainGraph>[2]) =>
    chainGraph(tellers, "E", nameOf)
      .nodes.filter((n) => n.kind === "person")
      .map((n) => n.label);
  expect(labels()).toEqual(["حسان دياب", "مصدر"]);
  expect(labels(({ name, english }) => english ?? name)).toEqual(["Hassan Diab", "مصدر"]);
});
