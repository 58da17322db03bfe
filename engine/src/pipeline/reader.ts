import { outletFinder, withoutOwn } from "../attribution/own-outlet.js";
import type { Article, ArticleInput, Dossier, Participant, Report, Span } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import { createNameFinder } from "../names/find.js";
import { pinNames } from "../names/pins.js";
import { Forms } from "../sentences/forms.js";
import { hashOf } from "../text/hash.js";
import { createTimes } from "../times/expressions.js";
import { createNumberReader } from "../times/numbers.js";
import { createAnalyser } from "../words/analyse.js";
import { createChooser } from "../words/choose.js";
import { createJudge } from "../words/judge.js";
import { segmentsOf, type WordSegments } from "../words/segments.js";
import { openUniversal } from "../words/universal.js";
import { type Reading, readText, type Tools } from "./stages.js";

/** Version of what the reader gives: changes with every change of output. */
export const READER_VERSION = "0.9.0";

/** Reads articles. Made once, used many times; keeps no state between articles but caches. */
export interface Reader {
  /** Reads one article into a dossier. Never throws on any text. */
  read(article: ArticleInput): Dossier;
  /** The written words of a text with their clitics cut off. */
  words(text: string): WordSegments[];
  /** What every stage saw, for explanations. */
  explain(article: ArticleInput): { reading: Reading; dossier: Dossier };
}

function articleOf(input: ArticleInput): Article {
  return {
    id: input.id ?? hashOf(input.text),
    title: input.title ?? null,
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    published: input.published ?? null,
    language: "ar",
    text: input.text,
  };
}

/** Moves every span of the reading from normalised text back to the text as it was. */
function dossierOf(reading: Reading, article: Article, knowledge: Knowledge, own: ReadonlySet<string>): Dossier {
  const { normal } = reading;
  const known = new Map(reading.registry.entities.map((e) => [e.id, e.known]));
  const back = (s: Span): Span => ({ start: normal.original(s.start), end: normal.originalEnd(s.end) });
  const person = ({ entity, span }: Participant): Participant => ({ entity, span: span && back(span) });
  const reports: Report[] = reading.drafts.map((d, i) => ({
    id: `r${i + 1}`,
    sentence: d.sentence,
    trigger: back(d.trigger),
    type: d.type,
    modes: d.modes,
    contexts: d.contexts,
    cameo: d.cameo,
    status: d.status,
    actors: d.actors.map(person),
    recipients: d.recipients.map(person),
    place: d.place && { entity: d.place.entity, span: back(d.place.span) },
    time: d.time && { value: d.time.value, span: d.time.span && back(d.time.span) },
    counts: d.counts,
    isnad: withoutOwn(d.isnad, own, (id) => known.get(id) ?? null).map((l) => ({ ...l, span: back(l.span) })),
    quote: d.quote && back(d.quote),
    evidence: d.evidence.map(back),
    because: d.because,
    confidence: d.confidence,
  }));
  const seen = new Set<string>();
  const mentions = reading.registry.mentions
    .map((m) => ({ ...m, ...back(m) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((m) => {
      const key = `${m.start} ${m.end} ${m.entity}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    });
  return {
    format: "isnad/1",
    article,
    chrome: [...reading.chrome],
    sentences: reading.sentences.map(back),
    entities: reading.registry.list(),
    mentions,
    times: reading.times.map(({ start, end, kind, value, certain }) => ({ ...back({ start, end }), kind, value, certain })),
    reports,
    reader: { name: "isnad", version: READER_VERSION, lexicon: knowledge.version },
  };
}

/** Makes a reader from the opened knowledge base. */
export function createReader(knowledge: Knowledge): Reader {
  const judge = createJudge(knowledge.model("words"));
  const tools: Tools = {
    knowledge,
    forms: new Forms(),
    analyse: createAnalyser(knowledge.lexicon, judge),
    choose: createChooser(judge),
    findNames: createNameFinder(knowledge),
    times: createTimes(knowledge),
    readNumber: createNumberReader(knowledge),
  };
  const universal = openUniversal(knowledge.table("universal"));
  const ownOutlets = outletFinder(knowledge.table("outlets") as unknown as Parameters<typeof outletFinder>[0]);
  const lands = new Map(knowledge.table("outlets").map((r) => [r.id as string, r.country as string]));
  const landOf = (own: ReadonlySet<string>): string | null => {
    const found = new Set([...own].map((id) => lands.get(id)));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  const explain = (input: ArticleInput): { reading: Reading; dossier: Dossier } => {
    const article = articleOf(input);
    const own = ownOutlets(article);
    const reading = readText(tools, article.text, article.published, landOf(own));
    return { reading, dossier: dossierOf(reading, article, knowledge, own) };
  };
  return {
    read: (input) => explain(input).dossier,
    words: (text) => segmentsOf({ ...tools, universal, pin: (words, first, last) => pinNames(knowledge, words, first, last) }, text),
    explain,
  };
}
