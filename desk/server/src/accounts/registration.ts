import type { Sql } from "@isnad/archive";
import type { Allowance } from "./attempts.js";

const KEY = "registration";

/** Accounts that readers may make: of the whole desk, so that many addresses together cannot fill it. */
export const ALL_REGISTRATIONS: Allowance = { most: 200, seconds: 60 * 60 };
/** Seconds in which the accounts that one address makes are counted. */
export const REGISTRATION_SECONDS = 60 * 60;

/** Whether readers may make accounts; they may until an administrator says otherwise. */
export async function isRegistrationOpen(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ value: string }>("select value from settings where key = $1", [KEY]);
  return row?.value !== "closed";
}

/** Says whether readers may make accounts. */
export async function setRegistration(sql: Sql, isOpen: boolean): Promise<void> {
  await sql.query("insert into settings values ($1, $2) on conflict (key) do update set value = excluded.value", [
    KEY,
    isOpen ? "open" : "closed",
  ]);
}
