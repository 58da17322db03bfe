import { asUtf8, decode, sniff } from "../decode.js";
import { type Bytes, once, peek, readWhole } from "./bytes.js";
import { type Context, itemOf } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { megabytes } from "./limits.js";
import { type Line, linesOf } from "./lines.js";
import { articleOfRecord } from "./record.js";

/** Bytes looked at to tell the encoding of a stream. */
export const SNIFFED = 64 * 1024;

function recordItem(record: unknown, where: string, context: Context): Item {
  try {
    return itemOf(articleOfRecord(record, context), where, context);
  } catch (error) {
    return refusalOf(error, where);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal("record", `It is not valid JSON (${(error as Error).message.slice(0, 100)}).`);
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function lineItem(line: Line, where: string, context: Context, toText: TextDecoder): Item | null {
  try {
    if ("tooLong" in line)
      throw new Refusal(
        "too-large",
        `It is longer than ${megabytes(context.limits.line)} (${megabytes(line.tooLong)}): that is no article.`,
      );
    let text: string;
    try {
      text = toText.decode(line.bytes);
    } catch {
      throw new Refusal("encoding", "It is not valid UTF-8.");
    }
    return text.trim() === "" ? null : recordItem(parse(text), where, context);
  } catch (error) {
    return refusalOf(error, where);
  }
}

/** Articles of JSON lines. Holds one line at a time; a bad one is refused and the next is read. */
export async function* readJsonLines(bytes: Bytes, where: string, context: Context): AsyncGenerator<Item> {
  const { head, all } = await peek(bytes, SNIFFED);
  if (head.length === 0) throw new Refusal("empty", "It is empty.");
  const encoding = sniff(head, "It");
  const wide = encoding.startsWith("utf-16");
  const toText = wide || encoding === "utf-8" ? UTF8 : new TextDecoder(encoding);
  let number = 0;
  for await (const line of linesOf(wide ? asUtf8(all, encoding) : all, context.limits.line)) {
    const item = lineItem(line, `${where}:${++number}`, context, toText);
    if (item) yield item;
  }
}

/** Articles of a JSON file: an object, an array of objects, or an object with one such array (`articles`, `items`). */
export async function* readJson(bytes: Bytes, where: string, context: Context): AsyncGenerator<Item> {
  const whole = await readWhole(bytes, context.limits.whole);
  if (whole.length === 0) throw new Refusal("empty", "It is empty.");
  const { text } = decode(whole, "It");
  if (/^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text)) {
    yield* readJsonLines(once(whole), where, context);
    return;
  }
  const value = parse(text);
  const inner = (value as { articles?: unknown; items?: unknown } | null)?.articles ?? (value as { items?: unknown } | null)?.items;
  const records = Array.isArray(value) ? value : Array.isArray(inner) ? inner : null;
  if (records === null) yield recordItem(value, where, context);
  else for (const [i, record] of records.entries()) yield recordItem(record, `${where}#${i + 1}`, context);
}
