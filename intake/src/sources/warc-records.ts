import type { Bytes } from "./bytes.js";
import { Refusal } from "./item.js";

/** A record of a web archive. */
export interface WarcRecord {
  /** Counted from 1. */
  readonly number: number;
  readonly type: string;
  readonly url: string;
  /** MIME type of the record itself. */
  readonly contentType: string;
  /** Head and content as they stand in the file, or null where the content is larger than the limit. */
  readonly bytes: Uint8Array | null;
}

const LONGEST_HEAD = 256 * 1024;
const HEAD_END = Buffer.from("\r\n\r\n");

/** A stream of bytes taken in pieces of wanted length. */
class Reader {
  private buffer: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Uint8Array>;
  constructor(bytes: Bytes) {
    this.source = bytes[Symbol.asyncIterator]();
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    this.buffer = this.buffer.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.buffer, next.value]);
    return true;
  }

  /** Passes over line ends; gives whether anything comes after. */
  async next(): Promise<boolean> {
    for (;;) {
      let at = 0;
      while (at < this.buffer.length && (this.buffer[at] === 10 || this.buffer[at] === 13)) at++;
      this.buffer = this.buffer.subarray(at);
      if (this.buffer.length > 0) return true;
      if (!(await this.more())) return false;
    }
  }

  /** The bytes up to and with the blank line, or null where none comes. */
  async head(): Promise<Buffer | null> {
    for (;;) {
      const end = this.buffer.indexOf(HEAD_END);
      if (end >= 0) {
        const head = this.buffer.subarray(0, end + HEAD_END.length);
        this.buffer = this.buffer.subarray(end + HEAD_END.length);
        return head;
      }
      if (this.buffer.length > LONGEST_HEAD || !(await this.more())) return null;
    }
  }

  /** That many bytes; fewer where the stream ends. With `keep` false they are passed over, and the length alone is right. */
  async take(length: number, keep: boolean): Promise<{ length: number; bytes: Buffer }> {
    const parts: Buffer[] = [];
    let taken = 0;
    while (taken < length) {
      if (this.buffer.length === 0 && !(await this.more())) break;
      const part = this.buffer.subarray(0, length - taken);
      this.buffer = this.buffer.subarray(part.length);
      taken += part.length;
      if (keep) parts.push(part);
    }
    return { length: taken, bytes: Buffer.concat(parts) };
  }
}

const header = (head: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, "im").exec(head)?.[1] ?? "";

/**
 * The records of a web archive, one at a time. Throws a Refusal where a record is shorter than it declares (the file is cut off) or
 * where what follows is no record; the records before were given out.
 */
export async function* recordsOf(bytes: Bytes, largest: number): AsyncGenerator<WarcRecord> {
  const reader = new Reader(bytes);
  for (let number = 1; await reader.next(); number++) {
    const raw = await reader.head();
    const head = raw === null ? "" : raw.toString("utf8");
    const length = Number(header(head, "Content-Length") || Number.NaN);
    if (raw === null || !head.startsWith("WARC/") || !Number.isSafeInteger(length) || length < 0)
      throw new Refusal("damaged", `After ${number - 1} records comes no further one (truncated or damaged WARC): those before were read.`);
    const keep = length <= largest;
    const content = await reader.take(length, keep);
    if (content.length < length)
      throw new Refusal(
        "damaged",
        `It ends within record ${number} (truncated WARC): ${content.length} of ${length} bytes are there; those before were read.`,
      );
    yield {
      number,
      type: header(head, "WARC-Type"),
      url: header(head, "WARC-Target-URI").replace(/^<|>$/g, ""),
      contentType: header(head, "Content-Type"),
      bytes: keep ? Buffer.concat([raw, content.bytes]) : null,
    };
  }
}
