import type { Word } from "../words/types.js";
export interface NumberReading { first: number; last: number; value: number; ordinal: boolean }
export function createNumberReader(_k: unknown): (words: readonly Word[], i: number, end: number) => NumberReading | null {
  return (words, i) => { const w = words[i]; return w && w.kind === "number" && /^\d+$/.test(w.key.replace(/,/g, "")) ? { first: i, last: i + 1, value: Number(w.key.replace(/,/g, "")), ordinal: false } : null; };
}
