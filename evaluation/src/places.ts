import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The root folder of the project, as seen from `evaluation/dist`. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where the gold data and the scorers lie: beside the project, never in it. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** The command line, which evaluation runs as its users do. */
export const ISNAD = `${ROOT}cli/bin/isnad.js`;

/** What must be there before anything can be measured, or a sentence on what is not. */
export function absence(): string | null {
  if (!existsSync(`${SHARED}eval`) || !existsSync(`${SHARED}gold`) || !existsSync(`${SHARED}data`))
    return `The gold data is not there: evaluation needs the folder shared beside the project, with eval, gold and data in it (${SHARED}). To score dossiers against gold of your own use: npx isnad evaluate GOLD DOSSIERS`;
  if (!existsSync(`${ROOT}knowledge/compiled/knowledge.bin`)) return "The knowledge base is not compiled: run npm run build.";
  return null;
}
