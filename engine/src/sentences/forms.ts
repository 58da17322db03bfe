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
const REMEMBERED = 24_000;

/** How often at most a form is passed over when one is to be forgotten. */
const MOST_CHANCES = 3;

/**
 * The forms met so far, as many as are to be remembered (open addressing, at most half full). For each new one beyond that, one is
 * forgotten: a hand goes round the table, and whichever form it comes to that was met since (at most three times count) loses one
 * chance, the first that has none left is forgotten. So what is often met stays, and what was met once does not push it out.
 */
export class Forms {
  private readonly hashes: Int32Array;
  private readonly forms: (Form | null)[];
  /** How often each form may still be passed over. */
  private readonly chances: Uint8Array;
  private readonly mask: number;
  private size = 0;
  private hand = 0;

  constructor(private readonly most = REMEMBERED) {
    let places = 16;
    while (places < 2 * most) places *= 2;
    this.mask = places - 1;
    this.hashes = new Int32Array(places);
    this.chances = new Uint8Array(places);
    this.forms = new Array(places).fill(null);
  }

  /** The form that is written from `start` to `end`. What is written tells the kind. */
  of(text: string, start: number, end: number, kind: TokenKind): Form {
    const { forms, hashes, chances, mask } = this;
    const hash = hashOf(text, start, end);
    let at = hash & mask;
    for (let form = forms[at] as Form | null; form !== null; at = (at + 1) & mask, form = forms[at] as Form | null) {
      if (hashes[at] !== hash || !isWritten(form.text, text, start, end)) continue;
      if ((chances[at] as number) < MOST_CHANCES) chances[at] = (chances[at] as number) + 1;
      return form;
    }
    if (this.size === this.most) {
      this.forgetOne();
      at = this.emptyFor(hash);
    } else this.size++;
    const form = create(text.slice(start, end), kind);
    hashes[at] = hash;
    forms[at] = form;
    chances[at] = 0;
    return form;
  }

  private emptyFor(hash: number): number {
    let at = hash & this.mask;
    while (this.forms[at] !== null) at = (at + 1) & this.mask;
    return at;
  }

  private forgetOne(): void {
    const { forms, chances, mask } = this;
    for (; forms[this.hand] === null || chances[this.hand] !== 0; this.hand = (this.hand + 1) & mask)
      if (forms[this.hand] !== null) chances[this.hand] = (chances[this.hand] as number) - 1;
    this.empty(this.hand);
  }

  /** Takes out what is at a place; what would no longer be found behind the gap moves into it. */
  private empty(place: number): void {
    const { forms, hashes, chances, mask } = this;
    let gap = place;
    for (let at = (gap + 1) & mask; forms[at] !== null; at = (at + 1) & mask) {
      const home = (hashes[at] as number) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      forms[gap] = forms[at] as Form;
      hashes[gap] = hashes[at] as number;
      chances[gap] = chances[at] as number;
      gap = at;
    }
    forms[gap] = null;
  }
}

function create(written: string, kind: TokenKind): Form {
  // A copy of its own besides: a slice would keep the whole article in memory.
  const text = intern(written);
  const key = kind === "word" ? keyOf(text) : kind === "number" ? latinDigits(text) : text;
  return new Form(text, kind, key === text ? text : intern(key));
}
