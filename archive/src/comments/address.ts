import { createHmac, randomBytes } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import type { Sql } from "../database/types.js";

/** The eight groups of an IPv6 address, as numbers. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => "0"), ...right].map((g) => Number.parseInt(g, 16).toString(16));
}

/** Who is taken for one: an IPv4 address, or the /64 of an IPv6 one, which one household has. Other texts stand for themselves. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(":")}::/64` : plain;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const DAY = 86_400_000;

/** The salt of a day: made when it is first asked for. */
async function saltOf(sql: Sql, day: string): Promise<string> {
  await sql.query("insert into comment_salts (day, salt) values ($1, $2) on conflict do nothing", [day, randomBytes(32).toString("hex")]);
  const [row] = await sql.query<{ salt: string }>("select salt from comment_salts where day = $1", [day]);
  return (row as { salt: string }).salt;
}

/**
 * The hashes under which an address may stand: by the salt of today, first, and by that of yesterday where there is one. `key`: a secret
 * that is not in the database. Salts are random, one a day, and `forgetAddresses` deletes them: what was hashed with one can then be
 * found by nobody.
 */
export async function addressHashes(sql: Sql, key: string, address: string, at: Date): Promise<string[]> {
  const yesterday = dayOf(new Date(at.getTime() - DAY));
  const [older] = await sql.query<{ salt: string }>("select salt from comment_salts where day = $1", [yesterday]);
  const salts = [await saltOf(sql, dayOf(at)), ...(older ? [older.salt] : [])];
  return salts.map((salt) => createHmac("sha256", key).update(salt).update(networkOf(address)).digest("base64url"));
}

/** Deletes the salts of all days before yesterday, and all hashes made with them: an address is kept for less than two days. */
export async function forgetAddresses(sql: Sql, at: Date): Promise<void> {
  const yesterday = dayOf(new Date(at.getTime() - DAY));
  await sql.query("delete from comment_salts where day < $1", [yesterday]);
  await sql.query("update comments set address = null where address is not null and at < $1", [yesterday]);
  await sql.query("update comment_blocks set address = null where address is not null and at < $1", [yesterday]);
}
