/// Everything that can be ingested. Apart from `@isnad/intake`, which reads single articles and loads fast.
export { contentKey } from "../key.js";
export { type ClientOptions, USER_AGENT } from "../web/client.js";
export { type Clock, SYSTEM_CLOCK } from "../web/clock.js";
export { createFetcher, type Fetcher, type FetcherOptions } from "../web/fetcher.js";
export type { Field, Progress, SourceOptions } from "./context.js";
export type { IntakeArticle, Item, RefusalKind, Refused, Taken } from "./item.js";
export { LIMITS, type Limits } from "./limits.js";
export { FIELDS } from "./record.js";
export { isAddress, type Survey, sources, survey } from "./sources.js";
