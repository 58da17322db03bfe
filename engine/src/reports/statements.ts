import { chainOf, linkKind } from "../attribution/chain.js";
import { isMedium } from "../attribution/speakers.js";
import type { SpeechAct } from "../attribution/types.js";
import type { Item } from "../clauses/item.js";
import { verbStatus } from "../clauses/status.js";
import type { Report, Span, Status } from "../dossier/types.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { type Unsure, withConfidence } from "./confidence.js";
import { type Draft, mergeSpans, type ReportContext, wordSpan } from "./read.js";
import { isAdverbialParticiple } from "./speakers.js";
import { timeOfGoingOn, timeOfSaying } from "./time.js";

/** Statements: acts of speech whose content falls under no type (guidelines, section 1). */
export function readStatements(context: ReportContext, typed: readonly Draft[]): Draft[] {
  const own = context.acts.filter((a) => a.sentence === context.index);
  return own.filter((a) => a.speaker !== null && isStatement(context, a, own, typed)).map((a) => draftOf(context, a));
}

function isStatement(context: ReportContext, act: SpeechAct, own: readonly SpeechAct[], typed: readonly Draft[]): boolean {
  if (act.silent || typed.some((d) => d.at === act.at || isPartOf(context, act, d)) || own.some((o) => repeats(act, o))) return false;
  if (act.unsaid) return !isWithout(context, act);
  // `«…». وفقا للوكالة.`: the words stand in the sentence before.
  if (act.kind === "according" && !act.scope.some((s) => hasWords(context, s))) return false;
  // `مؤتمر صحافي بثه التلفزيون`: what a medium carries is the thing before it, not what is said.
  if (act.speaker && isMedium(act.speaker.entity, context.knowledge) && isCarried(context, act)) return false;
  if (UNSPOKEN.has(statusOf(context, act))) return false;
  if (typed.some((d) => saidByItself(context, act, d))) return false;
  const { told, topic } = toldTokens(context, act, own);
  // `حذر من هجمات`: a warning of others is told, and what is feared beside it (guidelines, section 9).
  // `أعرب عن قلقه من الهجمات`: a feeling about what others do is told beside it.
  const beside = (d: Draft): boolean =>
    isPurpose(d) || (act.word.stance === "warns" && d.status === "possible") || (act.word.kind === "express" && MATERIAL.has(d.type));
  if (typed.some((d) => (told.has(d.at) && !beside(d)) || (topic.has(d.at) && happens(d)) || tollTold(d, told, context))) return false;
  // `نقلت الوكالة عن مصدر أن الوزير أكد`: the innermost speaker states it.
  // `أكدت الوزارة وفقا للوكالة`: one telling, the verb's.
  if (act.kind === "according" && (own.some((o) => o.kind === "verb" && o.speaker) || typed.some((d) => inScope(act, d.at)))) return false;
  return !own.some(
    (o) =>
      o !== act &&
      o.speaker &&
      !o.silent &&
      o.at > act.at &&
      o.kind !== "participle" &&
      !repeats(o, act) &&
      (told.has(o.at) || topic.has(o.at)),
  );
}

/** `قال إنه لا يعتقد أن …`: who speaks tells of his own words or thoughts. */
const repeats = (act: SpeechAct, outer: SpeechAct): boolean =>
  act !== outer &&
  outer.clausal &&
  (outer.kind === "verb" || outer.kind === "participle") &&
  act.kind === "verb" &&
  act.at > outer.at &&
  act.speaker !== null &&
  act.speaker.entity === outer.speaker?.entity &&
  inScope(outer, act.at);

/** `دون أن يوضح`: only tells that more is not known. */
function isWithout(context: ReportContext, act: SpeechAct): boolean {
  const { items, itemOf, first } = context.sentence;
  const at = itemOf[act.at - first] as number;
  const [without, that] = [items[at - 2], items[at - 1]];
  return that?.kind === "particle" && that.role === "sub:an" && without?.kind === "particle" && without.role === "prep:dun";
}

/** Types of deeds, which nobody does by voicing a feeling. */
const MATERIAL = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION", "AID"]);

/** The verb of a relative clause whose pronoun stands for what the clause is about. */
const isCarried = (context: ReportContext, act: SpeechAct): boolean =>
  context.words[act.at]?.best?.pronoun != null && context.clauses.some((c) => c.at === act.at && c.antecedent !== null);

/** What is wanted or supposed to be said is not told. */
const UNSPOKEN: ReadonlySet<Status> = new Set(["wanted", "possible"]);

const hasWords = ({ words }: ReportContext, { first, last }: { first: number; last: number }): boolean => {
  for (let t = first; t < last; t++) if (words[t]?.kind !== "punctuation") return true;
  return false;
};

/** `هدنة أعلنتها الحكومة`: the word of saying belongs to the trigger of a deed. */
const isPartOf = (context: ReportContext, act: SpeechAct, d: Draft): boolean => {
  const word = context.words[act.at] as Word;
  return d.trigger.start <= word.start && word.end <= d.trigger.end;
};

const inScope = (act: SpeechAct, token: number): boolean => act.scope.some((s) => s.first <= token && token < s.last);

/** `ندد بالقرار قائلا`: the word of saying only gives the words of an act that is told already. */
const saidByItself = (context: ReportContext, act: SpeechAct, d: Draft): boolean =>
  act.kind === "participle" &&
  act.word.id === "qayl" &&
  d.sentence === context.index &&
  d.at < act.at &&
  d.actors.some((a) => a.entity === act.speaker?.entity.id);

/** Prepositions whose phrases only give the circumstances. */
const CIRCUMSTANCE = new Set(["time", "khilal", "sabab", "loc", "despite"]);

/** `سافروا للقتال`: an aim, not what is said. */
const isPurpose = (d: Draft): boolean => d.because.includes("status.purpose");

/** The toll is what is said, the attack that it is joined to stands aside (`أصيب جنديان جراء قصف`). */
const tollTold = (d: Draft, told: ReadonlySet<number>, context: ReportContext): boolean => {
  if (!d.because.includes("toll")) return false;
  for (const t of told)
    if (d.evidence.some((e) => e.start <= (context.words[t] as Word).start && (context.words[t] as Word).end <= e.end)) return true;
  return false;
};

/** Told by its verb (`وقع هجوم`) or with its toll: then the subject is the news. */
const happens = (d: Draft): boolean => d.because.some((b) => b === "toll" || b.startsWith("light."));

interface Told {
  /** Up to the second predicate of the content, without relative clauses and circumstances. */
  readonly told: Set<number>;
  /** What stands before the first verb: its subject. */
  readonly topic: Set<number>;
}

/** The tokens that are what is said first of all. */
function toldTokens(context: ReportContext, act: SpeechAct, own: readonly SpeechAct[]): Told {
  const out: Told = { told: new Set(), topic: new Set() };
  const { itemOf, first, last } = context.sentence;
  const next = own.find((o) => o.at > act.at && o.kind === "participle" && !o.silent)?.at ?? last;
  for (const range of act.scope) {
    const from = Math.max(range.first, first);
    if (from < last && range.last > first) collect(context, itemOf[from - first] as number, Math.min(range.last, next), act, out);
  }
  if (out.told.size === 0) nominal(context, act, out);
  return out;
}

/** Without a verb all is news; behind `أن` but for the first phrase, if definite: the subject of a nominal sentence. */
function nominal(context: ReportContext, act: SpeechAct, out: Told): void {
  const { items } = context.sentence;
  const that = act.content === null ? undefined : items[act.content];
  const subject = that?.kind === "particle" ? items[(act.content as number) + 1] : undefined;
  const definite = subject?.kind === "phrase" && subject.phrase.prep === null && subject.phrase.definite ? subject : undefined;
  for (const t of out.topic) if (!definite || t < definite.first || t >= definite.last) out.told.add(t);
  for (const t of out.told) out.topic.delete(t);
}

function collect(context: ReportContext, start: number, last: number, act: SpeechAct, out: Told): void {
  const { items } = context.sentence;
  let verb = false;
  let relative = false;
  for (let k = start; k < items.length && (items[k] as Item).first < last; k++) {
    const item = items[k] as Item;
    if (item.kind === "mark") {
      if (/[،,]/.test(item.sign)) relative = false;
    } else if (item.kind === "particle") {
      if (item.role.startsWith("rel") && item.role !== "rel:ma") relative = true;
      else if (k > start && (/^(sub:time|sub:while|cond|sub:where)/.test(item.role) || opensCircumstance(items, k))) return;
      else if (!verb && out.topic.size > 1 && (context.words[item.at] as Word).best?.conj) return;
    } else if (item.kind === "verb") {
      // `أشار إلى دور القوات التي قصفت …`, `نفى وجود خلافات أدت إلى …`: what is said is the noun, not what a clause tells of it.
      const bare = act.word.stance === "denies" && context.clauses.some((c) => c.at === item.at && c.relative);
      if (!act.clausal && out.told.size > 0 && (relative || bare)) return;
      // `أن القائد الذي يخضع لعقوبات قد زار`: the main verb behind a relative clause.
      if (relative && context.clauses.find((c) => c.at === item.at)?.relative !== false) continue;
      relative = false;
      if (isJoined(context, k) && (verb || out.topic.size > 0)) return;
      if (act.clausal && context.clauses.some((c) => c.at === item.at && c.relative)) {
        relative = true;
        continue;
      }
      verb = true;
      out.told.add(item.at);
    } else if (k > start && isAdverbial(context, k)) {
      return;
    } else if (!relative && !(item.phrase.prep !== null && CIRCUMSTANCE.has(item.phrase.prep))) {
      for (let t = item.first; t < item.last; t++) (verb || !act.clausal ? out.told : out.topic).add(t);
    }
  }
}

/** `قبل أن يدخله المفتشون`. */
const opensCircumstance = (items: readonly Item[], k: number): boolean => {
  const [one, two] = [items[k], items[k + 1]];
  return one?.kind === "particle" && one.role === "prep:time" && two?.kind === "particle" && two.role.startsWith("sub:an");
};

/** Coordinated, by its own conjunction or that of the particle before it (`ولم تعد`). */
function isJoined(context: ReportContext, k: number): boolean {
  const { items } = context.sentence;
  const conj = (item: Item | undefined): boolean => !!item && !!(context.words[item.first] as Word).best?.conj;
  return conj(items[k]) || (items[k - 1]?.kind === "particle" && conj(items[k - 1]));
}

/** `، داعيا إلى`: a participle that goes with the speaker, not with what he says. */
function isAdverbial(context: ReportContext, k: number): boolean {
  const item = context.sentence.items[k] as Item;
  if (item.kind !== "phrase") return false;
  const word = context.words[item.phrase.head] as Word;
  if (!isAdverbialParticiple(word)) return false;
  // Without a sign before it, only one of saying or wishing (`مستمر متمنيا للجميع التوفيق`): others tell how it is done.
  return context.sentence.items[k - 1]?.kind === "mark" || context.knowledge.speechVerbs.has(keyOf(word.best?.lexeme.verb ?? ""));
}

function draftOf(context: ReportContext, act: SpeechAct): Draft {
  const word = context.words[act.at] as Word;
  const speakers = act.speaker ? [act.speaker, ...act.others] : [];
  const isnad = chainOf(context.acts, act.at, context.knowledge, new Set(speakers.map((s) => s.entity.id)));
  for (const voice of [...act.outer, ...act.outlets]) {
    const { entity, span } = voice;
    if (isnad.some((l) => l.entity === entity.id) || speakers.some((s) => s.entity === entity)) continue;
    isnad.push({ kind: linkKind(entity, context.knowledge), entity: entity.id, span, verb: act.word.lemma, stance: act.word.stance });
  }
  const statement: Unsure = {
    at: act.at,
    main: true,
    sentence: context.index,
    trigger: wordSpan(word),
    type: "STATEMENT",
    modes: [],
    contexts: [],
    cameo: "010",
    status: statusOf(context, act),
    actors: speakers.map(({ entity, span }) => ({ entity: entity.id, span })),
    recipients:
      act.audience && !speakers.some((s) => s.entity === act.audience?.entity)
        ? [{ entity: act.audience.entity.id, span: act.audience.span }]
        : [],
    place: null,
    time: saidAt(context, act),
    counts: {},
    isnad,
    quote: quoteOf(context, act),
    evidence: mergeSpans([wordSpan(word), ...speakers.map((s) => s.span), ...isnad.map((l) => l.span)]),
    because: [`speech.${act.word.id}`],
  };
  return withConfidence(context, null, statement);
}

/** When it was said: the date of its word, or of what the speaker said before and goes on with. */
function saidAt(context: ReportContext, act: SpeechAct): Report["time"] {
  const speaker = act.speaker?.entity.id;
  const time = timeOfSaying(context, act, statusOf(context, act));
  if (speaker === undefined) return time;
  if (time === null) return act.carried ? timeOfGoingOn(context, speaker) : null;
  const told = { type: "STATEMENT", root: "", status: "actual", sentence: context.index, place: null } as const;
  context.dated.push({ ...told, entities: new Set([speaker]), time });
  return time;
}

function statusOf(context: ReportContext, act: SpeechAct): Status {
  const item = context.sentence.itemOf[act.at - context.sentence.first] as number;
  const finite = context.sentence.items[item]?.kind === "verb";
  return finite ? verbStatus(context.sentence, context.words, item, context.knowledge).status : "actual";
}

function quoteOf(context: ReportContext, act: SpeechAct): Span | null {
  const q = context.quotations.find((x) => act.scope.some((s) => s.first <= x.first + 1 && x.last <= s.last + 1));
  return q ? { start: (context.words[q.first] as Word).start, end: (context.words[q.last - 1] as Word).end } : null;
}
