import { randomUUID } from "node:crypto";
import type { Sql, Tally } from "@isnad/archive";

/** Something refused. */
export interface Refusal {
  readonly where: string;
  readonly why: string;
  readonly kind: string;
}

/** A run that reads articles into the archive. Times are ISO 8601. */
export interface IngestionRow {
  readonly id: string;
  readonly sources: readonly string[];
  readonly started_by: string | null;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly state: "running" | "done" | "failed" | "stopped";
  readonly step: "reading" | "joining" | "ended";
  readonly tally: Tally;
  readonly refused: readonly Refusal[];
  readonly error: string | null;
}

/** Milliseconds without a sign of life after which a run is taken to have ended with its server. */
export const SILENT = 120_000;

interface Stored extends Omit<IngestionRow, "tally" | "refused"> {
  readonly tally: string;
  readonly refused: string;
  readonly beat_at: string;
}

const COLUMNS = "id, sources, started_by, started_at, beat_at, ended_at, state, step, tally, refused, error";
const NOTHING: Tally = { articles: 0, added: 0, reread: 0, same: 0, refused: {} };

function rowOf({ beat_at, tally, refused, ...row }: Stored): IngestionRow {
  const silent = row.state === "running" && Date.now() - Date.parse(beat_at) > SILENT;
  return {
    ...row,
    state: silent ? "stopped" : row.state,
    ended_at: silent ? beat_at : row.ended_at,
    tally: JSON.parse(tally) as Tally,
    refused: JSON.parse(refused) as Refusal[],
  };
}

/** Writes down that a run begins. */
export async function beginIngestion(sql: Sql, sources: readonly string[], startedBy: string | null): Promise<IngestionRow> {
  const now = new Date().toISOString();
  const [row] = await sql.query<Stored>(
    `insert into ingestions (id, sources, started_by, started_at, beat_at, state, step, tally, refused)
     values ($1, $2, $3, $4, $4, 'running', 'reading', $5, '[]') returning ${COLUMNS}`,
    [randomUUID(), sources, startedBy, now, JSON.stringify(NOTHING)],
  );
  return rowOf(row as Stored);
}

/** Writes down how a run stands. */
export async function saveIngestion(sql: Sql, row: IngestionRow): Promise<void> {
  await sql.query(
    "update ingestions set beat_at = $2, ended_at = $3, state = $4, step = $5, tally = $6, refused = $7, error = $8 where id = $1",
    [
      row.id,
      new Date().toISOString(),
      row.ended_at,
      row.state,
      row.step,
      JSON.stringify(row.tally),
      JSON.stringify(row.refused),
      row.error,
    ],
  );
}

/** One run; null where there is none. */
export async function ingestionOf(sql: Sql, id: string): Promise<IngestionRow | null> {
  const [row] = await sql.query<Stored>(`select ${COLUMNS} from ingestions where id = $1`, [id]);
  return row === undefined ? null : rowOf(row);
}

/** Runs, the newest first, after the one with this beginning and id. */
export async function listIngestions(sql: Sql, after: readonly [string, string] | null, limit: number): Promise<IngestionRow[]> {
  const rows = await sql.query<Stored>(
    `select ${COLUMNS} from ingestions where (started_at, id) < ($1, $2) order by started_at desc, id desc limit $3::int`,
    [after?.[0] ?? "~", after?.[1] ?? "~", limit],
  );
  return rows.map(rowOf);
}
