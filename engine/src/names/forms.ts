import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { type Alias, type Cut, nameCuts } from "./gazetteer.js";

/** A cut behind which names of the lists begin. */
export interface Start extends Cut {
  readonly aliases: readonly Alias[];
}

/** What names may be made of a written word, by its spelling alone. */
export interface NameForm {
  /** The ways to cut clitics off after which a name of the lists begins, with those names; mostly none. */
  readonly starts: readonly Start[];
  /** The first cut after which a person's name may begin: a given name, or a word that is part of one (`عبد`). */
  readonly person: Cut | null;
  /** Whether the whole word is a given name. */
  readonly given: boolean;
  /** Whether the lists hold the whole word, as a given name or as a word of some name. */
  readonly known: boolean;
  /** The first cut of clitics after which they do. */
  readonly knownCut: Cut | null;
}

const NAME_FORM = new Note<NameForm>();

/** Of most words. */
const NO_NAME: NameForm = { starts: [], person: null, given: false, known: false, knownCut: null };

function read({ givenNames, gazetteer, nameLinks }: Knowledge, form: Form): NameForm {
  const cuts = nameCuts(form.text);
  const isKnown = (key: string): boolean => gazetteer.parts(key) !== 0 || givenNames.has(key);
  const starts = cuts.flatMap((c) => {
    const aliases = gazetteer.aliases(c.key);
    return aliases.length === 0 ? [] : [{ ...c, aliases }];
  });
  const person = cuts.find((c) => (c.key.length > 2 && givenNames.has(c.key)) || nameLinks.get(c.key) === "opens") ?? null;
  const known = isKnown(form.nameKey);
  const knownCut = cuts.find((c) => c.length > 0 && c.key.length > 2 && isKnown(c.key)) ?? null;
  if (starts.length === 0 && person === null && !known && knownCut === null) return NO_NAME;
  return { starts, person, given: givenNames.has(form.nameKey), known, knownCut };
}

const CUTS = new Note<readonly Cut[]>();

/** The ways to cut clitics off a form before a name. Noted on it. */
export const cutsOf = (form: Form): readonly Cut[] => form.noted(CUTS) ?? form.keep(CUTS, nameCuts(form.text));

/** What names may be made of a form. Noted on it. */
export const nameFormOf = (knowledge: Knowledge, form: Form): NameForm =>
  form.noted(NAME_FORM) ?? form.keep(NAME_FORM, read(knowledge, form));
