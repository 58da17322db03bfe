import { declaredCharset, decode } from "../decode.js";
import { InputError } from "../errors.js";
import { type Bytes, readWhole } from "./bytes.js";
import { type Context, itemOf, type RawArticle } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";

/** What is known of a page before it is read. */
export interface PageOrigin {
  readonly url?: string | null;
  /** As the HTTP answer declared it. */
  readonly charset?: string | null;
  /** Goes before what the page says: what the feed or the crawl knows. */
  readonly known?: Partial<RawArticle>;
}

/** The article of a decoded page. */
export async function pageItem(html: string, where: string, context: Context, origin: PageOrigin = {}): Promise<Item> {
  try {
    const { articleFromHtml } = await import("../html.js");
    const page = articleFromHtml(html, "It", { url: origin.url ?? null, dates: context.dates });
    const known = origin.known ?? {};
    const url = page.url ?? known.url ?? origin.url ?? null;
    const raw: RawArticle = {
      ...known,
      text: page.text,
      title: page.title ?? known.title ?? null,
      url,
      outlet: context.outletOf(url ?? "") ?? page.outlet ?? known.outlet ?? null,
      published: page.published ?? known.published ?? null,
      language: page.language,
      byline: page.byline ?? known.byline ?? null,
    };
    const remarks = page.wrongDates.map((date) => `Its date ${JSON.stringify(date)} cannot be and was left out.`);
    return itemOf(raw, where, context, remarks);
  } catch (error) {
    return refusalOf(pageError(error), where);
  }
}

/** What hindered a page. The parser of pages may fail in any way at what is no page: that is no fault of this program. */
function pageError(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (error instanceof InputError) return new Refusal(/no text/.test(error.message) ? "empty" : "too-large", error.message);
  return new Refusal("damaged", `It could not be read as a page (${String((error as Error)?.message ?? error).slice(0, 100)}).`);
}

/** The article of an HTML file. */
export async function* readPage(bytes: Bytes, where: string, context: Context, origin: PageOrigin = {}): AsyncGenerator<Item> {
  const whole = await readWhole(bytes, context.limits.page);
  if (whole.length === 0) throw new Refusal("empty", "It is empty.");
  const { text } = decode(whole, "It", origin.charset ?? declaredCharset(whole));
  yield await pageItem(text, where, context, origin);
}

/** The article of a plain text: a date is taken from its first or last lines where one stands alone there. */
export async function* readText(bytes: Bytes, where: string, context: Context, origin: PageOrigin = {}): AsyncGenerator<Item> {
  const whole = await readWhole(bytes, context.limits.whole);
  if (whole.length === 0) throw new Refusal("empty", "It is empty.");
  const { text } = decode(whole, "It", origin.charset);
  yield itemOf(
    { ...origin.known, text, url: origin.url ?? null, published: origin.known?.published ?? datelineOf(text, context) },
    where,
    context,
  );
}

/** Lines longer than this are sentences, whose dates are not those of publication. */
const LONGEST_DATELINE = 60;

function datelineOf(text: string, context: Context): string | null {
  const lines = text
    .slice(0, 2000)
    .split("\n")
    .filter((l) => l.trim() !== "")
    .slice(0, 4);
  const short = lines.map((l) => l.trim()).filter((l) => l.length <= LONGEST_DATELINE);
  return short.map((l) => context.dates.find(l)).find((d) => d !== null) ?? null;
}
