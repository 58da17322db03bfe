import { createHash } from "node:crypto";
import { keyOf } from "@isnad/engine/text/letters";
import { normalise } from "@isnad/engine/text/normalise";

/**
 * Key of an article's content, 32 hex digits: the same for texts that differ only in vowel signs, tatweel, hamza on alef, blanks,
 * punctuation and case. Two articles with one key are exact copies.
 */
export function contentKey(text: string): string {
  const words = normalise(text)
    .text.toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return createHash("sha256").update(words.map(keyOf).join(" ")).digest("hex").slice(0, 32);
}
