/** The forms of the verb the conjugator knows: I to X, and the quadriliterals I, II and IV. */
export type FormName = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "q1" | "q2" | "q4";

/** What the verb table says of a verb (see `knowledge/README.md`). */
export interface VerbEntry {
  /** Consonants without vowels, hamza as ء, weak letters as they are in the root. */
  root: string;
  form: FormName;
  /** Form I only: middle vowels of perfect and imperfect, `a-u a-i a-a i-a u-u i-i`; alternatives separated by `|`. */
  vowels: string;
  /** The vocalised third person masculine singular perfect. */
  verb: string;
  /** Verbal nouns, vocalised. */
  nouns: string[];
}

/** One inflected form of a verb. */
export interface VerbForm {
  /** The fully vocalised written form, without clitics. */
  form: string;
  tense: "perfect" | "imperfect" | "imperative";
  /** Given for the imperfect only. */
  mood?: "ind" | "sub" | "jus";
  voice: "act" | "pass";
  person: 1 | 2 | 3;
  gender: "m" | "f" | "c";
  number: "s" | "d" | "p";
}

/** A noun or adjective made from a verb. */
export interface DeverbalForm {
  /** Vocalised singular masculine, without case ending; defective ones with their final letter (`مُفْتِي`, `تَلَقِّي`). */
  lemma: string;
  kind: "active-participle" | "passive-participle" | "verbal-noun";
}
