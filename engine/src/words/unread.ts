import type { Form } from "../sentences/forms.js";
import type { Sentence } from "../sentences/split.js";
import type { Analysis, Token, Word } from "./types.js";

const NONE: readonly Analysis[] = [];

/** The tokens of sentences as words with their analyses, none chosen yet. */
export function unread(tokens: readonly Token[], sentences: readonly Sentence[], analyse: (form: Form) => readonly Analysis[]): Word[] {
  const words: Word[] = [];
  sentences.forEach((s, sentence) => {
    for (let i = s.first; i < s.last; i++) {
      const { start, end, form, text, key, kind, spaced } = tokens[i] as Token;
      const analyses = kind === "word" ? analyse(form) : NONE;
      words.push({ start, end, form, text, key, kind, spaced, index: i, sentence, analyses, best: null });
    }
  });
  return words;
}
