import { useMemo } from "react";
import { type Language, usePreferences } from "../preferences.js";
import { type Format, useFormat } from "./format.js";

/** How many of something, by the plural rules of a language; `#` stands for the number. Arabic has all but `zero` where it differs. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text: words, words around values, or words by number. */
type Text = string | Plural | ((...values: never[]) => string);

/** One text in both languages: of the same kind, so that neither can be forgotten. */
type Pair =
  | { readonly [L in Language]: string }
  | { readonly [L in Language]: Plural }
  | { readonly [L in Language]: (...v: never[]) => string };

/** Texts of one place of the desk by their keys. */
export type TextTable = { readonly [key: string]: Pair };

/** What a component says: `t.title`, `t.articles(3)`, `t.wrote(name)`. */
export type Texts<T extends TextTable> = {
  readonly [K in keyof T]: T[K]["ar"] extends string
    ? string
    : T[K]["ar"] extends (...values: infer V) => string
      ? (...values: V) => string
      : (n: number) => string;
};

/** Declares texts. A text that lacks a language, or whose two sides are of different kinds, is a type error. */
export const defineTexts = <const T extends TextTable>(table: T): T => table;

/** The form of a plural for a number. */
function pluralise(plural: Plural, n: number, language: Language, format: Format): string {
  const form = n === 0 && plural.zero !== undefined ? "zero" : new Intl.PluralRules(language).select(n);
  return (plural[form] ?? plural.other).replace("#", format.number(n));
}

/** The texts of a table in one language. Pure. */
export function textsIn<T extends TextTable>(table: T, language: Language, format: Format): Texts<T> {
  const out: Record<string, unknown> = {};
  for (const [key, pair] of Object.entries(table)) {
    const text: Text = pair[language];
    out[key] = typeof text === "object" ? (n: number) => pluralise(text, n, language, format) : text;
  }
  return out as Texts<T>;
}

/** The texts of a table in the language of whoever looks. */
export function useTexts<T extends TextTable>(table: T): Texts<T> {
  const { language } = usePreferences();
  const format = useFormat();
  return useMemo(() => textsIn(table, language, format), [table, language, format]);
}
