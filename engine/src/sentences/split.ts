import type { Span } from "../dossier/types.js";
import { CONJUNCTIONS } from "../text/letters.js";
import type { Token } from "../words/types.js";

/** A sentence: its span and its tokens as a range of the article's token list. */
export interface Sentence extends Span {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

const TERMINAL = new Set([".", "!", "?", "؟", "…", "۔"]);
const CLOSING = new Set(['"', "”", "»", ")", "]", "'", "’", "\u201c"]);

/** Tokens in the longest sentence: what goes on longer has no signs, and is cut so that its reading takes no longer than its length. */
const LONGEST = 600;

/** Lines broken by width, as in text pasted from a mail or PDF: most lines are long, alike and unfinished. */
function isHardWrapped(text: string): boolean {
  const lines = text.split("\n").filter((l) => l.trim() !== "");
  if (lines.length < 4) return false;
  const unfinished = lines.filter((l) => l.length >= 40 && l.length <= 110 && !/[.!?؟…:"»”]\s*$/.test(l)).length;
  return unfinished / lines.length > 0.6;
}

/** A period that ends no sentence: after a single letter (`د.`, `أ.ف.ب`) or between digits. */
function isAbbreviation(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || (tokens[i] as Token).text !== ".") return false;
  const after = tokens[i + 1];
  const single = before.kind === "word" && before.text.length === 1;
  if (single && after !== undefined && (after.kind === "word" || after.kind === "latin" || after.text === ".")) return true;
  return spelled(tokens, i) || (spelled(tokens, i - 2) && after !== undefined && !after.text.startsWith(CONJUNCTIONS[0]));
}

/** `سي. إن. إن.`: the names of letters, a period behind each but maybe the last. */
function spelled(tokens: readonly Token[], i: number): boolean {
  const [before, sign, next, end] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  const letter = (t: Token | undefined): boolean => t?.kind === "word" && t.text.length <= LETTER;
  return sign?.text === "." && letter(before) && letter(next) && end?.text === "." && !end.spaced;
}

/** Length of the usual names of letters (`سي`, `إن`). */
const LETTER = 2;

/** Whether a line ends between two places of the text. */
function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x0a) return true;
  return false;
}

/** Splits tokens into sentences: at terminal signs with the closing signs after them, and at line ends (unless lines are broken by width). */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const wrapped = isHardWrapped(text);
  const out: Sentence[] = [];
  let first = 0;
  const close = (last: number): void => {
    if (last > first) out.push({ start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end, first, last });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (i - first >= LONGEST) close(i);
    if (next && hasLineEnd(text, token.end, next.start) && (!wrapped || /\n\s*\n/.test(text.slice(token.end, next.start)))) {
      close(i + 1);
      continue;
    }
    if (token.kind !== "punctuation" || !TERMINAL.has(token.text) || isAbbreviation(tokens, i)) continue;
    let last = i + 1;
    while (
      last < tokens.length &&
      (TERMINAL.has((tokens[last] as Token).text) || (CLOSING.has((tokens[last] as Token).text) && !(tokens[last] as Token).spaced))
    )
      last++;
    // `..` inside a sentence (a Gulf newspaper habit) ends it too; a sign glued to a following Latin letter or digit does not.
    const after = tokens[last];
    if (after && !after.spaced && token.text === "." && (after.kind === "latin" || after.kind === "number")) continue;
    i = last - 1;
    close(last);
  }
  close(tokens.length);
  return out;
}
