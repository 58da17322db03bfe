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

function grown(map: Uint32Array): Uint32Array {
  const out = new Uint32Array(2 * map.length);
  out.set(map);
  return out;
}

/** Normalises `source`. Idempotent on its own output; never throws. Lone surrogates pass through. */
export function normalise(source: string): NormalText {
  if (isPlain(source)) return { text: source, original: (o) => o, originalEnd: (o) => o };
  // Ligatures of presentation forms make one character several (one of them eighteen).
  let map: Uint32Array = new Uint32Array(source.length + 64);
  let length = 0;
  let text = "";
  // Runs of plain characters are copied as a whole.
  let run = 0;
  for (let i = 0; i < source.length; i++) {
    if (isSurelyPlain(source.charCodeAt(i))) {
      map[length++] = i;
      continue;
    }
    const plain = plainCharacter(source[i] as string);
    for (let k = 0; k < plain.length; k++) map[length++] = i;
    if (length + source.length - i + 32 > map.length) map = grown(map);
    text += source.slice(run, i) + plain;
    run = i + 1;
  }
  text += source.slice(run);
  return {
    text,
    original: (o) => (o < length ? (map[o] as number) : source.length),
    originalEnd: (o) => {
      if (o === 0) return 0;
      let end = (map[o - 1] as number) + 1;
      while (
        end < source.length &&
        !isSurelyPlain(source.charCodeAt(end)) &&
        plainCharacter(source[end] as string) === "" &&
        !/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(source[end] as string)
      )
        end++;
      return end;
    },
  };
}
