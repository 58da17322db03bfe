import { formKey } from "../reading/terms.js";

/** What is cut off a written word's front before it is compared, longest first. */
const FRONT = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)(?=.{3})/;

/** And off its end: the suffixes of Larkey, Ballesteros and Connell's "light10" stemmer (2002), on normalised letters. */
const END = /(?<=.{3})(?:ها|ان|ات|ون|ين|يه|هم|ه|ي)$/;

/** The words of a text as compared: without what is written onto them; short words are left out. */
export function wordsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = formKey(word).replace(FRONT, "").replace(END, "");
    if (key.length > 2 || /^\d+$/.test(key)) out.add(key);
  }
  return out;
}

/** How rare words are: in how many of so many texts each stands. */
export interface WordSpread {
  readonly texts: number;
  readonly spread: ReadonlyMap<string, number>;
}

/** Counts in how many of these texts each word stands. */
export function wordSpread(all: Iterable<string>): WordSpread {
  const spread = new Map<string, number>();
  let texts = 0;
  for (const text of all) {
    texts++;
    for (const word of wordsOf(text)) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return { texts, spread };
}

/** Words with their weights, as a point of length 1. */
export type Point = ReadonlyMap<string, number>;

/** How rare a word is; never nothing, however few the texts. */
export const rarityOf = (word: string, { texts, spread }: WordSpread): number => Math.log((texts + 30) / (spread.get(word) ?? 1));

/** The words of a text as a point by their rarity. */
export function pointOf(text: string, spread: WordSpread): Point {
  const rows = [...wordsOf(text)].sort().map((word): [string, number] => [word, rarityOf(word, spread)]);
  const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(rows.map(([word, w]) => [word, w / length]));
}

/** How alike two points are, 0 to 1. */
export function cosine(a: Point, b: Point): number {
  let sum = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
