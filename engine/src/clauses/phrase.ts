import type { Knowledge, Role } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import type { Word } from "../words/types.js";

/** A noun phrase: one head with its adjectives, genitive, apposed name; coordination links it to the next one. */
export interface Phrase {
  readonly first: number;
  /** Exclusive. */
  last: number;
  readonly head: number;
  /** Code of the preposition that governs it (`bi`, `fi`, `didda` …), null when none. */
  prep: string | null;
  /** Token of the preposition where it is a word of its own. */
  prepAt: number | null;
  /** A conjunction stands before it. */
  readonly conj: boolean;
  name: NameMention | null;
  role: Role | null;
  readonly adjectives: number[];
  genitive: Phrase | null;
  /** Prepositional complement inside the phrase (`الموالية لإيران`). */
  complement: Phrase | null;
  /** Behind a preposition outside the phrase, the body that the people of this phrase belong to (`مصدر في وزارة الداخلية`). */
  belongs: Phrase | null;
  /** The office behind a comma of the person who is named (`خالد الفهد، مدير الشرطة،`). */
  aside: Phrase | null;
  /** Number word or digits that count the head. */
  readonly quantity: number | null;
  definite: boolean;
  /** Quoted or demonstrative reference back (`هذه الهجمات`). */
  readonly demonstrative: boolean;
  /** The head is an adjective for people of a country or region (`أميركيا`). */
  readonly people: boolean;
  /** The phrases coordinated with this one, in order. */
  readonly conjuncts: Phrase[];
}

/** What the phrase builder needs to know of the article. */
export interface PhraseContext {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  /** Name that begins at a token. */
  readonly nameAt: ReadonlyMap<number, NameMention>;
  /** Tokens where a time expression begins: no phrase takes them in. */
  readonly barred: ReadonlySet<number>;
  /** Words that only say that a number is not exact (`نحو`, `ما لا يقل عن`), by their first token: the number's token. */
  readonly about: ReadonlyMap<number, number>;
  /** End of the sentence, exclusive. */
  readonly end: number;
  /** Filled while building: the phrase whose head is this token. */
  readonly byHead: Map<number, Phrase>;
}
