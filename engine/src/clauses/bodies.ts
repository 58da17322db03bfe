import type { Word } from "../words/types.js";
import { isNominal, lemmaOf } from "./lemmas.js";
import type { Phrase, PhraseContext } from "./phrase.js";

/** `مديرية المخا`, `قضاء الحويجة`: a district; with a noun for what it does (`مديرية الأمن`) it is a body. */
export function isDistrict({ knowledge, words }: PhraseContext, { head, role, genitive, name }: Phrase): boolean {
  if (
    role?.kind !== "body" ||
    role.sectors.some((s) => s !== "GOV" && s !== "JUD") ||
    name !== null ||
    genitive === null ||
    !knowledge.placeWords.has(lemmaOf(words[head]))
  )
    return false;
  return genitive.name !== null || (words[genitive.head] as Word).best?.lexeme.upos !== "NOUN";
}

const OPENING = new Set(['"', "«", "“"]);
const CLOSING = new Set(['"', "»", "”"]);

/** How many words a name set in signs may have. */
const LONGEST_QUOTED = 4;

/** `حزب «ديمقراطية الشعوب»`, `مدينة "فيرغسون"`: the name of a body or place set in signs, which no list has. */
export function takeQuoted(context: PhraseContext, phrase: Phrase): void {
  const { words, end, nameAt, knowledge } = context;
  // `وكالة أنباء «فارس»`
  const press = phrase.role?.sectors.includes("JRN") === true && phrase.genitive?.name === null && phrase.genitive.last === phrase.last;
  if (phrase.name !== null || (phrase.genitive !== null && !press)) return;
  const open = phrase.last;
  if ((open !== phrase.head + 1 && !press) || words[open]?.kind !== "punctuation" || !OPENING.has((words[open] as Word).text)) return;
  const lemma = lemmaOf(words[phrase.head]);
  const medium = knowledge.speechVerbs.get(lemma)?.some((w) => w.kind === "medium") === true;
  if (phrase.role?.kind !== "body" && phrase.role?.kind !== "rank" && !medium && !knowledge.placeWords.has(lemma)) return;
  let at = open + 1;
  while (at < end && at - open <= LONGEST_QUOTED && isNominal(words[at])) at++;
  if (at === open + 1 || at >= end || !CLOSING.has((words[at] as Word).text)) return;
  const name = nameAt.get(open + 1);
  if (name && name.last === at && name.kind !== "person" && name.kind !== "country") phrase.name = name;
  phrase.last = at + 1;
  phrase.definite = true;
}

/** `الفريق أول عبد الفتاح`, `الفريق أول ركن عبد الرحمن`: how many more words of a rank stand before a person's name. */
export function rankTail(context: PhraseContext, at: number): number {
  for (let length = 1; length <= LONGEST_TAIL; length++) {
    if (!isPlain(context, at + length - 1)) return 0;
    if (context.nameAt.get(at + length)?.kind === "person") return length;
  }
  return 0;
}

const LONGEST_TAIL = 2;

/** A noun or adjective without clitics that begins no name. */
function isPlain({ words, nameAt }: PhraseContext, at: number): boolean {
  const best = words[at]?.best;
  return !!best && !best.conj && !best.prep && isNominal(words[at]) && !nameAt.has(at);
}
