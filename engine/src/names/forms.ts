import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { type Cut, nameCuts } from "./gazetteer.js";
import { isLink } from "./links.js";

/** What names may be made of a written word, by its spelling alone. */
export interface NameForm {
  /** The ways to cut clitics off. */
  readonly cuts: readonly Cut[];
  /** Those after which a name of the lists begins; mostly none. */
  readonly starts: readonly Cut[];
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

/** Links that only stand inside a name. */
const INNER = new Set(["ال", "بن", "ام"]);

function read({ givenNames, gazetteer }: Knowledge, form: Form): NameForm {
  const cuts = nameCuts(form.text);
  const isKnown = (key: string): boolean => gazetteer.parts(key) !== 0 || givenNames.has(key);
  return {
    cuts,
    starts: cuts.filter((c) => gazetteer.begins(c.key)),
    person: cuts.find((c) => (c.key.length > 2 && givenNames.has(c.key)) || (isLink(c.key) && !INNER.has(c.key))) ?? null,
    given: givenNames.has(form.nameKey),
    known: isKnown(form.nameKey),
    knownCut: cuts.find((c) => c.length > 0 && c.key.length > 2 && isKnown(c.key)) ?? null,
  };
}

/** What names may be made of a form. Noted on it. */
export const nameFormOf = (knowledge: Knowledge, form: Form): NameForm =>
  form.noted(NAME_FORM) ?? form.keep(NAME_FORM, read(knowledge, form));
