// Inside the conjugator a word is a string of sounds, one ASCII character each: consonants in Buckwalter's
// transliteration, short vowels `a i u`, long vowels `A I U`, and these:
//   `Y` a final long a that is written ى      `{` the helping alif of a word that begins with two consonants
//   `-` where a last weak letter fell off without a trace (`yan'a-`): the vowel before it is no ending
//   `p` the feminine ending ة                 `@` the silent alif of the plural     `W` the weak middle of a hollow verb

/** Buckwalter's letters for the consonants (https://www.qamus.org/transliteration.htm). */
const LETTERS: Readonly<Record<string, string>> = {
  "'": "ء",
  b: "ب",
  t: "ت",
  v: "ث",
  j: "ج",
  H: "ح",
  x: "خ",
  d: "د",
  "*": "ذ",
  r: "ر",
  z: "ز",
  s: "س",
  $: "ش",
  S: "ص",
  D: "ض",
  T: "ط",
  Z: "ظ",
  E: "ع",
  g: "غ",
  f: "ف",
  q: "ق",
  k: "ك",
  l: "ل",
  m: "م",
  n: "ن",
  h: "ه",
  w: "و",
  y: "ي",
  p: "ة",
};

const SOUNDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(LETTERS).map(([sound, letter]) => [letter, sound])),
  أ: "'",
  إ: "'",
  آ: "'",
  ؤ: "'",
  ئ: "'",
};

/** The letter of a consonant; a foreign letter (پ, ڤ) stands for itself. */
export const letterOf = (sound: string): string => LETTERS[sound] ?? sound;

/** The sounds of a root's letters. */
export const soundsOf = (letters: string): string[] => [...letters].map((c) => SOUNDS[c] ?? c);

/** True for a short or long vowel. */
export const isVowel = (c: string | undefined): boolean => c !== undefined && c !== "" && "aiuAIUY".includes(c);

/** True for a consonant. */
export const isConsonant = (c: string | undefined): boolean => c !== undefined && c !== "" && !"aiuAIUY@{W-".includes(c);

const LONG: Readonly<Record<string, string>> = { a: "A", i: "I", u: "U" };
const SHORT: Readonly<Record<string, string>> = { A: "a", I: "i", U: "u" };

/** The long vowel of a short one. */
export const lengthen = (vowel: string): string => LONG[vowel] ?? vowel;

/** The word with its last long vowel made short: `qAl` → `qal`. */
export const shortenLast = (word: string): string => word.replace(/[AIU](?=[^aiuAIU]*$)/, (v) => SHORT[v] as string);
