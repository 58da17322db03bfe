import type { Entry, ZipFile } from "yauzl";
import { fromBufferPromise, openPromise } from "yauzl";
import { checkRatio, readWhole } from "./bytes.js";
import type { Context } from "./context.js";
import { type Item, Refusal, refusalOf } from "./item.js";
import { type Limits, megabytes } from "./limits.js";
import type { Piece } from "./piece.js";

/** Reads a piece, whatever its format. */
export type ReadPiece = (piece: Piece, context: Context) => AsyncGenerator<Item>;

const isHidden = (name: string): boolean => /(^|\/)(\.|__MACOSX\/)/.test(name);

/** The members in the order of their names; throws where the ZIP as a whole is not to be trusted. */
async function membersOf(zip: ZipFile, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.zipMembers)
    throw new Refusal(
      "bomb",
      `It holds ${zip.entryCount.toLocaleString("en")} files, more than ${limits.zipMembers.toLocaleString("en")}.`,
    );
  const entries: Entry[] = [];
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    entries.push(entry);
  }
  if (packed > zip.fileSize) throw new Refusal("bomb", "Its files overlap: that is a decompression bomb, and is not read.");
  if (unpacked > limits.zipTotal)
    throw new Refusal("bomb", `It unpacks to ${megabytes(unpacked)}, more than ${megabytes(limits.zipTotal)}.`);
  checkRatio(zip.fileSize, unpacked, limits);
  return entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

async function* memberBytes(zip: ZipFile, entry: Entry, limits: Limits): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new Refusal("format", "It is locked with a password: unpack it first.");
  if (!entry.canDecodeFileData()) throw new Refusal("format", "It is packed in a way that is not known here: unpack it first.");
  checkRatio(entry.compressedSize, entry.uncompressedSize, limits);
  // The library ends with an error where more or less comes out than was declared.
  for await (const part of await zip.openReadStreamPromise(entry)) yield part as Uint8Array;
}

const zipError = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof Refusal) && (error as NodeJS.ErrnoException).syscall === undefined
    ? new Refusal("damaged", `It is no whole ZIP (${error.message.slice(0, 120)}): get it again.`)
    : error;

async function open(piece: Piece, limits: Limits): Promise<ZipFile> {
  try {
    if (piece.path !== undefined) return await openPromise(piece.path, { autoClose: false });
    return await fromBufferPromise(Buffer.from(await readWhole(piece.open(), limits.whole)));
  } catch (error) {
    throw zipError(error);
  }
}

/** Articles of the files in a ZIP, each as its ending says. Nothing is written to disk. */
export async function* readZip(piece: Piece, context: Context, read: ReadPiece): AsyncGenerator<Item> {
  const { limits } = context;
  if (piece.depth >= limits.depth) throw new Refusal("bomb", `It lies in more than ${limits.depth} others: unpack it first.`);
  const zip = await open(piece, limits);
  try {
    const entries = await membersOf(zip, limits).catch((error: unknown) => {
      throw zipError(error);
    });
    for (const entry of entries) {
      const name = entry.fileName;
      if (name.endsWith("/") || isHidden(name)) continue;
      const where = `${piece.where}!${name}`;
      const member: Piece = {
        where,
        name,
        size: entry.uncompressedSize,
        open: () => memberBytes(zip, entry, limits),
        follow: false,
        depth: piece.depth + 1,
      };
      try {
        yield* read(member, context);
      } catch (error) {
        yield refusalOf(zipError(error), where);
      }
      const { progress } = context.options;
      if (progress && piece.path !== undefined) progress.bytes += entry.compressedSize;
    }
  } finally {
    zip.close();
  }
}
