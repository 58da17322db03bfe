import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { isPerfect } from "../words/choose.js";
import type { Analysis, Word } from "../words/types.js";

/**
 * `عقد لقاء مع المحافظ بحث خلاله المشاريع`, `ألقى خطابا هاجم فيه المعارضة`: before a preposition whose pronoun goes back to what was
 * told, a bare noun read as the verb that is written like it, where the verb says something or names a happening. Sets `best` of the word.
 */
export function rereadWithin(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  for (let i = first + 1; i < last - 1; i++) {
    const word = words[i] as Word;
    if (!isBareNoun(word.best) || !goesBack((words[i + 1] as Word).best) || !isNominalEnd((words[i - 1] as Word).best)) continue;
    if (names.some((n) => n.first <= i && i < n.last)) continue;
    const verb = word.analyses.find((a) => isPerfect(a) && a.features.number === "s" && isTelling(knowledge, a));
    if (verb) word.best = verb;
  }
}

const isBareNoun = (a: Analysis | null): boolean =>
  a !== null &&
  a.features.tense === null &&
  (a.lexeme.upos === "NOUN" || a.lexeme.upos === "ADJ") &&
  !a.article &&
  !a.prep &&
  !a.conj &&
  a.pronoun === null &&
  a.features.case !== "a";

/** `فيه`, `خلالها` */
const goesBack = (a: Analysis | null): boolean =>
  a !== null && /^prep:(fi|khilal)$/.test(a.lexeme.kind) && !a.conj && a.pronoun?.feats.startsWith("3") === true;

/** What a bare relative clause may stand behind: no preposition, verb or particle. */
const isNominalEnd = (a: Analysis | null): boolean => a !== null && /^(NOUN|ADJ|PROPN|ADV)$/.test(a.lexeme.upos);

const isTelling = ({ speechVerbs, verbPredicates }: Knowledge, { lexeme, features, conj, pronoun }: Analysis): boolean =>
  features.person === 3 && features.active && !conj && !pronoun && (speechVerbs.has(lexeme.key) || verbPredicates.has(lexeme.key));
