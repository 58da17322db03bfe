import { constants, crc32, createDeflateRaw } from "node:zlib";

/** A file to put into an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What the end of the archive must tell of a file that was written. */
interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Bit 3: sizes follow the data; bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1980-01-01: the same files give the same bytes. */
const DATE = 0x0021;
/** What fits into the fields of four bytes. */
const LARGEST = 0xffffffff;

const local = (name: Buffer): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt16LE(DATE, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
};

const descriptor = ({ crc, packed, size }: Written): Buffer => {
  const out = Buffer.alloc(16);
  out.writeUInt32LE(0x08074b50, 0);
  out.writeUInt32LE(crc, 4);
  out.writeUInt32LE(packed, 8);
  out.writeUInt32LE(size, 12);
  return out;
};

const central = ({ name, at, crc, packed, size }: Written): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATE, 10);
  head.writeUInt16LE(DATE, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
};

const end = (files: number, length: number, at: number): Buffer => {
  const out = Buffer.alloc(22);
  out.writeUInt32LE(0x06054b50, 0);
  out.writeUInt16LE(files, 8);
  out.writeUInt16LE(files, 10);
  out.writeUInt32LE(length, 12);
  out.writeUInt32LE(at, 16);
  return out;
};

/** Packs chunks as they come; tells of each before it is packed. */
async function* packed(chunks: AsyncIterable<Uint8Array>, seen: (chunk: Uint8Array) => void): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const feeding = (async () => {
    for await (const chunk of chunks) {
      seen(chunk);
      if (!deflate.write(chunk)) await new Promise((resolve) => deflate.once("drain", resolve));
    }
    deflate.end();
  })().catch((error: Error) => void deflate.destroy(error));
  for await (const part of deflate) yield part as Buffer;
  await feeding;
}

/**
 * A ZIP archive of the files, packed while they are read (PKWARE's APPNOTE 6.3.10, without ZIP64): memory does not grow with the files.
 * Throws RangeError past 4 GB. The same files give the same bytes.
 */
export async function* zipOf(files: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const all: Written[] = [];
  let at = 0;
  const counted = (bytes: Buffer): Buffer => {
    at += bytes.length;
    if (at > LARGEST) throw new RangeError("An archive of more than 4 GB cannot be made: choose less.");
    return bytes;
  };
  for await (const file of files) {
    const name = Buffer.from(file.name, "utf8");
    const begin = at;
    let [crc, size, length] = [0, 0, 0];
    yield counted(local(name));
    for await (const part of packed(file.chunks, (chunk) => {
      crc = crc32(chunk, crc);
      size += chunk.length;
    })) {
      length += part.length;
      yield counted(part);
    }
    if (size > LARGEST) throw new RangeError("A file of more than 4 GB cannot be packed: choose less.");
    const written = { name, at: begin, crc, packed: length, size };
    all.push(written);
    yield counted(descriptor(written));
  }
  const directory = Buffer.concat(all.map(central));
  const begin = at;
  yield counted(directory);
  yield end(all.length, directory.length, begin);
}
