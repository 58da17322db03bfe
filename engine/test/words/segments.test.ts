import { expect, it } from "vitest";
import { testReader } from "../support/reader.js";

const cut = (text: string): string =>
  testReader()
    .reader.words(text)
    .map((w) => w.segments.map((s) => s.form).join("+"))
    .join(" ");

it.each([
  ["وسيلتقي الوزير", "و+س+يلتقي الوزير"],
  ["وصل الوزير إلى بغداد", "وصل الوزير إلى بغداد"],
  ["للحكومة", "ل+لحكومة"],
  ["بزيارته", "ب+زيارت+ه"],
  ["وواشنطن", "و+واشنطن"],
  ["وأعلن الجيش", "و+أعلن الجيش"],
  ["هاجموها", "هاجمو+ها"],
])("%s → %s", (text, segments) => expect(cut(text)).toBe(segments));

it("offsets of segments slice back to their forms", () => {
  const text = "وسيعقد الكاتب محادثاته معهم في القاهرة، وتتضمّن اللقاءات بحث الأوضاع.";
  for (const w of testReader().reader.words(text)) {
    expect(w.start).toBeLessThan(w.end);
    for (const s of w.segments) expect(text.slice(s.start, s.end).replace(/[\u064B-\u0652]/g, "")).toBe(s.form);
  }
});
