import { field, type Table } from "../fields.js";
import type { HappeningRecord } from "../source/joined.js";
import type { PlaceRecord } from "../source/reports.js";

const needed = { needed: true };

/** Where most of the chosen reports say that it happened; one with coordinates goes before one without, of equals the first told. */
export function placeOf(happening: HappeningRecord): PlaceRecord | null {
  const told = new Map<string, { place: PlaceRecord; times: number }>();
  for (const { place } of happening.chosen) {
    if (place === null) continue;
    const key = place.actor ?? place.name;
    const found = told.get(key);
    if (found === undefined) told.set(key, { place, times: 1 });
    else found.times++;
  }
  const rank = ({ place, times }: { place: PlaceRecord; times: number }): number => (place.lat === null ? 0 : 1_000_000) + times;
  return [...told.values()].sort((a, b) => rank(b) - rank(a))[0]?.place ?? null;
}

/** Happenings that an exported report tells of. */
export const HAPPENINGS: Table<HappeningRecord> = {
  name: "happenings",
  says: "What one or several reports tell of. Counts, agreement and differences are those of the whole archive, the place is that of the exported reports.",
  key: ["happening"],
  refers: [{ fields: ["story"], table: "stories", to: ["story"] }],
  fields: [
    field("happening", "text", "Id of the happening.", (h) => h.id, needed),
    field("story", "text", "Story that most of its reports belong to.", (h) => h.story, needed),
    field("type", "text", "PLOVER type, or STATEMENT.", (h) => h.type, needed),
    field("status", "text", "The status that most reports give it.", (h) => h.status, needed),
    field("day", "day", "The day that most reports give it.", (h) => h.day),
    field("articles", "integer", "Articles that tell of it.", (h) => h.articles, { needed: true, unit: "articles" }),
    field("reports", "integer", "Reports that tell of it.", (h) => h.reports, { needed: true, unit: "reports" }),
    field("independent", "integer", "Sources that do not depend on one another.", (h) => h.independent, { needed: true, unit: "sources" }),
    field("sources", "list", "Names of these sources.", (h) => h.body.sources.map((s) => s.name), needed),
    field("place_name", "text", "Where it happened.", (h) => placeOf(h)?.name ?? null),
    field("place_english", "text", "The same in English.", (h) => placeOf(h)?.english ?? null),
    field("place_known", "text", "Its id in the knowledge base.", (h) => placeOf(h)?.known ?? null),
    field("place_country", "text", "Its country, ISO 3166 alpha-3.", (h) => placeOf(h)?.country ?? null),
    field("lat", "number", "Latitude of the place.", (h) => placeOf(h)?.lat ?? null, { unit: "degrees, WGS 84" }),
    field("lon", "number", "Longitude of the place.", (h) => placeOf(h)?.lon ?? null, { unit: "degrees, WGS 84" }),
    field(
      "agree",
      "object",
      "What at least two articles say, and nobody says otherwise: an object of values.",
      (h) => h.body.agree,
      needed,
    ),
    field(
      "differ",
      "array",
      "On what they differ: a list of `{what, versions: [{value, articles}]}`, the most told first.",
      (h) => h.body.differ,
      needed,
    ),
    field(
      "development",
      "array",
      "How it went on (planned and then actual, tolls that rise): as `differ`, in the order of time.",
      (h) => h.body.development,
      needed,
    ),
    field("asserted", "list", "Where some deny it: the articles that assert it.", (h) => h.body.facing?.asserted ?? [], needed),
    field("denied", "list", "The articles that deny it.", (h) => h.body.facing?.denied ?? [], needed),
  ],
};
