import { listOf, type Row } from "../knowledge/table.js";
import type { Knowledge } from "../knowledge/types.js";
import { ARTICLE, nameKey } from "../text/letters.js";

/** How single words of names are written in Latin letters. */
export interface LatinNames {
  of(word: string): string | null;
}

const capital = (word: string): string => word.replace(/^\p{L}/u, (c) => c.toUpperCase());

/** The Latin letters in the id of a name: `al-balawi` → `al-Balawi`, `abdulali-2` → `Abdulali`. */
const latinOfId = (id: string): string =>
  id
    .replace(/-(\d|[a-z])$/, "")
    .split("-")
    .map((part) => (/^(al|el)$/.test(part) ? part : capital(part)))
    .join("-");

/** Words that open a name in the ids: left out where the word stands without its own. */
const OPENS = /^(bin|ben|abu|abi|umm|ibn)-(?=.)/;

/** The Latin letters of one spelling of a row: with the article where it is written, without where it is not. */
function latinFor(name: string, row: Row): string {
  const latin = latinOfId((row.id as string).replace(OPENS, /^(بن|أبو|ابو|أبي|أم|ابن)/.test(name) ? "$&" : ""));
  const first = row.name as string;
  if (name.startsWith(ARTICLE) && !/^[ae]/i.test(latin)) return `al-${latin}`;
  return first === ARTICLE + name ? latin.replace(/^[ae]l-/i, "") : latin;
}

const opened = new WeakMap<Knowledge["countries"], LatinNames>();

/** The listed names and the words of listed people; made when first asked for. */
export function latinNames(knowledge: Knowledge): LatinNames {
  const found = opened.get(knowledge.countries);
  if (found !== undefined) return found;
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  const add = (word: string, latin: string): void => {
    if (!exact.has(word)) exact.set(word, latin);
    const key = nameKey(word);
    if (!folded.has(key)) folded.set(key, latin);
  };
  for (const table of ["given-names", "family-names"])
    for (const row of knowledge.table(table)) {
      for (const name of [row.name as string, ...listOf(row.aliases)]) if (!name.includes(" ")) add(name, latinFor(name, row));
    }
  for (const row of knowledge.table("people")) {
    const words = (row.name as string).split(" ");
    const latin = (row.english as string).split(" ");
    if (words.length === latin.length) words.forEach((word, i) => void add(word, latin[i] as string));
  }
  const names: LatinNames = { of: (word) => exact.get(word) ?? folded.get(nameKey(word)) ?? null };
  opened.set(knowledge.countries, names);
  return names;
}
