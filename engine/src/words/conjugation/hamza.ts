import { isVowel } from "./sounds.js";

/** How a hamza is written, and whether the long a after it is taken into the madda. */
export interface Seat {
  letter: string;
  takesLongA: boolean;
}

const seat = (letter: string): Seat => ({ letter, takesLongA: letter === "آ" });

/** At the beginning of a word alif bears every hamza. */
function initialSeat(next: string): Seat {
  if (next === "A") return seat("آ");
  return seat(next === "i" || next === "I" ? "إ" : "أ");
}

/** At the end of a word the short vowel before decides; without one the hamza stands on the line. */
function finalSeat(before: string): Seat {
  return seat(before === "i" ? "ئ" : before === "u" ? "ؤ" : before === "a" ? "أ" : "ء");
}

/** Inside a word the stronger neighbour decides (i, then u, then a), with exceptions after long vowels. */
function medialSeat(before: string, next: string, other: boolean): Seat {
  const rounded = next === "u" || next === "U";
  if (before === "i" || before === "I" || next === "i" || next === "I") return seat("ئ");
  if (before === "A") return seat(rounded && !other ? "ؤ" : "ء");
  if (before === "U") return seat(rounded && other ? "ؤ" : "ء");
  if (before === "y" && !rounded) return seat(other ? "ئ" : next === "A" ? "آ" : "أ");
  if (before === "w" && rounded) return seat("ء");
  if (before === "a" && rounded && other) return seat("أ");
  if (before === "u" || rounded) return seat("ؤ");
  return seat(next === "A" ? "آ" : "أ");
}

/**
 * The seat of the hamza between `before` and `next` (sounds; "" where there is none).
 * @param place where in the word it stands; a final hamza may be followed by one short vowel
 * @param other the other of two accepted spellings before a long u (`قَرَأُوا` for `قَرَؤُوا`, `جاءُوا` for
 * `جاؤُوا`) and after a closing ي (`يَيْئَسُ` for `يَيْأَسُ`)
 */
export function hamzaSeat(place: "initial" | "medial" | "final", before: string, next: string, other = false): Seat {
  if (place === "initial") return initialSeat(next);
  return place === "final" ? finalSeat(before) : medialSeat(before, next, other);
}

/** True when the sounds hold a hamza that is spelled in two ways. */
export const hasTwoSpellings = (sounds: string): boolean => /[aAU]''?U|y'[aA]/.test(sounds);

/** Where the hamza at `start` (its double ends at `end`) stands in the word. */
export function hamzaPlace(sounds: string, start: number, end: number): "initial" | "medial" | "final" {
  if (start === 0) return "initial";
  const rest = sounds.length - end - 1;
  if (rest === 0) return "final";
  return rest === 1 && isVowel(sounds[end + 1]) && "aiu".includes(sounds[end + 1] as string) ? "final" : "medial";
}
