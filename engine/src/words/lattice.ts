import { Note } from "../sentences/forms.js";
import { EDGE, isVerb, NUMBER } from "./costs.js";
import { COST_WEIGHT, type Group, type Judge } from "./judge.js";
import { ReadingNote } from "./reading-note.js";
import type { Analysis, Word } from "./types.js";

/** The readings to choose from, position by position, from before the first word (position 0) to behind the last. */
export interface Lattice {
  /** Null for a sign: nothing is to be chosen. */
  readonly candidates: readonly (readonly Analysis[] | null)[];
  /** The numbers of their groups; one for a sign. */
  readonly groups: readonly (readonly number[])[];
}

/** The groups of a form's analyses, or of a sign. */
const GROUPS = new Note<readonly number[]>();
/** The group of a pinned reading. */
const PINNED = new ReadingNote<readonly number[]>();

/** What stands for a token that is no word. */
const signOf = (word: Word): string => (word.kind === "number" ? NUMBER : word.kind === "latin" ? "a" : word.text);

/** The lattice of the words from `first` to `last`; pinned words have one reading. */
export function latticeOf(judge: Judge, words: readonly Word[], first: number, last: number, pins: ReadonlyMap<number, Analysis>): Lattice {
  const candidates: (readonly Analysis[] | null)[] = [null];
  const edge = [judge.groupOfSign(EDGE)];
  const groups: (readonly number[])[] = [edge];
  for (let i = first; i < last; i++) {
    const { form, kind, analyses } = words[i] as Word;
    const pinned = pins.size > 0 ? pins.get(i) : undefined;
    if (pinned) {
      candidates.push([pinned]);
      groups.push(PINNED.of(form, pinned) ?? PINNED.keep(form, pinned, [judge.groupOf(pinned)]));
    } else if (kind !== "word" || analyses.length === 0) {
      candidates.push(null);
      groups.push(form.noted(GROUPS) ?? form.keep(GROUPS, [judge.groupOfSign(signOf(words[i] as Word))]));
    } else {
      candidates.push(analyses);
      groups.push(
        form.noted(GROUPS) ??
          form.keep(
            GROUPS,
            analyses.map((a) => a.group),
          ),
      );
    }
  }
  candidates.push(null);
  groups.push(edge);
  return { candidates, groups };
}

/** How far behind a verb what it governs is looked for, in words; a sign ends the search. */
const REACH = 5;
/** What a verb gains whose preposition or clause follows. */
const GOVERNED = 0.8;

/** Whether a preposition or clause that verb `a` at `i` governs follows soon. */
function governs(judge: Judge, { candidates, groups }: Lattice, i: number, a: Analysis): boolean {
  for (let k = i + 1; k <= i + REACH && k < candidates.length; k++) {
    if (candidates[k] === null) return false;
    const { opens } = judge.group(groups[k]?.[0] as number) as Group;
    if (opens !== null && a.lexeme.governed.includes(opens)) return true;
  }
  return false;
}

/** What reading `a` at `i` gains by what follows. */
export function governmentScore(judge: Judge, lattice: Lattice, i: number, a: Analysis): number {
  if (a.lexeme.governed.length === 0 || !isVerb(a) || lattice.candidates[i]?.length === 1) return 0;
  return governs(judge, lattice, i, a) ? COST_WEIGHT * GOVERNED : 0;
}
