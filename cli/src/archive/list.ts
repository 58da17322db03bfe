import type { Page, PageRequest } from "@isnad/archive";
import { tell, write } from "../streams/output.js";

/** How a list is asked for on the command line. */
export interface ListFlags {
  readonly archive?: string;
  readonly json?: boolean;
  readonly limit?: number;
  readonly after?: string;
}

/** Rows a page when all are wanted. */
const WHOLE = 500;

/** The page that the flags ask for. */
export const pageOf = (flags: ListFlags): PageRequest => ({ limit: flags.limit, after: flags.after });

/** Writes the rows of all pages, as JSON an object a line; with a limit those of one page, and tells how to go on. */
export async function writeJson<T>(flags: ListFlags, fetch: (page: PageRequest) => Promise<Page<T>>): Promise<void> {
  let after = flags.after;
  do {
    const page = await fetch({ limit: flags.limit ?? WHOLE, after });
    for (const row of page.rows) await write(`${JSON.stringify(row)}\n`);
    after = page.next ?? undefined;
  } while (after !== undefined && flags.limit === undefined);
  if (after !== undefined) tell(`more: --after ${after}`);
}

/** A line that tells how to go on; empty at the end of a list. */
export const moreLine = (page: Page<unknown>): string => (page.next === null ? "" : `more: --after ${page.next}\n`);
