import type { Clue, Clues } from "./clues.js";
import { FIRST, SECOND, type Worth } from "./worth.js";

/** Walks the names instead of making a list of them: this runs for every pair of reports of a topic. */
function oddsOf(clues: Clues, worth: Worth): number {
  let sum = 0;
  for (const clue in clues) sum += (worth[clue as Clue] ?? 0) * (clues[clue as Clue] as number);
  return sum;
}

const sure = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How sure it is, 0 to 1, that two tellings are of one happening, by what the two of them say. */
export const firstLikeness = (clues: Clues): number => sure(oddsOf(clues, FIRST));

/** The same, when what the other tellings of the topic say is known too (`margin`, `bridge`). */
export const likenessOf = (clues: Clues): number => sure(oddsOf(clues, SECOND));

/** Clues worth less than this are not shown as reasons. */
const SHOWN = 0.25;

/** What says that two tellings are of one happening. */
export const reasonsOf = (clues: Clues): Clue[] =>
  (Object.entries(clues) as [Clue, number][])
    .filter(([clue, times]) => clue !== "base" && (SECOND[clue] ?? 0) * times > SHOWN)
    .map(([clue]) => clue);
