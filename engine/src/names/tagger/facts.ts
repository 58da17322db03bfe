import type { Knowledge } from "../../knowledge/types.js";
import { hashText, mix } from "../../learning/hash.js";
import { nameKey } from "../../text/letters.js";
import type { Analysis, Word } from "../../words/types.js";

/** Kinds of hashes, so that the same letters in another part do not look alike. */
enum Seed {
  Word = 1,
  Stem,
  Prefix,
  Suffix,
  Upos,
  Kind,
  Lemma,
  Role,
  Letters,
}

/** What the tagger knows of one word by itself, as hashes and small numbers. */
export interface Facts {
  readonly word: number;
  readonly stem: number;
  readonly lemma: number;
  readonly upos: number;
  readonly kind: number;
  /** Conjunction, preposition, article, pronoun as bits; 16 where nothing is known. */
  readonly clitics: number;
  /** 1 for a given name. */
  readonly given: number;
  /** Kind of role (`office`, `body` …), 1 for a nationality, 2 for a word for places, else 0. */
  readonly role: number;
  /** Kinds of names of the lists that hold the word, with its clitics or without. */
  readonly parts: number;
  /** The parts of speech of the three likeliest readings. */
  readonly readings: number;
  /** How unlikely the likeliest reading is, and how long the word. */
  readonly cost: number;
  readonly shape: number;
  /** Two letters at the front of the stem, three at its end. */
  readonly front: number;
  readonly back: number;
  /** Hashes of the stem's beginnings, endings and runs of three letters. */
  readonly letters: readonly number[];
  /** 1 opens and 2 closes a quotation or parenthesis, 3 does either; -1 is another sign, 0 a word. */
  readonly sign: number;
  /** Ends the reach of a title: a verb or a preposition. */
  readonly barrier: boolean;
}

/** What stands before the first and after the last word. */
export const EDGE: Facts = {
  word: 11,
  stem: 12,
  lemma: 13,
  upos: 14,
  kind: 15,
  clitics: 17,
  given: 2,
  role: 3,
  parts: -1,
  readings: 16,
  cost: 9,
  shape: 10,
  front: 18,
  back: 19,
  letters: [],
  sign: -1,
  barrier: true,
};

/** Hash of letters with the spellings that writers mix up folded: alef with hamza, final yeh, teh marbuta. */
function hashFolded(text: string, seed: number, from: number, to: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ folded(text.charCodeAt(i)), 0x01000193);
  return mix(h, to - from);
}

function folded(code: number): number {
  if (code === 0x622 || code === 0x623 || code === 0x625) return 0x627;
  if (code === 0x649) return 0x64a;
  return code === 0x629 ? 0x647 : code;
}

function roleOf(knowledge: Knowledge, best: Analysis | null): number {
  if (best === null) return 0;
  const key = best.lexeme.key;
  const role = knowledge.roles.get(key);
  if (role) return hashText(role.kind, Seed.Role);
  if (knowledge.nationalities.has(key)) return 1;
  return knowledge.placeWords.has(key) ? 2 : 0;
}

function partsOf(knowledge: Knowledge, text: string, front: number): number {
  const whole = knowledge.gazetteer.parts(nameKey(text));
  return front === 0 ? whole : whole * 256 + knowledge.gazetteer.parts(nameKey(text.slice(front)));
}

function readingsOf(word: Word): number {
  let h = 0;
  for (let k = 0; k < 3 && k < word.analyses.length; k++) h = mix(h, hashText((word.analyses[k] as Analysis).lexeme.upos));
  return h;
}

function lettersOf(text: string, from: number, to: number): number[] {
  const out: number[] = [];
  for (let n = 1; n <= 4; n++) {
    if (from + n < to) out.push(hashFolded(text, Seed.Prefix, from, from + n));
    if (to - n > from) out.push(hashFolded(text, Seed.Suffix, to - n, to));
  }
  for (let n = from; n + 3 <= to; n++) out.push(hashFolded(text, Seed.Letters, n, n + 3));
  return out;
}

const SIGNS: Readonly<Record<string, number>> = { "«": 1, "(": 1, "»": 2, ")": 2, '"': 3 };

/** The facts of a word in its chosen reading. */
export function factsOf(knowledge: Knowledge, word: Word): Facts {
  const { text, best } = word;
  const lexeme = best?.lexeme;
  const front = best ? best.stemStart : 0;
  // The article's letters belong to the stem's segment; without them the name stands bare.
  const from = best?.article && text.startsWith("ال", front) ? front + 2 : front;
  const to = best ? best.stemEnd : text.length;
  return {
    word: hashFolded(text, Seed.Word, 0, text.length),
    stem: hashFolded(text, Seed.Stem, front, to),
    lemma: lexeme ? hashFolded(lexeme.bare, Seed.Lemma, 0, lexeme.bare.length) : hashText(word.kind, Seed.Lemma),
    upos: hashText(lexeme?.upos ?? word.kind, Seed.Upos),
    kind: hashText(lexeme?.kind ?? text, Seed.Kind),
    clitics: best ? (best.conj ? 1 : 0) + (best.prep ? 2 : 0) + (best.article ? 4 : 0) + (best.pronoun ? 8 : 0) : 16,
    given: knowledge.givenNames.has(nameKey(front === 0 ? text : text.slice(front))) ? 1 : 0,
    role: roleOf(knowledge, best),
    parts: best ? partsOf(knowledge, text, front) : 0,
    readings: readingsOf(word),
    cost: Math.min(6, Math.floor((word.analyses[0]?.cost ?? 0) / 1.5)),
    shape: Math.min(9, to - from),
    front: hashFolded(text, Seed.Prefix, from, Math.min(to, from + 2)),
    back: hashFolded(text, Seed.Suffix, Math.max(from, to - 3), to),
    letters: word.kind === "word" ? lettersOf(text, from, to) : [],
    sign: word.kind === "punctuation" ? (SIGNS[text] ?? -1) : 0,
    barrier: lexeme?.upos === "VERB" || lexeme?.upos === "ADP",
  };
}
