import type { Pair } from "./link.js";
import type { ArticleTerms, Vector } from "./vectors.js";

/** How near and how alike articles must be to be looked at. */
export interface Nearness {
  /** Days between two, at most, where nothing stands between them. */
  readonly days: number;
  /** What each day between two takes off their likeness. */
  readonly decay: number;
  /** Likenesses below this are taken for none. */
  readonly floor: number;
}

/** Of one story. */
export const STORY: Nearness = { days: 3, decay: 0.04, floor: 0.1 };
/** Of one topic: what stories that follow one another are about. */
export const TOPIC: Nearness = { days: 8, decay: 0, floor: 0.06 };

/** Days between two articles; an article without a date may be of any day. */
const apart = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : Math.abs(a - b));

interface Postings {
  readonly items: number[];
  readonly weights: number[];
  /** Where those begin that are still within the window. */
  from: number;
}

/**
 * All pairs of articles that are alike and near in time. Walks through the articles by day with an index of terms, of which only the days
 * of the window are looked at: the work grows with the articles of a few days, not with the archive.
 */
export function likePairs(articles: readonly ArticleTerms[], vectors: readonly Vector[], near: Nearness): Pair[] {
  const order = articles.map((_, i) => i).sort((x, y) => (articles[x]?.day ?? -1e9) - (articles[y]?.day ?? -1e9) || x - y);
  const undated = new Map<number, Postings>();
  const dated = new Map<number, Postings>();
  const scores = new Float64Array(articles.length);
  const pairs: Pair[] = [];
  for (const i of order) {
    const day = articles[i]?.day ?? null;
    const { terms, weights } = vectors[i] as Vector;
    const touched: number[] = [];
    const scan = (list: Postings | undefined, weight: number): void => {
      if (list === undefined) return;
      while (list.from < list.items.length && apart(articles[list.items[list.from] as number]?.day ?? null, day) > near.days) list.from++;
      for (let k = list.from; k < list.items.length; k++) {
        const other = list.items[k] as number;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] as number) + weight * (list.weights[k] as number);
      }
    };
    const index = day === null ? undated : dated;
    terms.forEach((term, k) => {
      scan(undated.get(term), weights[k] as number);
      scan(dated.get(term), weights[k] as number);
      const list = index.get(term) ?? { items: [], weights: [], from: 0 };
      if (list.items.length === 0) index.set(term, list);
    });
    for (const other of touched) {
      const likeness = (scores[other] as number) * (1 - near.decay * apart(articles[other]?.day ?? null, day));
      scores[other] = 0;
      if (likeness >= near.floor) pairs.push({ a: Math.min(i, other), b: Math.max(i, other), likeness });
    }
    terms.forEach((term, k) => {
      const list = index.get(term) as Postings;
      list.items.push(i);
      list.weights.push(weights[k] as number);
    });
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}
