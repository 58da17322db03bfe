import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Analysis, Word } from "../words/types.js";
import { type Content, isVerbalNoun } from "./content.js";
import { canSpeak, isDocument, voicesOf } from "./speakers.js";
import { type SpeechContext, type Voice, wordSpan } from "./types.js";

/** `مصادر قناة العربية`: the outlet whose sources they are. */
export function ownersOf(context: SpeechContext, clause: ReadClause): Voice[] {
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  const out = subject?.role?.kind === "source" && subject.genitive ? voicesOf(context, subject.genitive) : [];
  // `قالت مصادر محلية لوكالة الأنباء`: the phrase may have taken in whom they talked to.
  const hearer = subject?.complement?.prep === "li" ? voicesOf(context, subject.complement) : [];
  return [...out, ...hearer].filter((voice) => isOutlet(voice));
}

/** Prepositions that bring what is told. */
const TOLD = new Set(["an", "bi", "ala"]);

const TOLD_TO = new Set(["li", "ila", "maa", "fi", "abr"]);

/** Outlets that the speaker talked to or that carried his words, and whom he addressed: between the verb and what is said. */
export function hearers(
  context: SpeechContext,
  clause: ReadClause,
  content: Content | null,
  speaker: Voice | null,
): { outlets: Voice[]; audience: Voice | null } {
  const outlets: Voice[] = [];
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  let audience: Voice | null = null;
  const { items } = context.sentence;
  const end = content?.clausal ? content.item : clause.end;
  // `كشف عن عودة الوزارات`, `قال القائد الذي يزور`: what stands behind these is not whom he speaks to.
  let direct = true;
  for (let k = clause.item + 1; k < end && k < items.length; k++) {
    const item = items[k] as Item;
    if ((item.kind === "particle" && item.role.startsWith("rel")) || (item.kind === "phrase" && TOLD.has(item.phrase.prep ?? "")))
      direct = false;
    if (item.kind !== "phrase" || item.phrase.conj || !isNominal(context.words[item.phrase.head])) continue;
    // `أفاد بيان للوزارة`: whose text it is, not to whom it speaks; but `تصريح للصحيفة`.
    const owner = items.some((i) => i.kind === "phrase" && i.phrase.belongs === item.phrase);
    // `بعد اجتماع للجنة الطوارئ`: whose meeting it is.
    const lead = items[k - 1];
    const beside = lead?.kind === "phrase" && lead.last === item.first ? lead.phrase : null;
    // `أعلن القسم التابع للشركة`: whose it is.
    const tied =
      beside?.adjectives.at(-1) === item.first - 1 && context.knowledge.adjuncts.get(lemmaOf(context.words[item.first - 1])) === "tied";
    const whose = tied || (beside !== null && beside.prep !== null && !beside.definite);
    // Bare ones behind the subject: `في بيان نشرته وكالات الأنباء`.
    if (item.phrase.prep === null ? !content?.clausal || item.phrase === subject : !TOLD_TO.has(item.phrase.prep)) continue;
    for (const [k, voice] of voicesOf(context, item.phrase).entries()) {
      if (voice.entity === speaker?.entity) continue;
      // `خلال لقاء مع رؤساء التحرير ووكالة الأنباء`: one of those met.
      if (k > 0 && outlets.length === 0) break;
      if (isOutlet(voice, item.phrase) && !isDocument(voice.entity, context.knowledge)) outlets.push(voice);
      else if (
        direct &&
        !owner &&
        !whose &&
        !(speaker && isDocument(speaker.entity, context.knowledge)) &&
        item.phrase.prep === "li" &&
        canSpeak(voice.entity, context.knowledge) &&
        voice.entity.kind !== "described"
      )
        audience = audience ?? voice;
    }
  }
  for (const voice of frontedOutlets(context, clause)) if (voice.entity !== speaker?.entity) outlets.push(voice);
  for (const other of context.clauses) {
    // `في بيان نشرته وكالات الأنباء`
    if (other.item <= clause.item || other.item >= end || !other.actor || !isOutlet(other.actor)) continue;
    outlets.push({ entity: other.actor.entity, span: other.actor.span ?? wordSpan(context.words, other.at) });
  }
  return { outlets, audience };
}

/** `أبلغ الوزير السفير أن`, `أبلغه أن`: the object of a verb that takes whom it informs beside what is told. */
export function informed({ words, referents, knowledge }: SpeechContext, { at, objects }: ReadClause, speaker: Voice | null): Voice | null {
  const [object] = objects;
  if (object === undefined || !(words[at] as Word).best?.lexeme.government.includes("obj+anna")) return null;
  if (object.kind === "phrase" && ["thing", "place"].includes(referents.classOf(object.phrase))) return null;
  const found = referents.resolve(object, null, speaker?.entity ?? null);
  return found !== null && found.entity !== speaker?.entity && canSpeak(found.entity, knowledge) ? found : null;
}

/** `وفي حديث لقناة الشرق، قال الوزير`: the medium of what opens the sentence before the verb. */
function frontedOutlets(context: SpeechContext, clause: ReadClause): Voice[] {
  const { items } = context.sentence;
  const [opening] = items;
  if (opening?.kind !== "phrase" && opening?.kind !== "particle") return [];
  const out: Voice[] = [];
  let told = false;
  for (let k = 0; k < clause.item; k++) {
    const item = items[k] as Item;
    if (item.kind === "verb" || (item.kind === "particle" && !/^(prep:|adv)/.test(item.role))) return [];
    if (item.kind !== "phrase") continue;
    const { phrase } = item;
    if (phrase.prep === null) return out;
    const words = context.knowledge.speechVerbs.get(lemmaOf(context.words[phrase.head])) ?? [];
    // `في تصريح للصحيفة`, `في اتصال مع الوكالة`
    if (!told)
      told =
        (phrase.prep === "fi" || phrase.prep === "khilal") &&
        (isVerbalNoun((context.words[phrase.head] as Word).best as Analysis) ||
          words.some((w) => w.kind === "document" || w.kind === "noun"));
    if (!told) return [];
    for (const p of [phrase, phrase.genitive, phrase.complement])
      if (p && (p !== phrase || TOLD_TO.has(phrase.prep)))
        out.push(...voicesOf(context, p).filter((v) => isOutlet(v, p) && !isDocument(v.entity, context.knowledge)));
  }
  return out;
}

/** A medium: known as one, or a body for news (`وكالات الأنباء`), not people of the press. */
const isOutlet = (voice: { entity: Voice["entity"] }, phrase: Phrase | null = null): boolean => {
  const { entity } = voice;
  if (entity.outlet) return true;
  const called = phrase?.role?.kind === "body" && phrase.role.sectors.includes("JRN");
  if (called && entity.kind !== "person") return true;
  return entity.sectors[0] === "JRN" && entity.kind === "organisation";
};
