import type { CompiledKnowledge } from "./types.js";

// Of the platform, in Node and in browsers alike; the engine is compiled with the types of neither.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { readonly ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

/** What a packed knowledge base begins with. */
const MAGIC = "isnad-knowledge 1\n";
/** Texts of so many characters stand outside the head, as they lie in memory: opening them is copying. */
const LONG = 10_000;

/** Where a long text lies behind the head, in bytes; two for each character where it is not all ASCII. */
interface Place {
  readonly path: readonly string[];
  readonly start: number;
  readonly length: number;
  readonly wide: boolean;
}

const ASCII = /^[\0-\x7f]*$/;

/** Takes long texts out of what is copied, and tells of each. */
function without(value: unknown, path: readonly string[], take: (path: readonly string[], text: string) => void): unknown {
  if (typeof value === "string") {
    if (value.length < LONG) return value;
    take(path, value);
    return "";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, [...path, key], take)]));
}

function bytesOf(text: string, wide: boolean): Uint8Array {
  if (!wide) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
}

/** Packs a compiled knowledge base: a line, the length of the head (4 bytes), the head as JSON, then the long texts. */
export function packKnowledge(compiled: CompiledKnowledge): Uint8Array {
  const places: Place[] = [];
  const texts: Uint8Array[] = [];
  let end = 0;
  const rest = without(compiled, [], (path, text) => {
    const wide = !ASCII.test(text);
    const bytes = bytesOf(text, wide);
    places.push({ path, start: end, length: bytes.length, wide });
    texts.push(bytes);
    end += bytes.length;
  });
  const head = new TextEncoder().encode(JSON.stringify({ places, rest }));
  const out = new Uint8Array(MAGIC.length + 4 + head.length + end);
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(MAGIC.length, head.length, true);
  out.set(head, MAGIC.length + 4);
  let at = MAGIC.length + 4 + head.length;
  for (const bytes of texts) {
    out.set(bytes, at);
    at += bytes.length;
  }
  return out;
}

/** Unpacks what `packKnowledge` gave. Throws Error on bytes that are cut short, or none of its own. */
export function unpackKnowledge(bytes: Uint8Array): CompiledKnowledge {
  const narrow = new TextDecoder("utf-8", { ignoreBOM: true });
  const twoBytes = new TextDecoder("utf-16le", { ignoreBOM: true });
  const from = MAGIC.length + 4;
  if (bytes.length < from || narrow.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error("This is no knowledge base.");
  const texts = from + new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const { places, rest } = JSON.parse(narrow.decode(bytes.subarray(from, texts))) as { places: Place[]; rest: CompiledKnowledge };
  for (const { path, start, length, wide } of places) {
    const end = texts + start + length;
    if (end > bytes.length) throw new Error("This knowledge base is cut short.");
    let into = rest as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) into = into[key] as Record<string, unknown>;
    into[path.at(-1) as string] = (wide ? twoBytes : narrow).decode(bytes.subarray(texts + start, end));
  }
  return rest;
}
