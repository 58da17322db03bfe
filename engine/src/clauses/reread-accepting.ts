import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import type { Analysis, Word } from "../words/types.js";
import { lemmaOf } from "./phrases.js";

/** How many words who accepts may have. */
const LONGEST = 6;

/**
 * Reads `قبل` (before) as the verb (he accepted) where what can be accepted follows: `قبل روحاني الدعوة`, `قبل التنظيم هذه المبايعة`,
 * `أن الرئيس قبل دعوة`. Behind the preposition a definite noun does not stand after another; nor is a clause without its verb.
 * Sets `best` of the word.
 */
export function rereadAccepting(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  for (let i = first; i < last; i++) {
    const { best, analyses } = words[i] as Word;
    if (best?.lexeme.upos !== "ADP" || best.pronoun || best.prep) continue;
    const verb = analyses.find((a) => a.features.tense === "perfect" && a.features.person === 3 && a.conj === best.conj && !a.pronoun);
    if (!verb || !knowledge.verbPredicates.has(verb.lexeme.key)) continue;
    const offers = accepted(knowledge, verb);
    const behind = offers.size > 0 && (takes(words, names, offers, i, last) || isVerbless(words, offers, i, first));
    if (behind) (words[i] as Word).best = verb;
  }
}

/** What the patterns of the verb have as its object. */
function accepted({ verbPredicates }: Knowledge, { lexeme }: Analysis): Set<string> {
  return new Set(
    (verbPredicates.get(lexeme.key) ?? []).flatMap((o) => [...(o.predicate.needs.obj ?? []), ...(o.pattern.noun ? [o.pattern.noun] : [])]),
  );
}

/** `قبل روحاني الدعوة`: behind somebody who is definite, what is accepted with its article. */
function takes(words: readonly Word[], names: readonly NameMention[], offers: ReadonlySet<string>, i: number, last: number): boolean {
  const name = names.find((n) => n.first === i + 1);
  let t = name ? name.last : i + 1;
  if (!name) {
    if (!words[t]?.best?.article || words[t]?.best?.prep || words[t]?.best?.conj) return false;
    for (t++; t < last && t - i <= LONGEST && words[t]?.best?.lexeme.upos === "ADJ" && words[t]?.best?.article; ) t++;
  }
  if (words[t]?.best?.lexeme.upos === "DET") t++;
  const best = t < last ? words[t]?.best : null;
  return !!best && best.article && !best.prep && !best.conj && offers.has(lemmaOf(words[t]));
}

/** `أن الرئيس قبل دعوة لزيارة البلاد`: between `أن` and what is accepted no verb stands. */
function isVerbless(words: readonly Word[], offers: ReadonlySet<string>, i: number, first: number): boolean {
  const next = words[i + 1]?.best;
  if (!next || next.prep || next.conj || next.article || !offers.has(lemmaOf(words[i + 1]))) return false;
  for (let t = i - 1; t >= first; t--) {
    const { best, kind } = words[t] as Word;
    if (kind === "punctuation" || best?.features.tense != null) return false;
    if (best?.lexeme.kind.startsWith("sub:")) return t < i - 1;
  }
  return false;
}
