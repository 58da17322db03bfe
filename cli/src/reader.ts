import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompiledKnowledge, createReader, type Knowledge, openKnowledge, type Reader, unpackKnowledge } from "@isnad/engine";
import { InputError } from "@isnad/intake";

/** The root folder of the project, as seen from `cli/dist`. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder of the knowledge tables. */
export const KNOWLEDGE = join(ROOT, "knowledge");

/** Where the compiled knowledge base lies. */
export const COMPILED = join(KNOWLEDGE, "compiled", "knowledge.bin");

let knowledge: Knowledge | null = null;
let reader: Reader | null = null;

/** The knowledge base, opened at its first use. Throws InputError where it was not compiled. */
export function theKnowledge(path: string = COMPILED): Knowledge {
  if (knowledge !== null) return knowledge;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new InputError(`The compiled knowledge base ${path} is not there: run npm run build.`);
  }
  let compiled: CompiledKnowledge;
  try {
    compiled = unpackKnowledge(bytes);
  } catch {
    throw new InputError(`The compiled knowledge base ${path} is damaged: run npm run build.`);
  }
  knowledge = openKnowledge(compiled);
  return knowledge;
}

/** The reader, made at its first use. Throws InputError where the knowledge base was not compiled. */
export function theReader(path: string = COMPILED): Reader {
  reader ??= createReader(theKnowledge(path));
  return reader;
}
