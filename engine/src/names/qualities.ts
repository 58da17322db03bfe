import { CONJUNCTIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import type { Cut } from "./gazetteer.js";

/** `القوات السعودية`: a land's name that is written like its adjective, behind a definite noun or adjective that it agrees with. */
export const isQualityOf = ({ lexeme, article, conj, prep }: Analysis, before: Analysis | null): boolean =>
  lexeme.kind === "nisba" &&
  article &&
  !conj &&
  !prep &&
  before?.article === true &&
  (before.lexeme.upos === "NOUN" || before.lexeme.upos === "ADJ") &&
  (before.features.gender === "f" || before.features.number === "p");

/** Whether a word without `cut` is joined to the place before it: by و, and read as no deed (`البحرين وإيواء الهاربين`, not Iowa). */
export const isJoined = ({ text }: Word, { length }: Cut, reading: Analysis | null | undefined): boolean =>
  length === 1 && text.startsWith(CONJUNCTIONS[0]) && reading?.lexeme.kind !== "vn";
