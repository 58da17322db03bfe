import type { Knowledge } from "../knowledge/types.js";
import type { Registry } from "../names/registry.js";
import type { Known } from "../names/types.js";
import type { Word } from "../words/types.js";
import type { Discourse } from "./discourse.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf } from "./phrases.js";

/**
 * `المملكة`, `السلطنة` alone: the land that news of such a land means by it. That of who published the article, unless only another
 * was named before; else the last one named; the only one there is. Null for anything else.
 */
export function realmOf(
  { realms }: Knowledge,
  words: readonly Word[],
  discourse: Discourse,
  registry: Registry,
  phrase: Phrase,
): Known | null {
  const lands = realms.get(lemmaOf(words[phrase.head]));
  const best = words[phrase.head]?.best;
  if (lands === undefined || !best?.article || best.pronoun || best.features.number !== "s") return null;
  if (phrase.name !== null || phrase.genitive !== null || phrase.adjectives.length > 0) return null;
  const isRealm = ({ kind, known }: Known): boolean => kind === "country" && known !== null && lands.includes(known);
  const named = discourse.before(phrase.head, isRealm);
  const home = registry.home !== null && lands.includes(registry.home) ? registry.home : null;
  const homeNamed = home !== null && discourse.before(phrase.head, (e) => e.known === home) !== undefined;
  if (named && !homeNamed) return named;
  const code = home ?? (lands.length === 1 ? (lands[0] as string) : null);
  return code === null ? (named ?? null) : registry.country(code);
}
