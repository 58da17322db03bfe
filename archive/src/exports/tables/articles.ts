import type { ActorRow } from "../../lists/actors.js";
import { field, type Table } from "../fields.js";
import type { ArticleRecord } from "../source/articles.js";
import type { StoryRecord } from "../source/joined.js";

/** Articles that fit the filters. */
export const ARTICLES: Table<ArticleRecord> = {
  name: "articles",
  says: "An article of the archive.",
  key: ["article"],
  refers: [{ fields: ["story"], table: "stories", to: ["story"] }],
  fields: [
    field("article", "text", "Id of the article: its own, else a hash of its text.", (a) => a.id, { needed: true }),
    field("title", "text", "Headline.", (a) => a.title),
    field("outlet", "text", "Who published it, as given: a name or a domain.", (a) => a.outlet),
    field("url", "text", "Where it was published.", (a) => a.url),
    field("published", "text", "When it was published, as given: an ISO 8601 date or date-time.", (a) => a.published),
    field("day", "day", "The calendar day of `published`.", (a) => a.day),
    field("language", "text", "Language, as a BCP 47 tag.", (a) => a.language, { needed: true }),
    field("story", "text", "Story that the article belongs to.", (a) => a.story),
    field("copies", "text", "Group of articles that print mostly one text; empty where this one stands alone.", (a) => a.copies),
    field("version_of", "text", "Id of the article whose text was changed to this one.", (a) => a.version_of),
    field("reports", "integer", "Reports in the article, whether exported or not.", (a) => a.reports, { needed: true, unit: "reports" }),
    field("text", "text", "The text that was read. All offsets point into it.", (a) => a.text, { needed: true }),
  ],
};

/** Stories with an article that fits. */
export const STORIES: Table<StoryRecord> = {
  name: "stories",
  says: "Articles that tell one story.",
  key: ["story"],
  fields: [
    field("story", "text", "Id of the story.", (s) => s.id, { needed: true }),
    field("title", "text", "Headline of its first article.", (s) => s.title),
    field("day", "day", "Day of its first article.", (s) => s.day),
    field("last_day", "day", "Day of its last article.", (s) => s.last_day),
    field("articles", "integer", "Its articles in the whole archive.", (s) => s.articles, { needed: true, unit: "articles" }),
    field("outlets", "integer", "Outlets that tell it.", (s) => s.outlets, { needed: true, unit: "outlets" }),
  ],
};

/** Actors with a part in what fits. */
export const ACTORS: Table<ActorRow> = {
  name: "actors",
  says: "Somebody or something that articles name, once. With filters: those that act, receive, speak or are the place in an exported report.",
  key: ["actor"],
  fields: [
    field("actor", "text", "Id of the actor across articles: `k:` and the id of the knowledge base, or `n:`, kind and name.", (a) => a.id, {
      needed: true,
    }),
    field("kind", "text", "person, organisation, group, country, place or facility.", (a) => a.kind, { needed: true }),
    field("name", "text", "Name in Arabic.", (a) => a.name, { needed: true }),
    field("english", "text", "Name in English; where there is none, its transliteration, ending in ` (transliterated)`.", (a) => a.english),
    field("known", "text", "Id in the knowledge base.", (a) => a.known),
    field("country", "text", "ISO 3166 alpha-3 code, or IGO UNO EUR NGO ISM IMG MNC.", (a) => a.country),
    field("sectors", "list", "PLOVER sector codes, the most telling first.", (a) => a.sectors, { needed: true }),
    field("names", "list", "Ways of writing the name that were met, the most frequent first.", (a) => a.names, { needed: true }),
    field("articles", "integer", "Articles of the whole archive that name the actor.", (a) => a.articles, {
      needed: true,
      unit: "articles",
    }),
    field("mentions", "integer", "Mentions in the whole archive.", (a) => a.mentions, { needed: true, unit: "mentions" }),
  ],
};
