import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, type IngestItem, ingest, openArchive, placesOf, type Tally } from "@isnad/archive";
import { InputError } from "@isnad/intake";
import { readersHere } from "../archive/readers.js";
import { articlesOf } from "../input.js";
import { type Labels, type Language, labelsOf } from "../labels.js";
import { ROOT, theKnowledge } from "../reader.js";
import { tell, write } from "../streams/output.js";
import { type BidiChoice, screenOf } from "../terminal/screen.js";
import { printStories } from "./stories.js";

/** Stories that are printed. */
const SHOWN = 10;

/** The sample articles of the project. */
function samples(): string[] {
  const folder = join(ROOT, "samples");
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new InputError(`The sample articles in ${folder} are not there: name files to read.`);
  }
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

async function* itemsOf(files: readonly string[]): AsyncGenerator<IngestItem> {
  for await (const found of articlesOf(files)) {
    if ("error" in found) yield { refused: "input", why: found.error.message, where: "" };
    else yield { article: found.article, where: found.name };
  }
}

/** What the archive holds, in one line. */
async function writeTotals(archive: Archive, { words }: Labels): Promise<void> {
  const [count] = await archive.database.query<{
    articles: number;
    reports: number;
    stories: number;
    happenings: number;
    actors: number;
  }>(
    `select (select count(*)::int from articles) as articles, (select count(*)::int from reports) as reports,
       (select count(*)::int from stories) as stories, (select count(*)::int from happenings) as happenings,
       (select count(*)::int from actors) as actors`,
  );
  await write(`${words.articles}: ${count?.articles}  ${words.reports}: ${count?.reports}  `);
  await write(`${words.stories}: ${count?.stories}  ${words.happenings}: ${count?.happenings}  ${words.actors}: ${count?.actors}\n`);
}

/** Reads the files into the archive and joins them. */
async function readInto(archive: Archive, files: readonly string[]): Promise<Tally> {
  const { read, reader } = readersHere();
  const tally = await ingest(archive, itemsOf(files), { read, reader, parallel: 1, tell: ({ why }) => tell(why) });
  await archive.setPlaces(placesOf(theKnowledge().table("places")));
  await archive.join();
  return tally;
}

/** Where the desk opens; any free port where that is taken. */
const PORT = 4600;

/** Opens the desk until Ctrl-C. An archive that is thrown away afterwards has accounts that anyone may use. */
async function showDesk(archive: Archive, thrownAway: boolean): Promise<void> {
  const { interrupted, openDesk } = await import("./serve.js");
  const demo = thrownAway ? await (await import("./demo.js")).addDemoAccounts(archive) : [];
  // The samples are there to be read again: a run is to be seen.
  const flags = { port: PORT, host: "127.0.0.1", folder: thrownAway ? [join(ROOT, "samples")] : [] };
  const desk = await openDesk(archive, flags, demo).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return openDesk(archive, { ...flags, port: 0 }, demo);
  });
  const end = interrupted();
  await write(`\nThe desk is open: ${desk.address}  (Ctrl-C ends it)\n`);
  if (demo.length > 0) {
    await write("Accounts of this demonstration; they and the archive are gone when it ends:\n");
    for (const { email, password, role } of demo) await write(`  ${role.padEnd(8)} ${email}  ${password}\n`);
  }
  await end;
  await desk.close();
}

/** Options of `isnad start`. */
export interface StartOptions {
  readonly language: Language;
  readonly bidi: BidiChoice;
  readonly archive?: string;
  /** False: only the stories are printed. */
  readonly serve?: boolean;
}

/**
 * `isnad start`: reads the samples, or the files named, into an archive, prints the stories that they tell, with where they agree and
 * differ, and opens the desk on them. The archive is a folder that is removed at the end, unless one is named. Gives the exit code.
 */
export async function start(files: readonly string[], options: StartOptions): Promise<number> {
  const page = { labels: labelsOf(options.language), screen: screenOf(process.stdout, process.env, options.bidi) };
  const where = options.archive ?? mkdtempSync(join(tmpdir(), "isnad-start-"));
  const archive = await openArchive(where);
  try {
    const tally = await readInto(archive, files.length > 0 ? files : samples());
    const found = await archive.stories({}, { limit: SHOWN }, { least: 2 });
    await printStories(archive, found, page);
    await writeTotals(archive, page.labels);
    if (options.serve !== false) await showDesk(archive, options.archive === undefined);
    return Object.keys(tally.refused).length > 0 ? 1 : 0;
  } finally {
    await archive.close();
    if (options.archive === undefined) rmSync(where, { recursive: true, force: true });
  }
}
