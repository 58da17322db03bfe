/** Latin letters for Arabic ones, without vowels that are not written. */
const LATIN = new Map<string, string>(
  Object.entries({
    ا: "a",
    أ: "a",
    إ: "i",
    آ: "a",
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
    ع: "'",
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
    ى: "a",
    ة: "a",
    ء: "'",
    ؤ: "'",
    ئ: "'",
  }),
);

/** A reading aid for names that the knowledge base lacks, marked as such: never compare it. */
export function transliterate(name: string): string {
  const words = name.split(" ").map((word) => {
    const article = word.startsWith("ال") && word.length > 3;
    let letters = "";
    for (const c of article ? word.slice(2) : word) letters += LATIN.get(c) ?? c;
    return article ? `al-${letters}` : letters;
  });
  return `${words.join(" ")} (transliterated)`;
}
