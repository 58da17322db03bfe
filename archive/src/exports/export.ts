import { createHash } from "node:crypto";
import type { Database, Sql } from "../database/types.js";
import { articlesWhere, type Filters, reportsWhere } from "../search/filters.js";
import { queryOf } from "../search/query.js";
import { formatOf } from "./formats/index.js";
import { dataPackage, type Written } from "./package.js";
import type { Selection } from "./source/selection.js";
import { snapshotOf } from "./source/snapshot.js";
import type { ExportFile, ExportOptions, FilePlan, Unit } from "./types.js";

/** Bytes that are gathered before they are given on. */
const CHUNK = 64 * 1024;

/** How many of each unit there are to read, at most. */
async function countUnits(sql: Sql, { filters, query }: Selection, units: ReadonlySet<Unit>): Promise<Map<Unit, number>> {
  const counts = new Map<Unit, number>();
  for (const unit of units) {
    const where = unit === "articles" ? articlesWhere(filters, query) : unit === "reports" ? reportsWhere(filters, query) : null;
    const from = unit === "articles" ? "articles a" : unit === "reports" ? "reports r join articles a on a.id = r.article_id" : unit;
    const [row] = await sql.query<{ n: number }>(`select count(*)::int as n from ${from} where ${where?.sql ?? "true"}`, where?.parameters);
    counts.set(unit, row?.n ?? 0);
  }
  return counts;
}

/** Tells how much of all files was read. */
class Gauge {
  private before = 0;
  private now = 0;
  private readonly total: number;

  constructor(
    private readonly counts: ReadonlyMap<Unit, number>,
    plans: readonly FilePlan[],
    private readonly progress: NonNullable<ExportOptions["progress"]>,
  ) {
    this.total = plans.reduce((sum, plan) => sum + this.sizeOf(plan), 0);
  }

  private sizeOf = (plan: FilePlan): number => plan.units.reduce((sum, unit) => sum + (this.counts.get(unit) ?? 0), 0);

  read(plan: FilePlan, units: number): void {
    this.now += units;
    this.progress(this.before + Math.min(this.now, this.sizeOf(plan)), this.total, plan.name);
  }

  done(plan: FilePlan): void {
    this.before += this.sizeOf(plan);
    this.now = 0;
    this.progress(this.before, this.total, plan.name);
  }
}

/** Texts and bytes as chunks of bytes of a handy size. */
async function* gathered(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    waiting.push(bytes);
    size += bytes.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

interface Run {
  readonly sql: Sql;
  readonly selection: Selection;
  readonly options: ExportOptions;
  readonly gauge: Gauge;
}

/** One file: its chunks, and what became of it once they are all taken (null before). */
function fileOf(plan: FilePlan, { sql, selection, options, gauge }: Run): { file: ExportFile; written: () => Written | null } {
  let written: Written | null = null;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    const leftOut: Record<string, number> = {};
    let rows = 0;
    let bytes = 0;
    const parts = plan.write({
      sql,
      selection,
      options,
      wrote: (n) => {
        rows += n;
      },
      read: (n) => gauge.read(plan, n),
      leftOut: (why, n = 1) => {
        leftOut[why] = (leftOut[why] ?? 0) + n;
      },
    });
    for await (const chunk of gathered(parts)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    written = { plan, rows, bytes, hash: hash.digest("hex"), leftOut };
    gauge.done(plan);
  }
  return { file: { name: plan.name, mediaType: plan.mediaType, chunks: chunks() }, written: () => written };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, "utf8");
}

/**
 * The files of an export, `datapackage.json` last: what the filters choose of the archive, in a format (`FORMATS` lists them). The same
 * archive, filters and options give the same bytes. Memory is bounded: rows are read in pages while the chunks are taken. Throws
 * ArchiveError for a format that is none, TypeError where an option is missing that the format or the search needs.
 */
export async function* exportFiles(
  archive: { readonly database: Database },
  filters: Filters,
  format: string,
  options: ExportOptions = {},
): AsyncGenerator<ExportFile> {
  const chosen = formatOf(format);
  const selection: Selection = { filters, query: queryOf(filters, options), offsets: options.offsets ?? "utf-16" };
  const snapshot = await snapshotOf(archive.database);
  try {
    const { sql } = snapshot;
    const counts = options.progress
      ? await countUnits(sql, selection, new Set(chosen.files.flatMap((f) => f.units)))
      : new Map<Unit, number>();
    const run = { sql, selection, options, gauge: new Gauge(counts, chosen.files, options.progress ?? (() => {})) };
    const all: Written[] = [];
    for (const planned of chosen.files) {
      const plan = chosen.files.length === 1 && options.fileName ? { ...planned, name: options.fileName } : planned;
      const { file, written } = fileOf(plan, run);
      yield file;
      const result = written();
      if (result === null) throw new TypeError(`All of ${plan.name} must be read before the next file is asked for.`);
      all.push(result);
    }
    yield {
      name: "datapackage.json",
      mediaType: "application/json",
      chunks: once(await dataPackage(sql, chosen, all, selection, options)),
    };
  } finally {
    await snapshot.end();
  }
}
