import { decode, type Scores } from "../learning/sequence.js";
import { CLITIC_CODES } from "../text/letters.js";
import { EDGE, isVerb, NUMBER } from "./costs.js";
import { COST_WEIGHT, type Judge } from "./judge.js";
import type { Analysis, Word } from "./types.js";

/** Particles after which a verb is expected. */
const INTRODUCES_VERB = /^(neg|asp|fut|sub|rel|aux|cond|poss|jussive|question)/;
/** Particles that open a clause of their own. */
const OPENS_CLAUSE = /^(sub|rel|cond|conj)/;
/** Cost of a second verb in a clause that has one. */
const SECOND_VERB = 1.1;

/** The readings to choose from, position by position, from before the first word (position 0) to behind the last. */
export interface Lattice {
  /** Null for a sign: nothing is to be chosen. */
  readonly candidates: readonly (readonly Analysis[] | null)[];
  readonly groups: readonly (readonly number[])[];
}

/** What stands for a token that is no word. */
const signOf = (word: Word): string => (word.kind === "number" ? NUMBER : word.kind === "latin" ? "a" : word.text);

/** The lattice of the words from `first` to `last`; pinned words have one reading. */
export function latticeOf(judge: Judge, words: readonly Word[], first: number, last: number, pins: ReadonlyMap<number, Analysis>): Lattice {
  const candidates: (readonly Analysis[] | null)[] = [null];
  const edge = [judge.groupOfSign(EDGE)];
  const groups: (readonly number[])[] = [edge];
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    const pinned = pins.get(i);
    if (pinned) {
      candidates.push([pinned]);
      groups.push([judge.groupOf(pinned)]);
    } else if (word.kind !== "word" || word.analyses.length === 0) {
      candidates.push(null);
      groups.push([judge.groupOfSign(signOf(word))]);
    } else {
      candidates.push(word.analyses);
      groups.push(word.analyses.map((a) => a.group));
    }
  }
  candidates.push(null);
  groups.push(edge);
  return { candidates, groups };
}

/** The preposition or clause that a word opens: `an` for عن, `bi` for a ب written on it; null for others. */
function opensWith(a: Analysis | undefined): string | null {
  if (!a) return null;
  if (a.prep) return CLITIC_CODES[a.prep] ?? null;
  const { kind } = a.lexeme;
  return kind.startsWith("prep:") ? kind.slice(5) : kind === "sub:an" || kind === "sub:anna" ? "anna" : null;
}

/** How far behind a verb what it governs is looked for, in words; a sign ends the search. */
const REACH = 5;
/** What a verb gains whose preposition or clause follows. */
const GOVERNED = 0.8;

/** Whether a preposition or clause that verb `a` at `i` governs follows soon. */
function governs(candidates: Lattice["candidates"], i: number, a: Analysis): boolean {
  for (let k = i + 1; k <= i + REACH; k++) {
    const list = candidates[k];
    if (!list) return false;
    const code = opensWith(list[0]);
    if (code !== null && a.lexeme.governed.includes(code)) return true;
  }
  return false;
}

/** What reading `a` at `i` gains by what follows. */
export function governmentScore(candidates: Lattice["candidates"], i: number, a: Analysis): number {
  if (candidates[i]?.length === 1 || a.lexeme.governed.length === 0 || !isVerb(a)) return 0;
  return governs(candidates, i, a) ? COST_WEIGHT * GOVERNED : 0;
}

function scoresOfLattice(judge: Judge, { candidates, groups }: Lattice): Scores {
  return {
    length: groups.length,
    width: (i) => (groups[i] as readonly number[]).length,
    single(i, c) {
      const list = candidates[i];
      const a = list?.[c];
      if (!a) return 0;
      return a.score + governmentScore(candidates, i, a);
    },
    pair: (i, b, c) => judge.pair((groups[i - 1] as readonly number[])[b] as number, (groups[i] as readonly number[])[c] as number),
  };
}

/** The positions where a verb would be a second one in its clause, when the words are read as `path` says. */
function afterVerb(words: readonly Word[], first: number, { candidates }: Lattice, path: Int32Array): boolean[] {
  const out: boolean[] = [];
  let open = false;
  let before: Analysis | null = null;
  candidates.forEach((list, i) => {
    const word = words[first + i - 1];
    if (list === null) {
      before = null;
      out.push(false);
      if (word?.kind === "punctuation" && word.text !== "(" && word.text !== ")") open = false;
      return;
    }
    out.push(open && !INTRODUCES_VERB.test((before as Analysis | null)?.lexeme.kind ?? ""));
    const best = list[path[i] as number] as Analysis;
    open = isVerb(best) || (open && !best.conj && !OPENS_CLAUSE.test(best.lexeme.kind));
    before = best;
  });
  return out;
}

const isBareVerb = (a: Analysis): boolean => isVerb(a) && !a.conj && !a.prep && !a.pronoun;

/** Cost of a bare verb in the perfect behind the pronoun that joins subject and predicate (`هدفهم هو قتل المدنيين`). */
const AFTER_SEPARATION = 2;

/** Whether the pronoun before `i` stands behind its own noun, so that a predicate noun follows. */
function separated({ candidates }: Lattice, path: Int32Array, i: number): boolean {
  const pronoun = candidates[i - 1]?.[path[i - 1] as number];
  const noun = candidates[i - 2]?.[path[i - 2] as number];
  return pronoun?.lexeme.kind.startsWith("pron:3") === true && noun?.lexeme.upos === "NOUN" && noun.pronoun !== null;
}

/** Makes the chooser of one analysis a word: the best way through all readings of a sentence. It sets `best`. */
export function createChooser(
  judge: Judge,
): (words: readonly Word[], first: number, last: number, pins?: ReadonlyMap<number, Analysis>) => void {
  return (words, first, last, pins = new Map()) => {
    const lattice = latticeOf(judge, words, first, last, pins);
    const scores = scoresOfLattice(judge, lattice);
    const likeliest = decode(scores);
    let path = likeliest;
    const second = afterVerb(words, first, lattice, path);
    const dear = (i: number, c: number): number => {
      const a = lattice.candidates[i]?.[c];
      if (!a || !isBareVerb(a)) return 0;
      return (second[i] ? SECOND_VERB : 0) + (a.features.tense === "perfect" && separated(lattice, likeliest, i) ? AFTER_SEPARATION : 0);
    };
    if (path.some((c, i) => dear(i, c) > 0)) path = decode({ ...scores, single: (i, c) => scores.single(i, c) - COST_WEIGHT * dear(i, c) });
    for (let i = first; i < last; i++) {
      const at = i - first + 1;
      (words[i] as Word).best = lattice.candidates[at]?.[path[at] as number] ?? null;
    }
  };
}
