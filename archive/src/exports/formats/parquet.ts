import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Field, Value } from "../fields.js";
import { type Source, TABLES } from "../tables/index.js";
import type { FilePlan, Format } from "../types.js";

/** Rows of a row group. */
const GROUP = 5_000;

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

const KINDS: Readonly<Record<Exclude<Field<never>["type"], "list">, Omit<Element, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  object: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  array: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
};

/** The schema elements of a column; a list takes three. */
function elements(field: Field<never>): Element[] {
  const repetition_type = field.needed ? "REQUIRED" : "OPTIONAL";
  if (field.type !== "list") return [{ name: field.name, repetition_type, ...KINDS[field.type] }];
  return [
    { name: field.name, repetition_type, converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...KINDS.text },
  ];
}

/** A value as Parquet takes it. */
function stored(field: Field<never>, value: Value): unknown {
  if (value === null) return undefined;
  if (field.type === "object" || field.type === "array") return JSON.stringify(value);
  if (field.type === "day") return new Date(`${value}T00:00:00Z`);
  return value;
}

/** Writes tables in row groups, and gives the bytes of each as it is done. */
class Groups {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;

  constructor(private readonly fields: readonly Field<never>[]) {
    const schema = [{ name: "schema", num_children: fields.length }, ...fields.flatMap(elements)];
    this.writer = new ParquetWriter({ writer: this.bytes, schema, createdBy: "isnad" });
  }

  add(rows: readonly never[]): Uint8Array {
    const columnData = this.fields.map((field) => ({ name: field.name, data: rows.map((row) => stored(field, field.value(row))) }));
    this.writer.write({ columnData, rowGroupSize: GROUP });
    return this.taken();
  }

  end(): Uint8Array {
    this.writer.finish();
    return this.taken();
  }

  /** The bytes so far; `offset` goes on counting from the beginning of the file. */
  private taken(): Uint8Array {
    const out = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return out;
  }
}

const plan = ({ table, unit, pages }: Source): FilePlan => ({
  name: `${table.name}.parquet`,
  mediaType: "application/vnd.apache.parquet",
  kind: "parquet",
  units: [unit],
  tables: [table],
  async *write({ sql, selection, wrote, read }) {
    const groups = new Groups(table.fields);
    let waiting: never[] = [];
    for await (const page of pages(sql, selection)) {
      waiting.push(...page.rows);
      wrote(page.rows.length);
      read(page.read);
      while (waiting.length >= GROUP) {
        yield groups.add(waiting.slice(0, GROUP));
        waiting = waiting.slice(GROUP);
      }
    }
    if (waiting.length > 0) yield groups.add(waiting);
    yield groups.end();
  },
});

/** Apache Parquet, one file a table. */
export const PARQUET: Format = {
  name: "parquet",
  says: "The same tables as Apache Parquet: for R, Python, DuckDB.",
  rules: [
    "Texts are UTF-8 strings, days `DATE`, counts and offsets `INT32`, other numbers `DOUBLE`, lists `LIST` of strings; JSON values are strings. What is not known is null; a list without values is empty, never null. Snappy compression, 5,000 rows a row group.",
  ],
  files: TABLES.map(plan),
};
