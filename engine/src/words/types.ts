import type { Span } from "../dossier/types.js";
import type { Form } from "../sentences/forms.js";

export type Upos =
  | "VERB"
  | "NOUN"
  | "ADJ"
  | "PROPN"
  | "PRON"
  | "DET"
  | "ADP"
  | "CCONJ"
  | "SCONJ"
  | "PART"
  | "ADV"
  | "NUM"
  | "AUX"
  | "INTJ"
  | "PUNCT"
  | "SYM"
  | "X";

/** A dictionary word. */
export interface Lexeme {
  readonly id: string;
  /** Vocalised citation form. */
  readonly lemma: string;
  /** The lemma without vowel signs, hamza seats kept: what predicates and tables are matched on. */
  readonly bare: string;
  /** Lookup key of `bare`: hamza seats on alef folded away (`keyOf`). */
  readonly key: string;
  readonly upos: Upos;
  /** noun.m noun.f person adj nisba elative num abbr; vn ap pp for what comes from a verb; the role of a particle. */
  readonly kind: string;
  /** Bare lemma of the verb that a participle or verbal noun comes from. */
  readonly verb: string | null;
  /** Government alternatives of a verb: `obj+bi`, `intr`. */
  readonly government: readonly string[];
  /** Codes of the prepositions and clauses in its government: `bi`, `an`, `anna`. */
  readonly governed: readonly string[];
  /** How seldom it is met beside its homographs: 0, 1 (seldom), 2 (hardly ever). */
  readonly rarity: number;
  /** Of a closed class, or another word whose lemma tells much of what stands beside it. */
  readonly closed: boolean;
  /** A participle or verbal noun that only the conjugator knows. */
  readonly generated: boolean;
  /** The kind, the forms of verbs not told apart: which form a root is used in is a matter of the single word. */
  readonly general: string;
  /** The same number for lexemes that go alike with their neighbours. */
  readonly sort: number;
}

/** Inflection of a stem. Letters: see `words/inflection.ts` and `knowledge/lexicon.ts`. */
export interface Features {
  readonly tense: "perfect" | "imperfect" | "imperative" | null;
  /** Written forms are mostly the same in both voices. */
  readonly active: boolean;
  readonly passive: boolean;
  readonly person: 1 | 2 | 3 | null;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p" | null;
  /** Subjunctive or jussive shape (`يكتبوا`, `يدع`). */
  readonly short: boolean;
  /** nominative (`ون ان`), oblique (`ين`), accusative (tanween alef). */
  readonly case: "n" | "o" | "a" | null;
  /** Must be followed by a genitive or pronoun. */
  readonly construct: boolean;
  /** Whether a pronoun must, may or cannot follow. */
  readonly pronoun: "must" | "may" | "no";
  /** All of it but the pronoun as a short text, and a number for that text. */
  readonly code: string;
  readonly sort: number;
}

/** One way to understand a written word. */
export interface Analysis {
  /** Attached conjunction, `""` when none. */
  readonly conj: string;
  /** Attached preposition. */
  readonly prep: string;
  /** Attached future particle. */
  readonly future: boolean;
  /** Written with the definite article. */
  readonly article: boolean;
  readonly lexeme: Lexeme;
  readonly features: Features;
  /** Attached pronoun: its form and person-gender-number, or null. */
  readonly pronoun: { readonly form: string; readonly feats: string } | null;
  /** Offsets inside the word: where the stem (with its article) begins and ends. */
  readonly stemStart: number;
  readonly stemEnd: number;
  /** Lower is likelier, before context. */
  readonly cost: number;
  /** Higher is likelier, before context, by cost and by what was learnt. */
  readonly score: number;
  /** Analyses of one group are alike to their neighbours (see `words/judge.ts`). */
  readonly group: number;
  /** Under which number the tagger of names has seen the word in this reading; 0 where it has not. */
  serial: number;
}

export type TokenKind = "word" | "number" | "latin" | "punctuation";

/** A written token; offsets into the normalised text. */
export interface Token extends Span {
  /** What is written, with all that stages note of it; `text`, `key` and `kind` are its own. */
  readonly form: Form;
  readonly text: string;
  readonly key: string;
  readonly kind: TokenKind;
  /** Whether white space or the edge of the text stands before it. */
  readonly spaced: boolean;
}

/** A token with its analyses, and the one chosen in context. */
export interface Word extends Token {
  readonly index: number;
  readonly sentence: number;
  readonly analyses: readonly Analysis[];
  best: Analysis | null;
}
