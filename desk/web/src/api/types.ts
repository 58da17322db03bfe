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
export type ReportPage = Schemas["ReportPage"];
export type Facets = Schemas["Facets"];
export type Actor = Schemas["Actor"];
export type Office = Schemas["Office"];
export type Partner = Schemas["Partner"];
export type Relation = Schemas["Relation"];
export type RelationEvent = Schemas["RelationEvent"];
export type Network = Schemas["Network"];
export type PlaceCount = Schemas["PlaceCount"];
export type PlaceMap = Schemas["PlaceMap"];
export type User = Schemas["User"];
export type Outlet = Schemas["Outlet"];
export type Feed = Schemas["Feed"];
export type Ingestion = Schemas["Ingestion"];
export type AdminHealth = Schemas["AdminHealth"];
export type AuditEntry = Schemas["AuditEntry"];
