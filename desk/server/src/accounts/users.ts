import type { Database } from "@isnad/archive";
import type { Role } from "../context.js";
import { ProblemError } from "../http/problems.js";
import { type Auth, PASSWORD } from "./auth.js";

/** An account as administrators see it. */
export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly created_at: string;
  /** When the last session began; null where there is none. */
  readonly seen_at: string | null;
}

/** A time as ISO 8601. */
const iso = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const COLUMNS = `u.id, u.email, u.name, u.role, u.disabled, ${iso("u.created_at")} as created_at,
  (select ${iso("max(s.updated_at)")} from sessions s where s.user_id = u.id) as seen_at`;

/** What an account is made of. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
}

/** What may be changed of one. */
export interface UserChange {
  readonly role?: Role;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly password?: string;
}

/** Accounts by email, after the one given. */
export const listUsers = (database: Database, after: string | null, limit: number): Promise<UserRow[]> =>
  database.query<UserRow>(`select ${COLUMNS} from users u where u.email > $1 order by u.email limit $2::int`, [after ?? "", limit]);

/** One account by its id. */
export const userById = async (database: Database, id: string): Promise<UserRow | null> =>
  (await database.query<UserRow>(`select ${COLUMNS} from users u where u.id = $1`, [id]))[0] ?? null;

/** One account by its email. */
export const userByEmail = async (database: Database, email: string): Promise<UserRow | null> =>
  (await database.query<UserRow>(`select ${COLUMNS} from users u where u.email = $1`, [email.toLowerCase()]))[0] ?? null;

/** Whether anybody could administrate. */
export const hasAdmin = async (database: Database): Promise<boolean> =>
  (await database.query("select 1 from users where role = 'admin' and not disabled limit 1")).length > 0;

/** Refuses a password that is too short or too long; throws ProblemError. */
export function checkPassword(password: string): void {
  const letters = [...password].length;
  if (letters < PASSWORD.least || password.length > PASSWORD.most)
    throw new ProblemError(422, "password-length", `A password has ${PASSWORD.least} to ${PASSWORD.most} letters.`);
}

const taken = (): ProblemError => new ProblemError(409, "email-taken", "There is an account with this email.");

/** Makes an account. Throws ProblemError when the email is taken or the password too short. */
export async function addUser(database: Database, auth: Auth, user: NewUser): Promise<UserRow> {
  checkPassword(user.password);
  const email = user.email.toLowerCase();
  if ((await userByEmail(database, email)) !== null) throw taken();
  const { internalAdapter, password } = await auth.$context;
  const made = await internalAdapter
    .createUser({ email, name: user.name, emailVerified: false, role: user.role, disabled: false }, { method: "email-password" } as never)
    .catch(async (error: unknown) => {
      // Two at once: the database keeps emails apart.
      if ((await userByEmail(database, email)) !== null) throw taken();
      throw error;
    });
  await internalAdapter.linkAccount({
    userId: made.id,
    accountId: made.id,
    providerId: "credential",
    password: await password.hash(user.password),
  });
  return (await userById(database, made.id)) as UserRow;
}

/** Whether the account is the only one that can administrate. */
const isLastAdmin = async (database: Database, id: string): Promise<boolean> =>
  (await database.query("select 1 from users where role = 'admin' and not disabled and id <> $1 limit 1", [id])).length === 0;

/**
 * Changes an account. A new password, another role or being disabled ends its sessions. Throws ProblemError when there is no such account
 * or nobody would be left to administrate.
 */
export async function changeUser(database: Database, auth: Auth, id: string, change: UserChange): Promise<UserRow> {
  const user = await userById(database, id);
  if (user === null) throw new ProblemError(404, "not-found", "There is no such account.");
  const loses = user.role === "admin" && !user.disabled && ((change.role ?? "admin") !== "admin" || change.disabled === true);
  if (loses && (await isLastAdmin(database, id)))
    throw new ProblemError(409, "last-admin", "This is the last administrator: make another first.");
  if (change.password !== undefined) {
    checkPassword(change.password);
    const { internalAdapter, password } = await auth.$context;
    await internalAdapter.updatePassword(id, await password.hash(change.password));
  }
  await database.query(
    "update users set role = coalesce($2, role), disabled = coalesce($3, disabled), name = coalesce($4, name), updated_at = now() where id = $1",
    [id, change.role ?? null, change.disabled ?? null, change.name ?? null],
  );
  const ends = change.password !== undefined || change.disabled === true || (change.role !== undefined && change.role !== user.role);
  if (ends) await database.query("delete from sessions where user_id = $1", [id]);
  return (await userById(database, id)) as UserRow;
}
