import type { Analysis, Word } from "./types.js";

const isNominal = (a: Analysis): boolean => ["NOUN", "ADJ", "NUM", "PROPN", "X"].includes(a.lexeme.upos);
const isVerb = (a: Analysis): boolean => a.lexeme.upos === "VERB" && a.features.tense !== null;

/** Extra cost of reading a word as `a` after a word read as `before` (null at the start or after a sign). */
function afterWord(before: Analysis | null, previous: Word | null, a: Analysis): number {
  if (before === null && previous?.text === "،" && a.features.case === "a" && a.lexeme.verb !== null) return -0.9;
  if (before === null && a.features.tense === "imperfect" && a.features.gender === "f") return 0.1;
  if (before === null) return isVerb(a) ? -0.2 : a.lexeme.kind === "prep:abr" ? 2.5 : 0;
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
  if (kind.startsWith("rel") && verb) cost -= 1;
  if (kind.startsWith("dem") && a.article) cost -= 1;
  if (isVerb(before) && verb && !a.conj) cost += before.lexeme.kind.startsWith("aux") ? -1 : 2;
  if (isNominal(before)) cost += afterNominal(before, a, verb);
  if (previous?.kind === "number" && verb) cost += 2;
  return cost;
}

function afterNominal(before: Analysis, a: Analysis, verb: boolean): number {
  let cost = 0;
  const bare = !a.conj && !a.prep;
  if (before.features.construct && (verb || !bare)) cost += 3;
  if (before.article && bare && a.lexeme.upos === "ADJ" && a.article)
    cost += !agreesAsAdjective(before, a) ? 1 : isGenerated(a) ? -0.5 : -1.2;
  if (before.article && bare && a.lexeme.upos === "NOUN" && !a.article && !a.pronoun) cost += 0.6;
  if (!before.article && bare && a.lexeme.upos === "ADJ" && !a.article && agrees(before, a)) cost -= 0.8;
  if (before.features.case === "a" && bare && a.features.case === "a") cost -= 0.8;
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
  return g.number !== "p" && (f.gender === null || g.gender === null || f.gender === g.gender);
}

const agrees = (noun: Analysis, other: Analysis): boolean =>
  (!noun.features.gender || !other.features.gender || noun.features.gender === other.features.gender || noun.features.number === "p") &&
  (!noun.features.number || !other.features.number || noun.features.number === other.features.number || noun.features.number === "p");

/** Extra cost of reading a word as `a` when `next` (its cheapest reading) follows. */
function beforeWord(a: Analysis, next: Analysis | null): number {
  if (next === null) return a.features.construct ? 3 : 0;
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

/** Particles after which a verb is expected. */
const INTRODUCES_VERB = /^(neg|asp|fut|sub|rel|aux|cond|poss|jussive|question)/;
/** Particles that open a clause of their own. */
const OPENS_CLAUSE = /^(sub|rel|cond|conj)/;

/** Chooses one analysis a word, left to right, by its own cost and its neighbours. Sets `best`. */
export function chooseAnalyses(words: readonly Word[], first: number, last: number, pins: ReadonlyMap<number, Analysis> = new Map()): void {
  let before: Analysis | null = null;
  let previous: Word | null = null;
  let open = false;
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (word.kind !== "word") {
      before = null;
      previous = word;
      if (word.kind === "punctuation" && word.text !== "(" && word.text !== ")") open = false;
      continue;
    }
    const pinned = pins.get(i);
    if (pinned) {
      word.best = pinned;
      before = pinned;
      previous = word;
      continue;
    }
    const following = words[i + 1];
    const next = following && i + 1 < last && following.kind === "word" ? (pins.get(i + 1) ?? following.analyses[0] ?? null) : null;
    let best: Analysis | null = null;
    let lowest = Infinity;
    for (const a of word.analyses) {
      const second = open && isVerb(a) && !a.conj && !a.prep && !a.pronoun && !INTRODUCES_VERB.test(before?.lexeme.kind ?? "") ? 1.1 : 0;
      const cost = a.cost + afterWord(before, previous, a) + beforeWord(a, next) + second;
      if (cost < lowest) {
        lowest = cost;
        best = a;
      }
    }
    word.best = best;
    if (best) open = isVerb(best) || (open && !best.conj && !OPENS_CLAUSE.test(best.lexeme.kind));
    before = best;
    previous = word;
  }
}
