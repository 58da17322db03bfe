import type { Item } from "../clauses/item.js";
import type { Knowledge } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import { ReadingNote } from "../words/reading-note.js";
import type { Analysis, Word } from "../words/types.js";
import { accordingAct } from "./according.js";
import { depthOf, outermostFirst } from "./chain.js";
import { fullTextAct } from "./full-texts.js";
import { nounAct } from "./nouns.js";
import { openingAct } from "./openings.js";
import { participleAct, participleReading } from "./participles.js";
import { matchPhrase } from "./phrases.js";
import { isDocument, isMedium } from "./speakers.js";
import { textAct } from "./texts.js";
import type { Range, SpeechAct, SpeechContext, Voice } from "./types.js";
import { verbAct } from "./verbs.js";

/** Finds every act of speech in a sentence, in order. */
export function findSpeech(context: SpeechContext): SpeechAct[] {
  const { sentence } = context;
  const clauseAt = new Map(context.clauses.map((c) => [c.at, c]));
  let here: SpeechAct[] = [];
  for (let t = sentence.first; t < sentence.last; t++) {
    const clause = clauseAt.get(t);
    const act = clause
      ? verbAct(context, clause, here)
      : (accordingAct(context, t, here) ??
        (mayTell(context, t) ? (participleAct(context, t, here) ?? nounAct(context, t, here) ?? textAct(context, t, here)) : null));
    if (act === null || here.some((a) => a.at === act.at)) continue;
    const before = here;
    here = [...before.map((a) => cutShort(context, a, act, t, before)), act];
  }
  const opening = openingAct(context, here);
  const text = fullTextAct(context, here);
  const acts = [...here, ...(opening ? [opening] : []), ...(text ? [text] : [])]
    .filter((a) => !addsNothing(context, a, here))
    .sort((a, b) => a.at - b.at);
  return acts.map((a) => {
    const act = { ...a };
    act.outer = withEnclosing(acts, a, context.knowledge);
    return act;
  });
}

const TELLS = new ReadingNote<boolean>();

/** Whether a word is one of saying by itself or by the verb that it comes from: all others are no participles or nouns of saying. */
function mayTell({ knowledge, words }: SpeechContext, t: number): boolean {
  const { form, best } = words[t] as Word;
  if (best === null) return false;
  return TELLS.of(form, best) ?? TELLS.keep(form, best, comesOfSaying(knowledge, words[t] as Word));
}

/** No text and no inquiry. */
const isSomebody = ({ entity }: Voice): boolean => entity.kind !== "described" || entity.animate;

/** `بحسب بيان` where the speaker is known, `على حد قوله` where he has just spoken. */
const addsNothing = (context: SpeechContext, act: SpeechAct, here: readonly SpeechAct[]): boolean =>
  act.kind === "according" &&
  (act.silent || (act.speaker !== null && isDocument(act.speaker.entity, context.knowledge))) &&
  here.some((a) => a.kind === "verb" && a.speaker !== null && (act.silent || isSomebody(a.speaker)));

/**
 * Where a later verb of saying is coordinated with an act (`قال … وأكد …`), the act ends before it: always where the same one goes
 * on, else behind a comma. In a quotation it ends nothing.
 */
function cutShort(context: SpeechContext, act: SpeechAct, next: SpeechAct, at: number, here: readonly SpeechAct[]): SpeechAct {
  // What a medium tells is all of the sentence; who is named otherwise (`بحسب المتحدث …، وقال الوزير`) ends where another speaks.
  const all = act.kind === "according" && (next.carried || act.speaker === null || isMedium(act.speaker.entity, context.knowledge));
  if (all) return act;
  const item = context.sentence.itemOf[at - context.sentence.first] as number;
  if (next.kind === "participle") return tellsOn(act, next, here) ? endAt(context, act, item) : act;
  if (next.kind !== "verb") return act;
  const from = coordinatedFrom(context, item) ?? mainBehind(context, act, item, next);
  if (from === null) return act;
  const same = next.speaker?.entity === act.speaker?.entity;
  const comma = context.sentence.items[from - 1]?.kind === "mark";
  if (!same && !comma && !saysAnew(context, act, next, item)) return act;
  // A verb without a subject of its own goes on from the nearest speaker: what is around that one stays around it.
  if (!same && next.gender !== null && goesOnInside(next, act, here)) return act;
  return endAt(context, act, from);
}

/** `قال السفير إن الوضع صعب وقال الوزير إن`: without a comma too another tells, where a person is named right behind; but all that a medium or text tells is its own. */
function saysAnew(context: SpeechContext, act: SpeechAct, next: SpeechAct, item: number): boolean {
  const { knowledge, words, sentence } = context;
  if (next.word.kind !== "plain" || next.carried || !(words[next.at] as Word).best?.conj || act.kind !== "verb" || !act.speaker)
    return false;
  if (isMedium(act.speaker.entity, knowledge) || isDocument(act.speaker.entity, knowledge)) return false;
  const subject = sentence.items[item + 1];
  return subject?.kind === "phrase" && subject.phrase.prep === null && (subject.phrase.role !== null || subject.phrase.name !== null);
}

/** The act with its content up to an item, unless a quotation in it goes on. */
function endAt(context: SpeechContext, act: SpeechAct, item: number): SpeechAct {
  const cut = (context.sentence.items[item] as Item).first;
  if (context.quotations.some((q) => q.first <= cut && cut < q.last && act.scope.some((s) => s.first <= q.first && q.last <= s.last)))
    return act;
  const scope: Range[] = act.scope.map((s) => (s.first < cut && cut < s.last ? { first: s.first, last: cut } : s));
  return { ...act, scope };
}

/** `قال الوزير إن المجلس يعتقد أن …، مضيفا`: who tells of an act goes on, and the act is over. */
const tellsOn = (act: SpeechAct, next: SpeechAct, here: readonly SpeechAct[]): boolean =>
  next.carried &&
  act.kind === "verb" &&
  act.speaker?.entity !== next.speaker?.entity &&
  here.some(
    (o) => o.at < act.at && o.speaker?.entity === next.speaker?.entity && o.scope.some((s) => s.first <= act.at && act.at < s.last),
  );

/** The next act has the speaker of one inside `act`, not one of its own nor of one around it. */
const goesOnInside = (next: SpeechAct, act: SpeechAct, here: readonly SpeechAct[]): boolean => {
  if (!next.carried || act.at > next.at) return false;
  const from = here.findLast((a) => a.speaker?.entity === next.speaker?.entity);
  return from === undefined || from.at >= act.at;
};

/** `في حين أكد الوزير أن …، قال السفير`: the item of the main clause's verb behind a subordinate clause that opens the sentence, or null. */
function mainBehind(context: SpeechContext, act: SpeechAct, item: number, next: SpeechAct): number | null {
  const { items, first, last } = context.sentence;
  const opens =
    (items[0]?.kind === "particle" && items[0].role === "sub:while") ||
    matchPhrase(context.knowledge, context.words, first, last, "close") !== null;
  const lead = items[item - 1];
  if (next.carried) return null;
  if (opens) return lead?.kind === "mark" && /[،,]/.test(lead.sign) ? item : null;
  // `وأمام معارضة النواب الذين حذروا من أنهم …، رأت الوزيرة أن`: the first verb that stands in no relative clause.
  const main = context.clauses.find((c) => c.item === item);
  const comma = lead?.kind === "mark" && /[،,]/.test(lead.sign);
  if (comma && main?.subjectFrom === "right" && isFirstMain(context, act, item)) return item;
  // `رغم أن الوزير نفى ذلك قال مسؤول إن`
  const [prep, that] = items;
  const concedes =
    prep?.kind === "particle" && /^prep:(despite|time|maa)$/.test(prep.role) && that?.kind === "particle" && /^sub:an/.test(that.role);
  const clause = context.clauses.find((c) => c.item === item);
  return concedes && clause?.subjectFrom === "right" && lead?.kind !== "particle" ? item : null;
}

/** The act is told in a relative clause, and all verbs before the item are in such or in what is said there. */
function isFirstMain(context: SpeechContext, act: SpeechAct, item: number): boolean {
  const told = context.clauses.find((c) => c.at === act.at);
  const inside = (at: number): boolean => act.scope.some((s) => s.first <= at && at < s.last);
  return told?.relative === true && context.clauses.every((c) => c.item >= item || c.relative || inside(c.at));
}

/** The item where a coordinated clause begins (its verb, or the `كما` before it); null where the verb is not coordinated. */
function coordinatedFrom(context: SpeechContext, item: number): number | null {
  const { items } = context.sentence;
  const verb = items[item];
  if (verb?.kind !== "verb") return null;
  if ((context.words[verb.at] as Word).best?.conj) return item;
  const lead = items[item - 1];
  if (lead?.kind !== "particle") return beforeSubject(context, item);
  const joins =
    /^(sub:also|sub:while|conj:then)$/.test(lead.role) || (/^asp/.test(lead.role) && (context.words[lead.first] as Word).best?.conj);
  return joins ? item - 1 : beforeSubject(context, item);
}

/** `، وكان المتحدث ذكر`, `، والوزير أكد`: the item behind the comma where a coordinated clause opens before its verb, or null. */
function beforeSubject(context: SpeechContext, verb: number): number | null {
  const { items } = context.sentence;
  const clause = context.clauses.find((c) => c.item === verb);
  const subject = clause?.subjectFrom === "left" && clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (subject === null) return null;
  for (let k = verb - 1; k > 0; k--) {
    const [lead, item] = [items[k - 1] as Item, items[k] as Item];
    if (item.kind === "verb" || item.kind === "mark") return null;
    if (lead.kind !== "mark" || !/[،,]/.test(lead.sign)) continue;
    const opens = item.kind === "particle" ? /^(aux|asp)/.test(item.role) : item.kind === "phrase" && item.phrase === subject;
    return opens && (context.words[item.first] as Word).best?.conj ? k : null;
  }
  return null;
}

function comesOfSaying(knowledge: Knowledge, word: Word): boolean {
  const { key, verb } = (participleReading(knowledge, word) as Analysis).lexeme;
  return knowledge.speechVerbs.has(key) || (verb !== null && knowledge.speechVerbs.has(keyOf(verb)));
}

/** Those through whom an act is heard: who spoke before him in a chain, and the speakers of the acts around it. */
function withEnclosing(acts: readonly SpeechAct[], act: SpeechAct, knowledge: Knowledge): Voice[] {
  const out: Voice[] = [];
  const add = (v: Voice): void => {
    if (v.entity !== act.speaker?.entity && !out.some((o) => o.entity === v.entity)) out.push(v);
  };
  const around = acts.filter(
    (a) =>
      a !== act &&
      a.at !== act.at &&
      a.speaker &&
      !a.unsaid &&
      a.word.kind !== "express" &&
      a.scope.some((s) => s.first <= act.at && act.at < s.last),
  );
  const all = [...around, act];
  const own = depthOf(act, all, knowledge);
  for (const a of outermostFirst(around, knowledge)) {
    // The source of the whole is not heard through who speaks in it, nor who speaks through whom he quotes.
    if (depthOf(a, all, knowledge) > own) continue;
    for (const v of [...a.outer, ...a.outlets]) add(v);
    if (a.speaker && a.speaker.entity !== act.speaker?.entity) add(a.speaker);
  }
  for (const v of act.outer) add(v);
  return out;
}
