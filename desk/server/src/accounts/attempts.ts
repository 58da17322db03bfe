import { createHash } from "node:crypto";
import type { Sql } from "@isnad/archive";

/** So many attempts in so many seconds. */
export interface Allowance {
  readonly most: number;
  readonly seconds: number;
}

const keyOf = (kind: string, value: string): string => `${kind} ${createHash("sha256").update(value.toLowerCase()).digest("base64url")}`;

/**
 * Counts an attempt; gives the seconds to wait when there were too many, else 0. The time counts from the first attempt. Addresses and
 * names are kept as hashes. In the archive, so that several servers count together.
 */
export async function countAttempt(sql: Sql, kind: string, value: string, { most, seconds }: Allowance): Promise<number> {
  const [row] = await sql.query<{ count: number; left: number }>(
    `insert into attempts values ($1, 1, now()) on conflict (key) do update set
       count = case when attempts.since < now() - $2::int * interval '1 second' then 1 else least(attempts.count + 1, 1000000) end,
       since = case when attempts.since < now() - $2::int * interval '1 second' then now() else attempts.since end
     returning count, ceil(extract(epoch from since + $2::int * interval '1 second' - now()))::int as left`,
    [keyOf(kind, value), seconds],
  );
  return row !== undefined && row.count > most ? Math.max(1, row.left) : 0;
}

/** Forgets the attempts: the right password was given. */
export async function forgetAttempts(sql: Sql, kind: string, value: string): Promise<void> {
  await sql.query("delete from attempts where key = $1", [keyOf(kind, value)]);
}

/** Clears away what counts no more. */
export async function clearAttempts(sql: Sql): Promise<void> {
  await sql.query("delete from attempts where since < now() - interval '1 day'");
}
