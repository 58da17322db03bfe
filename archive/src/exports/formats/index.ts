import { ArchiveError } from "../../database/types.js";
import type { Format } from "../types.js";
import { CONLLU } from "./conllu.js";
import { CSV } from "./csv.js";
import { DOSSIERS } from "./dossiers.js";
import { FTM } from "./ftm.js";
import { GDELT } from "./gdelt.js";
import { GEOJSON } from "./geojson.js";
import { JSONLD } from "./jsonld.js";
import { GEXF, GRAPHML } from "./network.js";
import { PARQUET } from "./parquet.js";
import { PLOVER } from "./plover.js";

/** Every format, by name. */
export const FORMATS: readonly Format[] = [CSV, PARQUET, PLOVER, GDELT, GEOJSON, GEXF, GRAPHML, JSONLD, FTM, CONLLU, DOSSIERS];

/** The format of a name. Throws ArchiveError that lists them where there is none. */
export function formatOf(name: string): Format {
  const found = FORMATS.find((f) => f.name === name);
  if (found === undefined) throw new ArchiveError(`There is no format ${name}: choose one of ${FORMATS.map((f) => f.name).join(", ")}.`);
  return found;
}
