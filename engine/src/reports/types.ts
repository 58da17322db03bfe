import type { SpeechAct } from "../attribution/types.js";
import type { Clause } from "../clauses/arguments.js";
import type { SentenceItems } from "../clauses/item.js";
import type { ReadClause } from "../clauses/read.js";
import type { Referents } from "../clauses/referents.js";
import type { Governors } from "../clauses/status.js";
import type { Knowledge, Pattern, Predicate } from "../knowledge/types.js";
import type { Word } from "../words/types.js";

/** Types of words and good offices: what is said or given is between people, and clubs and players have words for it as well. */
export const BETWEEN_PEOPLE: ReadonlySet<string> = new Set([
  "CONSULT",
  "AGREE",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "REQUEST",
  "CONCEDE",
  "REJECT",
]);

/** A word that names a happening, with the pattern that fits best and everything around it. */
export interface Candidate {
  readonly trigger: number;
  readonly predicate: Predicate;
  readonly pattern: Pattern;
  readonly clause: Clause;
  /** The finite clause it is or hangs on (light verb, governing verb); null for a free noun. */
  readonly host: ReadClause | null;
  readonly governors: Governors | null;
  /** Verb read as passive: its bare phrase is the object. */
  readonly passive: boolean;
}

/** One sentence as the reports stage gets it. */
export interface EventContext {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  readonly sentence: SentenceItems;
  readonly clauses: readonly ReadClause[];
  readonly referents: Referents;
  /** Acts of speech that reach into the sentence: whom `نحن` means. */
  readonly acts: readonly SpeechAct[];
}
