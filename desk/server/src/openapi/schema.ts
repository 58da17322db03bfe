import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Analyse, Archive } from "@isnad/archive";
import type { Knowledge } from "@isnad/engine";
import { createDesk } from "../desk.js";

/** The types that the web app calls the API with. */
export const SCHEMA_FILE = fileURLToPath(new URL("../../../web/src/api/schema.d.ts", import.meta.url));

const HEADER = "// Made by `npm run schema` from the server's routes. Do not edit.\n\n";

/** The OpenAPI description, made from the routes alone: no archive is opened. */
export async function openapi(): Promise<object> {
  const desk = await createDesk({
    archive: {
      database: { kind: "pglite", query: async () => [{ value: "no secret" }] },
      comments: () => ({ forget: async () => {} }),
    } as unknown as Archive,
    readers: () => Promise.reject(new Error("Nothing is read here.")),
    knowledge: { table: () => [] } as unknown as Knowledge,
    analyse: (() => []) as Analyse,
    reader: () => {
      throw new Error("Nothing is read here.");
    },
    version: JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version as string,
  });
  await desk.ready();
  const description = desk.swagger();
  await desk.close();
  return description;
}

/** The text of the file of types. Needs the development dependencies. */
export async function schemaText(): Promise<string> {
  const { default: openapiTypescript, astToString } = await import("openapi-typescript");
  return HEADER + astToString(await openapiTypescript(JSON.parse(JSON.stringify(await openapi())), { alphabetize: true }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, await schemaText());
