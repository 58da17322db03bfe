import { setFlagsFromString } from "node:v8";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { dateOf, UsageError } from "./input.js";
import { type Language, languageOf } from "./labels.js";
import { addArchiveCommands } from "./program/archive.js";
import { addDeskCommands } from "./program/desk.js";
import { addExportCommand } from "./program/export.js";
import { addWatchCommand } from "./program/watch.js";
import { quietOnClosedPipe, tell } from "./streams/output.js";
import type { BidiChoice } from "./terminal/screen.js";
import { VERSION } from "./version.js";

interface PageFlags {
  arabic?: boolean;
  english?: boolean;
  bidi: BidiChoice;
}

const date = (value: string): string => {
  try {
    return dateOf(value);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
};

/** The language of labels and the way of writing that the flags ask for. */
function pageOptions(flags: PageFlags): { language: Language; bidi: BidiChoice } {
  if (flags.arabic && flags.english) throw new UsageError("--arabic and --english do not go together: choose one.");
  return { language: flags.arabic ? "arabic" : flags.english ? "english" : languageOf(process.env), bidi: flags.bidi };
}

const bidiOption = (): Option =>
  new Option("--bidi <when>", "set names apart for terminals that order right-to-left text; auto: on a terminal only")
    .choices(["on", "off", "auto"])
    .default("auto");

const withPageFlags = (command: Command): Command =>
  command
    .option("--english", "English labels (the default, unless LANG is Arabic)")
    .option("--arabic", "Arabic labels")
    .addOption(bidiOption());

/** The program: every command loads its own modules when it is called. `done` takes the exit code. */
function program(done: (code: number) => void): Command {
  const isnad = new Command("isnad")
    .description("Reads Arabic news and writes down who did what to whom, when, where, with which status, according to whom.")
    .version(VERSION)
    .showHelpAfterError("(isnad --help shows the commands, isnad COMMAND --help their options and examples)")
    .exitOverride();
  isnad.addHelpText(
    "after",
    `
Examples:
  isnad read article.txt                              read an article, printed for people
  isnad read --json article.html > dossier.json       the same for programs
  isnad read --jsonl < articles.jsonl > dossiers.jsonl    many articles, an object a line
  isnad words article.txt                             the words with their clitics cut off
  isnad start                                         read the sample articles, print their stories, open the desk
  isnad ingest news/ articles.jsonl.gz                many articles, into the archive
  isnad watch feeds.opml                              poll feeds, and read what is new into the archive
  isnad stories                                       what several articles tell of, where they agree and differ
  isnad serve                                         the desk over the archive: web app and API
  isnad search "انفجار المرفأ"                         articles by words and filters; also actors, relations
  isnad export --format parquet --out news/           files for R, Python, Gephi, Excel …; isnad export --help
  isnad evaluate gold.jsonl dossiers.jsonl            score dossiers against annotations of your own

Results go to standard output, everything else to standard error.
Exit codes: 0 done; 1 the input or the work failed; 2 wrong usage.`,
  );

  withPageFlags(
    isnad
      .command("read")
      .description("read articles: .txt, .html, .json, .jsonl files, http(s) addresses, or standard input (-)")
      .argument("[FILE...]", "files or addresses; - or nothing: standard input")
      .option("--json", "print a dossier (JSON) a line")
      .option("--jsonl", "filter: article objects a line in, dossiers a line out; a bad line gives an error object in its place")
      .option("--html <file>", "write one self-contained page of the article and its reports")
      .option("--explain", "print what each stage saw, and the rules behind every report")
      .option("--published <date>", "when the article was published, as 2020-08-18: relative times count from it", date)
      .option("--outlet <name>", "who published it: a name or a domain")
      .option("--url <url>", "where it was published"),
  )
    .addHelpText(
      "after",
      `
Examples:
  isnad read article.txt --published 2020-08-18 --outlet "وكالة الأنباء"
  isnad read https://example.org/news/1 --html page.html
  isnad read --explain article.txt | less -R
  pbpaste | isnad read --arabic
  isnad read --jsonl < articles.jsonl > dossiers.jsonl

An article object has "text" and may have "id", "title", "url", "outlet", "published".
UTF-8, UTF-16, windows-1256 and ISO-8859-6 are told apart.`,
    )
    .action(async (files: string[], flags) => {
      const { read } = await import("./commands/read.js");
      done(await read(files, { ...flags, ...pageOptions(flags) }));
    });

  isnad
    .command("words")
    .description("cut the words of a text into their parts, each with lemma, part of speech and features")
    .argument("[FILE...]", "files or addresses; - or nothing: standard input")
    .option("--json", 'print {"id":…,"words":[…]} a line')
    .option("--jsonl", "filter: article objects a line in, words a line out")
    .addOption(bidiOption())
    .addHelpText(
      "after",
      `
Examples:
  echo "وسيكتبونها للوزير" | isnad words
  isnad words article.txt
  isnad words --jsonl < articles.jsonl > words.jsonl

The parts follow Universal Dependencies: conjunctions, prepositions, the future س and attached pronouns are parts of their own.`,
    )
    .action(async (files: string[], flags) => {
      const { words } = await import("./commands/words.js");
      done(await words(files, flags));
    });

  withPageFlags(
    isnad
      .command("start")
      .description("read the sample articles (or those named) into an archive, print the stories that they tell, and open the desk on them")
      .argument("[FILE...]", "articles")
      .option("--no-serve", "print the stories and end")
      .option("--archive <where>", "keep the archive: a folder or a postgres:// address"),
  )
    .addHelpText(
      "after",
      `
Examples:
  isnad start
  isnad start --arabic
  isnad start --no-serve
  isnad start samples/uae-*.json`,
    )
    .action(async (files: string[], flags) => {
      const { start } = await import("./commands/start.js");
      done(await start(files, { ...pageOptions(flags), archive: flags.archive, serve: flags.serve }));
    });

  isnad
    .command("knowledge")
    .description("check the tables of the knowledge base and compile them for the reader")
    .argument("[FOLDER]", "the folder of tables (the project's own when not named)")
    .option("--sort", "sort the tables first")
    .option("--quiet", "print problems only")
    .addHelpText(
      "after",
      `
Examples:
  isnad knowledge --sort
  isnad knowledge ./my-knowledge --quiet`,
    )
    .action(async (folder: string | undefined, flags) => {
      const { knowledge } = await import("./commands/knowledge.js");
      const { KNOWLEDGE } = await import("./reader.js");
      const { existsSync } = await import("node:fs");
      if (folder !== undefined && !existsSync(folder)) throw new UsageError(`The folder ${folder} is not there: check the name.`);
      done(knowledge(folder ?? KNOWLEDGE, flags));
    });

  isnad
    .command("evaluate")
    .description("score dossiers against gold annotations of the same articles")
    .argument("<GOLD>", "annotated articles, an object a line")
    .argument("<DOSSIERS>", "what isnad read --jsonl made of the same articles")
    .option("--errors", "print the errors too, grouped by cause")
    .option("--json", "print the figures as one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  isnad read --jsonl < articles.jsonl > dossiers.jsonl
  isnad evaluate gold.jsonl dossiers.jsonl
  isnad evaluate gold.jsonl dossiers.jsonl --errors | less

A gold line: {"id":…,"reports":[{"trigger":…,"start":…,"end":…,"type":…,"status":…,"actors":[{"text":…,"name":…,"country":…,"sectors":[…]}],
"recipients":[…],"isnad":[…],"modes":[…],"place":{"text":…},"date":…,"counts":{…}}]}; start and end are the trigger's place in the text,
in UTF-16 code units. Articles and dossiers are paired by id.`,
    )
    .action(async (gold: string, dossiers: string, flags) => {
      const { evaluate } = await import("./commands/evaluate.js");
      done(await evaluate(gold, dossiers, flags));
    });
  addArchiveCommands(isnad, { withPageFlags, pageOptions, done });
  addExportCommand(isnad, done);
  addWatchCommand(isnad, done);
  addDeskCommands(isnad, done);
  return isnad;
}

/** Runs the command line; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const isnad = program((given) => {
    code = given;
  });
  if (args.length === 0) {
    isnad.outputHelp({ error: true });
    return 2;
  }
  try {
    await isnad.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      tell(error.message);
      return 2;
    }
    const known = error instanceof Error && (error.name === "InputError" || "code" in error);
    tell(
      known
        ? error.message
        : `This should not happen, please report it: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
    return 1;
  }
}

// The heap may grow by half of what is in use before it is cleaned: long inputs then stay below 400 MB, and are read as fast.
setFlagsFromString("--heap-growing-percent=50");
// Functions take in less of those they call when they are compiled: the reader is many functions of like weight, and compiling them with
// all that they call took a third of the processor's time.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
// Functions are compiled once they have run longer than usual: what is compiled then takes 20 MB less.
setFlagsFromString("--interrupt-budget=400000");
quietOnClosedPipe();
process.exitCode = await main(process.argv.slice(2));
