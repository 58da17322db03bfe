import { READER_VERSION } from "@isnad/engine";
import type { Sql } from "../database/types.js";
import type { Field, Table } from "./fields.js";
import { UNIT_SAYS } from "./offsets.js";
import type { Selection } from "./source/selection.js";
import type { ExportOptions, FilePlan, Format } from "./types.js";

/** What became of a file. */
export interface Written {
  readonly plan: FilePlan;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly hash: string;
  readonly leftOut: Readonly<Record<string, number>>;
}

const FORM: Readonly<Record<Field<never>["type"], string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  day: "date",
  list: "array",
  object: "object",
  array: "array",
};

/** A column as Frictionless describes it. */
function fieldOf(field: Field<never>, kind: string, selection: Selection): object {
  const cells = kind === "csv" || kind === "tsv";
  const list = field.type === "list";
  return {
    name: field.name,
    type: cells && list ? "list" : FORM[field.type],
    ...(cells && list ? { delimiter: "|" } : {}),
    description: field.says,
    ...(field.unit === undefined ? {} : { unit: field.unit === "offset" ? UNIT_SAYS[selection.offsets] : field.unit }),
    // An empty list is an empty cell.
    ...(field.needed && !(cells && list) ? { constraints: { required: true } } : {}),
  };
}

function schemaOf(table: Table<never>, kind: string, selection: Selection, resources: ReadonlySet<string>): object {
  const refers = (table.refers ?? []).filter((r) => resources.has(r.table));
  return {
    fields: table.fields.map((f) => fieldOf(f, kind, selection)),
    ...(kind === "csv" || kind === "tsv" ? { missingValues: [""] } : {}),
    ...(table.key === undefined ? {} : { primaryKey: table.key }),
    ...(refers.length === 0
      ? {}
      : { foreignKeys: refers.map((r) => ({ fields: r.fields, reference: { resource: r.table, fields: r.to } })) }),
  };
}

/** Kinds of files whose rows have columns. */
const TABULAR = new Set(["csv", "tsv", "parquet", "jsonl"]);

function resourceOf(written: Written, selection: Selection, options: ExportOptions, resources: ReadonlySet<string>): object {
  const { plan, rows, bytes, hash, leftOut } = written;
  const [table, ...parts] = plan.tables as [Table<never>, ...Table<never>[]];
  const tabular = TABULAR.has(plan.kind);
  const others = tabular ? parts : plan.tables;
  const why = Object.entries(leftOut).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: table.name,
    path: plan.name,
    description: table.says,
    format: plan.kind,
    mediatype: plan.mediaType.replace(/;.*/, ""),
    ...(plan.kind === "parquet" ? {} : { encoding: "utf-8" }),
    ...(plan.dialect === undefined ? {} : { dialect: plan.dialect(options) }),
    bytes,
    hash: `sha256:${hash}`,
    rows,
    ...(tabular ? { schema: schemaOf(table, plan.kind, selection, resources) } : {}),
    ...(others.length === 0
      ? {}
      : { parts: others.map((t) => ({ name: t.name, description: t.says, fields: t.fields.map((f) => fieldOf(f, "json", selection)) })) }),
    ...(why.length === 0 ? {} : { leftOut: why.map(([reason, n]) => ({ reason, rows: n })) }),
  };
}

/** What made the current readings. */
async function readers(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ reader: string }>("select distinct reader from dossiers where current order by reader");
  return rows.map((row) => row.reader);
}

/** The Frictionless data package that describes an export. It names no licence: that is for who publishes it to say. */
export async function dataPackage(
  sql: Sql,
  format: Format,
  written: readonly Written[],
  selection: Selection,
  options: ExportOptions,
): Promise<string> {
  const resources = new Set(written.map((w) => w.plan.tables[0]?.name ?? ""));
  const filters = Object.entries(selection.filters).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0));
  const body = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `isnad-${format.name}`,
    description: format.says,
    resources: written.map((w) => resourceOf(w, selection, options, resources)),
    isnad: {
      version: READER_VERSION,
      readers: await readers(sql),
      format: format.name,
      filters: Object.fromEntries(filters.sort(([a], [b]) => (a < b ? -1 : 1))),
      offsets: { unit: selection.offsets, says: UNIT_SAYS[selection.offsets] },
      options: {
        bom: options.bom === true,
        escapeFormulas: options.escapeFormulas === true,
        header: options.header === true,
        auxiliary: options.auxiliary === true,
        by: options.by ?? "actor",
        latin: options.latin !== false,
      },
    },
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
