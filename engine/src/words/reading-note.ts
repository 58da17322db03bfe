import { type Form, Note } from "../sentences/forms.js";
import type { Analysis } from "./types.js";

interface Entry<T> {
  readonly reading: Analysis | null;
  readonly value: T;
}

/**
 * What a stage keeps on written forms in one of their readings: the analyser's own, or as a pinned name. A form has a few readings,
 * each the same object as long as the form is remembered.
 */
export class ReadingNote<T> {
  private readonly note = new Note<Entry<T>[]>();

  /** What was noted of the form in that reading; undefined where nothing was. */
  of(form: Form, reading: Analysis | null): T | undefined {
    const entries = form.noted(this.note);
    if (entries !== undefined)
      for (let k = 0; k < entries.length; k++) if ((entries[k] as Entry<T>).reading === reading) return (entries[k] as Entry<T>).value;
    return undefined;
  }

  /** Notes a value, and gives it back. */
  keep(form: Form, reading: Analysis | null, value: T): T {
    const entries = form.noted(this.note);
    // A list made whole takes the room of its entries; one that is added to, that of seventeen.
    form.keep(this.note, entries === undefined ? [{ reading, value }] : [...entries, { reading, value }]);
    return value;
  }
}
