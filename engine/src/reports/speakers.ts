import type { Report } from "../dossier/types.js";
import type { Quotation } from "../sentences/quotations.js";
import type { Word } from "../words/types.js";
import type { Part, Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** A sentence with the quotations near it. */
interface SpokenContext extends EventContext {
  readonly quotations: readonly Quotation[];
}

/** Types that are done by saying. */
export const VERBAL: ReadonlySet<Report["type"]> = new Set(["AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"]);

/** `قال إن الوضع صعب ودعا إلى الحوار`: a verb coordinated with the word of saying, not with what is said. */
export function goesOn(context: SpokenContext, { clause }: Candidate, own: Parts): boolean {
  const best = (context.words[clause.at] as Word).best;
  const named = clause.subjectFrom !== "dropped" && own.actors.length > 0;
  if (clause.kind !== "verb" || named || !best?.conj || best.features.tense !== "perfect") return false;
  return !context.quotations.some((q) => q.first <= clause.at && clause.at < q.last);
}

/**
 * `قال إن الجيش انسحب، ودعا إلى الحوار`: behind a comma a deed that is done by saying goes on with the one who speaks, not with the
 * one he speaks of. Gives who does it; null where the subject before does (`قال إن الرئيس رحب بالقرار، وأشاد بالوفد`).
 */
export function speakersGoingOn(context: SpokenContext, c: Candidate, own: Parts): Part[] | null {
  const { sentence, words, clauses, knowledge } = context;
  const { at } = c.clause;
  // `وحثتها على`: the pronoun is one of those spoken of.
  if (!VERBAL.has(c.predicate.type) || !goesOn(context, c, own) || words[at]?.best?.pronoun) return null;
  const comma = sentence.items[(sentence.itemOf[at - sentence.first] as number) - 1];
  if (comma?.kind !== "mark" || !/[،,]/.test(comma.sign)) return null;
  const act = context.acts.findLast((a) => a.kind === "verb" && a.clausal && a.at >= sentence.first && a.at < at);
  const said = act?.scope.some((s) => s.first <= at && at < s.last);
  if (!act?.speaker || !said || act.gender !== words[at]?.best?.features.gender) return null;
  if (own.actors.some((p) => p.entity === act.speaker?.entity)) return null;
  const says = (lemma: string): boolean =>
    knowledge.speechVerbs.has(lemma) || (knowledge.verbPredicates.get(lemma) ?? []).some((p) => VERBAL.has(p.predicate.type));
  if (clauses.some((x) => x.at > act.at && x.at < at && !x.relative && says(x.lemma))) return null;
  return [act.speaker, ...act.others].map(({ entity, span }) => ({ entity, span, phrase: null }));
}

/** How many items a deed may stand behind the participle that it goes with (`متمنيا للجميع التوفيق`). */
const BESIDE = 3;

/** `قال إن الوضع صعب، مطالبا الحكومة بالتدخل`: an adverbial participle goes with who speaks, not with what he says. */
export function besideSpeaker(context: SpokenContext, { clause, trigger }: Candidate): boolean {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[clause.at - first] as number;
  if (clause.kind === "verb" || context.quotations.some((q) => q.first <= trigger && trigger < q.last)) return false;
  for (let k = own; k >= 0 && own - k <= BESIDE; k--) {
    const item = items[k];
    if (item === undefined || item.kind === "verb" || item.kind === "mark") return false;
    if (item.kind === "phrase" && isAdverbialParticiple(context.words[item.phrase.head] as Word)) return true;
  }
  return false;
}

/** An active participle in the accusative without article. */
export const isAdverbialParticiple = ({ best }: Word): boolean => best?.lexeme.kind === "ap" && !best.article && best.features.case === "a";
