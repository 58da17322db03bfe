import type { SentenceItems } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf } from "../clauses/phrases.js";
import { type Content, scopeFrom } from "./content.js";
import { canSpeak, voicesOf } from "./speakers.js";
import type { SpeechAct, SpeechContext } from "./types.js";

/** Prepositions of what a text is about. */
const ABOUT = /^(an|hawl|shan)$/;

/** `تقارير للأمم المتحدة عن اغتصاب جنود لفتيات`: somebody's text by itself, and the deed that it tells of. */
export function textAct(context: SpeechContext, t: number, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words, sentence } = context;
  const phrase = sentence.byHead.get(t);
  const word = phrase && (knowledge.speechVerbs.get(lemmaOf(words[t])) ?? []).find((w) => w.kind === "document");
  if (!word || phrase.demonstrative || !isNominal(words[t] as (typeof words)[number])) return null;
  const own = sentence.itemOf[t - sentence.first] as number;
  const owners = ownersOf(sentence, phrase, own);
  const content = owners.length > 0 ? deedBehind(context, phrase.genitive || phrase.complement ? own : own + 1) : null;
  // The text may be what a verb of saying has as its speaker or brings.
  if (content === null || here.some((a) => a.speaker?.span.start === (words[phrase.first] as (typeof words)[number]).start)) return null;
  if (!owners.some((p) => speaks(context, p))) return null;
  const [speaker] = voicesOf(context, phrase);
  if (!speaker) return null;
  return {
    at: t,
    kind: "noun",
    word,
    speaker,
    others: [],
    outlets: [],
    outer: [],
    carried: false,
    audience: null,
    scope: [scopeFrom(context, content, speaker)],
    gender: null,
    content: content.item,
    clausal: false,
    unsaid: false,
    silent: true,
    sentence: context.index,
  };
}

/** Whose text it may be: the phrase's genitive or complement, or who follows with `لـ`. */
function ownersOf({ items }: SentenceItems, { genitive, complement }: Phrase, own: number): (Phrase | null)[] {
  if (genitive ?? complement) return [genitive, complement];
  const next = items[own + 1];
  return next?.kind === "phrase" && next.phrase.prep === "li" && !next.phrase.conj ? [next.phrase] : [];
}

function speaks(context: SpeechContext, phrase: Phrase | null): boolean {
  const found = phrase && context.referents.resolve({ kind: "phrase", phrase });
  return !!found && found.entity.animate && canSpeak(found.entity, context.knowledge);
}

/** A happening behind `عن`, `حول`, `بشأن`. */
function deedBehind({ knowledge, sentence, words }: SpeechContext, own: number): Content | null {
  const isHappening = (t: number): boolean => knowledge.nounPredicates.has(lemmaOf(words[t]));
  for (const k of [own + 1, own + 2]) {
    const item = sentence.items[k];
    if (item?.kind === "particle" && item.role.startsWith("prep:")) continue;
    if (item?.kind !== "phrase") return null;
    const { prep, head, genitive } = item.phrase;
    // `بشأن اغتصاب`: the deed is the genitive.
    const deed = ABOUT.test(prep ?? "") ? head : prep === "bi" && genitive && !isHappening(head) ? genitive.head : null;
    return deed !== null && isHappening(deed) ? { item: k, clausal: false } : null;
  }
  return null;
}
