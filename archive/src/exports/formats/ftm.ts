import { createHash } from "node:crypto";
import type { ActorRow } from "../../lists/actors.js";
import { ALPHA2 } from "../countries.js";
import { englishName, latinName } from "../english.js";
import type { Field, Table } from "../fields.js";
import { type ArticleRecord, articlePages } from "../source/articles.js";
import { actorPages, type HappeningRecord, happeningPages } from "../source/joined.js";
import type { PartRecord, ReportRecord } from "../source/reports.js";
import { placeOf } from "../tables/happenings.js";
import type { Format } from "../types.js";
import { isTold } from "./told.js";

/** Ids of entities: made from ours, the same in every export. */
const idOf = (kind: string, id: string): string => `isnad-${kind}-${createHash("sha256").update(id).digest("hex").slice(0, 24)}`;
const actorId = (id: string): string => idOf("actor", id);
const articleId = (id: string): string => idOf("article", id);

const property = <Row>(name: string, says: string, value: (row: Row) => readonly (string | null | undefined)[]): Field<Row> => ({
  name,
  type: "list",
  says,
  value: (row) => [...new Set(value(row).filter((v): v is string => v !== null && v !== undefined && v !== ""))],
});

/** The code that the model has for a country: alpha-2 in small letters, and `eu`. */
const countryOf = (code: string | null): string | undefined => (code === "EUR" ? "eu" : ALPHA2.get(code ?? "")?.toLowerCase());

const PUBLIC = new Set(["GOV", "JUD", "LEG", "MIL", "COP", "SPY"]);

/** The model's schema for an actor; null for places, which act for nobody: they become addresses. */
function schemaOf({ kind, sectors }: Pick<ActorRow, "kind" | "sectors">): string | null {
  if (kind === "person") return "Person";
  if (kind === "country") return "PublicBody";
  if (kind === "place" || kind === "facility") return null;
  if (sectors.some((s) => PUBLIC.has(s))) return "PublicBody";
  return kind === "organisation" && sectors[0] === "BUS" ? "Company" : "Organization";
}

const TOPICS: Readonly<Record<string, string>> = {
  GOV: "gov",
  MIL: "mil",
  PTY: "pol.party",
  REL: "rel",
  JUD: "gov.judicial",
  LEG: "gov.legislative",
  SPY: "gov.security",
  COP: "gov.security",
};

const ACTOR: Table<ActorRow> = {
  name: "Person, Organization, PublicBody, Company",
  says: "An actor. Countries, and what has the sector GOV, JUD, LEG, MIL, COP or SPY, are a PublicBody; organisations of the sector BUS a Company.",
  fields: [
    property("name", "Name in Arabic, and in English where the knowledge base has it.", (a) => [a.name, englishName(a.english)]),
    property("alias", "Other ways of writing it that were met.", (a) => a.names.filter((n) => n !== a.name)),
    property("weakAlias", "Transliteration, where there is no English name.", (a) => [
      englishName(a.english) === null ? latinName(a.english) : null,
    ]),
    property("country", "ISO 3166 alpha-2, in small letters; `eu`.", (a) => [countryOf(a.country)]),
    property("topics", "From the sectors, but for persons.", (a) => (a.kind === "person" ? [] : a.sectors.map((s) => TOPICS[s]))),
    property("keywords", "PLOVER sector codes.", (a) => a.sectors),
  ],
};

const PLACE: Table<ActorRow> = {
  name: "Address",
  says: "A place or facility that reports name.",
  fields: [
    property("name", "Name in Arabic and in English.", (a) => [a.name, englishName(a.english)]),
    property("full", "Name.", (a) => [englishName(a.english) ?? a.name]),
    property("country", "ISO 3166 alpha-2, in small letters.", (a) => [countryOf(a.country)]),
  ],
};

const ARTICLE: Table<ArticleRecord> = {
  name: "Article",
  says: "An article.",
  fields: [
    property("name", "Headline.", (a) => [a.title]),
    property("title", "Headline.", (a) => [a.title]),
    property("publisher", "Outlet.", (a) => [a.outlet]),
    property("publishedAt", "Day of publication.", (a) => [a.day]),
    property("sourceUrl", "Where it was published.", (a) => [/^https?:\/\//.test(a.url ?? "") ? a.url : null]),
    property("language", "ISO 639-3.", (a) => [a.language === "ar" ? "ara" : null]),
    property("bodyText", "The text, its first 65,000 characters.", (a) => [a.text.slice(0, 65_000)]),
  ],
};

/** What is told of a happening as having happened. */
interface Told {
  readonly happening: HappeningRecord;
  readonly reports: readonly ReportRecord[];
}

const named = (parts: readonly PartRecord[]): string[] => parts.flatMap((p) => (p.actor !== null && schemaOf(p) !== null ? [p.actor] : []));

const namesOf = (parts: readonly PartRecord[]): string => [...new Set(parts.map((p) => englishName(p.english) ?? p.name))].join(", ");

/** A name for what has none: `CONSULT: A → B`. */
function titleOf({ happening, reports }: Told): string {
  const [first] = reports as [ReportRecord];
  const sides = [namesOf(first.actors), namesOf(first.recipients)].filter((side) => side !== "").join(" → ");
  return `${happening.type}${sides === "" ? "" : `: ${sides}`}`.slice(0, 384);
}

const daysOf = ({ reports }: Told): (string | null)[] => [reports.find((r) => r.day !== null)?.day ?? null];

const EVENT: Table<Told> = {
  name: "Event",
  says: "A happening that is told as having happened or going on. The model knows no status: what is planned, wanted, possible, negated, failed or denied is left out.",
  fields: [
    property("name", "Type and names.", (t) => [titleOf(t)]),
    property("keywords", "PLOVER type and modes.", (t) => [t.happening.type, ...t.reports.flatMap((r) => r.modes)]),
    property("startDate", "Day of the happening.", daysOf),
    property("location", "Where it happened.", (t) => [placeOf(t.happening)?.english ?? placeOf(t.happening)?.name]),
    property("addressEntity", "The place as an Address.", (t) => {
      const place = placeOf(t.happening);
      return place?.actor && schemaOf({ ...place, sectors: [] }) === null ? [actorId(place.actor)] : [];
    }),
    property("country", "Country of the place, ISO 3166 alpha-2.", (t) => [countryOf(placeOf(t.happening)?.country ?? null)]),
    property("involved", "Actors and recipients.", (t) =>
      t.reports.flatMap((r) => [...named(r.actors), ...named(r.recipients)].map(actorId)),
    ),
    property("summary", "The sentences that tell it.", (t) => t.reports.map((r) => r.wording)),
    property("proof", "Articles that tell it.", (t) => t.reports.map((r) => articleId(r.article.id))),
    property("sourceUrl", "Their addresses.", (t) =>
      t.reports.map((r) => (/^https?:\/\//.test(r.article.url ?? "") ? r.article.url : null)),
    ),
    property("recordId", "Id of the happening.", (t) => [t.happening.id]),
  ],
};

/** What one does to another in a happening. */
interface Deed extends Told {
  readonly subject: string;
  readonly object: string;
}

const LINK: Table<Deed> = {
  name: "UnknownLink",
  says: "Who does what to whom in an Event: the model's general link.",
  fields: [
    property("subject", "Who does it.", (d) => [actorId(d.subject)]),
    property("object", "To whom it is done.", (d) => [actorId(d.object)]),
    property("role", "PLOVER type.", (d) => [d.happening.type]),
    property("date", "Day of the happening.", daysOf),
    property("recordId", "Id of the happening.", (d) => [d.happening.id]),
  ],
};

/** An entity as a line; properties without a value are left out, as the model wants it. */
function entity<Row>(id: string, schema: string, table: Table<Row>, row: Row): string {
  const properties = table.fields.map((f) => [f.name, f.value(row)] as const).filter(([, v]) => (v as readonly string[]).length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(properties) })}\n`;
}

function deedsOf(told: Told): Deed[] {
  const pairs = told.reports.flatMap((r) => named(r.actors).flatMap((a) => named(r.recipients).map((b): [string, string] => [a, b])));
  const distinct = new Map(pairs.filter(([a, b]) => a !== b).map((pair) => [JSON.stringify(pair), pair]));
  return [...distinct.values()].map(([subject, object]) => ({ ...told, subject, object }));
}

/** The entities of a happening. */
function happeningLines(told: Told): string[] {
  const { id } = told.happening;
  return [
    entity(idOf("event", id), "Event", EVENT, told),
    ...deedsOf(told).map((d) => entity(idOf("link", JSON.stringify([id, d.subject, d.object])), "UnknownLink", LINK, d)),
  ];
}

/** FollowTheMoney entities. */
export const FTM: Format = {
  name: "ftm",
  says: "FollowTheMoney entities (Aleph, OpenSanctions), an object a line.",
  rules: [
    "Ids are made from ours: the same in every export, so that a later one replaces the earlier. Described people (`مسلحون مجهولون`) are nobody and have no entity. STATEMENTs are no events.",
  ],
  files: [
    {
      name: "entities.ftm.json",
      mediaType: "application/jsonl",
      kind: "ftm",
      units: ["articles", "actors", "happenings"],
      tables: [ARTICLE, ACTOR, PLACE, EVENT, LINK] as never,
      async *write({ sql, selection, wrote, read, leftOut }) {
        for await (const articles of articlePages(sql, selection)) {
          yield articles.map((a) => entity(articleId(a.id), "Article", ARTICLE, a)).join("");
          wrote(articles.length);
          read(articles.length);
        }
        for await (const actors of actorPages(sql, selection)) {
          yield actors.map((a) => entity(actorId(a.id), schemaOf(a) ?? "Address", schemaOf(a) === null ? PLACE : ACTOR, a)).join("");
          wrote(actors.length);
          read(actors.length);
        }
        for await (const happenings of happeningPages(sql, selection)) {
          for (const happening of happenings) {
            const reports = happening.chosen.filter(isTold);
            if (happening.type === "STATEMENT" || reports.length === 0) {
              leftOut(happening.type === "STATEMENT" ? "STATEMENT is no event" : `status ${happening.status}`);
              continue;
            }
            const lines = happeningLines({ happening, reports });
            yield lines.join("");
            wrote(lines.length);
          }
          read(happenings.length);
        }
      },
    },
  ],
};
