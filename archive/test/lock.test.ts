import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lockFolder } from "../src/database/lock.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-lock-"));
const path = join(folder, "lock");
const procfs = existsSync("/proc/self/stat");
if (!procfs) console.warn("skipped: locks of ended processes, for want of /proc");
const factsOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
const began: ChildProcess[] = [];
afterAll(() => {
  for (const child of began) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Starts a shell command that prints the number of the process that is to hold the lock. */
async function holder(command: string): Promise<number> {
  const child = spawn("sh", ["-c", command], { stdio: ["ignore", "pipe", "ignore"] });
  began.push(child);
  return new Promise((resolve) => child.stdout?.once("data", (data) => resolve(Number(data))));
}

describe.skipIf(!procfs)("the lock of", () => {
  it.each([
    ["a process that works is respected", "echo $$; exec sleep 60", "S", false],
    // `sleep` never asks what became of the child that it took over, which ends when the shell has become it.
    ["a process that ended, though nobody asked how, is taken over", "sleep 1 & echo $!; exec sleep 60", "Z", true],
  ])("%s", async (_, command, state, free) => {
    const pid = await holder(command);
    await expect.poll(() => factsOf(pid)[0], { timeout: 20_000 }).toBe(state);
    writeFileSync(path, JSON.stringify({ pid, host: hostname(), began: factsOf(pid)[19] }));
    if (free) lockFolder(folder)();
    else expect(() => lockFolder(folder)).toThrow(`in use by process ${pid}`);
    expect(existsSync(path)).toBe(!free);
    rmSync(path, { force: true });
  });
});
