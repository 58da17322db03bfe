import { MIGRATIONS } from "../schema/index.js";
import { ArchiveError, type Database } from "./types.js";

/** Number of the advisory lock under which the schema is changed and articles are joined. */
export const LOCK = 7_236_001;

/** Brings the schema up to date, each migration in a transaction of its own, one process at a time. Throws ArchiveError on a newer schema. */
export async function migrate(database: Database): Promise<void> {
  for (let done = false; !done; ) {
    done = await database.transaction(async (sql) => {
      await sql.query("select pg_advisory_xact_lock($1)", [LOCK]);
      await sql.script("create table if not exists isnad_migrations (id int primary key, name text not null)");
      const [row] = await sql.query<{ n: number }>("select coalesce(max(id), 0)::int as n from isnad_migrations");
      const applied = row?.n ?? 0;
      if (applied > MIGRATIONS.length)
        throw new ArchiveError(`The archive ${database.where} was made by a newer version of Isnad: update Isnad to open it.`);
      const next = MIGRATIONS[applied];
      if (next === undefined) return true;
      await sql.script(next.sql);
      await sql.query("insert into isnad_migrations values ($1, $2)", [applied + 1, next.name]);
      return false;
    });
  }
}
