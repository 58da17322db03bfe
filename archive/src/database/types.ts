/** Something that SQL can be given to: the database itself, or a transaction of it. */
export interface Sql {
  /** Rows of one statement; `$1`, `$2` stand for the parameters. */
  query<Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters. */
  script(text: string): Promise<void>;
}

/** An open database: PGlite in a folder, or a PostgreSQL server. */
export interface Database extends Sql {
  readonly kind: "pglite" | "postgres";
  /** The folder or address, without a password. */
  readonly where: string;
  /** Runs `work` in one transaction: all of it lands or none. Inside, use only what `work` is given. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Ends all work and gives the lock back. */
  close(): Promise<void>;
}

/** What went wrong with the archive, in a sentence that says what to do. */
export class ArchiveError extends Error {
  override name = "InputError";
}
