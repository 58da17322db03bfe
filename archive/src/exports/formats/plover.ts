import { scoreOf, TYPES } from "../../ontology/scores.js";
import { field, objectOf, type Table } from "../fields.js";
import { type PartRecord, type ReportRecord, reportPages } from "../source/reports.js";
import type { Format } from "../types.js";
import { isDenied } from "./told.js";

/** What the manual makes of a type that lies ahead. */
const FUTURE: Readonly<Record<string, string>> = {
  CONSULT: "AGREE",
  SUPPORT: "AGREE",
  COOPERATE: "AGREE",
  AID: "AGREE",
  RETREAT: "CONCEDE",
};
/** The manual's auxiliary modes of what did not happen. */
const AUXILIARY: Readonly<Record<string, string>> = {
  planned: "future",
  wanted: "hypothetical",
  possible: "hypothetical",
  negated: "negation",
  failed: "negation",
};
/** Types that need somebody to whom it is done. */
const NEEDS_RECIPIENT = new Set(["COOPERATE", "AID", "SANCTION"]);

/** An event by the manual's rules. */
export interface PloverEvent {
  readonly report: ReportRecord;
  readonly type: string;
  readonly modes: readonly string[];
  readonly auxiliary: string | null;
}

/** The event that the manual makes of a report, or why it makes none. */
export function ploverEvent(report: ReportRecord, auxiliary = false): PloverEvent | string {
  if (TYPES[report.type] === undefined) return "STATEMENT is no PLOVER type";
  const status = isDenied(report) ? "negated" : report.status;
  const turned = status === "planned" ? FUTURE[report.type] : undefined;
  const type = turned ?? report.type;
  const happened = turned !== undefined || status === "actual" || status === "ongoing";
  if (!happened && !auxiliary) return `status ${status}`;
  // Who cooperates may stand beside one another as actors.
  const mutual = type === "COOPERATE" && report.actors.length > 1;
  if (NEEDS_RECIPIENT.has(type) && report.recipients.length === 0 && !mutual) return `${type} without a recipient`;
  return {
    report,
    type,
    modes: turned === undefined ? report.modes : [],
    auxiliary: happened ? null : (AUXILIARY[status] as string),
  };
}

/** Who takes part, as the manual's records have it; the last four are ours. */
const PART: Table<PartRecord> = {
  name: "actor, recipient",
  says: "One who takes part. The manual's names, but for `id`, `name`, `english` and `kind`, which are ours.",
  fields: [
    field("actorText", "text", "The words that play the part, else the name.", (p) => p.text ?? p.name),
    field(
      "code",
      "text",
      "ISO 3166 alpha-3 code of the country, or IGO UNO EUR NGO ISM IMG MNC KOS; null where it is not known.",
      (p) => p.country,
    ),
    field("sector", "list", "PLOVER sector codes, the most telling first.", (p) => p.sectors),
    field("id", "text", "The actor across articles.", (p) => p.actor),
    field("name", "text", "Name in Arabic.", (p) => p.name),
    field("english", "text", "Name in English; where there is none, its transliteration, ending in ` (transliterated)`.", (p) => p.english),
    field("kind", "text", "person, organisation, group, country, place, facility or described.", (p) => p.kind),
  ],
};

/** Where nobody is named who did it: the manual's sector of the unidentified. */
const UNKNOWN = { actorText: null, code: null, sector: ["UNK"], id: null, name: null, english: null, kind: null };

const partsOf = (parts: readonly PartRecord[]): object[] => parts.map((p) => objectOf(PART.fields, p));

const needed = { needed: true };

const locationOf = ({ place }: ReportRecord): object | null =>
  place === null ? null : { name: place.name, english: place.english, country: place.country, lat: place.lat, lon: place.lon };

const EVENT: Table<PloverEvent> = {
  name: "events",
  says: "An event: one report by the manual's rules.",
  key: ["id"],
  fields: [
    field("id", "text", "Id of the event: article, `#`, id of the report.", (e) => `${e.report.article.id}#${e.report.id}`, needed),
    field("date", "day", "Day of the event; where no words say it, that of the article.", (e) => e.report.day ?? e.report.article.day),
    field("event", "text", "PLOVER type.", (e) => e.type, needed),
    field("mode", "list", "PLOVER modes; those of a type that was turned into another are dropped.", (e) => e.modes, needed),
    field("context", "list", "PLOVER contexts.", (e) => e.report.contexts, needed),
    field(
      "auxiliary",
      "text",
      "future, hypothetical or negation where it did not happen (with `--auxiliary` only), else null.",
      (e) => e.auxiliary,
    ),
    field(
      "actor",
      "array",
      "Who does it; one of sector UNK where nobody is named.",
      (e) => (e.report.actors.length === 0 ? [UNKNOWN] : partsOf(e.report.actors)),
      needed,
    ),
    field("recipient", "array", "To whom it is done.", (e) => partsOf(e.report.recipients), needed),
    field("location", "object", "Where: `{name, english, country, lat, lon}`, degrees of WGS 84.", (e) => locationOf(e.report)),
    field("dead", "integer", "Dead.", (e) => e.report.dead, { unit: "people" }),
    field("injured", "integer", "Injured.", (e) => e.report.injured, { unit: "people" }),
    field("arrested", "integer", "Arrested.", (e) => e.report.arrested, { unit: "people" }),
    field("size", "number", "Size of a crowd.", (e) => e.report.size, { unit: "people" }),
    field(
      "quad",
      "text",
      "verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.",
      (e) => (TYPES[e.type] as { quad: string }).quad,
      needed,
    ),
    field(
      "score",
      "number",
      "The manual's score of the strongest mode, else of the type. ACCUSE is -2, where the manual prints +3.",
      (e) => scoreOf(e.type, e.modes),
      { needed: true, unit: "PLOVER score, -10 to 10" },
    ),
    field("text", "text", "The sentence.", (e) => e.report.wording, needed),
    field("publisher", "text", "Outlet.", (e) => e.report.article.outlet),
    field("url", "text", "Where it was published.", (e) => e.report.article.url),
    field("published", "text", "When it was published, as given.", (e) => e.report.article.published),
    field("language", "text", "BCP 47 tag.", (e) => e.report.article.language, needed),
    field(
      "isnad",
      "object",
      "Ours: `{article, report, happening, type, status, cameo, confidence, trigger, trigger_start, trigger_end, chain: [{name, link, verb, stance}]}`: `type` and `status` as read, offsets into the article's text.",
      ({ report: r }) => ({
        article: r.article.id,
        report: r.n,
        happening: r.happening,
        type: r.type,
        status: r.status,
        cameo: r.cameo,
        confidence: r.confidence,
        trigger: r.trigger,
        trigger_start: r.trigger_start,
        trigger_end: r.trigger_end,
        chain: r.chain.map(({ name, link, verb, stance }) => ({ name, link, verb, stance })),
      }),
      needed,
    ),
  ],
};

/** PLOVER events, an object a line. */
export const PLOVER: Format = {
  name: "plover",
  says: "PLOVER events by the manual's rules (Open Event Data Alliance, 2024), an object a line.",
  rules: [
    "What is told as `actual` or `ongoing` is an event. A planned CONSULT, SUPPORT, COOPERATE or AID becomes AGREE, a planned RETREAT becomes CONCEDE, without modes, as the manual says; `isnad.type` keeps what was read. All else that did not happen (other plans, what is wanted, possible, negated, failed, and what the chain denies) is no event and is left out, unless `--auxiliary` asks for it: then `auxiliary` says `future` (planned), `hypothetical` (wanted, possible) or `negation` (negated, denied, failed). The manual's fourth auxiliary mode, historical, is not told apart.",
    "COOPERATE, AID and SANCTION need a recipient (COOPERATE: or a second actor) and are left out without one; STATEMENT is no PLOVER type. `datapackage.json` counts what is left out. Several reports of one happening are several events with the same `isnad.happening`.",
  ],
  files: [
    {
      name: "events.jsonl",
      mediaType: "application/jsonl",
      kind: "jsonl",
      units: ["reports"],
      tables: [EVENT, PART],
      async *write({ sql, selection, options, wrote, read, leftOut }) {
        for await (const reports of reportPages(sql, selection)) {
          const lines: string[] = [];
          for (const report of reports) {
            const event = ploverEvent(report, options.auxiliary);
            if (typeof event === "string") leftOut(event);
            else lines.push(`${JSON.stringify(objectOf(EVENT.fields, event))}\n`);
          }
          yield lines.join("");
          wrote(lines.length);
          read(reports.length);
        }
      },
    },
  ],
};
