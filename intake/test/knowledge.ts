import { readFileSync } from "node:fs";
import { parseTable, type Row } from "@isnad/engine/knowledge/table";

const FILES: Readonly<Record<string, string>> = { months: "arabic/times/months.tsv", outlets: "actors/outlets.tsv" };

/** The tables that intake reads, from the knowledge folder. */
export const table = (name: string): readonly Row[] =>
  parseTable(readFileSync(new URL(`../../knowledge/${FILES[name]}`, import.meta.url), "utf8"), name);
