import type { ActorRow } from "../../lists/actors.js";
import { type Field, objectOf, type Table } from "../fields.js";
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

const term = <Row>(
  name: string,
  type: Field<Row>["type"],
  says: string,
  value: Field<Row>["value"],
  more: Partial<Field<Row>> = {},
): Field<Row> => ({ name, type, says, value, ...more });

/** Links are addresses without blanks: what is none would be no IRI. */
const urlOf = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : null);

const ARTICLE: Table<ArticleRecord> = {
  name: "NewsArticle",
  says: "An article (schema.org).",
  fields: [
    term("id", "text", "`urn:isnad:article:` and its id.", (a) => iri("article", a.id)),
    term("type", "text", "NewsArticle.", () => "NewsArticle"),
    term("headline", "text", "Headline.", (a) => a.title),
    term("publisher", "object", "Outlet, as an Organization with a name.", (a) => a.outlet && { type: "Organization", name: a.outlet }),
    term("url", "text", "Where it was published.", (a) => urlOf(a.url)),
    term("datePublished", "text", "When it was published, as given.", (a) => a.published),
    term("inLanguage", "text", "BCP 47 tag.", (a) => a.language),
    term("isPartOf", "text", "Story.", (a) => a.story && iri("story", a.story)),
    term("articleBody", "text", "The text.", (a) => a.text),
  ],
};

const KINDS: Readonly<Record<string, string>> = { person: "Person", country: "Country", place: "Place", facility: "Place" };

const ACTOR: Table<ActorRow> = {
  name: "Person, Organization, GovernmentOrganization, Country, Place",
  says: "An actor (schema.org).",
  fields: [
    term("id", "text", "`urn:isnad:actor:` and its id.", (a) => iri("actor", a.id)),
    term(
      "type",
      "text",
      "By its kind; of the sector GOV: GovernmentOrganization.",
      (a) => KINDS[a.kind] ?? (a.sectors.includes("GOV") ? "GovernmentOrganization" : "Organization"),
    ),
    term("name", "array", "Name in Arabic and in English, with language tags.", (a) => [
      { "@value": a.name, "@language": "ar" },
      ...(a.english === null ? [] : [{ "@value": a.english, "@language": "en" }]),
    ]),
    term("alternateName", "list", "Other ways of writing it.", (a) => a.names.filter((n) => n !== a.name)),
    term("country", "text", "isnad: ISO 3166 alpha-3 code, or IGO UNO EUR NGO ISM IMG MNC.", (a) => a.country),
    term("sector", "list", "isnad: PLOVER sector codes.", (a) => a.sectors),
  ],
};

const STORY: Table<StoryRecord> = {
  name: "Story",
  says: "A story (isnad).",
  fields: [
    term("id", "text", "`urn:isnad:story:` and its id.", (s) => iri("story", s.id)),
    term("type", "text", "Story.", () => "Story"),
    term("name", "text", "Headline of its first article.", (s) => s.title),
    term("startDate", "day", "Day of its first article.", (s) => s.day),
    term("endDate", "day", "Day of its last article.", (s) => s.last_day),
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
    term("id", "text", "`urn:isnad:happening:` and its id.", (h) => iri("happening", h.id)),
    term("type", "list", "Happening, and Event where its status is actual or ongoing.", (h) =>
      happened(h.status) ? ["Happening", "Event"] : ["Happening"],
    ),
    term("ploverType", "text", "PLOVER type, or STATEMENT.", (h) => h.type),
    term("status", "text", "actual, ongoing, planned, wanted, possible, negated or failed.", (h) => h.status),
    term("startDate", "day", "Its day.", (h) => h.day),
    term("location", "object", "Where: a Place with GeoCoordinates.", (h) => placeObject(placeOf(h))),
    term("superEvent", "text", "isnad:story: its story.", (h) => iri("story", h.story)),
    term("independentSources", "integer", "Sources that do not depend on one another.", (h) => h.independent),
    term("subjectOf", "list", "Its exported reports.", (h) => h.chosen.map((r) => reportIri(r.article.id, r.id))),
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
    term("id", "text", "`urn:isnad:report:`, article, `:`, id of the report.", (r) => reportIri(r.article.id, r.id)),
    term("type", "text", "Report.", () => "Report"),
    term("isPartOf", "text", "Article.", (r) => iri("article", r.article.id)),
    term("about", "text", "Happening.", (r) => r.happening && iri("happening", r.happening)),
    term("ploverType", "text", "PLOVER type, or STATEMENT.", (r) => r.type),
    term("mode", "list", "PLOVER modes.", (r) => r.modes),
    term("context", "list", "PLOVER contexts.", (r) => r.contexts),
    term("cameo", "text", "CAMEO code.", (r) => r.cameo),
    term("status", "text", "actual, ongoing, planned, wanted, possible, negated or failed.", (r) => r.status),
    term("agent", "list", "Who does it.", (r) => actorsOf(r.actors)),
    term("recipient", "list", "To whom it is done.", (r) => actorsOf(r.recipients)),
    term("location", "object", "Where.", (r) => placeObject(r.place)),
    term("startDate", "day", "Day.", (r) => r.day),
    term("dead", "integer", "Dead.", (r) => r.dead, { unit: "people" }),
    term("injured", "integer", "Injured.", (r) => r.injured, { unit: "people" }),
    term("arrested", "integer", "Arrested.", (r) => r.arrested, { unit: "people" }),
    term("size", "number", "Size of a crowd.", (r) => r.size, { unit: "people" }),
    term("score", "number", "PLOVER score.", (r) => r.score, { unit: "-10 to 10" }),
    term("confidence", "number", "How sure the reader is.", (r) => r.confidence, { unit: "share, 0 to 1" }),
    term("chain", "array", "A list of Links, outermost first: `speaker`, `name`, `verb`, `stance`.", (r) =>
      r.chain.map((l) => ({
        type: "Link",
        ...(l.actor === null ? {} : { speaker: iri("actor", l.actor) }),
        name: l.name,
        ...(l.verb === null ? {} : { verb: l.verb }),
        stance: l.stance,
      })),
    ),
    term("trigger", "text", "The word that names the happening.", (r) => r.trigger),
    term("start", "integer", "Where it begins in the article's text.", (r) => r.trigger_start, { unit: "offset" }),
    term("end", "integer", "Where it ends.", (r) => r.trigger_end, { unit: "offset" }),
    term("text", "text", "The sentence.", (r) => r.wording),
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
