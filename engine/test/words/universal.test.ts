import { expect, it } from "vitest";
import { testReader } from "../support/reader.js";

/** `form/UPOS` of every segment. */
const tags = (text: string): string[] =>
  testReader()
    .reader.words(text)
    .flatMap((w) => w.segments.map((s) => `${s.form}/${s.upos}`));

const lemmas = (text: string): string[] =>
  testReader()
    .reader.words(text)
    .flatMap((w) => w.segments.map((s) => s.lemma));

it.each([
  // A conjunction that joins nothing is a particle; one between words is none.
  ["ووصل الوفد", "و/PART"],
  ["وصل الوفد والسفير", "و/CCONJ"],
  ["المدينة والتي سقطت", "و/PART"],
  // The same written word before a verb and before a noun.
  ["يريد أن يزور", "أن/ADP"],
  ["قال أن الوزير مريض", "أن/SCONJ"],
  ["زار كل المدن", "كل/DET"],
  ["وصل بعض الوزراء", "بعض/DET"],
  ["هذا القرار", "هذا/PRON"],
  ["سيصل الوفد", "س/PART"],
  ["وصل بسبب المطر", "ب/ADP"],
  ["وصل بسبب المطر", "سبب/NOUN"],
  ["توفي عام 1996", "عام/ADV"],
  ["في عام 1996", "عام/NOUN"],
  ["قال له الوزير", "ل/ADP"],
])("%s has %s", (text, tag) => expect(tags(text)).toContain(tag));

it.each([
  ["القرية التي سقطت", "الَّذِي"],
  ["هي وزيرة", "هُوَ"],
  ["عندما وصل الوفد", "عِند"],
  ["الدول الأخرى", "آخَر"],
  ["أموال الشعب", "مال"],
])("%s has the lemma %s", (text, lemma) => expect(lemmas(text)).toContain(lemma));
