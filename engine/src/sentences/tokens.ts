import { isArabicLetter, isDigit } from "../text/letters.js";
import type { Token, TokenKind } from "../words/types.js";
import { Forms } from "./forms.js";

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

/** `د. أحمد`: whether the letter at `i` is a title cut to one, which keeps its period. */
const isTitle = (text: string, i: number): boolean =>
  text.charCodeAt(i + 1) === 0x2e && /\s/.test(text[i + 2] ?? "") && isArabicLetter(text.charCodeAt(i + 3));

/** Cuts normalised text into words, numbers, Latin words and single signs. */
export function tokenise(text: string, forms: Forms = new Forms()): Token[] {
  const out: Token[] = [];
  let spaced = true;
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      spaced = true;
      i++;
      continue;
    }
    let kind = kindAt(c);
    let end = kind === "punctuation" ? signEnd(text, i) : runEnd(text, i, kind);
    if (spaced && kind === "word" && end - i === 1 && isTitle(text, i)) {
      kind = "latin";
      end++;
    }
    const form = forms.of(text, i, end, kind);
    out.push({ start: i, end, form, text: form.text, key: form.key, kind, spaced });
    spaced = false;
    i = end;
  }
  return out;
}
