import { type Command, Option } from "commander";
import { withArchiveFlag, withFilterFlags } from "./archive.js";

/** Adds `export`. */
export function addExportCommand(isnad: Command, done: (code: number) => void): void {
  withFilterFlags(withArchiveFlag(isnad.command("export")))
    .description("write what fits the filters to files that other programs open, with a datapackage.json that describes them")
    .argument("[TEXT]", "only what a search for this finds")
    .option("--format <format>", "csv parquet plover geojson gexf graphml ftm gdelt jsonld conllu dossiers")
    .option("--out <place>", "a folder; for a format of one file also the name of a file")
    .option("--story <id>", "only of this story")
    .addOption(new Option("--offsets <unit>", "what offsets count: code-points for Python and R").choices(["utf-16", "code-points"]))
    .option("--bom", "csv: begin with a byte order mark, for Excel")
    .option("--escape-formulas", "csv: put ' before what a spreadsheet would run as a formula")
    .option("--header", "gdelt: a line with the names of the columns")
    .option("--auxiliary", "plover: also what did not happen, with the manual's auxiliary modes")
    .addOption(new Option("--by <nodes>", "gexf, graphml: who the nodes are").choices(["actor", "country"]))
    .option("--force", "write over files that are there")
    .option("--codebook", "print what every format and column means, and export nothing")
    .option("--json", "print the files that were written, an object a line")
    .addHelpText(
      "after",
      `
Examples:
  isnad export --format parquet --out news/
  isnad export --format csv --bom --out iraq/ --country IRQ --since 2020-01
  isnad export --format plover --out events.jsonl --confidence 0.7
  isnad export "انفجار المرفأ" --format geojson --out map/

docs/codebook.md describes every format and column. Nothing half-written is left behind.`,
    )
    .action(async (text: string | undefined, flags) => {
      const { exportCommand } = await import("../commands/export.js");
      done(await exportCommand(text, flags));
    });
}
