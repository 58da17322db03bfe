import type { Filler } from "../clauses/arguments.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import { keyOf } from "../text/letters.js";
import type { Features, Word } from "../words/types.js";
import { isVerbalNoun } from "./content.js";
import { firstKey, REACH, saidBefore, sameVoice, spokeLast } from "./same-voice.js";
import { type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";
import { askedBefore, utterer } from "./utterers.js";

/** How many acts of earlier sentences a quotation may hold. */
const RECENT = 40;

/** Whether the name's first word is one for a text that tells (`بيان`, `تقرير`). */
export const isDocument = (entity: Known, knowledge: Knowledge): boolean => documentWord(knowledge, firstKey(entity)) !== undefined;

/** The entry of a lemma as a text that may tell (`بيان`), or undefined. */
export const documentWord = ({ speechVerbs }: Knowledge, lemma: string): SpeechWord | undefined =>
  speechVerbs.get(lemma)?.find((w) => w.kind === "document");

/** An outlet, the press, or one whose first word is for a page of the net (`موقع`, `صفحة`). */
export const isMedium = (entity: Known, knowledge: Knowledge): boolean =>
  entity.outlet ||
  entity.sectors.includes("JRN") ||
  (entity.kind !== "person" && (knowledge.speechVerbs.get(firstKey(entity)) ?? []).some((w) => w.kind === "medium"));

const isPlace = (entity: Known): boolean => entity.kind === "place" || entity.kind === "facility";

/** Who may speak: people, bodies, states, outlets, texts; no other things and no places. */
export function canSpeak(entity: Known, knowledge: Knowledge): boolean {
  if (isMedium(entity, knowledge)) return true;
  // `فاز 71 - 90. وأكد`: a result is nobody.
  if (isPlace(entity) || /^[\d\s.,-]+$/.test(entity.name)) return false;
  if (entity.kind !== "described") return true;
  return entity.animate || isDocument(entity, knowledge);
}

/** Whether a verb or participle of this gender and number goes with who spoke in an earlier act. */
export function agrees(features: Features, act: SpeechAct): boolean {
  const entity = act.speaker?.entity;
  if (!entity) return false;
  if (features.number === "p") return entity.gender === "p" || entity.kind === "group" || act.others.length > 0;
  if (features.number === "d") return act.others.length === 1;
  if (entity.gender === "p" && act.gender === "m") return false;
  // `وفقا للوكالة … ولفت إلى`: where no verb tells, a medium's own gender does.
  const gender = act.gender ?? (act.kind === "according" && entity.outlet && entity.gender !== "p" ? entity.gender : null);
  return gender === null || features.gender === null || features.gender === gender;
}

/** Those through whom an act is heard: what a later act of the same speaker takes over. */
export const throughOf = (act: SpeechAct): Voice[] => [...act.outer, ...act.outlets];

/** The latest act, in this sentence or a few before, whose speaker may go on with a word of these features. */
export function lastSpoken(context: SpeechContext, here: readonly SpeechAct[], features: Features, reach = REACH): SpeechAct | null {
  for (const list of [here, context.before])
    for (let k = list.length - 1; k >= 0 && list.length - k < 12; k--) {
      const act = list[k] as SpeechAct;
      if (context.index - act.sentence > reach) break;
      if (act.speaker && act.kind !== "headline" && act.word.kind !== "document" && agrees(features, act))
        return tellerOf(context, here, toldThrough(list.slice(0, k), act, features) ?? act, features);
    }
  return null;
}

/** `أضافت المصادر وفقا للصحيفة …. وأشارت`: who speaks goes on, not whom the sentence has it from. */
const toldThrough = (before: readonly SpeechAct[], act: SpeechAct, features: Features): SpeechAct | undefined =>
  act.kind === "according"
    ? before.findLast((a) => a.sentence === act.sentence && a.kind === "verb" && a.speaker !== null && agrees(features, a))
    : undefined;

/**
 * Who tells what another said goes on (`قال الوزير إن المتحدث أكد …. وأضاف`), also over the sentences of a quotation; but for the
 * press and texts, which only relay.
 */
export function tellerOf(context: SpeechContext, here: readonly SpeechAct[], act: SpeechAct, features: Features): SpeechAct {
  const relays = ({ entity }: Voice): boolean => isMedium(entity, context.knowledge) || isDocument(entity, context.knowledge);
  const tells = (o: SpeechAct): boolean =>
    o !== act &&
    o.kind === "verb" &&
    o.speaker !== null &&
    !o.unsaid &&
    o.scope.some((s) => s.first <= act.at && act.at < s.last) &&
    !relays(o.speaker) &&
    agrees(features, o);
  return context.before.slice(-RECENT).find(tells) ?? here.find(tells) ?? act;
}

/** `ذات المصادر`, `نفس المتحدث`: those of the genitive. */
const sameOf = (context: SpeechContext, p: Phrase): Phrase =>
  p.genitive !== null && context.knowledge.adjuncts.get(lemmaOf(context.words[p.head])) === "self" ? p.genitive : p;

/**
 * `معهد العلوم والأمن الدولي`: only a name or a word for people is a second speaker, and a body that says whose it is
 * (`الجيش ومكتب المحافظ`) or that stands beside one that does not (`الحكومة والجيش`).
 */
const isSomebody = (p: Phrase, beside: Phrase): boolean =>
  p.name !== null ||
  (p.role !== null &&
    !p.role.id.startsWith("ref.") &&
    (p.role.kind !== "body" || p.genitive !== null || (beside.genitive === null && beside.role !== null && p.definite)));

/** `د. الشعيبي`: behind a shortened title the name is a phrase of its own. */
function behindTitle(context: SpeechContext, phrase: Phrase): Phrase | null {
  const title = context.words[phrase.head] as Word;
  if (title.kind !== "latin" || !title.text.endsWith(".") || phrase.last !== phrase.head + 1) return null;
  const next = context.sentence.items[(context.sentence.itemOf[phrase.head - context.sentence.first] as number) + 1];
  return next?.kind === "phrase" && next.first === phrase.last ? next.phrase : null;
}

/** `قالت مساعدة الرئيس`: written like help, but before a genitive of office one who helps. */
const isAssistant = ({ words, knowledge }: SpeechContext, { head, genitive }: Phrase): boolean =>
  genitive?.role?.kind === "office" &&
  (words[head] as Word).analyses.some((a) => knowledge.roles.get(keyOf(a.lexeme.bare))?.kind === "office");

/** `لفت الانتباه`: a verbal noun is nobody. */
const isDeed = (context: SpeechContext, p: Phrase): boolean => {
  if (isAssistant(context, p)) return false;
  const best = (context.words[p.head] as Word).best;
  // `الخطوط الجوية`: deeds in the plural announce nothing, bodies do.
  const many = best?.article === true && best.features.number === "p";
  return p.name === null && p.role === null && best !== null && !many && isVerbalNoun(best);
};

/** With verbs of people a definite thing is a body that no list has (`الخطوط الجوية`); an indefinite one is misread. */
const mayBeSomebody = (context: SpeechContext, p: Phrase, entity: Known): boolean =>
  !(isPlace(entity) && !isHouse(context, p)) &&
  !isDeed(context, p) &&
  (isOneOf(context, p) ||
    isSome(context, p) ||
    p.name !== null ||
    (p.definite && !(context.words[p.head] as Word).best?.pronoun && !isMereQuality(context, p)) ||
    isSurname(context, p));

/** `بعضهم`; `جميعها` means things. */
const isSome = (context: SpeechContext, p: Phrase): boolean => {
  const best = (context.words[p.head] as Word).best;
  return best?.lexeme.kind === "quant" && best.pronoun?.feats !== "3fs";
};

/** `أحد كبار المشايخ`. */
const isOneOf = (context: SpeechContext, p: Phrase): boolean =>
  p.quantity !== null && context.knowledge.counts.get(lemmaOf(context.words[p.quantity])) === "one";

/** `أعلنت مستشفيات المنطقة`: a building stands for those who work there, a town does not. */
const isHouse = (context: SpeechContext, p: Phrase): boolean =>
  p.name === null &&
  !context.knowledge.placeWords.has(lemmaOf(context.words[p.head])) &&
  context.knowledge.sites.has(lemmaOf(context.words[p.head]));

/** `يقول الجديد`: an adjective by itself. */
const isMereQuality = (context: SpeechContext, p: Phrase): boolean =>
  (context.words[p.head] as Word).best?.lexeme.kind === "adj" && p.last === p.head + 1 && p.first === p.head;

/** `وقال عسيري`: right behind a verb of people an adjective of origin without article is a name. */
const isSurname = (context: SpeechContext, p: Phrase): boolean => {
  const best = (context.words[p.head] as Word).best;
  return best?.lexeme.kind === "nisba" && !best.article && !best.prep && p.last === p.head + 1;
};

/** `وأشار العمراني إلى`: behind a verb without an object an adjective of origin by itself is a name. */
const isSurnameBehind = (context: SpeechContext, clause: ReadClause, p: Phrase): boolean =>
  clause.subjectFrom === "right" &&
  !takesObject(context.words[clause.at] as Word) &&
  p.last === p.head + 1 &&
  (context.words[p.head] as Word).best?.lexeme.kind === "nisba";

/** A word of no dictionary in the place of a speaker is a name. */
const isUnknown = (context: SpeechContext, p: Phrase): boolean => (context.words[p.head] as Word).best?.lexeme.kind === "unknown";

/** `تقارير`, `وثائق`: the plural of a text that tells. */
const namesDocument = (context: SpeechContext, p: Phrase): boolean =>
  p.name === null && documentWord(context.knowledge, lemmaOf(context.words[p.head])) !== undefined;

/** The voices of a phrase and of those coordinated with it, as far as they can speak; with `human` verbs any subject but a place can. */
export function voicesOf(context: SpeechContext, given: Phrase, human = false): Voice[] {
  const named = behindTitle(context, given);
  const phrase = named ?? sameOf(context, given);
  const both = context.referents.bothSides(phrase);
  if (both.length > 0) return both.map((entity) => ({ entity, span: context.referents.span(phrase) }));
  return [phrase, ...phrase.conjuncts.filter((p) => isSomebody(p, phrase))].flatMap((p) => {
    const found = context.referents.resolve({ kind: "phrase", phrase: p });
    return found &&
      (canSpeak(found.entity, context.knowledge) ||
        namesDocument(context, p) ||
        ((human || named) && mayBeSomebody(context, p, found.entity)) ||
        isUnknown(context, p))
      ? [found]
      : [];
  });
}

/** Who speaks with a finite verb; `from` is the earlier act that it goes on from. */
export interface Speaking {
  readonly speaker: Voice | null;
  readonly others: readonly Voice[];
  readonly from: SpeechAct | null;
  /** Taken over from `from`. */
  readonly carried: boolean;
}

const NOBODY: Speaking = { speaker: null, others: [], from: null, carried: false };

/** Whoever speaks: the verb's subject, or for a verb without one who spoke last; nobody for a passive or a thing. */
export function speakerOf(context: SpeechContext, clause: ReadClause, here: readonly SpeechAct[], human = false): Speaking {
  const { words, knowledge } = context;
  const word = words[clause.at] as Word;
  const features = word.best?.features;
  if (!features || (features.passive && !features.active) || (features.person !== null && features.person !== 3)) return NOBODY;
  const uttering = utterer(context, clause) ?? askedBefore(context, clause);
  if (uttering) return { speaker: uttering, others: [], from: sameVoice(context, here, uttering.entity), carried: true };
  const own = subjectBehind(context, clause) ?? ownSubject(clause);
  if (own?.kind === "phrase") {
    const voices = voicesOf(
      context,
      own.phrase,
      human ||
        (clause.complement !== null && own.phrase.definite && (isHouse(context, own.phrase) || isAssistant(context, own.phrase))) ||
        isSurnameBehind(context, clause, own.phrase),
    );
    const [speaker, ...others] = voices;
    if (speaker) {
      const entity = saidBefore(context, here, own.phrase, speaker.entity);
      const from = sameVoice(context, here, speaker.entity) ?? (goesOn(knowledge, word) ? spokeLast(context, speaker.entity) : null);
      return { speaker: { ...speaker, entity }, others, from, carried: false };
    }
    // `أوضح موقف بلاده`: a thing behind the verb is what is said; verbs of people have no thing as subject.
    const apart = human || (clause.subjectFrom === "right" && clause.complement === null && takesObject(word));
    return apart ? (carriedOn(context, clause, here, features) ?? NOBODY) : NOBODY;
  }
  if (own === null && (isQuoted(context, clause, here) || turnsOut(word) || tellsOfThing(context, clause))) return NOBODY;
  if (own === null && (clause.relative || opensClause(context, clause))) {
    const going =
      innerSubject(context, clause, here) ?? sharedSubject(context, clause, here, features) ?? carriedOn(context, clause, here, features);
    if (going) return going;
  }
  const actor = clause.actor;
  if (!actor || !canSpeak(actor.entity, knowledge)) return NOBODY;
  const speaker = { entity: actor.entity, span: actor.span ?? wordSpan(words, clause.at) };
  return { speaker, others: [], from: sameVoice(context, here, actor.entity), carried: own === null };
}

/** `وتبين أن`: without a subject it turned out; `she shows` is written alike. */
const turnsOut = ({ best, analyses }: Word): boolean =>
  best?.features.tense === "imperfect" &&
  best.features.gender === "f" &&
  analyses.some((a) => a.features.tense === "perfect" && a.features.person === 3 && a.features.gender === "m" && a.lexeme.kind === "v5");

/** `تناقض يشير إلى خلل`: right behind an indefinite thing that is no text the verb only tells of it. */
function tellsOfThing(context: SpeechContext, clause: ReadClause): boolean {
  const before = context.sentence.items[clause.item - 1];
  if (before?.kind !== "phrase" || before.phrase.prep !== null || (context.words[clause.at] as Word).best?.conj) return false;
  const { definite, name, role, people, quantity, head } = before.phrase;
  const within = clause.preps.some((p) => (context.words[p.phrase.head] as Word).best?.pronoun);
  return (
    !definite &&
    !name &&
    !role &&
    !people &&
    quantity === null &&
    !within &&
    !namesDocument(context, before.phrase) &&
    isNounAt(context, head)
  );
}

const isNounAt = ({ words }: SpeechContext, t: number): boolean =>
  (words[t] as Word).best?.lexeme.kind.startsWith("noun") === true || (words[t] as Word).best?.lexeme.kind === "vn";

/** `وأضاف: "اتصل بالمصرف وتذكر أن …"`: nobody quoted speaks of himself like this. */
const isQuoted = (context: SpeechContext, { at }: ReadClause, here: readonly SpeechAct[]): boolean =>
  context.quotations.some(
    (q) =>
      q.first <= at && at < q.last && here.some((a) => a.at < q.first && a.scope.some((s) => s.first <= q.first && q.last <= s.last + 1)),
  );

/** `لكن ما حدث أكد …`: a verb in the middle of its clause has a subject somewhere and takes over nobody's. */
function opensClause(context: SpeechContext, clause: ReadClause): boolean {
  if ((context.words[clause.at] as Word).best?.conj) return true;
  for (let k = clause.item - 1; k >= 0; k--) {
    const item = context.sentence.items[k];
    if (item === undefined || item.kind === "mark") return true;
    if (item.kind === "verb" || (item.kind === "particle" && item.role.startsWith("rel"))) return false;
    if (item.kind === "phrase" && item.phrase.prep === null) return false;
  }
  return true;
}

/** Who spoke last goes on. */
function carriedOn(context: SpeechContext, clause: ReadClause, here: readonly SpeechAct[], features: Features): Speaking | null {
  const from = lastSpoken(context, here, features);
  // Whom only the speaker named since he spoke is less likely to go on than he is.
  const spokenOf = clause.actor?.entity.lastSeen ?? -1;
  const near =
    from !== null &&
    (from.sentence >= context.index - 1 ||
      goesOn(context.knowledge, context.words[clause.at] as Word) ||
      (from.kind === "verb" && from.sentence >= context.index - REACH && from.scope.some((s) => s.first <= spokenOf && spokenOf < s.last)));
  if (!from?.speaker || !near) return null;
  return { speaker: { entity: from.speaker.entity, span: wordSpan(context.words, clause.at) }, others: from.others, from, carried: true };
}

/**
 * `استقبل الوزير السفير، وأكد أن …`: where nobody has spoken yet in the sentence, its main subject speaks; where somebody has, only who
 * is said to speak since (`تحدث الوزير للصحفيين فقال`).
 */
function sharedSubject(context: SpeechContext, clause: ReadClause, here: readonly SpeechAct[], features: Features): Speaking | null {
  const before = context.clauses.findLast((c) => c.item < clause.item && !c.relative && c.actor !== null && c.subjectFrom !== "dropped");
  const spoken = here.findLast((a) => a.speaker !== null);
  if (spoken && !(before && before.at > spoken.at && mayBeSaying(context, before.at))) return null;
  const actor = before?.actor;
  if (!before || !actor || !canSpeak(actor.entity, context.knowledge)) return null;
  const verb = (context.words[before.at] as Word).best?.features;
  const other = features.gender !== null && verb?.gender !== undefined && verb.gender !== null && verb.gender !== features.gender;
  if (other || (features.number === "p" && actor.entity.gender !== "p")) return null;
  return { speaker: { entity: actor.entity, span: wordSpan(context.words, clause.at) }, others: [], from: null, carried: true };
}

/** In one of the readings of the verb (`تحدث` is `speaks` and `happens`). */
const mayBeSaying = ({ knowledge, words }: SpeechContext, at: number): boolean =>
  (words[at] as Word).analyses.some((a) => a.features.tense !== null && knowledge.speechVerbs.has(a.lexeme.key));

/** `أوضح البيان أن الوزير شرح الموقف، ووصف …`: inside a text that tells, the one it tells of goes on. */
function innerSubject(context: SpeechContext, clause: ReadClause, here: readonly SpeechAct[]): Speaking | null {
  const around = here.at(-1);
  if (!around?.speaker || !isDocument(around.speaker.entity, context.knowledge)) return null;
  if (clause.subjectFrom !== "dropped" || clause.subject?.kind !== "phrase" || clause.subject.phrase.first < around.at + 2) return null;
  const found = context.referents.resolve(clause.subject);
  if (!found || found.entity === around.speaker.entity || !canSpeak(found.entity, context.knowledge)) return null;
  return { speaker: { entity: found.entity, span: wordSpan(context.words, clause.at) }, others: [], from: null, carried: true };
}

/** `قبل أن يطال إجرامهم العائلة، بررت الصحيفة ذلك`: behind a comma the verb has its subject after it. */
function subjectBehind(context: SpeechContext, clause: ReadClause): Filler | null {
  const { items } = context.sentence;
  const before = items[clause.item - 1];
  const next = items[clause.item + 1];
  // `وعبر البيان عن …`: a text is no object of a verb of saying.
  const [first] = clause.objects;
  if (ownSubject(clause) === null && next?.kind === "phrase" && first?.kind === "phrase" && first.phrase === next.phrase) {
    const found = context.referents.resolve(first);
    if (found && isDocument(found.entity, context.knowledge)) return first;
    // `وقال شايي أفيور`: of a foreign name half of which nobody knows.
    if (isUnknown(context, first.phrase) && first.phrase.prep === null) return first;
  }
  if (
    (clause.subjectFrom !== "left" && clause.subjectFrom !== "relative") ||
    before?.kind !== "mark" ||
    next?.kind !== "phrase" ||
    next.phrase.prep !== null
  )
    return null;
  const object = clause.objects.find((o) => o.kind === "phrase" && o.phrase === next.phrase);
  return object && (next.phrase.role !== null || next.phrase.name !== null) ? object : null;
}

/** Whether a verb may have an object in one of its uses, or none is known. */
export const takesObject = ({ best }: Word): boolean =>
  !best || best.lexeme.government.length === 0 || best.lexeme.government.some((u) => u.startsWith("obj"));

const ownSubject = (clause: ReadClause): Filler | null => (clause.subjectFrom === "dropped" ? null : clause.subject);

/** `أضاف`, `تابع`, `أردف`: words that only go on. */
export const goesOn = (knowledge: Knowledge, word: Word): boolean =>
  (knowledge.speechVerbs.get(lemmaOf(word)) ?? []).some((w) => w.kind === "add");
