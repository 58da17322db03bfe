/** What an article is compared by. */
export interface ArticleTerms {
  readonly id: string;
  /** Days since 1970; null where no date is known. */
  readonly day: number | null;
  /** As stored: `term:count`, those of the title marked with `^`. */
  readonly terms: string;
  /** Keys of the named actors and places, with how often each is mentioned. */
  readonly actors: readonly (readonly [string, number])[];
}

/** An article as a point: numbers of terms, rising, with weights; of length 1. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** How much more a word weighs that stands in the title. */
const TITLE = 2;
/** Terms in more than this part of the articles tell nothing. */
const COMMON = 0.2;
/** Terms in so few articles always tell something: one story alone may have as many. */
const FEW = 20;

interface Uses {
  text: number;
  title: number;
}

function usesOf(article: ArticleTerms): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const at = (term: string): Uses => {
    let found = uses.get(term);
    if (found === undefined) {
      found = { text: 0, title: 0 };
      uses.set(term, found);
    }
    return found;
  };
  for (const entry of article.terms.split(" ")) {
    const cut = entry.lastIndexOf(":");
    if (cut < 1) continue;
    const count = Number(entry.slice(cut + 1));
    if (entry.startsWith("^")) at(entry.slice(1, cut)).title += count;
    else at(entry.slice(0, cut)).text += count;
  }
  for (const [key, count] of article.actors) at(`@${key}`).text = count;
  return uses;
}

/** Articles as points, and the names of the terms. */
export interface TermVectors {
  readonly vectors: readonly Vector[];
  readonly names: readonly string[];
}

/** The articles as points by the weights of their terms (tf-idf), with the names of the terms. Articles must come in order of their ids. */
export function vectorsOf(articles: readonly ArticleTerms[]): TermVectors {
  const all = articles.map(usesOf);
  const spread = new Map<string, number>();
  for (const uses of all) for (const term of uses.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const n = Math.max(articles.length, 2);
  const most = Math.max(FEW, COMMON * n);
  const names = [...spread]
    .filter(([, df]) => df > 1 && df <= most)
    .map(([term]) => term)
    .sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  // In a small archive even a rare term is in a good part of the articles: it must not weigh next to nothing.
  const idf = names.map((name) => Math.log((n + 30) / (spread.get(name) as number)));
  const vectors = all.map((uses) => {
    const rows: [number, number][] = [];
    for (const [term, { text, title }] of uses) {
      const number = numbers.get(term);
      if (number === undefined) continue;
      const tf = (text > 0 ? 1 + Math.log(text) : 0) + (title > 0 ? TITLE : 0);
      rows.push([number, tf * (idf[number] as number)]);
    }
    rows.sort((x, y) => x[0] - y[0]);
    const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
    return { terms: Int32Array.from(rows, ([t]) => t), weights: Float64Array.from(rows, ([, w]) => w / length) };
  });
  return { vectors, names };
}

/** How alike two points are, 0 to 1. */
export function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const [x, y] = [a.terms[i] as number, b.terms[k] as number];
    if (x === y) sum += (a.weights[i++] as number) * (b.weights[k++] as number);
    else if (x < y) i++;
    else k++;
  }
  return sum;
}

/** The terms that bring two articles together, the weightiest first. */
export function sharedTerms(a: Vector, b: Vector, names: readonly string[], most: number): string[] {
  const found: [string, number][] = [];
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const [x, y] = [a.terms[i] as number, b.terms[k] as number];
    if (x === y) found.push([names[x] as string, (a.weights[i++] as number) * (b.weights[k++] as number)]);
    else if (x < y) i++;
    else k++;
  }
  return found
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
