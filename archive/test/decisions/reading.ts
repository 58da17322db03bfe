import type { Dossier, Entity, Report } from "@isnad/engine";
import { hashOf } from "@isnad/engine/text/hash";
import type { DecidedReport, Decision } from "../../src/index.js";

/** A text with places for ten triggers: words of six letters with a space between. */
export const TEXT = Array.from({ length: 10 }, (_, i) => `كلمات${"ابتثجحخدذر"[i]}`).join(" ");

export const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: "person",
  name: `اسم ${id}`,
  english: null,
  known: null,
  country: null,
  sectors: [],
  office: null,
  ...more,
});

/** What a report says that says nothing more. */
const BARE = {
  modes: [],
  contexts: [],
  cameo: null,
  status: "actual" as const,
  actors: [],
  recipients: [],
  place: null,
  time: null,
  counts: {},
  isnad: [],
  quote: null,
};

/** A report on the n-th word. */
export const report = (word: number, type: Report["type"], more: Partial<Report> = {}): Report => ({
  id: `r${word}`,
  sentence: 0,
  trigger: { start: word * 7, end: word * 7 + 6 },
  type,
  ...BARE,
  evidence: [],
  confidence: 0.5,
  because: [`${type}.test`],
  ...more,
});

/** A reading of `TEXT`. */
export const reading = (reports: Report[], entities: Entity[] = [entity("e1"), entity("e2")], text = TEXT): Dossier => ({
  format: "isnad/1",
  article: { id: "a", title: null, url: null, outlet: null, published: null, language: "ar", text },
  chrome: [],
  sentences: [{ start: 0, end: text.length }],
  entities,
  mentions: [],
  times: [],
  reports,
  reader: { name: "isnad", version: "1", lexicon: "1" },
});

export const value = (word: number, type: DecidedReport["type"], more: Partial<DecidedReport> = {}): DecidedReport => ({
  trigger: { start: word * 7, end: word * 7 + 6 },
  type,
  ...BARE,
  ...more,
});

/** A decision on `TEXT`. */
export const decision = (id: number, kind: Decision["kind"], key: string, more: Partial<Decision> = {}): Decision => ({
  id,
  article: "a",
  hash: hashOf(TEXT),
  key,
  kind,
  second: false,
  undoes: null,
  who: "leila",
  at: "2026-01-01T00:00:00.000Z",
  because: "",
  words: "",
  reader: "isnad 1 1",
  before: null,
  after: null,
  ...more,
});
