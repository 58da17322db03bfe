import { setMerge } from "./actors/update.js";
import { type Comments, commentsIn } from "./comments/comments.js";
import { openDatabase } from "./database/open.js";
import { revisionOf } from "./database/revision.js";
import type { Database } from "./database/types.js";
import { joinArticles } from "./join.js";
import { type ActorDetail, actorOf } from "./lists/actor.js";
import { type ActorFilters, type ActorRow, listActors, listMerges, type MergeRow } from "./lists/actors.js";
import { type ArticleDetail, articleOf } from "./lists/article.js";
import { type ArticleRow, listArticles } from "./lists/articles.js";
import { type Facets, facetsOf } from "./lists/facets.js";
import type { Page, PageRequest } from "./lists/page.js";
import { type PlaceMap, placesOfReports } from "./lists/places.js";
import { listReports, type ReportRow } from "./lists/reports.js";
import { type HappeningFilters, type HappeningRow, listHappenings, listStories, type StoryRow } from "./lists/stories.js";
import { listStoryCards, type StoryCard, type StoryDetail, type StoryOrder, storyOf } from "./lists/story.js";
import { type Today, todayOf } from "./lists/today.js";
import type { PreparedArticle } from "./reading/input.js";
import { type Relation, type RelationFilters, relationOf, type Side, type Step } from "./relations/dyad.js";
import { type RelationEvent, relationEvents } from "./relations/events.js";
import type { Network } from "./relations/network.js";
import { type Review, reviewIn } from "./review/review.js";
import type { Filters } from "./search/filters.js";
import { queryOf, type SearchOptions } from "./search/query.js";
import { markStale } from "./store/marks.js";
import { type KnownPlace, storePlaces } from "./store/places.js";
import { alreadyRead, type Settled, type Stored, settleIds, storeArticles } from "./store/store.js";

/** The record of what many articles say. Every list comes in pages, in an order of its own that does not depend on how the archive was filled. */
export interface Archive {
  /** For queries that this interface does not have; the tables are in `schema/`. */
  readonly database: Database;
  /** Gives articles the ids under which the archive holds them. */
  settle(articles: readonly PreparedArticle[]): Promise<{ article: PreparedArticle; versionOf: string | null }[]>;
  /** Ids of those articles that were read by this reader (`readerOf`) already. */
  alreadyRead(articles: readonly PreparedArticle[], reader: string): Promise<Set<string>>;
  /** Stores settled articles with their readings, in one transaction; doing it again changes nothing. */
  store(articles: readonly Settled[]): Promise<Stored>;
  /** Where known places lie: replaces what was told before. Nothing is joined by it. */
  setPlaces(places: readonly KnownPlace[]): Promise<void>;
  /** Joins actors, copies, stories and happenings anew where articles have come since; `tell` is told of each step. False when nothing was new. */
  join(tell?: (step: string) => void): Promise<boolean>;
  /** Articles, the newest first. */
  articles(filters: Filters, page?: PageRequest, options?: SearchOptions): Promise<Page<ArticleRow>>;
  /** Reports with their participants and chains, by article and place in the text. */
  reports(filters: Filters, page?: PageRequest, options?: SearchOptions): Promise<Page<ReportRow>>;
  /** Stories with an article that fits, the largest first. */
  stories(filters: Filters, page?: PageRequest, options?: SearchOptions & { least?: number }): Promise<Page<StoryRow>>;
  /** Stories as a list shows them, the newest or the largest first. */
  storyCards(
    filters: Filters,
    page?: PageRequest,
    options?: SearchOptions & { least?: number; order?: StoryOrder },
  ): Promise<Page<StoryCard>>;
  /** One story with its articles; null where there is none. */
  story(id: string): Promise<StoryDetail | null>;
  /** One article with its reading; null where there is none. */
  article(id: string): Promise<ArticleDetail | null>;
  /** One actor with what it did, said and had to do with others; null where there is none. */
  actor(id: string): Promise<ActorDetail | null>;
  /** How many reports there are of each type, mode, status, actor …; `most` values a facet. */
  facets(filters: Filters, most?: number, options?: SearchOptions): Promise<Facets>;
  /** Happenings by place. */
  places(filters: Filters, most?: number, options?: SearchOptions): Promise<PlaceMap>;
  /** What the last days hold. */
  today(days?: number): Promise<Today>;
  /** Happenings, those of the most articles first. */
  happenings(filters: HappeningFilters, page?: PageRequest, options?: SearchOptions): Promise<Page<HappeningRow>>;
  /** Actors, those of the most articles first. */
  actors(filters: ActorFilters, page?: PageRequest): Promise<Page<ActorRow>>;
  /** Which names were taken for one actor, and why; of one actor or of all. */
  merges(actor: string | null, page?: PageRequest): Promise<Page<MergeRow>>;
  /** Takes a merge back (or makes it again) and joins anew. False when there is no such merge. */
  setMerge(id: string, undone: boolean): Promise<boolean>;
  /** What passed between two, over time. */
  relation(a: Side, b: Side, filters?: RelationFilters, step?: Step): Promise<Relation>;
  /** What passed between two, one by one, the newest first. */
  relationEvents(a: Side, b: Side, filters?: RelationFilters, page?: PageRequest): Promise<Page<RelationEvent>>;
  /** Who has to do with whom. */
  network(by: "country" | "actor", filters?: RelationFilters, most?: number): Promise<Network>;
  /** The days of what the network counts, in order. */
  networkDays(): Promise<string[]>;
  /** What people decide: the queue, decisions, agreement, gold. */
  readonly review: Review;
  /** The comments of readers. `key`: the secret with which addresses are hashed. */
  comments(key: string): Comments;
  /** A word that is another one when anything changed that lists are made of. */
  revision(): Promise<string>;
  close(): Promise<void>;
}

/** Where the archive is when nobody says: `DATABASE_URL`, else a folder in the working directory. */
export const defaultArchive = (env: Readonly<Record<string, string | undefined>>): string => env.DATABASE_URL || "./isnad-archive";

const wordsOf = (text: string | undefined): string[] => (text ?? "").match(/[\p{L}\p{N}]+/gu) ?? [];

async function changeMerge(database: Database, id: string, undone: boolean): Promise<boolean> {
  const found = await database.transaction(async (sql) => {
    const done = await setMerge(sql, id, undone);
    if (done) await markStale(sql, []);
    return done;
  });
  if (found) await joinArticles(database);
  return found;
}

/**
 * Opens (or makes) an archive: in a folder, embedded, or at a postgres:// address. Throws ArchiveError, with a sentence for the user, when
 * it is in use, cannot be reached, or is newer than this program.
 */
export async function openArchive(where: string): Promise<Archive> {
  const database = await openDatabase(where);
  return {
    database,
    settle: (articles) => settleIds(database, articles),
    alreadyRead: (articles, reader) => alreadyRead(database, articles, reader),
    store: (articles) => storeArticles(database, articles),
    setPlaces: (places) => storePlaces(database, places),
    join: (tell) => joinArticles(database, tell),
    articles: (filters, page = {}, options = {}) =>
      listArticles(database, filters, page, { query: queryOf(filters, options), words: wordsOf(filters.text) }),
    reports: (filters, page = {}, options = {}) => listReports(database, filters, page, queryOf(filters, options)),
    stories: (filters, page = {}, options = {}) =>
      listStories(database, filters, page, { query: queryOf(filters, options), least: options.least }),
    storyCards: (filters, page = {}, { least, order, ...options } = {}) =>
      listStoryCards(database, filters, page, { query: queryOf(filters, options), least, order }),
    story: (id) => storyOf(database, id),
    article: (id) => articleOf(database, id),
    actor: (id) => actorOf(database, id),
    facets: (filters, most = 20, options = {}) => facetsOf(database, filters, queryOf(filters, options), most),
    places: (filters, most = 500, options = {}) => placesOfReports(database, filters, queryOf(filters, options), most),
    today: (days = 7) => todayOf(database, days),
    happenings: (filters, page = {}, options = {}) => listHappenings(database, filters, page, queryOf(filters.told ?? {}, options)),
    actors: (filters, page = {}) => listActors(database, filters, page),
    merges: (actor, page = {}) => listMerges(database, actor, page),
    setMerge: (id, undone) => changeMerge(database, id, undone),
    relation: (a, b, filters, step) => relationOf(database, a, b, filters, step),
    relationEvents: (a, b, filters = {}, page = {}) => relationEvents(database, a, b, filters, page),
    network: async (by, filters, most) => (await import("./relations/network.js")).networkOf(database, by, filters, most),
    networkDays: async () => (await import("./relations/network.js")).networkDays(database),
    review: reviewIn(database),
    comments: (key) => commentsIn(database, key),
    revision: () => revisionOf(database),
    close: () => database.close(),
  };
}
