import { createGunzip } from "node:zlib";
import { Refusal } from "./item.js";
import { type Limits, megabytes } from "./limits.js";

/** Chunks of bytes, read only as fast as they are taken. */
export type Bytes = AsyncIterable<Uint8Array>;

/** All the bytes, refused when they are more than `most`. */
export async function readWhole(bytes: Bytes, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > most)
      throw new Refusal("too-large", `It is larger than ${megabytes(most)}: that is no article, or cut it into smaller files.`);
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

/** Bytes that are all there. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The first bytes (at least `size`, where there are as many), and all the bytes; an error comes where it came, after what was before it. */
export async function peek(bytes: Bytes, size: number): Promise<{ head: Uint8Array; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let failed: { error: unknown } | null = null;
  try {
    while (length < size) {
      const next = await iterator.next();
      if (next.done) break;
      parts.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    if (length === 0) throw error;
    failed = { error };
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      if (failed) throw failed.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts), all: all() };
}

/** Throws where `unpacked` bytes came out of `packed`: more than any text ever packed so well. */
export function checkRatio(packed: number, unpacked: number, limits: Limits): void {
  if (unpacked > limits.unpackedFree && unpacked > packed * limits.ratio)
    throw new Refusal("bomb", `It unpacks to more than ${limits.ratio} times its size: that is a decompression bomb, and is not read.`);
}

/** Input given to the unpacker at once: what one such piece unpacks to is held in memory. */
const SLICE = 32 * 1024;

async function* slices(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) for (let from = 0; from < part.length; from += SLICE) yield part.subarray(from, from + SLICE);
}

/**
 * Unpacks gzip of one or several members. A file that ends early gives an error after everything before was given out; one that is
 * damaged gives it at most 16 kB of unpacked text before that. Driven by hand because a stream that fails drops what it has ready.
 */
export async function* gunzip(bytes: Bytes, limits: Limits): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const ready: Uint8Array[] = [];
  let error: Error | null = null;
  let packed = 0;
  let unpacked = 0;
  unzip.on("data", (part: Uint8Array) => {
    unpacked += part.length;
    ready.push(part);
  });
  unzip.on("error", (e) => {
    error = e;
  });
  const step = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      unzip.once("close", resolve);
      start(() => {
        unzip.off("close", resolve);
        setImmediate(resolve);
      });
    });
  try {
    for await (const slice of slices(bytes)) {
      packed += slice.length;
      await step((done) => unzip.write(slice, done));
      checkRatio(packed, unpacked, limits);
      yield* ready.splice(0);
      if (error) break;
    }
    if (!error) await step((done) => unzip.once("end", done).end());
    yield* ready.splice(0);
    if (error) throw error;
  } finally {
    unzip.destroy();
  }
  const rest = packed - unzip.bytesWritten;
  if (rest > 0) throw new Refusal("damaged", `After the packed part come ${rest} bytes that are no gzip: they were not read.`);
}
