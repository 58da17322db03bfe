import type { Entity } from "@isnad/engine";
import { nameKey, stripMarks } from "@isnad/engine/text/letters";

/** A name's words as keys, the article and words of respect apart. */
export const nameWords = (name: string): string[] =>
  stripMarks(name)
    .split(/[\s\-–]+/)
    .map(nameKey)
    .filter((w) => w !== "");

/**
 * The key of who an entity is, before any merging: the knowledge base's id (`k:KWT`), else kind and name (`n:person:فلان الفلاني`).
 * Null for described people (`مسلحون مجهولون`): those of two articles are not the same.
 */
export function actorKey(entity: Entity): string | null {
  if (entity.known !== null) return `k:${entity.known}`;
  if (entity.kind === "described") return null;
  const words = nameWords(entity.name);
  return words.length === 0 ? null : `n:${entity.kind}:${words.join(" ")}`;
}
