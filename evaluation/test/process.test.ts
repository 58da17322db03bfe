import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = (script: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });

/** A copy of the built workspace beside which there is no gold. */
function elsewhere(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "isnad-evaluation-")), "project");
  cpSync(join(root, "evaluation/dist"), join(folder, "evaluation/dist"), { recursive: true });
  cpSync(join(root, "evaluation/package.json"), join(folder, "evaluation/package.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return join(folder, "evaluation/dist");
}

it("says that the gold is not there, exit code 1", () => {
  const dist = elsewhere();
  for (const result of [
    run(join(dist, "main.js")),
    run(join(dist, "main.js"), "--errors", "names"),
    run(join(dist, "train/main.js"), "confidence"),
  ]) {
    expect(result.status).toBe(1);
    expect(result.stdout).toBe("");
    expect(result.stderr).toContain("The gold data is not there");
    expect(result.stderr).not.toContain("    at ");
  }
});

it.each([["--nonsense"], ["--errors", "nothing"], ["--limit", "many"]])("wrong usage (%s): exit code 2", (...args) => {
  const { status, stderr } = run(join(root, "evaluation/dist/main.js"), ...args);
  expect(status).toBe(2);
  expect(stderr).toContain("usage: npm run evaluate");
});

it.each([[], ["main"], ["../main"], ["nothing"]])("train without a model's name (%s): exit code 2, the names", (...args) => {
  const { status, stderr } = run(join(root, "evaluation/dist/train/main.js"), ...args);
  expect(status).toBe(2);
  expect(stderr).toContain("confidence");
});
