import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dossier } from "@isnad/engine";
import { describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const TEXT = "قال وزير الدفاع إن الجيش قصف مواقع المسلحين أمس.";
const folder = mkdtempSync(join(tmpdir(), "isnad-test-"));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (args: string[], input = "", env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { input, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1 << 28 });

describe("isnad read", () => {
  const text = file("a.txt", TEXT);
  it("prints a page for people, without colours in a pipe", () => {
    const { status, stdout, stderr } = run(["read", text]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("قصف");
    expect(stdout).not.toMatch(/\u001b\[/);
  });
  it("has Arabic and English labels", () => {
    expect(run(["read", "--arabic", text]).stdout).not.toBe(run(["read", "--english", text]).stdout);
  });
  it("--json gives a dossier whose spans slice to the words", () => {
    const d = JSON.parse(run(["read", "--json", text, "--published", "2020-08-18"]).stdout) as Dossier;
    expect(d.format).toBe("isnad/1");
    const assault = d.reports.find((r) => r.type === "ASSAULT");
    expect(d.article.text.slice(assault?.trigger.start, assault?.trigger.end)).toBe("قصف");
  });
  it("reads standard input", () => expect(JSON.parse(run(["read", "--json", "-"], TEXT).stdout).reports.length).toBeGreaterThan(0));
  it("--html writes one whole page", () => {
    const out = join(folder, "page.html");
    expect(run(["read", text, "--html", out]).status).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    expect(readdirSync(folder).filter((f) => f.includes(".tmp"))).toEqual([]);
  });
  it("--explain shows words and rules", () => expect(run(["read", "--explain", text]).stdout).toMatch(/ASSAULT\.[\s\S]*|status\.perfect/));
  it("makes no network call", () => {
    const guard = file(
      "guard.mjs",
      'import net from "node:net"; import dns from "node:dns"; const no = () => { throw new Error("network"); }; net.Socket.prototype.connect = no; dns.lookup = no; globalThis.fetch = no;',
    );
    expect(execFileSync(process.execPath, ["--import", guard, BIN, "read", "--json", text], { encoding: "utf8" })).toContain("isnad/1");
  });
});

describe("bad input", () => {
  it.each([
    ["a file that is not there", () => join(folder, "none.txt")],
    ["an empty file", () => file("empty.txt", "")],
    ["a text that is not Arabic", () => file("english.txt", "The minister said that the army had left the town.")],
    ["a binary file", () => file("x.txt", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2, 3, 0, 0, 0]))],
    ["a folder", () => folder],
  ])("%s: one sentence on standard error, exit code 1, nothing on standard output", (_, make) => {
    const { status, stdout, stderr } = run(["read", make()]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim().length).toBeGreaterThan(10);
    expect(stderr).not.toContain("    at ");
  });
  it.each([
    ["standard input that is empty", [], ""],
    ["standard input that is not Arabic", ["--json"], "The army left the town."],
    ["a JSON file that breaks off", [file("cut.json", '{"text":"قال')], ""],
    ["an article without text", [file("no-text.json", '{"id":"1"}')], ""],
    ["a page without text", [file("empty.html", "<html><body></body></html>")], ""],
    ["a page nested without end", [file("deep.html", "<div>".repeat(100_000) + TEXT)], ""],
    ["a text longer than any article", [file("long.txt", TEXT.repeat(11_000))], ""],
    ["an address where nobody answers", ["http://127.0.0.1:1/"], ""],
  ])("%s: one sentence on standard error, exit code 1", (_, args, input) => {
    const { status, stdout, stderr } = run(["read", ...args], input);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^isnad: .+\n$/);
    expect(stderr).not.toMatch(/ {4}at |should not happen/);
  });
  it("broken UTF-8 is read as far as it goes", () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xd9, 0x20, 0xff, 0xfe])]);
    const { status, stdout } = run(["read", "--json", file("broken.txt", bytes)]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).article.text).toContain("الجيش");
  });
  it("--html into a folder that is not there: exit code 1", () => {
    const { status, stderr } = run(["read", file("c.txt", TEXT), "--html", join(folder, "none", "page.html")]);
    expect(status).toBe(1);
    expect(stderr).toContain("its folder is not there");
  });
  it("wrong usage is exit code 2", () => expect(run(["read", "--nonsense"]).status).toBe(2));
  it("a bad file does not keep the good one from being read", () => {
    const { status, stdout } = run(["read", "--json", file("b.txt", TEXT), join(folder, "none.txt")]);
    expect(status).toBe(1);
    expect(stdout).toContain("isnad/1");
  });
  it("a failed --html leaves no file", () => {
    const out = join(folder, "no.html");
    expect(run(["read", join(folder, "none.txt"), "--html", out]).status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

describe("--jsonl", () => {
  it("keeps the order, and says in the bad line's place what was wrong", () => {
    const input = [
      JSON.stringify({ id: "1", text: TEXT }),
      "{broken",
      JSON.stringify({ id: "3" }),
      JSON.stringify({ id: "4", text: TEXT }),
    ].join("\n");
    const rows = run(["read", "--jsonl"], input)
      .stdout.trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(rows).toHaveLength(4);
    expect([rows[0].article.id, rows[3].article.id]).toEqual(["1", "4"]);
    expect(rows[1].error.message).toBeTruthy();
    expect(rows[2]).toMatchObject({ format: "isnad/1", id: "3" });
  });
  it("goes on after lines that are empty of Arabic, too long for an article, or broken UTF-8", () => {
    const good = Buffer.from(`${JSON.stringify({ id: "good", text: TEXT })}\n`);
    const input = Buffer.concat([
      Buffer.from(`${JSON.stringify({ id: "a", text: "" })}\n${JSON.stringify({ id: "b", text: "The army left." })}\n`),
      Buffer.from(`${JSON.stringify({ id: "c", text: TEXT.repeat(11_000) })}\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      good,
    ]);
    const { status, stdout } = spawnSync(process.execPath, [BIN, "read", "--jsonl"], { input, encoding: "utf8" });
    const rows = stdout
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(status).toBe(0);
    expect(rows.map((r) => r.id ?? r.article?.id ?? null)).toEqual(["a", "b", "c", null, "good"]);
    expect(rows.slice(0, 4).every((r) => typeof r.error.message === "string")).toBe(true);
  });
  it("a file that is not there: exit code 1, nothing half-written", () => {
    const { status, stdout, stderr } = run(["read", "--jsonl", join(folder, "none.jsonl")]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("is not there");
  });
  it("survives a line of 50 MB", { timeout: 60_000 }, () => {
    const rows = run(
      ["read", "--jsonl"],
      `${JSON.stringify({ id: "1", text: "ا".repeat(25_000_000) })}\n${JSON.stringify({ id: "2", text: TEXT })}\n`,
    )
      .stdout.trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(rows[0].error).toBeTruthy();
    expect(rows[1].article.id).toBe("2");
  });
  it("words", () => {
    const [row] = run(["words", "--jsonl"], JSON.stringify({ id: "1", text: "وسيلتقي" }))
      .stdout.trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(row.words[0].segments.map((s: { form: string }) => s.form)).toEqual(["و", "س", "يلتقي"]);
  });
});

it("--help teaches", () => {
  for (const args of [["--help"], ["read", "--help"], ["words", "--help"]]) expect(run(args).stdout).toContain("isnad");
});
