import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { type Archive, type IngestItem, openArchive, placesOf, ingest as run, type Tally } from "@isnad/archive";
import { createFetcher, FIELDS, type Field, type Progress, sources, survey } from "@isnad/intake/sources";
import { progressBar } from "../archive/bar.js";
import { archiveAt, archiveExists } from "../archive/open.js";
import { defaultThreads, type Readers, readersHere, readersInThreads } from "../archive/readers.js";
import { UsageError } from "../input.js";
import { theKnowledge } from "../reader.js";
import { tell, write } from "../streams/output.js";

/** Options of `isnad ingest`. */
export interface IngestFlags {
  archive?: string;
  dryRun?: boolean;
  json?: boolean;
  threads?: number;
  follow?: boolean;
  allowPrivate?: boolean;
  refused?: string;
  column?: readonly string[];
}

/** Refusals that are told one by one; the others are counted, and written where `--refused` says. */
const TOLD = 20;
/** Sources of less than so many bytes are read in this thread: starting others would take longer. */
const SMALL = 400_000;

/** Tells of what was refused, and keeps it for `--refused`. */
function refusals(path: string | undefined): {
  tell: (item: { where: string; why: string; refused: string | null }) => void;
  end: () => Promise<void>;
} {
  const file = path === undefined ? null : createWriteStream(path);
  let told = 0;
  return {
    tell: (item) => {
      file?.write(`${JSON.stringify(item)}\n`);
      if (++told <= TOLD) tell(`${item.where}: ${item.why}`);
      else if (told === TOLD + 1)
        tell(`More was refused: it is counted at the end${path === undefined ? ", and listed with --refused FILE" : ""}.`);
    },
    end: async () => {
      if (file === null) return;
      file.end();
      await once(file, "finish");
    },
  };
}

/** Which column or property holds which part, as `--column` has it. Throws UsageError on a part that is none. */
function columnsOf(given: readonly string[]): Partial<Record<Field, string>> {
  const out: Partial<Record<Field, string>> = {};
  for (const pair of given) {
    const at = pair.indexOf("=");
    const part = FIELDS.find((field) => field === pair.slice(0, at).trim());
    const name = pair.slice(at + 1).trim();
    if (part === undefined || name === "")
      throw new UsageError(`--column takes one of ${FIELDS.join(" ")}, = and a column's name: text=post_text`);
    out[part] = name;
  }
  return out;
}

/** What a run did, for people. */
export function summary(tally: Tally, dryRun: boolean): string {
  const refused = Object.entries(tally.refused).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const count = refused.reduce((sum, [, n]) => sum + n, 0);
  const lines = [
    `${String(tally.articles).padStart(7)}  articles given`,
    `${String(tally.added).padStart(7)}  ${dryRun ? "would be added" : "added"}`,
    ...(tally.reread > 0 ? [`${String(tally.reread).padStart(7)}  read anew`] : []),
    `${String(tally.same).padStart(7)}  there already`,
    `${String(count).padStart(7)}  refused${refused.length > 0 ? `: ${refused.map(([kind, n]) => `${kind} ${n}`).join(", ")}` : ""}`,
  ];
  return `${lines.join("\n")}\n`;
}

async function readersFor(bytes: number, threads: number | undefined, embedded: boolean): Promise<Readers> {
  if (threads === undefined && bytes < SMALL) return readersHere();
  return readersInThreads(threads ?? defaultThreads(embedded));
}

/** Reads and stores all sources, with a bar. */
async function ingestAll(archive: Archive | null, given: readonly string[], flags: IngestFlags): Promise<Tally> {
  const fields = columnsOf(flags.column ?? []);
  const size = await survey(given);
  const progress: Progress = { bytes: 0 };
  const readers = await readersFor(size.addresses > 0 ? SMALL : size.bytes, flags.threads, archive?.database.kind !== "postgres");
  const bar = progressBar(size.addresses > 0 ? null : size.bytes);
  const refused = refusals(flags.refused);
  const began = Date.now();
  const items = sources(given, {
    table: (name) => theKnowledge().table(name),
    fetcher: createFetcher({ allowPrivate: flags.allowPrivate }),
    follow: flags.follow,
    fields,
    progress,
  }) as AsyncIterable<IngestItem>;
  try {
    return await run(archive, items, {
      read: readers.read,
      reader: readers.reader,
      parallel: readers.threads + 1,
      dryRun: flags.dryRun,
      tell: refused.tell,
      progress: (tally) =>
        bar.at(progress.bytes, `${tally.articles} articles, ${Math.round((1000 * tally.articles) / (Date.now() - began + 1))} a second`),
    });
  } finally {
    bar.stop();
    await readers.end();
    await refused.end();
  }
}

/** `isnad ingest`: gives the exit code; 1 where something was refused. */
export async function ingest(given: readonly string[], flags: IngestFlags): Promise<number> {
  if (given.length === 0) throw new UsageError("Name what to ingest: isnad ingest news/ articles.jsonl feed.xml");
  const where = archiveAt(flags.archive);
  const archive = flags.dryRun && !archiveExists(where) ? null : await openArchive(where);
  try {
    const tally = await ingestAll(archive, given, flags);
    if (archive !== null && !flags.dryRun && process.stderr.isTTY) tell("joining articles into actors, stories and happenings …");
    if (archive !== null && !flags.dryRun) {
      await archive.setPlaces(placesOf(theKnowledge().table("places")));
      await archive.join();
    }
    await write(flags.json ? `${JSON.stringify(tally)}\n` : summary(tally, flags.dryRun === true));
    return Object.keys(tally.refused).length > 0 ? 1 : 0;
  } finally {
    await archive?.close();
  }
}
