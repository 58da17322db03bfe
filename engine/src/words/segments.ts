import type { Form, Forms } from "../sentences/forms.js";
import { type Sentence, splitSentences } from "../sentences/split.js";
import { tokenise } from "../sentences/tokens.js";
import { CLITIC_LEMMAS, FUTURE, PRONOUN_LEMMA } from "../text/letters.js";
import { normalise } from "../text/normalise.js";
import type { createChooser } from "./choose.js";
import type { Analysis, Upos, Word } from "./types.js";
import { conjunctionUpos, type UniversalTable, universalParts } from "./universal.js";
import { unread } from "./unread.js";

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

/** Cuts word `i` (span in normalised text) into its segments. `first`: nothing but signs stands before it in its sentence. */
export function segmentsOfWord(table: UniversalTable, words: readonly Word[], i: number, first: boolean): Segment[] {
  const word = words[i] as Word;
  const { start, text } = word;
  const a = word.best;
  if (a === null) {
    const upos = word.kind === "number" ? "NUM" : word.kind === "latin" ? "X" : "PUNCT";
    return [{ start, end: word.end, form: text, lemma: text, upos, feats: {} }];
  }
  const out: Segment[] = [];
  let at = 0;
  for (const letter of [a.conj, a.prep, a.future ? FUTURE : ""]) {
    const lemma = letter && CLITIC_LEMMAS[letter];
    if (!lemma) continue;
    const upos = letter === a.conj ? conjunctionUpos(a, first) : letter === FUTURE ? "PART" : "ADP";
    out.push({ start: start + at, end: start + at + 1, form: letter, lemma, upos, feats: {} });
    at++;
  }
  const parts = universalParts(table, words, i, first && at === 0);
  const feats = featsOf(a);
  parts.forEach((part, k) => {
    // Of two parts the first is one letter: a preposition or conjunction grown together with the word.
    const end = k < parts.length - 1 ? at + 1 : a.stemEnd;
    out.push({
      start: start + at,
      end: start + end,
      form: text.slice(at, end),
      lemma: part.lemma ?? a.lexeme.lemma,
      upos: part.upos,
      feats: k < parts.length - 1 ? {} : feats,
    });
    at = end;
  });
  if (a.pronoun)
    out.push({
      start: start + a.stemEnd,
      end: word.end,
      form: a.pronoun.form,
      lemma: PRONOUN_LEMMA,
      upos: "PRON",
      feats: { Person: a.pronoun.feats[0] as string },
    });
  return out;
}

/** What cutting needs: the analyser, and names that are sure before a reading is chosen. */
export interface SegmentTools {
  readonly forms: Forms;
  readonly analyse: (form: Form) => readonly Analysis[];
  readonly choose: ReturnType<typeof createChooser>;
  readonly universal: UniversalTable;
  readonly pin: (words: readonly Word[], first: number, last: number) => ReadonlyMap<number, Analysis>;
}

/** The first word of each sentence. */
export function openings(words: readonly Word[], sentences: readonly Sentence[]): Set<number> {
  const out = new Set<number>();
  for (const s of sentences) {
    let i = s.first;
    while (i < s.last && (words[i] as Word).kind === "punctuation") i++;
    out.add(i);
  }
  return out;
}

/** The words of a text with their clitics cut off, in order. */
export function segmentsOf(tools: SegmentTools, source: string): WordSegments[] {
  const normal = normalise(source);
  const tokens = tokenise(normal.text, tools.forms);
  const sentences = splitSentences(normal.text, tokens);
  const words = unread(tokens, sentences, tools.analyse);
  for (const s of sentences) tools.choose(words, s.first, s.last, tools.pin(words, s.first, s.last));
  const back = (s: number, e: number): { start: number; end: number } => ({
    start: normal.original(s),
    end: e > s ? normal.originalEnd(e) : normal.original(s),
  });
  const opening = openings(words, sentences);
  return words.map((w, i) => ({
    ...back(w.start, w.end),
    segments: segmentsOfWord(tools.universal, words, i, opening.has(i)).map((s) => ({ ...s, ...back(s.start, s.end) })),
  }));
}
