import { type Command, InvalidArgumentError, Option } from "commander";
import { dateOf } from "../input.js";
import { labelsOf } from "../labels.js";
import { type BidiChoice, type Screen, screenOf } from "../terminal/screen.js";

/** What these commands take from the program: how labels are chosen, and where the exit code goes. */
export interface Program {
  readonly withPageFlags: (command: Command) => Command;
  readonly pageOptions: (flags: never) => { language: "arabic" | "english"; bidi: BidiChoice };
  readonly done: (code: number) => void;
}

const day = (value: string): string => {
  const full = /^\d{4}$/.test(value) ? `${value}-01-01` : /^\d{4}-\d\d$/.test(value) ? `${value}-01` : value;
  try {
    return dateOf(full).slice(0, 10);
  } catch {
    throw new InvalidArgumentError("It must be a day, month or year, such as 2020-08-18, 2020-08 or 2020.");
  }
};

const lastDay = (value: string): string => {
  if (/^\d{4}$/.test(value)) return `${value}-12-31`;
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10);
  return day(value);
};

const whole =
  (least: number, most: number) =>
  (value: string): number => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least || n > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return n;
  };

const share = (value: string): number => {
  const n = Number(value);
  if (value.trim() === "" || !(n >= 0 && n <= 1)) throw new InvalidArgumentError("It must be a number from 0 to 1.");
  return n;
};

/** One of the words that there are, whatever their case, added to those before. */
const oneOf =
  (of: "types" | "statuses" | "kinds") =>
  (value: string, before: readonly string[] = []): string[] => {
    const words = Object.keys(labelsOf("english")[of]);
    const word = words.find((w) => w.toLowerCase() === value.toLowerCase());
    if (word === undefined) throw new InvalidArgumentError(`It must be one of ${words.join(" ")}.`);
    return [...before, word];
  };

/** A code of a country, or of what stands beside countries (IGO), added to those before. */
const alpha3 = (value: string, before: readonly string[] = []): string[] => {
  if (!/^[a-z]{3}$/i.test(value)) throw new InvalidArgumentError("It must be an ISO 3166 alpha-3 code, such as IRQ.");
  return [...before, value.toUpperCase()];
};

/** Where the archive is. */
export const withArchiveFlag = (command: Command): Command =>
  command.option("--archive <where>", "a folder or a postgres:// address (else DATABASE_URL, else ./isnad-archive)");

const withListFlags = (command: Command): Command =>
  withArchiveFlag(command)
    .option("--json", "print an object a line")
    .option("--limit <n>", "rows a page, 1 to 1000; with --json all rows come without it", whole(1, 1_000))
    .option("--after <place>", "go on where the page before ended");

/** What articles and reports are chosen by. */
export const withFilterFlags = (command: Command): Command =>
  command
    .option("--type <types...>", "PLOVER types: AGREE CONSULT … ASSAULT, or STATEMENT", oneOf("types"))
    .option("--status <statuses...>", "actual ongoing planned wanted possible negated failed", oneOf("statuses"))
    .option("--actor <name>", "who is named or takes part, in any spelling")
    .option("--country <codes...>", "ISO 3166 alpha-3 codes, as IRQ", alpha3)
    .option("--outlet <names...>", "outlets, as the articles have them")
    .option("--since <day>", "articles from this day on", day)
    .option("--until <day>", "articles up to this day", lastDay)
    .option("--confidence <n>", "reports at least so sure, 0 to 1", share)
    .option("--no-latin", "do not find names by their spelling in Latin letters");

/** Adds `ingest`, `search`, `stories`, `actors` and `relations`. */
export function addArchiveCommands(isnad: Command, { withPageFlags, pageOptions, done }: Program): void {
  const pageOf = (flags: unknown): { labels: ReturnType<typeof labelsOf>; screen: Screen } => {
    const { language, bidi } = pageOptions(flags as never);
    return { labels: labelsOf(language), screen: screenOf(process.stdout, process.env, bidi) };
  };
  addIngest(isnad, done);

  withPageFlags(withFilterFlags(withListFlags(isnad.command("search"))))
    .description("search the archive: articles, or their reports")
    .argument("[TEXT]", 'words, "phrases", -without, a OR b')
    .option("--reports", "show reports, not articles")
    .option("--story <id>", "only of this story")
    .addHelpText(
      "after",
      `
Examples:
  isnad search "انفجار المرفأ"
  isnad search '"رئيس الوزراء" -لبنان' --since 2020-08 --json
  isnad search Kadhimi --reports --type CONSULT --status actual

Words are found in all their forms, names in all spellings of their Latin letters (not with --no-latin).`,
    )
    .action(async (text: string | undefined, flags) => {
      const { search } = await import("../commands/search.js");
      done(await search(text, flags, pageOf(flags)));
    });

  withPageFlags(withFilterFlags(withListFlags(isnad.command("stories"))))
    .description("stories: articles that tell of the same, where they agree and differ, how independent their sources are")
    .argument("[TEXT]", "only stories with an article that a search for this finds")
    .option("--story <id>", "only this one")
    .option("--least <n>", "articles that a story has at least", whole(1, 1_000_000))
    .option("--happenings", "with --json: the happenings, with who tells of them, agreement and differences")
    .addHelpText(
      "after",
      `
Examples:
  isnad stories
  isnad stories "مرفأ بيروت" --arabic
  isnad stories --json > stories.jsonl
  isnad stories --happenings --least 2 --json`,
    )
    .action(async (text: string | undefined, flags) => {
      const { stories } = await import("../commands/stories.js");
      done(await stories(text, flags, pageOf(flags)));
    });

  withPageFlags(withListFlags(isnad.command("actors")))
    .description("who and what the articles name, each once")
    .argument("[NAME]", "a name in Arabic or Latin letters, or an alpha-3 code")
    .option("--country <codes...>", "ISO 3166 alpha-3 codes", alpha3)
    .option("--kind <kinds...>", "person organisation group country place facility", oneOf("kinds"))
    .option("--no-latin", "do not find names by their spelling in Latin letters")
    .option("--merges", "which names were taken for one actor, and why")
    .option("--undo <merge>", "take a merge back")
    .option("--redo <merge>", "make it again")
    .addHelpText(
      "after",
      "\nExamples:\n  isnad actors\n  isnad actors Kadhimi\n  isnad actors --merges\n  isnad actors --country IRQ --kind person --json",
    )
    .action(async (name: string | undefined, flags) => {
      const { actors } = await import("../commands/actors.js");
      done(await actors(name, flags, pageOf(flags)));
    });

  withPageFlags(withArchiveFlag(isnad.command("relations")))
    .description("relations of two countries or actors over time; of all, as a network, where none are named")
    .argument("[NAME...]", "two alpha-3 codes or names")
    .option("--json", "print JSON: the relation, or a node or edge a line")
    .option("--since <day>", "from this day on", day)
    .option("--until <day>", "up to this day", lastDay)
    .option("--status <statuses...>", "what counts (actual and ongoing when not named)", oneOf("statuses"))
    .option("--confidence <n>", "reports at least so sure, 0 to 1", share)
    .addOption(new Option("--by <step>", "steps of the series").choices(["day", "month", "year"]).default("month"))
    .option("--actors", "the network of actors, not of countries")
    .option("--limit <n>", "edges of the network at most", whole(1, 100_000))
    .addHelpText(
      "after",
      "\nExamples:\n  isnad relations IRQ USA --since 2020-01\n  isnad relations IRN SAU --by day --json\n  isnad relations --actors --limit 20",
    )
    .action(async (names: string[], flags) => {
      const { relations } = await import("../commands/relations.js");
      done(await relations(names, flags, pageOf(flags)));
    });
}

function addIngest(isnad: Command, done: (code: number) => void): void {
  withArchiveFlag(isnad.command("ingest"))
    .description("read articles into the archive: files, folders, globs, feeds, sitemaps, WARC, ZIP, addresses")
    .argument("[SOURCE...]", ".txt .html .json .jsonl .csv .xml .opml .warc .zip (and .gz), folders, globs, http(s) addresses")
    .option("--dry-run", "only tell what would be added and refused")
    .option(
      "--column <part=name>",
      "a column or property that holds a part of the article (as text=post_text); may be repeated",
      (value, before) => [...before, value],
      [] as string[],
    )
    .option("--follow", "fetch what feeds and sitemaps in files list, too")
    .option("--allow-private", "allow addresses in private networks and on this machine")
    .option("--threads <n>", "threads that read", whole(1, 64))
    .option("--refused <file>", "list what was refused, and why, an object a line")
    .option("--json", "print the counts as one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  isnad ingest news/ articles.jsonl.gz
  isnad ingest 'crawl/**/*.warc.gz' --archive postgres://me@localhost/news
  isnad ingest crawl.csv --column text=post_text --column published=day
  isnad ingest https://example.org/feed.xml --dry-run

What is in the archive already is skipped: a run that was ended may be started again, and goes on where it was.`,
    )
    .action(async (given: string[], flags) => {
      const { ingest } = await import("../commands/ingest.js");
      done(await ingest(given, flags));
    });
}
