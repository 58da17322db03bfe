import type { Knowledge } from "../knowledge/types.js";
import { CONJUNCTIONS } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { nameFormOf } from "./forms.js";
import { PART } from "./gazetteer.js";
import type { Tagged } from "./tagger/labels.js";
import type { NameMention } from "./types.js";

/** What the lists call a place by itself. */
const PLACE = PART.placeWhole | PART.country;

/**
 * Parts a tagged name at the conjunctions in it: `سرت والجفرة` are two places, `حماس والجهاد الإسلامي` two bodies. What the lists
 * hold as one (`البوسنة والهرسك`) stays together, and so do bodies of whom not both sides are known (`وزارة الصحة والسكان`).
 * `from` is where the sentence begins. Gives the parts in order, mostly the name itself.
 */
export function apart(
  knowledge: Knowledge,
  words: readonly Word[],
  from: number,
  name: Tagged,
  listed: readonly NameMention[],
): readonly Tagged[] {
  if (name.kind === "MISC") return [name];
  const out: Tagged[] = [];
  let { first } = name;
  for (let i = name.first + 1; i < name.last; i++) {
    if (!beginsAnother(knowledge, words, from + i, name, listed, from + first)) continue;
    out.push({ ...name, first, last: i });
    first = i;
  }
  return out.length === 0 ? [name] : [...out, { ...name, first }];
}

/** Whether the word at `at`, inside a tagged name whose part before it begins at `first`, begins another of the kind. */
function beginsAnother(
  knowledge: Knowledge,
  words: readonly Word[],
  at: number,
  { kind }: Tagged,
  listed: readonly NameMention[],
  first: number,
): boolean {
  const { form, text, best } = words[at] as Word;
  if (!text.startsWith(CONJUNCTIONS[0])) return false;
  if (listed.some((n) => n.actor !== null && n.first < at && n.last > at)) return false;
  const { known, knownCut } = nameFormOf(knowledge, form);
  if (kind === "ORG") {
    const isBody = (n: NameMention): boolean => n.actor !== null && (n.kind === "organisation" || n.kind === "group");
    return (
      listed.some((n) => isBody(n) && n.first === first && n.last === at) &&
      listed.some((n) => isBody(n) && n.first === at && n.start > (words[at] as Word).start)
    );
  }
  if (known) return false;
  // `وال`: no stem that begins with و is written with those letters but in few words, which the lexicon has.
  if (best?.conj === CONJUNCTIONS[0] && best.article) return true;
  return (
    kind === "LOC" && (best?.conj === CONJUNCTIONS[0] || (knownCut !== null && (knowledge.gazetteer.parts(knownCut.key) & PLACE) !== 0))
  );
}
