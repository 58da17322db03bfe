import type { Telling, ToldArticle, ToldPart } from "./told.js";
import { type Point, pointOf, rarityOf, type WordSpread, wordsOf } from "./words.js";

/** What tellings are weighed against. */
export interface Surroundings {
  /** How rare words are. */
  readonly rarity: WordSpread;
  readonly articles: ReadonlyMap<string, ToldArticle>;
  /** How alike two articles are, 0 to 1. */
  readonly likeness: (a: string, b: string) => number;
}

/** A telling with its words weighed, once: each telling is held against many. */
export interface Weighed {
  readonly telling: Telling;
  readonly article: ToldArticle;
  /** Words of the sentence, around the trigger, behind it. */
  readonly words: Point;
  readonly near: Point;
  readonly after: Point;
  readonly trigger: ReadonlySet<string>;
  /** The rarity of what stands around the trigger, without it. */
  readonly rare: ReadonlyMap<string, number>;
  readonly names: Readonly<Record<"actors" | "recipients" | "both", ReadonlySet<string>>>;
  /** Numbers of two digits and more in the sentence, years left out. */
  readonly figures: ReadonlySet<string>;
  readonly nearFigures: ReadonlySet<string>;
  /** How many reports of its type its article holds, and how many of its predicate. */
  readonly many: number;
  readonly alike: number;
  /** The part of the topic's articles that tell of its type; 0 in a topic of few articles. */
  readonly central: number;
}

const EMPTY: ToldArticle = { words: new Set(), named: new Set() };

const namesOf = (parts: readonly ToldPart[]): Set<string> => wordsOf(parts.map((p) => p.name).join(" "));

const figuresOf = (wording: string): Set<string> =>
  new Set([...wording.matchAll(/\d+/g)].map(([n]) => n).filter((n) => n.length > 1 && !/^20\d\d$/.test(n)));

/** Weighs a telling, by what it is among the others. */
export function weigh(
  telling: Telling,
  { rarity, articles }: Surroundings,
  { many, alike, central }: Pick<Weighed, "many" | "alike" | "central">,
): Weighed {
  const trigger = wordsOf(telling.trigger);
  const rare = [...wordsOf(telling.near)]
    .filter((word) => !trigger.has(word))
    .map((word): [string, number] => [word, rarityOf(word, rarity)]);
  return {
    telling,
    article: articles.get(telling.article) ?? EMPTY,
    words: pointOf(telling.wording, rarity),
    near: pointOf(telling.near, rarity),
    after: pointOf(telling.after, rarity),
    trigger,
    rare: new Map(rare),
    names: {
      actors: namesOf(telling.actors),
      recipients: namesOf(telling.recipients),
      both: namesOf([...telling.actors, ...telling.recipients]),
    },
    figures: figuresOf(telling.wording),
    nearFigures: figuresOf(telling.near),
    many,
    alike,
    central,
  };
}
