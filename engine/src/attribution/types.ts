import type { SentenceItems } from "../clauses/item.js";
import type { ReadClause } from "../clauses/read.js";
import type { Referents } from "../clauses/referents.js";
import type { Span } from "../dossier/types.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import type { Quotation } from "../sentences/quotations.js";
import type { Word } from "../words/types.js";

/** Somebody who speaks or is spoken to, with the words that name him. */
export interface Voice {
  readonly entity: Known;
  readonly span: Span;
}

/** A range of tokens, exclusive end. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Someone saying something: who, with which word, and which tokens are what he says. */
export interface SpeechAct {
  /** Token of the speech word. */
  readonly at: number;
  readonly kind: "verb" | "participle" | "noun" | "according" | "headline" | "continued";
  readonly word: SpeechWord;
  readonly speaker: Voice | null;
  /** Others who speak with him (`قالت سوريا والعراق`). */
  readonly others: readonly Voice[];
  /** Outlets that the speaker talked to or that relay him: outermost. */
  readonly outlets: readonly Voice[];
  /** Those through whom the last speaker was heard, when he goes on (`وأضاف`). */
  outer: readonly Voice[];
  /** The speaker is who spoke before, not named with this word. */
  readonly carried: boolean;
  /** Who is addressed. */
  readonly audience: Voice | null;
  /** Token ranges of the content. */
  readonly scope: readonly Range[];
  /** Grammatical gender of the speech word, where it agrees with the speaker. */
  readonly gender: "m" | "f" | null;
  /** Item where the content begins, null where it stands before the word or in no place of its own. */
  readonly content: number | null;
  /** Content shown by a clause or a quotation, not by a mere noun. */
  readonly clausal: boolean;
  /** The word of saying is negated: nobody vouches for what follows (`لم تعلن أي جهة مسؤوليتها عن`). */
  readonly unsaid: boolean;
  /** It only repeats or points back (`على حد قوله`): links, but is no statement of its own. */
  readonly silent: boolean;
  readonly sentence: number;
}

/** What the attribution stage needs of one sentence. */
export interface SpeechContext {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  readonly sentence: SentenceItems;
  readonly index: number;
  readonly clauses: readonly ReadClause[];
  readonly referents: Referents;
  readonly quotations: readonly Quotation[];
  /** All acts of the article so far, in order: for `وأضاف` without a subject. */
  readonly before: readonly SpeechAct[];
}

/** The written word at a token as a span. */
export const wordSpan = (words: readonly Word[], at: number): Span => ({ start: (words[at] as Word).start, end: (words[at] as Word).end });
