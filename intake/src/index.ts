export { articleFromHtml, articleFromJson, articlesFromText, loadArticles, requireArabic } from "./articles.js";
export { declaredCharset, decode, type Encoding } from "./decode.js";
export { InputError } from "./errors.js";
export { type FetchLimits, fetchPage } from "./fetch.js";
