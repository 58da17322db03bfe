import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isnad-cli-archive-"));
const archive = join(folder, "archive");
const env = { ...process.env, DATABASE_URL: "" };
const run = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8", env, cwd: folder, maxBuffer: 1 << 28 });
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the archive tells. */
const told = (where: string): string =>
  ["stories", "actors"].map((command) => run(command, "--json", "--archive", where).stdout).join("") +
  run("search", "--reports", "--json", "--archive", where).stdout;

describe("the archive on the command line", { timeout: 240_000 }, () => {
  it("a dry run tells what would come, and makes nothing", () => {
    const { stdout, status } = run("ingest", "--dry-run", "--json", "--archive", archive, SAMPLES);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 36, added: 36 });
    expect([status, existsSync(archive)]).toEqual([1, false]);
  });

  it("a table whose columns are called otherwise", () => {
    const text = `${"أعلن الوزير زيارة البلاد غدا. ".repeat(8)}`;
    writeFileSync(join(folder, "odd.csv"), `post,day\n"${text}",2020-08-18\n`);
    writeFileSync(join(folder, "arabic.csv"), `العنوان,نص الخبر,تاريخ النشر\nخبر,"${text}",2020-08-18\n`);
    const given = (...args: string[]) => run("ingest", "--dry-run", "--json", "--archive", archive, ...args);
    expect(given(join(folder, "odd.csv")).stderr).toMatch(/its columns are post, day\. .*--column text=NAME/);
    expect(JSON.parse(given(join(folder, "odd.csv"), "--column", "text=post", "--column", "published=day").stdout)).toMatchObject({
      added: 1,
    });
    expect(JSON.parse(given(join(folder, "arabic.csv")).stdout)).toMatchObject({ added: 1 });
    expect(given(join(folder, "odd.csv"), "--column", "body=post")).toMatchObject({ status: 2 });
  });

  it("ingest, stories, search, actors, relations", () => {
    writeFileSync(join(folder, "bad.jsonl"), "{broken\n");
    const first = run("ingest", "--json", "--archive", archive, join(SAMPLES, "*.json"), "bad.jsonl");
    expect(JSON.parse(first.stdout)).toMatchObject({ articles: 36, added: 36 });
    expect(first.stderr).toContain("bad.jsonl");
    expect(first.status).toBe(1);
    expect(JSON.parse(run("ingest", "--json", "--archive", archive, join(SAMPLES, "*.json")).stdout)).toMatchObject({ added: 0, same: 36 });
    const stories = lines(run("stories", "--json", "--archive", archive).stdout);
    expect(stories.flatMap((s) => s.articles)).toHaveLength(36);
    expect(Object.keys(stories[0])).toEqual(expect.arrayContaining(["id", "articles", "copies"]));
    expect(run("stories", "--archive", archive).stdout).toMatch(/independent/);
    const happenings = (...args: string[]) => lines(run("stories", ...args, "--happenings", "--json", "--archive", archive).stdout);
    expect(happenings("الكاظمي", "--country", "IRQ", "--least", "2").length).toBeLessThan(happenings("--least", "2").length);
    const page = run("search", "--limit", "30", "--json", "--archive", archive);
    const rest = run("search", "--json", "--archive", archive, ...page.stderr.trim().split(" ").slice(-2));
    expect(page.stdout + rest.stdout).toBe(run("search", "--json", "--archive", archive).stdout);
    expect(lines(run("search", "الكاظمي", "--json", "--archive", archive).stdout).length).toBeGreaterThan(3);
    const [found] = lines(run("actors", "Kadhimi", "--kind", "Person", "--country", "irq", "--json", "--archive", archive).stdout);
    expect(found.country).toBe("IRQ");
    expect(
      lines(run("relations", "IRQ", "USA", "--since", "2020-01", "--json", "--archive", archive).stdout)[0].happenings,
    ).toBeGreaterThan(0);
  });

  it("a run that is killed and started again ends with the same archive", async () => {
    const other = join(folder, "killed");
    for (const moment of [600, 1800, 4000]) {
      const child = spawn(process.execPath, [BIN, "ingest", "--archive", other, join(SAMPLES, "*.json")], { env, stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      setTimeout(() => child.kill("SIGKILL"), moment);
      await ended;
    }
    expect(run("ingest", "--archive", other, join(SAMPLES, "*.json")).status).toBe(0);
    expect(told(other)).toBe(told(archive));
  });

  it.each([
    ["no archive there", ["stories", "--archive", "nowhere"], 1, /There is no archive/],
    ["nothing to ingest", ["ingest"], 2, /Name what to ingest/],
    ["a page that is none", ["search", "--limit", "0"], 2, /whole number/],
    ["a type that is none", ["search", "--type", "KILL"], 2, /one of AGREE CONSULT/],
    ["a status that is none", ["export", "--format", "csv", "--status", "actual", "foo"], 2, /one of actual ongoing/],
    ["a kind that is none", ["actors", "--kind", "people"], 2, /one of person/],
    ["a country by its name", ["search", "--country", "iraq"], 2, /alpha-3 code/],
    ["a country that is none", ["relations", "IRQ", "IRK", "--archive", archive], 1, /IRK is no code of a country/],
    ["one side of a relation", ["relations", "IRQ"], 2, /two countries/],
  ])("%s: a sentence, and an exit code", (_, args, code, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
  });
});
