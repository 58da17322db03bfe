import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellOf } from "../../src/exports/formats/csv.js";
import type { Archive } from "../../src/index.js";
import { onPglite } from "../databases.js";
import { exported, filledArchive, NASTY, textOf } from "./archives.js";

const TABLES = ["articles", "reports", "participants", "links", "actors", "happenings", "stories"];

onPglite("tables", ({ where }) => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-tables-"));
  let archive: Archive;
  let duck: DuckDBConnection;
  const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const file = (name: string): string => `'${join(folder, name)}'`;

  beforeAll(async () => {
    archive = await filledArchive(where());
    duck = await (await DuckDBInstance.create(":memory:")).connect();
    for (const format of ["csv", "parquet"])
      for (const [name, bytes] of await exported(archive, format)) writeFileSync(join(folder, name), bytes);
  }, 180_000);
  afterAll(async () => {
    duck.closeSync();
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("DuckDB reads the Parquet: every report and participant of the archive, with types", async () => {
    const all = (await archive.reports({}, { limit: 1000 })).rows;
    const read = await rows(`select * from read_parquet(${file("reports.parquet")}) order by article, report`);
    expect(read.map((r) => [r.article, r.report, r.type, r.status, r.trigger, r.sentence, r.modes, r.day, r.lat, r.dead])).toEqual(
      all.map((r) => [r.article, r.n, r.type, r.status, r.trigger, r.sentence, r.modes, r.day, r.place?.lat ?? null, r.dead]),
    );
    expect(read.some((r) => (r.modes as string[]).length > 0) && read.some((r) => r.lat !== null)).toBe(true);
    const parts = await rows(`select name, sectors from read_parquet(${file("participants.parquet")})`);
    expect(parts.map((p) => [p.name, p.sectors])).toEqual(
      all.flatMap((r) => [...r.actors, ...r.recipients].map((p) => [p.name, p.sectors])),
    );
    const types = await rows(`describe select day, modes, dead, score, day_said from read_parquet(${file("reports.parquet")})`);
    expect(types.map((t) => t.column_type)).toEqual(["DATE", "VARCHAR[]", "INTEGER", "DOUBLE", "BOOLEAN"]);
  });

  it.each(TABLES)("DuckDB reads the same from CSV as from Parquet: %s", async (table) => {
    const { resources } = JSON.parse(textOf(await exported(archive, "csv"), "datapackage.json"));
    const { schema, rows: count } = resources.find((r: { name: string }) => r.name === table);
    const kinds: Record<string, string> = { integer: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE" };
    const columns = schema.fields.map((f: { name: string; type: string }) => `'${f.name}': '${kinds[f.type] ?? "VARCHAR"}'`);
    const csv = await rows(`select * from read_csv(${file(`${table}.csv`)}, header = true, delim = ',', quote = '"', escape = '"',
      allow_quoted_nulls = false, auto_detect = false, columns = {${columns.join(", ")}})`);
    const parquet = await rows(`select * from read_parquet(${file(`${table}.parquet`)})`);
    expect(parquet).toHaveLength(count);
    const listed = new Set(schema.fields.filter((f: { type: string }) => f.type === "list").map((f: { name: string }) => f.name));
    const cell = (value: unknown): unknown => (value as string[]).map((v) => v.replace(/[\\|]/g, "\\$&")).join("|") || null;
    expect(csv).toEqual(
      parquet.map((row) => Object.fromEntries(Object.entries(row).map(([name, v]) => [name, listed.has(name) ? cell(v) : v]))),
    );
  });

  it("keeps quotes, line breaks, tabs and marks of direction", async () => {
    const [row] = await rows(`select * from read_parquet(${file("articles.parquet")}) where article like 'nasty%'`);
    expect([row?.article, row?.title, row?.outlet, row?.text]).toEqual([NASTY.id, NASTY.title, NASTY.outlet, NASTY.text]);
  });

  it("points into the text in code points where asked, with the words at their place", async () => {
    const pages = (name: string, files: Map<string, Buffer>) => writeFileSync(join(folder, name), files.get("reports.parquet") as Buffer);
    pages("points.parquet", await exported(archive, "parquet", {}, { offsets: "code-points" }));
    // DuckDB counts code points, from 1.
    const joined = `from read_parquet(${file("points.parquet")}) r join read_parquet(${file("articles.parquet")}) a using (article)`;
    const wrong = await rows(`select r.trigger, substring(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) as there ${joined}
      where there <> r.trigger or substring(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) <> r.sentence`);
    expect(wrong).toEqual([]);
    const nasty = await rows(`select p.trigger_start as points, u.trigger_start as units from read_parquet(${file("points.parquet")}) p
      join read_parquet(${file("reports.parquet")}) u using (article, report) where article like 'nasty%' order by report`);
    expect(nasty.length).toBeGreaterThan(1);
    expect(nasty.map((r) => (r.units as number) - (r.points as number))).toEqual(nasty.map((r) => ((r.units as number) < 70 ? 2 : 3)));
  });

  it("links every key to a row of the other table", async () => {
    const filters = { countries: ["IRQ"], types: ["CONSULT", "ASSAULT"] };
    const files = await exported(archive, "parquet", filters);
    for (const [name, bytes] of files) writeFileSync(join(folder, `some-${name}`), bytes);
    const { resources } = JSON.parse(textOf(files, "datapackage.json"));
    let keys = 0;
    for (const { name, schema, rows: count } of resources) {
      expect(count).toBeGreaterThan(0);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        keys++;
        const on = fields.map((f: string, i: number) => `x.${f} = y.${reference.fields[i]}`).join(" and ");
        const lost = await rows(`select x.* from read_parquet(${file(`some-${name}.parquet`)}) x
          anti join read_parquet(${file(`some-${reference.resource}.parquet`)}) y on ${on} where x.${fields[0]} is not null`);
        expect([name, reference.resource, lost]).toEqual([name, reference.resource, []]);
      }
    }
    expect(keys).toBe(8);
  });

  it("begins with a byte order mark where asked", async () => {
    const files = await exported(archive, "csv", { types: ["AID"] }, { bom: true });
    for (const name of TABLES) expect([...(files.get(`${name}.csv`) as Buffer).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await exported(archive, "csv", { types: ["AID"] })).get("articles.csv")?.[0]).toBe("a".charCodeAt(0));
  });
});

describe("a cell", () => {
  const field = (type: "text" | "list" | "number" | "object") => ({ name: "x", type, says: "", value: () => null });
  it.each([
    ["text", "plain", "plain", "plain"],
    ["text", 'a "b", c', '"a ""b"", c"', '"a ""b"", c"'],
    ["text", "", '""', '""'],
    ["text", null, "", ""],
    ["text", "=1+2", "=1+2", "'=1+2"],
    ["text", "@x", "@x", "'@x"],
    ["text", "-حرب", "-حرب", "'-حرب"],
    ["text", "\tx", "\tx", "'\tx"],
    ["text", "a=1", "a=1", "a=1"],
    ["number", -3.5, "-3.5", "-3.5"],
    ["list", ["a|b", "c\\d"], "a\\|b|c\\\\d", "a\\|b|c\\\\d"],
    ["list", [], "", ""],
    ["object", { a: "ب" }, '"{""a"":""ب""}"', '"{""a"":""ب""}"'],
  ] as const)("of %s %j", (type, value, plain, escaped) => {
    expect(cellOf(field(type), value, {})).toBe(plain);
    expect(cellOf(field(type), value, { escapeFormulas: true })).toBe(escaped);
  });
});
