import type { Analysis, Word } from "../words/types.js";
import { goesWith, isImpersonal } from "./fits.js";
import { isAdjective, lemmaOf } from "./lemmas.js";
import type { Phrase, PhraseContext } from "./phrase.js";
import { roleOf } from "./role.js";

/** Takes in the adjectives behind the head and its genitive, and what stands between them. */
export function takeAdjectives(context: PhraseContext, phrase: Phrase): void {
  const { words, end, nameAt } = context;
  const head = (words[phrase.head] as Word).best;
  while (phrase.last < end && !nameAt.has(phrase.last) && !context.barred.has(phrase.last)) {
    if (isBetweenLands(context, phrase)) phrase.last++;
    if (isWithout(context, phrase)) phrase.last += 2;
    if (phrase.last >= end) break;
    const word = words[phrase.last] as Word;
    const a = adjectiveTwin(phrase, word) ?? greatTwin(phrase, words) ?? word.best;
    if (a === null) break;
    const joined =
      a.conj === "و" &&
      isAdjective(a) &&
      !a.prep &&
      !a.pronoun &&
      phrase.adjectives.at(-1) === phrase.last - 1 &&
      a.article === phrase.definite &&
      a.lexeme.upos === "ADJ";
    if (phrase.name?.kind === "country" && isSomeone(context, word, a)) break;
    // `زار أمير المنطقة المصابين`: people in the plural do not describe one who holds an office.
    if (
      phrase.role?.kind === "office" &&
      head?.features.number === "s" &&
      isPeople(context, word, a) &&
      !hasPlural(context, phrase.genitive)
    )
      break;
    if (isOther(context, phrase, word) || isOpponent(context, phrase, word)) break;
    if (phrase.definite && phrase.last + 1 < end && isImpersonal(head, word, words[phrase.last + 1])) {
      phrase.adjectives.push(phrase.last);
      phrase.last += 2;
      continue;
    }
    const indefiniteOk = !phrase.definite && !a.article;
    const strangers = isAlike(phrase, head, word);
    if (
      !joined &&
      !strangers &&
      !(countsBehind(word, phrase, head) && !countsNext(words[phrase.last + 1])) &&
      !(goesWith(phrase.genitive === null ? head : null, a, phrase.definite) && goesWithin(context, phrase, a)) &&
      !describesCounted(phrase, a) &&
      !(indefiniteOk && goesWith(null, a, false) && a.features.case === "a")
    )
      break;
    word.best = a;
    phrase.adjectives.push(phrase.last);
    phrase.last++;
  }
}

/** `اتهم رئيس الوزراء المعارضة`: behind an office and those it is of an adjective goes with one of them. */
function goesWithin({ words }: PhraseContext, { role, head, genitive, name }: Phrase, a: Analysis): boolean {
  if (role?.kind !== "office" || genitive === null || name !== null || a.features.gender !== "f" || a.features.number !== "s") return true;
  const fits = (at: number): boolean => goesWith((words[at] as Word).best, a, true);
  for (let p: Phrase | null = genitive; p !== null; p = p.genitive) if (p.name !== null || fits(p.head)) return true;
  return fits(head);
}

/** `الشعب السعودي الشقيق`, `البلد الصديق`: behind a definite noun and its adjective the noun read as the adjective of the same word. */
function adjectiveTwin({ definite, adjectives, last }: Phrase, { best, analyses }: Word): Analysis | null {
  if (!definite || adjectives.at(-1) !== last - 1 || best?.lexeme.upos !== "NOUN" || !best.article || best.prep || best.conj) return null;
  const { bare } = best.lexeme;
  return analyses.find((a) => isAdjective(a) && a.article && !a.prep && !a.conj && a.lexeme.bare === bare) ?? null;
}

/** `مع مسؤولين روس كبار`: behind an indefinite plural and its adjective, what else opens a phrase (`كبار المسؤولين`) is one more. */
function greatTwin({ definite, adjectives, last }: Phrase, words: readonly Word[]): Analysis | null {
  const { best, analyses } = words[last] as Word;
  if (definite || adjectives.at(-1) !== last - 1 || best?.lexeme.kind !== "quant" || best.prep || best.conj || best.pronoun) return null;
  const next = words[last + 1]?.best;
  if (next?.article || words[last - 1]?.best?.features.number !== "p") return null;
  return analyses.find((a) => a.lexeme.upos === "ADJ" && a.features.number === "p" && !a.article && !a.prep && !a.conj) ?? null;
}

/** `برصاص مسلحين مجهولين`: behind people in the plural an adjective of the same form tells what people they are, though it may stand for them too. */
function isAlike({ role, definite }: Phrase, head: Analysis | null, { best, analyses }: Word): boolean {
  if (role?.kind !== "people" || head === null || head.features.number !== "p" || head.features.case === null) return false;
  if (best === null || best.conj || best.prep || best.pronoun || best.article !== definite || best.features.number !== "p") return false;
  return best.features.case === head.features.case && analyses.some((a) => a.lexeme.upos === "ADJ" && a.lexeme.bare === best.lexeme.bare);
}

/** `اجتماع سعودي - روسي`: a dash between the lands that a meeting is of. */
function isBetweenLands({ words, end, nameAt, knowledge }: PhraseContext, { last, adjectives }: Phrase): boolean {
  const next = words[last + 1];
  return (
    /^[-–—]$/.test((words[last] as Word).text) &&
    adjectives.at(-1) === last - 1 &&
    last + 1 < end &&
    !nameAt.has(last + 1) &&
    knowledge.nationalities.has(lemmaOf(next)) &&
    knowledge.nationalities.has(lemmaOf(words[last - 1]))
  );
}

/** `طائرة بدون طيار تابعة للجيش`: what a thing does without. */
function isWithout({ words, end, nameAt, knowledge }: PhraseContext, { head, last, role, name }: Phrase): boolean {
  const noun = last + 1 < end && !nameAt.has(last + 1) ? (words[last + 1] as Word).best : null;
  if ((words[last] as Word).best?.lexeme.kind !== "prep:dun" || name !== null || role?.kind === "people") return false;
  if (noun === null || noun.article || noun.pronoun || noun.conj || noun.lexeme.upos !== "NOUN") return false;
  return !knowledge.nounPredicates.has(lemmaOf(words[head])) && !knowledge.nounPredicates.has(lemmaOf(words[last + 1]));
}

/** `دهس جنود مدنيين`: behind the subject of a verb, whose form shows no accusative, the oblique plural is whom it is done to. */
function isOther({ knowledge, words }: PhraseContext, phrase: Phrase, word: Word): boolean {
  const head = (words[phrase.head] as Word).best;
  const verb = words[phrase.first - 1]?.best?.features;
  if (phrase.first !== phrase.head || phrase.role?.kind !== "people" || head === null || word.best === null) return false;
  const { case: kase, number } = word.best.features;
  return (
    verb?.tense != null &&
    !phrase.definite &&
    head.features.number === "p" &&
    head.features.case === null &&
    kase === "o" &&
    number === "p" &&
    (roleOf(knowledge, word)?.kind === "people" || knowledge.nationalities.has(lemmaOf(word)))
  );
}

/** `دعت الحكومة المعارضة إلى الحوار`: behind a verb those opposed to a government are somebody else. */
function isOpponent({ knowledge, words }: PhraseContext, { first, role, genitive }: Phrase, word: Word): boolean {
  if (role?.kind !== "body" || !role.sectors.includes("GOV") || genitive !== null || !word.best?.article) return false;
  return words[first - 1]?.best?.features.tense != null && roleOf(knowledge, word)?.sectors.includes("OPP") === true;
}

/** `590 شخصا مرتبطين بمنظمات`: what is counted is one, its quality of many. */
const describesCounted = ({ quantity, definite, genitive }: Phrase, a: Analysis): boolean =>
  quantity !== null && !definite && genitive === null && a.features.number === "p" && goesWith(null, a, false) && a.features.case !== null;

/** `جنديين اثنين`, `الجنود الثلاثة`: a number that follows the noun that it counts. */
function countsBehind(word: Word, phrase: Phrase, head: Analysis | null): boolean {
  if (phrase.name !== null || phrase.genitive !== null || phrase.quantity !== null || head?.lexeme.upos !== "NOUN") return false;
  if (head.features.number !== "p" && head.features.number !== "d") return false;
  return word.analyses.some((a) => a.lexeme.upos === "NUM" && !a.conj && !a.prep && a.article === phrase.definite);
}

/** `قتل مسلحون خمسة مدنيين`: what a number counts behind it. */
const countsNext = (next: Word | undefined): boolean =>
  next?.best?.lexeme.upos === "NOUN" &&
  next.best.features.number === "p" &&
  !next.best.article &&
  !next.best.conj &&
  !next.best.prep &&
  !next.best.pronoun;

const isPeople = ({ knowledge }: PhraseContext, word: Word, a: Analysis): boolean =>
  a.features.number === "p" && roleOf(knowledge, word)?.kind === "people";

const hasPlural = (context: PhraseContext, phrase: Phrase | null): boolean =>
  phrase !== null && ((context.words[phrase.head] as Word).best?.features.number === "p" || hasPlural(context, phrase.genitive));

/** `سلمت الإمارات المتهم`: somebody, not a quality of the country. */
const isSomeone = ({ knowledge }: PhraseContext, word: Word, a: Analysis): boolean =>
  a.features.number === "p" || (a.features.gender === "m" && roleOf(knowledge, word)?.kind === "people");
