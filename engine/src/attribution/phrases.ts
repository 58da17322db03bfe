import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import { CONJUNCTIONS, keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";

/** A phrase of several words found in a text: its entry and the token after it. */
export interface PhraseMatch {
  readonly word: SpeechWord;
  readonly last: number;
}

/** The phrase of a kind (`according` with `mouth`, `close`) that begins at token `t`; a final one-letter key is a clitic of the next word. */
export function matchPhrase(knowledge: Knowledge, words: readonly Word[], t: number, end: number, kind: string): PhraseMatch | null {
  const word = words[t] as Word;
  if (word.kind !== "word") return null;
  const conj = word.best?.conj || CONJUNCTIONS[0];
  const bare = word.text.startsWith(conj) ? keyOf(word.text.slice(conj.length)) : word.key;
  for (const first of bare === word.key ? [bare] : [bare, word.key])
    for (const { keys, word: found } of knowledge.speechPhrases.get(first) ?? []) {
      if (found.kind !== kind && !(kind === "according" && found.kind === "mouth")) continue;
      const last = matchKeys(keys, words, t, end);
      if (last !== null) return { word: found, last };
    }
  return null;
}

function matchKeys(keys: readonly string[], words: readonly Word[], t: number, end: number): number | null {
  for (let k = 1; k < keys.length; k++) {
    const next = t + k < end ? (words[t + k] as Word) : undefined;
    const wanted = keys[k] as string;
    if (next === undefined) return null;
    if (next.key === wanted) continue;
    const clitic = wanted.length === 1 && k === keys.length - 1 && next.best?.prep === wanted;
    return clitic ? t + k : null;
  }
  return t + keys.length;
}
