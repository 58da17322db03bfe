import type { Knowledge } from "../knowledge/types.js";
import { PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { cutsOf, nameFormOf } from "./forms.js";
import { type Actor, type Cut, isPlace } from "./gazetteer.js";
import { mergeNames } from "./merge.js";
import { findPerson, isNameLike, isWhose } from "./people.js";
import { isJoined, isQualityOf } from "./qualities.js";
import { findQuotedMedia } from "./quoted.js";
import { openTagger } from "./tagger/tag.js";
import type { Known, NameMention } from "./types.js";

/** A single-word name that is also a common word needs a reason to be read as a name. `cut` is what was cut off before it. */
function believable(actor: Actor, words: readonly Word[], i: number, length: number, cut: Cut, ahead: NameMention | null): boolean {
  if (length > 1 || isNextPlace(actor, words[i] as Word, i, cut, ahead)) return true;
  const best = (words[i] as Word).best;
  if (best === null || best.lexeme.upos === "PROPN" || best.lexeme.upos === "X") return true;
  // `قرض مالي`: read as the quality of a noun.
  if (best.lexeme.kind === "nisba" && best.lexeme.bare === (words[i] as Word).text && words[i - 1]?.best?.lexeme.upos === "NOUN")
    return false;
  // `جنديا تركيا`: read as an adjective in the accusative.
  if (actor.kind === "country" && best.lexeme.kind === "nisba" && best.features.case === "a") return false;
  if (actor.kind === "country" && isQualityOf(best, words[i - 1]?.best ?? null)) return false;
  // `باكرا`: read as a word of its own, no clitic before a capital's name.
  if (actor.capitalOf !== null && cut.length > 0 && !best.prep && !best.conj && best.features.case === "a") return false;
  if (actor.kind === "country" || actor.capitalOf !== null) return best.lexeme.upos !== "VERB" || best.cost > 1.5;
  if (best.lexeme.upos === "ADP" || best.lexeme.upos === "CCONJ" || best.lexeme.upos === "DET") return false;
  const before = i > 0 ? (words[i - 1] as Word) : null;
  const common = best.cost < 2.5;
  if (!common) return true;
  if (actor.kind === "place" || actor.kind === "facility")
    return isWithin(words[i] as Word, cut) || before?.best?.lexeme.kind === "prep:fi" || before?.best?.lexeme.kind === "place-word";
  return actor.kind !== "person" && best.lexeme.upos !== "VERB" && (best.article || best.lexeme.upos !== "NOUN");
}

/** `صنعاء وعدن وتعز`: a place joined to the place right before it, of which `ahead` is the mention. */
const isNextPlace = (actor: Actor, word: Word, i: number, cut: Cut, ahead: NameMention | null): boolean =>
  isPlace(actor) && ahead?.last === i && ahead.actor !== null && isPlace(ahead.actor) && isJoined(word, cut, word.best);

/** `عقد بجدة`: what is read with its preposition stands for being there. */
const isWithin = ({ text, best }: Word, cut: Cut): boolean =>
  best !== null && best.prep === PREPOSITIONS[0] && !best.pronoun && cut.length > 0 && text[cut.length - 1] === PREPOSITIONS[0];

/** The longest name of the lists that begins at `i`; `ahead` is the name found before it. */
function matchAt(knowledge: Knowledge, words: readonly Word[], i: number, end: number, ahead: NameMention | null): NameMention | null {
  const word = words[i] as Word;
  const { starts } = nameFormOf(knowledge, word.form);
  if (starts.length === 0) return null;
  let found: { actor: Actor; length: number; cut: Cut } | null = null;
  const at = (n: number): string | undefined => {
    const next = i + n < end ? words[i + n] : undefined;
    return next && next.kind !== "punctuation" ? next.form.nameKey : undefined;
  };
  for (const cut of starts) {
    const hit = knowledge.gazetteer.longest(cut.aliases, at);
    if (hit && (found === null || hit.length > found.length) && believable(hit.actor, words, i, hit.length, cut, ahead))
      found = { ...hit, cut };
  }
  if (found === null) return null;
  const last = i + found.length;
  const keys = [found.cut.key];
  for (let k = i + 1; k < last; k++) keys.push((words[k] as Word).form.nameKey);
  return {
    first: i,
    last,
    start: word.start + found.cut.length,
    end: (words[last - 1] as Word).end,
    kind: found.actor.kind,
    actor: found.actor,
    keys,
  };
}

/** Finds names in words `from` to `to` of an article. */
export type NameFinder = (words: readonly Word[], from: number, to: number) => NameMention[];

/** Makes the finder of names: by the lists and rules, and by the tagger where the knowledge base has its model. */
export function createNameFinder(knowledge: Knowledge): NameFinder {
  const model = knowledge.model("names");
  const tag = model && openTagger(knowledge, model);
  return (words, from, to) => {
    const listed = findListed(knowledge, words, from, to);
    const names = tag ? mergeNames(knowledge, words, from, listed, tag(words, from, to, listed)) : listed;
    const known = (m: NameMention): boolean => names.some((n) => n.actor?.outlet && n.first < m.last && m.first < n.last);
    const media = findQuotedMedia(knowledge, words, from, to).filter((m) => !known(m));
    if (media.length === 0) return names;
    return [...names.filter((n) => !media.some((m) => m.first < n.last && n.first < m.last)), ...media].sort((a, b) => a.first - b.first);
  };
}

/** Names by the gazetteer, longest first, and persons by the shape of their names. */
export function findListed(knowledge: Knowledge, words: readonly Word[], from: number, to: number): NameMention[] {
  const out: NameMention[] = [];
  for (let i = from; i < to; ) {
    const word = words[i] as Word;
    if (word.kind !== "word") {
      i++;
      continue;
    }
    const known = matchAt(knowledge, words, i, to, out.at(-1) ?? null);
    const person =
      known && (known.last - known.first > 1 || isLandOfOffice(knowledge, words, known, from))
        ? null
        : findPerson(knowledge, words, i, to, out.at(-1) ?? null);
    const name = person && (!known || person.last > known.last) ? person : known;
    if (name === null) {
      i++;
      continue;
    }
    out.push(name.actor?.kind === "person" ? extendPerson(knowledge, words, name, to) : name);
    i = (out.at(-1) as NameMention).last;
  }
  return out;
}

/** `سفير نيوزيلندا جيرارد`: the land that an office is of begins nobody's name. */
function isLandOfOffice({ roles }: Knowledge, words: readonly Word[], name: NameMention, from: number): boolean {
  const best = name.kind === "country" && name.first > from ? words[name.first - 1]?.best : null;
  return !!best && !best.article && !best.pronoun && roles.get(best.lexeme.key)?.kind === "office";
}

/** Short forms of persons named before (`الكاظمي`), at words that no name of `taken` covers. */
export function findShortNames(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  to: number,
  taken: readonly NameMention[],
  dates: readonly { readonly first: number; readonly last: number }[],
  shortName: (key: string, surnameOnly: boolean) => Known | null,
): NameMention[] {
  const out: NameMention[] = [];
  const isDated = (i: number): boolean => dates.some((t) => t.first <= i && i < t.last);
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.kind !== "word") continue;
    const titled = i > from && (isAfterTitle(knowledge, words, i) || isWhose(knowledge, words, i));
    if (taken.some((n) => n.first <= i && i < n.last)) continue;
    const acts = !titled && i > from && !isDated(i) && (mayAct(knowledge, words, i) || maySay(knowledge, words, i));
    if (!titled && !acts && !mayBeName(word)) continue;
    for (const { length, key } of cutsOf(word.form)) {
      const strange = titled || (word.best?.lexeme.upos !== "ADJ" && !acts) || word.best?.article === true;
      const person = key.length > 2 ? shortName(key, acts || !strange) : null;
      if (person === null) continue;
      out.push({ first: i, last: i + 1, start: word.start + length, end: word.end, kind: "person", actor: null, keys: [key], person });
      break;
    }
  }
  return out;
}

/** `والتقى فالون` of `مايكل فالون`: a name cut off a word that whole is the short name of somebody named before. */
export const isCutFromShort = (
  words: readonly Word[],
  { first, last, start, actor }: NameMention,
  isShort: (key: string) => boolean,
): boolean => {
  const word = words[first] as Word;
  return actor === null && last === first + 1 && start > word.start && isShort(word.form.nameKey);
};

/** `الدكتور الفلاح`, `د. الجمعة`: behind a title any word may be the name of who was named before. */
function isAfterTitle({ roles }: Knowledge, words: readonly Word[], i: number): boolean {
  const before = words[i - 1] as Word;
  if (before.kind === "punctuation") return before.text === "." && words[i - 2]?.kind === "word" && words[i - 2]?.text.length === 1;
  return before.best?.article === true && roles.get(before.best.lexeme.key)?.kind === "honorific";
}

/**
 * `ودعا السراج إلى الحوار`: right behind a verb of saying or of deeds, or between `أن` and its verb, a common noun with the article may
 * be the family name of who was named before; not an office, a site or a deed.
 */
function mayAct({ roles, sites, nounPredicates, speechVerbs, verbPredicates }: Knowledge, words: readonly Word[], i: number): boolean {
  const { best } = words[i] as Word;
  if (!best?.article || best.prep || best.conj || best.pronoun || best.lexeme.kind !== "noun.m" || best.features.number !== "s")
    return false;
  const { key, verb } = best.lexeme;
  if (verb !== null || roles.has(key) || sites.has(key) || nounPredicates.has(key)) return false;
  const before = (words[i - 1] as Word).best;
  if (before?.lexeme.kind === "sub:anna" && !before.pronoun) return words[i + 1]?.best?.features.tense != null;
  const { tense, gender, number } = before?.features ?? {};
  if (!before || !tense || before.pronoun || gender !== "m" || number !== "s") return false;
  return speechVerbs.has(before.lexeme.key) || verbPredicates.has(before.lexeme.key);
}

/** `وأكد عيد في حديث`, `وبين العمر أن`: right behind a verb of saying whatever word ends the name of who was named before is he. */
function maySay({ roles, speechVerbs }: Knowledge, words: readonly Word[], i: number): boolean {
  const { best } = words[i] as Word;
  const before = words[i - 1] as Word;
  // `قال رئيس`, `قال إن`
  if (!best || best.conj || roles.has(best.lexeme.key) || best.features.tense !== null || NO_NAMES.has(best.lexeme.upos)) return false;
  const says = ({ features: f, lexeme, pronoun }: Analysis): boolean =>
    f.tense !== null && f.person === 3 && f.number === "s" && !(f.passive && !f.active) && !pronoun && speechVerbs.has(lexeme.key);
  // Before `أن` even a word that is likelier something else (`بين`) tells.
  return words[i + 1]?.best?.lexeme.kind === "sub:anna" ? before.analyses.some(says) : before.best !== null && says(before.best);
}

const NO_NAMES = new Set(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV", "NUM"]);

/** Whether a word's reading leaves room for a name: unknown words, proper nouns, and nisbas or adjectives with article. */
function mayBeName({ best }: Word): boolean {
  if (best === null) return false;
  const { upos, kind } = best.lexeme;
  return (
    upos === "X" ||
    upos === "PROPN" ||
    upos === "ADJ" ||
    (best.article && (kind === "nisba" || kind === "ap" || kind === "adj")) ||
    (!best.article && kind === "ap" && best.features.case === null)
  );
}

/** A known person's name goes on with `آل X`, `بن Y` or a family name the list lacks. */
function extendPerson(knowledge: Knowledge, words: readonly Word[], name: NameMention, to: number): NameMention {
  let last = name.last;
  while (
    last < to &&
    last - name.first < 8 &&
    words[last]?.kind === "word" &&
    isNameLike(knowledge, words, last, last - 1) &&
    !knowledge.gazetteer.match((words[last] as Word).form.nameKey, () => undefined)
  ) {
    if ((words[last] as Word).best?.lexeme.upos === "X" && !/^(بن|ابن|ال)/.test((words[last] as Word).text)) break;
    last++;
  }
  if (last === name.last) return name;
  return {
    ...name,
    last,
    end: (words[last - 1] as Word).end,
    keys: [...name.keys, ...words.slice(name.last, last).map((w) => w.form.nameKey)],
  };
}
