import { type WARCRecord as Parsed, WARCParser } from "warcio";
import { declaredCharset, decode } from "../decode.js";
import { InputError } from "../errors.js";
import type { Bytes } from "./bytes.js";
import type { Context } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { megabytes } from "./limits.js";
import { pageItem } from "./page.js";
import { recordsOf, type WarcRecord } from "./warc-records.js";

const tooLarge = (most: number): Refusal => new Refusal("too-large", `It is larger than ${megabytes(most)}: that is no article.`);

/** The content of a record, unpacked as its HTTP head says, refused beyond the limit. */
async function contentOf(record: Parsed, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  if (size === 0) throw new Refusal("empty", "It is empty.");
  return Buffer.concat(parts);
}

/** MIME type of an answer; throws Refusal for answers that are no page. */
function typeOf(record: WarcRecord, parsed: Parsed): string {
  if (record.type !== "response") return record.contentType;
  const status = Number(parsed.httpHeaders?.statusCode ?? 0);
  if (status < 200 || status >= 300) throw new Refusal("network", `The crawl was answered ${status || "nothing"} here.`);
  const type = parsed.httpHeaders?.headers.get("content-type") ?? "";
  if (!/html|text\/plain|^$/.test(type)) throw new Refusal("format", `It is no page but ${type.slice(0, 60)}.`);
  return type;
}

const holdsPage = (record: WarcRecord): boolean =>
  record.type === "response"
    ? /^https?:/i.test(record.url)
    : /^(resource|conversion)$/.test(record.type) && /html|text\/plain/.test(record.contentType);

async function recordItem(record: WarcRecord, where: string, context: Context): Promise<Item> {
  try {
    if (record.bytes === null) throw tooLarge(context.limits.page);
    const parsed = await WARCParser.parse([record.bytes]);
    if (parsed === null) throw new Refusal("damaged", "Its head cannot be read.");
    const type = typeOf(record, parsed);
    const bytes = await contentOf(parsed, context.limits.page);
    const { text } = decode(bytes, "It", /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? declaredCharset(bytes));
    return await pageItem(text, where, context, { url: record.url || null });
  } catch (error) {
    if (error instanceof InputError) return refusalOf(error, where);
    return refusalOf(
      new Refusal("damaged", `It could not be unpacked (${String((error as Error)?.message ?? error).slice(0, 100)}).`),
      where,
    );
  }
}

/** Articles of a web archive (already unpacked from gzip): its answers that are pages. One record is held at a time. */
export async function* readWarc(bytes: Bytes, where: string, context: Context): AsyncGenerator<Item> {
  for await (const record of recordsOf(bytes, context.limits.page))
    if (holdsPage(record)) yield await recordItem(record, `${where}#${record.number} ${record.url}`, context);
}
