import { FIPS } from "../countries.js";
import type { Field, Table, Value } from "../fields.js";
import { goldsteinOf, quadOf } from "../gdelt/cameo.js";
import { eventsOf, type GdeltActor, type GdeltEvent } from "../gdelt/events.js";
import { happeningPages } from "../source/joined.js";
import type { Format } from "../types.js";

type Column = Field<GdeltEvent>;
const column = (
  name: string,
  type: Column["type"],
  says: string,
  value: (event: GdeltEvent) => Value,
  more: Partial<Column> = {},
): Column => ({ name, type, says, value, ...more });

/** A column that GDELT has and we do not know. */
const empty = (name: string): Column => column(name, "text", "Empty: not known to Isnad.", () => null);

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/** The ten columns of a side. */
function side(n: 1 | 2): Column[] {
  const who = (event: GdeltEvent): GdeltActor | null => (n === 1 ? event.actor1 : event.actor2);
  const part = n === 1 ? "who does it" : "to whom it is done";
  return [
    column(`Actor${n}Code`, "text", `CAMEO code of ${part}: country or group, then roles.`, (e) => orNull(who(e)?.code)),
    column(`Actor${n}Name`, "text", `Name of ${part}, in English or transliterated, in capitals.`, (e) => orNull(who(e)?.name)),
    column(`Actor${n}CountryCode`, "text", "ISO 3166 alpha-3 code of the country.", (e) => orNull(who(e)?.country)),
    column(`Actor${n}KnownGroupCode`, "text", "UNO for the United Nations, EEC for the European Union.", (e) => orNull(who(e)?.group)),
    empty(`Actor${n}EthnicCode`),
    empty(`Actor${n}Religion1Code`),
    empty(`Actor${n}Religion2Code`),
    ...([0, 1, 2] as const).map((i) =>
      column(
        `Actor${n}Type${i + 1}Code`,
        "text",
        "CAMEO role, from the PLOVER sector (JRN as MED, MED as HLH, SOC as CVL, PRM as UAF).",
        (e) => orNull(who(e)?.roles[i]),
      ),
    ),
  ];
}

const GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];

/** Where it happened, in GDELT's kinds. */
function placeType({ place }: GdeltEvent): number | null {
  if (place === null) return null;
  if (place.kind === "country") return 1;
  const town = place.sort === "city" || place.sort === null;
  return place.country === "USA" ? (town ? 3 : 2) : town ? 4 : 5;
}

const ACTION: readonly Column[] = [
  column(
    "ActionGeo_Type",
    "integer",
    "1 country, 2 region of the USA, 3 place in the USA, 4 place elsewhere, 5 region elsewhere.",
    placeType,
  ),
  column("ActionGeo_FullName", "text", "Name of the place.", (e) => e.place?.english ?? e.place?.name ?? null),
  column("ActionGeo_CountryCode", "text", "FIPS 10-4 code of its country, as GDELT has it; empty for Palestine, which has none.", (e) =>
    orNull(FIPS.get(e.place?.country ?? "")),
  ),
  empty("ActionGeo_ADM1Code"),
  column("ActionGeo_Lat", "number", "Latitude.", (e) => e.place?.lat ?? null, { unit: "degrees, WGS 84" }),
  column("ActionGeo_Long", "number", "Longitude.", (e) => e.place?.lon ?? null, { unit: "degrees, WGS 84" }),
  empty("ActionGeo_FeatureID"),
];

const root = (code: string): string => code.slice(0, 2);
const compact = (day: string): string => day.replaceAll("-", "");
const distinct = (values: readonly (string | null)[]): number => new Set(values.filter((v) => v !== null)).size;

/** The part of the year that is over, as GDELT reckons: (month × 30 + day) / 365. */
function fractionDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return (year + Math.min(0.9999, (month * 30 + date) / 365)).toFixed(4);
}

const DATES: readonly Column[] = [
  column("GLOBALEVENTID", "text", "A whole number, made from the event itself: the same in every export.", (e) => e.id, { needed: true }),
  column("SQLDATE", "text", "Day of the event, YYYYMMDD; where no words say it, that of the article.", (e) => compact(e.day), {
    needed: true,
  }),
  column("MonthYear", "text", "YYYYMM.", (e) => compact(e.day).slice(0, 6), { needed: true }),
  column("Year", "text", "YYYY.", (e) => e.day.slice(0, 4), { needed: true }),
  column("FractionDate", "text", "Year and (month × 30 + day) / 365.", (e) => fractionDate(e.day), { needed: true }),
];

const EVENT: readonly Column[] = [
  column(
    "IsRootEvent",
    "integer",
    "1 where an article tells it in its first sentence, else 0.",
    (e) => Number(e.reports.some((r) => r.sentence === 0)),
    { needed: true },
  ),
  column("EventCode", "text", "CAMEO code.", (e) => e.code, { needed: true }),
  column("EventBaseCode", "text", "Its first three digits.", (e) => e.code.slice(0, 3), { needed: true }),
  column("EventRootCode", "text", "Its first two digits.", (e) => root(e.code), { needed: true }),
  column(
    "QuadClass",
    "integer",
    "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
    (e) => quadOf(root(e.code)),
    { needed: true },
  ),
  column(
    "GoldsteinScale",
    "number",
    "Goldstein's score of the code, as GDELT publishes it; that of the base or root code where the code has none.",
    (e) => goldsteinOf(e.code),
    { unit: "-10 to 10" },
  ),
  column("NumMentions", "integer", "Exported reports that tell it.", (e) => e.reports.length, { needed: true, unit: "reports" }),
  column(
    "NumSources",
    "integer",
    "Outlets that tell it; 1 where none is known.",
    (e) => Math.max(1, distinct(e.reports.map((r) => r.article.outlet))),
    { needed: true, unit: "outlets" },
  ),
  column("NumArticles", "integer", "Articles that tell it.", (e) => distinct(e.reports.map((r) => r.article.id)), {
    needed: true,
    unit: "articles",
  }),
  column("AvgTone", "number", "Empty: Isnad measures no tone.", () => null),
];

const EVENTS: Table<GdeltEvent> = {
  name: "events",
  says: "A CAMEO code between two sides on a day, of one happening, with all exported reports that tell it.",
  key: ["GLOBALEVENTID"],
  fields: [
    ...DATES,
    ...side(1),
    ...side(2),
    ...EVENT,
    ...GEO.map((part) => empty(`Actor1Geo_${part}`)),
    ...GEO.map((part) => empty(`Actor2Geo_${part}`)),
    ...ACTION,
    column("DATEADDED", "text", "Day on which the first of its articles was published, YYYYMMDD (GDELT: on which it was added).", (e) =>
      orNull(
        e.reports
          .map((r) => compact(r.article.day ?? ""))
          .filter((d) => d !== "")
          .sort()[0],
      ),
    ),
    column(
      "SOURCEURL",
      "text",
      "Address of the first article that has one.",
      (e) => e.reports.find((r) => r.article.url !== null)?.article.url ?? null,
    ),
  ],
};

/** A cell: GDELT's files know no quoting, so what would break a line becomes a blank. */
const cell = (value: Value): string => (value === null ? "" : String(value).replace(/[\t\r\n]+/g, " "));

const line = (cells: readonly string[]): string => `${cells.join("\t")}\n`;

/** An event table in GDELT 1.0's columns. */
export const GDELT: Format = {
  name: "gdelt",
  says: "An event table with CAMEO codes in the 58 columns of GDELT 1.0 (event files since April 2013; without the last, SOURCEURL, those before).",
  rules: [
    "Tab-separated, no quoting, and as with GDELT no line of names unless `--header` asks for it. What is not known is empty. Tabs and line breaks within a cell become a blank.",
    "Told as `actual` or `ongoing`: the CAMEO code of the rule that found it, else the root of its type. A planned CONSULT, SUPPORT, COOPERATE, AID or RETREAT has the code of the intent (036, 032, 031, 033, 035). All else that did not happen is left out, and so is what names nobody or has no day; `datapackage.json` counts it. Several actors or recipients give a row a pair; several that act together without a recipient, a row each with each.",
  ],
  files: [
    {
      name: "events.export.csv",
      mediaType: "text/tab-separated-values; charset=utf-8",
      kind: "tsv",
      units: ["happenings"],
      tables: [EVENTS],
      dialect: (options) => ({ delimiter: "\t", lineTerminator: "\n", header: options.header === true }),
      async *write({ sql, selection, options, wrote, read, leftOut }) {
        if (options.header) yield line(EVENTS.fields.map((f) => f.name));
        for await (const happenings of happeningPages(sql, selection)) {
          const events = happenings.flatMap((h) => eventsOf(h, leftOut));
          yield events.map((event) => line(EVENTS.fields.map((f) => cell(f.value(event))))).join("");
          wrote(events.length);
          read(happenings.length);
        }
      },
    },
  ],
};
