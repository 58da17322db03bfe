import { formKey } from "../reading/terms.js";

/** One link of the chain of a telling: who is said to have said it. */
export interface ToldLink {
  readonly kind: string;
  readonly stance: string;
  readonly name: string;
  /** The actor across articles; null for the unnamed. */
  readonly actor: string | null;
}

/** One part in a telling. */
export interface ToldPart {
  readonly name: string;
  readonly actor: string | null;
  readonly country: string | null;
  readonly kind: string;
}

/** One report of one article, with all that it is compared by. */
export interface Telling {
  readonly story: string;
  readonly article: string;
  readonly report: number;
  readonly outlet: string | null;
  /** When the article appeared, as a day. */
  readonly published: string | null;
  /** Group of articles printed from one text; null where this one was not. */
  readonly copies: string | null;
  readonly sentence: number;
  /** The sentence's words as written. */
  readonly wording: string;
  /** The word that names the happening, and the words around it. */
  readonly trigger: string;
  readonly near: string;
  readonly type: string;
  /** The ontology's predicate that was matched: `CONSULT.meet`. */
  readonly predicate: string | null;
  readonly status: string;
  readonly actors: readonly ToldPart[];
  readonly recipients: readonly ToldPart[];
  readonly place: ToldPart | null;
  /** The day of the happening. */
  readonly day: string | null;
  /** Whether words say the day. */
  readonly timeSaid: boolean;
  readonly counts: Readonly<Partial<Record<CountName, number>>>;
  readonly chain: readonly ToldLink[];
  readonly confidence: number;
}

export const COUNTS = ["dead", "injured", "arrested", "size"] as const;
export type CountName = (typeof COUNTS)[number];

/** What is cut off a written word's front before it is compared, longest first. */
const FRONT = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)(?=.{3})/;

/** The words of a sentence as compared: without what is written onto them; short words are left out. */
export function wordsOf(wording: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of wording.matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = formKey(word).replace(FRONT, "");
    if (key.length > 2 || /^\d+$/.test(key)) out.add(key);
  }
  return out;
}

/** Days between two days; null where one is not known. */
export const daysApart = (a: string | null, b: string | null): number | null =>
  a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
