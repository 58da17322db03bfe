import { intern } from "../text/intern.js";
import { keyOf, latinDigits, nameKey } from "../text/letters.js";
import type { TokenKind } from "../words/types.js";

/**
 * What a stage keeps on written forms. Made once in a module, never once a reader or an article: each one made lengthens all forms.
 * A note depends on the form's text and on the knowledge base alone.
 */
export class Note<T> {
  /** How many there are. */
  static count = 0;
  /** Its place among the notes of a form. */
  readonly at: number = Note.count++;
  /** Tells notes of different things apart for the compiler. */
  declare readonly holds: T;
}

/**
 * A word, number or sign as it is written. News says the same words again and again: whatever follows from the spelling alone (keys,
 * readings, what lists hold it) is found out once, noted here, and reached from every token without a look-up.
 */
export class Form {
  private readonly notes: unknown[] = new Array(Note.count).fill(undefined);
  private folded: string | undefined = undefined;

  constructor(
    readonly text: string,
    readonly kind: TokenKind,
    /** Lookup key of the word; the digits of a number as Latin ones. */
    readonly key: string,
  ) {}

  /** The looser key that names are looked up by. */
  get nameKey(): string {
    this.folded ??= nameKey(this.text);
    return this.folded;
  }

  /** What was noted; undefined where nothing was. */
  noted<T>(note: Note<T>): T | undefined {
    return note.at < this.notes.length ? (this.notes[note.at] as T | undefined) : undefined;
  }

  /** Notes a value, and gives it back. */
  keep<T>(note: Note<T>, value: T): T {
    while (this.notes.length <= note.at) this.notes.push(undefined);
    this.notes[note.at] = value;
    return value;
  }
}

/** Forms by their letters: open addressing, never more than half full. */
class Shelf {
  private hashes = new Int32Array(1024);
  private forms: (Form | null)[] = new Array(1024).fill(null);
  size = 0;

  find(text: string, start: number, end: number, hash: number): Form | null {
    const { forms, hashes } = this;
    const mask = hashes.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const form = forms[at] as Form | null;
      if (form === null || (hashes[at] === hash && isWritten(form.text, text, start, end))) return form;
    }
  }

  add(form: Form, hash: number): void {
    if (++this.size * 2 > this.hashes.length) this.grow();
    this.put(form, hash);
  }

  private put(form: Form, hash: number): void {
    const mask = this.hashes.length - 1;
    let at = hash & mask;
    while (this.forms[at] !== null) at = (at + 1) & mask;
    this.hashes[at] = hash;
    this.forms[at] = form;
  }

  private grow(): void {
    const { forms, hashes } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.forms = new Array(2 * hashes.length).fill(null);
    forms.forEach((form, at) => {
      if (form !== null) this.put(form, hashes[at] as number);
    });
  }
}

function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let k = 0; k < form.length; k++) if (form.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

/** Spread over all bits by the finisher of MurmurHash3: places on a shelf are the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** How many forms are remembered: a reader stays under 400 MB over any number of articles (`bench/`). */
const REMEMBERED = 40_000;

/**
 * The forms met so far, about as many as are to be remembered, in two generations: when the young one is full it grows old and the
 * old one is forgotten, so that what is often met stays.
 */
export class Forms {
  private young = new Shelf();
  private old = new Shelf();

  constructor(private readonly most = REMEMBERED) {}

  /** The form that is written from `start` to `end`. What is written tells the kind. */
  of(text: string, start: number, end: number, kind: TokenKind): Form {
    const hash = hashOf(text, start, end);
    const found = this.young.find(text, start, end, hash);
    if (found !== null) return found;
    const form = this.old.find(text, start, end, hash) ?? create(text.slice(start, end), kind);
    if (this.young.size >= this.most / 2) {
      this.old = this.young;
      this.young = new Shelf();
    }
    this.young.add(form, hash);
    return form;
  }
}

function create(written: string, kind: TokenKind): Form {
  // A copy of its own besides: a slice would keep the whole article in memory.
  const text = intern(written);
  const key = kind === "word" ? keyOf(text) : kind === "number" ? latinDigits(text) : text;
  return new Form(text, kind, key === text ? text : intern(key));
}
