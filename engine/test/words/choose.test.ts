import { expect, it } from "vitest";
import { testReader } from "../support/reader.js";

/** The tag and lemma chosen for the word in square brackets. */
function chosen(marked: string): string {
  const at = marked.indexOf("[");
  const { reader } = testReader();
  const word = reader.words(marked.replace(/[[\]]/g, "")).find((w) => w.start === at);
  const stem = word?.segments.find((s) => s.end - s.start > 1) ?? word?.segments[0];
  return `${stem?.upos} ${stem?.lemma.replace(/[\u064B-\u0652]/g, "")}`;
}

it.each([
  // Verb or noun, by what stands around.
  ["في [مدينة] الموصل", "NOUN مدينة"],
  ["قالت [المقاومة] إنها انسحبت", "NOUN مقاومة"],
  ["لم [يقبل] العرض", "VERB قبل"],
  ["بعد [وصول] الوفد", "NOUN وصول"],
  ["[وعبر] الوزير عن أسفه", "VERB عبر"],
  ["سافر [عبر] الأردن", "ADP عبر"],
  ["دول [غير] أعضاء", "PART غير"],
  ["يجب [أن] يسافر", "ADP أن"],
  ["لا [يمكن] ذلك", "VERB أمكن"],
  ["من [أجل] السلام", "NOUN أجل"],
])("%s → %s", (text, tag) => expect(chosen(text)).toBe(tag));
