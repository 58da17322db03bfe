import { isNominal, lemmaOf } from "../clauses/phrases.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import { keyOf, PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { type Content, clausalContent, isVerbalNoun, scopeFrom } from "./content.js";
import { lastSpoken, throughOf, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";

/** Kinds of verbs whose verbal nouns tell what somebody said. */
const NOUNS_OF = new Set(["verb", "announce", "plain"]);

function wordOf(knowledge: Knowledge, word: Word, best: Analysis): SpeechWord | undefined {
  const own = (knowledge.speechVerbs.get(lemmaOf(word)) ?? []).find((w) => w.kind === "noun");
  if (own || !isVerbalNoun(best) || best.lexeme.verb === null) return own;
  return (knowledge.speechVerbs.get(keyOf(best.lexeme.verb)) ?? []).find((w) => NOUNS_OF.has(w.kind));
}

/** `قوله إن …`, `تأكيد الوزير أن …`, `إعلان الحزب انسحاب مسلحيه`, `اعترافه بـ`: a noun of saying with who says and what. */
export function nounAct(context: SpeechContext, t: number, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words, sentence } = context;
  const word = words[t] as Word;
  const best = word.best;
  if (best === null || best.article || best.prep === PREPOSITIONS[0] || !isNominal(word) || here.some((a) => a.at === t)) return null;
  const phrase = sentence.byHead.get(t);
  const found = phrase && wordOf(knowledge, word, best);
  if (!found || phrase.demonstrative) return null;
  const speaker = voiceOfNoun(context, t, best, here);
  if (speaker === null) return null;
  const content = contentOf(context, t);
  if (content === null) return null;
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
