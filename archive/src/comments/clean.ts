/** Directional controls (UAX #9), and signs that are not seen: zero widths, soft hyphens, fillers, tags, variation selectors apart from emoji's. */
const HIDDEN =
  /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
/** Joiners hold letters of some languages and emoji together; elsewhere they only hide. */
const LOOSE_JOINERS =
  /(?<![\p{L}\p{M}])\u200C|\u200C(?![\p{L}\p{M}])|(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Marks on one letter beyond which they only cover the lines around. Arabic needs three at most. */
const PILED = /(\p{M}{4})\p{M}+/gu;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it is kept, and how many signs that nobody sees were in it. */
export interface Cleaned {
  readonly text: string;
  readonly hidden: number;
}

/**
 * Plain text fit to be shown among others: composed (NFC), without directional controls, invisible signs and control characters, marks not
 * piled, no more than one empty line, no spaces around. Cleaning twice is cleaning once. Nothing is escaped: whoever shows it does that.
 */
export function cleanText(given: string): Cleaned {
  let hidden = 0;
  const drop = (): string => {
    hidden++;
    return "";
  };
  const text = given
    .replace(LONE, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, (c) => (c === "\t" ? " " : drop()))
    .replace(HIDDEN, drop)
    .replace(LOOSE_JOINERS, drop)
    .normalize("NFC")
    .replace(PILED, "$1")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, hidden };
}

/** A name or another text of one line. */
export const cleanLine = (given: string): string => cleanText(given.replace(/\s+/g, " ")).text.replace(/\n/g, " ");

/** A text by which repeated ones are known: letters and numbers only, without marks and lengthening, each run of a letter as one. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(\p{L})\1+/gu, "$1")
    .trim();
