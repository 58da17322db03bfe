export { articleFromJson, articlesFromText, loadArticles, requireArabic } from "./articles.js";
export { decode, declaredCharset, type Encoding } from "./decode.js";
export { InputError } from "./errors.js";
export { fetchPage, type FetchLimits } from "./fetch.js";
export { articleFromHtml } from "./html.js";
