import type { Knowledge, Role } from "../knowledge/types.js";
import type { Word } from "../words/types.js";

/**
 * What a word for people or bodies means; null for other words. `الخارجية`, `الداخلية` standing for themselves are ministries, though
 * mostly adjectives.
 */
export function roleOf(knowledge: Knowledge, word: Word): Role | null {
  const { best } = word;
  if (best === null) return null;
  const own = knowledge.roles.get(best.lexeme.key);
  // `مشيرا إلى`, `مشيرة إلى`: no field marshal but the participle.
  if (own?.kind === "rank" && (best.features.gender === "f" || best.features.case === "a")) return null;
  if (own || best.lexeme.upos !== "ADJ" || !best.article || best.conj || best.features.gender !== "f") return own ?? null;
  for (const { lexeme, article, prep } of word.analyses) {
    const role = lexeme.upos === "NOUN" && article && prep === best.prep ? knowledge.roles.get(lexeme.key) : undefined;
    if (role?.kind === "body") return role;
  }
  return null;
}

/** What a word with its genitive or adjective means, where that is more than the word (`رجال الدين`, `النائب العام`); null for others. */
export const compoundRole = (knowledge: Knowledge, word: Word, genitive: Word): Role | null =>
  word.best && genitive.best ? (knowledge.roles.get(`${word.best.lexeme.key} ${genitive.best.lexeme.key}`) ?? null) : null;
