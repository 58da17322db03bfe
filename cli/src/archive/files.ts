import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { ExportFile, Format } from "@isnad/archive";
import { InputError } from "@isnad/intake";
import { UsageError } from "../input.js";

/** Where the files of an export go. */
export interface Places {
  /** The name of the one file, where the user gives it one. */
  readonly fileName: string | undefined;
  /** The path of a file, by the name that the export gives it. */
  readonly at: (name: string) => string;
}

/** What describes an export. */
const PACKAGE = "datapackage.json";

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * Where files go: into a folder, or, of a format of one file, to a path with an extension, described beside it in
 * `NAME.datapackage.json`. Throws UsageError where a format of several files is given the name of one.
 */
export function placesFor(out: string, format: Format): Places {
  if (isFolder(out) || extname(out) === "") return { fileName: undefined, at: (name) => join(out, name) };
  if (format.files.length > 1)
    throw new UsageError(`${format.name} gives ${format.files.length} files: name a folder with --out, not ${basename(out)}.`);
  const fileName = basename(out);
  return { fileName, at: (name) => join(dirname(out), name === PACKAGE ? `${fileName}.${PACKAGE}` : fileName) };
}

/** Refuses to write over what is there. */
function refuseExisting(paths: readonly string[], force: boolean): void {
  const there = paths.find((path) => existsSync(path));
  if (there === undefined) return;
  if (isFolder(there)) throw new InputError(`${there} is a folder: an export cannot take its place.`);
  if (!force) throw new InputError(`${there} is there already: name another place with --out, or write over it with --force.`);
}

/** Names under which files are written until all are whole. */
const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.part`);

async function writeFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, "w");
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/** A folder or file that cannot be written, in a sentence. */
function writeError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new InputError(`${path} could not be written (${code}): check the folder, its rights and the space on the disk.`);
}

/**
 * Writes files where they go. Each is written under another name beside its place and moved there when all are whole: whatever goes
 * wrong, or is interrupted (Ctrl-C), no half of an export is left. Gives their places and sizes in bytes.
 */
export async function writeFiles(
  files: AsyncIterable<ExportFile>,
  format: Format,
  places: Places,
  force: boolean,
): Promise<{ path: string; bytes: number }[]> {
  const targets = [...format.files.map((f) => f.name), PACKAGE].map(places.at);
  refuseExisting(targets, force);
  const clear = (): void => {
    for (const target of targets)
      try {
        rmSync(partOf(target), { force: true });
      } catch {
        // Where no file could be made there is none to clear.
      }
  };
  const interrupted = (): void => {
    clear();
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  const written: { path: string; bytes: number }[] = [];
  let at = targets[0] as string;
  try {
    mkdirSync(dirname(at), { recursive: true });
    for await (const file of files) {
      at = places.at(file.name);
      written.push({ path: at, bytes: await writeFile(partOf(at), file.chunks) });
    }
    for (const { path } of written) {
      at = path;
      renameSync(partOf(path), path);
    }
    return written;
  } catch (error) {
    throw writeError(error, at);
  } finally {
    clear();
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
  }
}
