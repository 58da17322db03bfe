import type { Sql } from "@isnad/archive";
import type { Account, Deed } from "../context.js";

/** Who did something at the command line: no account. */
export const COMMAND_LINE = { id: null, email: "(command line)", role: "admin" } as const;

/** An entry of the audit log. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly who: string | null;
  readonly email: string | null;
  readonly role: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes an entry. A trigger of the database refuses to change or remove any. */
export async function writeAudit(
  sql: Sql,
  who: Pick<Account, "id" | "email" | "role"> | typeof COMMAND_LINE | null,
  { action, subject, details = {} }: Deed,
): Promise<void> {
  await sql.query("insert into audit (at, who, email, role, action, subject, details) values ($1, $2, $3, $4, $5, $6, $7)", [
    new Date().toISOString(),
    who?.id ?? null,
    who?.email ?? null,
    who?.role ?? "reader",
    action,
    subject,
    JSON.stringify(details),
  ]);
}

/** Entries, the newest first, before the one with the id `before`. `who`, `action`: only those. */
export async function listAudit(
  sql: Sql,
  { before, limit, who, action }: { before: number | null; limit: number; who?: string; action?: string },
): Promise<AuditRow[]> {
  const rows = await sql.query<Omit<AuditRow, "details"> & { details: string }>(
    `select id, at, who, email, role, action, subject, details from audit
     where id < $1::int and ($2::text is null or who = $2) and ($3::text is null or action = $3) order by id desc limit $4::int`,
    [before ?? 2_147_483_647, who ?? null, action ?? null, limit],
  );
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }));
}
