import { codebook, exportFiles, formatOf, type OffsetUnit } from "@isnad/archive";
import { progressBar } from "../archive/bar.js";
import { placesFor, writeFiles } from "../archive/files.js";
import { withArchive } from "../archive/open.js";
import { UsageError } from "../input.js";
import { theReader } from "../reader.js";
import { tell, write } from "../streams/output.js";
import { type FilterFlags, filtersOf, searchOptions } from "./search.js";

/** Options of `isnad export`. */
export interface ExportFlags extends FilterFlags {
  archive?: string;
  format?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
  offsets?: OffsetUnit;
  bom?: boolean;
  escapeFormulas?: boolean;
  header?: boolean;
  auxiliary?: boolean;
  by?: "actor" | "country";
  codebook?: boolean;
}

/** A bar that is made when it is first told how much there is. */
function bar(): { at: (done: number, total: number, file: string) => void; stop: () => void } {
  let shown: ReturnType<typeof progressBar> | null = null;
  return {
    at: (done, total, file) => {
      shown ??= progressBar(total);
      shown.at(done, file);
    },
    stop: () => shown?.stop(),
  };
}

/** `isnad export`: gives the exit code. */
export async function exportCommand(text: string | undefined, flags: ExportFlags): Promise<number> {
  if (flags.codebook) {
    await write(codebook());
    return 0;
  }
  if (flags.format === undefined || flags.out === undefined)
    throw new UsageError("Say what and where: isnad export --format csv --out FOLDER (isnad export --help lists the formats)");
  const format = formatOf(flags.format);
  const places = placesFor(flags.out, format);
  return withArchive(flags.archive, async (archive) => {
    const filters = await filtersOf(archive, flags, text);
    const [state] = await archive.database.query<{ stale: boolean }>("select stale from state");
    if (state?.stale) tell("Articles have come that are not joined into stories and actors yet: isnad ingest joins them.");
    const progress = bar();
    try {
      const files = exportFiles(archive, filters, format.name, {
        ...searchOptions(text, flags),
        offsets: flags.offsets,
        bom: flags.bom,
        escapeFormulas: flags.escapeFormulas,
        header: flags.header,
        auxiliary: flags.auxiliary,
        by: flags.by,
        reader: format.needsReader ? theReader() : undefined,
        fileName: places.fileName,
        progress: progress.at,
      });
      const written = await writeFiles(files, format, places, flags.force === true);
      progress.stop();
      for (const { path, bytes } of written)
        await write(flags.json ? `${JSON.stringify({ path, bytes })}\n` : `${String(bytes).padStart(12)}  ${path}\n`);
      return 0;
    } finally {
      progress.stop();
    }
  });
}
