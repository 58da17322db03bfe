import { readFileSync } from "node:fs";
import { type CompiledKnowledge, type Knowledge, openKnowledge } from "@isnad/engine";
import { openWeights } from "@isnad/engine/learning/model";
import { ROOT } from "../places.js";

/** The compiled knowledge base, with another model of names (packed), or none. */
export function theKnowledge(packed: string | null = null): Knowledge {
  const knowledge = openKnowledge(JSON.parse(readFileSync(`${ROOT}knowledge/compiled/knowledge.json`, "utf8")) as CompiledKnowledge);
  return withNames(knowledge, packed);
}

/** The same knowledge with another model of names, or none. */
export function withNames(knowledge: Knowledge, packed: string | null): Knowledge {
  const names = packed === null ? null : openWeights(packed);
  return { ...knowledge, model: (name) => (name === "names" ? names : knowledge.model(name)) };
}
