import type { Row } from "@isnad/engine/knowledge/table";
import { arabicShare } from "@isnad/engine/text/letters";
import { contentKey } from "../key.js";
import { createDateReader, type DateReader } from "../page/dates.js";
import { createOutlets, hostOf, type OutletOf } from "../page/outlets.js";
import type { Fetcher } from "../web/fetcher.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { LIMITS, type Limits } from "./limits.js";

/** How far a run has come: bytes of files and answers read. Written to while the items are taken. */
export interface Progress {
  bytes: number;
}

/** What `sources` may be told. */
export interface SourceOptions {
  /** Tables of the knowledge base: `knowledge.table`. Month names and outlets come from it; without it Arabic dates are not read. */
  readonly table?: (name: string) => readonly Row[];
  /** Gets addresses; without it every address is refused. Made by `createFetcher`. */
  readonly fetcher?: Fetcher;
  /** Fetch what feeds and sitemaps list even where these were found in a folder or a ZIP. */
  readonly follow?: boolean;
  /** Take articles that are not Arabic too. */
  readonly anyLanguage?: boolean;
  /** Names of columns or properties that differ: `{ text: "النص" }`. */
  readonly fields?: Partial<Record<Field, string>>;
  readonly limits?: Partial<Limits>;
  readonly progress?: Progress;
}

/** Parts of an article in a table or JSON object. */
export type Field = "id" | "title" | "text" | "url" | "outlet" | "published" | "language" | "byline";

/** What the readers of the formats share. */
export interface Context {
  readonly limits: Limits;
  readonly dates: DateReader;
  readonly outletOf: OutletOf;
  readonly options: SourceOptions;
  /** Addresses of feeds and sitemaps that were listed by others and read: each is read once. */
  readonly listed: Set<string>;
}

/** The context that options make. */
export function contextOf(options: SourceOptions): Context {
  const table = options.table ?? ((): readonly Row[] => []);
  return {
    options,
    listed: new Set(),
    limits: { ...LIMITS, ...options.limits },
    dates: createDateReader(table("months")),
    outletOf: createOutlets(table("outlets")),
  };
}

/** An article before it is finished. */
export interface RawArticle {
  readonly text: string;
  readonly id?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  /** ISO, as read by the date reader. */
  readonly published?: string | null;
  readonly language?: string | null;
  readonly byline?: string | null;
}

/** Below this share of Arabic letters nothing is there to read. */
const ARABIC = 0.2;
/** Above this share of letters that Arabic has not, a text in Arabic script is Persian, Urdu or Kurdish. */
const FOREIGN = 0.012;
const OTHERS = /^(fa|ur|ps|ckb|ug|sd|prs)\b/i;

/** Whether a text is another language in Arabic script, by its letters. */
function isOtherLanguage(text: string): boolean {
  const head = text.slice(0, 20_000);
  const foreign = head.match(/[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06C6\u06CE\u06C7\u06D0]/g)?.length ?? 0;
  return foreign > 3 && foreign > (head.match(/[\u0621-\u064a]/g)?.length ?? 0) * FOREIGN;
}

/** Checks an article and adds outlet by domain, language and key. Throws Refusal. */
function finish(raw: RawArticle, where: string, remarks: readonly string[], context: Context): Item {
  const { limits, options, outletOf } = context;
  // What no database stores, by signs as long: offsets stay those of the text as given.
  const text = raw.text.replace(/\0/g, " ").replace(/\p{Cs}/gu, "\uFFFD");
  if (text.trim() === "") throw new Refusal("empty", "It holds no text.");
  if (text.length > limits.article)
    throw new Refusal("too-large", `Its text is longer than ${limits.article.toLocaleString("en")} characters: cut it into articles.`);
  if (!options.anyLanguage) {
    if (arabicShare(text) < ARABIC) throw new Refusal("not-arabic", "It is not Arabic text: Isnad reads Arabic news.");
    if (isOtherLanguage(text)) throw new Refusal("not-arabic", "It is written in Arabic letters, but in another language.");
  }
  const told = raw.language ?? null;
  const language =
    told !== null && OTHERS.test(told) && !isOtherLanguage(text) ? "ar" : (told ?? (arabicShare(text) >= ARABIC ? "ar" : null));
  const url = raw.url ?? null;
  return {
    article: {
      id: raw.id ?? null,
      title: raw.title ?? null,
      text,
      url,
      outlet: raw.outlet || outletOf(url ?? "") || hostOf(url),
      published: raw.published ?? null,
      language,
      byline: raw.byline ?? null,
      key: contentKey(text),
    },
    where,
    remarks,
  };
}

/** The item that an article becomes: itself, or why it is refused. */
export function itemOf(raw: RawArticle, where: string, context: Context, remarks: readonly string[] = []): Item {
  try {
    return finish(raw, where, remarks, context);
  } catch (error) {
    return refusalOf(error, where);
  }
}
