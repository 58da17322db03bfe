import { PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { isAdjective, lemmaOf } from "./lemmas.js";
import type { Phrase, PhraseContext } from "./phrase.js";
import { buildPhrase, clitic } from "./phrases.js";

/** Prepositions whose phrase stays with a participle (`المسؤول عن`, `المقرب من`); others go with the verb. */
const KEPT_BY_PARTICIPLES = new Set(["prep:an", "prep:min"]);

/** `قام مسلحون مقنعون بخطف`: a deed behind بـ belongs to the verb. */
const isDeed = ({ knowledge }: PhraseContext, word: Word): boolean =>
  word.best?.prep === PREPOSITIONS[0] && word.best.lexeme.upos === "NOUN" && knowledge.nounPredicates.has(lemmaOf(word));

/** `مقتل مدني بقذيفة`: the means belongs to the deed. */
const isWeapon = ({ knowledge }: PhraseContext, word: Word): boolean =>
  word.best?.prep === PREPOSITIONS[0] && knowledge.means.get(lemmaOf(word))?.some((m) => m.type === "ASSAULT") === true;

/** `أعرب الأمين العام عن قلقه`: the preposition is the verb's. */
const isGoverned = (verb: Word | undefined, code: string): boolean =>
  verb?.best?.features.tense != null && verb.best.lexeme.governed.includes(code);

/** The word before the nouns that a phrase at `first` is the genitive of (`نقلت وسائل إعلام محلية عن شهود`). */
function wordBefore(words: readonly Word[], first: number): Word | undefined {
  let t = first - 1;
  while (t > 0 && words[t]?.best?.lexeme.upos === "NOUN" && !words[t]?.best?.article && !words[t]?.best?.prep) t--;
  return words[t];
}

/** `التابع للحرس الثوري`, `المسؤولين عن الهجمات`: a participle keeps its prepositional phrase. */
export function takeComplement(context: PhraseContext, phrase: Phrase, host: Word, depth: number): void {
  const { words, end } = context;
  const a = host.best;
  if (a === null || depth > 6 || (a.lexeme.kind !== "ap" && a.lexeme.kind !== "pp" && !(a.lexeme.verb && isAdjective(a)))) return;
  const next = words[phrase.last] as Word;
  // `أشاد الأمين العام بالوسطاء`: what the verb before governs is no complement of a mere adjective.
  const mere = a.lexeme.kind !== "ap" && a.lexeme.kind !== "pp";
  const taken = (code: string): boolean => mere && isGoverned(wordBefore(words, phrase.first), code);
  const attached =
    next.best?.prep && !next.best.conj && !isDeed(context, next) && !isWeapon(context, next) && !taken(clitic(next.best.prep));
  const separate =
    next.best?.lexeme.upos === "ADP" &&
    !next.best.conj &&
    !next.best.pronoun &&
    KEPT_BY_PARTICIPLES.has(next.best.lexeme.kind) &&
    !taken(next.best.lexeme.kind.slice(5));
  if (!attached && !separate) return;
  const inner = buildPhrase(context, attached ? phrase.last : phrase.last + 1, depth + 1);
  if (inner === null || inner.last > end) return;
  if (separate) {
    inner.prep = (next.best as Analysis).lexeme.kind.slice(5);
    inner.prepAt = phrase.last;
  }
  phrase.complement = inner;
  phrase.last = inner.last;
}
