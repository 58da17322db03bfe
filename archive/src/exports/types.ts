import type { Reader } from "@isnad/engine";
import type { Sql } from "../database/types.js";
import type { SearchOptions } from "../search/query.js";
import type { Table } from "./fields.js";
import type { OffsetUnit } from "./offsets.js";
import type { Selection } from "./source/selection.js";

/** What a file is read by: progress counts these. */
export type Unit = "articles" | "reports" | "actors" | "happenings" | "stories";

/** How an export is made. */
export interface ExportOptions extends SearchOptions {
  /** What offsets count; UTF-16 code units when not said. */
  readonly offsets?: OffsetUnit;
  /** CSV: begin with a byte order mark, so that Excel takes it for UTF-8. */
  readonly bom?: boolean;
  /** CSV: put `'` before texts that a spreadsheet would take for a formula. */
  readonly escapeFormulas?: boolean;
  /** GDELT: a line with the names of the columns. */
  readonly header?: boolean;
  /** PLOVER: also what did not happen, marked with the manual's auxiliary modes. */
  readonly auxiliary?: boolean;
  /** GEXF, GraphML: who the nodes are; actors when not said. */
  readonly by?: "actor" | "country";
  /** CoNLL-U: cuts words; needed there. */
  readonly reader?: Reader;
  /** The name of the file, of a format that has one. */
  readonly fileName?: string;
  /** Told after every page: how much of the whole was read. */
  readonly progress?: (done: number, total: number, file: string) => void;
}

/** A file of an export. Files come in order; the chunks of one must be taken before the next is asked for. */
export interface ExportFile {
  readonly name: string;
  /** Media type, as in RFC 6838. */
  readonly mediaType: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a file is written with, and what it tells of itself. */
export interface Writing {
  readonly sql: Sql;
  readonly selection: Selection;
  readonly options: ExportOptions;
  /** Counts rows (lines, features, entities) that were written. */
  wrote(rows: number): void;
  /** Counts units that were read. */
  read(units: number): void;
  /** Counts what has no place in the format, by why. */
  leftOut(why: string, rows?: number): void;
}

/** A file that a format consists of. */
export interface FilePlan {
  readonly name: string;
  readonly mediaType: string;
  /** What it is called in a data package: csv, parquet, jsonl … */
  readonly kind: string;
  /** What it is read by, one after the other. */
  readonly units: readonly Unit[];
  /** What its rows or parts are: the first one describes the rows. */
  readonly tables: readonly Table<never>[];
  /** What a data package says of a table's text form. */
  readonly dialect?: (options: ExportOptions) => object;
  readonly write: (writing: Writing) => AsyncGenerator<string | Uint8Array>;
}

/** A format. */
export interface Format {
  readonly name: string;
  /** A sentence for the codebook and for `--help`. */
  readonly says: string;
  /** Further paragraphs of the codebook: conventions, what is left out. */
  readonly rules: readonly string[];
  /** Whether `options.reader` is needed. */
  readonly needsReader?: boolean;
  readonly files: readonly FilePlan[];
}
