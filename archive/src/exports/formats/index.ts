import { ArchiveError } from "../../database/types.js";
import type { Format } from "../types.js";
import { CSV } from "./csv.js";
import { DOSSIERS } from "./dossiers.js";
import { GEOJSON } from "./geojson.js";
import { PARQUET } from "./parquet.js";
import { PLOVER } from "./plover.js";

/** Every format, by name. */
export const FORMATS: readonly Format[] = [CSV, PARQUET, PLOVER, GEOJSON, DOSSIERS];

/** The format of a name. Throws ArchiveError that lists them where there is none. */
export function formatOf(name: string): Format {
  const found = FORMATS.find((f) => f.name === name);
  if (found === undefined) throw new ArchiveError(`There is no format ${name}: choose one of ${FORMATS.map((f) => f.name).join(", ")}.`);
  return found;
}
