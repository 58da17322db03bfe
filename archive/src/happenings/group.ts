import { averageLink, type Pair } from "../stories/link.js";
import { firstLikeness, likenessOf, reasonsOf } from "./alike.js";
import { areTwo, type Clues, cluesOf, contradicts } from "./clues.js";
import type { Telling } from "./told.js";
import { type Surroundings, type Weighed, weigh } from "./weigh.js";

/** Tellings are joined where it is on average at least so sure that they are of one happening. */
const THRESHOLD = 0.5;
/** The same of statements: one speaker says many things on one occasion. */
const THRESHOLD_SAID = 0.75;

/** Less sure is taken for not at all. */
const FLOOR = 0.03;
/** Where two tellings alone say less, the others do not help. */
const FIRST_FLOOR = 0.02;
/** So sure a third telling must be the same to count as a bridge. */
const BRIDGE = 0.2;
/** So many articles make a topic in which something may be what it is about. */
const SEVERAL = 4;
/** Logarithm of how many reports of one type the topic of a few articles holds. */
const THRONG = 3.2;

/** Tellings of one happening, and for each what joined it to the others. */
export interface Group {
  readonly tellings: readonly Telling[];
  readonly because: readonly string[];
}

/** Numbers of items by a key, in the order of their first. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number[]> {
  const out = new Map<string, number[]>();
  items.forEach((item, i) => {
    const list = out.get(key(item));
    if (list === undefined) out.set(key(item), [i]);
    else list.push(i);
  });
  return out;
}

interface Compared {
  readonly a: number;
  readonly b: number;
  readonly clues: Clues;
}

/** Log odds, where nothing is quite sure. */
const odds = (likeness: number): number => Math.log(Math.max(likeness, FIRST_FLOOR) / (1 - Math.min(likeness, 1 - FIRST_FLOOR)));

/**
 * Tellings of one type held against each other. In a second look each pair is weighed with what the others say: whether one of the two is
 * likelier the same as another report of the other's article, and whether a third article tells of what both tell of.
 */
function compare(weighed: readonly Weighed[], likeness: Surroundings["likeness"]): Compared[] {
  const pairs: Compared[] = [];
  const first: Map<number, number>[] = weighed.map(() => new Map());
  const crowd = Math.log(weighed.length);
  const throng = Math.max(0, crowd - THRONG);
  for (let a = 0; a < weighed.length; a++)
    for (let b = a + 1; b < weighed.length; b++) {
      const [x, y] = [weighed[a] as Weighed, weighed[b] as Weighed];
      if (areTwo(x.telling, y.telling)) continue;
      const clues = cluesOf(x, y, likeness(x.telling.article, y.telling.article));
      clues.crowd = crowd;
      clues.throng = throng;
      const alike = firstLikeness(clues);
      if (alike <= FIRST_FLOOR) continue;
      pairs.push({ a, b, clues });
      (first[a] as Map<number, number>).set(b, alike);
      (first[b] as Map<number, number>).set(a, alike);
    }
  const articleOf = (i: number): string => (weighed[i] as Weighed).telling.article;
  const at = groupBy(weighed, (w) => w.telling.article);
  const alikeOf = (a: number, b: number): number => first[a]?.get(b) ?? 0;
  // What tells the same once more in one article is no rival of it.
  const rival = (a: number, b: number): number =>
    Math.max(0, ...(at.get(articleOf(b)) as number[]).map((other) => (other === b ? 0 : alikeOf(a, other) * (1 - alikeOf(other, b)))));
  const bridge = (a: number, b: number): number => {
    let best = 0;
    for (const [third, alike] of first[a] as Map<number, number>)
      if (alike > BRIDGE && articleOf(third) !== articleOf(a) && articleOf(third) !== articleOf(b))
        best = Math.max(best, Math.min(alike, alikeOf(b, third)));
    return best;
  };
  for (const { a, b, clues } of pairs) {
    const other = articleOf(a) === articleOf(b) ? 0 : Math.max(rival(a, b), rival(b, a));
    clues.margin = Math.max(-1, Math.min(1, (odds(alikeOf(a, b)) - odds(other)) / 3));
    clues.bridge = contradicts(clues) ? 0 : bridge(a, b);
    clues.longBridge = clues.bridge * throng;
  }
  return pairs;
}

/** Tellings of one type weighed, of a topic of so many articles. */
function weighAll(tellings: readonly Telling[], around: Surroundings, articles: number): Weighed[] {
  const many = groupBy(tellings, (t) => t.article);
  const alike = groupBy(tellings, (t) => `${t.article} ${t.predicate}`);
  const central = articles < SEVERAL ? 0 : many.size / articles;
  return tellings.map((t) =>
    weigh(t, around, {
      many: (many.get(t.article) as number[]).length,
      alike: (alike.get(`${t.article} ${t.predicate}`) as number[]).length,
      central,
    }),
  );
}

/** The happenings that tellings of one type tell of; `articles`: how many tell of the topic. */
function groupsOfType(tellings: readonly Telling[], around: Surroundings, articles: number): Group[] {
  const weighed = weighAll(tellings, around, articles);
  const threshold = tellings[0]?.type === "STATEMENT" ? THRESHOLD_SAID : THRESHOLD;
  const pairs: Pair[] = [];
  const why = new Map<number, readonly string[]>();
  for (const { a, b, clues } of compare(weighed, around.likeness)) {
    const likeness = likenessOf(clues);
    if (likeness < FLOOR) continue;
    pairs.push({ a, b, likeness });
    if (likeness >= threshold) why.set(a * tellings.length + b, reasonsOf(clues));
  }
  return averageLink(tellings.length, pairs, threshold).map((members) => ({
    tellings: members.map((i) => tellings[i] as Telling),
    because: members.map((i) => {
      const reasons = members.flatMap((k) => why.get(Math.min(i, k) * tellings.length + Math.max(i, k)) ?? []);
      return [...new Set(reasons)].sort().join(" ");
    }),
  }));
}

/**
 * The happenings that the tellings of one topic tell of; those of different types never are one. Tellings are put in an order of their own
 * first, so that the groups are the same whatever the order they came in.
 */
export function groupTellings(given: readonly Telling[], around: Surroundings): Group[] {
  const tellings = [...given].sort((a, b) => (a.article === b.article ? a.report - b.report : a.article < b.article ? -1 : 1));
  const articles = new Set(tellings.map((t) => t.article)).size;
  return [...groupBy(tellings, (t) => t.type).values()].flatMap((items) =>
    groupsOfType(
      items.map((i) => tellings[i] as Telling),
      around,
      articles,
    ),
  );
}
