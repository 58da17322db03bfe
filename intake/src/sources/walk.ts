import { createReadStream } from "node:fs";
import { access, constants, opendir, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { Progress } from "./context.js";
import { Refusal, type Refused, refusalOf } from "./item.js";
import type { Piece } from "./piece.js";

const isGlob = (spec: string): boolean => /[*?[{]/.test(spec);

async function* bytesOf(path: string, progress: Progress | undefined): AsyncGenerator<Uint8Array> {
  for await (const part of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (progress) progress.bytes += (part as Uint8Array).length;
    yield part as Uint8Array;
  }
}

const pieceOf = (path: string, size: number, follow: boolean, progress?: Progress): Piece => ({
  where: path,
  name: basename(path),
  size,
  path,
  follow,
  depth: 0,
  open: () => bytesOf(path, progress),
});

interface Named {
  readonly name: string;
  readonly folder: boolean;
}

/** What a folder holds, in the order of names (code units). Hidden files, links and what is neither file nor folder are passed over. */
async function entriesOf(folder: string): Promise<Named[]> {
  const found: Named[] = [];
  for await (const entry of await opendir(folder))
    if (!entry.name.startsWith(".") && (entry.isFile() || entry.isDirectory()))
      found.push({ name: entry.name, folder: entry.isDirectory() });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* walk(folder: string, progress?: Progress): AsyncGenerator<Piece | Refused> {
  let entries: Named[];
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    yield refusalOf(error, folder + sep);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.folder) yield* walk(path, progress);
    else yield* fileOf(path, false, progress);
  }
}

async function* fileOf(path: string, follow: boolean, progress?: Progress): AsyncGenerator<Piece | Refused> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      yield* walk(path, progress);
      return;
    }
    if (!info.isFile()) throw new Refusal("format", "It is no file and no folder.");
    await access(path, constants.R_OK);
    yield pieceOf(path, info.size, follow, progress);
  } catch (error) {
    yield refusalOf(error, path);
  }
}

/** One part of a glob between slashes as a pattern. */
function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/[.+^$()|\\]/g, "\\$&")
    .replace(/\*/g, "[^/]*")
    .replace(/\?/g, "[^/]")
    .replace(/\[!/g, "[^")
    .replace(/\{([^{}]*)\}/g, (_, list) => `(?:${(list as string).replaceAll(",", "|")})`);
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    return new RegExp(`^${glob.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "u");
  }
}

/** What a glob finds: a path, or a folder that it would look into and may not. */
type Found = string | Refused;

/** The paths that a glob stands for: `*` `?` `[abc]` `{a,b}` within a name, `**` for any folders. Sorted. */
async function* globbed(base: string, parts: readonly string[]): AsyncGenerator<Found> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    yield base;
    return;
  }
  if (part !== "**" && !isGlob(part)) {
    yield* globbed(join(base, part), rest);
    return;
  }
  if (part === "**") yield* globbed(base, rest);
  const pattern = part === "**" ? /^/ : patternOf(part);
  let entries: Named[];
  try {
    entries = await entriesOf(base || ".");
  } catch (error) {
    if (!/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) yield refusalOf(error, join(base || ".", sep));
    return;
  }
  for (const { name, folder } of entries) {
    if (part === "**") {
      if (folder) yield* globbed(join(base, name), parts);
    } else if (pattern.test(name) && (rest.length === 0 || folder)) yield* globbed(join(base, name), rest);
  }
}

async function* filesOfGlob(spec: string, progress?: Progress): AsyncGenerator<Piece | Refused> {
  const parts = spec.split("/").filter((part, i) => part !== "" || i === 0);
  const seen = new Set<string>();
  try {
    for await (const found of globbed(parts[0] === "" ? sep : "", parts[0] === "" ? parts.slice(1) : parts)) {
      const path = typeof found === "string" ? found : found.where;
      if (seen.has(path)) continue;
      seen.add(path);
      if (typeof found === "string") yield* fileOf(found, false, progress);
      else yield found;
    }
    if (seen.size === 0) throw new Refusal("missing", "Nothing has a name like that: check the pattern.");
  } catch (error) {
    yield refusalOf(error, spec);
  }
}

/** The files that a path, folder or glob stands for, always in the same order; what cannot be read is refused. */
export async function* filesOf(spec: string, progress?: Progress): AsyncGenerator<Piece | Refused> {
  const there = await stat(spec).then(
    () => true,
    () => false,
  );
  if (!there && isGlob(spec)) yield* filesOfGlob(spec, progress);
  else yield* fileOf(spec, true, progress);
}
