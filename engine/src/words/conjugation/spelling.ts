import { hamzaPlace, hamzaSeat, hasTwoSpellings } from "./hamza.js";
import { isConsonant, isVowel, lengthen, letterOf } from "./sounds.js";
import type { VerbForm } from "./types.js";

const FATHA = "\u064E";
const KASRA = "\u0650";
const DAMMA = "\u064F";
const SHADDA = "\u0651";
const SUKUN = "\u0652";

const VOWELS: Readonly<Record<string, string>> = {
  a: FATHA,
  i: KASRA,
  u: DAMMA,
  A: "ا",
  I: `${KASRA}ي`,
  U: `${DAMMA}و`,
};

/** Two hamzas at the head fuse (`'a'mana` → `'Amana`); u and i before a closing w or y become long (`yuwSil` → `yUSil`). */
function smooth(sounds: string): string {
  return sounds
    .replace(/^'([aiu])'(?=[^aiuAIUY'])/, (_, v: string) => `'${lengthen(v)}`)
    .replace(/([iu])([wy])(?!\2)(?=[^aiuAIUY@])/g, (_, v: string) => lengthen(v));
}

/** A final long a of the defective verb: ى, but ا after ي (`أَحْيا`) unless the verb is given with ى (`حَيَّى`). */
const finalA = (before: string, maqsura: boolean): string => (before === "y" && !maqsura ? "ا" : `${FATHA}ى`);

function write(sounds: string, maqsura: boolean, otherHamza: boolean): string {
  let out = "";
  for (let i = 0; i < sounds.length; i++) {
    const c = sounds[i] as string;
    if (c === "{" || c === "@") out += "ا";
    else if (c === "-") continue;
    else if (c === "Y") out += finalA(sounds[i - 1] as string, maqsura);
    else if (isVowel(c)) out += VOWELS[c] as string;
    else {
      const end = sounds[i + 1] === c ? i + 1 : i;
      let next = sounds[end + 1] ?? "";
      if (c === "'") {
        const seat = hamzaSeat(hamzaPlace(sounds, i, end), sounds[i - 1] ?? "", next, otherHamza);
        out += end > i ? seat.letter + SHADDA : seat.letter;
        if (seat.takesLongA) {
          i = end + 1;
          continue;
        }
      } else out += end > i ? letterOf(c) + SHADDA : letterOf(c);
      i = end;
      if (next === "@" || isConsonant(next)) next = "";
      if (next === "" && !(end + 1 === sounds.length && sounds[end] === sounds[end - 1])) out += SUKUN;
    }
  }
  return out.replace(/\u0651([\u064B-\u0650])/g, "$1\u0651");
}

/**
 * Writes a string of sounds with all vowel signs, sukun included; no fatha before alif, in NFC
 * (the vowel sign before the shadda).
 * @param maqsura write ى for a final long a even after ي
 * @returns the spelling; two where a hamza before a long u is spelled in two ways, the standard one first
 */
export function spell(sounds: string, maqsura = false): string[] {
  const smoothed = smooth(sounds);
  const standard = write(smoothed, maqsura, false);
  return hasTwoSpellings(smoothed) ? [standard, write(smoothed, maqsura, true)] : [standard];
}

/** Writes a noun or adjective: as `spell`, without a sukun on the last letter. */
export const spellNoun = (sounds: string, maqsura = false): string => (spell(sounds, maqsura)[0] as string).replace(/\u0652$/, "");

/**
 * The vocalised word in one canonical spelling for comparing: no sukun, no fatha before alif, no vowel on the helping
 * alif, NFC.
 */
export const canonical = (word: string): string =>
  word
    .normalize("NFC")
    .replace(/\u0652/g, "")
    .replace(/\u064E(?=ا)/g, "")
    .replace(/^ا[\u064E-\u0650]/, "ا");

/**
 * A verb form as it is written before an attached pronoun: final ى → ا, the silent alif of the plural dropped, `تُمْ` →
 * `تُمُو`, a final hamza seated as inside the word.
 * @param verb a form as given by `conjugate`
 * @returns the spellings in use, the standard one first
 */
export function beforePronoun(verb: Pick<VerbForm, "form" | "number">): string[] {
  const { form, number } = verb;
  if (form.endsWith("ى")) return [form.replace(/\u064E?ى$/, "ا")];
  if (number === "p" && /و\u0652?ا$/.test(form)) return [form.slice(0, -1)];
  if (form.endsWith(`ت${DAMMA}م${SUKUN}`)) return [`${form.slice(0, -1)}${DAMMA}و`];
  const seated = form
    .replace(/أ(?=\u064F\u0651?$)/, "ؤ")
    .replace(/(?<=ا)ء(?=\u064F$)/, "ؤ")
    .replace(/(?<=ي)ء(?=[\u064E\u064F]$)/, "ئ");
  return seated === form ? [form] : [seated, form];
}
