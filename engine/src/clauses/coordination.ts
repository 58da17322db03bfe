import type { Word } from "../words/types.js";
import { caseOf } from "./agreement.js";
import { type Item, isBracket } from "./item.js";
import type { Phrase } from "./phrase.js";

/** Links a phrase that begins with a conjunction to the phrase before it. */
export function joinConjunct(items: Item[], words: readonly Word[]): void {
  const item = items.at(-1) as Item & { kind: "phrase" };
  const { phrase } = item;
  if (phrase.prep === ADDED) {
    joinAdded(items, phrase, words);
    return;
  }
  // `للنيل منهم، وهذا دليل`: what is pointed at opens a clause of its own, while `وذلك` only goes on.
  const { best, key } = words[phrase.head] as Word;
  if (phrase.prep === null && phrase.last === phrase.first + 1 && best?.lexeme.kind.startsWith("dem") && key !== "وذلك") return;
  let k = items.length - 2;
  const opening = words[phrase.first] as Word;
  let joined = phrase.conj && (opening.best?.conj || opening.text[0]) === "و";
  while (k >= 0) {
    const before = items[k] as Item;
    if (before.kind === "particle" && (before.role === "conj:or" || before.role === "conj:and")) joined = true;
    else if (before.kind === "mark" && (before.sign === "،" || before.sign === "," || isBracket(before.sign)) && items.length - k < 4) {
      // A list goes on over commas and quotation marks.
    } else if (before.kind === "particle" && before.role.startsWith("adv") && items.length - k < 4) {
      // `42 حوثيا على الأقل، و9 مقاتلين`.
    } else break;
    k--;
  }
  const before = items[k];
  if (!joined || before === undefined || before.kind !== "phrase") return;
  if (phrase.prep !== null && phrase.prep !== before.phrase.prep) return;
  const holder = phrase.prep === null && phrase.name?.kind === "person" ? heldBefore(items, k) : null;
  if (holder !== null) {
    phrase.prep = holder.prep;
    holder.conjuncts.push(phrase);
    return;
  }
  const chain = firstOf(items, k);
  const own = phrase.prep !== null;
  phrase.prep = phrase.prep ?? chain.prep;
  // With the preposition said again the whole phrase is meant; else whatever it is most alike.
  const level = own ? chain : bestLevel(chain, phrase, words);
  const host = own
    ? level
    : isSomeone(level) && isDeed(phrase, words)
      ? deedBefore(items, k, words)
      : overPrepositions(items, k, level, phrase, words);
  if (host === null) return;
  if (host !== level) phrase.prep = host.prep;
  host.conjuncts.push(phrase);
}

/** The code of `إضافة إلى`, `فضلا عن`. */
const ADDED = "plus";

/** `مقتل خمسة جنود في بغداد إضافة إلى ثلاثة مدنيين`: goes on with the nearest list of its like; else it is only beside the clause. */
function joinAdded(items: readonly Item[], phrase: Phrase, words: readonly Word[]): void {
  phrase.prep = "maa";
  if (isPronoun(phrase, words)) return;
  for (let k = items.length - 2; k >= 0 && items.length - k < 8; k--) {
    const item = items[k] as Item;
    if (item.kind === "verb" || (item.kind === "particle" && !/^(prep:|adv)/.test(item.role))) return;
    if (item.kind === "mark" && item.sign !== "،" && item.sign !== "," && !isBracket(item.sign)) return;
    if (item.kind !== "phrase" || isPronoun(item.phrase, words)) continue;
    const chain = firstOf(items, k);
    const host = bestLevel(chain, phrase, words);
    if ([isThing, isPlace, isDeed].some((is) => is(host, words) !== is(phrase, words))) continue;
    phrase.prep = chain.prep;
    host.conjuncts.push(phrase);
    return;
  }
}

const isPlace = ({ name }: Phrase): boolean => name?.kind === "place" || name?.kind === "facility";

/** `إضافة إلى ذلك`. */
const isPronoun = ({ head }: Phrase, words: readonly Word[]): boolean =>
  ["PRON", "DET", "ADP"].includes((words[head] as Word).best?.lexeme.upos ?? "");

/** `حضر خالد رئيس الأركان بمكتب الوزير، وسالم`: the person in a list right before the office or body that his title is held in. */
function heldBefore(items: readonly Item[], k: number): Phrase | null {
  const [person, site] = [items[k - 1], items[k]];
  if (site?.kind !== "phrase" || person?.kind !== "phrase" || person.last !== site.first) return null;
  if ((site.phrase.prep !== "bi" && site.phrase.prep !== "li") || site.phrase.conj || site.phrase.name?.kind === "person") return null;
  const { name, last, prep } = person.phrase;
  const titled = name?.kind === "person" && name.last < last;
  return titled && prep === null ? firstOf(items, k - 1) : null;
}

/** `وقوف الكويت إلى جانب المملكة وتأييدها`: the deed that a deed behind people is listed with. */
function deedBefore(items: readonly Item[], k: number, words: readonly Word[]): Phrase | null {
  for (let j = k - 1; j >= 0 && k - j < 6; j--) {
    const item = items[j] as Item;
    if (item.kind === "particle" && /^(prep:|adv)/.test(item.role)) continue;
    if (item.kind !== "phrase") return null;
    if (isDeed(item.phrase, words)) return item.phrase;
  }
  return null;
}

/** `مواقع للمتمردين ومركزا للشرطة`: the accusative shows that the phrase goes with what stands before the preposition. */
function overPrepositions(items: readonly Item[], k: number, level: Phrase, phrase: Phrase, words: readonly Word[]): Phrase | null {
  const near = items[k] as Item & { kind: "phrase" };
  if (near.phrase.prep === null || caseOf(phrase, words) !== "a") return level;
  for (let j = k - 1; j >= 0 && k - j < 5; j--) {
    const item = items[j] as Item;
    if (item.kind === "particle" && item.role.startsWith("prep:")) continue;
    if (item.kind !== "phrase") return level;
    if (item.phrase.prep === null) return item.phrase;
  }
  return level;
}

const isSomeone = (phrase: Phrase): boolean => phrase.name !== null || phrase.role !== null;

/** `الحكومة التي يرأسها الوزير ومحاولة للضغط`: a deed is joined to no person. */
const isDeed = (phrase: Phrase, words: readonly Word[]): boolean => {
  const lexeme = (words[phrase.head] as Word).best?.lexeme;
  return (
    phrase.name === null &&
    phrase.role === null &&
    (lexeme?.kind === "vn" || (lexeme?.kind.startsWith("noun") === true && lexeme.verb !== null))
  );
};

/** How much likelier a list is gone on with than a new one begun. */
const GOES_ON = 0.75;

/** The phrase, genitive or complement at the right edge of `outer` that the new conjunct is most alike. */
function bestLevel(outer: Phrase, conjunct: Phrase, words: readonly Word[]): Phrase {
  let found = outer;
  let highest = -1;
  const look = (p: Phrase | null, depth: number): void => {
    if (p === null || depth > 6) return;
    const last = p.conjuncts.at(-1);
    const alike = likeness(last ?? p, conjunct, words) + (last ? GOES_ON : 0);
    if (alike > highest) {
      highest = alike;
      found = p;
    }
    const edge = last ?? p;
    if (isOffice(edge) && isRemit(conjunct)) {
      found = edge.genitive as Phrase;
      return;
    }
    // The parts of a name or of a named office are no members of a list.
    if (edge.name !== null) return;
    look(edge.genitive, depth + 1);
    look(edge.complement, depth + 1);
  };
  look(outer, 0);
  return found;
}

/** An office that is over one thing, and may be over more: `وزير الثقافة`. */
const isOffice = ({ role, name, genitive }: Phrase): boolean =>
  role?.kind === "office" && !role.id.startsWith("ref.") && name === null && genitive?.definite === true && isThing(genitive);

/** The media as what somebody is over (`وزير الثقافة والإعلام`): no other body without more is meant so. */
const isRemit = ({ role, name, definite, genitive, adjectives, people, quantity, prep }: Phrase): boolean =>
  prep === null &&
  name === null &&
  definite &&
  genitive === null &&
  adjectives.length === 0 &&
  !people &&
  quantity === null &&
  role?.kind === "body" &&
  role.sectors.includes("JRN");

/** Neither named nor somebody: people are listed with people (`خادم الحرمين الشريفين والشعب السعودي`). */
const isThing = (phrase: Phrase): boolean => phrase.name === null && phrase.role === null && !phrase.people && phrase.quantity === null;

/** How alike two phrases are as members of one coordination: names with names, people with people, deeds with deeds. */
function likeness(a: Phrase, b: Phrase, words: readonly Word[]): number {
  const x = (words[a.head] as Word).best;
  const y = (words[b.head] as Word).best;
  if (x === null || y === null) return a.name !== null && b.name !== null ? 3 : 0;
  let score = 0;
  if ((a.name === null) === (b.name === null)) score += a.name ? (a.name.kind === b.name?.kind ? 4 : 3) : 0.5;
  else if (a.role !== null || b.role !== null) score += 0.5;
  if (isThing(a) !== isThing(b)) score -= 1;
  // `إخراج المتمردين وحلفائهم`: deeds are listed with deeds, not with people.
  if (isDeed(a, words) ? isSomeone(b) : isDeed(b, words) && isSomeone(a)) score -= 1;
  if (a.role && b.role) score += a.role.kind === b.role.kind ? 2.5 : 1.5;
  if ((x.lexeme.kind === "vn") === (y.lexeme.kind === "vn")) score += x.lexeme.kind === "vn" ? 3 : 0.5;
  if (a.definite === b.definite) score += 0.5;
  if ((a.genitive === null) === (b.genitive === null)) score += 1;
  if (a.quantity !== null && b.quantity !== null) score += 1.5;
  if (x.article === y.article) score += 1.5;
  if (x.features.number === y.features.number) score += 0.5;
  if ((x.pronoun === null) === (y.pronoun === null)) score += x.pronoun ? 2 : 0.25;
  if (x.lexeme.kind === y.lexeme.kind) score += 0.5;
  return score;
}

/** The phrase item that the phrase item at `k` is coordinated with, at whatever level; itself where it begins one. */
function firstOf(items: readonly Item[], k: number): Phrase {
  const phrase = (items[k] as Item & { kind: "phrase" }).phrase;
  for (let j = k - 1; j >= 0 && k - j < 20; j--) {
    const other = items[j] as Item;
    if (other.kind === "phrase" && holderOf(other.phrase, phrase) !== null) return firstOf(items, j);
  }
  return phrase;
}

/** The phrase in `root` that has `phrase` among its conjuncts: itself, a genitive, a complement; null where there is none. */
export function holderOf(root: Phrase | null, phrase: Phrase): Phrase | null {
  if (root === null) return null;
  if (root.conjuncts.includes(phrase)) return root;
  return holderOf(root.genitive, phrase) ?? holderOf(root.complement, phrase) ?? inConjuncts(root, phrase);
}

function inConjuncts(root: Phrase, phrase: Phrase): Phrase | null {
  for (const c of root.conjuncts) {
    const found = holderOf(c, phrase);
    if (found) return found;
  }
  return null;
}
