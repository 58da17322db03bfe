// The one place in the engine that holds Arabic letters and marks.

/** Vowel signs, Quranic marks, tatweel, bidi controls, zero-width signs, soft hyphen, byte order mark: never part of a lookup key. */
const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/;
const MARKS_ALL = new RegExp(MARKS.source, "g");

/** Arabic presentation forms (ligatures and positional shapes), which NFKC takes apart. */
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Letters of neighbouring alphabets and keyboards that stand for Arabic ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "\u06CC": "\u064A", // Persian yeh
  "\u06A9": "\u0643", // Persian keheh
  "\u06AA": "\u0643",
  "\u06C1": "\u0647", // Urdu heh goal
  "\u06BE": "\u0647",
  "\u06D5": "\u0647",
  "\u0671": "\u0627", // alef wasla
  "\u0672": "\u0623",
  "\u0673": "\u0625",
};

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...Array(10).keys()].flatMap((d) => [
    [String.fromCharCode(0x0660 + d), String(d)],
    [String.fromCharCode(0x06f0 + d), String(d)],
  ]),
);

/** The text without vowel signs, but with the sign of doubling: tells `وَثَّقَ` from `وَثِقَ`. */
export const withDoubling = (s: string): string => s.replace(MARKS_ALL, (mark) => (mark === "\u0651" ? mark : ""));

/** The text without vowel signs, tatweel and invisible characters. */
export const stripMarks = (s: string): string => s.replace(MARKS_ALL, "");

/** What one character becomes in normalised text: "" (dropped), one character, or several (ligatures). */
export function plainCharacter(c: string): string {
  if (MARKS.test(c)) return "";
  const other = LOOKALIKES[c];
  if (other !== undefined) return other;
  return PRESENTATION.test(c) ? stripMarks(c.normalize("NFKC")) : c;
}

/** True for code units that stay as they are, told fast: Latin ones, the Arabic comma, and the common Arabic letters. */
export const isSurelyPlain = (code: number): boolean =>
  code < 0xad || code === 0x060c || (code >= 0x0620 && code <= 0x064a && code !== 0x0640);

/** True when `normalise` would change nothing: the common case, told fast. */
export const isPlain = (s: string): boolean =>
  !/[\u0610-\u061A\u064B-\u065F\u0670-\u0673\u06D6-\u06ED\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF\uFB50-\uFDFF\uFE70-\uFEFC\u06CC\u06A9\u06AA\u06C1\u06BE\u06D5]/.test(
    s,
  );

/** The lookup key of a plain word: hamza seats on alef folded away, final alef maqsura as yeh. Teh marbuta stays. */
export function keyOf(plain: string): string {
  const end = plain.length - 1;
  for (let i = 0; i <= end; i++) {
    const c = plain.charCodeAt(i);
    // آ أ إ, and a final ى
    if (c === 0x622 || c === 0x623 || c === 0x625 || (c === 0x649 && i === end)) return foldKey(plain);
  }
  return plain;
}

/** The code unit that `keyOf` has for the one at `at` in a text, where the word ends before the sign `end`. */
export function keyUnit(text: string, at: number, end: number): number {
  const c = text.charCodeAt(at);
  if (c === 0x622 || c === 0x623 || c === 0x625) return 0x627;
  return c === 0x649 && text.charCodeAt(at + 1) === end ? 0x64a : c;
}

function foldKey(plain: string): string {
  const out = plain.replace(/[أإآ]/g, "ا");
  return out.endsWith("ى") ? `${out.slice(0, -1)}ي` : out;
}

/** The key of a vocalised dictionary form. */
export const lemmaKey = (lemma: string): string => keyOf(stripMarks(lemma));

const foldName = (plain: string): string =>
  plain.replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة$/g, "ه").replace(/ؤ/g, "و").replace(/ئ/g, "ي").replace(/ء/g, "");

/** A looser key for names: also folds teh marbuta, hamza on waw and yeh, and inner alef maqsura. */
export function nameKey(plain: string): string {
  const end = plain.length - 1;
  for (let i = 0; i <= end; i++) {
    const c = plain.charCodeAt(i);
    // ء آ أ ؤ إ ئ, ى, and a final ة
    if ((c >= 0x621 && c <= 0x626) || c === 0x649 || (c === 0x629 && i === end)) return foldName(plain);
  }
  return plain;
}

/** The `nameKey` of a word, without an article. */
export function bareNameKey(plain: string): string {
  const key = nameKey(plain);
  return key.startsWith(ARTICLE) ? key.slice(ARTICLE.length) : key;
}

/** Arabic-Indic and Persian digits as Latin ones; Arabic decimal and thousands separators as `.` and `,`. */
export const latinDigits = (s: string): string =>
  s
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (d) => DIGITS[d] as string)
    .replace(/\u066B/g, ".")
    .replace(/\u066C/g, ",");

/** True for a code unit that belongs to an Arabic word (letters and hamza seats, as left by `normalise`). */
export const isArabicLetter = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x064a) || (code >= 0x0671 && code <= 0x06d3) || code === 0x06d5;

/** True for a Latin, Arabic-Indic or Persian digit. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9);

/** The share of Arabic letters among all letters of the text, 0 to 1; 0 for a text without letters. */
export function arabicShare(text: string): number {
  let arabic = 0;
  let letters = 0;
  for (const c of text.slice(0, 20_000)) {
    const isArabic = isArabicLetter(c.charCodeAt(0)) || PRESENTATION.test(c);
    if (isArabic) arabic++;
    if (isArabic || /\p{L}/u.test(c)) letters++;
  }
  return letters === 0 ? 0 : arabic / letters;
}

/** The definite article. */
export const ARTICLE = "ال";

/** `House of`, before the name of a family. */
export const HOUSE = "آل";
/** Whether a name's first word is feminine by its form. */
export const isFeminineForm = (word: string): boolean => word.endsWith("ة");
/** Whether a word ends as names of origin do. */
export const isRelationalForm = (word: string): boolean => word.endsWith("ي");
/** A stem with article whose alef fell off behind ل (`للمقاومة`, cut as ل + `لمقاومة`), written in full. */
export const withArticle = (stem: string): string => (stem.startsWith("ل") ? `ا${stem}` : stem);
/** Conjunctions written on the next word. */
export const CONJUNCTIONS = ["و", "ف"] as const;
/** Prepositions written on the next word. */
export const PREPOSITIONS = ["ب", "ل", "ك"] as const;
/** The future particle written on an imperfect verb. */
export const FUTURE = "س";
/** Vocalised lemmas of what is written on the next word. */
export const CLITIC_LEMMAS: Readonly<Record<string, string>> = { و: "وَ", ف: "فَ", ب: "بِ", ل: "لِ", ك: "كَ", س: "سَ" };
/** Codes of the prepositions written on the next word, as in the government of verbs. */
export const CLITIC_CODES: Readonly<Record<string, string>> = { ب: "bi", ل: "li", ك: "ka" };
/** The lemma of every pronoun. */
export const PRONOUN_LEMMA = "هُوَ";
/** Attached pronouns, longest first, with person, gender and number. */
export const PRONOUNS: readonly { form: string; feats: string }[] = [
  { form: "هما", feats: "3cd" },
  { form: "كما", feats: "2cd" },
  { form: "هم", feats: "3mp" },
  { form: "هن", feats: "3fp" },
  { form: "كم", feats: "2mp" },
  { form: "نا", feats: "1cp" },
  { form: "ني", feats: "1cs" },
  { form: "ها", feats: "3fs" },
  { form: "ه", feats: "3ms" },
  { form: "ك", feats: "2ms" },
  { form: "ي", feats: "1cs" },
];
