import type { Role } from "../knowledge/types.js";
import type { Analysis, Word } from "../words/types.js";
import { isAdjective } from "./lemmas.js";
import type { Phrase } from "./phrase.js";

/** Whether a word counts what follows it. */
export const isQuantifier = (word: Word, next?: Word, after?: Word): boolean =>
  word.kind === "number" ||
  (word.best !== null && (word.best.lexeme.kind === "quant" || word.best.lexeme.upos === "NUM" || isNumberWord(word, word.best))) ||
  isPart(word, next, after) ||
  // `عددا من الجنود`, `عددا كبيرا من الجنود`: before من any reading that counts will do.
  ((isOf(next) || (next?.best?.lexeme.upos === "ADJ" && !next.best.article && isOf(after))) &&
    word.analyses.some((a) => a.lexeme.kind === "quant" || a.lexeme.kind === PART));

/** Kind of words that take a part or the whole of what stands behind them (`كافة`, `نصف`, `مختلف`). */
const PART = "quant:part";

/** `كامل محافظتي لحج وعدن`: a name or a noun with the article behind a noun in the construct. */
const isDefiniteName = (after: Word | undefined): boolean =>
  after?.best != null && !after.best.prep && !after.best.conj && (after.best.article || after.best.lexeme.upos === "PROPN");

/** `كافة المواقع`, `نصف المدينة`, `مختلف المدن`: before a noun with the article; else such a word is an adjective or stands for itself. */
export const isPart = (word: Word, next: Word | undefined, after: Word | undefined): boolean =>
  (next?.best?.article === true || (next?.best?.features.construct === true && isDefiniteName(after))) &&
  !next.best.prep &&
  !next.best.conj &&
  (next.best.lexeme.upos === "NOUN" || next.best.features.number === "p") &&
  word.best?.article === false &&
  word.best.pronoun === null &&
  word.analyses.some((a) => a.lexeme.kind === PART);

const isOf = (word: Word | undefined): boolean => word?.best?.lexeme.kind === "prep:min" && !word.best.pronoun;

/** `عشرة يهود`: a number that was read as another noun, dearer than the number is. */
const isNumberWord = (word: Word, best: Analysis): boolean =>
  best.lexeme.upos === "NOUN" &&
  !best.article &&
  word.analyses.some((a) => a.lexeme.upos === "NUM" && a.cost < best.cost && a.prep === best.prep && a.conj === best.conj);

const isSoundPlural = ({ features: { number, gender, case: kase } }: Analysis): boolean =>
  number === "p" && gender === "m" && kase !== null;

/** Adjective that goes with a head of this definiteness and agrees with it. */
export function goesWith(head: Analysis | null, a: Analysis, definite: boolean): boolean {
  if (!isAdjective(a) || a.conj || a.prep || a.pronoun || isConstruct(a)) return false;
  if (a.article !== definite) return false;
  if (head === null) return true;
  const { gender, number } = a.features;
  if (gender && head.features.gender && head.features.number === "s" && number === "s" && gender !== head.features.gender) return false;
  if (head.features.number === "p" && number === "s" && gender === "m") return false;
  // `توعد المتمردون السعودية`: men take no adjective in the feminine.
  if ((isSoundPlural(head) || isMen(head)) && number === "s" && gender === "f") return false;
  return !(head.features.number === "s" && (number === "p" || number === "d"));
}

/** `اتهم رئيس الوزراء المعارضة`: nor do ministers. */
const isMen = ({ lexeme, features }: Analysis): boolean => lexeme.kind === "person" && features.number === "p";

/** `مقاتلي`, `مسؤولو`: a plural or dual that has lost its ن stands before its genitive, so it is no adjective of what is before it. */
const isConstruct = (a: Analysis): boolean =>
  !a.article &&
  a.features.case !== null &&
  a.features.pronoun !== "no" &&
  (a.features.number === "d" || (a.features.number === "p" && a.features.gender === "m"));

/** `قوات مكافحة الشغب`: read as a quality of the noun before it, but a verbal noun where what it is of follows. */
export const isVerbalBefore = (word: Word, next: Word | undefined): boolean =>
  next?.best?.article === true &&
  !next.best.prep &&
  !next.best.conj &&
  next.best.lexeme.upos === "NOUN" &&
  word.analyses.some((a) => isDeedNoun(a) && !a.article && !a.pronoun && !a.conj && !a.prep);

/** A noun made from a verb that is no person. */
export const isDeedNoun = ({ lexeme }: Analysis): boolean => lexeme.upos === "NOUN" && lexeme.kind !== "person" && lexeme.verb !== null;

/** Whether a bare nominal after the head can be its genitive. */
export function canGovern(head: Word, next: Word | undefined, named: boolean): boolean {
  const a = head.best;
  if (a === null) return false;
  // `متمردي حزب العمال`: before a name or a definite noun the final ي is the plural's, not `my`.
  if (a.pronoun?.feats === "1cs" && !a.article && (named || next?.best?.article === true) && !next?.best?.prep && !next?.best?.conj)
    return true;
  if (a.article || a.pronoun || a.features.case === "a") return false;
  if (a.lexeme.upos === "PROPN") return false;
  return !(
    (a.features.number === "d" || (a.features.number === "p" && a.features.gender === "m")) &&
    a.features.pronoun === "no" &&
    a.features.case !== null
  );
}

/**
 * `دهس مستوطن طفلة`: two people without article side by side are who does it and whom, not one the other's. Neither is an attacker
 * any thing's (`فجر انتحاري شاحنته`).
 */
export const isAgentOf = (phrase: Phrase, a: Analysis, role: Role | null): boolean =>
  phrase.role?.kind === "people" &&
  phrase.quantity === null &&
  !phrase.definite &&
  !a.article &&
  a.features.number === "s" &&
  ((!a.pronoun && (role?.kind === "people" || a.lexeme.kind === "person")) || (phrase.role.sectors.includes("UAF") && role === null));

/** Participles that stand for people without a noun (`المسؤول`, `المتهم`) may be genitives. */
export const isSubstantive = (a: Analysis): boolean => a.lexeme.kind === "ap" || a.lexeme.kind === "pp";

/**
 * `الحكومة المعترف بها دوليا`, `الهدنة المتفق عليها`: a participle whose preposition has the pronoun of the head describes it, though it
 * stays masculine and singular.
 */
export function isImpersonal(head: Analysis | null, word: Word, next: Word | undefined): boolean {
  const { best } = word;
  if (best === null || best.conj || best.prep || best.pronoun || !best.article || best.lexeme.upos === "PROPN") return false;
  if (best.features.number !== "s" || best.features.gender === "f") return false;
  if (!word.analyses.some((a) => a.lexeme.kind === "pp" || isAdjective(a))) return false;
  const pronoun = next?.best?.lexeme.upos === "ADP" && !next.best.conj ? next.best.pronoun?.feats : undefined;
  if (pronoun === undefined || head === null) return false;
  const { gender, number } = head.features;
  return number === "s" ? pronoun === (gender === "f" ? "3fs" : "3ms") : number === "p" && (pronoun === "3fs" || pronoun === "3mp");
}
