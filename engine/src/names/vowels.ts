/** Latin letters for Arabic consonants; those that are not written in newspapers have none. */
const CONSONANTS = new Map<string, string>(
  Object.entries({
    ب: "b",
    ت: "t",
    ث: "th",
    ج: "j",
    ح: "h",
    خ: "kh",
    د: "d",
    ذ: "dh",
    ر: "r",
    ز: "z",
    س: "s",
    ش: "sh",
    ص: "s",
    ض: "d",
    ط: "t",
    ظ: "z",
    ع: "",
    غ: "gh",
    ف: "f",
    ق: "q",
    ك: "k",
    ل: "l",
    م: "m",
    ن: "n",
    ه: "h",
    و: "w",
    ي: "y",
    ء: "",
    أ: "",
    إ: "",
    ؤ: "",
    ئ: "",
  }),
);

/** A sound: a consonant or a vowel, in Latin letters. */
interface Sound {
  readonly vowel: boolean;
  readonly latin: string;
}

const vowel = (latin: string): Sound => ({ vowel: true, latin });
const consonant = (letter: string): Sound => ({ vowel: false, latin: CONSONANTS.get(letter) ?? letter });

/** Letters that only words of Arabic have. */
const ARABIC = /[حصضطظعق]/;

/** Whether a word has the shape of a foreign name: many long vowels, none of the letters that Arabic alone has. */
const foreign = (word: string): boolean =>
  !ARABIC.test(word) && (word.replace(/ي$/, "").match(/[اويآ]/g) ?? []).length >= 2 && word.length >= 5;

/** The sounds that are written. `و` and `ي` are vowels between consonants and at the end, consonants elsewhere. */
function written(word: string, strange: boolean): Sound[] {
  const out: Sound[] = [];
  const back = strange ? "o" : "u";
  for (let i = 0; i < word.length; i++) {
    const c = word[i] as string;
    const before = out.at(-1);
    const next = word[i + 1];
    if (c === "ا" || c === "ى" || c === "ة" || c === "آ") {
      if (before?.vowel !== true || c === "آ") out.push(vowel("a"));
    } else if (i === 0 && (c === "أ" || c === "إ")) {
      if (next !== "ا") out.push(vowel(c === "إ" ? "i" : "a"));
    } else if (c === "و" || c === "ي") {
      const long = before !== undefined && !before.vowel && (next === undefined || !/[اةىآ]/.test(next));
      if (!long) {
        // A word that begins with `اي` or `او` has one vowel; `ـاي` is a diphthong.
        if (before?.vowel && i === 1) out[0] = vowel(c === "و" ? back : "i");
        else if (strange && before?.vowel && next !== undefined && !/[اويةىآ]/.test(next)) out.push(vowel(c === "و" ? "o" : "i"));
        else out.push(consonant(c));
      } else out.push(vowel(c === "و" ? back : "i"));
    } else if (strange && c === "ت" && next === "ش") {
      out.push({ vowel: false, latin: "ch" });
      i++;
    } else out.push(consonant(c));
  }
  return out;
}

/** A run of consonants and the vowels around it. */
interface Run {
  readonly letters: readonly string[];
  /** The vowel before it; null at the beginning. */
  readonly before: string | null;
  /** Whether a vowel is written behind it. */
  readonly followed: boolean;
  /** Whether that vowel is an `i` that ends the word: `خالدي`. */
  readonly nisba: boolean;
}

/** Consonants that foreign words begin or end with unparted. */
const ONSET = /^(st|sp|sk|sm|sn|sl|sw|[bkfdtgp]r|[bkfgps]l|gh?r|tsh?|shr|shm|shn|sht)/;
const CODA = /[rnls]?(nd|nt|nk|nz|ns|rt|rd|rk|rs|rg|rn|ld|lt|lz|st|sk|ks|ts)$/;

/** Consonants made sayable: none behind another begins a word, three never meet, two never end it. */
function parted({ letters, before, followed, nisba }: Run, strange: boolean): string {
  const joined = letters.join("");
  if (strange && before === null && ONSET.test(joined) && followed) return joined;
  if (strange && !followed && before !== null && letters.length === 2 && CODA.test(joined)) return joined;
  if (strange && before !== null && followed && letters.length <= 3) return joined;
  if (strange && before !== null && !followed && letters.length === 4) return `${letters[0]}${letters[1]}${letters[2]}a${letters[3]}`;
  const left = [...letters];
  const onset = followed ? (left.pop() as string) : "";
  let out = "";
  if (before === "a" && nisba && left.length === 1) return `${left[0]}i${onset}`;
  if (before !== null && left.length % 2 === 1) out += left.shift();
  else if (before === null && left.length % 2 === 1) out += `${left.shift()}a`;
  const short = before === "a" && left.length === 2 && !followed ? "i" : "a";
  while (left.length > 0) out += `${left.shift()}${short}${left.shift() ?? ""}`;
  return out + onset;
}

/** The vowels of shapes that say more than their letters: `القريني` al-Quraini, `المفلح` al-Muflih. */
function shaped(word: string, article: boolean): string | null {
  const at = (i: number): string => CONSONANTS.get(word[i] as string) ?? "";
  const small = article && /^[^اوي]{2}ي[^اوي](ان)?ي?$/.test(word) && word.length >= 4;
  if (small) return `${at(0)}u${at(1)}ai${at(3)}${word.includes("ان") ? "an" : ""}${word.endsWith("ي") ? "i" : ""}`;
  if (/^م[^اويىةآ]{3}$/.test(word)) return `mu${at(1)}${at(2)}i${at(3)}`;
  return null;
}

/**
 * A word (its article apart) in Latin letters, with vowels put in where no one could say it without. Right for the common patterns
 * (`منصور` mansur, `خالد` khalid, `حربي` harbi), a guess for the rest.
 */
export function guess(word: string, article = false): string {
  const whole = shaped(word, article);
  if (whole !== null) return whole;
  const strange = !article && foreign(word);
  const sounds = written(word, strange);
  let out = "";
  for (let i = 0; i < sounds.length; ) {
    const sound = sounds[i] as Sound;
    if (sound.vowel) {
      out += sound.latin;
      i++;
      continue;
    }
    let end = i;
    while (end < sounds.length && !(sounds[end] as Sound).vowel) end++;
    const next = sounds[end];
    out += parted(
      {
        letters: sounds.slice(i, end).map((s) => s.latin),
        before: i === 0 ? null : (sounds[i - 1] as Sound).latin,
        followed: next !== undefined,
        nisba: next?.latin === "i" && end === sounds.length - 1,
      },
      strange,
    );
    i = end;
  }
  return out.replace(/a{3,}/g, "aa").replace(/i{2,}/g, "i").replace(/u{2,}/g, "u");
}
