import { type Field, field, type Table } from "../fields.js";
import type { LinkRecord, PartRecord, ReportRecord } from "../source/reports.js";

const needed = { needed: true };
const offset = { unit: "offset" };

/** Reports that fit the filters. */
export const REPORTS: Table<ReportRecord> = {
  name: "reports",
  says: "One happening told in a sentence of an article. Mind `status`: only `actual` and `ongoing` are told as having happened or going on.",
  key: ["article", "report"],
  refers: [
    { fields: ["article"], table: "articles", to: ["article"] },
    { fields: ["happening"], table: "happenings", to: ["happening"] },
  ],
  fields: [
    field("article", "text", "Article that it stands in.", (r) => r.article.id, needed),
    field("report", "integer", "Number of the report in the article, from 0, in the order of the text.", (r) => r.n, needed),
    field("report_id", "text", "Its id in the dossier.", (r) => r.id, needed),
    field("report_key", "text", "Trigger and type: what it is known by from one reading to the next.", (r) => r.key, needed),
    field("reviewed", "text", "What people said of it: accepted, corrected or added; empty: nobody has looked.", (r) => r.reviewed),
    field("happening", "text", "Happening that it tells of.", (r) => r.happening),
    field("story", "text", "Story of the article.", (r) => r.article.story),
    field("outlet", "text", "Who published the article.", (r) => r.article.outlet),
    field("published_day", "day", "Day of the article.", (r) => r.article.day),
    field("type", "text", "PLOVER type, or STATEMENT.", (r) => r.type, needed),
    field("modes", "list", "PLOVER modes.", (r) => r.modes, needed),
    field("contexts", "list", "PLOVER contexts.", (r) => r.contexts, needed),
    field("cameo", "text", "The closest CAMEO code.", (r) => r.cameo),
    field("status", "text", "actual, ongoing, planned, wanted, possible, negated or failed.", (r) => r.status, needed),
    field(
      "stance",
      "text",
      "How the last to speak stands to it: asserts denies doubts asks warns promises expects; empty: the article itself.",
      (r) => r.stance,
    ),
    field(
      "score",
      "number",
      "PLOVER score: that of the strongest mode, else of the type; none for STATEMENT. ACCUSE is -2, where the manual prints +3.",
      (r) => r.score,
      { unit: "PLOVER score, -10 (conflict) to 10 (cooperation)" },
    ),
    field("confidence", "number", "How sure the reader is: of the reports with 0.8 about 80% are right.", (r) => r.confidence, {
      needed: true,
      unit: "share, 0 to 1",
    }),
    field("day", "day", "Day of the happening.", (r) => r.day),
    field("day_said", "boolean", "Whether words say the day; else it is taken from the article's.", (r) => r.time_said, needed),
    field("place_name", "text", "Where it happened.", (r) => r.place?.name ?? null),
    field("place_english", "text", "The same in English.", (r) => r.place?.english ?? null),
    field("place_known", "text", "Its id in the knowledge base.", (r) => r.place?.known ?? null),
    field("place_country", "text", "Its country, ISO 3166 alpha-3.", (r) => r.place?.country ?? null),
    field("lat", "number", "Latitude of the place.", (r) => r.place?.lat ?? null, { unit: "degrees, WGS 84" }),
    field("lon", "number", "Longitude of the place.", (r) => r.place?.lon ?? null, { unit: "degrees, WGS 84" }),
    field("dead", "integer", "Dead.", (r) => r.dead, { unit: "people" }),
    field("injured", "integer", "Injured.", (r) => r.injured, { unit: "people" }),
    field("arrested", "integer", "Arrested.", (r) => r.arrested, { unit: "people" }),
    field("size", "number", "Size of a crowd.", (r) => r.size, { unit: "people" }),
    field("predicate", "text", "Rule of the ontology that found it.", (r) => r.predicate),
    field("trigger", "text", "The word that names the happening.", (r) => r.trigger, needed),
    field("trigger_start", "integer", "Where the trigger begins in the article's text.", (r) => r.trigger_start, {
      needed: true,
      ...offset,
    }),
    field("trigger_end", "integer", "Where it ends.", (r) => r.trigger_end, { needed: true, ...offset }),
    field("sentence", "text", "The sentence.", (r) => r.wording, needed),
    field("sentence_start", "integer", "Where the sentence begins in the article's text.", (r) => r.sentence_start, {
      needed: true,
      ...offset,
    }),
    field("sentence_end", "integer", "Where it ends.", (r) => r.sentence_end, { needed: true, ...offset }),
  ],
};

/** A participant of a report. */
export interface Participant extends PartRecord {
  readonly article: string;
  readonly report: number;
  readonly role: "actor" | "recipient";
  readonly n: number;
}

/** A link of the chain of a report. */
export interface ChainLink extends LinkRecord {
  readonly article: string;
  readonly report: number;
  readonly n: number;
}

/** The columns that tell who somebody is. */
function who<Row extends PartRecord>(): Field<Row>[] {
  return [
    field("entity", "text", "Id in the article's dossier.", (p) => p.entity, needed),
    field("actor", "text", "Id across articles; empty for described people (`مسلحون مجهولون`).", (p) => p.actor),
    field("kind", "text", "person, organisation, group, country, place, facility or described.", (p) => p.kind, needed),
    field("name", "text", "The fullest name in the article.", (p) => p.name, needed),
    field("english", "text", "Name in English; where there is none, its transliteration, ending in ` (transliterated)`.", (p) => p.english),
    field("known", "text", "Id in the knowledge base.", (p) => p.known),
    field("country", "text", "ISO 3166 alpha-3 code, or IGO UNO EUR NGO ISM IMG MNC.", (p) => p.country),
    field("sectors", "list", "PLOVER sector codes, the most telling first.", (p) => p.sectors, needed),
    field("office", "text", "Office held at the time, as the article or the knowledge base has it.", (p) => p.office),
    field("text", "text", "The words that play the part; empty where none do.", (p) => p.text),
    field("start", "integer", "Where they begin in the article's text.", (p) => p.start, offset),
    field("end", "integer", "Where they end.", (p) => p.end, offset),
  ];
}

const refers = [
  { fields: ["article", "report"], table: "reports", to: ["article", "report"] },
  { fields: ["actor"], table: "actors", to: ["actor"] },
];

/** Participants of the reports that fit. */
export const PARTICIPANTS: Table<Participant> = {
  name: "participants",
  says: "Who takes part in a report.",
  key: ["article", "report", "role", "n"],
  refers,
  fields: [
    field("article", "text", "Article of the report.", (p) => p.article, needed),
    field("report", "integer", "Number of the report in the article.", (p) => p.report, needed),
    field("role", "text", "actor (who does it) or recipient (to whom it is done).", (p) => p.role, needed),
    field("n", "integer", "Number within the role, from 0.", (p) => p.n, needed),
    ...who(),
  ],
};

/** Chains of the reports that fit. */
export const LINKS: Table<ChainLink> = {
  name: "links",
  says: "A link of the chain of those through whom a report is told, outermost first.",
  key: ["article", "report", "n"],
  refers,
  fields: [
    field("article", "text", "Article of the report.", (l) => l.article, needed),
    field("report", "integer", "Number of the report in the article.", (l) => l.report, needed),
    field("n", "integer", "Number in the chain, from 0, outermost first.", (l) => l.n, needed),
    field("link", "text", "person, organisation, outlet, anonymous or document.", (l) => l.link, needed),
    field("verb", "text", "Lemma of the word of speech.", (l) => l.verb),
    field("stance", "text", "asserts, denies, doubts, asks, warns, promises or expects.", (l) => l.stance, needed),
    ...who(),
  ],
};

/** The participants of reports, one by one. */
export const participantsOf = (reports: readonly ReportRecord[]): Participant[] =>
  reports.flatMap((r) =>
    (["actor", "recipient"] as const).flatMap((role) =>
      (role === "actor" ? r.actors : r.recipients).map((p, n) => ({ ...p, article: r.article.id, report: r.n, role, n })),
    ),
  );

/** The links of the chains of reports, one by one. */
export const linksOf = (reports: readonly ReportRecord[]): ChainLink[] =>
  reports.flatMap((r) => r.chain.map((l, n) => ({ ...l, article: r.article.id, report: r.n, n })));
