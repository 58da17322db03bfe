import { beginHash, bucketOf, finish, hashOn, hashText, mix } from "../learning/hash.js";
import type { Analysis, Features } from "./types.js";

/** How many weights the model of words has. */
export const MODEL_SIZE = 1 << 18;

/** Words of closed classes and others whose lemma tells much of what stands beside them. */
const isClosed = (a: Analysis): boolean =>
  ["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV"].includes(a.lexeme.upos) || /[:]|^(quant|dem|aux)/.test(a.lexeme.kind);

const codes = new WeakMap<Features, string>();

/** A text for the inflection. Features are shared by many words: remembered. */
function codeOf(f: Features): string {
  let code = codes.get(f);
  if (code === undefined) {
    code = writeCode(f);
    codes.set(f, code);
  }
  return code;
}

const writeCode = (f: Features): string =>
  `${f.tense?.[0] ?? "-"}${f.tense?.[1] ?? "-"}${f.active ? "a" : ""}${f.passive ? "p" : ""}${f.person ?? "-"}${f.gender ?? "-"}${f.number ?? "-"}${f.short ? "s" : ""}${f.case ?? "-"}${f.construct ? "c" : ""}`;

/** A participle or verbal noun that only the conjugator knows. */
const isGenerated = (a: Analysis): boolean => a.lexeme.id.includes(".") && /^(ap|pp|vn)$/.test(a.lexeme.kind);

/** The kind of word, the forms of verbs not told apart: which form a root is used in is a matter of the single word. */
const generalKind = (a: Analysis): string => (/^v[0-9q]/.test(a.lexeme.kind) ? "v" : a.lexeme.kind);

/** What decides how an analysis goes with its neighbours: analyses with the same text here are alike to them. */
export const groupKey = (a: Analysis): string =>
  [
    a.lexeme.upos,
    a.lexeme.kind,
    isGenerated(a) ? "g" : "",
    a.lexeme.verb === null ? "" : "v",
    a.lexeme.government[0] === "intr" ? "i" : "",
    a.conj,
    a.prep,
    a.future ? "f" : "",
    a.article ? "d" : "",
    a.pronoun ? a.pronoun.feats : "",
    codeOf(a.features),
    a.cost < 1.5 ? "c" : "",
    isClosed(a) ? a.lexeme.bare : "",
  ].join("|");

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
  const kindly = generalKind(a);
  return {
    coarse: hashText(`${upos}${tense}${a.article ? "d" : ""}`, 1),
    tag: hashText([upos, kindly, tense, a.article ? "d" : "", a.prep, a.conj, bound, isGenerated(a) ? "g" : ""].join("|"), 2),
    agreement: hashText([upos, f.gender, f.number, f.case, f.construct, a.article, tense, bound, a.prep === "" ? "" : "p"].join("|"), 3),
    word: hashText(isClosed(a) ? `${a.lexeme.bare}|${kind}|${bound}` : `${upos}|${kindly}|${a.prep}|${f.short ? "s" : ""}`, 4),
  };
}

/** The views of a sign (its text), of numbers, Latin words, and of the edges of a sentence. */
export const viewsOfSign = (sign: string): Views => ({
  coarse: hashText("sign", 1),
  tag: hashText(`sign ${sign}`, 2),
  agreement: hashText("sign", 3),
  word: hashText(`sign ${sign}`, 4),
});

/** Feature ids of one analysis standing before another. */
export function pairFeatures(a: Views, b: Views): number[] {
  return [
    mix(mix(a.coarse, b.coarse), 11),
    mix(mix(a.tag, b.tag), 12),
    mix(mix(a.agreement, b.agreement), 13),
    mix(mix(a.word, b.tag), 14),
    mix(mix(a.tag, b.word), 15),
    mix(mix(a.word, b.agreement), 16),
  ].map((h) => bucketOf(h, MODEL_SIZE));
}

/** What stands beside a reading among the likeliest ones: their parts of speech and tenses, each once, in order. */
export const rivalsOf = (analyses: readonly Analysis[]): string =>
  [...new Set(analyses.slice(0, 5).map((x) => `${x.lexeme.upos}${x.features.tense?.[0] ?? ""}`))].sort().join("");

/** The feature whose text the pieces make up. */
function featureOf(...pieces: readonly string[]): number {
  let h = beginHash(5);
  for (let k = 0; k < pieces.length; k++) h = hashOn(h, pieces[k] as string);
  return bucketOf(finish(h), MODEL_SIZE);
}

/** Feature ids of analysis `at` of the word `text` by itself, among all its analyses (cheapest first). */
export function singleFeatures(text: string, analyses: readonly Analysis[], at: number, rivals = rivalsOf(analyses)): number[] {
  const a = analyses[at] as Analysis;
  const { upos, bare } = a.lexeme;
  const kind = generalKind(a);
  const f = a.features;
  const clitics = `${a.conj}${a.prep}${a.future ? "s" : ""}${a.article ? "d" : ""}${a.pronoun ? "+" : ""}`;
  const stem = text.slice(Math.max(a.stemStart, 0), a.stemEnd);
  const gap = String(Math.min(9, Math.round((a.cost - (analyses[0] as Analysis).cost) * 2)));
  const code = codeOf(f);
  return [
    featureOf("k", upos, "|", kind, "|", isGenerated(a) ? "true" : "false"),
    featureOf("c", upos, "|", kind, "|", code, "|", clitics),
    featureOf("f", upos, "|", code),
    featureOf("l", upos, "|", bare),
    featureOf("m", upos, "|", bare, "|", kind, "|", code),
    featureOf("w", text, "|", upos, "|", bare),
    featureOf("s", upos, "|", kind, "|", stem.slice(-2)),
    featureOf("t", upos, "|", stem.slice(-3)),
    featureOf("r", upos, "|", rivals, "|", gap),
    featureOf("g", gap),
    featureOf("x", kind, "|", rivals),
  ];
}
