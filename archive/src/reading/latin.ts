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

/** A word without what spellings differ in; "" for one without letters. */
function folded(word: string): string {
  let key = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʿʾ`-]/g, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  for (const [from, to] of SPELLINGS) key = key.replace(from, to);
  key = key
    .replace(/^[aei]+/, "a")
    .replace(/^[ou]+/, "u")
    .replace(/(?!^)[aeiouyhw]/g, "");
  return key.replace(/(.)\1+/g, "$1");
}

/**
 * The key under which the spellings of one name in Latin letters meet: `Kadhimi`, `Kazimi` and `al-Kadhimi` do. Vowels fall away but at
 * the beginning; what stays is too short for names of one consonant, which give null.
 */
export function latinKey(word: string): string | null {
  if (word.normalize("NFD").replace(/[^a-z]/gi, "").length < 3) return null;
  const key = folded(word);
  return key.length < 2 ? null : key;
}

/** The keys of a word: two where a sound is spelled in ways that no one key holds (`Kadhimi`, `Kazimi`). */
function variants(word: string): string[] {
  const lisped = /dh|th/i.test(word) ? [word, word.replace(/dh|th/gi, "z")] : [word];
  return [...new Set(lisped.flatMap((w) => latinKey(w) ?? []))];
}

const ARTICLE = /\b(al|el|as|ash|ad|an|ar|at|az)-/gi;

/** The keys of each word of a name; the article `al-` is left out, and so are a note in brackets and words too short to tell. */
export function latinWords(name: string): string[][] {
  return name
    .replace(/\(.*?\)/g, " ")
    .replace(ARTICLE, "")
    .split(/[\s/]+/)
    .map(variants)
    .filter((keys) => keys.length > 0);
}

/** All keys of a name, for an index. */
export const latinKeys = (name: string): string[] => [...new Set(latinWords(name).flat())];

const anyOf = (keys: readonly string[], sign: string): string => `(${keys.map((k) => `'~${k}'${sign}`).join(" | ")})`;

/** The beginnings of keys that a word which is only begun may become: the `s` of `Mas` may be the first letter of a `sh`. */
function beginnings(word: string): string[] {
  const ends = [word, ...(/[skgdtpc]$/i.test(word) ? [`${word}h`] : []), ...(/d$/i.test(word) ? [`${word}j`] : [])];
  const lisped = ends.flatMap((w) => (/dh|th/i.test(w) ? [w, w.replace(/dh|th/gi, "z")] : [w]));
  return [...new Set(lisped.map(folded))].filter((key) => key !== "");
}

/**
 * The tsquery that finds a name in any of its spellings; null for one without a key. `begun`: the last word is only its beginning, of
 * however few letters.
 */
export function latinQuery(name: string, begun = false): string | null {
  const at = begun ? name.search(/[^\s/]+\s*$/) : name.length;
  const words = latinWords(name.slice(0, at)).map((keys) => anyOf(keys, ""));
  const last = beginnings(name.slice(at).replace(ARTICLE, ""));
  if (last.length > 0) words.push(anyOf(last, ":*"));
  return words.length === 0 ? null : words.join(" & ");
}
