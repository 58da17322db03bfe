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
  /** The word that names the happening, the words around it, and those that follow it in its sentence. */
  readonly trigger: string;
  readonly near: string;
  readonly after: string;
  /** Who and what is named around the trigger; of these the people, countries and places; of these the countries. */
  readonly around: readonly string[];
  readonly known: readonly string[];
  readonly lands: readonly string[];
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

/** What a telling's article holds beside it. */
export interface ToldArticle {
  readonly words: ReadonlySet<string>;
  /** All who and what it names. */
  readonly named: ReadonlySet<string>;
}

/** Days between two days; null where one is not known. */
export const daysApart = (a: string | null, b: string | null): number | null =>
  a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
