import type { Sql } from "@isnad/archive";

/** Somebody with an account, as others are shown them: no email. `name` is null for an account that is no more. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** The names of accounts, as a function from their ids. */
export async function peopleOf(sql: Sql, ids: Iterable<string>): Promise<(id: string) => Person> {
  const rows = await sql.query<{ id: string; name: string }>("select id, name from users where id = any($1)", [[...new Set(ids)]]);
  const names = new Map(rows.map((r) => [r.id, r.name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}
