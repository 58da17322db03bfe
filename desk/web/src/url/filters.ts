import type { EventType, Status } from "@isnad/engine";
import { choice, day, list, number, type ParamValues, text, writeParams } from "./params.js";

/** What reports are chosen by, as it stands in the address: the parameters of the API, by the same names. */
export const FILTERS = {
  q: text(),
  type: list(),
  mode: list(),
  status: list(),
  actor: list(),
  country: list(),
  sector: list(),
  place: list(),
  source: list(),
  outlet: list(),
  since: day(),
  until: day(),
  reviewed: choice("any", "true", "false"),
  confidence: number(0, 0, 1),
  story: text(),
  happening: text(),
  article: text(),
};

export type FilterValues = ParamValues<typeof FILTERS>;

/** Filters of several values, each of which has a facet. */
export const LISTED = ["type", "mode", "status", "actor", "country", "sector", "place", "source", "outlet"] as const;
export type Listed = (typeof LISTED)[number];

/** No filter at all. */
export const NO_FILTERS: FilterValues = Object.fromEntries(Object.entries(FILTERS).map(([name, param]) => [name, param.read([])])) as never;

const some = <T extends string>(values: readonly string[]): T[] | undefined => (values.length === 0 ? undefined : ([...values] as T[]));
const given = (value: string): string | undefined => (value.trim() === "" ? undefined : value);

/** The filters as parameters of the API. The server says which values are none. */
export function filterQuery(view: FilterValues) {
  return {
    q: given(view.q),
    type: some<EventType | "STATEMENT">(view.type),
    mode: some(view.mode),
    status: some<Status>(view.status),
    actor: some(view.actor),
    country: some(view.country),
    sector: some(view.sector),
    place: some(view.place),
    source: some(view.source),
    outlet: some(view.outlet),
    since: given(view.since),
    until: given(view.until),
    reviewed: view.reviewed === "any" ? undefined : view.reviewed,
    confidence: view.confidence === 0 ? undefined : view.confidence,
    story: given(view.story),
    happening: given(view.happening),
    article: given(view.article),
  };
}

/** The filters alone, as the search part of an address: `type=AID&since=2020-08-01`. */
export const filterSearch = (view: Partial<FilterValues>): string =>
  writeParams(
    FILTERS,
    "",
    Object.fromEntries(Object.entries(view).filter(([name]) => Object.hasOwn(FILTERS, name))) as Partial<FilterValues>,
  );

/** How many filters are set: values of lists, and each other one. */
export function countFilters(view: FilterValues): number {
  const listed = LISTED.reduce((sum, name) => sum + view[name].length, 0);
  return (
    listed + [...new URLSearchParams(filterSearch(view)).keys()].filter((name) => !(LISTED as readonly string[]).includes(name)).length
  );
}
