import { readFileSync } from "node:fs";
import { type Knowledge, openKnowledge, unpackKnowledge } from "@isnad/engine";
import { openWeights } from "@isnad/engine/learning/model";
import { ROOT } from "./places.js";

/** The compiled knowledge base of the project. */
export const theKnowledge = (): Knowledge => openKnowledge(unpackKnowledge(readFileSync(`${ROOT}knowledge/compiled/knowledge.bin`)));

/** The same knowledge with another model of that name (packed), or none. */
export function withModel(knowledge: Knowledge, name: string, packed: string | null): Knowledge {
  const other = packed === null ? null : openWeights(packed);
  return { ...knowledge, model: (asked) => (asked === name ? other : knowledge.model(asked)) };
}
