/** A token of a treebank: a clitic or stem, with its place in the text (-1 where it does not stand there as written). */
export interface GoldToken {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** A sentence of a treebank. */
export interface GoldSentence {
  /** The document it is from. */
  readonly document: string;
  readonly text: string;
  readonly tokens: readonly GoldToken[];
}

const featsOf = (cell: string): Record<string, string> =>
  cell === "_" ? {} : Object.fromEntries(cell.split("|").map((f) => f.split("=") as [string, string]));

/** The furthest that a token is looked for behind the one before it. */
const FAR = 12;

function sentenceOf(block: string, before: string): GoldSentence {
  const text = /^# text = (.*)$/m.exec(block)?.[1] ?? "";
  const document = /^# newdoc id = (.*)$/m.exec(block)?.[1] ?? before;
  let at = 0;
  const tokens = block
    .split("\n")
    .filter((l) => /^\d+\t/.test(l))
    .map((line): GoldToken => {
      const [, form, lemma, upos, , feats] = line.split("\t") as string[];
      const start = text.indexOf(form, at);
      const found = start >= 0 && start - at < FAR;
      if (found) at = start + form.length;
      return { form, lemma, upos, feats: featsOf(feats), start: found ? start : -1, end: found ? at : -1 };
    });
  return { document, text, tokens };
}

/** The sentences of a file in CoNLL-U. */
export function readTreebank(conllu: string): GoldSentence[] {
  const out: GoldSentence[] = [];
  for (const block of conllu.split(/\n\n+/)) if (/^\d/m.test(block)) out.push(sentenceOf(block, out.at(-1)?.document ?? ""));
  return out;
}

/** A lemma as the scorer compares it: without vowel signs, hamza seats and tatweel. */
export const bareLemma = (lemma: string): string =>
  lemma
    .normalize("NFKC")
    .replace(/[\u064B-\u0652\u0670\u0640\u200e\u200f\u0656-\u065F]/g, "")
    .replace(/[\u0671\u0622\u0623\u0625]/g, "\u0627")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/\u0624/g, "\u0648")
    .replace(/\u0626/g, "\u064a")
    .trim();

/** Tags that the scorer does not tell apart. */
export const broadTag = (upos: string): string => (upos === "PROPN" ? "NOUN" : upos === "AUX" ? "VERB" : upos);
