import type { Field, Value } from "../fields.js";
import { type Source, TABLES } from "../tables/index.js";
import type { ExportOptions, FilePlan, Format } from "../types.js";

/** A list in one cell: values parted by `|`; `|` and `\` within a value have a `\` before them. */
const listCell = (values: readonly string[]): string => values.map((v) => v.replace(/[\\|]/g, "\\$&")).join("|");

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as a cell. An empty text is quoted, what is not known is not. */
export function cellOf(field: Field<never>, value: Value, options: ExportOptions): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  let text = typeof value === "string" ? value : field.type === "list" ? listCell(value as readonly string[]) : JSON.stringify(value);
  if (field.type === "list" && text === "") return "";
  if (options.escapeFormulas && FORMULA.test(text)) text = `'${text}`;
  return text === "" || /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const plan = ({ table, unit, pages }: Source): FilePlan => ({
  name: `${table.name}.csv`,
  mediaType: "text/csv; charset=utf-8",
  kind: "csv",
  units: [unit],
  tables: [table],
  dialect: () => ({ delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true }),
  async *write({ sql, selection, options, wrote, read }) {
    yield `${options.bom ? "\uFEFF" : ""}${table.fields.map((f) => f.name).join(",")}\n`;
    for await (const page of pages(sql, selection)) {
      yield page.rows.map((row) => `${table.fields.map((f) => cellOf(f, f.value(row), options)).join(",")}\n`).join("");
      wrote(page.rows.length);
      read(page.read);
    }
  },
});

/** Comma-separated values, one file a table. */
export const CSV: Format = {
  name: "csv",
  says: "Tables of articles, reports, participants, links, actors, happenings and stories, as comma-separated values.",
  rules: [
    'UTF-8; `,` between cells, lines end in LF, cells with `,` `"` or line breaks are quoted, `"` is doubled (RFC 4180 but for the line end). What is not known is an empty cell; an empty text is `""`. Booleans are `true` and `false`. A list is one cell, its values parted by `|`; `|` and `\\` within a value have a `\\` before them.',
    "`--bom` begins each file with a byte order mark, so that Excel takes it for UTF-8. `--escape-formulas` puts `'` before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return, which spreadsheets would run as a formula: news can hold anything, so use it for files that will be opened in a spreadsheet, and not for others, as it changes the texts.",
  ],
  files: TABLES.map(plan),
};
