import { beginHash, bucketOf, finish, hashOn, hashText, mix } from "../learning/hash.js";
import { intern } from "../text/intern.js";
import type { Analysis } from "./types.js";

/** How many weights the model of words has. */
export const MODEL_SIZE = 1 << 18;

/** Sides of an analysis (or of a sign) that pairs are made of, as hashes: from coarse to fine. */
export interface Views {
  readonly coarse: number;
  readonly tag: number;
  readonly agreement: number;
  readonly word: number;
}

/** The views of an analysis. */
export function viewsOf(a: Analysis): Views {
  const { upos, kind } = a.lexeme;
  const f = a.features;
  const tense = f.tense ?? "";
  const bound = a.pronoun ? "+" : "";
  const kindly = a.lexeme.general;
  return {
    coarse: hashText(`${upos}${tense}${a.article ? "d" : ""}`, 1),
    tag: hashText([upos, kindly, tense, a.article ? "d" : "", a.prep, a.conj, bound, a.lexeme.generated ? "g" : ""].join("|"), 2),
    agreement: hashText([upos, f.gender, f.number, f.case, f.construct, a.article, tense, bound, a.prep === "" ? "" : "p"].join("|"), 3),
    word: hashText(a.lexeme.closed ? `${a.lexeme.bare}|${kind}|${bound}` : `${upos}|${kindly}|${a.prep}|${f.short ? "s" : ""}`, 4),
  };
}

/** The views of a sign (its text), of numbers, Latin words, and of the edges of a sentence. */
export const viewsOfSign = (sign: string): Views => ({
  coarse: hashText("sign", 1),
  tag: hashText(`sign ${sign}`, 2),
  agreement: hashText("sign", 3),
  word: hashText(`sign ${sign}`, 4),
});

/** Feature ids of one analysis standing before another; written into `out` where that may be used again. */
export function pairFeatures(a: Views, b: Views, out: number[] = []): number[] {
  out[0] = bucketOf(mix(mix(a.coarse, b.coarse), 11), MODEL_SIZE);
  out[1] = bucketOf(mix(mix(a.tag, b.tag), 12), MODEL_SIZE);
  out[2] = bucketOf(mix(mix(a.agreement, b.agreement), 13), MODEL_SIZE);
  out[3] = bucketOf(mix(mix(a.word, b.tag), 14), MODEL_SIZE);
  out[4] = bucketOf(mix(mix(a.tag, b.word), 15), MODEL_SIZE);
  out[5] = bucketOf(mix(mix(a.word, b.agreement), 16), MODEL_SIZE);
  return out;
}

/** By the parts of speech and tenses of readings as they come, the same each once and in order. */
const rivals = new Map<string, string>();

/** What stands beside a reading among the likeliest ones: their parts of speech and tenses, each once, in order. */
export function rivalsOf(analyses: readonly Analysis[]): string {
  let all = "";
  for (let k = 0; k < 5 && k < analyses.length; k++) {
    const { lexeme, features } = analyses[k] as Analysis;
    all += `${lexeme.upos}${features.tense?.[0] ?? ""} `;
  }
  let found = rivals.get(all);
  if (found === undefined) {
    found = intern([...new Set(all.split(" "))].sort().join(""));
    rivals.set(all, found);
  }
  return found;
}

/** The state of a hash behind a text and a bar. */
const bar = (state: number, text: string): number => hashOn(hashOn(state, text), "|");
const feature = (state: number): number => bucketOf(finish(state), MODEL_SIZE);

/** States of the hashes of features, by the letter that each begins with. */
const FROM = Object.fromEntries([..."kcflmwstrgx"].map((letter) => [letter, hashOn(beginHash(5), letter)])) as Record<string, number>;
const { k: OF_KIND, c: OF_CLITICS, f: OF_FORM, l: OF_LEMMA, m: OF_LEMMA_FORM, w: OF_WORD } = FROM as Record<string, number>;
const { s: OF_END, t: OF_LONG_END, r: OF_RIVALS, g: OF_GAP, x: OF_KIND_RIVALS } = FROM as Record<string, number>;

const GAPS = [..."0123456789"];

/** The state behind what is written onto a stem. */
function onClitics(state: number, { conj, prep, future, article, pronoun }: Analysis): number {
  let h = hashOn(hashOn(state, conj), prep);
  if (future) h = hashOn(h, "s");
  if (article) h = hashOn(h, "d");
  return pronoun ? hashOn(h, "+") : h;
}

/**
 * Feature ids of analysis `at` of the word `text` by itself, among all its analyses (cheapest first); written into `out` where that may
 * be used again. Nothing is joined only to be hashed.
 */
export function singleFeatures(
  text: string,
  analyses: readonly Analysis[],
  at: number,
  rivals = rivalsOf(analyses),
  out: number[] = [],
): number[] {
  const a = analyses[at] as Analysis;
  const { upos, bare, general: kind } = a.lexeme;
  const { code } = a.features;
  const from = Math.max(a.stemStart, 0);
  const end = a.stemEnd;
  const gap = GAPS[Math.min(9, Math.round((a.cost - (analyses[0] as Analysis).cost) * 2))] as string;
  out[0] = feature(hashOn(bar(bar(OF_KIND, upos), kind), a.lexeme.generated ? "true" : "false"));
  out[1] = feature(onClitics(bar(bar(bar(OF_CLITICS, upos), kind), code), a));
  out[2] = feature(hashOn(bar(OF_FORM, upos), code));
  out[3] = feature(hashOn(bar(OF_LEMMA, upos), bare));
  out[4] = feature(hashOn(bar(bar(bar(OF_LEMMA_FORM, upos), bare), kind), code));
  out[5] = feature(hashOn(bar(bar(OF_WORD, text), upos), bare));
  out[6] = feature(hashOn(bar(bar(OF_END, upos), kind), text, Math.max(from, end - 2), end));
  out[7] = feature(hashOn(bar(OF_LONG_END, upos), text, Math.max(from, end - 3), end));
  out[8] = feature(hashOn(bar(bar(OF_RIVALS, upos), rivals), gap));
  out[9] = feature(hashOn(OF_GAP, gap));
  out[10] = feature(hashOn(bar(OF_KIND_RIVALS, kind), rivals));
  return out;
}
