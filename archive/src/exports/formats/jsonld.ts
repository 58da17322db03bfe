import type { ActorRow } from "../../lists/actors.js";
import { field, objectOf, type Table } from "../fields.js";
import { type ArticleRecord, articlePages } from "../source/articles.js";
import { actorPages, type HappeningRecord, happeningPages, type StoryRecord, storyPages } from "../source/joined.js";
import { type PartRecord, type PlaceRecord, type ReportRecord, reportPages } from "../source/reports.js";
import { placeOf } from "../tables/happenings.js";
import type { Format, Writing } from "../types.js";

const iri = (kind: string, id: string): string => `urn:isnad:${kind}:${encodeURIComponent(id)}`;
const reportIri = (article: string, report: string): string => `${iri("report", article)}:${report}`;

const DAY = { "@type": "http://www.w3.org/2001/XMLSchema#date" };
const LINK = { "@type": "@id" };

/** What the terms mean: bundled, so that nothing is fetched. */
const CONTEXT = {
  "@version": 1.1,
  schema: "https://schema.org/",
  isnad: "urn:isnad:term:",
  id: "@id",
  type: "@type",
  ...Object.fromEntries(
    ["NewsArticle", "Event", "Person", "Organization", "GovernmentOrganization", "Country", "Place", "GeoCoordinates"].map((t) => [
      t,
      `schema:${t}`,
    ]),
  ),
  ...Object.fromEntries(["Story", "Happening", "Report", "Link"].map((t) => [t, `isnad:${t}`])),
  ...Object.fromEntries(
    ["name", "alternateName", "headline", "inLanguage", "articleBody", "text", "latitude", "longitude"].map((t) => [t, `schema:${t}`]),
  ),
  ...Object.fromEntries(
    [
      "ploverType",
      "mode",
      "context",
      "cameo",
      "status",
      "stance",
      "verb",
      "trigger",
      "start",
      "end",
      "confidence",
      "score",
      "country",
      "sector",
      "independentSources",
      "dead",
      "injured",
      "arrested",
      "size",
    ].map((t) => [t, `isnad:${t}`]),
  ),
  publisher: "schema:publisher",
  url: { "@id": "schema:url", ...LINK },
  datePublished: "schema:datePublished",
  startDate: { "@id": "schema:startDate", ...DAY },
  endDate: { "@id": "schema:endDate", ...DAY },
  isPartOf: { "@id": "schema:isPartOf", ...LINK },
  superEvent: { "@id": "isnad:story", ...LINK },
  subjectOf: { "@id": "schema:subjectOf", ...LINK },
  about: { "@id": "schema:about", ...LINK },
  location: "schema:location",
  geo: "schema:geo",
  agent: { "@id": "schema:agent", ...LINK },
  recipient: { "@id": "schema:recipient", ...LINK },
  chain: { "@id": "isnad:chain", "@container": "@list" },
  speaker: { "@id": "isnad:speaker", ...LINK },
};

/** Links are addresses without blanks: what is none would be no IRI. */
const urlOf = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : null);

const ARTICLE: Table<ArticleRecord> = {
  name: "NewsArticle",
  says: "An article (schema.org).",
  fields: [
    field("id", "text", "`urn:isnad:article:` and its id.", (a) => iri("article", a.id)),
    field("type", "text", "NewsArticle.", () => "NewsArticle"),
    field("headline", "text", "Headline.", (a) => a.title),
    field("publisher", "object", "Outlet, as an Organization with a name.", (a) => a.outlet && { type: "Organization", name: a.outlet }),
    field("url", "text", "Where it was published.", (a) => urlOf(a.url)),
    field("datePublished", "text", "When it was published, as given.", (a) => a.published),
    field("inLanguage", "text", "BCP 47 tag.", (a) => a.language),
    field("isPartOf", "text", "Story.", (a) => a.story && iri("story", a.story)),
    field("articleBody", "text", "The text.", (a) => a.text),
  ],
};

const KINDS: Readonly<Record<string, string>> = { person: "Person", country: "Country", place: "Place", facility: "Place" };

const ACTOR: Table<ActorRow> = {
  name: "Person, Organization, GovernmentOrganization, Country, Place",
  says: "An actor (schema.org).",
  fields: [
    field("id", "text", "`urn:isnad:actor:` and its id.", (a) => iri("actor", a.id)),
    field(
      "type",
      "text",
      "By its kind; of the sector GOV: GovernmentOrganization.",
      (a) => KINDS[a.kind] ?? (a.sectors.includes("GOV") ? "GovernmentOrganization" : "Organization"),
    ),
    field("name", "array", "Name in Arabic and in English, with language tags.", (a) => [
      { "@value": a.name, "@language": "ar" },
      ...(a.english === null ? [] : [{ "@value": a.english, "@language": "en" }]),
    ]),
    field("alternateName", "list", "Other ways of writing it.", (a) => a.names.filter((n) => n !== a.name)),
    field("country", "text", "isnad: ISO 3166 alpha-3 code, or IGO UNO EUR NGO ISM IMG MNC.", (a) => a.country),
    field("sector", "list", "isnad: PLOVER sector codes.", (a) => a.sectors),
  ],
};

const STORY: Table<StoryRecord> = {
  name: "Story",
  says: "A story (isnad).",
  fields: [
    field("id", "text", "`urn:isnad:story:` and its id.", (s) => iri("story", s.id)),
    field("type", "text", "Story.", () => "Story"),
    field("name", "text", "Headline of its first article.", (s) => s.title),
    field("startDate", "day", "Day of its first article.", (s) => s.day),
    field("endDate", "day", "Day of its last article.", (s) => s.last_day),
  ],
};

/** A place with its coordinates. */
function placeObject(place: PlaceRecord | null): object | null {
  if (place === null) return null;
  const { actor, name, lat, lon } = place;
  const geo = lat === null || lon === null ? {} : { geo: { type: "GeoCoordinates", latitude: lat, longitude: lon } };
  return { ...(actor === null ? {} : { id: iri("actor", actor) }), type: place.kind === "country" ? "Country" : "Place", name, ...geo };
}

const happened = (status: string): boolean => status === "actual" || status === "ongoing";

const HAPPENING: Table<HappeningRecord> = {
  name: "Happening",
  says: "A happening (isnad); also an Event of schema.org where it is told as having happened or going on.",
  fields: [
    field("id", "text", "`urn:isnad:happening:` and its id.", (h) => iri("happening", h.id)),
    field("type", "list", "Happening, and Event where its status is actual or ongoing.", (h) =>
      happened(h.status) ? ["Happening", "Event"] : ["Happening"],
    ),
    field("ploverType", "text", "PLOVER type, or STATEMENT.", (h) => h.type),
    field("status", "text", "actual, ongoing, planned, wanted, possible, negated or failed.", (h) => h.status),
    field("startDate", "day", "Its day.", (h) => h.day),
    field("location", "object", "Where: a Place with GeoCoordinates.", (h) => placeObject(placeOf(h))),
    field("superEvent", "text", "isnad:story: its story.", (h) => iri("story", h.story)),
    field("independentSources", "integer", "Sources that do not depend on one another.", (h) => h.independent),
    field("subjectOf", "list", "Its exported reports.", (h) => h.chosen.map((r) => reportIri(r.article.id, r.id))),
  ],
};

/** Actors that are named; described people have no id. */
const actorsOf = (parts: readonly PartRecord[]): string[] => [
  ...new Set(parts.flatMap((p) => (p.actor === null ? [] : [iri("actor", p.actor)]))),
];

const REPORT: Table<ReportRecord> = {
  name: "Report",
  says: "A report (isnad).",
  fields: [
    field("id", "text", "`urn:isnad:report:`, article, `:`, id of the report.", (r) => reportIri(r.article.id, r.id)),
    field("type", "text", "Report.", () => "Report"),
    field("isPartOf", "text", "Article.", (r) => iri("article", r.article.id)),
    field("about", "text", "Happening.", (r) => r.happening && iri("happening", r.happening)),
    field("ploverType", "text", "PLOVER type, or STATEMENT.", (r) => r.type),
    field("mode", "list", "PLOVER modes.", (r) => r.modes),
    field("context", "list", "PLOVER contexts.", (r) => r.contexts),
    field("cameo", "text", "CAMEO code.", (r) => r.cameo),
    field("status", "text", "actual, ongoing, planned, wanted, possible, negated or failed.", (r) => r.status),
    field("agent", "list", "Who does it.", (r) => actorsOf(r.actors)),
    field("recipient", "list", "To whom it is done.", (r) => actorsOf(r.recipients)),
    field("location", "object", "Where.", (r) => placeObject(r.place)),
    field("startDate", "day", "Day.", (r) => r.day),
    field("dead", "integer", "Dead.", (r) => r.dead, { unit: "people" }),
    field("injured", "integer", "Injured.", (r) => r.injured, { unit: "people" }),
    field("arrested", "integer", "Arrested.", (r) => r.arrested, { unit: "people" }),
    field("size", "number", "Size of a crowd.", (r) => r.size, { unit: "people" }),
    field("score", "number", "PLOVER score.", (r) => r.score, { unit: "-10 to 10" }),
    field("confidence", "number", "How sure the reader is.", (r) => r.confidence, { unit: "share, 0 to 1" }),
    field("chain", "array", "A list of Links, outermost first: `speaker`, `name`, `verb`, `stance`.", (r) =>
      r.chain.map((l) => ({
        type: "Link",
        ...(l.actor === null ? {} : { speaker: iri("actor", l.actor) }),
        name: l.name,
        ...(l.verb === null ? {} : { verb: l.verb }),
        stance: l.stance,
      })),
    ),
    field("trigger", "text", "The word that names the happening.", (r) => r.trigger),
    field("start", "integer", "Where it begins in the article's text.", (r) => r.trigger_start, { unit: "offset" }),
    field("end", "integer", "Where it ends.", (r) => r.trigger_end, { unit: "offset" }),
    field("text", "text", "The sentence.", (r) => r.wording),
  ],
};

/** The objects of one table, page by page. */
async function* nodes<Row>(pages: AsyncGenerator<Row[]>, { fields }: Table<Row>, { wrote, read }: Writing): AsyncGenerator<string[]> {
  for await (const rows of pages) {
    yield rows.map((row) => JSON.stringify(objectOf(fields, row, false)));
    wrote(rows.length);
    read(rows.length);
  }
}

async function* everything(writing: Writing): AsyncGenerator<string[]> {
  const { sql, selection } = writing;
  yield* nodes(articlePages(sql, selection), ARTICLE, writing);
  yield* nodes(actorPages(sql, selection), ACTOR, writing);
  yield* nodes(storyPages(sql, selection), STORY, writing);
  yield* nodes(happeningPages(sql, selection), HAPPENING, writing);
  yield* nodes(reportPages(sql, selection), REPORT, writing);
}

/** Linked data. */
export const JSONLD: Format = {
  name: "jsonld",
  says: "JSON-LD 1.1: articles, actors, stories, happenings and reports as one graph, in terms of schema.org and our own.",
  rules: [
    "The context stands in the file: nothing is fetched to read it. Terms of schema.org are `https://schema.org/`, ours are `urn:isnad:term:`. Properties without a value are left out. Described people have no id and are not named as agents; their words stand in the text.",
  ],
  files: [
    {
      name: "archive.jsonld",
      mediaType: "application/ld+json",
      kind: "jsonld",
      units: ["articles", "actors", "stories", "happenings", "reports"],
      tables: [ARTICLE, ACTOR, STORY, HAPPENING, REPORT] as never,
      async *write(writing) {
        yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
        let before = "\n";
        for await (const page of everything(writing)) {
          if (page.length === 0) continue;
          yield before + page.join(",\n");
          before = ",\n";
        }
        yield "\n]}\n";
      },
    },
  ],
};
