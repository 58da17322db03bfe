/** Sounds that are spelled in several ways in Latin letters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch/g, "$"],
  [/kh/g, "x"],
  [/gh/g, "g"],
  [/dh|th/g, "d"],
  [/ph/g, "f"],
  [/q|c(?![eiy])/g, "k"],
  [/c/g, "s"],
  [/dj|dg|j/g, "g"],
  [/w|v|ou|oo|u(?=[aeio])/g, "w"],
  [/z/g, "s"],
  [/t/g, "d"],
  [/p/g, "b"],
];

/**
 * The key under which the spellings of one name in Latin letters meet: `Kadhimi`, `Kazimi` and `al-Kadhimi` do. Vowels fall away but at
 * the beginning; what stays is too short for names of one consonant, which give null.
 */
export function latinKey(word: string): string | null {
  let key = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʿʾ`-]/g, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (key.length < 3) return null;
  for (const [from, to] of SPELLINGS) key = key.replace(from, to);
  key = key
    .replace(/^[aei]+/, "a")
    .replace(/^[ou]+/, "u")
    .replace(/(?!^)[aeiouyhw]/g, "");
  key = key.replace(/(.)\1+/g, "$1");
  return key.length < 2 ? null : key;
}

/** The keys of a word: two where a sound is spelled in ways that no one key holds (`Kadhimi`, `Kazimi`). */
function variants(word: string): string[] {
  const lisped = /dh|th/i.test(word) ? [word, word.replace(/dh|th/gi, "z")] : [word];
  return [...new Set(lisped.flatMap((w) => latinKey(w) ?? []))];
}

/** The keys of each word of a name; the article `al-` is left out, and so are a note in brackets and words too short to tell. */
export function latinWords(name: string): string[][] {
  return name
    .replace(/\(.*?\)/g, " ")
    .replace(/\b(al|el|as|ash|ad|an|ar|at|az)-/gi, "")
    .split(/[\s/]+/)
    .map(variants)
    .filter((keys) => keys.length > 0);
}

/** All keys of a name, for an index. */
export const latinKeys = (name: string): string[] => [...new Set(latinWords(name).flat())];

/** The tsquery that finds a name in any of its spellings; null for one without a key. */
export function latinQuery(name: string): string | null {
  const words = latinWords(name).map((keys) => `(${keys.map((k) => `'~${k}'`).join(" | ")})`);
  return words.length === 0 ? null : words.join(" & ");
}
