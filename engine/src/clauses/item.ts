import type { Phrase } from "./phrase.js";

/** A piece of a sentence as the clause reader sees it. */
export type Item =
  | { readonly kind: "phrase"; readonly first: number; readonly last: number; readonly phrase: Phrase }
  | { readonly kind: "verb"; readonly first: number; readonly last: number; readonly at: number }
  /** `role` is the particle's role in the lexicon: neg:lam, sub:an, rel:ms, adv … */
  | { readonly kind: "particle"; readonly first: number; readonly last: number; readonly at: number; readonly role: string }
  /** `opens`: it begins a quotation of more than a few words. */
  | { readonly kind: "mark"; readonly first: number; readonly last: number; readonly sign: string; readonly opens: boolean };

/** A sentence cut into items. */
export interface SentenceItems {
  readonly items: readonly Item[];
  /** Item that holds a token, by token index minus the sentence's first token. */
  readonly itemOf: Int32Array;
  readonly byHead: ReadonlyMap<number, Phrase>;
  /** By item: the token of the event noun that a prepositional phrase belongs to, -1 for none. */
  readonly owners: Int32Array;
  readonly first: number;
  readonly last: number;
}

const BRACKETS = new Set(['"', "{", "}", "«", "»", "“", "”", "(", ")", "[", "]", "'", "‘", "’"]);
/** Signs that only enclose: quotation marks and parentheses. */
export const isBracket = (sign: string): boolean => BRACKETS.has(sign);
