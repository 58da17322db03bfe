import type { Knowledge, Role } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import { isForce } from "./classes.js";
import { type Item, isBracket } from "./item.js";
import { nounOptions } from "./lemmas.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf } from "./phrases.js";

/** How many prepositional phrases may stand between an event noun and one that belongs to it. */
const REACH = 3;

/**
 * For each item, the token of the event noun that a prepositional phrase belongs to (`ضربات ضد المتمردين`, `الاستيلاء على
 * المدينة`): the nearest before it whose frames take that preposition; -1 where there is none.
 */
export function attachments(items: readonly Item[], words: readonly Word[], knowledge: Knowledge): Int32Array {
  return Int32Array.from(items, (item, k) =>
    item.kind === "phrase" && item.phrase.prep !== null ? ownerOf(items, words, knowledge, k, item.phrase.prep) : -1,
  );
}

function ownerOf(items: readonly Item[], words: readonly Word[], knowledge: Knowledge, k: number, code: string): number {
  let passed = 0;
  for (let j = k - 1; j >= 0 && passed <= REACH; j--) {
    const item = items[j] as Item;
    if (item.kind === "mark" && isBracket(item.sign)) continue;
    if (item.kind === "particle" && /^(prep:|adv)/.test(item.role)) continue;
    if (item.kind !== "phrase") return -1;
    const found = taker(item.phrase, words, knowledge, code);
    if (found !== null) return found;
    if (item.phrase.prep === null) return -1;
    passed++;
  }
  return -1;
}

/** The innermost event noun of a phrase that takes the preposition. */
function taker(phrase: Phrase, words: readonly Word[], knowledge: Knowledge, code: string): number | null {
  const last = phrase.conjuncts.at(-1);
  for (const inner of [last, phrase.complement, phrase.genitive]) {
    const found = inner ? taker(inner, words, knowledge, code) : null;
    if (found !== null) return found;
  }
  if (phrase.name !== null || phrase.role !== null) return null;
  const takes = nounOptions(knowledge, words[phrase.head] as Word).some(
    ({ predicate, pattern }) =>
      pattern.prep === code ||
      predicate.recipient.includes(code) ||
      predicate.actor.includes(code) ||
      // `التحقيق في إحراق المنزل على يد مستوطنين`: the agent is that of the nearest deed done to somebody.
      (code === "qabl" && predicate.recipient.includes("obj")),
  );
  return takes ? phrase.head : null;
}

/** Prepositions behind which stands the body that somebody belongs to, or that a text is of. */
const MEMBER_OF = new Set(["fi", "bi", "min", "lada"]);
const TEXT_OF = new Set(["li", "an", "min"]);

/** Sets whom people, texts and positions belong to that a body or group stands right behind (`قيادي في الحركة`, `مواقع للمتمردين`). */
export function joinBodies(items: readonly Item[], words: readonly Word[], knowledge: Knowledge): void {
  items.forEach((item, k) => {
    if (item.kind !== "phrase" || item.phrase.name !== null) return;
    const lead = items[k + 1];
    const after = lead?.kind === "particle" && lead.role.startsWith("prep:") ? k + 2 : k + 1;
    // `عنصرين من «ألوية الناصر»`
    const quoted = items[after];
    const next = quoted?.kind === "mark" && isBracket(quoted.sign) && after === k + 2 ? items[after + 1] : quoted;
    if (next?.kind !== "phrase" || next.phrase.conj || next.phrase.prep === null) return;
    if (isPeopleOf(item.phrase, next.phrase)) item.phrase.belongs = next.phrase;
    const inner = innermost(item.phrase);
    if (isSomeOf(inner, next.phrase, words) || isDoerOf(inner, next.phrase, words, knowledge)) inner.belongs = next.phrase;
    const text = knowledge.speechVerbs.get(lemmaOf(words[item.phrase.head]))?.some((w) => w.kind === "document") === true;
    const fits = text ? TEXT_OF.has(next.phrase.prep) : isMember(item.phrase) && MEMBER_OF.has(next.phrase.prep);
    if (fits ? isBody(next.phrase, text) : isPartOf(item.phrase, next.phrase) || isHeldBy(item.phrase, next.phrase, words, knowledge))
      item.phrase.belongs = next.phrase;
    else if (isForDeedOf(item.phrase, next.phrase, words, knowledge)) item.phrase.belongs = next.phrase.genitive;
  });
  for (const item of items) if (item.kind === "phrase" && item.phrase.conjuncts.length > 0) shareHolder(item.phrase, words, knowledge);
}

/** `مواقع وتجمعات للمتمردين`, `مواقع ومخازن الحركة`: whoever has the last of several sites has those before it, which tell of nobody else. */
function shareHolder(phrase: Phrase, words: readonly Word[], knowledge: Knowledge): void {
  const all = [phrase, ...phrase.conjuncts];
  const last = all.pop() as Phrase;
  const own = [last.belongs, last.complement, last.genitive?.complement ?? null].find((p) => p?.prep === "li") ?? last.genitive;
  const holds = own && (isBody(own, false) || own.people || isForce(own.role));
  if (!holds || last.name !== null || last.role !== null) return;
  for (const site of all) {
    const bare = site.name === null && site.role === null && site.genitive === null && site.complement === null && site.belongs === null;
    if (bare && !site.definite && site.adjectives.length === 0 && mayBeHeld(site, words, knowledge)) site.belongs = own;
  }
}

/** `مركز لتجنيد الشرطة`, `معسكر لتدريب المتمردين`: an indefinite site, and what a force does there. */
const isForDeedOf = (site: Phrase, deed: Phrase, words: readonly Word[], knowledge: Knowledge): boolean =>
  deed.prep === "li" &&
  deed.genitive !== null &&
  isForce(deed.genitive.role) &&
  !site.definite &&
  (words[deed.head] as Word).best?.lexeme.verb != null &&
  mayBeHeld(site, words, knowledge);

/** `المسؤولون عن الهجوم`: people who are told by what they have done. */
const isDoerOf = ({ head, name }: Phrase, deed: Phrase, words: readonly Word[], { doers, nounPredicates }: Knowledge): boolean =>
  name === null &&
  doers.get(lemmaOf(words[head]))?.some((d) => d.slot === deed.prep) === true &&
  nounPredicates.has(lemmaOf(words[deed.head]));

/** The last genitive of a phrase (`مقتل ثلاثة`). */
const innermost = (phrase: Phrase): Phrase => (phrase.genitive?.last === phrase.last ? innermost(phrase.genitive) : phrase);

/** `عدد منهم`, `ثلاثة منها`: some of those whom the pronoun means. */
const isSomeOf = ({ head }: Phrase, next: Phrase, words: readonly Word[]): boolean => {
  const counts = (words[head] as Word).analyses.some(({ lexeme }) => lexeme.kind === "quant" || lexeme.upos === "NUM");
  const of = (words[next.head] as Word).best;
  return counts && next.prep === "min" && of?.lexeme.upos === "ADP" && of.pronoun !== null;
};

/** `المحافظون في الولايات المتحدة`, `مصدر في عدن`: people who are told to be of a land. */
const isPeopleOf = ({ role, definite, quantity }: Phrase, { name, prep }: Phrase): boolean =>
  role?.kind === "people" && definite && quantity === null && prep === "fi" && (name?.kind === "country" || name?.kind === "place");

/** `فصيل من هيئة تحرير الشام`: a part of a named body or group. */
const isPartOf = ({ role }: Phrase, { name, prep }: Phrase): boolean =>
  role?.kind === "body" && prep === "min" && (name?.kind === "group" || name?.kind === "organisation");

/** `مواقع لحزب العمال`, `معسكرات للمتمردين`, `دورية للشرطة`: an indefinite site, force or thing, and whoever has it. */
function isHeldBy(site: Phrase, holder: Phrase, words: readonly Word[], knowledge: Knowledge): boolean {
  if (holder.prep !== "li" || (site.definite && (site.adjectives.length === 0 || site.genitive !== null))) return false;
  if (!mayBeHeld(site, words, knowledge) || (site.definite && isForce(site.role))) return false;
  return isBody(holder, false) || holder.people || (holder.role !== null && holder.role.kind !== "source");
}

/** Sites, things that are no deeds, forces, and bodies that do not tell what they are (`مركز للشرطة`). */
function mayBeHeld({ head, role }: Phrase, words: readonly Word[], { sites, placeWords }: Knowledge): boolean {
  if (role !== null) return role.kind === "body" && (role.sectors.length === 0 || isForce(role));
  const lemma = lemmaOf(words[head]);
  const lexeme = (words[head] as Word).best?.lexeme;
  return sites.has(lemma) || placeWords.has(lemma) || (lexeme?.upos === "NOUN" && lexeme.verb === null);
}

const isMember = ({ role, definite }: Phrase): boolean =>
  role !== null && (!role.id.startsWith("ref.") || (role.id === "ref.man" && !definite)) && (isPerson(role) || role.id === "ref.man");

const isPerson = (role: Role): boolean => role.kind === "source" || role.kind === "office" || role.kind === "people";

/** A body or a group; for texts also people in office and states. */
const isBody = ({ name, role }: Phrase, text: boolean): boolean =>
  name
    ? name.kind === "organisation" || name.kind === "group" || (text && name.kind !== "place" && name.kind !== "facility")
    : role?.kind === "body" || (text && role?.kind === "office");
