import type { Analysis } from "../words/types.js";

/** `القوات السعودية`: a land's name that is written like its adjective, behind a definite noun or adjective that it agrees with. */
export const isQualityOf = ({ lexeme, article, conj, prep }: Analysis, before: Analysis | null): boolean =>
  lexeme.kind === "nisba" &&
  article &&
  !conj &&
  !prep &&
  before?.article === true &&
  (before.lexeme.upos === "NOUN" || before.lexeme.upos === "ADJ") &&
  (before.features.gender === "f" || before.features.number === "p");
