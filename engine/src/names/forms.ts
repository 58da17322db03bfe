import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { type Aliases, type Cut, LISTED, nameCuts, PART } from "./gazetteer.js";

/** A cut behind which names of the lists begin. */
export interface Start extends Cut {
  readonly aliases: Aliases;
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
  /** The kinds of names of the lists that hold the whole word (flags of `PART`). */
  readonly parts: number;
  /** The first cut of clitics after which they do. */
  readonly knownCut: Cut | null;
}

const NAME_FORM = new Note<NameForm>();

/** Of most words. */
const NO_NAME: NameForm = { starts: [], person: null, given: false, known: false, parts: 0, knownCut: null };

function read({ gazetteer, nameLinks }: Knowledge, form: Form): NameForm {
  const cuts = nameCuts(form.text);
  const starts: Start[] = [];
  let person: Cut | null = null;
  let parts = 0;
  let knownCut: Cut | null = null;
  for (const c of cuts) {
    const { length, key } = c;
    const flags = gazetteer.parts(key);
    if (length === 0) parts = flags;
    else if (flags !== 0 && key.length > 2) knownCut ??= c;
    // Single letters that names begin with are no parts of names by themselves.
    const aliases = (flags & LISTED) !== 0 || key.length < 2 ? gazetteer.aliases(key) : null;
    if (aliases !== null) starts.push({ length, key, aliases });
    if ((key.length > 2 && (flags & PART.given) !== 0) || nameLinks.get(key) === "opens") person ??= c;
  }
  if (starts.length === 0 && person === null && parts === 0 && knownCut === null) return NO_NAME;
  return { starts, person, given: (parts & PART.given) !== 0, known: parts !== 0, parts: parts & LISTED, knownCut };
}

const CUTS = new Note<readonly Cut[]>();

/** The ways to cut clitics off a form before a name. Noted on it. */
export const cutsOf = (form: Form): readonly Cut[] => form.noted(CUTS) ?? form.keep(CUTS, nameCuts(form.text));

/** What names may be made of a form. Noted on it. */
export const nameFormOf = (knowledge: Knowledge, form: Form): NameForm =>
  form.noted(NAME_FORM) ?? form.keep(NAME_FORM, read(knowledge, form));
