import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { matchPhrase } from "./phrases.js";
import type { Range, SpeechAct, SpeechContext, Voice } from "./types.js";

/** Where the content of a speech word begins. */
export interface Content {
  /** Item index. */
  readonly item: number;
  /** By `أن`, a colon or quotation marks. */
  readonly clausal: boolean;
}

/** A quotation of more words than this is speech, not a name or a term. */
const TERM = 3;

/** The quotation of more than a few words that opens at a mark, or undefined. */
export const quotationAt = (context: SpeechContext, mark: number) =>
  context.quotations.find((q) => (q.first === mark + 1 || q.first === mark + 2) && q.last - q.first > TERM);

/** Ids of `أن` and `إن` in the lexicon; their other kin (`كأن`, `كون`) bring no content. */
const THAT = new Set(["an.sub", "in.sub"]);

const isHow = (context: SpeechContext, item: Item): boolean =>
  item.kind === "particle" && (context.words[item.first] as Word).best?.lexeme.id === "kyf.question";

const isThat = (context: SpeechContext, item: Item): boolean => {
  if (item.kind !== "particle" || (item.role !== "sub:an" && item.role !== "sub:anna")) return false;
  return THAT.has((context.words[item.at] as Word).best?.lexeme.id ?? "");
};

/**
 * Looks to the right of a speech word for `أن`, a colon or an opening quotation, over its subject, adverbs, asides and
 * relative clauses. Null where the clause ends before.
 */
export function clausalContent(context: SpeechContext, start: number): Content | null {
  const { items } = context.sentence;
  const filler = context.clauses.find((c) => c.item === start - 1)?.subject;
  const subject = filler?.kind === "phrase" ? filler.phrase : null;
  let relative = false;
  let crossed = false;
  for (let k = start; k < items.length; k++) {
    const item = items[k] as Item;
    if (isThat(context, item) && !isInTerm(items, k)) {
      const lead = items[k - 1];
      // `ردت على الخطاب الذي قال فيه إن`: what another says in a relative clause.
      if (context.clauses.some((c) => c.complement === k && c.item >= start && c.relative && tellsWhole(context, c))) continue;
      // `كتب رسالة قبل أن يغادر`: tells when.
      if (lead?.kind === "particle" && /^prep:(time|dun)/.test(lead.role)) {
        relative = true;
        continue;
      }
      // `إلا أن`, `غير أن`: but.
      const but = k > start && lead?.kind === "particle" && (lead.role === "except" || lead.role === "neg:ghayr");
      return but || (context.words[item.first] as Word).best?.conj ? null : { item: k, clausal: true };
    }
    // `أضافت المصادر وفقا لما أوردته الصحيفة، أن`: who relays it is an aside.
    const behind = k > start ? behindAside(context, k) : null;
    if (behind !== null) {
      k = behind - 1;
      continue;
    }
    if (item.kind === "phrase" && k > start && bringsOther(context, k, item.phrase, crossed ? null : subject, !crossed)) return null;
    if (item.kind === "mark") {
      if (item.sign === ":") return { item: k + 1, clausal: true };
      if (quotationAt(context, item.first)) return { item: k + 1, clausal: true };
      // A period inside a sentence is one of an abbreviation.
      const next = items[k + 1];
      if (/[;؛!؟?]/.test(item.sign) && !(next !== undefined && isThat(context, next))) return null;
    } else if (item.kind === "particle") {
      // `روى كيف اقتحم المسلحون الفندق`
      if (isHow(context, item)) return { item: k, clausal: true };
      // `قال ستة مسؤولين، بينهم وزيران، إن`: examples are an aside.
      if (item.role === "list:among") continue;
      if (item.role.startsWith("rel") && (item.role !== "rel:ma" || k > start)) relative = true;
      else if (/^(sub|cond|conj:but|conj:then|topic|rel:ma)/.test(item.role) || beginsAnew(context, k)) return null;
    } else if (item.kind === "verb") {
      // `في رسالة نشرت على موقعه إنه`: a relative clause without pronoun.
      crossed = true;
      relative ||= k > start && context.clauses.some((c) => c.item === k && c.relative);
      const parted = relative ? null : behindParenthesis(context, k);
      if (parted !== null) {
        k = parted;
        continue;
      }
      if (!relative && (saysItself(context, item.at) || (context.words[item.at] as Word).best?.conj)) return null;
      relative = false;
    }
  }
  return null;
}

/** The item behind an aside of who relays it that begins at `k` (up to a comma or `أن`), or null where none begins or a clause of its own does. */
function behindAside(context: SpeechContext, k: number): number | null {
  const { items, last } = context.sentence;
  const match = matchPhrase(context.knowledge, context.words, (items[k] as Item).first, last, "according");
  if (match === null) return null;
  for (let i = k + 1; i < items.length; i++) {
    const item = items[i] as Item;
    if (isThat(context, item) || (item.kind === "mark" && /[،,]/.test(item.sign))) return i;
    if (item.kind === "mark" && !/["«»“”()]/.test(item.sign)) return null;
    if (item.kind === "verb" && item.first > match.last) return null;
  }
  return null;
}

/** `قال أحد الشهود، ويدعى خالد، إن`: the comma before `أن` that ends an aside of one verb, which begins at `k` behind a comma; else null. */
function behindParenthesis(context: SpeechContext, k: number): number | null {
  const { items } = context.sentence;
  const isComma = (item: Item | undefined): boolean => item?.kind === "mark" && /[،,]/.test(item.sign);
  if (!isComma(items[k - 1])) return null;
  const end = items.findIndex((item, i) => i > k && (item.kind === "verb" || item.kind === "mark" || isThat(context, item)));
  const next = items[end + 1];
  return isComma(items[end]) && next !== undefined && isThat(context, next) ? end : null;
}

/**
 * Whether a phrase before `أن` shows that the clause is not what the verb says: another word of saying, an adverbial participle behind
 * a comma (`، داعيا الله أن`), or the deed that is told (`أعلن عن مقتل …`, `أعلنت القيادة استشهاد جندي`); behind a verb in between
 * what stands behind a preposition is not `direct`ly told.
 */
function bringsOther(context: SpeechContext, k: number, phrase: Phrase, subject: Phrase | null, direct: boolean): boolean {
  const head = (context.words[phrase.head] as Word).best;
  if (isSayingParticiple(context, phrase.head) || isBySaying(context, phrase)) return true;
  const source = phrase.role !== null || phrase.name !== null || context.knowledge.speechVerbs.has(lemmaOf(context.words[phrase.head]));
  const object = phrase.prep === null && !phrase.conj && phrase.genitive !== null && subject !== null && phrase.first >= subject.last;
  if (head && !source && !head.pronoun && (object || (direct && TELLING.has(phrase.prep ?? ""))) && isVerbalNoun(head)) return true;
  const adverbial = phrase.prep === null && head?.lexeme.kind === "ap" && !head.article && head.features.case === "a";
  return adverbial && context.sentence.items[k - 1]?.kind === "mark";
}

const isQuote = (item: Item | undefined): boolean => item?.kind === "mark" && /["«»“”'‘’]/.test(item.sign);

/** `قناة «إن تي في»`: a name in quotation marks that begins like `إن`. */
const isInTerm = (items: readonly Item[], k: number): boolean => {
  const [medium, quote] = [items[k - 2], items[k - 1]];
  const named = medium?.kind === "phrase" && medium.phrase.role?.sectors.includes("JRN") === true;
  return named && isQuote(quote) && items.slice(k + 1, k + 4).some(isQuote);
};

/** Prepositions that bring what is told. */
const TELLING = new Set(["an"]);

/** `، وحينها`, `، وقد`: a particle with a conjunction behind a comma begins a clause of its own. */
function beginsAnew(context: SpeechContext, k: number): boolean {
  const [lead, item] = [context.sentence.items[k - 1], context.sentence.items[k] as Item];
  return lead?.kind === "mark" && /[،,]/.test(lead.sign) && !!(context.words[item.first] as Word).best?.conj;
}

/** How many items may stand between a word of accusing and the deed: who accuses, who is accused, when. */
const CHARGE_REACH = 12;

/** The deed behind a word of accusing: a verbal noun or `أن` with `بـ`; null where there is none. */
export function chargeContent(context: SpeechContext, start: number): Content | null {
  const { items } = context.sentence;
  let relative = false;
  for (let k = start; k < items.length && k - start < CHARGE_REACH; k++) {
    const item = items[k] as Item;
    if (isThat(context, item)) return (context.words[item.first] as Word).best?.prep ? { item: k, clausal: true } : null;
    relative ||= item.kind === "particle" && item.role.startsWith("rel");
    // `اتهمت الشركة التي يوجد مقرها في عدن الحكومة بـ`: over a relative clause.
    if (item.kind === "verb" && relative) {
      relative = false;
      continue;
    }
    if (item.kind === "verb" || (item.kind === "mark" && /[.;؛!؟?:]/.test(item.sign))) return null;
    if (item.kind !== "phrase") continue;
    // `حمل الوزير الحزب مسؤولية قصف القرية`
    const blamed =
      item.phrase.prep === null &&
      item.phrase.genitive !== null &&
      context.knowledge.speechVerbs.get(lemmaOf(context.words[item.phrase.head]))?.some((w) => w.kind === "blame");
    if (blamed) return { item: k, clausal: true };
    if (item.phrase.prep !== "bi") continue;
    const head = (context.words[item.phrase.head] as Word).best;
    if (head && isVerbalNoun(head)) return { item: k, clausal: true };
  }
  return null;
}

/** `بقوله`, `بالقول`: the noun brings the words, not the verb before it. */
const isBySaying = (context: SpeechContext, phrase: Phrase): boolean =>
  phrase.prep === "bi" && (context.knowledge.speechVerbs.get(lemmaOf(context.words[phrase.head])) ?? []).some((w) => w.kind === "noun");

/** `لافتا`, `مشيرة`: what follows is the content of the participle. */
export function isSayingParticiple(context: SpeechContext, t: number): boolean {
  const best = (context.words[t] as Word).best;
  if (best === null || best.article || best.prep || best.conj || best.pronoun || best.features.tense !== null) return false;
  const behindMark = t === context.sentence.first || (context.words[t - 1] as Word).kind === "punctuation";
  if (best.features.case !== "a" && best.features.case !== "o" && !behindMark) return false;
  return (context.knowledge.speechVerbs.get(lemmaOf(context.words[t])) ?? []).some((w) => w.kind === "participle");
}

/** Another verb of saying: what follows is its content. */
const saysItself = (context: SpeechContext, at: number): boolean =>
  (context.knowledge.speechVerbs.get(lemmaOf(context.words[at])) ?? []).some(
    (w) => w.kind !== "noun" && w.kind !== "document" && w.kind !== "medium" && w.kind !== "blame" && w.kind !== "none" && w.kind !== "put",
  );

/** The verb of a relative clause says what follows of itself, and is no medium's that carries the words outside (`البيان الذي نشرته الوكالة إن`). */
const tellsWhole = (context: SpeechContext, { at, objects }: ReadClause): boolean =>
  !objects.some((o) => o.kind === "pronoun") &&
  (context.knowledge.speechVerbs.get(lemmaOf(context.words[at])) ?? []).some((w) => /^(plain|verb|announce)$/.test(w.kind));

/** Whether the word may be a verbal noun though it was read as a verb (`أكد المتحدث أمس قصف المواقع`). */
export const mayBeNoun = (word: Word): boolean => word.analyses.some((a) => isVerbalNoun(a) && !a.conj && !a.article);

/** The same with a conjunction (`سقوط مسلحين وأسر آخرين`). */
const mayBeJoinedNoun = (word: Word): boolean => word.analyses.some((a) => isVerbalNoun(a) && a.conj && !a.article);

/** A verbal noun, generated or with an entry of its own. */
export const isVerbalNoun = (a: Analysis): boolean =>
  a.lexeme.kind === "vn" || (a.lexeme.verb !== null && a.lexeme.upos === "NOUN" && a.lexeme.kind.startsWith("noun"));

/** From the content to where the speaker's words end: the sentence, a closing phrase, the quotation's end. */
export function scopeFrom(context: SpeechContext, content: Content, speaker: Voice | null = null): Range {
  const { items, last: sentenceEnd } = context.sentence;
  const start = content.item;
  const opening = items[start]?.first ?? sentenceEnd;
  const quotation = context.quotations.find((q) => q.first >= opening - 1 && q.first <= opening + 3 && q.last - q.first > TERM);
  // Words quoted in full end with the quotation; a few quoted words inside `أن` do not.
  if (quotation && quotation.first <= opening + 1 && !(items[start] && isThat(context, items[start])))
    return { first: opening, last: quotation.last };
  let last = dashEnd(context, start) ?? sentenceEnd;
  for (let k = start + 1; k < items.length && (items[k] as Item).first < last; k++) {
    const item = items[k] as Item;
    if (quotation && item.first < quotation.last) continue;
    if ((!opensInside(context, k, start) && closes(context, k, speaker)) || (!content.clausal && opensClause(context, k))) {
      last = item.first;
      break;
    }
  }
  return { first: opening, last: quotation && quotation.last > last ? quotation.last : last };
}

/** `إنه فيما يصر الجانبان …، فإن`, `إنه، في حين`: right behind `أن` a clause comes before the one that is said. */
function opensInside(context: SpeechContext, k: number, start: number): boolean {
  const that = context.sentence.items[start];
  return (
    that !== undefined &&
    isThat(context, that) &&
    (k === start + 1 || (k === start + 2 && context.sentence.items[start + 1]?.kind === "mark"))
  );
}

/** `القتال -الذي قال المرصد إنه أسفر عن قتلى- يسلط الضوء`: the dash that closes the aside which item `start` stands in, or null. */
function dashEnd(context: SpeechContext, start: number): number | null {
  const { items } = context.sentence;
  const dashes = items.flatMap((item, k) => (item.kind === "mark" && DASH.test(item.sign) ? [k] : []));
  const before = dashes.findLastIndex((k) => k < start);
  const close = dashes[before + 1];
  // The first, third … dash opens; a relative pronoun right behind it shows that it does.
  const opener = items[(dashes[before] ?? -1) + 1];
  if (before < 0 || before % 2 !== 0 || close === undefined) return null;
  return opener?.kind === "particle" && opener.role.startsWith("rel") ? (items[close] as Item).first : null;
}

const DASH = /^[-–—]$/;

/** Whether the article takes the word again at item `k`: `، فيما`, `، في وقت`, `، علما أن`. */
export function closes(context: SpeechContext, k: number, speaker: Voice | null): boolean {
  const { items, last } = context.sentence;
  const item = items[k] as Item;
  const before = items[k - 1] as Item;
  // `اقتحموا المسجد في وقت أشارت المتحدثة إلى أن`: behind these another speaks, a comma or not.
  if (before.kind !== "mark" && othersSay(context, k)) return true;
  if (before.kind !== "mark" || /["«»“”'()[\]{}]/.test(before.sign)) return false;
  // Unnamed sources tell all that happened: `قالت مصادر إن عشرة قتلوا، فيما فر آخرون`.
  if (item.kind === "particle" && item.role === "sub:while") return !isUnnamedSource(context, speaker);
  if (speaker !== null && (item.kind === "verb" ? turnsToAct(context, k, speaker) : asksOrCondemns(context, item, speaker))) return true;
  return matchPhrase(context.knowledge, context.words, item.first, last, "close") !== null || turns(context, k);
}

/** Types of what somebody does with words of his own; he vouches for nothing that he so asks, condemns or praises. */
const WITH_WORDS = new Set(["REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"]);

/** `أكد الوزير أن الوضع صعب، وطالب بوقف القتال`: behind a comma who speaks does something else with words, told by the article. */
function turnsToAct(context: SpeechContext, k: number, { entity }: Voice): boolean {
  const clause = context.clauses.find((c) => c.item === k);
  const best = clause && (context.words[clause.at] as Word).best;
  if (!clause || !best?.conj || clause.relative || clause.subjectFrom !== "dropped" || best.features.tense !== "perfect") return false;
  if (best.features.person !== 3 || (clause.actor?.entity.animate && clause.actor.entity !== entity)) return false;
  return doesWithWords(context, clause.lemma);
}

const doesWithWords = ({ knowledge }: SpeechContext, lemma: string): boolean =>
  knowledge.verbPredicates.get(lemma)?.some(({ predicate }) => WITH_WORDS.has(predicate.type)) === true;

/** `قال الوزير إن الوضع صعب، داعيا إلى وقف القتال`: the same by a participle that agrees with who speaks. */
function asksOrCondemns(context: SpeechContext, { first, kind }: Item, { entity, span }: Voice): boolean {
  const best = (context.words[first] as Word).best;
  if (kind !== "phrase" || !best?.lexeme.verb || (best.lexeme.upos !== "ADJ" && best.lexeme.kind !== "ap")) return false;
  const { features, article, conj, prep, pronoun } = best;
  if (article || conj || prep || pronoun || isSayingParticiple(context, first)) return false;
  const many = entity.gender === "p" || context.words.find((w) => w.end > span.start)?.best?.features.number === "p";
  const agrees = features.number !== "s" ? many : features.gender === entity.gender;
  const shown = features.case === "a" || features.number !== "s" || features.gender === "f";
  return agrees && shown && doesWithWords(context, keyOf(best.lexeme.verb));
}

/** `في وقت أشارت المتحدثة`, `فيما قال`, `بينما أكد الوزير`: a phrase that ends what somebody says, and a verb of saying right behind with its own subject. */
function othersSay(context: SpeechContext, k: number): boolean {
  const { items, last } = context.sentence;
  const item = items[k] as Item;
  const match = matchPhrase(context.knowledge, context.words, item.first, last, "close");
  const next = match ? items.findIndex((i) => i.first >= match.last) : item.kind === "particle" && item.role === "sub:while" ? k + 1 : -1;
  const verb = items[next];
  if (verb?.kind !== "verb" || !saysItself(context, verb.at)) return false;
  const clause = context.clauses.find((c) => c.item === next);
  return clause?.subjectFrom === "right" && clause.subject?.kind === "phrase" && clause.subject.phrase.prep === null;
}

/** `، من جهته قال السفير`: another speaks for his part, where the phrase stands before a verb of saying. */
function turns(context: SpeechContext, k: number): boolean {
  const { items, last } = context.sentence;
  const match = matchPhrase(context.knowledge, context.words, (items[k] as Item).first, last, "turn");
  if (match === null) return false;
  let next = items.findIndex((i) => i.first >= match.last);
  if (items[next]?.kind === "mark") next++;
  const verb = items[next];
  return verb?.kind === "verb" && saysItself(context, verb.at);
}

/** Described people, of no force and no office, or called sources and witnesses. */
const isUnnamedSource = (context: SpeechContext, speaker: Voice | null): boolean =>
  speaker?.entity.kind === "described" &&
  (speaker.entity.sectors.every((s) => s === "CVL" || s === "UNK") || isCalledSource(context, speaker));

/** `مصادر عسكرية`, `شهود`: by the word that names them. */
function isCalledSource({ knowledge, words, sentence }: SpeechContext, { span }: Voice): boolean {
  for (let t = sentence.first; t < sentence.last; t++)
    if ((words[t] as Word).end > span.start) return knowledge.roles.get(lemmaOf(words[t]))?.kind === "source";
  return false;
}

/** `كشف عن اعتقال خلية، وقصفت القوات …`: behind a mere noun a coordinated verb begins something new. */
function opensClause(context: SpeechContext, k: number): boolean {
  const { items } = context.sentence;
  const joined = (item: Item | undefined): boolean => !!item && !!(context.words[item.first] as Word).best?.conj;
  const item = items[k];
  if (opensBehindPlace(context, k)) return true;
  // `يروي القصة، لكن …`, `، إلا أن …`
  if (item?.kind === "particle") return items[k - 1]?.kind === "mark" && (item.role === "conj:but" || item.role === "except");
  if (item?.kind !== "verb" || mayBeJoinedNoun(context.words[item.at] as Word) || context.clauses.some((c) => c.item === k && c.relative))
    return false;
  const lead = items[k - 1];
  if (lead?.kind === "mark" && /[،,]/.test(lead.sign)) return true;
  return joined(item) || (items[k - 1]?.kind === "particle" && joined(items[k - 1]));
}

/** `يتنبأ بتدهور الحياة، في السابق كان …`: behind a comma what tells when or where, and then a verb of the article's own. */
function opensBehindPlace(context: SpeechContext, k: number): boolean {
  const { items } = context.sentence;
  const [lead, item] = [items[k - 1], items[k]];
  if (lead?.kind !== "mark" || !/[،,]/.test(lead.sign)) return false;
  const opens = item?.kind === "phrase" ? item.phrase.prep !== null : item?.kind === "particle" && /^(prep:|adv)/.test(item.role);
  if (!opens) return false;
  const next = items
    .slice(k)
    .find((i) => i.kind === "verb" || i.kind === "mark" || (i.kind === "particle" && /^(sub|rel|aux|cond)/.test(i.role)));
  return next?.kind === "particle" && next.role.startsWith("aux");
}

const stopBetween = (context: SpeechContext, first: number, last: number): boolean => {
  for (let t = first + 1; t < last; t++) if (context.words[t]?.text === ".") return true;
  return false;
};

/** A quotation that ends right before a token (`"…" قال الوزير`) and that nobody before has brought (`here`: the acts before it). */
export function quotationBefore(context: SpeechContext, at: number, here: readonly SpeechAct[]): Range | null {
  const { items } = context.sentence;
  const brought = (q: Range): boolean =>
    here.some((a) => a.content !== null && a.clausal && Math.abs((items[a.content]?.first ?? -TERM) - q.first) < TERM);
  return (
    context.quotations.findLast(
      (q) => q.last < at && at - q.last <= 3 && q.last - q.first > TERM && !stopBetween(context, q.last, at) && !brought(q),
    ) ?? null
  );
}
