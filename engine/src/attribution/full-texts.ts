import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { SpeechWord } from "../knowledge/types.js";
import { quotationAt } from "./content.js";
import { documentWord, voicesOf } from "./speakers.js";
import type { SpeechAct, SpeechContext } from "./types.js";

/** Behind a text that is given in full nothing else comes. */
const TO_THE_END = Number.MAX_SAFE_INTEGER;

/** How many sentences back who issued the text may be told. */
const ISSUED = 6;

/** `وفيما يلي نص البيان:`, `فيما يلي نصه:`: all behind the colon is that text, told by who issued it. */
export function fullTextAct(context: SpeechContext, here: readonly SpeechAct[]): SpeechAct | null {
  const { sentence, words } = context;
  const colon = sentence.items.findIndex(
    (item, k) => item.kind === "mark" && item.sign === ":" && namesFullText(context, sentence.items[k - 1]),
  );
  const lead = sentence.items[colon - 1];
  if (colon < 0 || lead?.kind !== "phrase") return null;
  const issued = [...context.before, ...here].findLast(
    (a) => a.kind === "noun" && a.word.kind === "document" && a.speaker !== null && context.index - a.sentence <= ISSUED,
  );
  const speaker = issued?.speaker ?? voicesOf(context, lead.phrase)[0];
  if (!speaker) return null;
  const mark = sentence.items[colon] as Item;
  const first = sentence.items[colon + 1]?.first ?? sentence.last;
  const quoted = quotationAt(context, mark.last) ?? quotationAt(context, mark.first);
  return {
    at: lead.phrase.head,
    kind: "headline",
    word: textWord(context, words[lead.phrase.head]) as SpeechWord,
    speaker,
    others: [],
    outlets: [],
    outer: [],
    carried: false,
    audience: null,
    scope: [{ first, last: quoted?.last ?? TO_THE_END }],
    gender: null,
    content: colon + 1,
    clausal: true,
    unsaid: false,
    silent: true,
    sentence: context.index,
  };
}

const textWord = ({ knowledge }: SpeechContext, word: SpeechContext["words"][number] | undefined): SpeechWord | undefined =>
  documentWord(knowledge, lemmaOf(word));

/** `نص البيان`, `نصه`. */
function namesFullText(context: SpeechContext, item: Item | undefined): boolean {
  if (item?.kind !== "phrase") return false;
  const { head, genitive }: Phrase = item.phrase;
  const word = context.words[head];
  if (textWord(context, word)?.id !== "nss") return false;
  return word?.best?.pronoun != null || (genitive !== null && textWord(context, context.words[genitive.head]) !== undefined);
}
