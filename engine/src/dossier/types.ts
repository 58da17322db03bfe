/// The dossier: what a reading of an article is. Offsets are UTF-16 code units into `article.text`, half-open.

export interface Span {
  start: number;
  end: number;
}

export interface Article {
  id: string;
  title: string | null;
  url: string | null;
  outlet: string | null;
  /** ISO 8601 date or date-time: the anchor of relative times. */
  published: string | null;
  /** BCP 47. */
  language: string;
  text: string;
}

export type EntityKind = "person" | "organisation" | "group" | "country" | "place" | "facility" | "described";

export interface Entity {
  id: string;
  kind: EntityKind;
  /** The fullest form found, in Arabic. */
  name: string;
  /** From the knowledge base, else a transliteration ending in " (transliterated)". */
  english: string | null;
  known: string | null;
  country: string | null;
  sectors: string[];
  office: string | null;
}

export interface Mention extends Span {
  entity: string;
  form: "name" | "nominal" | "pronoun";
}

export interface TimeExpression extends Span {
  kind: "date" | "time" | "duration" | "set";
  value: string | null;
  certain: boolean;
}

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number] | "STATEMENT";

export const STATUSES = ["actual", "ongoing", "planned", "wanted", "possible", "negated", "failed"] as const;
export type Status = (typeof STATUSES)[number];

export const STANCES = ["asserts", "denies", "doubts", "asks", "warns", "promises", "expects"] as const;
export type Stance = (typeof STANCES)[number];

export interface Participant {
  entity: string;
  /** The words that play the part; null for a dropped subject. */
  span: Span | null;
}

export interface Link {
  kind: "person" | "organisation" | "outlet" | "anonymous" | "document";
  entity: string;
  span: Span;
  /** The lemma of the speech word. */
  verb: string | null;
  stance: Stance;
}

export interface Counts {
  dead?: number;
  injured?: number;
  arrested?: number;
  size?: number;
}

export interface Report {
  id: string;
  /** Index into `sentences`. */
  sentence: number;
  trigger: Span;
  type: EventType;
  modes: string[];
  contexts: string[];
  cameo: string | null;
  status: Status;
  actors: Participant[];
  recipients: Participant[];
  place: { entity: string; span: Span } | null;
  /** `span` null: taken from the anchor, not from words. */
  time: { value: string; span: Span | null } | null;
  counts: Counts;
  /** According to whom, outermost first; empty where the article speaks for itself. */
  isnad: Link[];
  quote: Span | null;
  evidence: Span[];
  /** 0 to 1. */
  confidence: number;
  /** Ids of the rules and lexicon entries that made it. */
  because: string[];
}

export interface Dossier {
  format: "isnad/1";
  article: Article;
  /** Page chrome found at the edges of the text: not read. */
  chrome: Span[];
  sentences: Span[];
  entities: Entity[];
  mentions: Mention[];
  times: TimeExpression[];
  reports: Report[];
  reader: { name: string; version: string; lexicon: string };
}

/** What a caller hands in: only `text` is needed. */
export interface ArticleInput {
  text: string;
  id?: string | null;
  title?: string | null;
  url?: string | null;
  outlet?: string | null;
  published?: string | null;
}
