import type { Pattern, Predicate } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { CONJUNCTIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { takeAdjectives } from "./adjectives.js";
import { isDistrict, takeQuoted } from "./bodies.js";
import { takeComplement } from "./complements.js";
import { canGovern, goesWith, isAgentOf, isDeedNoun, isPart, isQuantifier, isSubstantive, isVerbalBefore } from "./fits.js";
import { isAdjective, isNominal, lemmaOf, NOMINAL } from "./lemmas.js";
import type { Phrase, PhraseContext } from "./phrase.js";
import { compoundRole, roleOf } from "./role.js";
import { leaveRank, takeApposition, takePosting, takeRemit } from "./titles.js";

export { isNominal, lemmaOf, mayBeNoun, verbLemmas, verbReadings, wantedLemmas } from "./lemmas.js";

/** Builds the phrase that begins at `i` (clitics of that word included), or null where none begins. */
export function buildPhrase(context: PhraseContext, i: number, depth = 0, inTitle = false): Phrase | null {
  const { words, end } = context;
  const start = i;
  let at = i;
  let demonstrative = false;
  let quantity: number | null = null;
  if (words[at]?.best?.lexeme.kind === "dem") {
    demonstrative = true;
    at++;
  }
  while (at < end && isQuantifier(words[at] as Word, words[at + 1], words[at + 2]) && !context.nameAt.has(at)) {
    const next = nextOfQuantified(context, at);
    if (next === null) break;
    quantity = quantity ?? at;
    at = next;
  }
  at = behindInitials(context, at);
  const word = words[at];
  // `أوضح ذلك مدير الشرطة`: it points at what has the article, else it stands alone.
  const alone = demonstrative && at === start + 1 && word?.best?.article === false && word.best.lexeme.upos === "NOUN";
  if (context.barred.has(at) || alone) return demonstrative ? single(context, start, start + 1, true) : null;
  if (at >= end || word === undefined || (!isNominal(word) && !context.nameAt.has(at) && word.kind !== "number" && word.kind !== "latin")) {
    return demonstrative ? single(context, start, at, true) : null;
  }
  const phrase = headPhrase(context, start, at, quantity, demonstrative);
  context.byHead.set(at, phrase);
  extend(context, phrase, depth, inTitle);
  return phrase;
}

/** `د. خالد السالم`, `أ. د. خالد`: titles cut to a letter belong to the name behind them. */
function behindInitials({ words, nameAt, end }: PhraseContext, at: number): number {
  let k = at;
  while (k < end && words[k]?.kind === "latin" && words[k]?.text.endsWith(".")) k++;
  return k > at && nameAt.get(k)?.kind === "person" ? k : at;
}

/** Index of the noun that a quantifier counts (`خمسة مدنيين`, `عدد من الجنود`, `أكثر من 20 شخصا`); null where it counts nothing here. */
function nextOfQuantified(context: PhraseContext, at: number): number | null {
  const { words, end } = context;
  const many = (words[at] as Word).best;
  let k = at + 1;
  while (k < end && k - at < 2 && isPlainAdjective(words[k] as Word) && !context.nameAt.has(k)) k++;
  if (words[k]?.best?.lexeme.kind === "prep:min" && !(words[k] as Word).best?.pronoun && !(words[k] as Word).best?.conj) k++;
  // `اعتصم العشرات مطالبين`: with the article it counts only what stands behind من.
  else if (many?.article && many.features.number === "p") return null;
  else k = at + 1;
  const next = words[k];
  if (k >= end || next === undefined) return null;
  if (next.best?.prep || (next.best?.conj && !isQuantifier(next))) return null;
  return isNominal(next) || next.kind === "number" || context.nameAt.has(k) ? k : null;
}

const isPlainAdjective = (word: Word): boolean =>
  word.best !== null && isAdjective(word.best) && !word.best.article && word.best.lexeme.kind !== "quant";

function single(context: PhraseContext, start: number, last: number, demonstrative: boolean): Phrase {
  const a = context.words[start]?.best ?? null;
  return {
    first: start,
    last,
    head: start,
    prep: a?.prep ? clitic(a.prep) : null,
    prepAt: null,
    conj: !!a?.conj,
    name: null,
    role: null,
    adjectives: [],
    genitive: null,
    complement: null,
    belongs: null,
    aside: null,
    quantity: null,
    definite: true,
    demonstrative,
    people: false,
    conjuncts: [],
  };
}

const CLITICS: Readonly<Record<string, string>> = { ب: "bi", ل: "li", ك: "ka" };
/** Slot code of an attached preposition. */
export const clitic = (letter: string): string => CLITICS[letter] ?? letter;

/** `قال لبي بي سي`: the preposition written on a foreign name that was read as a word of its own. */
function cliticOf({ start, text }: Word, name: NameMention | null): string | null {
  if (name === null || name.start !== start + 1) return null;
  return CLITICS[text.slice(0, 1)] ?? null;
}

function headPhrase(context: PhraseContext, start: number, at: number, quantity: number | null, demonstrative: boolean): Phrase {
  const word = context.words[at] as Word;
  const opening = (context.words[start] as Word).best;
  const name = context.nameAt.get(at) ?? null;
  const cutOff = start === at && name?.start === word.start + 1 && word.text.startsWith(CONJUNCTIONS[0]);
  const role = name === null || name.last - name.first === 1 ? roleOf(context.knowledge, word) : null;
  return {
    first: start,
    last: name ? name.last : at + 1,
    head: at,
    prep: opening?.prep ? clitic(opening.prep) : start === at ? cliticOf(word, name) : null,
    prepAt: null,
    // `وأندرو كول`: cut off an unknown word where the name begins.
    conj: !!opening?.conj || cutOff,
    name,
    role: name ? null : role,
    adjectives: [],
    genitive: null,
    complement: null,
    belongs: null,
    aside: null,
    quantity: quantity ?? (word.kind === "number" ? at : null),
    definite: !!word.best?.article || !!word.best?.pronoun || name !== null || demonstrative,
    demonstrative,
    people: name === null && context.knowledge.nationalities.has(lemmaOf(word)),
    conjuncts: [],
  };
}

/** Takes in what belongs to the head: genitive, adjectives, apposed name, complement of a participle. */
function extend(context: PhraseContext, phrase: Phrase, depth: number, inTitle: boolean): void {
  const { words, end } = context;
  const head = words[phrase.head] as Word;
  if (
    phrase.name === null &&
    depth < 8 &&
    canGovern(head, words[phrase.last], context.nameAt.has(phrase.last)) &&
    !isAdverb(context, phrase)
  )
    takeGenitive(context, phrase, depth, inTitle);
  if (isDistrict(context, phrase)) phrase.role = null;
  const compound =
    phrase.genitive === null || phrase.name !== null ? null : compoundRole(context.knowledge, head, words[phrase.genitive.head] as Word);
  if (compound) phrase.role = compound;
  takeAdjectives(context, phrase);
  const described = phrase.name === null && phrase.genitive === null ? phrase.adjectives[0] : undefined;
  const qualified = described === undefined ? null : compoundRole(context.knowledge, head, words[described] as Word);
  if (qualified) phrase.role = qualified;
  if (phrase.role !== null && phrase.adjectives.length === 0 && isAdverb(context, phrase)) phrase.role = null;
  if (!inTitle) takeApposition(context, phrase);
  takeSeat(context, phrase, depth);
  takeQuoted(context, phrase);
  const lastAdjective = phrase.adjectives.at(-1);
  const host = lastAdjective === phrase.last - 1 ? lastAdjective : phrase.head === phrase.last - 1 ? phrase.head : undefined;
  if (host !== undefined && phrase.last < end) takeComplement(context, phrase, words[host] as Word, depth);
  if (phrase.role?.kind === "office" && phrase.name === null && phrase.complement === null && phrase.last < end)
    takeRemit(context, phrase, depth);
  if (phrase.role?.kind === "office" && phrase.name === null && phrase.complement === null && phrase.last < end)
    takePosting(context, phrase, depth);
  if (phrase.role?.kind === "rank" && phrase.name === null) leaveRank(context, phrase);
}

/** `زنجبار عاصمة محافظة أبين`: what a town is the seat of, right behind its name or behind a comma. */
function takeSeat(context: PhraseContext, phrase: Phrase, depth: number): void {
  const { words, end, knowledge } = context;
  const place = phrase.name ?? phrase.genitive?.name;
  if (place?.kind !== "place" || depth > 6) return;
  const at = /^[،,]$/.test(words[phrase.last]?.text ?? "") ? phrase.last + 1 : phrase.last;
  const best = at + 1 < end ? words[at]?.best : null;
  if (!best || best.article || best.prep || best.conj || best.pronoun || !knowledge.seats.has(lemmaOf(words[at]))) return;
  const seat = buildPhrase(context, at, depth + 1);
  if (seat?.genitive) phrase.last = seat.last;
}

/** `أدان بشدة إسرائيل`: behind بـ, telling how it is done, the noun stands alone. */
const isAdverb = ({ knowledge, words }: PhraseContext, { head, first, prep, definite }: Phrase): boolean =>
  prep === "bi" &&
  head === first &&
  !definite &&
  (words[head] as Word).best?.features.number === "s" &&
  knowledge.adjuncts.get(lemmaOf(words[head])) === "adverb";

function takeGenitive(context: PhraseContext, phrase: Phrase, depth: number, inTitle: boolean): void {
  const { words, end } = context;
  const next = words[phrase.last];
  const counted = context.about.get(phrase.last);
  if (counted !== undefined && (context.knowledge.counts.has(lemmaOf(words[phrase.head])) || isBareDeed(words[phrase.head] as Word))) {
    attachGenitive(context, phrase, depth, inTitle, counted);
    return;
  }
  if (phrase.last >= end || next === undefined || context.barred.has(phrase.last)) return;
  if (tellsToll(context, phrase, next) || isStruck(context, phrase, next)) return;
  if (next.kind === "number") {
    attachGenitive(context, phrase, depth, inTitle);
    return;
  }
  if (next.best === null) return;
  const a = next.best;
  const named = context.nameAt.get(phrase.last);
  if (a.conj || a.prep) return;
  // `نقل عن مصدر قوله`: a noun of saying is no genitive of who says it.
  if (a.pronoun && phrase.role !== null && context.knowledge.speechVerbs.get(lemmaOf(next))?.some((w) => w.kind === "noun")) return;
  if (a.pronoun && isOwn(context, phrase, next)) return;
  // `فجر انتحاري نفسه`: `himself` is an object of its own.
  if (!named && a.pronoun && context.knowledge.adjuncts.get(lemmaOf(next)) === "self") return;
  if (!named && (a.features.case === "a" || a.features.case === "n")) return;
  if (named && named.start > next.start) return;
  const title = phrase.role !== null && ["office", "rank", "honorific"].includes(phrase.role.kind);
  if (title && named?.kind === "person") return;
  const demonstrative = a.lexeme.kind === "dem";
  if (!named && !demonstrative && !NOMINAL.has(a.lexeme.upos) && next.kind !== "latin") return;
  const ministry = ministryOf(context, phrase, next);
  if (ministry !== null) next.best = ministry;
  const quality =
    ministry === null &&
    !named &&
    isAdjective(a) &&
    !a.article &&
    !boundsNumber(words, phrase.last) &&
    goesWith((words[phrase.head] as Word).best, a, false);
  // `تحرير كامل المحافظة`: the whole of it.
  const part = isPart(next, words[phrase.last + 1], words[phrase.last + 2]);
  if (quality && !part && !isVictim(context, phrase, next) && !isVerbalBefore(next, words[phrase.last + 1])) return;
  // `معاقل الحوثي`: an adjective for the people of a movement stands for them.
  const standing =
    isSubstantive(a) || isOfMovement(context, next) || (phrase.role !== null && roleOf(context.knowledge, next)?.kind === "body");
  if (!named && isAdjective(a) && a.article && a.features.number === "s" && a.lexeme.kind !== "quant" && !standing) return;
  if (isAgentOf(phrase, a, roleOf(context.knowledge, next)) && !named) return;
  attachGenitive(context, phrase, depth, title || inTitle);
}

/** `سقوط نحو 20 قتيلا`, `اعتقال حوالي مئة`: a verbal noun without article has what is counted behind it as its genitive. */
const isBareDeed = ({ best }: Word): boolean =>
  best !== null && isDeedNoun(best) && !best.article && best.pronoun === null && best.features.case === null;

/** `مقتل أكثر من 100 شخص`: more or less than a number counts, and is no quality of the noun before it. */
function boundsNumber(words: readonly Word[], at: number): boolean {
  const [word, number] = [words[at] as Word, words[at + 2]];
  if (words[at + 1]?.best?.lexeme.kind !== "prep:min" || !isQuantifier(word, words[at + 1], number)) return false;
  return number?.kind === "number" || number?.best?.lexeme.upos === "NUM";
}

/** `لقي 300 مواطن حتفهم`, `لم تعلن أي جهة مسؤوليتها`: a thing of those people's or that body's own, behind the verb that they are subject of. */
const isOwn = (context: PhraseContext, phrase: Phrase, next: Word): boolean =>
  isOwnOfOne(context, phrase, next) || isOwnOfMany(context, phrase, next);

/** `قتل شاب شقيقه`, `لقي جندي مصرعه`: what is one person's own, behind the verb that he is the subject of. */
function isOwnOfOne({ words }: PhraseContext, { role, quantity, first, head }: Phrase, next: Word): boolean {
  const [verb, own] = [words[first - 1]?.best, (words[head] as Word).best];
  if (role?.kind !== "people" || quantity !== null || first !== head || own === null || verb?.features.tense == null) return false;
  const single = own.features.number === "s" && !own.article && !own.prep && !own.conj && verb.pronoun === null;
  return single && verb.features.number === "s" && next.best?.pronoun?.feats === `3${own.features.gender}s`;
}

const isOwnOfMany = ({ knowledge }: PhraseContext, { role, quantity }: Phrase, next: Word): boolean =>
  (role?.kind === "body" || (role?.kind === "people" && quantity !== null && next.best?.pronoun?.feats === "3mp")) &&
  roleOf(knowledge, next) === null &&
  !knowledge.sites.has(lemmaOf(next)) &&
  next.best?.lexeme.kind !== "person";

const isOfMovement = ({ knowledge }: PhraseContext, word: Word): boolean => {
  const nationality = knowledge.nationalities.get(lemmaOf(word));
  return nationality?.country != null && nationality.sectors.length > 0;
};

/** `مقتل مدني`, `مقتل فلسطيني`, `سجن متهم`: behind a noun of death, injury or arrest an adjective for people stands for one of them. */
function isVictim(context: PhraseContext, phrase: Phrase, next: Word): boolean {
  const { knowledge, words } = context;
  const lemma = lemmaOf(words[phrase.head]);
  const count = knowledge.counts.get(lemma);
  if (count !== "dead" && count !== "injured" && !knowledge.nounPredicates.get(lemma)?.some(isOfCustody)) return false;
  const who = lemmaOf(next);
  return knowledge.roles.get(who)?.kind === "people" || knowledge.nationalities.has(who);
}

const CUSTODY = ["arrest", "convict", "release"];

/** `سجن`, `توقيف`, `إدانة`: a noun for what is done to somebody by police or courts. */
const isOfCustody = ({ predicate, pattern }: { predicate: Predicate; pattern: Pattern }): boolean =>
  pattern.noun === null && predicate.gen === "obj" && CUSTODY.some((mode) => predicate.modes.includes(mode));

/** `أوقعت هجمات عشرات القتلى`, `أعلن مسؤول مقتل جنديين`: the dead are not an attack's, nor a death the official's who tells of it. */
function tellsToll({ knowledge, words, end }: PhraseContext, phrase: Phrase, next: Word): boolean {
  const head = lemmaOf(words[phrase.head]);
  if (phrase.role?.kind === "people" && isCompanionOf(knowledge, words[phrase.first - 1], next)) return true;
  if (phrase.role !== null)
    return (
      !phrase.definite &&
      phrase.role.kind !== "body" &&
      next.best?.lexeme.upos === "NOUN" &&
      !next.best.article &&
      knowledge.counts.has(lemmaOf(next)) &&
      knowledge.nounPredicates.has(lemmaOf(next)) &&
      knowledge.speechVerbs.has(lemmaOf(words[phrase.head - 1]))
    );
  if (knowledge.counts.has(head)) return false;
  let at = phrase.last;
  while (at < end && at - phrase.last < 3 && isQuantifier(words[at] as Word, words[at + 1], words[at + 2])) at++;
  const kind = at < end ? knowledge.counts.get(lemmaOf(words[at])) : undefined;
  if (kind !== "dead" && kind !== "injured") return false;
  const people = knowledge.roles.get(lemmaOf(words[at]))?.kind === "people";
  const attacks = knowledge.nounPredicates.get(head) ?? [];
  return people && attacks.some((o) => o.predicate.type === "ASSAULT" && o.pattern.noun === null && o.predicate.needs.subj === undefined);
}

/** `وزراء خارجية فرنسا وألمانيا`: behind several ministers and before a land the ministry, not the adjective that is written like it. */
function ministryOf({ knowledge, nameAt }: PhraseContext, { role, last }: Phrase, next: Word): Analysis | null {
  if (role?.kind !== "office" || next.best?.lexeme.upos !== "ADJ" || next.best.article || nameAt.get(last + 1)?.kind !== "country")
    return null;
  return (
    next.analyses.find((x) => x.lexeme.upos === "NOUN" && !x.conj && !x.prep && knowledge.roles.get(x.lexeme.key)?.kind === "body") ?? null
  );
}

/** `استهدف هجوم مطار المدينة`: a site behind an attack that is itself the subject of a verb of attacking is what was attacked. */
function isStruck({ knowledge, words, nameAt }: PhraseContext, { first, head, last, role }: Phrase, next: Word): boolean {
  const [verb, own] = [words[first - 1]?.best, (words[head] as Word).best];
  if (role !== null || first !== head || !own || own.prep || own.conj || own.article || verb?.features.tense == null) return false;
  if (verb.features.gender !== own.features.gender && own.features.number !== "p") return false;
  const isAttack = (o: { predicate: Predicate; pattern: Pattern }): boolean => o.predicate.type === "ASSAULT" && o.pattern.noun === null;
  if (!knowledge.verbPredicates.get(lemmaOf(words[first - 1]))?.some((o) => isAttack(o) && o.predicate.recipient.includes("obj")))
    return false;
  if (!knowledge.nounPredicates.get(lemmaOf(words[head]))?.some(isAttack)) return false;
  const name = nameAt.get(last)?.kind;
  return name === "facility" || (name === undefined && knowledge.sites.has(lemmaOf(next)));
}

/** `أطلق جنود النار`, `ألقى رجال القبض`: what a verb does by its noun is no noun of those who do it. */
const isCompanionOf = ({ verbPredicates }: PhraseContext["knowledge"], verb: Word | undefined, next: Word): boolean =>
  verb?.best?.features.tense != null &&
  next.best?.article === true &&
  (verbPredicates.get(lemmaOf(verb)) ?? []).some(({ pattern }) => pattern.noun === lemmaOf(next) && pattern.prep === null);

function attachGenitive(context: PhraseContext, phrase: Phrase, depth: number, title: boolean, from = phrase.last): void {
  const genitive = buildPhrase(context, from, depth + 1, title);
  if (genitive === null) return;
  phrase.genitive = genitive;
  phrase.last = genitive.last;
  phrase.definite = genitive.definite;
}
