import type { components } from "./schema.js";

/** What the server sends, by the names of its description. */
type Schemas = components["schemas"];

export type Role = Schemas["Role"];
export type Session = Schemas["Session"];
export type Today = Schemas["Today"];
export type StoryCard = Schemas["StoryCard"];
export type Story = Schemas["Story"];
export type StoryArticle = Schemas["StoryArticle"];
export type Happening = Schemas["Happening"];
export type Difference = Schemas["Difference"];
export type Article = Schemas["Article"];
export type ArticleRow = Schemas["ArticleRow"];
export type Report = Schemas["Report"];
export type ActorRow = Schemas["ActorRow"];
