import type { Analysis } from "./types.js";

const isNominal = (a: Analysis): boolean => ["NOUN", "ADJ", "NUM", "PROPN", "X"].includes(a.lexeme.upos);
/** Stands for any number among signs. */
export const NUMBER = "0";

/** Stands for the edge of a sentence among signs. */
export const EDGE = "|";

/** A finite verb. */
export const isVerb = (a: Analysis): boolean => a.lexeme.upos === "VERB" && a.features.tense !== null;

/**
 * Extra cost of reading a word as `a` after a word read as `before` (null at the start or after a sign; `sign` is then its text,
 * `NUMBER` for a number).
 */
export function afterWord(before: Analysis | null, sign: string, a: Analysis): number {
  if (before === null && sign === "،" && a.features.case === "a" && a.lexeme.verb !== null) return -0.9;
  if (before === null && a.features.tense === "imperfect" && a.features.gender === "f") return 0.1;
  if (before === null) return (isVerb(a) ? -0.2 : a.lexeme.kind === "prep:abr" ? 2.5 : 0) + (sign === NUMBER && isVerb(a) ? 2 : 0);
  const kind = before.lexeme.kind;
  const verb = isVerb(a);
  let cost = 0;
  if (before.lexeme.upos === "ADP" && !before.pronoun) {
    if (verb) cost += 6;
    if (a.features.case === "n") cost += 3;
    if (a.lexeme.upos === "CCONJ" || a.prep) cost += 2;
  }
  if (kind === "neg:lam" || kind === "neg:lan") cost += verb && a.features.tense === "imperfect" ? -3 : 3;
  if (kind === "neg:la" && verb && a.features.tense === "imperfect") cost -= 1.5;
  if (kind === "asp:qad" || kind === "fut:sawfa") cost += verb ? -3 : 3;
  if (kind === "sub:an" && !before.pronoun) cost += verb && a.features.tense === "perfect" ? 1 : 0;
  if (kind === "sub:anna" && !before.pronoun && verb) cost += 4;
  if (a.features.short && !a.prep && !/^(neg|sub(?!:anna)|jussive|cond|conj)/.test(kind)) cost += 0.8;
  if (kind.startsWith("rel") && verb) cost -= 1;
  if (kind.startsWith("dem") && a.article) cost -= 1;
  if (isVerb(before) && verb && !a.conj) cost += before.lexeme.kind.startsWith("aux") ? -1 : 2;
  if (isNominal(before)) cost += afterNominal(before, a, verb);
  return cost;
}

function afterNominal(before: Analysis, a: Analysis, verb: boolean): number {
  let cost = 0;
  const bare = !a.conj && !a.prep;
  if (before.features.construct && (verb || !bare)) cost += 3;
  // Behind a dual or plural without its ن stands a genitive, no adjective.
  if (before.features.construct && a.lexeme.upos === "ADJ") cost += 1.2;
  if (bare && verb && a.features.number === "d" && before.features.number !== "d") cost += 1.2;
  if (before.article && bare && a.lexeme.upos === "ADJ" && a.article)
    cost += !agreesAsAdjective(before, a) ? 1 : isGenerated(a) ? -0.5 : -1.2;
  // A definite adjective does not describe an indefinite noun: it stands for a noun itself (`اغتيال القاضي`).
  if (!before.article && !before.pronoun && before.lexeme.upos === "NOUN" && bare && a.article && a.lexeme.upos === "ADJ") cost += 0.8;
  if (before.article && bare && a.lexeme.upos === "ADJ" && !a.article && a.features.case !== "a") cost += 0.6;
  if (before.article && bare && a.lexeme.upos === "NOUN" && !a.article && !a.pronoun) cost += 0.6;
  if (!before.article && bare && a.lexeme.upos === "ADJ" && !a.article && agrees(before, a)) cost -= 0.8;
  if (before.features.case === "a" && bare && a.features.case === "a") cost -= 0.8;
  // `مسلحون مجهولون`: of two words for people in the same case the second tells a quality of the first.
  if (bare && !before.article && !a.article && before.features.case === "n" && a.features.case === "n" && a.lexeme.kind === "person")
    cost += 1;
  if (before.prep && verb && bare && !before.article && !before.pronoun && before.lexeme.upos === "NOUN") cost += 1.5;
  if (bare && verb && a.features.tense === "perfect" && before.article && agrees(before, a)) cost -= 0.3;
  if (bare && verb && !before.article && !before.pronoun && before.lexeme.upos !== "PROPN" && before.features.case !== "a") cost += 0.7;
  if (bare && a.lexeme.upos === "CCONJ") cost += 0.5;
  if (bare && verb && a.features.number === "s" && a.features.person === 3 && !before.article) cost += relativeCost(before, a);
  return cost;
}

/** A verb right behind a noun mostly goes with it (`مواقع تطلق منها صواريخ`): plurals of things take the feminine. */
function relativeCost(noun: Analysis, verb: Analysis): number {
  const { gender, number } = noun.features;
  if (verb.features.gender === null) return 0;
  const feminine = gender === "f" || (number === "p" && gender !== "m");
  if (gender === null && number !== "p") return 0;
  return feminine === (verb.features.gender === "f") ? -0.3 : 0.4;
}

/** Participles that only the conjugator knows. */
const isGenerated = (a: Analysis): boolean => (a.lexeme.kind === "ap" || a.lexeme.kind === "pp") && a.lexeme.id.includes(".");

/** Adjective agreement, strictly: plurals of things take the feminine singular. */
function agreesAsAdjective(noun: Analysis, adjective: Analysis): boolean {
  const f = noun.features;
  const g = adjective.features;
  if (f.number === "p") return g.number === "p" || g.gender === "f" || g.gender === null;
  if (f.number === "d") return g.number === "d";
  return g.number !== "p" && g.number !== "d" && (f.gender === null || g.gender === null || f.gender === g.gender);
}

const agrees = (noun: Analysis, other: Analysis): boolean =>
  (!noun.features.gender || !other.features.gender || noun.features.gender === other.features.gender || noun.features.number === "p") &&
  (!noun.features.number || !other.features.number || noun.features.number === other.features.number || noun.features.number === "p");

/** Extra cost of reading a word as `a` when `next` follows (null: `sign` or the end). */
export function beforeWord(a: Analysis, next: Analysis | null, sign: string): number {
  if (next === null) return a.features.construct ? 3 : sign === NUMBER && isVerb(a) && a.features.passive ? -0.5 : 0;
  let cost = 0;
  const bareNext = !next.conj && !next.prep;
  if (a.features.construct && !(bareNext && isNominal(next))) cost += 3;
  if (a.features.case === "a" && bareNext && next.article) cost += 1.5;
  if (a.lexeme.upos === "ADP" && !a.pronoun && isVerb(next) && next.cost < 1.5) cost += 1;
  if (isVerb(a) && bareNext && isNominal(next) && next.article) cost -= 0.5;
  if (isVerb(a) && bareNext && isNominal(next)) cost += subjectCost(a, next);
  // Without a subject behind it a form in ت is mostly the feminine imperfect (`تطلق منها`).
  else if (a.features.tense === "perfect" && a.features.gender === "m" && /^v[56]$/.test(a.lexeme.kind)) cost += 0.25;
  if (a.lexeme.kind === "vn" && bareNext && next.article) cost -= 0.1;
  if (a.lexeme.kind === "sub:an" || a.lexeme.kind === "sub:anna")
    cost += isVerb(next) === (a.lexeme.kind === "sub:an") || !isVerb(next) ? 0 : 1;
  if (a.lexeme.kind === "rel:man" && !isVerb(next)) cost += 3;
  return cost;
}

/** A verb and the noun after it that would be its subject should agree in gender. */
function subjectCost(verb: Analysis, noun: Analysis): number {
  const { gender, person, number } = verb.features;
  const other = noun.features;
  if (person !== 3 || number !== "s" || gender === null || noun.features.case === "a") return 0;
  if (other.number === "p" && other.gender === "m") return gender === "f" ? 1.2 : 0;
  if (other.number === "p" || other.gender === null) return 0;
  return other.gender === gender ? -0.3 : 0.9;
}
