import type { Happening, StoryArticle } from "../../api/types.js";

/** What came up on a day. */
export interface TimelineDay {
  /** 2020-08-18; null for what has no date. */
  readonly day: string | null;
  readonly articles: readonly StoryArticle[];
  /** Happenings that were first told that day, those of the most articles first. */
  readonly happenings: readonly Happening[];
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

/** The first day on which anybody told of it. */
function firstDay(happening: Happening): string | null {
  const days = happening.tellers.flatMap((t) => dayOf(t.published) ?? []).sort();
  return days[0] ?? null;
}

/** Happenings of a day that are not told in a sentence that another was told in already. */
function inOwnWords(happenings: readonly Happening[]): Happening[] {
  const seen = new Set<string>();
  return happenings.filter(({ tellers: [first] }) => {
    const words = first?.sentence ?? "";
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}

/** A story day by day: which articles appeared, and what they told of that nobody had before. `most`: happenings a day. */
export function timelineOf(articles: readonly StoryArticle[], happenings: readonly Happening[], most: number): TimelineDay[] {
  const days = new Map<string | null, { articles: StoryArticle[]; happenings: Happening[] }>();
  const at = (day: string | null) => {
    const found = days.get(day) ?? { articles: [], happenings: [] };
    days.set(day, found);
    return found;
  };
  for (const article of articles) at(article.day ?? dayOf(article.published)).articles.push(article);
  for (const happening of happenings) at(firstDay(happening)).happenings.push(happening);
  return [...days]
    .sort(([a], [b]) => ((a ?? "~") < (b ?? "~") ? -1 : 1))
    .map(([day, told]) => ({ day, articles: told.articles, happenings: inOwnWords(told.happenings).slice(0, most) }));
}
