import { type Archive, analyseWith, type Filters, type SearchOptions } from "@isnad/archive";
import { type ListFlags, moreLine, pageOf, writeJson } from "../archive/list.js";
import { withArchive } from "../archive/open.js";
import { UsageError } from "../input.js";
import type { Labels } from "../labels.js";
import { theReader } from "../reader.js";
import { tell, write } from "../streams/output.js";
import { cells, isolated, layOut, paint, type Screen } from "../terminal/screen.js";

/** Flags that choose articles and reports, the same for search, stories and export. */
export interface FilterFlags {
  type?: string[];
  status?: string[];
  actor?: string;
  country?: string[];
  outlet?: string[];
  since?: string;
  until?: string;
  story?: string;
  confidence?: number;
  latin?: boolean;
}

/** Options of `isnad search`. */
export interface SearchFlags extends ListFlags, FilterFlags {
  reports?: boolean;
}

/** Actors that a name may stand for, at most. */
const MOST_ACTORS = 50;

/** The filters that the flags mean. A name of `--actor` is looked up first; one that nobody has is wrong usage. */
export async function filtersOf(archive: Archive, flags: FilterFlags, text?: string): Promise<Filters> {
  let actors: string[] | undefined;
  if (flags.actor !== undefined) {
    const found = await archive.actors({ name: flags.actor, latin: flags.latin }, { limit: MOST_ACTORS });
    actors = found.rows.map((a) => a.id);
    if (actors.length === 0) throw new UsageError(`No actor is called ${flags.actor}: look it up with isnad actors.`);
  }
  return {
    text,
    actors,
    types: flags.type,
    statuses: flags.status,
    countries: flags.country,
    outlets: flags.outlet,
    since: flags.since,
    until: flags.until,
    story: flags.story,
    confidence: flags.confidence,
  };
}

/** What a search is understood with; the reader is loaded only where there is a text. */
export const searchOptions = (text: string | undefined, flags: FilterFlags): SearchOptions =>
  text === undefined ? {} : { analyse: analyseWith(theReader()), latin: flags.latin };

/** `isnad search`: articles by words and filters, or their reports. Gives the exit code. */
export async function search(text: string | undefined, flags: SearchFlags, page: { labels: Labels; screen: Screen }): Promise<number> {
  return withArchive(flags.archive, async (archive) => {
    const filters = await filtersOf(archive, flags, text);
    const options = searchOptions(text, flags);
    if (flags.json) {
      if (flags.reports) await writeJson(flags, (p) => archive.reports(filters, p, options));
      else await writeJson(flags, (p) => archive.articles(filters, p, options));
      return 0;
    }
    await (flags.reports ? printReports : printArticles)(archive, filters, flags, options, page);
    return 0;
  });
}

type Printer = (
  archive: Archive,
  filters: Filters,
  flags: SearchFlags,
  options: SearchOptions,
  page: { labels: Labels; screen: Screen },
) => Promise<void>;

const printArticles: Printer = async (archive, filters, flags, options, { screen }) => {
  const found = await archive.articles(filters, pageOf(flags), options);
  if (found.rows.length === 0) tell("Nothing was found.");
  for (const a of found.rows) {
    const head = [a.day ?? "", a.outlet ?? "", a.id].filter((part) => part !== "").map((part) => isolated(screen, part));
    const lines = [paint(screen, head.join("  "), "dim")];
    if (a.title !== null) lines.push(...layOut(screen, cells(a.title, "title"), { indent: 2, direction: "rtl" }));
    lines.push(...layOut(screen, cells(a.excerpt), { indent: 2, direction: "rtl" }));
    await write(`${lines.join("\n")}\n\n`);
  }
  await write(moreLine(found));
};

const printReports: Printer = async (archive, filters, flags, options, { labels, screen }) => {
  const found = await archive.reports(filters, pageOf(flags), options);
  if (found.rows.length === 0) tell("Nothing was found.");
  for (const r of found.rows) {
    const names = (parts: readonly { name: string }[]): string => parts.map((p) => isolated(screen, p.name)).join(" + ") || "—";
    const type = labels.types[r.type as keyof Labels["types"]];
    const status = labels.statuses[r.status as keyof Labels["statuses"]];
    const chain = r.chain.map((l) => isolated(screen, l.name)).join(" ← ");
    const lines = [
      paint(screen, [r.day ?? "", r.outlet ?? "", r.article].map((part) => isolated(screen, part)).join("  "), "dim"),
      `  ${paint(screen, names(r.actors), "actor")}  ${paint(screen, `${type} (${status})`, "trigger")}  ${paint(screen, names(r.recipients), "recipient")}`,
      ...(chain === "" ? [] : [`  ${paint(screen, chain, "source")}`]),
      ...layOut(screen, cells(r.sentence), { indent: 4, direction: "rtl" }),
    ];
    await write(`${lines.join("\n")}\n\n`);
  }
  await write(moreLine(found));
};
