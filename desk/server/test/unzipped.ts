import { crc32, inflateRawSync } from "node:zlib";
import { expect } from "vitest";

/** The files of a ZIP archive, by its central directory, each held against its sum. */
export function unzipped(zip: Buffer): Map<string, Buffer> {
  const out = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const [crc, packed, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field)) as [number, number, number];
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = inflateRawSync(zip.subarray(begin, begin + packed));
    expect([data.length, crc32(data)]).toEqual([size, crc]);
    out.set(zip.toString("utf8", at + 46, at + 46 + nameLength), data);
    at += 46 + nameLength;
  }
  return out;
}
