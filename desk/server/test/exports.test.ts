import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "../src/exports/zip.js";
import { fillArchive, openTestDesk, type TestDesk } from "./desk.js";
import { unzipped } from "./unzipped.js";

async function* each<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

describe("a ZIP archive", () => {
  it.each([
    ["nothing", []],
    ["an empty file", [["empty.txt", ""]]],
    [
      "several, with Arabic names",
      [
        ["أ.csv", "س,ص\n".repeat(50_000)],
        ["b/c.json", "{}"],
      ],
    ],
  ] as [string, [string, string][]][])("holds what was put in: %s", async (_, files) => {
    const make = () => bytesOf(zipOf(each(...files.map(([name, text]) => ({ name, chunks: each(Buffer.from(text)) })))));
    const zip = await make();
    expect([...unzipped(zip)].map(([name, data]) => [name, data.toString("utf8")])).toEqual(files);
    expect((await make()).equals(zip)).toBe(true);
  });

  it("fails where a file fails", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("a");
      throw new Error("the disk is gone");
    }
    await expect(bytesOf(zipOf(each({ name: "a", chunks: broken() })))).rejects.toThrow("the disk is gone");
  });
});

describe("an export", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  let desk: TestDesk;
  beforeAll(async () => {
    await fillArchive(folder, /^beirut/);
    desk = await openTestDesk(folder);
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const filesOf = async (query: string): Promise<Map<string, Buffer>> => {
    const response = await desk.ask(`export?${query}`);
    expect([query, response.status, response.headers.get("content-type")]).toEqual([query, 200, "application/zip"]);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="isnad-[\w-]+\.zip"$/);
    return unzipped(Buffer.from(await response.arrayBuffer()));
  };

  it.each(["", "&type=CONSULT", "&country=LBN&status=actual", "&article=none"])("holds exactly what is filtered (%s)", async (filters) => {
    const files = await filesOf(`format=csv${filters}`);
    const described = JSON.parse((files.get("datapackage.json") as Buffer).toString("utf8"));
    expect(described.resources.length).toBe(files.size - 1);
    const { reports } = await desk.get(`reports/facets?${filters.slice(1)}`);
    const lines = (files.get("reports.csv") as Buffer)
      .toString("utf8")
      .trimEnd()
      .split(/\r?\n(?=[^\n]*)/);
    const rows = lines.length - 1;
    expect(rows).toBe(reports);
  });

  it("comes in every format", async () => {
    const { formats } = await desk.get("export/formats");
    expect(formats.length).toBeGreaterThan(3);
    for (const { name, files } of formats) {
      const there = await filesOf(`format=${name}&article=beirut-barq`);
      expect([name, [...there.keys()].sort()]).toEqual([name, [...files, "datapackage.json"].sort()]);
    }
  });

  it("gives back its place, also where the caller goes away", async () => {
    const whole = async (): Promise<number> => {
      const response = await desk.ask("export?format=csv&article=none");
      await response.arrayBuffer();
      return response.status;
    };
    for (let i = 0; i < 4; i++) {
      const stop = new AbortController();
      const response = await fetch(`${desk.address}/api/v1/export?format=csv`, { signal: stop.signal });
      expect(response.status).toBe(200);
      stop.abort();
      await response.arrayBuffer().catch(() => {});
      await expect.poll(whole, { timeout: 20_000 }).toBe(200);
    }
  });

  it.each(["format=exe", "", "format=csv&type=NONE"])("is refused for %s", async (query) => {
    expect((await desk.ask(`export?${query}`)).status).toBe(400);
  });
});
