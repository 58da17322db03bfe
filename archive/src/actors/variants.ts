import { nameWords } from "./key.js";

/** Letters by which foreign sounds are written in several ways (غورباتشوف، جورباتشوف). */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/[غجق]/g, "ك"],
  [/ث/g, "ت"],
  [/ذ/g, "د"],
  [/ظ/g, "ض"],
  [/[پ]/g, "ب"],
  [/[ڤ]/g, "ف"],
];
/** Words at least so long may differ in a written vowel; shorter ones would be other names (حسن، حسين). */
const LONG = 6;

/** The name's words with what is joined or split at will (`عبد الله`, `عبدالله`) joined, and words between names (`بن`) left out. */
export function plainName(name: string): string[] {
  const out: string[] = [];
  for (const word of nameWords(name)) {
    const last = out.at(-1);
    if (["بن", "ابن", "بنت"].includes(word)) continue;
    if (last !== undefined && ["عبد", "ابو", "ام", "ال"].includes(last)) out[out.length - 1] = last + word;
    else out.push(word);
  }
  return out;
}

/** Words at least so long are the same name with and without the article (`الكاظمي`); shorter ones may be two (`سعيد`, `السعيد`). */
const LONG_WITH_ARTICLE = 7;

const withoutArticle = (word: string): string => (word.startsWith("ال") && word.length >= LONG_WITH_ARTICLE ? word.slice(2) : word);

/** The key under which the spellings of a word meet; strict for short words. */
function variantOf(word: string): string {
  const bare = withoutArticle(word);
  if (bare.length < LONG) return bare;
  let key = bare;
  for (const [from, to] of FOREIGN) key = key.replace(from, to);
  return key[0] + key.slice(1).replace(/[اوي]/g, "");
}

/** The key under which the spellings of a name meet. */
export const variantKey = (name: string): string => plainName(name).map(variantOf).join(" ");
