import type { Knowledge } from "../knowledge/types.js";
import { ARTICLE, HOUSE, keyOf, nameKey } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { apart } from "./coordinated.js";
import { nameFormOf } from "./forms.js";
import { PART } from "./gazetteer.js";
import { isElsewhere, PERSON } from "./people.js";
import { isQualityOf } from "./qualities.js";
import type { NameKind, Tagged } from "./tagger/labels.js";
import type { NameMention } from "./types.js";

/** The kind of entity that a tagged name is when no list knows it. */
const ENTITY_KIND = { PERS: "person", LOC: "place", ORG: "organisation" } as const;

/** What the tagger would call a mention that the lists or rules found. */
const kindOf = ({ kind }: Pick<NameMention, "kind">): NameKind =>
  kind === "person" ? "PERS" : kind === "organisation" || kind === "group" ? "ORG" : "LOC";

/** Where the name begins in its first word: behind the conjunction and preposition, unless the lists know the whole word. */
function cutOf(knowledge: Knowledge, { form, text, best }: Word): number {
  const cut = best?.stemStart ?? 0;
  const { known, knownCut } = nameFormOf(knowledge, form);
  if (cut > 0) {
    const rest = nameKey(text.slice(cut));
    if (knowledge.gazetteer.parts(rest) !== 0) return cut;
  }
  return known ? 0 : (knownCut?.length ?? cut);
}

/** Country and sectors that the words of a name give: by a nationality, a name inside, the word for the body. */
function told(
  knowledge: Knowledge,
  words: readonly Word[],
  first: number,
  last: number,
  touched: readonly NameMention[],
): { country: string | null; sectors: readonly string[] } {
  const lemma = (i: number): string => (words[i] as Word).best?.lexeme.key ?? "";
  const sectors = knowledge.roles.get(lemma(first))?.sectors ?? [];
  let country = touched.find((n) => n.actor?.country && n.first >= first && n.last <= last)?.actor?.country ?? null;
  for (let i = first + 1; i < last && country === null; i++) country = knowledge.nationalities.get(lemma(i))?.country ?? null;
  return { country, sectors };
}

function mentionOf(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  name: Tagged,
  touched: readonly NameMention[],
): NameMention | null {
  if (name.kind === "MISC") return null;
  const first = from + name.first;
  const last = from + name.last;
  const word = words[first] as Word;
  const cut = cutOf(knowledge, word);
  const keys = [nameKey(word.text.slice(cut)), ...words.slice(first + 1, last).map((w) => w.form.nameKey)];
  const actor = actorOf(touched, name, first, last) ?? listedAs(knowledge, keys, name);
  const kind = actor?.kind ?? ENTITY_KIND[name.kind];
  const mention: NameMention = { first, last, start: word.start + cut, end: (words[last - 1] as Word).end, kind, actor, keys };
  return kind === "organisation" && actor === null ? { ...mention, ...told(knowledge, words, first, last, touched) } : mention;
}

/**
 * The names of a sentence from those that the lists and rules found and those that the tagger found. The tagger, which weighs
 * what the rules say with all else, decides on spans and kinds; what the lists know of a name stays with it.
 */
export function mergeNames(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  listed: readonly NameMention[],
  tagged: readonly Tagged[],
): NameMention[] {
  const out: NameMention[] = [];
  const left = new Set(listed);
  const trim = (given: Tagged): Tagged[] => {
    const name = behindVerb(knowledge, words, from, given);
    const land = landAhead(knowledge, words, from, name, listed);
    if (land !== null) return [land, ...trim({ first: land.last, last: name.last, kind: "PERS" })];
    const { person, behind } = endedName(knowledge, words, from, withoutMore(knowledge, words, from, name), listed);
    const kept = trimmed(words, from, withoutState(knowledge, words, from, person), listed);
    return kept === null ? behind : [...cutAtClitics(knowledge, words, from, kept), ...behind];
  };
  const single = closed(knowledge, words, from, tagged).flatMap((name) => apart(knowledge, words, from, name, listed));
  for (const name of single.flatMap(trim)) {
    const first = from + name.first;
    const last = from + name.last;
    const touched = listed.filter((n) => n.first < last && first < n.last);
    const same = touched.find((n) => holds(n, first, last) && (kindOf(n) === name.kind || isFirm(n, name)));
    // `قصفت كتائب القسام معبر كرم أبو سالم`: a group of several words ends where the lists end it.
    const group = same
      ? undefined
      : touched.find((n) => n.actor !== null && n.kind === "group" && n.first <= first && n.last < last && n.last - n.first > 1);
    if (group) {
      if (left.has(group)) out.push(group);
      for (const n of touched) left.delete(n);
      continue;
    }
    // `تدعم الولايات المتحدة السعودية`: two countries side by side are no name of one.
    const lands = touched.filter((n) => n.kind === "country" && n.first >= first && n.last <= last);
    if (same === undefined && lands.length > 1) {
      for (const n of lands) if (left.delete(n)) out.push(n);
      continue;
    }
    const mention = same ? within(knowledge, words, same, first, last) : mentionOf(knowledge, words, from, name, touched);
    if (mention && (same === undefined || left.has(same))) out.push(mention);
    for (const n of touched) left.delete(n);
  }
  for (const n of left) if (isSure(n)) out.push({ ...n, nominal: true });
  return out.sort((a, b) => a.first - b.first);
}

/** `علي حسن أميري`: an indefinite relational adjective goes with no name; behind one it is the family's. */
function isFamily({ nationalities }: Knowledge, next: Word | undefined): boolean {
  const best = next?.best;
  if (!best || best.article || best.conj || best.prep || best.pronoun) return false;
  return (
    best.lexeme.kind === "nisba" && best.features.gender === "m" && best.features.number === "s" && !nationalities.has(best.lexeme.key)
  );
}

/** `الدكتور عبدالله آل الشيخ`: a person's name does not end with a link; what that brings belongs to it. */
function closed(knowledge: Knowledge, words: readonly Word[], from: number, tagged: readonly Tagged[]): Tagged[] {
  const out: Tagged[] = [];
  for (const name of tagged) {
    if (name.first < (out.at(-1)?.last ?? 0)) continue;
    const [link, next] = [words[from + name.last - 1] as Word, words[from + name.last]];
    const open = knowledge.nameLinks.has(link.form.nameKey) && next?.kind === "word" && !next.best?.conj;
    const more = name.kind === "PERS" && (open || (name.last - name.first > 1 && isFamily(knowledge, next)));
    out.push(more ? { ...name, last: name.last + 1 } : name);
  }
  return out;
}

/** A tagged person's name, and the land, place or group behind it that was taken for a part of it (`زار الرئيس السيسي الرياض`). */
function endedName(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  name: Tagged,
  listed: readonly NameMention[],
): { person: Tagged; behind: Tagged[] } {
  const at = name.last - 1;
  if (name.kind !== "PERS" || at === name.first || !isElsewhere(knowledge, words[from + at] as Word)) return { person: name, behind: [] };
  // Only where the name is whole without it: behind a title, or as the lists have it.
  const whole = listed.some((n) => n.actor?.kind === "person" && n.first === from + name.first && n.last === from + at);
  const before = words[from + name.first - 1];
  if (!whole && !(before && isTitle(knowledge, before))) return { person: name, behind: [] };
  const other = listed.find((n) => n.first === from + at && n.last === from + name.last);
  return { person: { ...name, last: at }, behind: other ? [{ first: at, last: name.last, kind: kindOf(other) }] : [] };
}

/** `سفير نيوزيلندا جيرارد`: behind an office its land, taken for a part of the name that follows. */
function landAhead(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  name: Tagged,
  listed: readonly NameMention[],
): Tagged | null {
  const before = words[from + name.first - 1];
  if (name.kind === "LOC" || name.kind === "MISC" || !before?.best || before.best.article || before.best.pronoun) return null;
  if (knowledge.roles.get(before.best.lexeme.key)?.kind !== "office") return null;
  const land = listed.find((n) => n.kind === "country" && n.first === from + name.first && n.last < from + name.last);
  if (land === undefined || (name.kind === "ORG" && !mayBePerson(words[land.last] as Word))) return null;
  return { first: name.first, last: land.last - from, kind: "LOC" };
}

const mayBePerson = ({ best }: Word): boolean => best !== null && (best.lexeme.upos === "PROPN" || best.lexeme.upos === "X");

/** A tagged person's name without the verb of saying before it (`قال داود أوغلو`); a verb that is also a given name stays. */
function behindVerb(knowledge: Knowledge, words: readonly Word[], from: number, name: Tagged): Tagged {
  const { best, form } = words[from + name.first] as Word;
  if (name.kind !== "PERS" || name.last - name.first < 2 || best === null || nameFormOf(knowledge, form).given) return name;
  const says = best.features.tense === "perfect" && knowledge.speechVerbs.has(best.lexeme.key);
  return says ? { ...name, first: name.first + 1 } : name;
}

/** A tagged person's name up to its family (`آل سعود`) or an office (`رئيس`) behind it. */
function withoutMore(knowledge: Knowledge, words: readonly Word[], from: number, name: Tagged): Tagged {
  if (name.kind !== "PERS") return name;
  for (let i = name.first + 2; i < name.last; i++) {
    const { best, form } = words[from + i] as Word;
    const housed = (words[from + i - 2] as Word).text === HOUSE;
    const office = best !== null && knowledge.roles.get(best.lexeme.key)?.kind === "office";
    if (best === null || best.article || knowledge.nameLinks.has(form.nameKey)) continue;
    // `آل سعود ولي ولي العهد`: behind the house an office, though it be a given name too.
    if (nameFormOf(knowledge, form).given && !(housed && office)) continue;
    const linked = knowledge.nameLinks.has((words[from + i - 1] as Word).form.nameKey);
    if (!linked && (housed || office)) return { ...name, last: i };
  }
  return name;
}

/** A tagged person's name without the indefinite participle behind it that tells how he is (`قال كيري مازحا`). */
function withoutState(knowledge: Knowledge, words: readonly Word[], from: number, name: Tagged): Tagged {
  const { best, form } = words[from + name.last - 1] as Word;
  if (name.kind !== "PERS" || name.last - name.first < 2 || best === null || best.article || best.pronoun) return name;
  if (best.lexeme.kind !== "ap" || best.features.case !== "a" || nameFormOf(knowledge, form).known) return name;
  return { ...name, last: name.last - 1 };
}

/** Whom the lists know by exactly these words, of the same kind, though their single word gave the rules no reason to say so. */
function listedAs(knowledge: Knowledge, keys: readonly string[], name: Tagged): NameMention["actor"] {
  const hit = knowledge.gazetteer.match(keys[0] as string, (n) => keys[n]);
  return hit && hit.length === keys.length && kindOf({ kind: hit.actor.kind }) === name.kind ? hit.actor : null;
}

/**
 * A tagged name without a verb before a person whom the lists have (`هنأ الملك سلمان`); null for a lone common noun with a pronoun
 * (`زيارته`) and for an adjective (`القوات السعودية`), which are no names.
 */
export function trimmed(words: readonly Word[], from: number, name: Tagged, listed: readonly NameMention[]): Tagged | null {
  const { best } = words[from + name.first] as Word;
  if (name.last - name.first === 1 && best && name.kind === "LOC" && isQualityOf(best, words[from + name.first - 1]?.best ?? null))
    return null;
  if (name.last - name.first === 1)
    return best?.pronoun?.feats.startsWith("3") && best.lexeme.upos === "NOUN" && best.cost < 1.5 ? null : name;
  const known = listed.some((n) => n.kind === "person" && n.actor !== null && n.first === from + name.first + 1);
  return known && best?.lexeme.upos === "VERB" ? { ...name, first: name.first + 1 } : name;
}

/**
 * Cuts a person's name before a word that carries a clitic: a person's name within (`استقبل الكاظمي لقاآني`), as far as the lists
 * tell, is another's.
 */
export function cutAtClitics(knowledge: Knowledge, words: readonly Word[], from: number, name: Tagged): Tagged[] {
  if (name.kind !== "PERS") return [name];
  const out: Tagged[] = [];
  let first = name.first;
  let kind: NameKind = name.kind;
  for (let i = name.first + 1; i < name.last; i++) {
    const { known, parts, given, knownCut } = nameFormOf(knowledge, (words[from + i] as Word).form);
    // `الملك عبد الله بجدة`: a place behind the clitic, though some name of the lists holds the whole word.
    const rest = knownCut === null ? 0 : knowledge.gazetteer.parts(knownCut.key);
    const placed = (rest & PART.placeWhole) !== 0 && (rest & (PERSON | PART.given)) === 0 && !given && (parts & PERSON) === 0;
    // `ساير بن لافي`: behind `بن` the name goes on.
    if ((known && !placed) || knownCut === null || knowledge.nameLinks.has((words[from + i - 1] as Word).form.nameKey)) continue;
    out.push({ ...name, first, last: i, kind });
    kind = placed ? "LOC" : name.kind;
    first = i;
  }
  return [...out, { ...name, first, kind }];
}

/** The very words, or more of them by a name of several words that the lists have. */
const holds = (n: NameMention, first: number, last: number): boolean =>
  (n.first === first && n.last === last) || (n.actor !== null && n.first <= first && n.last >= last && n.last - n.first > 1);

/** A body or country of the lists that the tagger takes for something else: the lists are right more often. */
const isFirm = (n: NameMention, name: Tagged): boolean =>
  n.actor !== null &&
  (n.kind === "group" || (n.kind === "country" && name.kind !== "ORG") || (n.last - n.first > 1 && name.kind !== "MISC"));

/**
 * A name of the lists of which the tagged one is a part: its words stay together, but the mention is the proper name in it, without
 * the word for what it is (`قطاع غزة`, `حركة حماس`, `الملك عبد الله الثاني`). A person's name loses nothing but titles.
 */
function within(knowledge: Knowledge, words: readonly Word[], n: NameMention, first: number, last: number): NameMention {
  if (n.first === first && n.last === last) return n;
  let from = n.kind === "person" ? n.first : first;
  while (from < first && isTitle(knowledge, words[from] as Word)) from++;
  const start = from === n.first ? n.start : (words[from] as Word).start;
  return { ...n, proper: { start, end: n.kind === "person" ? n.end : (words[last - 1] as Word).end } };
}

/** A word for an office or rank, also where it was read as a part of a name. */
function isTitle({ roles }: Knowledge, { text, best }: Word): boolean {
  const key = keyOf(text);
  return roles.has(best?.lexeme.key ?? "") || roles.has(key) || (key.startsWith(ARTICLE) && roles.has(key.slice(ARTICLE.length)));
}

/** Whom the lists know by a name of the same kind that is most of the tagged one. */
function actorOf(touched: readonly NameMention[], name: Tagged, first: number, last: number): NameMention["actor"] {
  const inner = touched.find(
    (n) => n.actor !== null && kindOf(n) === name.kind && n.first >= first && n.last <= last && 2 * (n.last - n.first) > last - first,
  );
  return inner?.actor ?? null;
}

/** A name of the lists that stands although the tagger passed it over: all but the single names of people, which are common words too often. */
const isSure = (n: NameMention): boolean => n.actor !== null && (n.last - n.first > 1 || n.kind !== "person");
