import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Archive, exportFiles, FORMATS, openArchive } from "../../src/index.js";
import { onBothDatabases } from "../databases.js";
import { theReader } from "../samples.js";
import { exported, filledArchive, linesOf, textOf } from "./archives.js";

const NAMES = FORMATS.map((f) => f.name);
const options = { reader: theReader() };
const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
/** What each format gave on the first database, by file. */
const first = new Map<string, string>();

onBothDatabases("exports", ({ where, fresh }) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await filledArchive(where());
  }, 180_000);
  afterAll(async () => archive.close());

  it.each(NAMES)("%s: the same bytes again and on every database, described with hashes and rows", { timeout: 120_000 }, async (format) => {
    const files = await exported(archive, format, {}, options);
    const again = await exported(archive, format, {}, options);
    const hashes = [...files].map(([name, bytes]) => `${name} ${hashOf(bytes)}`);
    expect([...again].map(([name, bytes]) => `${name} ${hashOf(bytes)}`)).toEqual(hashes);
    expect(first.get(format) ?? hashes.join("\n")).toBe(hashes.join("\n"));
    first.set(format, hashes.join("\n"));
    const described = JSON.parse(textOf(files, "datapackage.json"));
    expect(described.resources.map((r: { path: string }) => r.path)).toEqual([...files.keys()].filter((n) => n !== "datapackage.json"));
    for (const { path, hash, bytes, rows } of described.resources) {
      expect([hash, bytes]).toEqual([`sha256:${hashOf(files.get(path) as Buffer)}`, files.get(path)?.length]);
      expect(rows).toBeGreaterThan(0);
    }
    expect(described.isnad.offsets.says).toMatch(/UTF-16/);
    expect(textOf(files, "datapackage.json")).not.toMatch(/created|licen/);
  });

  it("gives what the filters choose", async () => {
    const filters = { types: ["CONSULT"], countries: ["IRQ"], statuses: ["actual"] };
    const { rows } = await archive.reports(filters, { limit: 1000 });
    expect(rows.length).toBeGreaterThan(2);
    const events = linesOf(await exported(archive, "plover", filters), "events.jsonl");
    expect(events.map((e) => e.id)).toEqual(rows.map((r) => `${r.article}#${r.id}`));
    const csv = textOf(await exported(archive, "csv", filters), "reports.csv");
    expect(csv.match(/,CONSULT,/g)?.length).toBe(rows.length);
    const chosen = (await archive.articles({ ...filters, since: "2020-08-20" }, { limit: 1000 })).rows.map((a) => a.id);
    const dossiers = linesOf(await exported(archive, "dossiers", { ...filters, since: "2020-08-20" }), "dossiers.jsonl");
    expect(dossiers.map((d) => d.article.id)).toEqual([...chosen].sort());
  });

  it("holds still while it is read, where the database can", async () => {
    if (archive.database.kind !== "postgres") return expect(archive.database.kind).toBe("pglite");
    const names: string[] = [];
    let lines = "";
    for await (const file of exportFiles(archive, {}, "csv")) {
      names.push(file.name);
      for await (const chunk of file.chunks) if (file.name === "stories.csv") lines += Buffer.from(chunk).toString("utf8");
      if (file.name === "articles.csv") await archive.database.query("update stories set title = 'changed'");
    }
    expect(names).toHaveLength(8);
    expect(lines).not.toContain("changed");
    await archive.database.query("insert into marks default values");
    await archive.join();
  });

  it("ends what it began when nobody reads on", async () => {
    for await (const file of exportFiles(archive, {}, "csv")) {
      expect(file.name).toBe("articles.csv");
      break;
    }
    const skipping = async (): Promise<void> => {
      for await (const _ of exportFiles(archive, {}, "csv"));
    };
    await expect(skipping()).rejects.toThrow(/articles.csv must be read/);
    expect((await archive.articles({}, { limit: 1 })).rows).toHaveLength(1);
  });

  it("writes whole files of an empty archive", { timeout: 120_000 }, async () => {
    await archive.close();
    await fresh();
    archive = await openArchive(where());
    for (const format of NAMES) {
      const files = await exported(archive, format, {}, options);
      const { resources } = JSON.parse(textOf(files, "datapackage.json"));
      expect(resources.map((r: { rows: number }) => r.rows)).toEqual(resources.map(() => 0));
    }
    await expect(exported(archive, "xml")).rejects.toThrow(/no format xml: choose one of csv, parquet/);
  });
});
