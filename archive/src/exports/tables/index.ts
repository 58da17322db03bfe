import type { Sql } from "../../database/types.js";
import type { Table } from "../fields.js";
import { articlePages } from "../source/articles.js";
import { actorPages, happeningPages, storyPages } from "../source/joined.js";
import { reportPages } from "../source/reports.js";
import type { Selection } from "../source/selection.js";
import type { Unit } from "../types.js";
import { ACTORS, ARTICLES, STORIES } from "./articles.js";
import { HAPPENINGS } from "./happenings.js";
import { LINKS, linksOf, PARTICIPANTS, participantsOf, REPORTS } from "./reports.js";

/** A table with where its rows come from. */
export interface Source {
  // Rows go from `pages` to the fields of the same table, and nowhere else.
  readonly table: Table<never>;
  /** What it is read by: the measure of progress. */
  readonly unit: Unit;
  /** Its rows in pages, in order, with how many of the unit were read for them. */
  readonly pages: (sql: Sql, selection: Selection) => AsyncGenerator<{ rows: readonly never[]; read: number }>;
}

function source<Record, Row>(
  table: Table<Row>,
  unit: Unit,
  pages: (sql: Sql, selection: Selection) => AsyncGenerator<Record[]>,
  rowsOf: (records: readonly Record[]) => readonly Row[],
): Source {
  return {
    table,
    unit,
    async *pages(sql, selection) {
      for await (const records of pages(sql, selection)) yield { rows: rowsOf(records) as readonly never[], read: records.length };
    },
  };
}

const same = <Row>(rows: readonly Row[]): readonly Row[] => rows;

/** The tables that CSV and Parquet hold, in order. */
export const TABLES: readonly Source[] = [
  source(ARTICLES, "articles", articlePages, same),
  source(REPORTS, "reports", reportPages, same),
  source(PARTICIPANTS, "reports", reportPages, participantsOf),
  source(LINKS, "reports", reportPages, linksOf),
  source(ACTORS, "actors", actorPages, same),
  source(HAPPENINGS, "happenings", happeningPages, same),
  source(STORIES, "stories", storyPages, same),
];
