import type { Item } from "../clauses/item.js";
import type { SpeechWord } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import { scopeFrom } from "./content.js";
import { throughOf, voicesOf } from "./speakers.js";
import { type SpeechAct, type SpeechContext, wordSpan } from "./types.js";

/** Stands for the word of saying where none is written. */
const UNSAID: SpeechWord = { id: "unsaid", stance: "asserts", kind: "plain", lemma: "" };

/** How a sentence may begin with speech and no word for it: `الوزير: لن نقبل`, `وأن القوات …`. */
export function openingAct(context: SpeechContext, spoken: readonly SpeechAct[]): SpeechAct | null {
  return headlineAct(context) ?? continuedAct(context, spoken);
}

/** `قال البيان:` at the end of the sentence before: this one is what is said. */
const isAnnounced = (context: SpeechContext, act: SpeechAct): boolean =>
  act.sentence === context.index - 1 && act.scope.some((s) => s.first === s.last && s.first === context.sentence.first);

/** `ونحن نرفض`, `لدينا أدلة`: the article does not say `we`, so that whoever spoke just before goes on. */
function saysOwn(context: SpeechContext): boolean {
  const { first, last } = context.sentence;
  for (let t = first; t < last; t++) {
    const best = (context.words[t] as Word).best;
    const we = best?.features.person === 1 && best.features.number === "p";
    if (
      (we || ADDRESSES.has(best?.pronoun?.feats ?? "")) &&
      !context.quotations.some((q) => q.first <= t && t < q.last && q.first >= first)
    )
      return true;
  }
  return false;
}

/** Pronouns of `us` and of `you`. */
const ADDRESSES: ReadonlySet<string> = new Set(["1cp", "2ms", "2fs", "2mp", "2p"]);

/** How many sentences somebody may go on who says `we`, when nobody else speaks. */
const GOING_ON = 3;

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

/** `وأن …`, `كما أن …` at the beginning. */
function opensThat(context: SpeechContext): boolean {
  const [one, two] = context.sentence.items;
  const that = (item: Item | undefined): boolean => item?.kind === "particle" && (item.role === "sub:an" || item.role === "sub:anna");
  return (
    (that(one) && !!context.words[context.sentence.first]?.best?.conj) || (one?.kind === "particle" && one.role === "sub:also" && that(two))
  );
}

/** The last speaker goes on. */
function continuedAct(context: SpeechContext, spoken: readonly SpeechAct[]): SpeechAct | null {
  const { first, last } = context.sentence;
  const from = context.before.findLast((a) => a.speaker && a.kind !== "headline" && a.word.kind !== "document");
  const apart = from ? context.index - from.sentence : GOING_ON + 1;
  if (!from?.speaker || from.scope.some((s) => s.first < last && first < s.last)) return null;
  if (apart > GOING_ON || (apart > 1 && (spoken.length > 0 || !saysOwn(context)))) return null;
  const goesOn = opensThat(context)
    ? !spoken.some((a) => a.at < first + 3)
    : spoken.length === 0 && (isAnnounced(context, from) || saysOwn(context));
  if (!goesOn) return null;
  return {
    ...base,
    kind: "continued",
    // No word of this sentence says it.
    at: first - 1,
    speaker: { entity: from.speaker.entity, span: wordSpan(context.words, first) },
    others: from.others,
    outer: throughOf(from),
    scope: [{ first, last }],
    content: 0,
    sentence: context.index,
  };
}
