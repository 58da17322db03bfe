import type { Token } from "../words/types.js";

/** A quotation: token range inside the marks (exclusive end), marks left out. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
}

const PAIRS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "”", "‹": "›", "❝": "❞" };
/** Longest quotation looked for, in tokens: an unclosed mark must not swallow the article. */
const LONGEST = 400;

/** Finds quotations by paired signs, and by straight quotes in turn. A mark that is never closed opens nothing. */
export function findQuotations(tokens: readonly Token[]): Quotation[] {
  const out: Quotation[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const open = (tokens[i] as Token).text;
    if ((tokens[i] as Token).kind !== "punctuation") continue;
    const doubled = open === "'" && tokens[i + 1]?.text === "'" && !tokens[i + 1]?.spaced;
    const close = PAIRS[open] ?? (open === '"' || open === "”" || open === "″" ? open : doubled ? "'" : undefined);
    if (close === undefined) continue;
    const from = doubled ? i + 2 : i + 1;
    let depth = 0;
    for (let k = from; k < tokens.length && k - i < LONGEST; k++) {
      const t = (tokens[k] as Token).text;
      if (t === open && PAIRS[open]) depth++;
      const ends = t === close || (close === "”" && (t === "“" || t === '"')) || (open === '"' && (t === "”" || t === "“"));
      if (!ends) continue;
      if (depth-- > 0) continue;
      if (k > from) out.push({ first: from, last: k });
      i = doubled ? k + 1 : k;
      break;
    }
  }
  return out;
}
