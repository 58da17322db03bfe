import { isArabicLetter, isDigit, keyOf, latinDigits } from "../text/letters.js";
import type { Token, TokenKind } from "../words/types.js";

const isLatin = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f);
const isSpace = (c: number): boolean =>
  c === 0x20 || (c >= 0x09 && c <= 0x0d) || c === 0xa0 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000 || c === 0x85;

/** Where the run of one kind of character that begins at `start` ends. Numbers take inner separators (`1,200` `3.5`). */
function runEnd(text: string, start: number, kind: TokenKind): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (kind === "word" && isArabicLetter(c)) continue;
    if (kind === "latin" && (isLatin(c) || isDigit(c) || ((c === 0x2d || c === 0x27) && isLatin(text.charCodeAt(i + 1))))) continue;
    if (kind === "number") {
      if (isDigit(c)) continue;
      if (
        (c === 0x2c || c === 0x2e || c === 0x066b || c === 0x066c || c === 0x060c) &&
        isDigit(text.charCodeAt(i + 1)) &&
        isDigit(text.charCodeAt(i - 1))
      )
        continue;
    }
    break;
  }
  return i;
}

/** Where the sign at `start` ends: those outside the basic plane (😀) take two code units. */
const signEnd = (text: string, start: number): number => ((text.codePointAt(start) ?? 0) > 0xffff ? start + 2 : start + 1);

function kindAt(c: number): TokenKind {
  if (isArabicLetter(c)) return "word";
  if (isDigit(c)) return "number";
  return isLatin(c) ? "latin" : "punctuation";
}

/** Cuts normalised text between `start` and `end` into words, numbers, Latin words and single signs. */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const out: Token[] = [];
  let spaced = true;
  for (let i = start; i < end; ) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      spaced = true;
      i++;
      continue;
    }
    const kind = kindAt(c);
    const stop = Math.min(kind === "punctuation" ? signEnd(text, i) : runEnd(text, i, kind), end);
    // `د. أحمد`: a title cut to one letter keeps its period.
    const title =
      kind === "word" &&
      stop - i === 1 &&
      text[stop] === "." &&
      /\s/.test(text[stop + 1] ?? "") &&
      isArabicLetter(text.charCodeAt(stop + 2)) &&
      spaced;
    if (title) {
      out.push({ start: i, end: stop + 1, text: text.slice(i, stop + 1), key: text.slice(i, stop + 1), kind: "latin", spaced });
      spaced = false;
      i = stop + 1;
      continue;
    }
    const form = text.slice(i, stop);
    out.push({
      start: i,
      end: stop,
      text: form,
      key: kind === "word" ? keyOf(form) : kind === "number" ? latinDigits(form) : form,
      kind,
      spaced,
    });
    spaced = false;
    i = stop;
  }
  return out;
}
