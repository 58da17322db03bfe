import { type Item, isBracket, type SentenceItems } from "../clauses/items.js";
import { lemmaOf, type Phrase, verbLemmas } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Referents } from "../clauses/referents.js";
import type { Span } from "../dossier/types.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import type { Known } from "../names/registry.js";
import type { Quotation } from "../sentences/quotations.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";

/** Someone saying something: who, with which word, and which tokens are what he says. */
export interface SpeechAct {
  /** Token of the speech word. */
  readonly at: number;
  readonly kind: "verb" | "participle" | "according" | "document";
  readonly word: SpeechWord;
  readonly speaker: { entity: Known; span: Span } | null;
  /** An outlet that the speaker talked to or that relays him: outermost. */
  readonly outlet: { entity: Known; span: Span } | null;
  /** Those through whom the last speaker was heard, when he goes on (`وأضاف`). */
  readonly outer: readonly { entity: Known; span: Span }[];
  /** Who is addressed. */
  readonly audience: { entity: Known; span: Span } | null;
  /** Token ranges of the content, exclusive ends. */
  readonly scope: readonly { first: number; last: number }[];
  readonly sentence: number;
}

/** What the attribution stage needs of one sentence. */
export interface SpeechContext {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  readonly sentence: SentenceItems;
  readonly index: number;
  readonly clauses: readonly ReadClause[];
  readonly referents: Referents;
  readonly quotations: readonly Quotation[];
  /** The last act of speech, for `وأضاف` without a subject. */
  readonly lastAct: SpeechAct | null;
}

/**
 * Verbs of saying. `plain` ones need show nothing of what is said; `weak` ones also mean other things and must show a clause or
 * a quotation; `express` ones voice feelings; `relay` ones pass on another's words (`نقل عن`).
 */
const SAYING = new Set(["verb", "announce", "plain", "weak", "express", "relay"]);

/** Finds every act of speech in a sentence. */
export function findSpeech(context: SpeechContext): SpeechAct[] {
  const spoken = context.clauses.flatMap((c) => verbAct(context, c) ?? []);
  const acts = [...spoken, ...participleActs(context, spoken), ...accordingActs(context)];
  return acts.sort((a, b) => a.at - b.at);
}

const PREPS_OF_SAYING = new Set(["an", "ila", "ala", "bi"]);

/** How the verb shows its content: the item where it begins, or null when it says nothing here. */
function contentStart(context: SpeechContext, clause: ReadClause): number | null {
  const { items } = context.sentence;
  if (clause.complement !== null) return clause.complement;
  for (let k = clause.item + 1; k < items.length && k < clause.end + 3; k++) {
    const item = items[k] as Item;
    if (
      item.kind === "mark" &&
      (item.sign === ":" || ((item.sign === '"' || item.sign === "«" || item.sign === "“") && opensQuotation(context, item.first)))
    ) {
      const long = context.quotations.find((q) => q.first === item.last);
      if (item.sign === ":" || (long && long.last - long.first > 3)) return k + 1;
    }
    if (item.kind === "particle" && item.role === "rel:ma" && k === clause.end) return k;
    if (item.kind === "verb") break;
  }
  return null;
}

const opensQuotation = (context: SpeechContext, token: number): boolean => context.quotations.some((q) => q.first === token + 1);

function verbAct(context: SpeechContext, clause: ReadClause): SpeechAct | null {
  const word = verbLemmas(context.words[clause.at] as Word)
    .flatMap((lemma) => context.knowledge.speechVerbs.get(lemma) ?? [])
    .find((w) => SAYING.has(w.kind));
  if (word === undefined) return null;
  const lead = context.sentence.items[clause.item - 1];
  if (lead?.kind === "particle" && (lead.role.startsWith("rel") || lead.role === "sub:hasab")) return null;
  const start = contentStart(context, clause);
  const before = start === null ? quotationBefore(context, clause) : null;
  if (before !== null) return actOf(context, clause, word, before);
  if (start === null && word.kind === "weak") return null;
  if (word.kind === "relay" && clause.complement === null && !clause.preps.some((p) => p.code === "an")) return null;
  const content = start ?? looseContent(context, clause);
  if (content === null && word.kind !== "plain") return null;
  return actOf(context, clause, word, scopeFrom(context, content ?? clause.end, clause));
}

/** Content without a clause: `كشف عن …`, `أكد مقتل …`. The item where it begins, or null. */
function looseContent(context: SpeechContext, clause: ReadClause): number | null {
  const { sentence } = context;
  const byPrep = clause.preps.find((p) => PREPS_OF_SAYING.has(p.code) && p.phrase.first > clause.at)?.phrase;
  const object = clause.objects.find((o) => o.kind === "phrase");
  const first = object?.kind === "phrase" ? (byPrep && byPrep.first < object.phrase.first ? byPrep : object.phrase) : byPrep;
  return first ? (sentence.itemOf[first.first - sentence.first] as number) : null;
}

type Speaker = SpeechAct["speaker"];

/** Whoever speaks: the verb's subject, or for a verb without one the last who spoke; nobody for a passive. */
function speakerOf(context: SpeechContext, clause: ReadClause): { speaker: Speaker; carried: boolean } {
  const { words, lastAct } = context;
  const features = words[clause.at]?.best?.features;
  if (features?.passive && !features.active) return { speaker: null, carried: false };
  if (clause.subject === null && lastAct?.speaker)
    return { speaker: { entity: lastAct.speaker.entity, span: wordSpan(words, clause.at) }, carried: true };
  return {
    speaker: clause.actor && { entity: clause.actor.entity, span: clause.actor.span ?? wordSpan(words, clause.at) },
    carried: false,
  };
}

/** Who speaks, to whom, through whom, and what. */
function actOf(context: SpeechContext, clause: ReadClause, word: SpeechWord, scope: { first: number; last: number }): SpeechAct {
  const { knowledge, words, referents, lastAct } = context;
  let { speaker, carried } = speakerOf(context, clause);
  let outlet: Speaker = null;
  let at = clause.at;
  const relayed = word.kind === "relay" ? clause.preps.find((p) => p.code === "an") : undefined;
  const source = relayed && referents.resolve({ kind: "phrase", phrase: relayed.phrase });
  if (source && source.entity !== speaker?.entity) {
    // `نقلت الوكالة عن ظريف قوله`: the agency is outermost, and the word of saying is the noun.
    outlet = speaker;
    speaker = source;
    const told = clause.objects.find(
      (o) => o.kind === "phrase" && knowledge.speechVerbs.get(lemmaOf(words[o.phrase.head]))?.some((w) => w.kind === "noun"),
    );
    if (told?.kind === "phrase") at = told.phrase.head;
  }
  let audience: Speaker = null;
  for (const { code, phrase } of clause.preps) {
    if (code !== "li" && code !== "maa") continue;
    const found = referents.resolve({ kind: "phrase", phrase });
    if (found?.entity.outlet) outlet = outlet ?? found;
    else if (found?.entity.kind === "person" || found?.entity.kind === "organisation") audience = audience ?? found;
  }
  const outer = carried && lastAct ? [...lastAct.outer, ...(lastAct.outlet ? [lastAct.outlet] : [])] : [];
  return { at, kind: "verb", word, speaker, outlet, audience, outer, scope: [scope], sentence: context.index };
}

const wordSpan = (words: readonly Word[], at: number): Span => ({ start: (words[at] as Word).start, end: (words[at] as Word).end });

/** A quotation that ends right before the speech verb (`"…" قال الوزير`). */
function quotationBefore(context: SpeechContext, clause: ReadClause): { first: number; last: number } | null {
  const found = context.quotations.findLast((q) => q.last < clause.at && clause.at - q.last <= 3 && q.last - q.first > 3);
  return found ?? null;
}

/** Particles after which the article goes on in its own voice. */
const CLOSES = /^(sub:while)$/;

/** From the content's first item to where the speaker's words end: the sentence, a closing particle, the quotation's end. */
function scopeFrom(context: SpeechContext, start: number, clause: ReadClause | null): { first: number; last: number } {
  const { items, last: sentenceEnd } = context.sentence;
  const first = items[start]?.first ?? sentenceEnd;
  const quotation = context.quotations.find((q) => q.first >= first - 1 && q.first <= first + 2);
  let last = sentenceEnd;
  for (let k = start + 1; k < items.length; k++) {
    const item = items[k] as Item;
    if (quotation && item.first < quotation.last) continue;
    const comma = items[k - 1]?.kind === "mark" && !isBracket((items[k - 1] as Item & { kind: "mark" }).sign);
    if (item.kind === "particle" && CLOSES.test(item.role) && comma) {
      last = item.first;
      break;
    }
    if (item.kind === "verb" && clause && item.at > clause.at && comma && isSpeechVerb(context, item.at)) {
      last = item.first;
      break;
    }
  }
  if (quotation && quotation.last > last) last = quotation.last;
  return { first, last };
}

function isSpeechVerb(context: SpeechContext, at: number): boolean {
  const word = context.words[at] as Word;
  return !!word.best?.conj && (context.knowledge.speechVerbs.get(lemmaOf(word)) ?? []).some((w) => SAYING.has(w.kind));
}

/** `مؤكدا أن …`, `مشيرا إلى …`: spoken by the subject of the sentence's verb. */
function participleActs(context: SpeechContext, spoken: readonly SpeechAct[]): SpeechAct[] {
  const { knowledge, words, sentence } = context;
  const out: SpeechAct[] = [];
  for (let t = sentence.first; t < sentence.last; t++) {
    const word = words[t] as Word;
    const best = word.best;
    if (best === null || best.features.tense !== null) continue;
    const bySaying = best.prep === "ب" ? (knowledge.speechVerbs.get(lemmaOf(word)) ?? []).find((w) => w.kind === "noun") : undefined;
    if (!bySaying && (best.article || best.prep)) continue;
    const found = bySaying ?? (knowledge.speechVerbs.get(lemmaOf(word)) ?? []).find((w) => w.kind === "participle");
    const afterComma = t > sentence.first && words[t - 1]?.kind === "punctuation" && best.features.gender === "f";
    if (found === undefined || (best.features.case !== "a" && best.features.case !== "o" && !afterComma && !bySaying)) continue;
    const before = spoken.findLast((a) => a.at < t && a.speaker !== null);
    const main = context.clauses.find((c) => c.at < t && c.actor?.entity.animate === true);
    const speaker = before?.speaker
      ? { entity: before.speaker.entity, span: wordSpan(words, t) }
      : main?.actor
        ? { entity: main.actor.entity, span: main.actor.span ?? wordSpan(words, main.at) }
        : (context.lastAct?.speaker ?? null);
    const item = sentence.itemOf[t - sentence.first] as number;
    out.push({
      at: t,
      kind: "participle",
      word: found,
      speaker,
      outlet: null,
      audience: null,
      outer: before ? [...before.outer, ...(before.outlet ? [before.outlet] : [])] : [],
      scope: [scopeFrom(context, item + 1, null)],
      sentence: context.index,
    });
  }
  return out;
}

/** `بحسب`, `وفقا لـ`, `نقلا عن`: the speaker follows; what he says is the rest of the sentence. */
function accordingActs(context: SpeechContext): SpeechAct[] {
  const { knowledge, words, sentence } = context;
  const out: SpeechAct[] = [];
  for (let t = sentence.first; t < sentence.last; t++) {
    const match = matchPhrase(knowledge, words, t, sentence.last);
    if (match === null) continue;
    const phrase = phraseAfter(sentence, match.last);
    const clause = context.clauses.find((c) => c.at >= match.last && c.at - match.last < 3);
    const telling = clause && (phrase === null || clause.at < phrase.first) ? clause : null;
    const act = telling && actOf(context, telling, match.word, { first: 0, last: 0 });
    const speaker = act ? act.speaker : phrase && context.referents.resolve({ kind: "phrase", phrase });
    if (!speaker) continue;
    const end = telling ? (sentence.items[telling.end - 1]?.last ?? sentence.last) : phrase ? phrase.last : match.last;
    const scope = [
      { first: sentence.first, last: t },
      { first: end, last: sentence.last },
    ].filter((s) => s.last > s.first);
    out.push({
      at: t,
      kind: "according",
      word: match.word,
      speaker,
      outlet: act?.outlet ?? null,
      audience: null,
      outer: [],
      scope,
      sentence: context.index,
    });
    t = match.last;
  }
  return out;
}

function phraseAfter(sentence: SentenceItems, token: number): Phrase | null {
  for (const item of sentence.items) {
    if (item.last <= token) continue;
    if (item.kind === "phrase") return item.phrase.first >= token - 1 ? item.phrase : null;
    if (item.kind === "verb") return null;
  }
  return null;
}

function matchPhrase(knowledge: Knowledge, words: readonly Word[], t: number, end: number): { word: SpeechWord; last: number } | null {
  const word = words[t] as Word;
  if (word.kind !== "word") return null;
  const conj = word.best?.conj ?? "";
  const first = conj && word.text.startsWith(conj) ? keyOf(word.text.slice(conj.length)) : word.key;
  for (const { keys, word: found } of knowledge.speechPhrases) {
    if (keys[0] !== first || found.kind !== "according") continue;
    let k = 1;
    while (k < keys.length) {
      const next = t + k < end ? (words[t + k] as Word) : undefined;
      const wanted = keys[k] as string;
      if (next === undefined || (next.key !== wanted && !(wanted.length === 1 && k === keys.length - 1 && next.best?.prep === wanted)))
        break;
      k++;
    }
    if (k === keys.length) return { word: found, last: t + ((keys.at(-1) as string).length === 1 && keys.length > 1 ? k - 1 : k) };
  }
  return null;
}
