import { numberIn } from "../text/intern.js";
import type { Lexeme } from "./types.js";

/** Words of closed classes and others whose lemma tells much of what stands beside them. */
const CLOSED = new Set(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV"]);
const isClosed = (upos: string, kind: string): boolean => CLOSED.has(upos) || /[:]|^(quant|dem|aux)/.test(kind);

const sorts = new Map<string, number>();

/**
 * Makes a lexeme, with what follows from what is given and is asked again and again. All lexemes are made here, so that they are laid
 * out alike in memory.
 */
export function createLexeme(given: Omit<Lexeme, "closed" | "generated" | "general" | "sort">): Lexeme {
  const { id, lemma, bare, key, upos, kind, verb, government, governed, rarity } = given;
  const closed = isClosed(upos, kind);
  const generated = (kind === "ap" || kind === "pp" || kind === "vn") && id.includes(".");
  const general = /^v[0-9q]/.test(kind) ? "v" : kind;
  const alike = `${upos}|${kind}|${generated ? "g" : ""}|${verb === null ? "" : "v"}|${government[0] === "intr" ? "i" : ""}|${closed ? bare : ""}`;
  const sort = numberIn(sorts, alike);
  return { id, lemma, bare, key, upos, kind, verb, government, governed, rarity, closed, generated, general, sort };
}
