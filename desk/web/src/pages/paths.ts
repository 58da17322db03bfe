import { type FilterValues, filterSearch } from "../url/filters.js";

/** Addresses of things of the archive. Ids may be addresses themselves: they are always encoded. */

/** A story; `happening`: opened at what it is about. */
export const storyPath = (id: string, happening?: string): string =>
  `/stories/${encodeURIComponent(id)}${happening === undefined ? "" : `?happening=${encodeURIComponent(happening)}`}`;

/** An article; `report`: the id of the report whose words are lit. */
export const articlePath = (id: string, report?: string): string =>
  `/articles/${encodeURIComponent(id)}${report === undefined ? "" : `?report=${encodeURIComponent(report)}`}`;

/** An actor. */
export const actorPath = (id: string): string => `/actors/${encodeURIComponent(id)}`;

/** Reports by some filters. */
export const reportsPath = (filters: Partial<FilterValues> = {}): string => {
  const search = filterSearch(filters);
  return search === "" ? "/reports" : `/reports?${search}`;
};

/** An actor as a side of a relation: a country by its code, with all who act for it. */
export const sideOf = (id: string): string => (/^k:[A-Z]{3}$/.test(id) ? `country:${id.slice(2)}` : `actor:${id}`);

/** The id of the actor that a side stands for. */
export const actorOf = (side: string): string => (side.startsWith("country:") ? `k:${side.slice(8)}` : side.replace(/^actor:/, ""));

/** What passed between two actors, by their ids. */
export const relationPath = (a: string, b?: string): string =>
  `/relations?a=${encodeURIComponent(sideOf(a))}${b === undefined ? "" : `&b=${encodeURIComponent(sideOf(b))}`}`;

/** A place of this desk and nothing else: an address given in a link must not lead away. */
export const safePath = (to: string): string => (/^\/(?![/\\])/.test(to) ? to : "/");
