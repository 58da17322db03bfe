import type { Telling } from "./told.js";

/** Tellings that come from one source: copies of one text, one agency, one speaker. */
export interface Source {
  /** Who it is: the name of the source that all go back to, else the outlet. */
  readonly name: string;
  readonly kind: "source" | "copies" | "outlet";
  readonly articles: readonly string[];
}

/** What a telling goes back to: the innermost named link of its chain; null where the article speaks for itself or the source is unnamed. */
const originOf = (telling: Telling): { actor: string; name: string } | null => {
  const link = telling.chain.at(-1);
  return link && link.actor !== null && link.kind !== "anonymous" ? { actor: link.actor, name: link.name } : null;
};

/**
 * The sources of a happening that do not depend on one another. Tellings hang together when one text was printed by both, when they go
 * back to the same named source, or when they are of the same outlet. Ten papers that print one agency are one source.
 */
export function independentSources(tellings: readonly Telling[]): Source[] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    const up = root.get(key) ?? key;
    return up === key ? key : find(up);
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [find(a), find(b)].sort() as [string, string];
    if (x !== y) root.set(y, x);
  };
  for (const telling of tellings) {
    const article = `a:${telling.article}`;
    if (telling.copies !== null) join(article, `c:${telling.copies}`);
    if (telling.outlet !== null) join(article, `o:${telling.outlet}`);
    const origin = originOf(telling);
    if (origin !== null) join(article, `s:${origin.actor}`);
  }
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) groups.set(find(`a:${telling.article}`), [...(groups.get(find(`a:${telling.article}`)) ?? []), telling]);
  return [...groups.values()]
    .map((group): Source => {
      const articles = [...new Set(group.map((t) => t.article))].sort();
      const origins = group.flatMap((t) => originOf(t)?.name ?? []).sort();
      const outlets = [...new Set(group.flatMap((t) => t.outlet ?? []))].sort();
      if (origins[0] !== undefined) return { name: origins[0], kind: "source", articles };
      return { name: outlets.join("، ") || (articles[0] as string), kind: outlets.length > 1 ? "copies" : "outlet", articles };
    })
    .sort((a, b) => b.articles.length - a.articles.length || ((a.articles[0] as string) < (b.articles[0] as string) ? -1 : 1));
}
