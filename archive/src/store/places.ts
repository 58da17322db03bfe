import { insertRows } from "../database/rows.js";
import type { Database } from "../database/types.js";

/** A place of the knowledge base. */
export interface KnownPlace {
  /** Its id there. */
  readonly known: string;
  readonly name: string;
  readonly english: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
}

const degrees = (text: unknown): number | null =>
  typeof text === "string" && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
const textOf = (text: unknown): string | null => (typeof text === "string" && text !== "" ? text : null);

/** Places from the rows of the knowledge base's table. */
export const placesOf = (rows: readonly Readonly<Record<string, unknown>>[]): KnownPlace[] =>
  rows.map((row) => ({
    known: String(row.id),
    name: String(row.name),
    english: textOf(row.english),
    kind: textOf(row.kind),
    country: textOf(row.country),
    lat: degrees(row.lat),
    lon: degrees(row.lon),
  }));

/** Puts the places in the place of those that were there, in one transaction. */
export async function storePlaces(database: Database, places: readonly KnownPlace[]): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.script("delete from places");
    await insertRows(sql, "places", places);
  });
}
