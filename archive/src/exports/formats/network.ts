import { englishName } from "../english.js";
import type { Field, Table } from "../fields.js";
import { type EdgeRecord, edgesOf, type NodeRecord, nodePages } from "../source/network.js";
import { EDGES, NODES } from "../tables/network.js";
import type { FilePlan, Format } from "../types.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text within XML, in attributes too; signs that no XML 1.0 can hold become U+FFFD. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign] as string);

/** The values that a row has, as text, with the place of each field. */
function values<Row>(fields: readonly Field<Row>[], row: Row): { i: number; text: string }[] {
  return fields.flatMap((field, i) => {
    const value = field.value(row);
    if (value === null) return [];
    return [{ i, text: Array.isArray(value) ? value.join(" ") : String(value) }];
  });
}

const labelOf = (node: NodeRecord): string => englishName(node.english) ?? node.name;

/** How a network is written in a dialect of XML. */
interface Dialect {
  readonly begin: string;
  readonly node: (node: NodeRecord) => string;
  readonly between: string;
  readonly edge: (edge: EdgeRecord, n: number) => string;
  readonly end: string;
}

const TYPES = { integer: "integer", number: "double" } as Readonly<Record<string, string>>;

const gexfAttributes = <Row>(kind: "node" | "edge", { fields }: Table<Row>, skip: string): string =>
  [
    `    <attributes class="${kind}">`,
    ...fields
      .map((f, i) => ({ f, i }))
      .filter(({ f }) => f.name !== skip)
      .map(({ f, i }) => `      <attribute id="${i}" title="${f.name}" type="${TYPES[f.type] ?? "string"}"/>`),
    "    </attributes>\n",
  ].join("\n");

const gexfValues = <Row>(fields: readonly Field<Row>[], row: Row): string =>
  `<attvalues>${values(fields, row)
    .filter(({ i }) => fields[i]?.name !== "weight")
    .map(({ i, text }) => `<attvalue for="${i}" value="${xml(text)}"/>`)
    .join("")}</attvalues>`;

const GEXF_DIALECT: Dialect = {
  begin: `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>Isnad</creator></meta>
  <graph defaultedgetype="directed">
${gexfAttributes("node", NODES, "")}${gexfAttributes("edge", EDGES, "weight")}    <nodes>\n`,
  node: (n) => `      <node id="${xml(n.id)}" label="${xml(labelOf(n))}">${gexfValues(NODES.fields, n)}</node>\n`,
  between: "    </nodes>\n    <edges>\n",
  edge: (e, n) =>
    `      <edge id="${n}" source="${xml(e.source)}" target="${xml(e.target)}" weight="${e.happenings}">${gexfValues(EDGES.fields, e)}</edge>\n`,
  end: "    </edges>\n  </graph>\n</gexf>\n",
};

const graphmlKeys = <Row>(kind: "node" | "edge", { fields }: Table<Row>): string =>
  fields
    .map(
      (f, i) =>
        `  <key id="${kind}${i}" for="${kind}" attr.name="${f.name}" attr.type="${f.type === "integer" ? "int" : (TYPES[f.type] ?? "string")}"/>\n`,
    )
    .join("");

const graphmlData = <Row>(kind: "node" | "edge", fields: readonly Field<Row>[], row: Row): string =>
  values(fields, row)
    .map(({ i, text }) => `<data key="${kind}${i}">${xml(text)}</data>`)
    .join("");

const GRAPHML_DIALECT: Dialect = {
  begin: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
${graphmlKeys("node", NODES)}${graphmlKeys("edge", EDGES)}  <graph edgedefault="directed">\n`,
  node: (n) => `    <node id="${xml(n.id)}"><data key="label">${xml(labelOf(n))}</data>${graphmlData("node", NODES.fields, n)}</node>\n`,
  between: "",
  edge: (e, n) =>
    `    <edge id="e${n}" source="${xml(e.source)}" target="${xml(e.target)}">${graphmlData("edge", EDGES.fields, e)}</edge>\n`,
  end: "  </graph>\n</graphml>\n",
};

const plan = (name: string, kind: string, mediaType: string, dialect: Dialect): FilePlan => ({
  name,
  mediaType,
  kind,
  units: ["reports"],
  tables: [NODES, EDGES],
  async *write({ sql, selection, options, wrote, read }) {
    const by = options.by ?? "actor";
    const edges = await edgesOf(sql, selection, by);
    read(Number.MAX_SAFE_INTEGER);
    yield dialect.begin;
    for await (const nodes of nodePages(sql, edges, by)) {
      yield nodes.map(dialect.node).join("");
      wrote(nodes.length);
    }
    yield dialect.between;
    for (const [n, edge] of edges.entries()) yield dialect.edge(edge, n);
    wrote(edges.length);
    yield dialect.end;
  },
});

const RULES = [
  "Only what is told as `actual` or `ongoing`, and not denied by the chain, counts, unless `--status` names other statuses. Each happening counts once. `--by country` joins all who act for a country into one node. Gephi takes `weight` for the strength of an edge; colour by `sign` or `score`.",
];

/** The network for Gephi. */
export const GEXF: Format = {
  name: "gexf",
  says: "The signed network of actors or countries, as GEXF 1.3 (Gephi).",
  rules: RULES,
  files: [plan("network.gexf", "gexf", "application/gexf+xml", GEXF_DIALECT)],
};

/** The network for most other programs. */
export const GRAPHML: Format = {
  name: "graphml",
  says: "The same network as GraphML (igraph, NetworkX, yEd, Cytoscape).",
  rules: RULES,
  files: [plan("network.graphml", "graphml", "application/graphml+xml", GRAPHML_DIALECT)],
};
