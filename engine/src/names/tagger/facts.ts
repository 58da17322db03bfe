import type { Knowledge } from "../../knowledge/types.js";
import { hashText, mix } from "../../learning/hash.js";
import { nameKey } from "../../text/letters.js";
import type { Analysis, Word } from "../../words/types.js";
import { nameFormOf } from "../forms.js";
import { LISTED, PART } from "../gazetteer.js";

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

/**
 * What the tagger knows of a word by itself: a row of `FACTS` numbers, hashes and small ones. Rows lie one behind the other in an
 * array: a sentence is scored without an object being touched.
 */
export const FACTS = 16;
/** Hashes of the word, its stem and lemma, its part of speech and kind. */
export const WORD = 0;
export const STEM = 1;
export const LEMMA = 2;
export const UPOS = 3;
export const KIND = 4;
/** Conjunction, preposition, article, pronoun as bits; 16 where nothing is known. */
export const CLITICS = 5;
/** 1 for a given name. */
export const GIVEN = 6;
/** Kind of role (`office`, `body` …), 1 for a nationality, 2 for a word for places, else 0. */
export const ROLE = 7;
/** Kinds of names of the lists that hold the word, with its clitics or without. */
export const PARTS = 8;
/** The parts of speech of the three likeliest readings. */
export const READINGS = 9;
/** How unlikely the likeliest reading is, and how long the word. */
export const COST = 10;
export const SHAPE = 11;
/** Two letters at the front of the stem, three at its end. */
export const FRONT = 12;
export const BACK = 13;
/** 1 opens and 2 closes a quotation or parenthesis, 3 does either; -1 is another sign, 0 a word. */
export const SIGN = 14;
/** 1 for what ends the reach of a title: a verb or a preposition. */
export const BARRIER = 15;

/** The row of what stands before the first and after the last word. */
export const EDGE = Int32Array.of(11, 12, 13, 14, 15, 17, 2, 3, -1, 16, 9, 10, 18, 19, -1, 1);

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

function readingsOf(word: Word): number {
  let h = 0;
  for (let k = 0; k < 3 && k < word.analyses.length; k++) h = mix(h, hashText((word.analyses[k] as Analysis).lexeme.upos));
  return h;
}

/** Where the stem begins (without the article) and ends. */
function stemOf({ text, best }: Word): { from: number; to: number } {
  if (best === null) return { from: 0, to: text.length };
  // The article's letters belong to the stem's segment; without them the name stands bare.
  return { from: best.article && text.startsWith("ال", best.stemStart) ? best.stemStart + 2 : best.stemStart, to: best.stemEnd };
}

/** Hashes of the stem's beginnings, endings and runs of three letters. */
export function lettersOf(word: Word): number[] {
  const out: number[] = [];
  if (word.kind !== "word") return out;
  const { text } = word;
  const { from, to } = stemOf(word);
  for (let n = 1; n <= 4; n++) {
    if (from + n < to) out.push(hashFolded(text, Seed.Prefix, from, from + n));
    if (to - n > from) out.push(hashFolded(text, Seed.Suffix, to - n, to));
  }
  for (let n = from; n + 3 <= to; n++) out.push(hashFolded(text, Seed.Letters, n, n + 3));
  return out;
}

const SIGNS: Readonly<Record<string, number>> = { "«": 1, "(": 1, "»": 2, ")": 2, '"': 3 };

/** Writes the facts of a word in its chosen reading as the row at `at`. */
export function writeFacts(knowledge: Knowledge, word: Word, out: Int32Array, at: number): void {
  const { text, best, form } = word;
  const lexeme = best?.lexeme;
  const front = best ? best.stemStart : 0;
  const { from, to } = stemOf(word);
  const { given, parts } = nameFormOf(knowledge, form);
  const rest = front === 0 ? 0 : knowledge.gazetteer.parts(nameKey(text.slice(front)));
  out[at + WORD] = hashFolded(text, Seed.Word, 0, text.length);
  out[at + STEM] = hashFolded(text, Seed.Stem, front, to);
  out[at + LEMMA] = lexeme ? hashFolded(lexeme.bare, Seed.Lemma, 0, lexeme.bare.length) : hashText(word.kind, Seed.Lemma);
  out[at + UPOS] = hashText(lexeme?.upos ?? word.kind, Seed.Upos);
  out[at + KIND] = hashText(lexeme?.kind ?? text, Seed.Kind);
  out[at + CLITICS] = best ? (best.conj ? 1 : 0) + (best.prep ? 2 : 0) + (best.article ? 4 : 0) + (best.pronoun ? 8 : 0) : 16;
  out[at + GIVEN] = (front === 0 ? given : (rest & PART.given) !== 0) ? 1 : 0;
  out[at + ROLE] = roleOf(knowledge, best);
  out[at + PARTS] = best === null ? 0 : front === 0 ? parts : parts * 256 + (rest & LISTED);
  out[at + READINGS] = readingsOf(word);
  out[at + COST] = Math.min(6, Math.floor((word.analyses[0]?.cost ?? 0) / 1.5));
  out[at + SHAPE] = Math.min(9, to - from);
  out[at + FRONT] = hashFolded(text, Seed.Prefix, from, Math.min(to, from + 2));
  out[at + BACK] = hashFolded(text, Seed.Suffix, Math.max(from, to - 3), to);
  out[at + SIGN] = word.kind === "punctuation" ? (SIGNS[text] ?? -1) : 0;
  out[at + BARRIER] = lexeme?.upos === "VERB" || lexeme?.upos === "ADP" ? 1 : 0;
}
