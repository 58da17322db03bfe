import { readFileSync } from "node:fs";

/** A sentence of a corpus of names: words and their tags (`B-PERS`, `O`). */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  /** The words joined by blanks, as the scorer makes articles. */
  readonly text: string;
}

/** Reads a file of `word TAB tag` lines, sentences parted by empty lines. */
export function readTagged(path: string): TaggedSentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\n+/)
    .map((block) =>
      block
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      words: rows.map((r) => r[0] as string),
      tags: rows.map((r) => r[1] ?? "O"),
      text: rows.map((r) => r[0]).join(" "),
    }));
}

/** Where each word of a sentence begins in its text. */
export function startsOf(sentence: TaggedSentence): number[] {
  let at = 0;
  return sentence.words.map((word) => {
    const start = at;
    at += word.length + 1;
    return start;
  });
}

/** Names as `KIND first last`, in whole words; kinds other than PERS LOC ORG are left out. */
export function goldNames(tags: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i < tags.length; i++) {
    const kind = /^B-(PERS|LOC|ORG)$/.exec(tags[i] as string)?.[1];
    if (kind === undefined) continue;
    let last = i + 1;
    while (tags[last] === `I-${kind}`) last++;
    out.add(`${kind} ${i} ${last}`);
  }
  return out;
}
