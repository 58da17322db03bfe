import { isPlain, isSurelyPlain, plainCharacter } from "./letters.js";

/** Text made fit for lookup, with the way back to the text as it was. */
export interface NormalText {
  /** The text without vowel signs, tatweel, invisible signs, ligatures and foreign letter shapes. */
  readonly text: string;
  /** UTF-16 offset in `text` → the offset in the original where that character begins. */
  original(offset: number): number;
  /** End offset (exclusive) in `text` → end offset in the original, taking in the marks that follow the last letter. */
  originalEnd(offset: number): number;
}

/** Normalises `source`. Idempotent on its own output; never throws. Lone surrogates pass through. */
export function normalise(source: string): NormalText {
  if (isPlain(source)) return { text: source, original: (o) => o, originalEnd: (o) => o };
  const starts: number[] = [];
  let text = "";
  // Runs of plain characters are copied as a whole.
  let run = 0;
  for (let i = 0; i < source.length; i++) {
    if (isSurelyPlain(source.charCodeAt(i))) {
      starts.push(i);
      continue;
    }
    const plain = plainCharacter(source[i] as string);
    for (let k = 0; k < plain.length; k++) starts.push(i);
    text += source.slice(run, i) + plain;
    run = i + 1;
  }
  text += source.slice(run);
  const map = Uint32Array.from(starts);
  return {
    text,
    original: (o) => (o < map.length ? (map[o] as number) : source.length),
    originalEnd: (o) => {
      if (o === 0) return 0;
      let end = (map[o - 1] as number) + 1;
      while (
        end < source.length &&
        plainCharacter(source[end] as string) === "" &&
        !/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(source[end] as string)
      )
        end++;
      return end;
    },
  };
}
