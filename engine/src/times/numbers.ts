import type { Knowledge } from "../knowledge/types.js";
import { ARTICLE, CONJUNCTIONS, latinDigits } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { createHijri } from "./calendar.js";
import { Context, type Hit } from "./context.js";
import { createVocabulary, type NumberEntry, type NumberKind } from "./vocabulary.js";

/// Numbers in digits and words.

/** A number in the text: words from `first` up to, not including, `last`. */
export interface NumberReading {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** `الثالث`, `الخامس والعشرون` */
  readonly ordinal: boolean;
}

/** Reads the number that begins at word `i`, up to word `end` (exclusive); null when none does. */
export type NumberReader = (words: readonly Word[], i: number, end: number) => NumberReading | null;

/** A part of a number: its value, and where it ends. */
interface Part {
  readonly value: number;
  readonly next: number;
}

const AND = CONJUNCTIONS[0];

/**
 * The value of digits with separators (`1,200` `3.5` `1.200.000` `٣٫٥`), null where they are no number (`6.8.2015`). Three digits
 * after one point are thousands, as Arabic papers write them, unless a scale word follows (`1.250 مليون`).
 */
export function digitValue(text: string, scaled = false): number | null {
  const s = latinDigits(text).replace(/\u060c/g, ",");
  if (/^\d+$/.test(s)) return Number(s);
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(s) && !(scaled && /^\d+,\d{3}$/.test(s))) return Number(s.replace(/,/g, ""));
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(s) && !(scaled && /^\d+\.\d{3}$/.test(s))) return Number(s.replace(/\./g, ""));
  return /^\d+[.,]\d+$/.test(s) ? Number(s.replace(",", ".")) : null;
}

type NumberHit = Hit<NumberEntry>;

/** A number word at `i`. Inner parts (`joined`) carry و; the weekday `الاثنين` is no number. */
function numberAt(cx: Context, i: number, kinds: readonly NumberKind[], clitics: "none" | "any" | "and"): NumberHit | null {
  if (cx.starts(i) === null || (cx.find(i, "weekday", "any") && !cx.findWhere(i + 1, "number", (e) => e.kind === "ten"))) return null;
  return cx.findWhere(i, "number", (e) => kinds.includes(e.kind), clitics);
}

/** The number word that follows with و, attached or on its own. */
function joinedAt(cx: Context, i: number, kinds: readonly NumberKind[]): NumberHit | null {
  return cx.key(i) === AND ? numberAt(cx, i + 1, kinds, "none") : numberAt(cx, i, kinds, "and");
}

/** 1 to 19 and the tens: `خمسة`, `خمسة عشر`, `خمسة وعشرين`. */
function belowHundred(cx: Context, hit: NumberHit): Part | null {
  const { value, kind } = hit.entry;
  if (kind === "ten" || kind === "tens") return { value, next: hit.next };
  if (kind !== "unit" && kind !== "unit.compound") return null;
  const ten = numberAt(cx, hit.next, ["ten"], "none");
  if (ten) return { value: value + 10, next: ten.next };
  const tens = joinedAt(cx, hit.next, ["tens"]);
  if (tens) return { value: value + tens.entry.value, next: tens.next };
  return kind === "unit" ? { value, next: hit.next } : null;
}

const SMALL: readonly NumberKind[] = ["unit", "unit.compound", "ten", "tens"];

/** 1 to 999 in words. */
function belowThousand(cx: Context, hit: NumberHit): Part | null {
  let hundreds: Part | null = hit.entry.kind === "hundred" ? { value: hit.entry.value, next: hit.next } : null;
  if (hit.entry.kind === "unit" && hit.entry.value > 2) {
    const hundred = numberAt(cx, hit.next, ["hundred"], "none");
    if (hundred?.entry.value === 100) hundreds = { value: hit.entry.value * 100, next: hundred.next };
  }
  if (!hundreds) return belowHundred(cx, hit);
  const rest = joinedAt(cx, hundreds.next, SMALL);
  const small = rest && belowHundred(cx, rest);
  return small ? { value: hundreds.value + small.value, next: small.next } : hundreds;
}

/** A group and its scale: `خمسمئة ألف`, `ألفين`, `41 ألفا`, `مئة وثلاثة`. */
interface Group extends Part {
  readonly scale: number;
}

const BEGIN: readonly NumberKind[] = [...SMALL, "hundred", "scale", "dual"];

function scaled(cx: Context, part: Part): Group {
  let { value, next } = part;
  let scale = 1;
  for (;;) {
    const word = numberAt(cx, next, ["scale", "scales"], "none");
    if (!word) return { value, next, scale };
    value *= word.entry.value;
    scale *= word.entry.value;
    next = word.next;
  }
}

function digitGroup(cx: Context, i: number): Group | null {
  const word = cx.words[i];
  if (i >= cx.end || word?.kind !== "number") return null;
  const value = digitValue(word.key, numberAt(cx, i + 1, ["scale", "scales"], "none") !== null);
  return value === null ? null : scaled(cx, { value, next: i + 1 });
}

function wordGroup(cx: Context, hit: NumberHit): Group | null {
  const { kind, value } = hit.entry;
  if (kind === "scale") {
    const more = scaled(cx, { value, next: hit.next });
    return more.scale > 1 ? more : { value, scale: value, next: hit.next };
  }
  if (kind === "dual") return { value, scale: value / 2, next: hit.next };
  const part = belowThousand(cx, hit);
  return part && scaled(cx, part);
}

/** The next group, joined with و; only smaller ones go on. */
function nextGroup(cx: Context, i: number): Group | null {
  if (cx.key(i) === AND && cx.words[i + 1]?.kind === "number") return digitGroup(cx, i + 1);
  const hit = joinedAt(cx, i, BEGIN);
  return hit && wordGroup(cx, hit);
}

/** `ونصف`, `ونصف المليون` after a group. */
function fractionAfter(cx: Context, i: number, scale: number): Part | null {
  const fraction = joinedAt(cx, i, ["fraction"]);
  if (!fraction) return null;
  const again = numberAt(cx, fraction.next, ["scale"], "none");
  return { value: fraction.entry.value * scale, next: again?.entry.value === scale ? again.next : fraction.next };
}

function cardinalFrom(cx: Context, first: Group): Part {
  let { value, next, scale } = first;
  while (scale > 1) {
    const group = nextGroup(cx, next);
    if (!group || group.scale >= scale || group.value >= scale) break;
    value += group.value;
    ({ next, scale } = group);
  }
  const fraction = fractionAfter(cx, next, scale);
  return fraction ? { value: value + fraction.value, next: fraction.next } : { value, next };
}

/** `الثالث`, `الثالث عشر`, `الحادي والعشرين` */
function ordinalFrom(cx: Context, hit: NumberHit): Part | null {
  const { value, kind } = hit.entry;
  if (value < 10) {
    const ten = numberAt(cx, hit.next, ["ten"], "none");
    if (ten) return { value: value + 10, next: ten.next };
    const tens = joinedAt(cx, hit.next, ["tens"]);
    if (tens) return { value: value + tens.entry.value, next: tens.next };
  }
  return kind === "ordinal" ? { value, next: hit.next } : null;
}

/** `نصف مليون`, `ثلاثة أرباع المليون`; a fraction of nothing said is no number. */
function fractionFrom(cx: Context, hit: NumberHit): Part | null {
  const scale = numberAt(cx, hit.next, ["scale"], "none");
  return scale ? { value: hit.entry.value * scale.entry.value, next: scale.next } : null;
}

const readingOf = (first: number, part: Part | null, ordinal: boolean): NumberReading | null =>
  part && { first, last: part.next, value: part.value, ordinal };

/** The number at word `i` of a context. */
export function readNumber(cx: Context, i: number): NumberReading | null {
  const word = cx.words[i];
  if (i >= cx.end || word === undefined) return null;
  const digits = digitGroup(cx, cx.skipArticle(i));
  if (digits) return readingOf(i, cardinalFrom(cx, digits), false);
  if (cx.starts(i) === null || numberAt(cx, i, ["none"], "any")) return null;
  const fraction = numberAt(cx, i, ["fraction"], "any");
  if (fraction) return readingOf(i, fractionFrom(cx, fraction), false);
  const cardinal = numberAt(cx, i, BEGIN, "any");
  const group = cardinal && wordGroup(cx, cardinal);
  if (group) return readingOf(i, cardinalFrom(cx, group), false);
  const ordinal = numberAt(cx, i, ["ordinal", "ordinal.compound"], "any");
  return readingOf(i, ordinal && ordinalFrom(cx, ordinal), true);
}

/** Makes a reader of numbers in digits of all scripts and in words. Pure; for a word that begins no number, a glance at its note. */
export function createNumberReader(knowledge: Pick<Knowledge, "table">): NumberReader {
  const vocabulary = createVocabulary(knowledge);
  const hijri = createHijri();
  return (words, i, end) => {
    const word = words[i];
    if (i >= end || word === undefined || word.kind === "latin" || word.kind === "punctuation") return null;
    if (word.kind === "word" && word.key !== ARTICLE && vocabulary.of(word.form).starts === null) return null;
    return readNumber(new Context(vocabulary, hijri, words, end, null), i);
  };
}
