import { TYPES } from "../ontology/scores.js";
import type { Field, Table } from "./fields.js";
import { FORMATS } from "./formats/index.js";
import { UNIT_SAYS } from "./offsets.js";
import { TABLES } from "./tables/index.js";
import type { Format } from "./types.js";

const escaped = (text: string): string => text.replace(/\|/g, "\\|");

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

const fieldRow = (field: Field<never>): string[] => [
  `\`${field.name}\``,
  field.type,
  field.unit === "offset" ? "offset" : (field.unit ?? ""),
  field.needed ? "yes" : "",
  field.says,
];

function tableText(table: Table<never>, level: string): string {
  const key = table.key === undefined ? "" : ` Key: ${table.key.map((k) => `\`${k}\``).join(", ")}.`;
  const refers = (table.refers ?? []).map((r) => ` ${r.fields.map((f) => `\`${f}\``).join(", ")} → \`${r.table}\`.`).join("");
  return `${level} ${table.name}\n\n${table.says}${key}${refers}\n\n${grid(["name", "type", "unit", "always", "meaning"], table.fields.map(fieldRow))}`;
}

const CONVENTIONS = `## Conventions

- **Text** is UTF-8, as the articles have it: marks of direction stay (but in CoNLL-U). **Days** are ISO 8601 (\`2020-08-18\`), but for GDELT's own columns; there are no times of day but \`published\`, which is as given.
- **Not known** is null; in CSV and GDELT an empty cell. A **list** without values is empty, never null. Columns marked *always* are never null.
- **Offsets** are ${UNIT_SAYS["utf-16"]}: JavaScript, Java. With \`--offsets code-points\` they are ${UNIT_SAYS["code-points"]}: Python, R (add one to the first). \`datapackage.json\` states which. They point into \`text\` of \`articles\`.
- **Filters** are those of \`isnad search\`. Reports are those that fit; articles those that fit themselves and, where a filter is on reports, have a report that fits; happenings, stories and actors those that belong to them.
- **Order** is that of the keys, by code points. The same archive, filters and options give the same bytes; no file holds the time of its making.
- **\`datapackage.json\`** (Frictionless) stands beside every export: files with size, SHA-256 and rows, columns with type, unit and meaning, filters, readers, and what was left out and why. It names no licence: add yours where you publish.
- **Only \`actual\` and \`ongoing\` reports are told as having happened or going on.** Tables, GeoJSON and JSON-LD hold all and say \`status\`; PLOVER, GDELT, FollowTheMoney and the networks know no status and hold only what happened, by the rules below.`;

/** The files of a format, as a user sees them. */
const filesOf = (format: Format): string => [...format.files.map((f) => f.name), "datapackage.json"].map((n) => `\`${n}\``).join(", ");

function formatText(format: Format): string {
  const shared = format.files.every((f) => TABLES.some((t) => t.table === f.tables[0]));
  const points = format.name === "geojson";
  const tables =
    shared || points
      ? [points ? "Properties are the columns of `happenings` and `reports` (see Tables) without `lat` and `lon`." : "Columns: see Tables."]
      : format.files.flatMap((f) => f.tables.map((t) => tableText(t, "###")));
  return [`## ${format.name}`, format.says, `Files: ${filesOf(format)}.`, ...format.rules, ...tables].join("\n\n");
}

const scores = (): string =>
  `## PLOVER types\n\nScores run from -10 (conflict) to 10 (cooperation); a mode has its own, by the manual. The manual prints +3 for ACCUSE, which its own modes contradict: it is -2 here.\n\n${grid(
    ["type", "quadrant", "score"],
    Object.entries(TYPES).map(([type, { quad, score }]) => [type, quad, String(score)]),
  )}`;

/** The codebook of all exports, as Markdown: made from what the exporters themselves use. */
export function codebook(): string {
  const parts = [
    "# Codebook\n\nWhat `isnad export` writes: every format, file and column. Made by `npm run codebook`; do not edit.",
    grid(
      ["format", "what it is"],
      FORMATS.map((f) => [`[${f.name}](#${f.name})`, f.says]),
    ),
    CONVENTIONS,
    scores(),
    "## Tables\n\nThe files of `csv` and `parquet`, one a table.",
    ...TABLES.map((t) => tableText(t.table, "###")),
    ...FORMATS.map(formatText),
  ];
  return `${parts.join("\n\n")}\n`;
}
