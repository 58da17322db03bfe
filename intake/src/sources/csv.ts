import { sniff } from "../decode.js";
import { type Bytes, peek } from "./bytes.js";
import { type Context, itemOf } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { SNIFFED } from "./json.js";
import { megabytes } from "./limits.js";
import { articleOfRecord, fieldsOf } from "./record.js";
import { type Row, RowSplitter } from "./rows.js";

/** The sign between columns: the one that parts the first line most often, outside of quotes. */
export function delimiterOf(head: string): string {
  const line =
    head
      .replace(/^\uFEFF/, "")
      .split(/[\r\n]/, 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  const counts = [",", ";", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign as string;
}

/** The rows of a stream of bytes. */
async function* rowsOf(bytes: Bytes, decoder: TextDecoder, splitter: RowSplitter): AsyncGenerator<Row> {
  for await (const part of bytes) yield* splitter.take(decoder.decode(part, { stream: true }));
  yield* splitter.take(decoder.decode());
  yield* splitter.finish();
}

/** How a table's columns are called. */
interface Header {
  readonly names: readonly string[];
  readonly fields: ReturnType<typeof fieldsOf>;
}

function headerOf(row: Row, context: Context): Header {
  if ("bad" in row) throw new Refusal("damaged", "Its first line, which should name the columns, cannot be read.");
  const names = row.cells.map((name) => name.trim());
  const fields = fieldsOf(names, context.options.fields);
  if (fields.text !== undefined) return { names, fields };
  const wanted = context.options.fields?.text ?? "text";
  throw new Refusal(
    "format",
    `It has no column "${wanted}": its columns are ${names.slice(0, 12).join(", ").slice(0, 200)}. Name the one that holds the text: --column text=NAME.`,
  );
}

function rowItem(row: Row, { names, fields }: Header, where: string, context: Context): Item {
  try {
    if ("bad" in row) {
      if (row.bad === "unclosed") throw new Refusal("damaged", "A quote opened here is not closed before the file ends.");
      throw new Refusal("too-large", `It is longer than ${megabytes(context.limits.line)}, or a quote opened here is not closed.`);
    }
    if (row.cells.length !== names.length)
      throw new Refusal("record", `It has ${row.cells.length} columns where the first line has ${names.length}.`);
    return itemOf(articleOfRecord(Object.fromEntries(names.map((name, i) => [name, row.cells[i]])), context, fields), where, context);
  } catch (error) {
    return refusalOf(error, where);
  }
}

/**
 * Articles of a table with a header: `,` `;` tab or `|` between columns, any of the encodings (as Excel saves them). Holds one row
 * at a time. Rows are named by the line on which they begin.
 */
export async function* readCsv(bytes: Bytes, where: string, context: Context): AsyncGenerator<Item> {
  const { head, all } = await peek(bytes, SNIFFED);
  if (head.length === 0) throw new Refusal("empty", "It is empty.");
  const encoding = sniff(head, "It");
  const splitter = new RowSplitter(delimiterOf(new TextDecoder(encoding).decode(head)), context.limits.line);
  let header: Header | null = null;
  for await (const row of rowsOf(all, new TextDecoder(encoding), splitter)) {
    if (header === null) header = headerOf(row, context);
    else yield rowItem(row, header, `${where}:${row.line}`, context);
  }
}
