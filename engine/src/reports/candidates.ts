import type { SpeechAct } from "../attribution/types.js";
import type { Clause, Filler } from "../clauses/arguments.js";
import { nounClause } from "../clauses/arguments.js";
import type { Item, SentenceItems } from "../clauses/items.js";
import { isNominal, lemmaOf, mayBeNoun, nominalLemmas, type Phrase, verbLemmas } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Class, Referents } from "../clauses/referents.js";
import { type Governors, governorsOf } from "../clauses/status.js";
import type { Knowledge, Pattern, Predicate } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";

/** A word that names a happening, with the pattern that fits best and everything around it. */
export interface Candidate {
  readonly trigger: number;
  readonly predicate: Predicate;
  readonly pattern: Pattern;
  readonly clause: Clause;
  /** The finite clause it is or hangs on (light verb, governing verb); null for a free noun. */
  readonly host: ReadClause | null;
  readonly governors: Governors | null;
  /** Verb read as passive: its bare phrase is the object. */
  readonly passive: boolean;
}

/** One sentence as the reports stage gets it. */
export interface EventContext {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  readonly sentence: SentenceItems;
  readonly clauses: readonly ReadClause[];
  readonly referents: Referents;
  /** Acts of speech that reach into the sentence: whom `نحن` means. */
  readonly acts: readonly SpeechAct[];
}

type Option = { predicate: Predicate; pattern: Pattern };

/** All event candidates of a sentence, in order of their triggers, one a token. */
export function findCandidates(context: EventContext): Candidate[] {
  const byTrigger = new Map<number, Candidate>();
  const put = (c: Candidate | null): void => {
    if (c && !byTrigger.has(c.trigger)) byTrigger.set(c.trigger, c);
  };
  const spoken = new Set<number>();
  for (const clause of context.clauses) {
    const c = verbCandidate(context, clause);
    put(c);
    // `وصل في زيارة`: the verb names the visit, so the noun is not told a second time.
    const noun = c?.predicate.verbTrigger && c.pattern.noun ? companion(context, clause, c.pattern.noun) : null;
    if (noun !== null) spoken.add(noun.at);
  }
  const { sentence, words } = context;
  const named = namedTokens(sentence);
  for (let t = sentence.first; t < sentence.last; t++) {
    const word = words[t] as Word;
    if (
      named.has(t) ||
      word.best === null ||
      !isNominal(word) ||
      (sentence.items[sentence.itemOf[t - sentence.first] as number] as Item).kind !== "phrase" ||
      byTrigger.has(t) ||
      spoken.has(t)
    )
      continue;
    put((sentence.byHead.has(t) ? nounCandidate(context, t) : null) ?? participleCandidate(context, t));
  }
  const all = [...byTrigger.values()].sort((a, b) => a.trigger - b.trigger);
  const taken = new Set(all.flatMap(undone));
  return all.filter((c) => !taken.has(c.clause.at) && !taken.has(c.trigger));
}

/** Types that undo what their object names: `رفع الحظر`, `وقف إطلاق النار`. */
const UNDOING = new Set(["CONCEDE", "RETREAT"]);

/** Tokens of the deeds that a candidate undoes: they are no happenings of their own. */
function undone(c: Candidate): number[] {
  if (!UNDOING.has(c.predicate.type)) return [];
  const inner = c.clause.kind === "verb" ? phrasesIn(c.clause, "obj", c.passive) : c.clause.genitive ? [c.clause.genitive] : [];
  return inner.flatMap((p) => [p.head, ...(p.genitive ? [p.genitive.head] : [])]).filter((t) => t !== c.trigger && t !== c.clause.at);
}

/** Tokens inside names of people, bodies, places: a name tells of nothing (`صدام حسين`, `حركة تمرد`). */
function namedTokens(sentence: SentenceItems): Set<number> {
  const out = new Set<number>();
  const take = (phrase: Phrase): void => {
    if (phrase.name) for (let t = phrase.name.first; t < phrase.name.last; t++) out.add(t);
    for (const inner of [phrase.genitive, phrase.complement]) if (inner) take(inner);
  };
  for (const item of sentence.items) if (item.kind === "phrase") take(item.phrase);
  return out;
}

/** The heads of the phrases in a slot of a verb's clause. */
export function phrasesIn(clause: Clause, slot: string, passive: boolean): Phrase[] {
  const of = (f: Filler | null | undefined): Phrase[] => (f?.kind === "phrase" ? [f.phrase] : []);
  if (slot === "subj") return passive ? [] : of(clause.subject);
  if (slot === "obj")
    return passive
      ? [...of(clause.subject), ...of(clause.objects[0])]
      : clause.kind === "noun"
        ? [...(clause.genitive ? [clause.genitive] : []), ...of(clause.objects[0])]
        : of(clause.objects[0]);
  if (slot === "obj2") return of(clause.objects[1]);
  if (slot === "gen") return clause.genitive ? [clause.genitive] : [];
  return clause.preps.filter((p) => p.code === slot).map((p) => p.phrase);
}

/** How much dearer than the best a reading may be that a pattern asks for by name. */
const WANTED = 2;

/** Whether a word may be read as the noun that a pattern asks for (`رهينة`: hostage rather than pawned). */
const isNoun = (word: Word | undefined, lemma: string): boolean => mayBeNoun(word, lemma, WANTED);

/** A companion noun and how far from the verb it stands: 0 its object, more for genitives and behind a preposition. */
interface Companion {
  at: number;
  distance: number;
}

/** Finds the companion noun of a pattern among the arguments, the nearest first; null where there is none. */
function companion(context: EventContext, clause: Clause, noun: string): Companion | null {
  const { words } = context;
  const look = (phrase: Phrase | null, deepest: number, away: number): Companion | null => {
    for (let p = phrase, depth = 0; p !== null && depth <= deepest; p = p.genitive, depth++)
      if (isNoun(words[p.head], noun)) return { at: p.head, distance: depth + away };
    return null;
  };
  const fillers = [...clause.objects, ...(clause.subject ? [clause.subject] : [])];
  for (const f of fillers) {
    if (f.kind !== "phrase") continue;
    for (const phrase of [f.phrase, ...f.phrase.conjuncts]) {
      const found = look(phrase, 2, 0);
      if (found !== null) return found;
    }
  }
  const inGenitive = look(clause.genitive, 2, 0);
  if (inGenitive !== null) return inGenitive;
  const own = clause.kind === "noun" ? context.sentence.byHead.get(clause.at) : undefined;
  if (own?.adjectives.some((at) => lemmaOf(words[at]) === noun)) return { at: clause.at, distance: 0 };
  for (const { phrase } of clause.preps) {
    const found = look(phrase, 1, 1);
    if (found !== null) return found;
  }
  return null;
}

const CLASSES = new Set<string>(["person", "force", "actor", "country", "place", "thing"]);

function inClass(kind: Class, wanted: string): boolean {
  if (wanted === kind) return true;
  if (wanted === "place") return kind === "country";
  if (wanted === "actor") return kind === "person" || kind === "force" || kind === "country";
  return false;
}

/** Whether any of the phrases is of one of the classes or lemmas. */
function matches(context: EventContext, phrases: readonly Phrase[], wanted: readonly string[], loose: boolean): boolean {
  return phrases.some((p) => {
    const word = context.words[p.head];
    // `سيطر عليها`: a pronoun may stand for whatever is wanted.
    if (loose && word?.best?.lexeme.upos === "ADP") return wanted.some((w) => CLASSES.has(w));
    return wanted.some((w) => (CLASSES.has(w) ? inClass(context.referents.classOf(p), w) : loose ? isNoun(word, w) : w === lemmaOf(word)));
  });
}

/** How well a pattern fits: null where it does not, else the higher the more particular. */
function fitOf(context: EventContext, clause: Clause, option: Option, passive: boolean): { score: number; trigger: number } | null {
  const { predicate, pattern } = option;
  let score = 0;
  let trigger = clause.at;
  if (pattern.noun !== null) {
    const found = companion(context, clause, pattern.noun);
    if (found === null) return null;
    if (!predicate.verbTrigger) trigger = found.at;
    score += 3 - found.distance / 4;
  }
  if (pattern.prep !== null) {
    if (!clause.preps.some((p) => p.code === pattern.prep) && !(pattern.prep === "an" && clause.complement !== null)) return null;
    score += 2;
  }
  // With a companion noun `gen` is what that noun is of (`أعلن وقف القتال`).
  const named = trigger === clause.at ? null : (context.sentence.byHead.get(trigger) ?? null);
  const fillers = (slot: string): Phrase[] =>
    slot === "gen" && named !== null && clause.kind === "verb"
      ? named.genitive
        ? [named.genitive]
        : []
      : phrasesIn(clause, slot, passive);
  for (const [slot, wanted] of Object.entries(predicate.needs)) {
    const phrases = fillers(slot);
    const pronoun = hasPronoun(context, clause, slot) && wanted.some((w) => CLASSES.has(w));
    const dropped = slot === "subj" && phrases.length === 0 && wanted.some((w) => CLASSES.has(w));
    if (!pronoun && !dropped && !matches(context, phrases, wanted, true)) return null;
    score += 1;
  }
  for (const [slot, unwanted] of Object.entries(predicate.not))
    if (matches(context, phrasesIn(clause, slot, passive), unwanted, false)) return null;
  return { score, trigger };
}

/** A pronoun fills the slot: on the verb as its object, on a noun as its genitive (`تحريرها من المتمردين`). */
const hasPronoun = (context: EventContext, clause: Clause, slot: string): boolean =>
  clause.kind === "noun"
    ? (slot === "obj" || slot === "gen") && (context.words[clause.at] as Word).best?.pronoun != null
    : slot === "obj" && clause.objects.some((o) => o.kind === "pronoun");

function best(
  context: EventContext,
  clause: Clause,
  options: readonly Option[],
  passive: (o: Option) => boolean,
): { option: Option; trigger: number } | null {
  let found: { option: Option; trigger: number; score: number } | null = null;
  for (const option of options) {
    const fit = fitOf(context, clause, option, passive(option));
    if (fit && (found === null || fit.score > found.score)) found = { option, ...fit };
  }
  return found;
}

/** Types that are often told in the passive (`قتل جنديان`, `اعتقل ناشط`). */
const SUFFERED = new Set(["ASSAULT", "COERCE", "SANCTION", "RETREAT"]);

/** Gunmen and the like abduct and attack; without an object they are still who does it, unless they are killed, hurt or arrested. */
function actsByNature(context: EventContext, clause: Clause, predicate: Predicate): boolean {
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (subject === null || predicate.type !== "ASSAULT" || context.knowledge.counts.has(clause.lemma)) return false;
  return subject.role?.kind === "people" && subject.role.sectors.some((s) => s === "UAF" || s === "CRM");
}

/** A verb without object whose pattern wants one, and which is written alike in both voices, is passive. */
function isPassive(context: EventContext, clause: Clause, analysis: Analysis, predicate: Predicate): boolean {
  if (analysis.features.passive && !analysis.features.active) return true;
  if (!analysis.features.passive || analysis.pronoun || clause.complement !== null) return false;
  if (!predicate.recipient.includes("obj") && !predicate.recipient.includes("obj2")) return false;
  if (!SUFFERED.has(predicate.type) || actsByNature(context, clause, predicate)) return false;
  return clause.objects.length === 0 && clause.subject !== null;
}

const NO_OPTIONS: readonly Option[] = [];

/** All patterns of the lemmas, in their order. */
function optionsOf(lemmas: readonly string[], predicates: ReadonlyMap<string, readonly Option[]>): readonly Option[] {
  let options = NO_OPTIONS;
  for (const lemma of lemmas) {
    const own = predicates.get(lemma);
    if (own) options = options.length === 0 ? own : [...options, ...own];
  }
  return options;
}

function verbCandidate(context: EventContext, clause: ReadClause): Candidate | null {
  const options = optionsOf(verbLemmas(context.words[clause.at] as Word), context.knowledge.verbPredicates);
  if (options.length === 0) return null;
  const analysis = (context.words[clause.at] as Word).best as Analysis;
  const passive = (o: Option): boolean => o.pattern.noun === null && isPassive(context, clause, analysis, o.predicate);
  const found = best(context, clause, options, passive);
  if (found === null) return null;
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host: clause,
    governors: null,
    passive: passive(found.option),
  };
}

/** Types that are done by saying, so that refusing or denying them grants that they were. */
export const SAID: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "THREATEN", "REJECT"]);

function nounCandidate(context: EventContext, t: number): Candidate | null {
  const { knowledge, words, sentence } = context;
  const options = optionsOf(nominalLemmas(words[t] as Word), knowledge.nounPredicates);
  if (options.length === 0) return null;
  const item = sentence.items[sentence.itemOf[t - sentence.first] as number] as Item;
  if (item.kind !== "phrase") return null;
  const clause = nounClause(sentence, words, t, false);
  const found = best(context, clause, options, () => false);
  if (found === null) return null;
  const direct = governorsOf(sentence, words, t, knowledge, SAID.has(found.option.predicate.type));
  const governors = direct.light === null ? { ...direct, ...relativeCarrier(context, t) } : direct;
  const host = governors.verbItem === null ? null : (context.clauses.find((c) => c.item === governors.verbItem) ?? null);
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host,
    governors,
    passive: false,
  };
}

/** `الهجمات التي شنوها`, `الاتفاق الذي توصلت إليه`, `معارك دارت بين`: the light verb of a relative clause carries its antecedent. */
function relativeCarrier(context: EventContext, t: number): Partial<Governors> {
  const { knowledge, words } = context;
  for (const clause of context.clauses) {
    if (clause.antecedent?.head !== t) continue;
    const resumed = new Set<string>();
    if (clause.subject?.kind === "phrase" && clause.subject.phrase === clause.antecedent) resumed.add("subj");
    if (clause.objects.some((o) => o.kind === "pronoun" || (o.kind === "phrase" && o.phrase === clause.antecedent))) resumed.add("obj");
    for (const { code, phrase } of clause.preps) if ((words[phrase.head] as Word).best?.lexeme.upos === "ADP") resumed.add(code);
    const light = verbLemmas(words[clause.at] as Word)
      .flatMap((lemma) => knowledge.lightVerbs.get(lemma) ?? [])
      .find((l) => resumed.has(l.noun));
    if (light) return { light: { word: light, verbItem: clause.item }, verbItem: clause.item };
  }
  return {};
}

/** `مطالبا بـ`, `داعيا إلى`: an indefinite active participle in the accusative, used as a verb of the sentence's subject. */
function participleCandidate(context: EventContext, t: number): Candidate | null {
  const { knowledge, words, sentence } = context;
  const analysis = (words[t] as Word).best as Analysis;
  const { lexeme, features } = analysis;
  if (lexeme.verb === null || lexeme.kind === "vn" || analysis.article || analysis.prep || analysis.pronoun) return null;
  if (knowledge.roles.get(lemmaOf(words[t]))?.kind === "people" || lexeme.kind === "pp") return null;
  if (features.case !== "a" && !(features.number === "p" && features.case === "o")) return null;
  const options = knowledge.verbPredicates.get(lemmaKeyOf(lexeme.verb));
  if (options === undefined) return null;
  const host = context.clauses.findLast((c) => c.at < t) ?? null;
  const clause = nounClause(sentence, words, t, true);
  const found = best(context, clause, options, () => false);
  if (found === null) return null;
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host,
    governors: governorsOf(sentence, words, t, knowledge),
    passive: false,
  };
}

const lemmaKeyOf = keyOf;
