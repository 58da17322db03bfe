import { crc32, deflateRawSync } from "node:zlib";

/** A file to be packed. `size` and `at` lie about its unpacked size and where it begins, as bombs do. */
export interface Member {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
  readonly at?: number;
  readonly locked?: boolean;
}

function head(signature: number, member: Member, packed: Uint8Array, raw: Uint8Array, central: boolean): Buffer {
  const name = Buffer.from(member.name);
  const out = Buffer.alloc(central ? 46 : 30);
  out.writeUInt32LE(signature, 0);
  const at = central ? 6 : 4;
  if (central) out.writeUInt16LE(20, 4);
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(0x800 | (member.locked ? 1 : 0), at + 2);
  out.writeUInt16LE(8, at + 4);
  out.writeUInt32LE(crc32(raw), at + 10);
  out.writeUInt32LE(packed.length, at + 14);
  out.writeUInt32LE(member.size ?? raw.length, at + 18);
  out.writeUInt16LE(name.length, at + 22);
  return out;
}

/** A ZIP of these files, made by hand so that it may be wrong in every way. */
export function zipOf(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const raw = Buffer.from(member.content as Uint8Array);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(member.name);
    const central = head(0x02014b50, member, packed, raw, true);
    central.writeUInt32LE(member.at ?? offset, 42);
    centrals.push(central, name);
    if (member.at !== undefined) continue;
    const local = Buffer.concat([head(0x04034b50, member, packed, raw, false), name, packed]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
