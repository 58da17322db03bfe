import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { ArchiveError } from "./types.js";

/** Who holds a folder: one process of one machine. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the kernel's ticks, where that can be told: process numbers come again. */
  readonly began: string | null;
}

/** Null where it cannot be told, and of a process that has ended though nobody has asked how (a zombie). */
const beganAt = (pid: number): string | null => {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return facts[0] === "Z" ? null : (facts[19] ?? null);
  } catch {
    return null;
  }
};

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return holder.began === null || beganAt(holder.pid) === holder.began;
}

const parse = (text: string): Holder | null => {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
};

/** Takes the lock of a holder that is no more out of the way; false when somebody else was quicker. */
function clear(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    // Another process may have cleared it and locked anew between our look and our move: then give it back.
    if (readFileSync(aside, "utf8") !== stale) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Locks a folder for this process: PGlite has no lock of its own, and two processes on one folder lose rows. A lock left behind by a
 * process that was killed is taken over. Gives the function that unlocks. Throws ArchiveError when another process holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      const file = openSync(path, "wx");
      writeSync(file, mine);
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch {
      continue;
    }
    const holder = parse(text);
    if (holder !== null && isAlive(holder))
      throw new ArchiveError(
        `The archive ${folder} is in use by process ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}: wait until it has ended, or use a postgres:// address, which several can share.`,
      );
    clear(path, text);
  }
  throw new ArchiveError(`The archive ${folder} could not be locked: remove ${path} if no process uses it.`);
}
