import type { SentenceItems } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { type Content, scopeFrom } from "./content.js";
import { canSpeak, documentWord, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";

/** Speeches and letters, of which a topic is told rather than a deed (`تصريحات الوزير حول القصف`). */
const SPOKEN = new Set(["tsryh", "klma", "rsala", "hdyth", "khtab", "mqabla", "mdakhla", "tghryda", "mqal"]);

/** Prepositions of what a text is about. */
const ABOUT = /^(an|hawl|shan)$/;

/** `تقارير للأمم المتحدة عن اغتصاب جنود لفتيات`: somebody's text by itself, and the deed that it tells of. */
export function textAct(context: SpeechContext, t: number, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words, sentence } = context;
  const phrase = sentence.byHead.get(t);
  const word = phrase && documentWord(knowledge, lemmaOf(words[t]));
  if (!word || phrase.demonstrative || !isNominal(words[t] as Word)) return null;
  const own = sentence.itemOf[t - sentence.first] as number;
  const owners = SPOKEN.has(word.id) ? [] : ownersOf(sentence, phrase, own);
  const content = deedBehind(context, owners.length === 0 || phrase.genitive || phrase.complement ? own : own + 1);
  // The text may be what a verb of saying has as its speaker or brings.
  if (here.some((a) => a.speaker?.span.start === (words[phrase.first] as Word).start)) return null;
  const issuer = issuerOf(context, phrase);
  if (!issuer && (content === null || !owners.some((p) => speaks(context, p)))) return null;
  const speaker = issuer ?? voicesOf(context, phrase)[0];
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
    scope: content ? [scopeFrom(context, content, speaker)] : [],
    gender: null,
    content: content?.item ?? null,
    clausal: false,
    unsaid: false,
    silent: true,
    sentence: context.index,
  };
}

/** `أصدرت الوزارة بيانا`, `صدر عن القيادة بيان`: who gives the text out. */
function issuerOf(context: SpeechContext, phrase: Phrase): Voice | null {
  const kinds = (lemma: string) => (context.knowledge.speechVerbs.get(lemma) ?? []).map((w) => w.kind);
  for (const c of context.clauses) {
    // `بيان بثته الوكالة`: who carries it.
    const gives =
      phrase.first > c.at && c.objects.some((o) => o.kind === "phrase" && o.phrase === phrase) && kinds(c.lemma).includes("put");
    if (gives && c.actor && canSpeak(c.actor.entity, context.knowledge) && c.subjectFrom !== "dropped")
      return { entity: c.actor.entity, span: c.actor.span ?? wordSpan(context.words, c.at) };
    const given = c.subject?.kind === "phrase" && c.subject.phrase === phrase && kinds(c.lemma).includes("issue");
    const source = given ? c.preps.find((p) => p.code === "an") : undefined;
    if (source) return voicesOf(context, source.phrase)[0] ?? null;
  }
  return null;
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
