import type { Archive } from "@isnad/archive";
import { type ListFlags, moreLine, pageOf, writeJson } from "../archive/list.js";
import { withArchive } from "../archive/open.js";
import type { Labels } from "../labels.js";
import { tell, write } from "../streams/output.js";
import type { Screen } from "../terminal/screen.js";
import { happeningLines, storyLines } from "../terminal/story.js";
import { type FilterFlags, filtersOf, searchOptions } from "./search.js";

/** Options of `isnad stories`. */
export interface StoriesFlags extends ListFlags, FilterFlags {
  /** Articles that a story has at least; on a page for people two, unless said otherwise. */
  least?: number;
  happenings?: boolean;
}

/** Happenings of a story that are shown, and articles that tell of each at least. */
const SHOWN = 6;
const LEAST = 2;

/** Prints stories with the happenings that several articles tell of. */
export async function printStories(
  archive: Archive,
  stories: Awaited<ReturnType<Archive["stories"]>>,
  { labels, screen }: { labels: Labels; screen: Screen },
): Promise<void> {
  for (const story of stories.rows) {
    const lines = storyLines(story, labels, screen);
    const happenings = await archive.happenings({ story: story.id, least: LEAST }, { limit: SHOWN });
    for (const happening of happenings.rows) lines.push(...happeningLines(happening, labels, screen));
    await write(`${lines.join("\n")}\n\n`);
  }
}

/** `isnad stories`: gives the exit code. */
export async function stories(text: string | undefined, flags: StoriesFlags, page: { labels: Labels; screen: Screen }): Promise<number> {
  return withArchive(flags.archive, async (archive) => {
    const filters = await filtersOf(archive, flags, text);
    const options = searchOptions(text, flags);
    if (flags.json && flags.happenings) {
      const { story, types, ...told } = filters;
      await writeJson(flags, (p) => archive.happenings({ story, types, least: flags.least, told }, p, options));
      return 0;
    }
    if (flags.json) {
      await writeJson(flags, (p) => archive.stories(filters, p, { ...options, least: flags.least }));
      return 0;
    }
    const least = flags.least ?? (flags.story === undefined ? LEAST : 1);
    const found = await archive.stories(filters, pageOf(flags), { ...options, least });
    if (found.rows.length === 0) tell(`No story of ${least} articles or more was found: --least 1 shows those of one.`);
    await printStories(archive, found, page);
    await write(moreLine(found));
    return 0;
  });
}
