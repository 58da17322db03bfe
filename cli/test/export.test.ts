import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ExportFile, formatOf } from "@isnad/archive";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placesFor, writeFiles } from "../src/archive/files.js";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isnad-cli-export-"));
const env = { ...process.env, DATABASE_URL: "" };
const run = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8", env, cwd: folder });
const at = (...path: string[]): string => join(folder, ...path);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("isnad export", { timeout: 240_000 }, () => {
  beforeAll(() => {
    run("ingest", join(SAMPLES, "kadhimi-barq.json"), join(SAMPLES, "kadhimi-hibr.json"));
  }, 120_000);

  it("writes a folder with its description, and lists the files", () => {
    const { stdout, status } = run("export", "--format", "csv", "--out", "made/here", "--json");
    expect(status).toBe(0);
    const files = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(files.map((f) => f.path)).toEqual(
      readdirSync(at("made/here"))
        .map((n) => join("made/here", n))
        .sort(byOrder(files)),
    );
    for (const { path, bytes } of files) expect(readFileSync(at(path)).length).toBe(bytes);
    expect(JSON.parse(readFileSync(at("made/here/datapackage.json"), "utf8")).isnad.filters).toEqual({});
  });

  it("writes one file where the format has one, with the filters of search", () => {
    expect(run("export", "الكاظمي", "--format", "plover", "--out", "meetings.jsonl", "--type", "consult").status).toBe(0);
    const events = readFileSync(at("meetings.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((e) => ["CONSULT", "AGREE"].includes(e.event) && e.isnad.type === "CONSULT")).toBe(true);
    const described = JSON.parse(readFileSync(at("meetings.jsonl.datapackage.json"), "utf8"));
    expect(described.isnad.filters).toEqual({ text: "الكاظمي", types: ["CONSULT"] });
    expect(described.resources[0].path).toBe("meetings.jsonl");
  });

  it("writes over what is there only with --force", () => {
    const before = readFileSync(at("meetings.jsonl"), "utf8");
    const refused = run("export", "--format", "plover", "--out", "meetings.jsonl");
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/there already.*--force/)]);
    expect(readFileSync(at("meetings.jsonl"), "utf8")).toBe(before);
    expect(run("export", "--format", "plover", "--out", "meetings.jsonl", "--force").status).toBe(0);
    expect(readFileSync(at("meetings.jsonl"), "utf8").length).toBeGreaterThan(before.length);
  });

  it.each([
    ["no such format", ["export", "--format", "xls", "--out", "x"], 1, /no format xls: choose one of csv, parquet/],
    ["nothing said", ["export"], 2, /isnad export --format csv --out FOLDER/],
    ["several files into one", ["export", "--format", "csv", "--out", "x.csv"], 2, /csv gives 7 files: name a folder/],
    ["nobody of that name", ["export", "--format", "csv", "--out", "x", "--actor", "Nobody At All"], 2, /No actor is called/],
    ["no archive", ["export", "--format", "csv", "--out", "x", "--archive", "none"], 1, /There is no archive/],
    ["a folder that is a file", ["export", "--format", "csv", "--out", "meetings.jsonl/x"], 1, /could not be written \(E(NOTDIR|EXIST)\)/],
  ])("%s: a sentence, an exit code, nothing written", (_, args, code, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
    expect(existsSync(at("x"))).toBe(false);
  });
});

/** Sorts paths in the order of the listed files. */
const byOrder =
  (files: readonly { path: string }[]) =>
  (a: string, b: string): number =>
    files.findIndex((f) => f.path === a) - files.findIndex((f) => f.path === b);

describe("writing files", () => {
  const plover = formatOf("plover");
  const bytes = async function* (...parts: string[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) {
      if (part === "fail") throw new Error("the disk broke");
      yield Buffer.from(part);
    }
  };
  async function* files(...lists: [string, string[]][]): AsyncGenerator<ExportFile> {
    for (const [name, parts] of lists) yield { name, mediaType: "text/plain", chunks: bytes(...parts) };
  }

  it("leaves nothing behind when it breaks off, and what was there as it was", async () => {
    const out = at("broken");
    mkdirSync(out);
    writeFileSync(join(out, "events.jsonl"), "old");
    const half = files(["events.jsonl", ["a", "b"]], ["datapackage.json", ["c", "fail"]]);
    await expect(writeFiles(half, plover, placesFor(out, plover), true)).rejects.toThrow("the disk broke");
    expect(readdirSync(out)).toEqual(["events.jsonl"]);
    expect(readFileSync(join(out, "events.jsonl"), "utf8")).toBe("old");
    await writeFiles(files(["events.jsonl", ["a", "b"]], ["datapackage.json", ["c"]]), plover, placesFor(out, plover), true);
    expect(readdirSync(out).sort()).toEqual(["datapackage.json", "events.jsonl"]);
    expect(readFileSync(join(out, "events.jsonl"), "utf8")).toBe("ab");
  });

  it.each([
    ["out", "out/events.jsonl", "out/datapackage.json"],
    ["out/x.jsonl", "out/x.jsonl", "out/x.jsonl.datapackage.json"],
  ])("knows a folder from a file: %s", (out, events, described) => {
    const places = placesFor(out, plover);
    expect([places.at("events.jsonl"), places.at("datapackage.json")]).toEqual([events, described]);
  });
});
