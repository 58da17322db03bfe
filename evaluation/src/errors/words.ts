import { bare, overlap } from "../scoring/text.js";
import type { StageRun } from "../stages/run.js";
import type { ReadingError } from "./report.js";

interface Token {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly start: number;
  readonly end: number;
}

interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Token[];
}

const UNSCORED = new Set(["PUNCT", "SYM", "NUM"]);
const classOf = (upos: string): string => (upos === "PROPN" ? "NOUN" : upos === "AUX" ? "VERB" : upos);

/** The words of a CoNLL-U sentence that stand in its text as they are written. */
export function goldTokens(block: string): { text: string; tokens: Token[] } {
  const text = /^# text = (.*)$/m.exec(block)?.[1] ?? "";
  let at = 0;
  const tokens = block.split("\n").flatMap((line): Token[] => {
    if (!/^\d+\t/.test(line)) return [];
    const [, form, lemma, upos] = line.split("\t");
    const start = text.indexOf(form, at);
    if (start < 0 || start - at >= 12) return [];
    at = start + form.length;
    return [{ form, lemma, upos, start, end: at }];
  });
  return { text, tokens };
}

/** A reading without a lexicon entry: the lemma is what is written, without vowel signs. */
const isGuess = (s: Token): boolean => s.upos === "PROPN" && !/[\u064B-\u0652]/.test(s.lemma);

/** What is wrong with the reading of one gold word, or null. */
function errorOf(token: Token, word: ReadWord, text: string, id: string): ReadingError | null {
  const cut = word.segments.map((s) => s.form || "_").join("+");
  const where = `${id} «${text.slice(word.start, word.end)}»`;
  const same = word.segments.find((s) => s.start === token.start && s.end === token.end);
  const guess = word.segments.some(isGuess);
  if (same === undefined)
    return {
      cause: guess ? "unknown word" : "wrong cut",
      key: `${token.upos} «${token.form}»`,
      example: `${where} ${token.form} read as ${cut}`,
    };
  if (token.upos === "X") return null;
  if (classOf(token.upos) !== classOf(same.upos)) {
    const key = `${token.upos} read as ${same.upos}`;
    return { cause: guess ? "unknown word" : "wrong part of speech", key, example: `${where} ${key}` };
  }
  if (token.lemma === "_" || bare(token.lemma) === bare(same.lemma)) return null;
  return { cause: guess ? "unknown word" : "wrong lemma", key: token.upos, example: `${where} ${token.lemma} read as ${same.lemma}` };
}

/** Errors of the cutting and reading of words, for the given rows of gold. */
export function wordErrors(run: StageRun, rows: readonly number[]): ReadingError[] {
  return rows.flatMap((i) => {
    const { text, tokens } = goldTokens(run.gold[i].raw);
    const { words } = JSON.parse(run.output[i]) as { words: readonly ReadWord[] };
    return tokens.flatMap((token): ReadingError[] => {
      if (UNSCORED.has(token.upos)) return [];
      const word = words.find((w) => overlap(w, token));
      const error = word && errorOf(token, word, text, run.gold[i].id);
      return error ? [error] : [];
    });
  });
}
