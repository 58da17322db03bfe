import type { Filters } from "../../search/filters.js";
import type { OffsetUnit } from "../offsets.js";

/** What is exported: the filters, their text as tsquery, and how offsets count. */
export interface Selection {
  readonly filters: Filters;
  readonly query: string | null;
  readonly offsets: OffsetUnit;
}

/** Rows of a page. */
export const PAGE = 500;

/** Whether the selection leaves anything out. */
export const isFiltered = ({ filters, query }: Selection): boolean =>
  query !== null || Object.entries(filters).some(([name, f]) => name !== "text" && f !== undefined && (!Array.isArray(f) || f.length > 0));
