import type { Reader } from "@isnad/engine";
import { latinQuery } from "../reading/latin.js";
import { formKey, lemmaOf, quote } from "../reading/terms.js";
import type { Filters } from "./filters.js";

/** The lexemes that a word of a query may be found by. */
export type Analyse = (text: string) => { readonly form: string; readonly lemmas: readonly string[] }[];

/** Readings of a word that cost so much more than the best are not looked for. */
const DEARER = 1.5;

/** Analyses of query words by the reader: as a query gives no context, every likely reading counts. */
export function analyseWith(reader: Reader): Analyse {
  return (text) =>
    reader
      .explain({ text })
      .reading.words.filter((w) => w.kind !== "punctuation")
      .map((w) => {
        const best = Math.min(...w.analyses.map((a) => a.cost));
        const likely = w.analyses.filter((a) => a === w.best || a.cost <= best + DEARER);
        return { form: formKey(w.key), lemmas: [...new Set(likely.map((a) => lemmaOf(a.lexeme.lemma)))].sort() };
      });
}

const either = (lexemes: readonly string[]): string => `(${lexemes.map(quote).join(" | ")})`;

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** One word or phrase of a query as tsquery; null where nothing in it can be looked for. */
function term(text: string, phrase: boolean, analyse: Analyse, latin: boolean): string | null {
  if (isLatin(text)) {
    const forms = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const literal = forms.map((f) => quote(`=${f}`)).join(phrase ? " <-> " : " & ");
    const spelled = latin ? latinQuery(text) : null;
    if (literal === "") return null;
    return spelled === null ? `(${literal})` : `((${literal}) | (${spelled}))`;
  }
  const words = analyse(text).map(({ form, lemmas }) => either([`=${form}`, ...lemmas]));
  return words.length === 0 ? null : `(${words.join(phrase ? " <-> " : " & ")})`;
}

/**
 * The tsquery of what a user types: words (all must be there), `"a phrase"`, `-without`, `a OR b`. Arabic words are found in any of
 * their forms; words in Latin letters find names whose transliteration is spelled alike, unless `latin` is false. Null where nothing
 * is asked. Never throws: what cannot be understood is left out.
 */
export function tsqueryOf(text: string, analyse: Analyse, latin = true): string | null {
  const groups: string[][] = [[]];
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:["“«]([^"”»]*)["”»]|([^\s"“”«»]+))/gu)) {
    if (word === "OR" || word === "|") {
      groups.push([]);
      continue;
    }
    const found = term(phrase ?? word ?? "", phrase !== undefined, analyse, latin);
    if (found !== null) (groups.at(-1) as string[]).push(minus ? `!${found}` : found);
  }
  const alternatives = groups.filter((g) => g.length > 0).map((g) => `(${g.join(" & ")})`);
  return alternatives.length === 0 ? null : alternatives.join(" | ");
}

/** What a search is understood with. */
export interface SearchOptions {
  /** Needed where `filters.text` is given: `analyseWith(reader)`. */
  readonly analyse?: Analyse;
  /** Whether words in Latin letters find names that are transliterated alike; they do unless this is false. */
  readonly latin?: boolean;
}

/** The tsquery of the filters' text; null where none is given. */
export function queryOf(filters: Filters, options: SearchOptions): string | null {
  if (filters.text === undefined || filters.text.trim() === "") return null;
  if (options.analyse === undefined) throw new TypeError("A search needs options.analyse: analyseWith(reader).");
  return tsqueryOf(filters.text, options.analyse, options.latin !== false) ?? "'='";
}
