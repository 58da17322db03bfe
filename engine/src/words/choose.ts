import { isVerb } from "./costs.js";
import { COST_WEIGHT, type Judge } from "./judge.js";
import { type Lattice, latticeOf } from "./lattice.js";
import { Pathfinder } from "./path.js";
import type { Analysis, Word } from "./types.js";

/** Cost of a second verb in a clause that has one. */
const SECOND_VERB = 1.1;

/** The positions where a verb would be a second one in its clause, when the words are read as `path` says. */
function afterVerb(judge: Judge, words: readonly Word[], first: number, { candidates, groups }: Lattice, path: Int32Array): Uint8Array {
  const out = new Uint8Array(candidates.length);
  let open = false;
  let introduced = false;
  for (let i = 0; i < candidates.length; i++) {
    const list = candidates[i] as readonly Analysis[] | null;
    if (list === null) {
      const word = words[first + i - 1];
      introduced = false;
      if (word?.kind === "punctuation" && word.text !== "(" && word.text !== ")") open = false;
      continue;
    }
    out[i] = open && !introduced ? 1 : 0;
    const best = list[path[i] as number] as Analysis;
    const group = judge.group((groups[i] as readonly number[])[path[i] as number] as number);
    open = isVerb(best) || (open && !best.conj && !group.opensClause);
    introduced = group.introducesVerb;
  }
  return out;
}

const isBareVerb = (a: Analysis): boolean => isVerb(a) && !a.conj && !a.prep && !a.pronoun;

/** Cost of a bare verb in the perfect behind the pronoun that joins subject and predicate (`هدفهم هو قتل المدنيين`). */
const AFTER_SEPARATION = 2;

/** Whether the pronoun before `i` stands behind its own noun, so that a predicate noun follows. */
function separated({ candidates }: Lattice, path: Int32Array, i: number): boolean {
  const pronoun = candidates[i - 1]?.[path[i - 1] as number];
  if (pronoun === undefined || !pronoun.lexeme.kind.startsWith("pron:3")) return false;
  const noun = candidates[i - 2]?.[path[i - 2] as number];
  return noun?.lexeme.upos === "NOUN" && noun.pronoun !== null;
}

/** A finite verb in the perfect, third person, with nothing written onto it. */
export const isPerfect = (a: Analysis): boolean => isBareVerb(a) && a.features.tense === "perfect" && a.features.person === 3;

const NO_PINS: ReadonlyMap<number, Analysis> = new Map();

/** Makes the chooser of one analysis a word: the best way through all readings of a sentence. It sets `best`. */
export function createChooser(
  judge: Judge,
): (words: readonly Word[], first: number, last: number, pins?: ReadonlyMap<number, Analysis>) => void {
  const finder = new Pathfinder(judge);
  return (words, first, last, pins = NO_PINS) => {
    const lattice = latticeOf(judge, words, first, last, pins);
    const { candidates } = lattice;
    const likeliest = finder.best(lattice);
    const second = afterVerb(judge, words, first, lattice, likeliest);
    const dear = (i: number, c: number): number => {
      const a = candidates[i]?.[c];
      if (!a || !isBareVerb(a)) return 0;
      return (second[i] ? SECOND_VERB : 0) + (a.features.tense === "perfect" && separated(lattice, likeliest, i) ? AFTER_SEPARATION : 0);
    };
    let from = 0;
    while (from < likeliest.length && dear(from, likeliest[from] as number) === 0) from++;
    const path =
      from < likeliest.length ? finder.again(lattice, firstDear(lattice, from, dear), (i, c) => COST_WEIGHT * dear(i, c)) : likeliest;
    for (let i = first; i < last; i++) {
      const at = i - first + 1;
      (words[i] as Word).best = candidates[at]?.[path[at] as number] ?? null;
    }
  };
}

/** The first position, at latest `most`, where a candidate is dear. */
function firstDear({ candidates }: Lattice, most: number, dear: (i: number, c: number) => number): number {
  for (let i = 0; i < most; i++) {
    const width = candidates[i]?.length ?? 0;
    for (let c = 0; c < width; c++) if (dear(i, c) !== 0) return i;
  }
  return most;
}
