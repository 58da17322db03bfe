import type { SentenceItems } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { closes } from "./content.js";
import { matchPhrase, type PhraseMatch } from "./phrases.js";
import { sameVoice } from "./same-voice.js";
import { isMedium, lastSpoken, speakerOf, throughOf, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";
import { verbOfSaying, wantsPeople } from "./verbs.js";

interface Source {
  readonly voices: readonly Voice[];
  readonly outlets: readonly Voice[];
  /** Token after the words that name the source. */
  readonly end: number;
  readonly silent: boolean;
  readonly from: SpeechAct | null;
}

/** `بحسب`, `وفقا لـ`, `نقلا عن`: the speaker follows; what he says is the rest of the sentence. */
export function accordingAct(context: SpeechContext, t: number, spoken: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words, sentence } = context;
  const match = matchPhrase(knowledge, words, t, sentence.last, "according");
  if (match === null || isOther(context, t)) return null;
  const source = tellingSource(context, match, spoken) ?? phraseSource(context, match, spoken);
  const [speaker, ...others] = source?.voices ?? [];
  if (!source || !speaker) return null;
  // `أكد الوزير … وفقا للمبادرة`: behind a speaker only a medium relays; other things are terms that he names.
  const teller = spoken.find((s) => s.kind === "verb" && s.speaker);
  if (
    !source.silent &&
    match.word.kind !== "mouth" &&
    teller?.speaker &&
    !isMedium(speaker.entity, knowledge) &&
    !tellsToo(match, speaker, teller.speaker)
  ) {
    // `ذكرت صحيفة نقلا عن مسؤولين`: a medium names whom it has it from.
    if (!isQuoting(match.word) || !isMedium(teller.speaker.entity, knowledge)) return null;
  }
  // `… للجميع، فبحسب المنظمة توجد عوائق`: a clause of its own.
  const apart = !!(words[t] as Word).best?.conj;
  const scope = [
    // `عبرت الوزارة على لسان المتحدث عن`: what she says, not what stands before.
    ...(apart ? [] : [{ first: (match.word.kind === "mouth" && teller?.at) || sentence.first, last: t }]),
    { first: source.end, last: endBehind(context, source.end, t) },
  ].filter((s) => s.last > s.first);
  return {
    at: t,
    kind: "according",
    word: match.word,
    speaker,
    others,
    outlets: source.outlets,
    outer: source.from ? throughOf(source.from) : [],
    carried: source.silent,
    audience: null,
    scope,
    gender: speaker.entity.outlet && isCalledFeminine(context, speaker) ? "f" : null,
    content: null,
    clausal: true,
    unsaid: false,
    silent: source.silent,
    sentence: context.index,
  };
}

/** `وكالة رويترز`: the word before a medium's name tells the gender, which its own name need not. */
function isCalledFeminine({ words, sentence }: SpeechContext, { span }: Voice): boolean {
  for (let t = sentence.first; t < sentence.last; t++) {
    const { end, best } = words[t] as Word;
    if (end > span.start) return best?.lexeme.kind.startsWith("noun") === true && best.features.gender === "f";
  }
  return false;
}

/** `قتل عشرة، وفق شهود، فيما تعد الدول قوة`: at the end of what it tells of, the source is left where the article takes the word again. */
function endBehind(context: SpeechContext, from: number, t: number): number {
  const { items, first, last } = context.sentence;
  if (!items.some((i) => i.kind === "verb" && i.last <= t) || t === first) return last;
  const k = items.findIndex((item, i) => i > 0 && item.first >= from && closes(context, i, null));
  return k < 0 ? last : (items[k]?.first ?? last);
}

/** `أفاد شهود بمقتل جندي، بحسب المنظمة`: somebody else, by a word that names no terms (`وفقا للقانون`). */
const tellsToo = ({ word }: PhraseMatch, { entity }: Voice, teller: Voice): boolean =>
  entity !== teller.entity &&
  /^b?hsb/.test(word.id) &&
  entity.animate &&
  (entity.kind === "person" || entity.kind === "organisation" || entity.kind === "described");

/** `نقلا عن`: what follows is nearer to the happening than who says so. */
export const isQuoting = ({ id }: { readonly id: string }): boolean => id.startsWith("nqla-en");

/** `فحسب`: only. */
const isOther = ({ knowledge, words }: SpeechContext, t: number): boolean =>
  (knowledge.speechVerbs.get((words[t] as Word).key) ?? []).some((w) => w.kind === "none");

/** `بحسب ما ذكرت الوكالة`, `كما قال الوزير`. */
function tellingSource(context: SpeechContext, match: PhraseMatch, spoken: readonly SpeechAct[]): Source | null {
  const clause = context.clauses.find((c) => c.at >= match.last && c.at - match.last < 3);
  const phrase = phraseAfter(context.sentence, match.last);
  if (!clause || (phrase !== null && clause.at > phrase.first)) return null;
  // `بحسب ما جاء في التقرير`: the text that it stands in speaks.
  const word = verbOfSaying(context, clause.at);
  const text = word?.kind === "bear" ? clause.preps.find((p) => p.code === "fi")?.phrase : undefined;
  const [first, ...rest] = text ? voicesOf(context, text) : [];
  // `بحسب ما نقلته الصحيفة عن مسؤولين`: those speak through the paper.
  const quoted = word?.kind === "relay" ? clause.preps.find((p) => p.code === "an")?.phrase : undefined;
  const [source, ...sources] = quoted ? voicesOf(context, quoted) : [];
  const teller = speakerOf(context, clause, spoken, word !== undefined && wantsPeople(word));
  const { speaker, others } = first ? { speaker: first, others: rest } : source ? { speaker: source, others: sources } : teller;
  if (!speaker) return null;
  const outlets = clause.preps.flatMap(({ code, phrase: p }) => (code === "li" ? voicesOf(context, p).filter((v) => v.entity.outlet) : []));
  if (source && teller.speaker) outlets.unshift(teller.speaker);
  const end = text ? lastOf(text) : (context.sentence.items[clause.end - 1]?.last ?? context.sentence.last);
  return { voices: [speaker, ...others], outlets, end, silent: false, from: null };
}

/** `بحسب مصادر`, `وفق رواية الشهود`, `على حد قوله`. */
function phraseSource(context: SpeechContext, match: PhraseMatch, spoken: readonly SpeechAct[]): Source | null {
  const { knowledge, words, sentence } = context;
  const pointsBack = (words[match.last - 1] as Word).best?.pronoun ?? null;
  const phrase = phraseAfter(sentence, match.last);
  const noun = phrase && (knowledge.speechVerbs.get(lemmaOf(words[phrase.head])) ?? []).some((w) => w.kind === "noun");
  const pronoun = noun ? ((words[phrase.head] as Word).best?.pronoun ?? null) : match.word.id.startsWith("ela-hd") ? pointsBack : null;
  if (pronoun) {
    const at = noun ? phrase.head : match.last - 1;
    const features = (words[at] as Word).best?.features;
    if (!features) return null;
    const number = pronoun.feats.endsWith("p") ? "p" : "s";
    const from = lastSpoken(context, spoken, { ...features, number, gender: pronoun.feats[1] === "f" ? "f" : "m" });
    const entity = from?.speaker?.entity ?? context.referents.discourse.pronoun(pronoun.feats, at, true);
    if (!entity?.animate) return null;
    return { voices: [{ entity, span: wordSpan(words, at) }], outlets: [], end: at + 1, silent: true, from };
  }
  if (phrase === null) return null;
  // `على لسان المتحدث`: the phrase begins inside the match.
  const inside = phrase.first < match.last ? phrase.genitive : null;
  const who = inside ? inside : noun ? (phrase.genitive ?? phrase.complement ?? phrase) : phrase;
  const voices = voicesOf(context, who);
  return voices.length === 0
    ? null
    : { voices, outlets: [], end: lastOf(phrase), silent: false, from: sameVoice(context, spoken, (voices[0] as Voice).entity) };
}

const lastOf = (phrase: Phrase): number => phrase.conjuncts.at(-1)?.last ?? phrase.last;

function phraseAfter(sentence: SentenceItems, token: number): Phrase | null {
  for (const item of sentence.items) {
    if (item.last <= token) continue;
    if (item.kind === "phrase") return item.phrase.first >= token - 1 ? item.phrase : null;
    if (item.kind === "verb") return null;
  }
  return null;
}
