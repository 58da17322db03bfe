import { isNominal, lemmaOf } from "../clauses/phrases.js";
import { verbStatus } from "../clauses/status.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import { keyOf, PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { type Content, chargeContent, clausalContent, isVerbalNoun, scopeFrom } from "./content.js";
import { lastSpoken, speakerOf, throughOf, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";

/** Kinds of verbs whose verbal nouns tell what somebody said. */
const NOUNS_OF = new Set(["verb", "announce", "plain", "charge"]);

function wordOf(knowledge: Knowledge, word: Word, best: Analysis): SpeechWord | undefined {
  const entries = knowledge.speechVerbs.get(lemmaOf(word)) ?? [];
  const own = entries.find((w) => w.kind === "noun");
  // `بلاغ مفاده كذا`: what a text comes to.
  if (own || entries.some((w) => w.kind === "none") || !isVerbalNoun(best) || best.lexeme.verb === null) return own;
  return (knowledge.speechVerbs.get(keyOf(best.lexeme.verb)) ?? []).find((w) => NOUNS_OF.has(w.kind));
}

/** `قوله إن …`, `تأكيد الوزير أن …`, `إعلان الحزب انسحاب مسلحيه`, `اعترافه بـ`: a noun of saying with who says and what. */
export function nounAct(context: SpeechContext, t: number, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words, sentence } = context;
  const word = words[t] as Word;
  const best = word.best;
  if (best === null || best.prep === PREPOSITIONS[0] || !isNominal(word) || here.some((a) => a.at === t)) return null;
  const phrase = sentence.byHead.get(t);
  const found = phrase && wordOf(knowledge, word, best);
  if (!found || phrase.demonstrative) return null;
  if (best.article || (!best.pronoun && phrase.genitive === null)) return saidAgain(context, t, found, here);
  const speaker = voiceOfNoun(context, t, best, here);
  if (speaker === null) return null;
  const content =
    found.kind === "charge" ? chargeContent(context, (sentence.itemOf[t - sentence.first] as number) + 1) : contentOf(context, t);
  if (content === null || (found.kind === "charge" && !namesAccused(context, t, content))) return null;
  const from = best.pronoun ? here.findLast((a) => a.speaker?.entity === speaker.entity) : undefined;
  return {
    at: t,
    kind: "noun",
    word: found,
    speaker,
    others: [],
    outlets: [],
    outer: from ? throughOf(from) : [],
    carried: false,
    audience: null,
    scope: [scopeFrom(context, content, speaker)],
    gender: null,
    content: content.item,
    clausal: content.clausal,
    unsaid: false,
    silent: false,
    sentence: context.index,
  };
}

/** `اتهام الرئيس نائبه بالتخطيط`: who is accused stands behind; else the genitive is he (`اتهام المسؤول بالفساد`). */
function namesAccused({ sentence }: SpeechContext, t: number, { item }: Content): boolean {
  const own = sentence.itemOf[t - sentence.first] as number;
  return sentence.items.slice(own + 1, item).some((i) => i.kind === "phrase" && (i.phrase.prep === null || i.phrase.prep === "li"));
}

/** How many items may stand between a verb that says again and the noun of saying. */
const AGAIN_REACH = 4;

/** `جدد الوزير التأكيد على`, `حرص على القول إن`: a verb of saying again, or with care, and the noun that says what. */
function saidAgain(context: SpeechContext, t: number, word: SpeechWord, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, sentence, words } = context;
  const own = sentence.itemOf[t - sentence.first] as number;
  const clause = context.clauses.findLast((c) => c.item < own);
  if (clause === undefined || own - clause.item > AGAIN_REACH || here.some((a) => a.at === clause.at)) return null;
  if (knowledge.speechVerbs.get(clause.lemma)?.some((w) => w.kind === "again") !== true) return null;
  const held = [...clause.objects, ...clause.preps.map((p) => ({ kind: "phrase" as const, phrase: p.phrase }))];
  if (!held.some((f) => f.kind === "phrase" && f.phrase.head === t)) return null;
  const content = contentOf(context, t) ?? aboutOf(context, own);
  const { speaker, others, from } = speakerOf(context, clause, here, true);
  if (content === null || speaker === null) return null;
  return {
    at: t,
    kind: "participle",
    word,
    speaker,
    others,
    outlets: [],
    outer: from ? throughOf(from) : [],
    carried: false,
    audience: null,
    scope: [scopeFrom(context, content, speaker)],
    gender: (words[clause.at] as Word).best?.features.gender ?? null,
    content: content.item,
    clausal: content.clausal,
    unsaid: verbStatus(sentence, words, clause.item, knowledge).status === "negated",
    silent: false,
    sentence: context.index,
  };
}

/** `التأكيد على أهمية الحوار`: what it is about. */
function aboutOf({ sentence }: SpeechContext, own: number): Content | null {
  const next = sentence.items[own + 1]?.kind === "particle" ? own + 2 : own + 1;
  const item = sentence.items[next];
  return item?.kind === "phrase" && /^(ala|an|ila|min)$/.test(item.phrase.prep ?? "") ? { item: next, clausal: false } : null;
}

/** Who says it: the noun's pronoun or genitive. */
function voiceOfNoun(context: SpeechContext, t: number, best: Analysis, here: readonly SpeechAct[]): Voice | null {
  if (best.pronoun) {
    const entity = context.referents.discourse.pronoun(best.pronoun.feats, t, true);
    const spoken = lastSpoken(context, here, { ...best.features, number: "s", gender: best.pronoun.feats[1] === "f" ? "f" : "m" }, 1);
    const who = spoken?.speaker?.entity ?? (entity?.animate ? entity : null);
    return who && { entity: who, span: wordSpan(context.words, t) };
  }
  const genitive = context.sentence.byHead.get(t)?.genitive;
  if (!genitive) return null;
  const counted = (context.words[genitive.head] as Word).best?.lexeme.kind === "quant";
  return voicesOf(context, genitive, counted)[0] ?? null;
}

/** `أن` behind the noun's phrase, or a bare noun or `بـ` phrase that says what. */
function contentOf(context: SpeechContext, t: number): Content | null {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[t - first] as number;
  const clausal = clausalContent(context, own + 1);
  if (clausal && clausal.item - own < 4) return clausal;
  const next = items[own + 1];
  if (next?.kind !== "phrase" || next.phrase.conj) return null;
  const head = (context.words[next.phrase.head] as Word).best;
  return head && isVerbalNoun(head) && (next.phrase.prep === null || next.phrase.prep === "bi" || next.phrase.prep === "an")
    ? { item: own + 1, clausal: false }
    : null;
}
