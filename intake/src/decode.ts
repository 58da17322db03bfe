import { InputError } from "./errors.js";

/** Encodings told apart; the first four have no mark, so they are judged by what they make of the bytes. */
export type Encoding = "utf-8" | "windows-1256" | "iso-8859-6" | "utf-16le" | "utf-16be";

/** Most frequent Arabic letters; text in the right encoding is full of them. */
const FREQUENT = new Set("اليمنوترهبةعدسفأكقحج");

const decodeAs = (bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** How much a decoded text looks like Arabic: frequent letters for, control signs and unlikely signs against. */
function score(text: string): number {
  let points = 0;
  for (const c of text.slice(0, 4000)) {
    if (FREQUENT.has(c)) points += 1;
    else if (/[\u0621-\u064A]/.test(c)) points += 0.4;
    else if (/[\u0080-\u009F\uFFFD\uE000-\uF8FF]/.test(c)) points -= 3;
    else if (/[پچژگکیےھ‚ƒ„†‡ˆ‰ŒœˆآÂÃØÙ]/.test(c)) points -= 1.5;
  }
  return points;
}

/** UTF-16 without a mark: every second byte of Latin or Arabic text is 0 or 6. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const n = Math.min(bytes.length - (bytes.length % 2), 2000);
  if (n < 8) return null;
  let low = 0;
  let high = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) high++;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) low++;
  }
  if (low > n * 0.4 && low > high) return "utf-16le";
  return high > n * 0.4 ? "utf-16be" : null;
}

/** Signs of a file that is no text: a known signature, or NUL bytes that are not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (/^(%PDF|PK\x03\x04|\x89PNG|GIF8|\xFF\xD8\xFF|\x1F\x8B|\x7FELF|\xD0\xCF\x11\xE0|BM....\x00\x00)/.test(head)) return true;
  let zeros = 0;
  for (const b of bytes.subarray(0, 4000)) if (b === 0) zeros++;
  return (
    zeros > 0 && utf16WithoutMark(bytes) === null && !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff)
  );
}

/**
 * Decodes bytes of unknown encoding into text, telling UTF-8, UTF-16 (both orders), windows-1256 and ISO-8859-6 apart.
 * `declared` (an HTTP or HTML charset) is tried first. Throws InputError for binary files; `name` is for the message.
 */
export function decode(bytes: Uint8Array, name: string, declared?: string | null): { text: string; encoding: Encoding } {
  if (isBinary(bytes)) throw new InputError(`${name} is a binary file, not text: give a .txt, .html, .json or .jsonl file.`);
  const done = (text: string | null, encoding: Encoding): { text: string; encoding: Encoding } | null =>
    text === null ? null : { text: text.replace(/^\uFEFF/, ""), encoding };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return done(decodeAs(bytes, "utf-16le", false), "utf-16le") as { text: string; encoding: Encoding };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return done(decodeAs(bytes, "utf-16be", false), "utf-16be") as { text: string; encoding: Encoding };
  const wide = utf16WithoutMark(bytes);
  if (wide) return done(decodeAs(bytes, wide, false), wide) as { text: string; encoding: Encoding };
  const wanted = normalEncoding(declared);
  const asked = wanted && done(decodeAs(bytes, wanted, true), wanted);
  if (asked && (wanted === "utf-8" || score(asked.text) > 0)) return asked;
  const utf8 = done(decodeAs(bytes, "utf-8", true), "utf-8");
  if (utf8) return utf8;
  const candidates = (["windows-1256", "iso-8859-6"] as const).flatMap((e) => done(decodeAs(bytes, e, true), e) ?? []);
  const loose = done(decodeAs(bytes, "utf-8", false), "utf-8") as { text: string; encoding: Encoding };
  return [...candidates, loose].sort((a, b) => score(b.text) - score(a.text))[0] as { text: string; encoding: Encoding };
}

function normalEncoding(label: string | null | undefined): Encoding | null {
  const l = label?.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (l === "utf8") return "utf-8";
  if (l === "windows1256" || l === "cp1256") return "windows-1256";
  return l === "iso88596" ? "iso-8859-6" : null;
}

/** The charset that an HTML page declares in its first bytes, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** The encoding of a longer stream, judged by its first bytes, which may end in the middle of a character. */
export function sniff(head: Uint8Array, name: string, declared?: string | null): Encoding {
  if (head.length < 4096) return decode(head, name, declared).encoding;
  const line = head.lastIndexOf(10);
  let end = line > 64 ? line + 1 : head.length;
  // Without a line's end: back to before the last character that may be cut.
  if (end === head.length) while (end > head.length - 4 && ((head[end - 1] as number) & 0xc0) === 0x80) end--;
  if (end !== line + 1 && ((head[end - 1] as number) & 0xc0) === 0xc0) end--;
  return decode(head.subarray(0, end - (end % 2)), name, declared).encoding;
}

/** A stream of bytes in an encoding as UTF-8, without byte order mark. Bytes that are no character become U+FFFD. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const part of bytes) {
    const text = decoder.decode(part, { stream: true });
    if (text !== "") yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}
