import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const TEXT = "قال وزير الدفاع إن الجيش قصف مواقع المسلحين أمس.";
const folder = mkdtempSync(join(tmpdir(), "isnad-test-"));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (args: string[], input = "") => spawnSync(process.execPath, [BIN, ...args], { input, encoding: "utf8" });

const start = TEXT.indexOf("قصف");
const gold = {
  id: "a",
  reports: [{ trigger: "قصف", start, end: start + 3, type: "ASSAULT", status: "actual", actors: [{ text: "الجيش" }] }],
};
const goldPath = file("gold.jsonl", JSON.stringify(gold));
const dossiers = file("dossiers.jsonl", run(["read", "--jsonl"], `${JSON.stringify({ id: "a", text: TEXT })}\n`).stdout);

describe("isnad evaluate", () => {
  it("prints the table", () => {
    const { status, stdout, stderr } = run(["evaluate", goldPath, dossiers]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/happening found +P .* R 100\.0/);
  });
  it("--json gives the figures, --errors what was wrong", () => {
    const figures = JSON.parse(run(["evaluate", goldPath, dossiers, "--json", "--errors"]).stdout);
    expect(figures.figures.trigger).toMatchObject({ right: 1, gold: 1 });
    expect(figures.errors).toBeInstanceOf(Array);
    expect(run(["evaluate", goldPath, dossiers, "--errors"]).stdout).toContain("chain: 1");
  });
  it("says what has no partner, and goes on", () => {
    const more = file("more.jsonl", `${JSON.stringify(gold)}\n${JSON.stringify({ ...gold, id: "b" })}`);
    const { status, stdout, stderr } = run(["evaluate", more, dossiers]);
    expect(status).toBe(0);
    expect(stderr).toContain("1 of 2 gold articles have no dossier (b, for one)");
    expect(stdout).toContain("1 articles have no dossier");
  });
  it.each([
    ["gold that is not there", () => [join(folder, "none.jsonl"), dossiers], /none\.jsonl is not there/],
    ["dossiers that are not there", () => [goldPath, join(folder, "none.jsonl")], /none\.jsonl is not there/],
    ["a bad line", () => [goldPath, file("bad.jsonl", '{"article":')], /line 1 is not valid JSON/],
    ["ids that do not match", () => [file("other.jsonl", JSON.stringify({ ...gold, id: "z" })), dossiers], /No id of .* is found in/],
    ["gold and dossiers turned around", () => [dossiers, goldPath], /has no "id"|is it gold/],
  ])("%s: a sentence on standard error, exit code 1", (_, paths, message) => {
    const { status, stdout, stderr } = run(["evaluate", ...paths()]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });
  it.each([[[]], [[goldPath]], [[goldPath, dossiers, "third"]], [[goldPath, dossiers, "--nonsense"]]])(
    "wrong usage %#: exit code 2",
    (args) => {
      expect(run(["evaluate", ...args]).status).toBe(2);
    },
  );
});
