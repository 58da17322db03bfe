import { averageLink, type Pair } from "../stories/link.js";
import { alike, namesIn, type Weighed } from "./alike.js";
import { type Telling, wordsOf } from "./told.js";

/** Tellings are joined where it is on average at least so sure that they are of one happening. */
export const THRESHOLD = 0.5;

/** Less sure is taken for not at all. */
const FLOOR = 0.03;

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

/** Words with their rarity, as a point of length 1. */
function pointOf(text: string, rarity: WordSpread): Map<string, number> {
  const rows = [...wordsOf(text)].sort().map((word): [string, number] => {
    return [word, Math.log((rarity.sentences + 30) / (rarity.spread.get(word) ?? 1))];
  });
  const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(rows.map(([word, w]) => [word, w / length]));
}

const weigh = (telling: Telling, rarity: WordSpread, many: number): Weighed => ({
  telling,
  words: pointOf(telling.wording, rarity),
  near: pointOf(telling.near, rarity),
  trigger: wordsOf(telling.trigger),
  names: namesIn(telling),
  many,
});

/** Tellings by their type, as numbers. */
function byType(tellings: readonly Telling[]): number[][] {
  const out = new Map<string, number[]>();
  tellings.forEach(({ type }, i) => {
    out.set(type, [...(out.get(type) ?? []), i]);
  });
  return [...out.values()];
}

/**
 * The happenings that the tellings of one topic tell of. Tellings are put in an order of their own first, so that the groups are the same
 * whatever the order they came in.
 */
export function groupTellings(given: readonly Telling[], rarity: WordSpread): Group[] {
  const tellings = [...given].sort((a, b) => (a.article === b.article ? a.report - b.report : a.article < b.article ? -1 : 1));
  const many = new Map<string, number>();
  for (const t of tellings) many.set(`${t.article} ${t.type}`, (many.get(`${t.article} ${t.type}`) ?? 0) + 1);
  const weighed = tellings.map((t) => weigh(t, rarity, many.get(`${t.article} ${t.type}`) ?? 1));
  const pairs: Pair[] = [];
  const why = new Map<number, readonly string[]>();
  for (const items of byType(tellings))
    for (let i = 0; i < items.length; i++)
      for (let k = i + 1; k < items.length; k++) {
        const [a, b] = [items[i] as number, items[k] as number];
        const { likeness, because } = alike(weighed[a] as Weighed, weighed[b] as Weighed);
        if (likeness < FLOOR) continue;
        pairs.push({ a, b, likeness });
        if (likeness >= THRESHOLD) why.set(a * tellings.length + b, because);
      }
  return averageLink(tellings.length, pairs, THRESHOLD).map((members) => ({
    tellings: members.map((i) => tellings[i] as Telling),
    because: members.map((i) => {
      const reasons = members.flatMap((k) => why.get(Math.min(i, k) * tellings.length + Math.max(i, k)) ?? []);
      return [...new Set(reasons)].sort().join(" ");
    }),
  }));
}
