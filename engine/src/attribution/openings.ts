import type { SpeechWord } from "../knowledge/types.js";
import { scopeFrom } from "./content.js";
import { throughOf, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, wordSpan } from "./types.js";

/** Stands for the word of saying where none is written. */
const UNSAID: SpeechWord = { id: "unsaid", stance: "asserts", kind: "plain", lemma: "" };

/** How a sentence may begin with speech and no word for it: `الوزير: لن نقبل`, `وأن القوات …`. */
export function openingAct(context: SpeechContext, spoken: readonly SpeechAct[]): SpeechAct | null {
  return headlineAct(context) ?? continuedAct(context, spoken);
}

const base = {
  kind: "headline",
  word: UNSAID,
  outlets: [],
  audience: null,
  gender: null,
  clausal: true,
  silent: true,
  unsaid: false,
  carried: false,
} as const;

/** `أوباما: لن نقبل`: a speaker, a colon, what he says. Unknown names before a colon are bylines. */
function headlineAct(context: SpeechContext): SpeechAct | null {
  const [first, colon, ...rest] = context.sentence.items;
  if (first?.kind !== "phrase" || colon?.kind !== "mark" || colon.sign !== ":" || rest.length === 0) return null;
  const { phrase } = first;
  if (phrase.prep !== null || phrase.conj || !rest.some((i) => i.kind === "verb")) return null;
  // `موسكو: قتل جنديان` tells where; `موسكو: لن نتراجع` who says it.
  if (phrase.name?.actor?.capitalOf && !rest.some((i) => i.kind === "verb" && saysWe(context, i.at))) return null;
  const [speaker, ...others] = voicesOf(context, phrase);
  if (!speaker || !(speaker.entity.known || phrase.role)) return null;
  return {
    ...base,
    at: phrase.head,
    speaker,
    others,
    outer: [],
    scope: [scopeFrom(context, { item: 2, clausal: true }, speaker)],
    content: 2,
    sentence: context.index,
  };
}

const saysWe = (context: SpeechContext, at: number): boolean => context.words[at]?.best?.features.person === 1;

/** `وأن …`, `كما أن …` at the beginning: the last speaker goes on. */
function continuedAct(context: SpeechContext, spoken: readonly SpeechAct[]): SpeechAct | null {
  const { items, first, last } = context.sentence;
  const [one, two] = items;
  if (one?.kind !== "particle") return null;
  const that = (item: typeof one | typeof two): boolean =>
    item?.kind === "particle" && (item.role === "sub:an" || item.role === "sub:anna");
  const opens = (that(one) && context.words[first]?.best?.conj) || (one.role === "sub:also" && that(two));
  if (!opens || spoken.some((a) => a.at < first + 3)) return null;
  const from = context.before.findLast((a) => a.speaker && a.sentence === context.index - 1 && a.kind !== "headline");
  if (!from?.speaker) return null;
  return {
    ...base,
    kind: "continued",
    at: first,
    speaker: { entity: from.speaker.entity, span: wordSpan(context.words, first) },
    others: from.others,
    outer: throughOf(from),
    scope: [{ first, last }],
    content: 0,
    sentence: context.index,
  };
}
