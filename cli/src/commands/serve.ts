import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Archive, analyseWith, openArchive } from "@isnad/archive";
import { createDesk, type DemoAccount, hasAdmin, isLoopback, type SourceFolder } from "@isnad/desk-server";
import { InputError } from "@isnad/intake";
import { archiveAt } from "../archive/open.js";
import { defaultThreads, readersHere, readersInThreads } from "../archive/readers.js";
import { UsageError } from "../input.js";
import { ROOT, theKnowledge, theReader } from "../reader.js";
import { tell, write } from "../streams/output.js";
import { VERSION } from "../version.js";

/** Options of `isnad serve`. */
export interface ServeFlags {
  archive?: string;
  port: number;
  host: string;
  origin?: string;
  trustProxy?: string;
  requests?: number;
  watch?: boolean;
  folder?: string[];
  log?: string;
}

/** Where the built web app lies. */
const WEB = join(ROOT, "desk", "web", "dist");

/** What runs until Ctrl-C, and then ends. */
export interface OpenDesk {
  readonly address: string;
  close(): Promise<void>;
}

/** An origin without a path; throws UsageError. */
function originOf(text: string): string {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") return url.origin;
  } catch {}
  throw new UsageError(`${text} is no origin: it must be like https://desk.example.org.`);
}

/** Folders by their names; throws UsageError where one is none, or two have one name. */
function foldersOf(paths: readonly string[]): SourceFolder[] {
  const folders = paths.map((path) => ({ name: basename(resolve(path)), path: resolve(path) }));
  for (const [i, { name, path }] of folders.entries()) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${path} is no folder.`);
    if (name === "") throw new UsageError("The root of the file system is not offered: name a folder in it.");
    if (folders.findIndex((other) => other.name === name) !== i) throw new UsageError(`Two folders are called ${name}: rename one.`);
  }
  return folders;
}

/** Opens the desk over an archive that is open. */
export async function openDesk(archive: Archive, flags: ServeFlags, demo: readonly DemoAccount[] = []): Promise<OpenDesk> {
  const loopback = isLoopback(flags.host);
  if (!loopback && demo.length > 0) throw new UsageError("A demonstration listens on this machine alone.");
  if (!loopback && !(await hasAdmin(archive.database)))
    throw new InputError(`${flags.host} can be reached by others, and there is no administrator: make one with isnad admin add EMAIL.`);
  const embedded = archive.database.kind === "pglite";
  const desk = await createDesk({
    archive,
    knowledge: theKnowledge(),
    analyse: analyseWith(theReader()),
    reader: () => theReader(),
    // The reader of this thread would keep requests waiting; a demonstration is left alone with its samples.
    readers: async () => (demo.length > 0 ? readersHere() : readersInThreads(defaultThreads(embedded))),
    version: VERSION,
    origin: flags.origin === undefined ? null : originOf(flags.origin),
    loopback,
    trustProxy: flags.trustProxy ?? false,
    web: WEB,
    watch: flags.watch,
    folders: foldersOf(flags.folder ?? []),
    limits: flags.requests === undefined ? {} : { requests: flags.requests },
    demo,
    log: flags.log === undefined || flags.log === "silent" ? undefined : { level: flags.log, stream: process.stderr },
  });
  const address = await desk.listen({ port: flags.port, host: flags.host });
  return { address, close: () => desk.close() };
}

/** Waits, from the moment it is called, for Ctrl-C or a request to end. A second one ends the process at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** `isnad serve`: the desk over an archive, until it is ended. Gives the exit code. */
export async function serve(flags: ServeFlags): Promise<number> {
  const archive = await openArchive(archiveAt(flags.archive));
  try {
    const desk = await openDesk(archive, { log: "info", ...flags });
    const end = interrupted();
    await write(`${desk.address}\n`);
    await end;
    tell("ending …");
    await desk.close();
    return 0;
  } finally {
    await archive.close();
  }
}
