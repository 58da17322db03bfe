import { isForce } from "../clauses/classes.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { byDoerNoun, type PartsAt, subjectOf } from "./control.js";
import { exposedPronoun, exposing, lightNoun } from "./exposed.js";
import { phrasesIn } from "./fit.js";
import { hostSubject } from "./noun-subject.js";
import { isDoer, itemAt, type Part, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Types whose recipient may be a place or a thing: what was attacked, raided, blocked. */
export const THINGS_SUFFER = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);

/**
 * Things are attacked, not taken or blocked: `صادرت لوحة` has no recipient, unless the words say whose it is. Deeds, feelings
 * and the bomb itself (`تفجير سيارة مفخخة`) are not attacked either.
 */
export function maySuffer(context: EventContext, c: Candidate, slot: string, { entity, phrase }: Part): boolean {
  // `الانسحاب منه سيضر`: nobody withdraws from a person.
  if (c.predicate.modes.includes("withdraw") && entity.kind === "person") return false;
  if (c.predicate.type === "MOBILIZE" && (entity.kind === "place" || entity.kind === "facility")) return false;
  if (c.predicate.type === "ASSAULT" && phrase !== null && (isBomb(context, phrase) || (slot === "fi" && isWhere(context, phrase))))
    return false;
  if (entity.kind !== "described" || entity.animate || entity.country !== null || entity.sectors.length > 0 || phrase === null) return true;
  if (c.predicate.type !== "ASSAULT") return !THINGS_SUFFER.has(c.predicate.type) || context.referents.classOf(phrase) !== "thing";
  const best = (context.words[phrase.head] as Word).best;
  return best?.lexeme.kind !== "vn" && best?.lexeme.kind !== "elative";
}

/** `فجر سيارة مفخخة`, `فجر عبوة`: what goes off is the means. */
const isBomb = ({ knowledge, words }: EventContext, { name, head, adjectives }: Phrase): boolean =>
  name === null && [head, ...adjectives].some((at) => knowledge.means.get(lemmaOf(words[at]))?.some((m) => m.mode === "explosives"));

/** `هجوم انتحاري في جنوب العاصمة`, `انفجار في حي شعبي`: where it happened, while a site (`في مسجد`) is what was struck. */
const isWhere = ({ knowledge, words }: EventContext, { name, head }: Phrase): boolean =>
  name?.kind === "place" || knowledge.areas.has(lemmaOf(words[head]));

/** Who suffers what a noun names: the subject of `تعرض لـ` and the like, or a noun that says so (`ضحايا التفجير`). */
export function sufferers(context: EventContext, c: Candidate): Part[] {
  if (c.governors?.light?.word.subject === "obj") return hostSubject(context, c);
  const pronoun = exposedPronoun(context, c);
  if (pronoun !== null) return pronoun;
  const exposed = lightNoun(context, c, "obj");
  const clause = exposed ? null : exposing(context, c.clause.at);
  if (clause) return subjectOf(context, clause);
  const helped = helpedSubject(context, c);
  if (helped.length > 0) return helped;
  return exposed ? partsOf(context, exposed, true) : byDoerNoun(context, c, "recipient");
}

/** `خاض الجيش معارك بإسناد من الطيران`: who does something with somebody's help is helped. */
function helpedSubject(context: EventContext, c: Candidate): Part[] {
  const item = itemAt(context, c.clause.at);
  if (!HELPS.has(c.predicate.type) || c.governors?.light || c.host === null || item?.kind !== "phrase") return [];
  if (!WITH_HELP.has(item.phrase.prep ?? "") || item.phrase.head !== c.clause.at) return [];
  const from = c.clause.preps.some((p) => p.code === "min" || p.code === "qabl") && !item.phrase.definite;
  // `تحت حماية سعودية`, `بحماية الشرطة`, where the verb does not itself govern the help (`وعد بدعم سعودي`).
  const { genitive, adjectives } = item.phrase;
  const whose = adjectives.some((at) => context.referents.nationality(at)) || (genitive !== null && isForce(genitive.role));
  const governed = (context.words[c.host.at] as Word).best?.lexeme.government.includes("bi") === true;
  return from || (whose && !governed && c.governors?.operators.length === 0) ? hostSubject(context, c).filter(isDoer) : [];
}

/** Prepositions by which something is done with somebody's help: `بدعم`, `تحت حماية`. */
const WITH_HELP = new Set(["bi", "loc"]);

const HELPS = new Set(["AID", "SUPPORT"]);

/** `طلب من واشنطن زيادة المساعدات`, `دعاه إلى زيارة`: who asks for aid or a visit is to get it. */
export function askers(c: Candidate, partsAt: PartsAt): Part[] {
  const above = [...(c.governors?.operators.map((o) => o.at) ?? []), ...(c.host ? [c.host.at] : [])];
  const request = above.map(partsAt).find((found) => found?.type === "REQUEST" && found.c !== c);
  return request ? request.parts.actors : [];
}

/** `حافلة تقل عمالا`, `معسكر يضم جنودا`: who is in what is struck, by its relative clause. */
export function insideOf(context: EventContext, parts: readonly Part[]): Part[] {
  const { clauses, knowledge, referents, words } = context;
  // `تقل` is also written as what names a happening (`أقال`).
  const tells = (at: number): boolean =>
    (words[at] as Word).analyses.every((a) => a.features.tense === null || knowledge.verbPredicates.has(a.lexeme.key));
  return parts.flatMap(({ phrase }) => {
    if (phrase === null || phrase.name !== null || phrase.role?.kind === "people") return [];
    const clause = clauses.find((x) => x.antecedent === phrase && x.subjectFrom === "relative" && !tells(x.at));
    const held = clause?.objects[0]?.kind === "phrase" ? clause.objects[0].phrase : null;
    if (held === null || !["person", "force", "actor"].includes(referents.classOf(held))) return [];
    return partsOf(context, held, false).filter((p) => p.entity.animate);
  });
}

/** `صد هجوما للمتمردين`, `تصدى لهجوم شنه مسلحون`: whose attack it is that somebody withstands. */
export function attackers(context: EventContext, { clause, predicate, passive }: Candidate): Part[] {
  const { knowledge, words, clauses, sentence, referents } = context;
  const isAttack = ({ name, head }: Phrase): boolean =>
    name === null &&
    !knowledge.counts.has(lemmaOf(words[head])) &&
    (knowledge.nounPredicates.get(lemmaOf(words[head])) ?? []).some((o) => o.predicate.type === "ASSAULT");
  for (const attack of predicate.recipient.flatMap((slot) => phrasesIn(clause, slot, passive)).filter(isAttack)) {
    const told = clauses.find((x) => x.antecedent === attack && x.subjectFrom === "right" && x.actor?.entity.animate);
    if (told) return subjectOf(context, told);
    const next = sentence.items[(sentence.itemOf[attack.last - 1 - sentence.first] as number) + 1];
    const behind = next?.kind === "phrase" && (next.phrase.prep === "li" || next.phrase.prep === "min") ? next.phrase : null;
    for (const owner of [attack.genitive, attack.belongs, behind])
      if (owner && ["force", "actor", "person", "country"].includes(referents.classOf(owner))) return partsOf(context, owner, false);
  }
  return [];
}
