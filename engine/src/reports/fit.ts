import type { Clause, Filler } from "../clauses/arguments.js";
import type { Option } from "../clauses/lemmas.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf, mayBeNoun, wantedLemmas } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { type Class, isArmed } from "../clauses/referents.js";
import type { Predicate } from "../knowledge/types.js";
import { CLITIC_CODES } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { exposing } from "./exposed.js";
import type { EventContext } from "./types.js";

/** The heads of the phrases in a slot of a verb's clause. */
export function phrasesIn(clause: Clause, slot: string, passive: boolean): Phrase[] {
  const of = (f: Filler | null | undefined): Phrase[] => (f?.kind === "phrase" ? [f.phrase] : []);
  if (slot.endsWith(".gen")) return phrasesIn(clause, slot.slice(0, -".gen".length), passive).flatMap((p) => p.genitive ?? []);
  if (slot === "subj") return passive ? [] : of(clause.subject);
  if (slot === "obj")
    return passive
      ? [...of(clause.subject), ...of(clause.objects[0])]
      : clause.kind === "noun"
        ? [...(clause.genitive ? [clause.genitive] : []), ...of(clause.objects[0]), ...markedObject(clause)]
        : of(clause.objects[0]);
  if (slot === "obj2") return of(clause.objects[1]);
  if (slot === "gen") return clause.genitive ? [clause.genitive] : [];
  return clause.preps.filter((p) => p.code === slot).map((p) => p.phrase);
}

/** `وقف فوري لإطلاق النار`: without a genitive the object of a verbal noun stands first behind it, marked by لـ. */
function markedObject({ genitive, objects, preps }: Clause): Phrase[] {
  const first = preps[0];
  return genitive === null && objects.length === 0 && first?.code === "li" ? [first.phrase] : [];
}

/** `أعلن التحالف هدنة`: who declares an alliance is not the alliance, where the verb has something else or is of speech. */
function doesItself(context: EventContext, clause: Clause): boolean {
  const features = (context.words[clause.at] as Word).best?.features;
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (!subject?.definite || subject.role === null || (features?.passive && !features.active)) return false;
  return clause.complement !== null || clause.objects.length > 0 || context.knowledge.speechVerbs.has(clause.lemma);
}

/** A companion noun and how far from the verb it stands: 0 its object, more for genitives and behind a preposition. */
interface Companion {
  readonly at: number;
  readonly distance: number;
}

/** A word that may be a companion, by these lemmas. */
interface Beside extends Companion {
  readonly lemmas: readonly string[];
}

/** The clause that was asked about last, with its answer: the patterns of a word are tried one after the other. */
let last: { readonly clause: Clause; readonly besides: readonly Beside[] } | null = null;

/** What may be companions in a clause, the nearest first. */
function besidesOf(context: EventContext, clause: Clause): readonly Beside[] {
  if (last?.clause === clause) return last.besides;
  const { words } = context;
  const out: Beside[] = [];
  const take = (phrase: Phrase | null, deepest: number, away: number): void => {
    for (let p = phrase, depth = 0; p !== null && depth <= deepest; p = p.genitive, depth++) {
      out.push({ at: p.head, distance: depth + away, lemmas: wantedLemmas(words[p.head] as Word) });
      // `تبادلت الدولتان المعلومات`: an object that agrees with the subject before it is written like its adjective.
      if (depth > 0 || p.prep !== null || clause.kind !== "verb") continue;
      for (const at of p.adjectives) out.push({ at, distance: away, lemmas: wantedLemmas(words[at] as Word) });
    }
  };
  const fillers = [...clause.objects, ...(clause.subject && !doesItself(context, clause) ? [clause.subject] : [])];
  for (const f of fillers) if (f.kind === "phrase") for (const phrase of [f.phrase, ...f.phrase.conjuncts]) take(phrase, 2, 0);
  // `وصلت الطائرة محملة بمواد طبية`: what the participle beside the verb has.
  for (const f of fillers)
    if (f.kind === "phrase" && clause.kind === "verb" && !f.phrase.definite && f.phrase.complement?.prep === "bi")
      take(f.phrase.complement, 0, 1);
  take(clause.genitive, 2, 0);
  // `الاتفاق الذي توصلت إليه الدولتان`: what the relative clause comes back to.
  if (comesBack(context, clause)) take(clause.antecedent, 0, 1);
  const own = clause.kind === "noun" ? context.sentence.byHead.get(clause.at) : undefined;
  if (own && own.adjectives.length > 0) out.push({ at: clause.at, distance: 0, lemmas: own.adjectives.map((at) => lemmaOf(words[at])) });
  for (const { code, phrase } of clause.preps) {
    if (LOOSE.has(code) || (code === "li" && clause.kind === "verb" && clause.objects.length > 0)) continue;
    // `عمليات اقتصرت على الانتحاريين`, `هجوم من مسلحين`: people behind a preposition are no quality of the deed.
    const people = clause.kind === "noun" && (code === "min" || code === "ala") && phrase.role?.kind === "people";
    if (!people && (words[phrase.head] as Word).best?.lexeme.kind !== "nisba") take(phrase, 1, 1);
  }
  last = { clause, besides: out };
  return out;
}

/** Whether a relative clause comes back to its antecedent by a pronoun behind a preposition. */
const comesBack = ({ words }: EventContext, { kind, antecedent, subjectFrom, preps }: Clause): boolean =>
  kind === "verb" &&
  antecedent !== null &&
  subjectFrom !== "relative" &&
  preps.some((p) => words[p.phrase.head]?.best?.lexeme.upos === "ADP");

/** The companion noun of a pattern among the arguments, the nearest; null where there is none. */
export function companion(context: EventContext, clause: Clause, noun: string): Companion | null {
  for (const beside of besidesOf(context, clause)) if (beside.lemmas.includes(noun)) return beside;
  return null;
}

/** Prepositions that no verb governs its companion by; `شكل صدمة للميليشيات` has one for whom it was done. */
const LOOSE = new Set(["sabab", "time", "goal", "khilal", "except", "like", "qabl"]);

export const CLASSES = new Set<string>(["person", "force", "actor", "country", "place", "thing"]);

/** The class of a named person who holds an office of state; unlike the others no pronoun or dropped subject stands for it. */
const OFFICIAL = "official";

const isOfficial = ({ referents }: EventContext, phrase: Phrase): boolean =>
  phrase.name?.kind === "person" && referents.ofPhrase(phrase)?.sectors.includes("GOV") === true;

function inClass(kind: Class, wanted: string): boolean {
  if (wanted === kind) return true;
  if (wanted === "place") return kind === "country";
  if (wanted === "actor") return kind === "person" || kind === "force" || kind === "country";
  return false;
}

/** Whether any of the phrases is of one of the classes or lemmas. */
export function matches(context: EventContext, phrases: readonly Phrase[], wanted: readonly string[], loose: boolean): boolean {
  return phrases.some((p) => {
    const word = context.words[p.head];
    // `سيطر عليها`: a pronoun may stand for whatever is wanted.
    if (loose && word?.best?.lexeme.upos === "ADP") return wanted.some((w) => CLASSES.has(w));
    return wanted.some((w) =>
      w === OFFICIAL
        ? isOfficial(context, p)
        : CLASSES.has(w)
          ? inClass(context.referents.classOf(p), w)
          : loose
            ? mayBeNoun(word, w)
            : w === lemmaOf(word),
    );
  });
}

/** Classes of people at large, beside the armed. */
const AT_LARGE = ["actor", "person"];

/** Whether the one whom a dropped subject means may be of the classes wanted: where only the armed and states are, nobody else. */
function mayDo(clause: Clause, wanted: readonly string[]): boolean {
  if (!wanted.some((w) => CLASSES.has(w))) return false;
  if (!wanted.includes("force") || AT_LARGE.some((w) => wanted.includes(w))) return true;
  const entity = (clause as Partial<ReadClause>).actor?.entity;
  // `دخلت المطبخ`: nobody known is not armed.
  if (!entity) return clause.kind !== "verb" || wanted.includes("country");
  return isArmed(entity.sectors) || entity.kind === "country" || (wanted.includes("country") && entity.sectors.includes("GOV"));
}

/** `أشاد بما قدمته`, `أثنى على ما تحقق`: the code of the preposition before the relative that the clause ends at, else null. */
function relativeSlot({ sentence, words }: EventContext, clause: Clause): string | null {
  const [before, item] = [sentence.items[clause.end - 1], sentence.items[clause.end]];
  if (item?.kind !== "particle" || item.role !== "rel:ma") return null;
  const word = words[item.at] as Word;
  const written = word.best?.prep || (word.text.length > 2 ? (word.text[0] as string) : "");
  if (written) return CLITIC_CODES[written] ?? null;
  return before?.kind === "particle" && before.role.startsWith("prep:") ? before.role.slice("prep:".length) : null;
}

/** `بشكل مستمر`, `بسرعة`: tells how it is done, not to whom. */
export function isManner({ knowledge, words }: EventContext, phrase: Phrase): boolean {
  if (phrase.prep !== "bi") return false;
  const use = knowledge.adjuncts.get(lemmaOf(words[phrase.head]));
  return use === "manner" || (use === "adverb" && !phrase.definite && phrase.adjectives.length === 0);
}

/** `وصفه بأنه جريمة`: what something is said to be, right behind `بأن` with its pronoun. */
function saidToBe({ sentence, words }: EventContext, complement: number): Phrase[] {
  const [that, mark] = [sentence.items[complement], sentence.items[complement + 1]];
  const next = mark?.kind === "mark" && /["“«]/.test(mark.sign) ? sentence.items[complement + 2] : mark;
  const best = that?.kind === "particle" ? words[that.at]?.best : null;
  return best?.prep === "ب" && best.pronoun && next?.kind === "phrase" && next.phrase.prep === null ? [next.phrase] : [];
}

/** How well a pattern fits: null where it does not, else the higher the more particular. */
function fitOf(context: EventContext, clause: Clause, option: Option, passive: boolean): { score: number; trigger: number } | null {
  const { predicate, pattern } = option;
  let score = 0;
  let trigger = clause.at;
  if (pattern.noun !== null) {
    const found = companion(context, clause, pattern.noun);
    if (found === null) return null;
    // What stands before its relative clause was told there; the verb tells the deed.
    if (!predicate.verbTrigger && !(found.at === clause.antecedent?.head && comesBack(context, clause))) trigger = found.at;
    score += 3 - found.distance / 4;
  }
  if (pattern.prep !== null) {
    const governed =
      clause.preps.some((p) => p.code === pattern.prep && !isManner(context, p.phrase)) || relativeSlot(context, clause) === pattern.prep;
    if (!governed && !(pattern.prep === "an" && clause.complement !== null)) return null;
    score += 2;
  }
  // With a companion noun `gen` is what that noun is of (`أعلن وقف القتال`).
  const named = trigger === clause.at ? null : (context.sentence.byHead.get(trigger) ?? null);
  const fillers = (slot: string): Phrase[] =>
    slot === "subj" && clause.kind === "noun" && predicate.gen === "subj"
      ? genitiveChain(clause)
      : slot === "gen" && named !== null && clause.kind === "verb"
        ? named.genitive
          ? [named.genitive]
          : []
        : slot === "bi" && clause.complement !== null
          ? [...phrasesIn(clause, slot, passive), ...saidToBe(context, clause.complement)]
          : phrasesIn(clause, slot, passive);
  const hasAdjective = (lemmas: readonly string[]): boolean =>
    context.sentence.byHead.get(trigger)?.adjectives.some((at) => lemmas.includes(lemmaOf(context.words[at]))) ?? false;
  for (const slot in predicate.needs) {
    const wanted = predicate.needs[slot] as readonly string[];
    if (slot === "adj") {
      if (!hasAdjective(wanted)) return null;
      continue;
    }
    const phrases = fillers(slot);
    const pronoun =
      (hasPronoun(context, clause, slot) && wanted.some((w) => CLASSES.has(w))) ||
      (slot === "subj" && ownerFits(context, clause, predicate, wanted));
    const suffers = slot === "obj" && clause.kind === "noun" && phrases.length === 0 && isSuffered(context, clause, wanted);
    const dropped = slot === "subj" && phrases.length === 0 && !ownedByOthers(context, clause, predicate, wanted) && mayDo(clause, wanted);
    // `وصفه بأنه عمل جبان`: by what kind of thing it is said to be.
    const quality = slot === "bi" && clause.complement !== null ? saidToBe(context, clause.complement) : [];
    const qualified = quality.some((p) => p.adjectives.some((at) => wanted.includes(lemmaOf(context.words[at]))));
    if (!pronoun && !dropped && !suffers && !qualified && !matches(context, phrases, wanted, true)) return null;
    score += 1;
  }
  // `بما يتوافق مع القرار`: a thing meets and agrees with nobody.
  if (predicate.mutual && isWhat(context, clause)) return null;
  for (const slot in predicate.not) {
    const unwanted = predicate.not[slot] as readonly string[];
    if (slot === "subj" && unwanted.includes("thing") && isWhat(context, clause)) return null;
    if (slot === "adj" && hasAdjective(unwanted)) return null;
    const written = slot === "obj" && (context.words[clause.at] as Word).best?.pronoun != null;
    // `واصل الجيش تقدمه`: on a noun for what its subject does the pronoun is no object.
    const own = slot === "obj" && clause.kind === "noun" && predicate.gen === "subj" && predicate.needs.subj !== undefined;
    if (unwanted.includes("pronoun") && !own && (written || hasPronoun(context, clause, slot))) return null;
    if (matches(context, slot === "gen" ? fillers(slot) : phrasesIn(clause, slot, passive), unwanted, false)) return null;
    // `تراجع الأسعار`: the genitive of a noun for what its subject does.
    const lemmas = slot === "subj" && clause.kind === "noun" && predicate.gen === "subj" ? unwanted.filter((w) => !CLASSES.has(w)) : [];
    if (lemmas.length > 0 && clause.genitive && matches(context, [clause.genitive], lemmas, false)) return null;
  }
  return { score, trigger };
}

/** `وهو ما يهدد الأمن`, `مما يحمي المدنيين`: the subject is what was told before, a thing. */
function isWhat({ sentence, words }: EventContext, clause: Clause): boolean {
  if (clause.kind !== "verb" || clause.subjectFrom === "right") return false;
  const before = sentence.items[(sentence.itemOf[clause.at - sentence.first] as number) - 1];
  return before?.kind === "particle" && before.role === "rel:ma" && (words[clause.at] as Word).best?.features.number === "s";
}

/** `تعرض السجناء للضرب`: whoever is exposed to a deed is whom it is done to. */
function isSuffered(context: EventContext, clause: Clause, wanted: readonly string[]): boolean {
  const exposed = wanted.includes("person") ? exposing(context, clause.at) : null;
  if (exposed === null) return false;
  const subject = phrasesIn(exposed, "subj", false);
  return subject.length > 0 ? matches(context, subject, wanted, true) : exposed.actor?.entity.animate === true;
}

/** A pronoun fills the slot: on the verb as its object, on a noun as its genitive (`تحريرها من المتمردين`). */
const hasPronoun = (context: EventContext, clause: Clause, slot: string): boolean =>
  clause.kind === "noun"
    ? (slot === "obj" || slot === "gen") && (context.words[clause.at] as Word).best?.pronoun != null
    : slot === "obj" && clause.objects.some((o) => o.kind === "pronoun");

/** `واصل الجيش تقدمه`: the pronoun on a noun for what its subject does means one of the classes wanted. */
function ownerFits(context: EventContext, clause: Clause, { gen }: Predicate, wanted: readonly string[]): boolean {
  const pronoun = clause.kind === "noun" && gen === "subj" ? (context.words[clause.at] as Word).best?.pronoun : null;
  if (!pronoun || !wanted.includes("force")) return false;
  const owner = context.referents.resolve({ kind: "pronoun", at: clause.at, feats: pronoun.feats });
  return owner !== null && isArmed(owner.entity.sectors);
}

/** `قبل دخوله السوق`: the pronoun on a noun for what only the armed do means somebody who is not, and no force stands before it. */
const ownedByOthers = (context: EventContext, clause: Clause, predicate: Predicate, wanted: readonly string[]): boolean =>
  clause.kind === "noun" &&
  predicate.gen === "subj" &&
  context.words[clause.at]?.best?.pronoun != null &&
  wanted.includes("force") &&
  !AT_LARGE.some((w) => wanted.includes(w)) &&
  !ownerFits(context, clause, predicate, wanted) &&
  !context.clauses.some((x) => x.at < clause.at && x.subject?.kind === "phrase" && context.referents.classOf(x.subject.phrase) === "force");

export function best(
  context: EventContext,
  clause: Clause,
  options: readonly Option[],
  passive: (o: Option) => boolean,
): { option: Option; trigger: number } | null {
  let found: { option: Option; trigger: number; score: number } | null = null;
  for (const option of options) {
    const fit = fitOf(context, clause, option, passive(option));
    if (fit && (found === null || fit.score > found.score || (fit.score === found.score && isEarlier(clause, fit.trigger, found.trigger))))
      found = { option, ...fit };
  }
  return found;
}

/** `أعرب عن شكره وتقديره`: of two nouns that the verb has, equally near, the first tells the deed. */
const isEarlier = (clause: Clause, one: number, other: number): boolean => one > clause.at && one < other;
/** The genitive of a noun, what is joined to it and what it is of itself (`دخول آليات الجيش`). */
export function genitiveChain({ genitive }: Clause): Phrase[] {
  return genitive ? [genitive, ...genitive.conjuncts, ...(genitive.genitive ? [genitive.genitive] : [])] : [];
}
