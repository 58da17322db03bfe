import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf, verbReadings } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { verbStatus } from "../clauses/status.js";
import type { SpeechWord } from "../knowledge/types.js";
import { withDoubling } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { type Content, chargeContent, clausalContent, isVerbalNoun, mayBeNoun, quotationBefore, scopeFrom } from "./content.js";
import { hearers, informed, ownersOf } from "./hearers.js";
import { matchPhrase } from "./phrases.js";
import { documentWord, isMedium, type Speaking, speakerOf, takesObject, throughOf, voicesOf } from "./speakers.js";
import {
  addsThing,
  afterAside,
  bringsContent,
  calledBehind,
  considers,
  describesSubject,
  descriptionIn,
  isOnlyPointer,
  SOURCE,
} from "./told-things.js";
import { type Range, type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";

/**
 * Verbs of saying. `plain` and `add` ones need show nothing of what is said; `weak` ones also mean other things and must show a
 * clause or a quotation; `express` ones voice feelings; `relay` ones pass on another's words (`نقل عن`), `learn` ones too (`علم من`);
 * `record` ones tell of a happening without `أن` too (`أحصى مقتل خمسة`); `ascribe` ones behind `إلى` (`نسب إليه القول`); `bear` ones have what is said stand in a text (`جاء في البيان`); `charge` ones allege a deed behind `بـ` (`اتهمه بقصف`).
 */
const SAYING = new Set([
  "verb",
  "announce",
  "plain",
  "add",
  "weak",
  "express",
  "relay",
  "learn",
  "bear",
  "ascribe",
  "issue",
  "describe",
  "charge",
  "record",
]);

/** Kinds of words that in the news hardly mean anything else. */
const SURE = new Set(["plain", "add", "announce", "verb", "express", "charge"]);

/** Verbs that only people and bodies are subjects of. */
const HUMAN = new Set(["plain", "add", "announce", "relay", "ascribe"]);

/** Whether only people and bodies can be the subject of a verb of saying. */
export const wantsPeople = (word: SpeechWord): boolean => HUMAN.has(word.kind);

/** The entry of a finite verb of saying, or undefined; `told` where `أن` shows that it says something. */
export function verbOfSaying(context: SpeechContext, at: number, told = false): SpeechWord | undefined {
  const readings = verbReadings(context.words[at] as Word);
  // `قدرت الدائرة أن`: she estimated, for who is able is so `على`.
  const other = told && readings[0]?.lexeme.government.every((u) => !u.split("+").includes("anna")) === true;
  for (const [k, { lexeme }] of readings.entries()) {
    // Words that also mean other things: only as the likeliest reading, doubled letters told apart (`يثق` trusts, `يوثّق` documents).
    const like = (w: SpeechWord): boolean => withDoubling(w.lemma) === withDoubling(lexeme.lemma);
    const fits = (w: SpeechWord): boolean => SURE.has(w.kind) || ((k === 0 || (other && lexeme.government.includes("anna"))) && like(w));
    const found = context.knowledge.speechVerbs.get(lexeme.key)?.find((w) => SAYING.has(w.kind) && fits(w));
    if (found) return found;
  }
  return undefined;
}

/** How many tokens the verb of `وفقا لما نقلته` stands behind its first word at most. */
const TO_TELLER = 3;

/** `أن` behind the verb, with no preposition that the verb may ask for. */
function bringsThat({ sentence, words }: SpeechContext, { complement }: ReadClause): boolean {
  const that = complement === null ? undefined : sentence.items[complement];
  if (that === undefined || (words[that.first] as Word).best?.prep) return false;
  const lead = sentence.items[(complement as number) - 1];
  return !(lead?.kind === "particle" && lead.role.startsWith("prep:"));
}

/** The act of speech of a finite clause, or null; `here` are the acts of the sentence before it. */
export function verbAct(context: SpeechContext, clause: ReadClause, here: readonly SpeechAct[]): SpeechAct | null {
  const word = verbOfSaying(context, clause.at, bringsThat(context, clause));
  if (word === undefined || isImpersonal(context, clause)) return null;
  const lead = context.sentence.items[clause.item - 1];
  if (lead?.kind === "particle" && lead.role === "sub:hasab") return null;
  // `وفقا لما نقلته الوكالة، على أن`: the verb only names the source, which has its act already.
  if (here.some((a) => a.kind === "according" && a.at < clause.at && clause.at - a.at <= TO_TELLER)) return null;
  // `ما يصفه السكان بأنه عيد`: only what it is called.
  if (word.kind === "describe" && lead?.kind === "particle" && lead.role === "rel:ma") return null;
  if (word.kind === "charge") return chargeAct(context, clause, word, here);
  const clausal = clausalContent(context, clause.item + 1);
  const asItWas = clausal === null ? beginsAsSaid(context, clause.item) : null;
  const confirms = asItWas !== null && context.sentence.items[clause.item - 2]?.kind === "phrase";
  // Who only confirms or denies what another says is no link of it.
  if (asItWas !== null && !(confirms && (word.stance !== "asserts" || here.some((a) => a.speaker !== null)))) {
    const said = asSaid(context, clause, word, here, asItWas);
    if (said) return said;
  }
  const relative =
    clause.subjectFrom === "relative" || (lead?.kind === "particle" && lead.role.startsWith("rel") && !saidThen(context, clause));
  if (((relative && !textTells(context, clause)) || (clause.relative && word.kind === "describe")) && clausal === null) return null;
  // `قال في رسالة نشرت على موقعه إنه`: the words are those of the verb outside.
  if ((relative || clause.relative) && word.kind === "weak" && clausal && here.some((a) => a.content === clausal.item)) return null;
  // `تصريح بثته الوكالة`, `ونشرته المجلة`: the pronoun stands for words told elsewhere.
  if ((clausal === null || (relative && word.kind === "express")) && clause.objects.some((o) => o.kind === "pronoun")) return null;
  // `أبرزهم «والي الخير»`: whom the pronoun means is no hearer where the verb tells nobody.
  if (word.kind === "weak" && clausal !== null && clause.objects.some((o) => o.kind === "pronoun") && !isTold(context, clause, clausal))
    return null;
  const before = clausal === null ? quotationBefore(context, clause.at, here) : null;
  const content = clausal ?? (before === null ? looseContent(context, clause, word) : null);
  if (!saysSomething(context, clause, word, content, before)) return null;
  // `والوزارة إذ تعلن ذلك لتؤكد`: only goes back to what was told.
  if (lead?.kind === "particle" && lead.role === "sub:where" && isOnlyPointer(context, content)) return null;
  const telling =
    word.kind === "describe" && describesSubject(context, clause, content)
      ? { ...clause, subject: null, subjectFrom: "dropped" as const, actor: null }
      : clause;
  const speaking =
    word.kind in SOURCE ? relayed(context, clause, word, content, here) : speakerOf(context, telling, here, wantsPeople(word));
  if (speaking === null) return null;
  // `ما تردد عن أن`: nobody in particular.
  const asSome = context.sentence.items[clause.item - 2];
  if (lead?.kind === "particle" && lead.role === "rel:ma" && asSome?.kind !== "particle" && speaking.carried) return null;
  // `وصف الهجوم بالجبان`: the deed that is described is told by the article.
  // `أوضح ذلك المدير، الذي بين أن`: what is meant was told before.
  if ((word.kind === "describe" || considers(context, clause, word) || isOnlyPointer(context, content)) && !content?.clausal)
    return actOf(context, clause, word, speaking, content, []);
  const scope = before ?? scopeFrom(context, content ?? { item: clause.end, clausal: false }, speaking.speaker);
  if (word.kind === "describe") return actOf(context, clause, word, speaking, content, [descriptionIn(context, scope)]);
  return actOf(context, clause, word, speaking, content, [scope]);
}

/** Whether `أن` follows, or the verb tells somebody something (`أخبره`, `أبلغه`). */
function isTold(context: SpeechContext, { at }: ReadClause, content: Content): boolean {
  if (context.sentence.items[content.item]?.kind === "particle") return true;
  const uses = (context.words[at] as Word).best?.lexeme.government ?? [];
  return uses.some((u) => /^obj\+(anna|bi|an)$/.test(u));
}

/** `تقارير تحدثت عن قصف`, `معلومات تفيد بمقتل`: an indefinite text that a clause without pronoun tells of. */
const textTells = (context: SpeechContext, { antecedent, subject, objects }: ReadClause): boolean =>
  antecedent !== null &&
  // `أطلقت المملكة تصريحات تحذر`: her own words.
  !context.clauses.some(
    (c) => c.objects.some((o) => o.kind === "phrase" && o.phrase === antecedent) && !context.referents.receives(c.lemma, "obj"),
  ) &&
  !antecedent.definite &&
  subject?.kind === "phrase" &&
  subject.phrase === antecedent &&
  !objects.some((o) => o.kind === "pronoun") &&
  namesText(context, antecedent);

/** `اتهمت الحكومة المعارضة بقصف القرية`: who accuses vouches for the deed. */
function chargeAct(context: SpeechContext, clause: ReadClause, word: SpeechWord, here: readonly SpeechAct[]): SpeechAct | null {
  const content = chargeContent(context, clause.item + 1);
  if (content === null) return null;
  const speaking = speakerOf(context, clause, here);
  if (!speaking.speaker) return null;
  return actOf(context, clause, word, speaking, content, [scopeFrom(context, { ...content, clausal: false }, speaking.speaker)]);
}

/** `في الوقت الذي أكد فيه الوزير`, `الإعلان الذي أكد خلاله الجانبان`: the relative names the time, not who speaks. */
function saidThen(context: SpeechContext, clause: ReadClause): boolean {
  const next = context.sentence.items[clause.item + 1];
  const then = next?.kind === "phrase" && /^(fi|khilal)$/.test(next.phrase.prep ?? "") && !isNominal(context.words[next.phrase.head]);
  return clause.subjectFrom === "right" && then;
}

/** Token where `كما` or `على ما` before the verb at an item begins, or null. */
function beginsAsSaid(context: SpeechContext, item: number): number | null {
  const { items } = context.sentence;
  const [one, two] = [items[item - 2], items[item - 1]];
  if (two?.kind !== "particle") return null;
  if (two.role === "sub:also") return two.first;
  // `قصفت القوات المدينة، وهو ما أكده المتحدث`
  if (two.role === "rel:ma" && one?.kind === "phrase" && isPointer(context, one.phrase) && items[item - 3]?.kind === "mark")
    return one.first;
  return two.role === "rel:ma" && one?.kind === "particle" && one.role === "prep:ala" ? one.first : null;
}

/** `هذا`, `ذلك`, `وهو` alone. */
const isPointer = ({ words }: SpeechContext, { first, last, head, demonstrative }: Phrase): boolean =>
  last === first + 1 && (demonstrative || (words[head] as Word).best?.lexeme.upos === "PRON");

/** `…، كما ذكر البنك المركزي`: at the end of what was said, without content of its own. */
function asSaid(context: SpeechContext, clause: ReadClause, word: SpeechWord, here: readonly SpeechAct[], lead: number): SpeechAct | null {
  const { sentence } = context;
  const next = sentence.items[clause.end];
  const text = next?.kind === "verb" && context.clauses.some((c) => c.item === clause.end && c.relative);
  const after = next !== undefined && next.kind !== "mark" && !text;
  const bears = word.kind === "bear";
  // `على ما ذكره ناشطون`: the pronoun only goes back.
  const says = !bears && (clause.objects.some((o) => o.kind === "phrase") || looseContent(context, clause, word) !== null);
  const relays = word.kind in SOURCE && !bears;
  if (lead === sentence.first || after || says || (relays && (word.kind !== "relay" || sourcePhrase(context, clause, word, null))))
    return null;
  const speaking = bears ? relayed(context, clause, word, null, here) : speakerOf(context, clause, here, wantsPeople(word));
  if (!speaking?.speaker || speaking.carried) return null;
  const act = actOf(context, clause, word, speaking, null, [{ first: sentence.first, last: lead }]);
  return { ...act, kind: "according" };
}

function saysSomething(
  context: SpeechContext,
  clause: ReadClause,
  word: SpeechWord,
  content: Content | null,
  before: Range | null,
): boolean {
  // `«أسوأ مرحلة» قد انتهت`: what also means other things says words before it only with who speaks behind it.
  if (before !== null) return !(word.kind in SOURCE) && (word.kind !== "weak" || clause.subjectFrom === "right");
  if (word.kind === "relay" && content?.clausal && tellsItself(context, clause)) return true;
  // `وعلمت «الحياة» أن …`: an outlet that names nobody.
  if (word.kind === "learn" && content?.clausal && !sourcePhrase(context, clause, word, content)) return tellsItself(context, clause);
  if (word.kind === "relay" || word.kind === "learn") return content !== null && sourcePhrase(context, clause, word, content) !== null;
  if (word.kind === "ascribe") return nounOfSaying(context, clause) !== clause.at && sourcePhrase(context, clause, word, content) !== null;
  if (word.kind === "issue")
    return content?.clausal === true && isAnnounced(context, content) && sourcePhrase(context, clause, word, content) !== null;
  if (word.kind === "describe")
    return content?.clausal === true || clause.objects.length > 0 || calledBehind(context, clause.item) !== null;
  if (word.kind === "record")
    return content !== null && (content.clausal || (isDeed(context, content) && admitsBy(context, clause, content)));
  if (considers(context, clause, word)) return true;
  if (word.kind === "weak" || word.kind === "bear") return content?.clausal === true;
  if (word.kind === "add" && content !== null && addsThing(context, clause, content)) return false;
  return content !== null || word.kind === "plain" || word.kind === "add";
}

/** `صدر عن القيادة البيان الآتي:`: a colon before the words. */
function isAnnounced({ sentence }: SpeechContext, { item }: Content): boolean {
  const lead = sentence.items[item - 1];
  return lead?.kind === "mark" && lead.sign === ":";
}

/** `وثق المرصد مقتل خمسة`, `أقر الجيش بمقتل جنوده`: what is recorded or admitted is a happening; `سجلوا تقدما` is what they did. */
function isDeed(context: SpeechContext, { item }: Content): boolean {
  const what = context.sentence.items[item];
  if (what?.kind !== "phrase" || !context.knowledge.nounPredicates.has(lemmaOf(context.words[what.phrase.head]))) return false;
  const { prep, definite, genitive, quantity } = what.phrase;
  return prep !== null || definite || genitive !== null || quantity !== null;
}

/** `أقر الجيش بقصف القرية`: of a verb that also means something else without (`أقر المجلس العقوبات`), the deed stands behind `بـ`. */
function admitsBy({ sentence, words }: SpeechContext, { at }: ReadClause, { item }: Content): boolean {
  const phrase = sentence.items[item];
  return !(words[at] as Word).best?.lexeme.government.includes("bi") || (phrase?.kind === "phrase" && phrase.phrase.prep === "bi");
}

/** `نقلت مواقع محلية أن …`: a medium that passes on nobody's words in particular. */
function tellsItself(context: SpeechContext, clause: ReadClause): boolean {
  const subject = clause.subject?.kind === "phrase" && clause.subjectFrom !== "dropped" ? clause.subject.phrase : null;
  return subject !== null && voicesOf(context, subject, true).length > 0;
}

/** The phrase of the source (`عن`, `من`, `في`), between the verb and what is said. */
function sourcePhrase(context: SpeechContext, clause: ReadClause, word: SpeechWord, content: Content | null): Phrase | null {
  const { items } = context.sentence;
  const end = content?.clausal ? content.item : clause.end;
  for (let k = clause.item + 1; k < end && k < items.length; k++) {
    const item = items[k] as Item;
    if (item.kind === "phrase" && item.phrase.prep === SOURCE[word.kind]) return item.phrase;
  }
  return clause.preps.find((p) => p.code === SOURCE[word.kind])?.phrase ?? null;
}

/** `يذكر أن`, `يشار إلى أن`: nobody says it. */
const isImpersonal = (context: SpeechContext, clause: ReadClause): boolean =>
  [clause.at, clause.at - 1].some(
    (t) => t >= context.sentence.first && matchPhrase(context.knowledge, context.words, t, context.sentence.last, "close") !== null,
  );

/** Content without a clause: `كشف عن …`, `أكد مقتل …`. The item where it begins, or null. */
function looseContent(context: SpeechContext, clause: ReadClause, word: SpeechWord): Content | null {
  const { sentence, words } = context;
  const next = sentence.items[clause.end] as Item | undefined;
  const told = toldAlone(context, clause);
  // `أوضح ذلك المتحدث الرسمي`: whoever stands behind the pronoun tells what was said before.
  const pointed = clause.subjectFrom === "right" && clause.subject?.kind === "phrase" && clause.subject.phrase.demonstrative;
  if (pointed && clause.complement === null && clause.preps.length === 0 && SURE.has(word.kind))
    return { item: clause.item + 1, clausal: false };
  if (told) return { item: sentence.itemOf[told.first - sentence.first] as number, clausal: false };
  if (next?.kind === "particle" && next.role === "rel:ma") return { item: clause.end, clausal: false };
  // `نفت السفارة، في بيان، ما أوردته الصحيفة`
  const what = sentence.items[clause.end + 1];
  if (
    next?.kind === "mark" &&
    word.stance === "denies" &&
    clause.objects.length === 0 &&
    what?.kind === "particle" &&
    what.role === "rel:ma"
  )
    return { item: clause.end + 1, clausal: false };
  const byPrep =
    clause.preps.find((p) => bringsContent(p.code, word) && p.phrase.first > clause.at)?.phrase ?? afterAside(context, clause, word);
  const object = clause.objects.find((o) => o.kind === "phrase" && !isQuality(context, o.phrase));
  const first = object?.kind === "phrase" ? (byPrep && byPrep.first < object.phrase.first ? byPrep : object.phrase) : byPrep;
  if (first && first.first > clause.at) return { item: sentence.itemOf[first.first - sentence.first] as number, clausal: false };
  // `أكد المكتب في بيان قصف الطيران …`: a verbal noun that was read as a verb.
  if (next?.kind === "verb" && clause.subject !== null && mayBeNoun(words[next.at] as Word) && !(words[next.at] as Word).best?.conj)
    return { item: clause.end, clausal: false };
  return first ? { item: clause.end, clausal: false } : null;
}

/** `وأكد إعداد خطة`: a verbal noun alone behind the verb is no subject, but what is said. */
function toldAlone(context: SpeechContext, clause: ReadClause): Phrase | null {
  if (clause.subjectFrom !== "right" || clause.subject?.kind !== "phrase" || clause.complement !== null || clause.objects.length > 0)
    return null;
  // `يشير إطلاق السراح إلى`: of a verb that takes no object a noun is the subject.
  if (!takesObject(context.words[clause.at] as Word)) return null;
  const { phrase } = clause.subject;
  const head = (context.words[phrase.head] as Word).best;
  const deed =
    phrase.name === null && phrase.role === null && phrase.genitive !== null && head !== null && !head.article && isVerbalNoun(head);
  return deed && !namesText(context, phrase) ? phrase : null;
}

/** `تقرير المنظمة`: a text that tells. */
const namesText = (context: SpeechContext, phrase: Phrase): boolean =>
  documentWord(context.knowledge, lemmaOf(context.words[phrase.head])) !== undefined;

/** `قناة «الشرق» الفضائية`: an adjective parted from its noun by a sign says nothing. */
const isQuality = (context: SpeechContext, p: Phrase): boolean =>
  (context.words[p.head] as Word).best?.lexeme.upos === "ADJ" && p.role === null && p.name === null && !p.people && p.quantity === null;

/** `نقلت الوكالة عن ظريف قوله`: the agency is outermost, the source speaks. */
function relayed(
  context: SpeechContext,
  clause: ReadClause,
  word: SpeechWord,
  content: Content | null,
  here: readonly SpeechAct[],
): (Speaking & { outlet?: Voice }) | null {
  const phrase = sourcePhrase(context, clause, word, content);
  const again = phrase ? quotedAgain(context, phrase, here) : null;
  const [source, ...others] = again?.speaker
    ? [{ entity: again.speaker.entity, span: wordSpan(context.words, (phrase as Phrase).head) }]
    : phrase
      ? voicesOf(context, phrase)
      : [];
  if (!source) return (word.kind === "relay" || word.kind === "learn") && content?.clausal ? speakerOf(context, clause, here, true) : null;
  if (word.kind === "bear" || word.kind === "issue") return { speaker: source, others, from: null, carried: false };
  const teller = speakerOf(context, clause, here, true);
  const outlet = teller.speaker && teller.speaker.entity !== source.entity ? teller.speaker : again?.outlets[0];
  return outlet
    ? { speaker: source, others, from: teller.from, outlet, carried: false }
    : { speaker: source, others, from: null, carried: false };
}

/** `ونقلت عنه قوله`: a pronoun means the person who was quoted last, whomever his words named since. Gives the act in which he was. */
function quotedAgain(context: SpeechContext, phrase: Phrase, here: readonly SpeechAct[]): SpeechAct | null {
  const best = (context.words[phrase.head] as Word).best;
  if (best?.lexeme.upos !== "ADP" || best.pronoun?.feats !== "3ms") return null;
  return [...context.before, ...here].findLast((a) => a.speaker?.entity.kind === "person" && context.index - a.sentence <= 2) ?? null;
}

/** Puts an act together: who speaks, to whom, through whom, and what. */
function actOf(
  context: SpeechContext,
  clause: ReadClause,
  word: SpeechWord,
  speaking: Speaking & { outlet?: Voice },
  content: Content | null,
  scope: readonly Range[],
): SpeechAct {
  const { words } = context;
  const { speaker, others, from } = speaking;
  const { outlets, audience } = hearers(context, clause, content, speaker);
  const features = (words[clause.at] as Word).best?.features;
  return {
    at: speaking.outlet ? nounOfSaying(context, clause) : clause.at,
    kind: "verb",
    word,
    speaker,
    others,
    outlets: [...ownersOf(context, clause), ...(speaking.outlet ? [speaking.outlet] : []), ...outlets],
    // `وفي حديث للقناة، قالت`: through the other medium that she spoke to before is not heard what she says now.
    outer: from ? throughOf(from).filter((v) => outlets.length === 0 || !isMedium(v.entity, context.knowledge)) : [],
    carried: speaking.carried,
    audience: audience ?? (word.kind === "describe" ? null : informed(context, clause, speaker)),
    scope,
    gender: word.kind in SOURCE ? null : (features?.gender ?? null),
    content: content?.item ?? null,
    clausal: content?.clausal ?? true,
    unsaid: verbStatus(context.sentence, words, clause.item, context.knowledge).status === "negated",
    silent: false,
    sentence: context.index,
  };
}

/** With `نقل عنه قوله` the noun is the word of saying. */
function nounOfSaying(context: SpeechContext, clause: ReadClause): number {
  const told = clause.objects.find(
    (o) => o.kind === "phrase" && context.knowledge.speechVerbs.get(lemmaOf(context.words[o.phrase.head]))?.some((w) => w.kind === "noun"),
  );
  return told?.kind === "phrase" ? told.phrase.head : clause.at;
}
