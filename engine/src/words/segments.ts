import { splitSentences } from "../sentences/split.js";
import { tokenise } from "../sentences/tokens.js";
import { normalise } from "../text/normalise.js";
import { chooseAnalyses } from "./choose.js";
import type { Analysis, Upos, Word } from "./types.js";

/** A clitic or stem of a written word, Universal Dependencies style; offsets into the text as it was. */
export interface Segment {
  start: number;
  end: number;
  form: string;
  lemma: string;
  upos: Upos;
  feats: Record<string, string>;
}

export interface WordSegments {
  start: number;
  end: number;
  segments: Segment[];
}

/** Vocalised lemmas of clitics, by letter. */
const CLITIC: Readonly<Record<string, { lemma: string; upos: Upos }>> = {
  و: { lemma: "وَ", upos: "CCONJ" },
  ف: { lemma: "فَ", upos: "CCONJ" },
  ب: { lemma: "بِ", upos: "ADP" },
  ل: { lemma: "لِ", upos: "ADP" },
  ك: { lemma: "كَ", upos: "ADP" },
  س: { lemma: "سَ", upos: "AUX" },
};

const GENDER = { m: "Masc", f: "Fem" } as const;
const NUMBER = { s: "Sing", d: "Dual", p: "Plur" } as const;

function featsOf(a: Analysis): Record<string, string> {
  const f = a.features;
  const out: Record<string, string> = {};
  if (f.tense) out.Aspect = f.tense === "perfect" ? "Perf" : f.tense === "imperfect" ? "Imp" : "Imp";
  if (f.tense === "imperative") out.Mood = "Imp";
  if (a.article) out.Definite = "Def";
  if (f.gender) out.Gender = GENDER[f.gender];
  if (f.number) out.Number = NUMBER[f.number];
  if (f.person) out.Person = String(f.person);
  if (f.tense) out.Voice = f.passive && !f.active ? "Pass" : "Act";
  return out;
}

function uposOf(a: Analysis): Upos {
  if (a.lexeme.upos === "X") return a.lexeme.kind === "unknown" ? "PROPN" : "X";
  if (a.lexeme.upos === "VERB" && a.lexeme.kind.startsWith("aux")) return "AUX";
  return a.lexeme.upos;
}

/** Cuts one word (span in normalised text given as letters) into its segments. */
function segments(word: Word): Segment[] {
  const { start, text } = word;
  const a = word.best;
  if (a === null)
    return [
      {
        start,
        end: word.end,
        form: text,
        lemma: text,
        upos: word.kind === "number" ? "NUM" : word.kind === "latin" ? "X" : "PUNCT",
        feats: {},
      },
    ];
  const out: Segment[] = [];
  let at = 0;
  for (const letter of [a.conj, a.prep, a.future ? "س" : ""]) {
    const clitic = letter && CLITIC[letter];
    if (!clitic) continue;
    out.push({ start: start + at, end: start + at + 1, form: letter, ...clitic, feats: {} });
    at++;
  }
  out.push({
    start: start + at,
    end: start + a.stemEnd,
    form: text.slice(at, a.stemEnd),
    lemma: a.lexeme.lemma,
    upos: uposOf(a),
    feats: featsOf(a),
  });
  if (a.pronoun)
    out.push({
      start: start + a.stemEnd,
      end: word.end,
      form: a.pronoun.form,
      lemma: "هُوَ",
      upos: "PRON",
      feats: { Person: a.pronoun.feats[0] as string },
    });
  return out;
}

/** What cutting needs: the analyser, and names that are sure before a reading is chosen. */
export interface SegmentTools {
  readonly analyse: (text: string) => readonly Analysis[];
  readonly pin: (words: readonly Word[], first: number, last: number) => ReadonlyMap<number, Analysis>;
}

/** The words of a text with their clitics cut off, in order. */
export function segmentsOf(tools: SegmentTools, source: string): WordSegments[] {
  const normal = normalise(source);
  const tokens = tokenise(normal.text);
  const sentences = splitSentences(normal.text, tokens);
  const words: Word[] = tokens.map((t, index) => ({
    ...t,
    index,
    sentence: 0,
    analyses: t.kind === "word" ? tools.analyse(t.text) : [],
    best: null,
  }));
  for (const s of sentences) chooseAnalyses(words, s.first, s.last, tools.pin(words, s.first, s.last));
  const back = (s: number, e: number): { start: number; end: number } => ({
    start: normal.original(s),
    end: e > s ? normal.originalEnd(e) : normal.original(s),
  });
  return words.map((w) => ({ ...back(w.start, w.end), segments: segments(w).map((s) => ({ ...s, ...back(s.start, s.end) })) }));
}
