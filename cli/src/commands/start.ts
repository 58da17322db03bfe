import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IngestItem, ingest, openArchive, placesOf } from "@isnad/archive";
import { InputError } from "@isnad/intake";
import { readersHere } from "../archive/readers.js";
import { articlesOf } from "../input.js";
import { type Language, labelsOf } from "../labels.js";
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

/**
 * `isnad start`: reads the samples, or the files named, into an archive and prints the stories that they tell, with where they agree and
 * differ. The archive is a folder that is removed at the end, unless one is named. Gives the exit code.
 */
export async function start(
  files: readonly string[],
  options: { language: Language; bidi: BidiChoice; archive?: string },
): Promise<number> {
  const page = { labels: labelsOf(options.language), screen: screenOf(process.stdout, process.env, options.bidi) };
  const where = options.archive ?? mkdtempSync(join(tmpdir(), "isnad-start-"));
  const archive = await openArchive(where);
  try {
    const { read, reader } = readersHere();
    const tally = await ingest(archive, itemsOf(files.length > 0 ? files : samples()), {
      read,
      reader,
      parallel: 1,
      tell: ({ why }) => tell(why),
    });
    await archive.setPlaces(placesOf(theKnowledge().table("places")));
    await archive.join();
    const found = await archive.stories({}, { limit: SHOWN }, { least: 2 });
    await printStories(archive, found, page);
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
    const { words } = page.labels;
    await write(`${words.articles}: ${count?.articles}  ${words.reports}: ${count?.reports}  `);
    await write(`${words.stories}: ${count?.stories}  ${words.happenings}: ${count?.happenings}  ${words.actors}: ${count?.actors}\n`);
    return Object.keys(tally.refused).length > 0 ? 1 : 0;
  } finally {
    await archive.close();
    if (options.archive === undefined) rmSync(where, { recursive: true, force: true });
  }
}
