import { ARTICLE, CONJUNCTIONS } from "../text/letters.js";
import type { Word } from "../words/types.js";
import type { Anchor, Hijri } from "./calendar.js";
import type { Entry, Start, Vocabulary } from "./vocabulary.js";

/** What a time expression says, up to the word before `next`. */
export interface Reading {
  readonly next: number;
  readonly kind: "date" | "time" | "duration" | "set";
  readonly value: string | null;
  readonly certain: boolean;
  readonly weekday?: number;
  /** Of days or weeks right before or after the anchor (`الأيام الماضية`): the month that they fall in. */
  readonly month?: string;
}

/** An entry found in the text. */
export interface Hit<E extends Entry> {
  readonly entry: E;
  /** The word after it. */
  readonly next: number;
  readonly conj: string;
  readonly prep: string;
  readonly article: boolean;
}
const ANY = (): boolean => true;

/** Words in the longest cue. */
const LONGEST_CUE = 4;

type EntryOf<K extends Entry["is"]> = Extract<Entry, { is: K }>;

/** The words of one stretch of text, with what they mean as times. */
export class Context {
  constructor(
    readonly vocabulary: Vocabulary,
    readonly hijri: Hijri,
    readonly words: readonly Word[],
    /** Exclusive. */
    readonly end: number,
    readonly anchor: Anchor | null,
  ) {}

  starts(i: number): readonly Start[] | null {
    const word = i < this.end ? this.words[i] : undefined;
    return word === undefined ? null : this.vocabulary.of(word.form).starts;
  }

  /** The first entry of that class that all its words are there for. With clitics only when `clitics` says so. */
  find<K extends Entry["is"]>(i: number, is: K, clitics: "none" | "any" | "and" = "none"): Hit<EntryOf<K>> | null {
    return this.findWhere(i, is, ANY, clitics);
  }

  /** Like `find`, for entries of that class that pass the test. */
  findWhere<K extends Entry["is"]>(
    i: number,
    is: K,
    test: (entry: EntryOf<K>) => boolean,
    clitics: "none" | "any" | "and" = "none",
  ): Hit<EntryOf<K>> | null {
    const starts = this.starts(i);
    if (starts === null) return null;
    for (const s of starts) {
      if (s.listed.entry.is !== is || !this.allowed(s, clitics) || !test(s.listed.entry as EntryOf<K>)) continue;
      const next = this.phraseEnd(i, s.listed.keys);
      if (next > i)
        return {
          entry: s.listed.entry as EntryOf<K>,
          next,
          conj: s.conj,
          prep: s.prep,
          article: s.article || this.key(i).slice(s.offset).startsWith(ARTICLE),
        };
    }
    return null;
  }

  private allowed(s: Start, clitics: "none" | "any" | "and"): boolean {
    if (clitics === "any") return true;
    return clitics === "none" ? s.offset === 0 : s.conj === CONJUNCTIONS[0] && s.prep === "";
  }

  private phraseEnd(i: number, keys: readonly string[]): number {
    if (i + keys.length > this.end) return -1;
    for (let k = 1; k < keys.length; k++) if (this.words[i + k]?.key !== keys[k]) return -1;
    return i + keys.length;
  }

  /** The word after the cue that begins at `i`, or -1. */
  cue(i: number, role: string, clitics: "none" | "any" = "none"): number {
    const starts = this.starts(i);
    if (starts === null) return -1;
    for (const s of starts) {
      const { entry, keys } = s.listed;
      if (entry.is !== "cue" || entry.role !== role || !this.allowed(s, clitics)) continue;
      const next = this.phraseEnd(i, keys);
      if (next > i) return next;
    }
    return -1;
  }

  /** Where reading goes on after an optional cue. */
  skip(i: number, role: string, clitics: "none" | "any" = "none"): number {
    return Math.max(i, this.cue(i, role, clitics));
  }

  key(i: number): string {
    return this.words[i]?.key ?? "";
  }

  /** Whether the words just before `i` (perhaps with clitics) are that cue. */
  follows(i: number, role: string): boolean {
    for (let k = 1; k <= LONGEST_CUE && k <= i; k++) {
      if (this.words[i - k]?.kind !== "word") return false;
      if (this.cue(i - k, role, "any") === i) return true;
    }
    return false;
  }

  /** Whether a preposition or similar word introduces a time at `i`, written apart or attached. */
  introduced(i: number): boolean {
    return this.follows(i, "in") || (this.starts(i)?.[0]?.prep ?? "") !== "";
  }

  /** Whether `i` is a و on its own, as before digits (`و2012`). */
  isAnd(i: number): boolean {
    return this.key(i) === CONJUNCTIONS[0];
  }

  /** Where a number begins whose article was cut off from its digits (`ال24`, `ال 24`), else `i`. */
  skipArticle(i: number): number {
    return this.key(i) === ARTICLE && this.words[i + 1]?.kind === "number" ? i + 1 : i;
  }

  /** Whether `sign` (a punctuation mark) stands at `i`. */
  sign(i: number, ...signs: string[]): boolean {
    const word = i < this.end ? this.words[i] : undefined;
    return word?.kind === "punctuation" && signs.includes(word.text);
  }

  /** Plain digits at `i`, as a number; null for anything else, for separators inside, and for more than `length` digits. */
  digits(i: number, length: number): number | null {
    const word = i < this.end ? this.words[i] : undefined;
    return word?.kind === "number" && word.key.length <= length && /^\d+$/.test(word.key) ? Number(word.key) : null;
  }

  /** Letters of attached clitics at the start of the word: a mention begins after them. */
  offset(i: number): number {
    return this.starts(i)?.[0]?.offset ?? 0;
  }

  /** Whether the word at `i` is the listed form as it is spelled, hamzas and all, but for clitics. */
  spelled(i: number, written: string): boolean {
    return (this.words[i]?.text.slice(this.offset(i)) ?? "").startsWith(written.split(" ")[0] as string);
  }
}
