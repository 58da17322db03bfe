import type { Filters, PageRequest, RelationFilters } from "@isnad/archive";
import type { FilterQuery, PeriodQuery } from "../schemas/filters.js";

/** The archive's filters of a query. */
export const filtersOf = (q: Partial<FilterQuery>): Filters => ({
  text: q.q === undefined || q.q.trim() === "" ? undefined : q.q,
  types: q.type,
  modes: q.mode,
  statuses: q.status,
  actors: q.actor,
  countries: q.country,
  sectors: q.sector,
  places: q.place,
  sources: q.source,
  outlets: q.outlet,
  since: q.since,
  until: q.until,
  story: q.story,
  happening: q.happening,
  article: q.article,
  confidence: q.confidence,
  reviewed: q.reviewed,
});

/** The archive's filters of what relations are made from. */
export const periodOf = (q: PeriodQuery): RelationFilters => ({
  since: q.since,
  until: q.until,
  statuses: q.status,
  confidence: q.confidence,
});

/** The page that a query asks for. */
export const pageOf = (q: { limit: number; after?: string }): PageRequest => ({ limit: q.limit, after: q.after });
