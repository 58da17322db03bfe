import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { type Form, Note } from "../sentences/forms.js";
import type { Quotation } from "../sentences/quotations.js";
import { keyOf, PREPOSITIONS } from "../text/letters.js";
import type { TimeMention } from "../times/expressions.js";
import type { Word } from "../words/types.js";
import { anonymityEnd } from "./anonymity.js";
import { attachments, joinBodies } from "./attachment.js";
import { startsApposition } from "./boundaries.js";
import { joinConjunct } from "./coordination.js";
import { type Item, isBracket, type SentenceItems } from "./item.js";
import { joinTitle } from "./joined-titles.js";
import type { Phrase, PhraseContext } from "./phrase.js";
import { buildPhrase, clitic, lemmaOf } from "./phrases.js";

const PARTICLE = /^(neg|sub|rel|cond|conj|asp|fut|aux|adv|poss|question|except|topic|interj|voc|jussive)/;

interface Pending {
  /** A conjunction is written on it, where it stands alone. */
  readonly conj?: boolean;
  readonly code: string;
  readonly at: number;
}

/** Cuts the words `first` to `last` (one sentence) into phrases, verbs, particles and signs, in one pass. */
export function cutItems(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  times: readonly TimeMention[],
  quotations: readonly Quotation[],
  first: number,
  last: number,
): SentenceItems {
  const nameAt = new Map(names.map((n) => [n.first, n]));
  const compounds = compoundsIn(knowledge, words, first, last);
  const about = new Map<number, number>();
  for (const [at, { code, length }] of compounds) if (code === "adv" && isCount(words[at + length])) about.set(at, at + length);
  for (let i = first; i < last; i++) if (isAbout(words, i, last)) about.set(i, i + 1);
  const context: PhraseContext = {
    knowledge,
    words,
    nameAt,
    barred: new Set([...times.map((t) => t.first), ...compounds.keys()]),
    about,
    end: last,
    byHead: new Map(),
  };
  const quoted = new Set(quotations.filter((q) => q.last - q.first > LONG_QUOTATION).map((q) => q.first - 1));
  const timeAt = new Map(times.map((t) => [t.first, t]));
  const items: Item[] = [];
  const itemOf = new Int32Array(last - first);
  let pending: Pending | null = null;
  const put = (item: Item): void => {
    for (let t = item.first; t < item.last; t++) itemOf[t - first] = items.length;
    items.push(item);
  };
  for (let i = first; i < last; ) {
    const word = words[i] as Word;
    if (word.kind === "punctuation") {
      put({ kind: "mark", first: i, last: i + 1, sign: word.text, opens: quoted.has(i) });
      if (!isBracket(word.text)) pending = null;
      i++;
      continue;
    }
    const time = timeAt.get(i);
    if (time && time.last <= last) {
      // Dates and durations play no part in who did what: an adverb, whatever they are made of.
      put({ kind: "particle", first: i, last: time.last, at: i, role: "adv:time" });
      pending = null;
      i = time.last;
      continue;
    }
    if (isWhich(knowledge, words, i, last)) {
      put({ kind: "particle", first: i, last: i + 1, at: i, role: "sub:which" });
      pending = null;
      i++;
      continue;
    }
    const compound = nameAt.has(i) ? undefined : compounds.get(i);
    if (compound) {
      const role = COMPOUND_ROLES[compound.code];
      pending = role ? null : { code: compound.code, at: i };
      put({ kind: "particle", first: i, last: i + compound.length, at: i, role: role ?? `prep:${compound.code}` });
      i += compound.length;
      continue;
    }
    if (isAbout(words, i, last)) {
      // `لنحو 13 موقعا`: what it counts keeps the preposition written on it.
      const attached = word.best?.prep;
      pending = attached ? { code: clitic(attached), at: i } : pending;
      put({ kind: "particle", first: i, last: i + 1, at: i, role: "adv" });
      i++;
      continue;
    }
    const alone = standsAlone(words, i, last);
    if (alone !== null) {
      pending = { code: clitic(alone), at: i, conj: alone !== word.key };
      put({ kind: "particle", first: i, last: i + 1, at: i, role: `prep:${pending.code}` });
      i++;
      continue;
    }
    const unnamed = anonymityEnd(knowledge, words, i, last);
    if (unnamed !== null) {
      put({ kind: "particle", first: i, last: unnamed, at: i, role: "adv:unnamed" });
      pending = null;
      i = unnamed;
      continue;
    }
    const item: Item | null = nameAt.has(i) ? null : (amongThem(words, i, last) ?? wordItem(word, i));
    if (item !== null) {
      if (item.kind === "particle" && item.role.startsWith("prep:")) pending = { code: item.role.slice(5), at: i };
      else if (item.kind === "verb" || (item.kind === "particle" && /^(sub|rel)/.test(item.role))) pending = null;
      put(item);
      i++;
      continue;
    }
    const phrase = buildPhrase(context, i) ?? pronounPhrase(words, i);
    if (phrase === null) {
      put({ kind: "particle", first: i, last: i + 1, at: i, role: word.best?.lexeme.kind ?? "?" });
      i++;
      continue;
    }
    if (phrase.prep === null && pending === null && isDirection(knowledge, words, phrase)) {
      phrase.prep = "loc";
      phrase.prepAt = phrase.head;
    }
    if (pending !== null && (phrase.prep === null || pending.code.length > 2)) {
      phrase.prep = pending.code;
      phrase.prepAt = pending.at;
      if (pending.conj) Object.assign(phrase, { conj: true });
    }
    pending = null;
    put({ kind: "phrase", first: i, last: phrase.last, phrase });
    const joined = joinTitle(items, knowledge, words);
    if (joined === null) joinConjunct(items, words);
    else for (let t = (items[joined] as Item).first; t < phrase.last; t++) itemOf[t - first] = joined;
    i = phrase.last;
  }
  joinBodies(items, words, knowledge);
  joinAsides(items);
  return { items, itemOf, byHead: context.byHead, owners: attachments(items, words, knowledge), first, last };
}

/** Gives persons the office that stands behind a comma. */
function joinAsides(items: readonly Item[]): void {
  items.forEach((item, k) => {
    const office = items[k + 2];
    if (item.kind === "phrase" && office?.kind === "phrase" && startsApposition(items, k + 1)) item.phrase.aside = office.phrase;
  });
}

/**
 * `قال لـ«الشرق»`, `اتهمه بـ"خرق" الهدنة`, `مساعدات لـ 300 أسرة`, `قال لـ الشرق`: a preposition parted from what it is written on,
 * as its letter; null where none is.
 */
function standsAlone(words: readonly Word[], i: number, last: number): string | null {
  const { key } = words[i] as Word;
  if (key.length > 2 || (key.length === 2 && key[0] !== "و")) return null;
  const letter = PREPOSITIONS.find((p) => p === key.at(-1));
  const next = i + 1 < last ? (words[i + 1] as Word) : undefined;
  if (letter === undefined || next === undefined) return null;
  const parted = next.kind === "number" || (next.kind === "punctuation" && isBracket(next.text));
  return parted || (letter === "ل" && next.kind === "word" && !next.best?.prep && !next.best?.features.tense) ? letter : null;
}

/** Compounds that are no prepositions: adverbs (`على الأقل`), and what opens a list of examples (`من بينهم`). */
const COMPOUND_ROLES: Readonly<Record<string, string>> = { adv: "adv", side: "adv", among: "list:among" };

/** A quotation of more words is speech, not a name or a term in quotation marks. */
const LONG_QUOTATION = 4;

/** An item for a verb or a particle; null for what begins a phrase. */
function wordItem(word: Word, i: number): Item | null {
  const best = word.best;
  if (best === null) return null;
  const { upos, kind } = best.lexeme;
  if (upos === "VERB" && kind.startsWith("aux")) return { kind: "particle", first: i, last: i + 1, at: i, role: kind };
  if (upos === "VERB" && kind.startsWith("neg")) return { kind: "particle", first: i, last: i + 1, at: i, role: kind };
  if (upos === "VERB") return { kind: "verb", first: i, last: i + 1, at: i };
  if (upos === "ADP" && !best.pronoun) return { kind: "particle", first: i, last: i + 1, at: i, role: kind };
  if (upos === "ADP") return null;
  if (PARTICLE.test(kind) && kind !== "neg:ghayr") return { kind: "particle", first: i, last: i + 1, at: i, role: kind };
  return null;
}

/** `جنوب بغداد`, `شمال غربي البلاد`: without article, before a genitive, it tells where. */
const isDirection = (knowledge: Knowledge, words: readonly Word[], phrase: Phrase): boolean =>
  knowledge.adjuncts.get(lemmaOf(words[phrase.head])) === "direction" &&
  !(words[phrase.head] as Word).best?.article &&
  (phrase.genitive !== null || phrase.name !== null || phrase.adjectives.length > 0);

/** `إصابة والديه، الأمر الذي فجر غضبا`: goes back to all that was said. */
function isWhich(knowledge: Knowledge, words: readonly Word[], i: number, last: number): boolean {
  const word = words[i] as Word;
  if (!word.best?.article || word.best.prep || word.best.conj || i + 1 >= last) return false;
  return words[i + 1]?.best?.lexeme.kind.startsWith("rel:ms") === true && knowledge.adjuncts.get(lemmaOf(word)) === "which";
}

/** `نحو عشرين`: before a number the preposition only says that it is not exact. */
function isAbout(words: readonly Word[], i: number, last: number): boolean {
  const best = (words[i] as Word).best;
  if (best?.lexeme.kind !== "prep:nahw" || best.pronoun || i + 1 >= last) return false;
  return isCount(words[i + 1]);
}

/** A number with nothing written onto it. */
const isCount = (word: Word | undefined): boolean =>
  word?.kind === "number" || (word?.best?.lexeme.upos === "NUM" && !word.best.article && !word.best.prep && !word.best.conj);

/** `قتل سبعة، بينهم امرأة`: what follows are examples, no part of the clause. */
function amongThem(words: readonly Word[], i: number, last: number): Item | null {
  const best = (words[i] as Word).best;
  if (best?.lexeme.kind !== "prep:bayn" || !best.pronoun || best.pronoun.feats[1] === "c") return null;
  const next = i + 1 < last ? words[i + 1] : undefined;
  const named = next?.kind === "number" || (next?.best && !next.best.prep && !next.best.conj && next.best.features.tense === null);
  return named ? { kind: "particle", first: i, last: i + 1, at: i, role: "list:among" } : null;
}

/** `عليه`, `معهم`, `هو`: a phrase that is only a pronoun. */
function pronounPhrase(words: readonly Word[], i: number): Phrase | null {
  const best = (words[i] as Word).best;
  if (best === null) return null;
  const adposition = best.lexeme.upos === "ADP" && best.pronoun !== null;
  if (!adposition && best.lexeme.upos !== "PRON" && !(best.lexeme.kind === "dem")) return null;
  const prep = adposition ? best.lexeme.kind.replace(/^prep:/, "") : best.prep ? clitic(best.prep) : null;
  return {
    first: i,
    last: i + 1,
    head: i,
    prep,
    prepAt: null,
    conj: !!best.conj,
    name: null,
    role: null,
    adjectives: [],
    genitive: null,
    complement: null,
    belongs: null,
    aside: null,
    quantity: null,
    definite: true,
    demonstrative: best.lexeme.kind === "dem",
    people: false,
    conjuncts: [],
  };
}

/** The prepositions of several words, by the tokens where they begin: no phrase takes them in. */
function compoundsIn(knowledge: Knowledge, words: readonly Word[], first: number, last: number): Map<number, Compound> {
  const out = new Map<number, Compound>();
  for (let i = first; i < last; i++) {
    const found = (words[i] as Word).kind === "word" ? compoundPreposition(knowledge, words, i, last) : null;
    if (found !== null) out.set(i, found);
  }
  return out;
}

/** A preposition of several words. */
interface Compound {
  readonly code: string;
  readonly length: number;
}

const PREPOSITION = new Note<boolean>();

/** Whether a preposition of several words may begin with the form, perhaps behind a conjunction. Noted on it. */
const mayBePreposition = ({ prepositions }: Knowledge, form: Form): boolean =>
  form.noted(PREPOSITION) ?? form.keep(PREPOSITION, prepositions.has(form.key) || prepositions.has(keyOf(form.text.slice(1))));

/** `من قبل`, `على يد`, `ثأرا لـ`: several words that work as one preposition. A final one-letter key is a clitic of the next word. */
function compoundPreposition(knowledge: Knowledge, words: readonly Word[], i: number, last: number): Compound | null {
  const word = words[i] as Word;
  if (!mayBePreposition(knowledge, word.form)) return null;
  const conj = word.best?.conj ?? "";
  const list = knowledge.prepositions.get(keyOf(word.text.slice(conj.length))) ?? knowledge.prepositions.get(word.key);
  if (list === undefined) return null;
  for (const { keys, code } of list) {
    let k = 1;
    for (; k < keys.length; k++) {
      const next = i + k < last ? words[i + k] : undefined;
      if (next === undefined) break;
      const wanted = keys[k] as string;
      if (wanted.length === 1 && k === keys.length - 1) {
        if (next.best?.prep === wanted) return { code, length: k };
        break;
      }
      if (next.key !== wanted) break;
    }
    if (k < keys.length) continue;
    // `من جانب` with nobody behind it is a side, else who does it.
    const ends = endsThere(words[i + k]);
    if (code === "side" ? ends : code !== "qabl" || !ends) return { code, length: k };
  }
  return null;
}

/** `بين الجيش من جهة والمتمردين من جهة أخرى`: a side; with a quality or genitive (`من جهة مجهولة`) it is a body. */
const endsThere = (next: Word | undefined): boolean => next === undefined || next.kind === "punctuation" || next.best?.conj === "و";
