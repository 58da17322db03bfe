import { averageLink, type Pair } from "../stories/link.js";
import { alike, type Weighed } from "./alike.js";
import { type Telling, wordsOf } from "./told.js";

/** Tellings that are so alike on average tell of the same happening. */
export const THRESHOLD = 0.5;

/** Tellings of one happening, and for each what joined it to the others. */
export interface Group {
  readonly tellings: readonly Telling[];
  readonly because: readonly string[];
}

/** How rare words are among sentences. */
export interface WordSpread {
  readonly sentences: number;
  readonly spread: ReadonlyMap<string, number>;
}

/** Counts in how many of these sentences each word stands. */
export function wordSpread(wordings: Iterable<string>): WordSpread {
  const spread = new Map<string, number>();
  let sentences = 0;
  for (const wording of wordings) {
    sentences++;
    for (const word of wordsOf(wording)) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return { sentences, spread };
}

function weigh(telling: Telling, rarity: WordSpread): Weighed {
  const rows = [...wordsOf(telling.wording)].sort().map((word): [string, number] => {
    return [word, Math.log((rarity.sentences + 30) / (rarity.spread.get(word) ?? 1))];
  });
  const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return { telling, words: new Map(rows.map(([word, w]) => [word, w / length])) };
}

/** Two reports of one sentence of one article are two happenings: the reader told them apart. */
const sameSentence = (a: Telling, b: Telling): boolean => a.article === b.article && a.sentence === b.sentence;

/**
 * The happenings that the tellings of one story tell of. Tellings are put in an order of their own first, so that the groups are the same
 * whatever the order they came in.
 */
export function groupTellings(given: readonly Telling[], rarity: WordSpread): Group[] {
  const tellings = [...given].sort((a, b) => (a.article === b.article ? a.report - b.report : a.article < b.article ? -1 : 1));
  const weighed = tellings.map((t) => weigh(t, rarity));
  const pairs: Pair[] = [];
  const why = new Map<string, readonly string[]>();
  for (let a = 0; a < weighed.length; a++)
    for (let b = a + 1; b < weighed.length; b++) {
      const { likeness, because } = alike(weighed[a] as Weighed, weighed[b] as Weighed);
      if (likeness < 0.2) continue;
      pairs.push({ a, b, likeness });
      if (likeness >= THRESHOLD) why.set(`${a} ${b}`, because);
    }
  const forbid = (a: number[], b: number[]): boolean =>
    a.some((i) => b.some((k) => sameSentence(tellings[i] as Telling, tellings[k] as Telling)));
  return averageLink(tellings.length, pairs, THRESHOLD, forbid).map((members) => ({
    tellings: members.map((i) => tellings[i] as Telling),
    because: members.map((i) => {
      const reasons = members.flatMap((k) => why.get(i < k ? `${i} ${k}` : `${k} ${i}`) ?? []);
      return [...new Set(reasons)].sort().join(" ");
    }),
  }));
}
