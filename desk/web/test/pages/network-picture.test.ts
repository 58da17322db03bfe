import { expect, test } from "vitest";
import type { Network } from "../../src/api/types.js";
import { placeFrom, placeUntil } from "../../src/pages/network/days.js";
import { drawNetwork } from "../../src/pages/network/drawing.js";
import { otherOf, pictureOf, signOf, type Tie } from "../../src/pages/network/picture.js";

const node = (id: string, weight: number, community: number) => ({ id, name: id, english: null, weight, community, centrality: 0 });
const edge = (source: string, target: string, score: number, happenings = 1) => ({
  source,
  target,
  score,
  happenings,
  weight: score * happenings,
});

const NETWORK: Network = {
  nodes: [node("a", 5, 4), node("b", 3, 4), node("c", 2, 4), node("d", 1, 7), node("<e>", 1, 7)],
  edges: [edge("a", "b", 4, 3), edge("a", "c", -6, 2), edge("d", "<e>", 0)],
  days: ["2020-08-01", "2020-08-25"],
};

const COLOURS = {
  ground: "rgb(255, 255, 255)",
  ink: "rgb(0, 0, 0)",
  soft: "rgb(1, 1, 1)",
  faint: "rgb(2, 2, 2)",
  line: "rgb(3, 3, 3)",
  focus: "rgb(4, 4, 4)",
  signs: { with: "rgb(0, 99, 0)", against: "rgb(99, 0, 0)", even: "rgb(9, 9, 9)" },
  groups: ["rgb(0, 0, 99)"],
};

test("the same network gives the same picture, in whatever order it comes", () => {
  const turned = { ...NETWORK, nodes: [...NETWORK.nodes].reverse(), edges: [...NETWORK.edges].reverse() };
  expect(pictureOf(turned).nodes).toEqual(pictureOf(NETWORK).nodes);
});

test("places are within the frame and none is another's; circles grow with activity", () => {
  const { nodes } = pictureOf(NETWORK);
  expect(nodes.map((n) => n.id)).toEqual(["a", "b", "c", "<e>", "d"]);
  for (const { x, y } of nodes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(1);
  }
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  expect(nodes[0]?.radius).toBeGreaterThan(nodes[1]?.radius ?? 0);
});

test("communities of three or more are numbered, the largest first; two alone are none", () => {
  const { communities, nodes } = pictureOf(NETWORK);
  expect(communities.map((c) => [c.number, c.members.map((m) => m.id)])).toEqual([[1, ["a", "b", "c"]]]);
  expect(nodes.find((n) => n.id === "d")?.group).toBeNull();
});

test("a network of nobody has a picture of nothing", () => {
  expect(pictureOf({ ...NETWORK, nodes: [], edges: [] })).toEqual({ nodes: [], ties: [], communities: [] });
});

test.each([
  [4, "with"],
  [-0.1, "against"],
  [0, "even"],
] as const)("a mean score of %d is %s", (score, sign) => {
  expect(signOf(score)).toBe(sign);
});

test("the other end of a tie", () => {
  const tie: Tie = { ...edge("a", "b", 1), sign: "with" };
  expect([otherOf(tie, "a"), otherOf(tie, "b")]).toEqual(["b", "a"]);
});

test("the drawing has every node and tie, broken lines for conflict, and no text of it is taken for XML", () => {
  const svg = drawNetwork(pictureOf(NETWORK), {
    width: 600,
    height: 400,
    language: "en",
    colours: COLOURS,
    nameOf: (n) => n.name,
    title: 'A & "B"',
    signs: { with: "Cooperation", against: "Conflict", even: "Even" },
  });
  expect(svg.match(/data-node="/g)).toHaveLength(5);
  // One of the network, one of the legend.
  expect(svg.match(/stroke-dasharray="7 4"/g)).toHaveLength(2);
  expect(svg).toContain('data-node="&lt;e&gt;"');
  expect(svg).toContain("A &amp; &quot;B&quot;");
  expect(svg).not.toMatch(/<e>|style=|NaN|undefined/);
});

test("an end of the period is at a day that there is, and within the period", () => {
  const days = ["1948-05-15", "2020-02-27", "2020-02-29", "2020-03-02"];
  const asked = ["2020-02-27", "2020-02-28", "1900-01-01", "2021-01-01"];
  expect(asked.map((d) => placeFrom(d, days))).toEqual([1, 2, 0, 3]);
  expect(asked.map((d) => placeUntil(d, days))).toEqual([1, 1, 0, 3]);
});
