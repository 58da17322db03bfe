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
  key = key.replace(/^[aeiouy]+/, "a").replace(/(?!^)[aeiouyhw]/g, "");
  key = key.replace(/(.)\1+/g, "$1");
  return key.length < 2 ? null : key;
}

/** Latin keys of a name of one or several words; the article `al-` is left out, and so is a note in brackets. */
export function latinKeys(name: string): string[] {
  const words = name
    .replace(/\(.*?\)/g, " ")
    .replace(/\b(al|el|as|ash|ad|an|ar|at|az)-/gi, "")
    .split(/[\s/]+/);
  return [...new Set(words.flatMap((word) => latinKey(word) ?? []))];
}
