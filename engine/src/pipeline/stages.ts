import { findSpeech } from "../attribution/speech.js";
import type { SpeechAct } from "../attribution/types.js";
import type { SentenceItems } from "../clauses/item.js";
import { cutItems } from "../clauses/items.js";
import { type ReadClause, readClauses } from "../clauses/read.js";
import { Referents } from "../clauses/referents.js";
import { rereadOffices, rereadVerbs } from "../clauses/reread.js";
import { rereadAccepting } from "../clauses/reread-accepting.js";
import { rereadDeeds } from "../clauses/reread-deeds.js";
import { rereadDuals } from "../clauses/reread-duals.js";
import { rereadElatives } from "../clauses/reread-elatives.js";
import { rereadParticiples } from "../clauses/reread-participles.js";
import { rereadTolls } from "../clauses/reread-tolls.js";
import { rereadWithin } from "../clauses/reread-within.js";
import type { Span } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import { findShortNames, isCutFromShort, type NameFinder } from "../names/find.js";
import { pinNames } from "../names/pins.js";
import { Registry } from "../names/registry.js";
import type { NameMention } from "../names/types.js";
import type { Dated } from "../reports/again.js";
import type { LastMeeting } from "../reports/meetings.js";
import { type Draft, readReports } from "../reports/read.js";
import { isSport } from "../reports/sport.js";
import { readStatements } from "../reports/statements.js";
import type { Form, Forms } from "../sentences/forms.js";
import { findQuotations, type Quotation } from "../sentences/quotations.js";
import { type Sentence, splitSentences } from "../sentences/split.js";
import { tokenise } from "../sentences/tokens.js";
import { findChrome } from "../text/chrome.js";
import { type NormalText, normalise } from "../text/normalise.js";
import type { TimeMention, Times } from "../times/expressions.js";
import type { NumberReading } from "../times/numbers.js";
import type { createChooser } from "../words/choose.js";
import type { Analysis, Token, Word } from "../words/types.js";
import { unread } from "../words/unread.js";

/** The tools that stages share, made once a reader. */
export interface Tools {
  readonly knowledge: Knowledge;
  readonly choose: ReturnType<typeof createChooser>;
  readonly findNames: NameFinder;
  readonly forms: Forms;
  readonly analyse: (form: Form) => readonly Analysis[];
  readonly times: Times;
  readonly readNumber: (words: readonly Word[], i: number, end: number) => NumberReading | null;
}

/** What each stage saw, in the order of the stages: `isnad read --explain` prints it. */
export interface Reading {
  readonly source: string;
  readonly normal: NormalText;
  /** Page chrome, in the source's offsets. */
  readonly chrome: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly words: readonly Word[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly cut: readonly SentenceItems[];
  readonly clauses: readonly (readonly ReadClause[])[];
  readonly acts: readonly SpeechAct[];
  readonly drafts: readonly Draft[];
  readonly registry: Registry;
}

/** The tokens that are in none of the spans (of the original text, in order). */
function outside(tokens: Token[], normal: NormalText, spans: readonly Span[]): Token[] {
  if (spans.length === 0) return tokens;
  let next = 0;
  return tokens.filter((t) => {
    const start = normal.original(t.start);
    while (next < spans.length && (spans[next] as Span).end <= start) next++;
    return next === spans.length || start < (spans[next] as Span).start;
  });
}

/** text → sentences: tokens outside page chrome, cut into sentences and quotations. */
function sentenceStage(
  tools: Tools,
  source: string,
): { normal: NormalText; chrome: Span[]; tokens: Token[]; sentences: Sentence[]; quotations: Quotation[] } {
  const normal = normalise(source);
  const chrome = findChrome(source, tools.knowledge.chrome);
  const tokens = outside(tokenise(normal.text, tools.forms), normal, chrome);
  return { normal, chrome, tokens, sentences: splitSentences(normal.text, tokens), quotations: findQuotations(tokens) };
}

/** sentences → words: every token with its analyses, one chosen. */
export function wordStage(tools: Tools, tokens: readonly Token[], sentences: readonly Sentence[]): Word[] {
  const words = unread(tokens, sentences, tools.analyse);
  for (const s of sentences) {
    tools.choose(words, s.first, s.last, pinNames(tools.knowledge, words, s.first, s.last));
    rereadOffices(tools.knowledge, words, s.first, s.last);
  }
  return words;
}

/** The quotations that reach into a sentence (they are in order, and seldom more than a few tokens long), with one around. */
function within(quotations: readonly Quotation[], s: Sentence): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).first < s.first - 800) low = middle + 1;
    else high = middle;
  }
  const out: Quotation[] = [];
  for (let i = low; i < quotations.length && (quotations[i] as Quotation).first <= s.last + 4; i++)
    if ((quotations[i] as Quotation).last >= s.first - 4) out.push(quotations[i] as Quotation);
  return out;
}

/** Runs every stage over one text. Pure: the same tools, text and date give the same reading. */
export function readText(tools: Tools, source: string, published: string | null, home: string | null = null): Reading {
  const { knowledge } = tools;
  const { normal, chrome, tokens, sentences, quotations } = sentenceStage(tools, source);
  const words = wordStage(tools, tokens, sentences);
  // Days are counted from the day of writing; who held which office goes by the day of publication.
  const written = tools.times.written(words, published);
  const registry = new Registry(knowledge, published, home);
  const referents = new Referents(knowledge, words, normal.text, registry);
  const names: NameMention[] = [];
  const times: TimeMention[] = [];
  const cut: SentenceItems[] = [];
  const clauses: ReadClause[][] = [];
  const acts: SpeechAct[] = [];
  const drafts: Draft[] = [];
  const told = new Set<string>();
  const sport = isSport(knowledge, words);
  const lastPlace = { sentence: -1, place: null, land: null, byWord: new Map<string, string>() };
  const lastMeeting: LastMeeting = { sentence: -1, parts: [] };
  const dated: Dated[] = [];
  let reaching: SpeechAct[] = [];
  sentences.forEach((s, index) => {
    const near = within(quotations, s);
    const dates = tools.times.read(words, s.first, s.last, written);
    // `14 فبراير شباط`: a name that no list has is none inside a date.
    const full = tools
      .findNames(words, s.first, s.last)
      .filter((n) => n.actor !== null || !dates.some((t) => t.first <= n.first && n.last <= t.last && t.last - t.first > n.last - n.first))
      .filter((n) => !isCutFromShort(words, n, (key) => registry.shortName(key, true) !== null));
    for (const name of full) referents.note(name);
    const short = findShortNames(knowledge, words, s.first, s.last, full, dates, (key, surnameOnly) =>
      registry.shortName(key, surnameOnly),
    );
    for (const name of short) referents.note(name);
    const named = [...full, ...short].sort((a, b) => a.first - b.first);
    names.push(...named);
    const timed = dates.filter((t) => !named.some((n) => n.first < t.last && t.first < n.last));
    times.push(...timed);
    rereadVerbs(knowledge, words, named, s.first, s.last);
    rereadDeeds(knowledge, words, named, s.first, s.last);
    rereadAccepting(knowledge, words, named, s.first, s.last);
    rereadElatives(words, s.first, s.last);
    rereadTolls(knowledge, words, s.first, s.last);
    rereadWithin(knowledge, words, named, s.first, s.last);
    rereadDuals(knowledge, words, named, s.first, s.last);
    rereadParticiples(knowledge, words, named, s.first, s.last);
    const items = cutItems(knowledge, words, named, timed, near, s.first, s.last);
    cut.push(items);
    const read = readClauses(items, words, referents);
    clauses.push(read);
    const spoken = findSpeech({ knowledge, words, sentence: items, index, clauses: read, referents, quotations: near, before: acts });
    acts.push(...spoken);
    // Only what reaches into this sentence: a long article must not cost more a word than a short one.
    reaching = [...reaching.filter((a) => a.scope.some((x) => x.last > s.first)), ...spoken];
    const context = {
      knowledge,
      words,
      sentence: items,
      clauses: read,
      referents,
      index,
      acts: reaching,
      times: timed,
      quotations: near,
      published: written,
      sport,
      told,
      lastPlace,
      lastMeeting,
      dated,
      readNumber: (at: number) => tools.readNumber(words, at, s.last),
    };
    const typed = readReports(context);
    drafts.push(...typed, ...readStatements(context, typed));
  });
  registry.settleHome();
  drafts.sort((a, b) => a.at - b.at);
  return { source, normal, chrome, sentences, quotations, words, names, times, cut, clauses, acts, drafts, registry };
}
