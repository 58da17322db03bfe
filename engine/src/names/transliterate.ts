import type { Knowledge } from "../knowledge/types.js";
import { ARTICLE } from "../text/letters.js";
import { type LatinNames, latinNames } from "./latin.js";
import { guess } from "./vowels.js";

/** Words between names that are written small in English. */
const LINKS = new Map([
  ["بن", "bin"],
  ["ابن", "bin"],
  ["إبن", "bin"],
  ["بنت", "bint"],
  ["آل", "Al"],
  ["أبو", "Abu"],
  ["ابو", "Abu"],
  ["أبي", "Abi"],
  ["أم", "Umm"],
  ["ذو", "Dhu"],
  ["ولد", "Ould"],
]);

const capital = (word: string): string => word.replace(/^['’]?\p{L}/u, (c) => c.toUpperCase());

/** Servants of God, written as one word: `عبد العزيز`, `عبدالعزيز`. */
const SERVANT = /^عبد ?ال(?=\S{2,})/;

/** One word of a name in Latin letters, and whether the lists knew it. */
function wordOf(word: string, names: LatinNames): { latin: string; known: boolean } {
  const link = LINKS.get(word);
  if (link !== undefined) return { latin: link, known: true };
  if (!/[\u0621-\u064A]/.test(word)) return { latin: word, known: true };
  if (/^[\u0621-\u064A]\.?$/.test(word)) return { latin: `${capital(guess(word[0] as string)[0] ?? "A")}.`, known: true };
  const listed = names.of(word);
  if (listed !== null) return { latin: listed, known: true };
  if (SERVANT.test(word)) {
    const rest = wordOf(word.replace(SERVANT, ""), names);
    return { latin: `Abdul${rest.latin.toLowerCase()}`, known: rest.known };
  }
  if (word.startsWith("أبو") || word.startsWith("ابو")) {
    const rest = word.length > 5 ? wordOf(word.slice(3), names) : null;
    if (rest?.known) return { latin: `Abu ${rest.latin}`, known: true };
  }
  const article = word.startsWith(ARTICLE) && word.length > 4;
  const bare = article ? word.slice(ARTICLE.length) : word;
  const known = article ? names.of(bare) : names.of(ARTICLE + bare)?.replace(/^al-/, "");
  return { latin: `${article ? "al-" : ""}${known ?? capital(guess(bare, article))}`, known: known !== undefined && known !== null };
}

/** A name in Latin letters; where a word of it is in no list, marked as made up: such a one is never compared. */
function latinOf(name: string, names: LatinNames): string {
  const words = name.replace(/(^| )((?:ال)?عبد) (?=ال\S{2,})/g, "$1$2").split(/ +/);
  const parts = words.map((word) => wordOf(word, names));
  const latin = capital(parts.map((p) => p.latin).join(" "));
  return parts.every((p) => p.known) ? latin : `${latin} (transliterated)`;
}

/** A personal name that no list holds, as newspapers write its parts. */
export const personInLatin = (name: string, knowledge: Knowledge): string => latinOf(name, latinNames(knowledge));

/** A reading aid for words that the lists lack, marked as such: never compare it. */
export function transliterate(name: string): string {
  const words = name.split(" ").map((word) => {
    const article = word.startsWith(ARTICLE) && word.length > 3;
    const latin = /[\u0621-\u064A]/.test(word) ? guess(article ? word.slice(2) : word, article) : word;
    return article ? `al-${latin}` : latin;
  });
  return `${words.join(" ")} (transliterated)`;
}
