import type { Token } from "../words/types.js";

/** A quotation: token range inside the marks (exclusive end), marks left out. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
}

const PAIRS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "”", "‹": "›", "❝": "❞", "{": "»" };
/** Tokens of a name in signs: the opening sign again behind so few closes it (`« الحياة « اليوم`). */
const NAME = 3;
/** Longest quotation looked for, in tokens: an unclosed mark must not swallow the article. */
const LONGEST = 400;

/** A sign written against the word before it, with a gap or another sign behind, closes: it opens nothing. */
function onlyCloses(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return !(tokens[i] as Token).spaced && (next === undefined || next.spaced || next.kind === "punctuation");
}

/** `بـ»اللجنة»`: a closing sign written against the word behind it opens. */
function opensTurned(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (tokens[i] as Token).text === "»" && next?.kind === "word" && !next.spaced;
}

/** Finds quotations by paired signs, and by straight quotes in turn. A mark that is never closed opens nothing. */
export function findQuotations(tokens: readonly Token[]): Quotation[] {
  const out: Quotation[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const open = (tokens[i] as Token).text;
    if ((tokens[i] as Token).kind !== "punctuation") continue;
    const doubled = open === "'" && tokens[i + 1]?.text === "'" && !tokens[i + 1]?.spaced;
    const alike = (open === '"' || open === "”" || open === "″") && !onlyCloses(tokens, i);
    const close = PAIRS[open] ?? (alike || opensTurned(tokens, i) ? open : doubled ? "'" : undefined);
    if (close === undefined) continue;
    const from = doubled ? i + 2 : i + 1;
    let depth = 0;
    for (let k = from; k < tokens.length && k - i < LONGEST; k++) {
      const t = (tokens[k] as Token).text;
      const ends =
        t === close ||
        (t === open && PAIRS[open] !== undefined && k - from > 0 && k - from <= NAME && (tokens[k] as Token).spaced) ||
        (open === "{" && t === "}") ||
        (close === "”" && (t === "“" || t === '"')) ||
        (open === '"' && (t === "”" || t === "“"));
      if (!ends) {
        if (t === open && PAIRS[open]) depth++;
        continue;
      }
      if (depth-- > 0) continue;
      if (k > from) out.push({ first: from, last: k });
      i = doubled ? k + 1 : k;
      break;
    }
  }
  return out;
}
