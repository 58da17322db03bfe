import type { Knowledge, Pattern, Predicate } from "../knowledge/types.js";
import { ReadingNote } from "../words/reading-note.js";
import type { Analysis, Word } from "../words/types.js";

/** Parts of speech that may head a noun phrase. */
export const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "ADJ", "NUM", "PROPN", "X"]);

/** Whether a word may head a noun phrase. */
export const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && word.best !== null && NOMINAL.has(word.best.lexeme.upos);

/** Whether a reading is that of an adjective. */
export const isAdjective = (a: Analysis): boolean => a.lexeme.upos === "ADJ";

/** The bare lemma of a word's chosen reading as a lookup key, "" when it has none. */
export const lemmaOf = (word: Word | undefined): string => (word?.best ? word.best.lexeme.key : "");

/** How much dearer than the best a reading of a verb may be to count as its twin. */
const TWIN = 0.7;
/** The same for nouns, which are more often told apart by the dictionary. */
const HOMOGRAPH = 0.15;

const VERB_READINGS = new ReadingNote<readonly Analysis[]>();
const VERB_LEMMAS = new ReadingNote<readonly string[]>();
const NOMINAL_LEMMAS = new ReadingNote<readonly string[]>();

/**
 * The readings of a written verb with the same clitics, tense and person, likeliest first: Forms I and IV are mostly written alike.
 * Noted on the form.
 */
export const verbReadings = (word: Word): readonly Analysis[] =>
  VERB_READINGS.of(word.form, word.best) ?? VERB_READINGS.keep(word.form, word.best, readingsOfVerb(word));

function readingsOfVerb(word: Word): readonly Analysis[] {
  const best = word.best;
  if (best === null || best.features.tense === null) return [];
  const twins = word.analyses.filter(
    (a) =>
      a.features.tense === best.features.tense &&
      a.features.person === best.features.person &&
      a.features.number === best.features.number &&
      (!a.features.short || best.features.short) &&
      a.conj === best.conj &&
      a.prep === best.prep &&
      (a.pronoun === null) === (best.pronoun === null) &&
      a.cost <= best.cost + TWIN,
  );
  return [best, ...twins.filter((a) => a !== best)];
}

/** The lemmas of those readings. */
export const verbLemmas = (word: Word): readonly string[] =>
  VERB_LEMMAS.of(word.form, word.best) ?? VERB_LEMMAS.keep(word.form, word.best, [...new Set(verbReadings(word).map((a) => a.lexeme.key))]);

/** Whether `a` is another reading of a noun with the same clitics, no dearer by more than `slack`. */
const isTwin = (a: Analysis, best: Analysis, slack: number): boolean =>
  a.cost <= best.cost + slack &&
  a.article === best.article &&
  a.conj === best.conj &&
  a.prep === best.prep &&
  (a.pronoun === null) === (best.pronoun === null) &&
  NOMINAL.has(a.lexeme.upos);

/** The lemmas that a written noun may have with the same clitics (`سحب`: withdrawal, clouds), likeliest first. */
export const nominalLemmas = (word: Word): readonly string[] =>
  NOMINAL_LEMMAS.of(word.form, word.best) ?? NOMINAL_LEMMAS.keep(word.form, word.best, lemmasOfNoun(word, HOMOGRAPH));

function lemmasOfNoun(word: Word, slack: number): readonly string[] {
  const best = word.best;
  if (best === null) return [];
  const lemmas = [best.lexeme.key];
  for (const a of word.analyses) {
    if (!isTwin(a, best, slack)) continue;
    const lemma = a.lexeme.key;
    if (!lemmas.includes(lemma)) lemmas.push(lemma);
  }
  return lemmas;
}

/** How much dearer than the best a reading may be that a pattern asks for by name. */
const WANTED = 2;

const WANTED_LEMMAS = new ReadingNote<readonly string[]>();

/** The lemmas that a written noun may have where a pattern asks for one by name (`رهينة`: hostage rather than pawned). Noted on the form. */
export const wantedLemmas = (word: Word): readonly string[] =>
  WANTED_LEMMAS.of(word.form, word.best) ?? WANTED_LEMMAS.keep(word.form, word.best, lemmasOfNoun(word, WANTED));

/** A pattern with the predicate that it is of. */
export type Option = { readonly predicate: Predicate; readonly pattern: Pattern };

const VERB_OPTIONS = new ReadingNote<readonly Option[]>();
const NOUN_OPTIONS = new ReadingNote<readonly Option[]>();
const NO_OPTIONS: readonly Option[] = [];

/** The patterns of all lemmas that a written verb may have, in their order. Noted on the form. */
export const verbOptions = ({ verbPredicates }: Knowledge, word: Word): readonly Option[] =>
  VERB_OPTIONS.of(word.form, word.best) ?? VERB_OPTIONS.keep(word.form, word.best, optionsOf(verbLemmas(word), verbPredicates));

/** The same for a written noun. */
export const nounOptions = ({ nounPredicates }: Knowledge, word: Word): readonly Option[] =>
  NOUN_OPTIONS.of(word.form, word.best) ?? NOUN_OPTIONS.keep(word.form, word.best, optionsOf(nominalLemmas(word), nounPredicates));

function optionsOf(lemmas: readonly string[], predicates: Knowledge["nounPredicates"]): readonly Option[] {
  let options = NO_OPTIONS;
  for (const lemma of lemmas) {
    const own = predicates.get(lemma);
    if (own) options = options.length === 0 ? own : [...options, ...own];
  }
  return options;
}

/** Whether `lemma` is one of those lemmas. */
export const mayBeNoun = (word: Word | undefined, lemma: string): boolean => word !== undefined && wantedLemmas(word).includes(lemma);
