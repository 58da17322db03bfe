import { comesBackBehind } from "../clauses/arguments.js";
import { type Item, isBracket } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { CONJUNCTIONS } from "../text/letters.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./types.js";

/** Whether a candidate tells of deaths or injuries only, without naming a means. */
const tellsToll = (context: EventContext, c: Candidate): boolean => c.predicate.type === "ASSAULT" && isHarm(context, c.trigger);

/** Whether the word at a token tells of deaths or injuries. */
export function isHarm({ knowledge, words }: Pick<EventContext, "knowledge" | "words">, at: number): boolean {
  const kind = knowledge.counts.get(lemmaOf(words[at]));
  return kind === "dead" || kind === "injured";
}

/**
 * Pairs an attack with its toll told in the same sentence: `هجوم أسفر عن مقتل خمسة`, `قتلوا في قصف`, `أطلق النار فأصابها`.
 * Gives, by index of the toll, the index of the attack that takes it in (guidelines, section 9). Coordinated deeds stay apart.
 */
export function pairTolls(context: EventContext, candidates: readonly Candidate[]): Map<number, number> {
  const out = new Map<number, number>();
  candidates.forEach((toll, i) => {
    const carrier = relativeOf(context, toll, candidates);
    if (carrier !== null) out.set(i, carrier);
    if (carrier !== null || (!tellsToll(context, toll) && !isDamage(toll))) return;
    candidates.forEach((attack, k) => {
      if (k === i || out.has(i) || attack.predicate.type !== "ASSAULT") return;
      if (!tellsToll(context, toll) && (tellsToll(context, attack) || isDamage(attack))) return;
      if (tellsToll(context, attack) ? joinedInjury(context, attack, toll) : joined(context, attack, toll)) out.set(i, k);
    });
  });
  candidates.forEach((toll, i) => {
    const beside = out.has(i) ? null : besideToll(context, toll, candidates);
    const shared = beside === null ? undefined : out.get(beside);
    if (shared !== undefined && (candidates[shared] as Candidate).trigger > toll.trigger) out.set(i, shared);
  });
  // `حيث قتل خمسة وجرح ستة`: who was hurt beside the dead, of the same attack.
  candidates.forEach((toll, i) => {
    const beside = out.has(i) ? besideToll(context, toll, candidates) : null;
    const attack = candidates[out.get(i) ?? -1];
    if (beside !== null && attack && !out.has(beside) && diedThere(context, attack, toll)) out.set(beside, out.get(i) as number);
  });
  // `عن استشهاد وجرح عدد من الجنود`: the second noun, written like a verb, shares what the first is of.
  candidates.forEach((toll, i) => {
    const shared = out.has(i) || !tellsToll(context, toll) ? -1 : candidates.findIndex((o) => o.trigger === toll.trigger - 1);
    if (shared < 0 || !out.has(shared) || (context.words[toll.trigger] as Word).best?.conj !== JOINING) return;
    if (tellsToll(context, candidates[shared] as Candidate)) out.set(i, out.get(shared) as number);
  });
  candidates.forEach((toll, i) => {
    const again = out.has(i) ? null : toldAgain(context, toll, candidates);
    if (again !== null && out.has(again)) out.set(i, out.get(again) as number);
  });
  // `فجر نفسه مما أدى إلى مقتل ستة في هجوم`: of two attacks that a toll is of, the noun behind it means the one before it.
  for (const [toll, attack] of [...out])
    candidates.forEach((other, k) => {
      if (
        k <= toll ||
        attack >= toll ||
        tellsToll(context, candidates[attack] as Candidate) ||
        out.has(k) ||
        other.clause.kind !== "noun" ||
        other.predicate.type !== "ASSAULT"
      )
        return;
      const own = candidates[toll] as Candidate;
      if (own.clause.kind === "noun" && !tellsToll(context, other) && joined(context, other, own)) out.set(k, attack);
    });
  for (const [toll, attack] of out) if (out.has(attack)) out.set(toll, out.get(attack) === toll ? attack : (out.get(attack) as number));
  return out;
}

/** Damage to things, told as a noun (`تدمير 13 منزلا`): part of the toll where its cause is named. */
const isDamage = (c: Candidate): boolean =>
  c.clause.kind === "noun" && c.predicate.type === "ASSAULT" && c.predicate.modes.includes("destroy");

/** `التفجير الذي استهدف مسجدا`: the relative clause of an attack noun tells of the same attack. Gives the noun's index. */
function relativeOf(context: EventContext, c: Candidate, candidates: readonly Candidate[]): number | null {
  if (c.clause.kind !== "verb" || c.predicate.type !== "ASSAULT") return null;
  const subject =
    c.clause.subject === null ? sharedAntecedent(context, c) : c.clause.subject.kind === "phrase" ? c.clause.subject.phrase : null;
  if (subject === null) return null;
  const heads = new Set<number>();
  for (let p: Phrase | null = subject; p !== null; p = p.genitive) heads.add(p.head);
  const found = candidates.findIndex(
    (o) =>
      o !== c &&
      o.predicate.type === "ASSAULT" &&
      o.clause.kind === "noun" &&
      heads.has(o.trigger) &&
      // `مقتل القائد الذي قضى في غارة`: a death does not die.
      !(tellsToll(context, o) && tellsToll(context, c)),
  );
  return found < 0 ? null : found;
}

/** `هجوم نسب إلى التنظيم وضرب المدينة`: the antecedent of the relative clause that the verb, joined by و, goes on with. */
function sharedAntecedent({ sentence, words, clauses }: EventContext, { clause }: Candidate): Phrase | null {
  const best = (words[clause.at] as Word).best;
  if (best?.conj !== JOINING) return null;
  const before = clauses.findLast((o) => o.at < clause.at);
  const antecedent = before?.antecedent ?? null;
  if (before === undefined || antecedent === null || best.features.gender !== (words[before.at] as Word).best?.features.gender) return null;
  const between = sentence.items.slice(sentence.itemOf[before.at - sentence.first], sentence.itemOf[clause.at - sentence.first]);
  return between.some((i) => i.kind === "mark" && !isBracket(i.sign)) ? null : antecedent;
}

/** `قتل جنديان وأصيب ثلاثة في هجوم`: the toll that is coordinated right behind a toll, so that both are of one attack. Gives its index. */
function besideToll(context: EventContext, toll: Candidate, candidates: readonly Candidate[]): number | null {
  if (toll.clause.kind !== "verb" || !tellsToll(context, toll)) return null;
  const { items } = context.sentence;
  const item = itemOf(context, toll.clause.at);
  const found = candidates.findIndex((o) => o.clause.kind === "verb" && o.clause.at > toll.clause.at && tellsToll(context, o));
  const other = candidates[found];
  if (other === undefined || (context.words[other.clause.at] as Word).best?.conj !== JOINING) return null;
  const between = items.slice(item + 1, itemOf(context, other.clause.at));
  return between.some((i) => i.kind === "verb" || (i.kind === "particle" && i.role.startsWith("sub"))) ? null : found;
}

const JOINING = CONJUNCTIONS[0];

const itemOf = (context: EventContext, token: number): number => context.sentence.itemOf[token - context.sentence.first] as number;

/** `مقتل القائد الذي قضى في غارة`: the relative clause tells of the same death. Gives the index of its verb. */
function toldAgain(context: EventContext, toll: Candidate, candidates: readonly Candidate[]): number | null {
  if (toll.clause.kind !== "noun" || !tellsToll(context, toll)) return null;
  const heads = new Set<number>();
  for (let p: Phrase | null = context.sentence.byHead.get(toll.trigger) ?? null; p !== null; p = p.genitive) heads.add(p.head);
  const found = candidates.findIndex(
    (o) =>
      o.clause.kind === "verb" &&
      o.trigger > toll.trigger &&
      tellsToll(context, o) &&
      o.clause.subject?.kind === "phrase" &&
      heads.has(o.clause.subject.phrase.head),
  );
  return found < 0 ? null : found;
}

function joined(context: EventContext, attack: Candidate, toll: Candidate): boolean {
  const { sentence, words } = context;
  const first = Math.min(attack.trigger, toll.trigger);
  const last = Math.max(attack.trigger, toll.trigger);
  const from = sentence.itemOf[first - sentence.first] as number;
  const to = sentence.itemOf[last - sentence.first] as number;
  const between = sentence.items.slice(from, to + 1);
  if (between.some((i) => i.kind === "particle" && /^sub:(while|also)/.test(i.role))) return false;
  if (attack.trigger < toll.trigger) {
    // `أسفر الهجوم عن مقتل خمسة`: the result verb comes first.
    const host = attack.host;
    if (host && host.at < attack.trigger && host === toll.host && context.knowledge.results.has(host.lemma)) return true;
    // `أسفرت المواجهات التي وقعت أمس عن مقتل خمسة`: over what a relative clause tells of it.
    const told = toll.host?.antecedent?.head === attack.trigger || (toll.host !== null && toll.host.at < attack.trigger);
    if (told && BRINGS.has(prepOf(context, toll)) && resultOf(context, attack) !== undefined) return true;
    if (diedIn(context, attack, toll) || diedThere(context, attack, toll)) return true;
    // The toll hangs on a result verb after the attack, or on a verb joined by ف.
    const links = between.filter((i): i is Item & { kind: "verb" } => i.kind === "verb");
    const result = links.findIndex((v) => context.knowledge.results.has(lemmaOf(words[v.at])));
    if (result >= 0) return links.length <= 2 || (result === links.length - 1 && resumes(context, links[result] as Item));
    const word = words[toll.trigger] as Word;
    return word.best?.conj === "ف";
  }
  if (diedWhen(context, attack, toll)) return true;
  // `قتلوا في قصف`: the attack is in a phrase of the toll's clause; `إثر إطلاق مسلحين النار` by its verbal noun.
  const item = sentence.items[attack.clause.kind === "noun" ? (sentence.itemOf[attack.clause.at - sentence.first] as number) : to] as Item;
  if (item.kind !== "phrase" || item.phrase.prep === null) return false;
  // `قتلوا بعد هجوم على نقطة`, but not `بعد الهجوم`.
  if (item.phrase.prep === "time" && (item.phrase.definite || item.phrase.head !== attack.clause.at)) return false;
  if (!["fi", "bi", "sabab", "khilal", "min", "time"].includes(item.phrase.prep)) return false;
  const inChain =
    item.phrase.head === attack.clause.at || item.phrase.head === attack.trigger || item.phrase.genitive?.head === attack.trigger;
  return inChain && !between.slice(1).some((i) => i.kind === "verb" || (i.kind === "mark" && !isBracket(i.sign) && !/^[،,]$/.test(i.sign)));
}

/** `معركة قتل فيها 16 مسلحا`: the relative clause of the attack comes back to it behind في. */
const diedIn = ({ sentence, words }: EventContext, attack: Candidate, toll: Candidate): boolean =>
  attack.clause.kind === "noun" &&
  toll.clause.kind === "verb" &&
  sentence.byHead.get(attack.trigger)?.definite === false &&
  comesBackBehind(toll.clause, INSIDE, words) &&
  (toll.host?.antecedent?.head === attack.trigger ||
    sentence.itemOf[toll.clause.at - sentence.first] === itemAfter(sentence, attack.trigger));

/** Prepositions whose pronoun comes back to the attack. */
const INSIDE: ReadonlySet<string> = new Set(["fi", "sabab", "khilal"]);

/** The item behind the one that a token stands in and a comma. */
function itemAfter({ itemOf, items, first }: EventContext["sentence"], at: number): number {
  const next = (itemOf[at - first] as number) + 1;
  const item = items[next];
  return item?.kind === "mark" && /^[،,]$/.test(item.sign) ? next + 1 : next;
}

/** `قصف القرية، حيث لقي خمسة مصرعهم`: the clause of a place right behind the attack tells of who died there. */
function diedThere(context: EventContext, attack: Candidate, toll: Candidate): boolean {
  const { items } = context.sentence;
  const at = itemOf(context, toll.clause.at);
  const [where, from] = [items[at - 1], itemOf(context, Math.max(attack.trigger, attack.clause.at))];
  if (toll.clause.kind !== "verb" || where?.kind !== "particle" || lemmaOf(context.words[where.at]) !== WHERE) return false;
  return !items.slice(from + 1, at).some((i) => i.kind === "verb");
}

const WHERE = "حيث";

/** `قتل خمسة عندما هاجم مسلحون الحاجز`: the clause of the moment right behind the toll, with somebody else who attacks. */
function diedWhen(context: EventContext, attack: Candidate, toll: Candidate): boolean {
  const { items } = context.sentence;
  const at = itemOf(context, attack.clause.at);
  const when = items[at - 1];
  if (attack.clause.kind !== "verb" || attack.clause.subject?.kind !== "phrase" || toll.clause.kind !== "verb") return false;
  if (when?.kind !== "particle" || !WHEN.has(lemmaOf(context.words[when.at]))) return false;
  return !items.slice(itemOf(context, toll.clause.at) + 1, at).some((i) => i.kind === "verb");
}

const WHEN: ReadonlySet<string> = new Set(["عندما", "حينما", "حين"]);

/** Behind what a verb of results has its result. */
const BRINGS: ReadonlySet<string | null> = new Set(["an", "ila", "fi", "bi"]);

/** The preposition of the phrase that a noun stands in. */
function prepOf(context: EventContext, { clause }: Candidate): string | null {
  const item = context.sentence.items[itemOf(context, clause.at)];
  return item?.kind === "phrase" ? item.phrase.prep : null;
}

/** The verb of results that the attack is the subject of, before it. */
const resultOf = ({ clauses, knowledge }: EventContext, { trigger }: Candidate): ReadClause | undefined =>
  clauses.find(
    (v) => v.subject?.kind === "phrase" && v.subject.phrase.head === trigger && v.at < trigger && knowledge.results.has(v.lemma),
  );

/** `اندلعت اشتباكات واستمرت ساعات، ما أسفر عن …`: what results of all that was told. */
const resumes = ({ sentence }: EventContext, verb: Item): boolean => {
  const lead = sentence.items[sentence.items.indexOf(verb) - 1];
  return lead?.kind === "particle" && lead.role === "rel:ma";
};

/** `مقتل خمسة وإصابة ثلاثة`: coordinated nouns of toll are told apart; nothing is joined here. */
const joinedInjury = (context: EventContext, attack: Candidate, toll: Candidate): boolean => {
  const { sentence } = context;
  const dead = context.knowledge.counts.get(lemmaOf(context.words[attack.trigger]));
  const hurt = context.knowledge.counts.get(lemmaOf(context.words[toll.trigger]));
  if (dead !== "dead" || hurt !== "injured" || attack.trigger > toll.trigger) return false;
  const from = sentence.itemOf[attack.trigger - sentence.first] as number;
  const to = sentence.itemOf[toll.trigger - sentence.first] as number;
  return to - from <= 6 && attack.clause.kind === toll.clause.kind && attack.clause.kind === "noun";
};
