import { describe, expect, it } from "vitest";
import { read, testReader } from "../support/reader.js";

const kindsOf = (text: string): Map<string, string> => {
  const { reading } = testReader().reader.explain({ text });
  return new Map(reading.words.map((w) => [w.text, w.best?.lexeme.upos ?? ""]));
};

describe("words read again in their clause", () => {
  it.each([
    ["قال السكان إن الجيش قصف المدينة", "قصف", "VERB"],
    ["الجيش قصف المدينة أمس", "قصف", "VERB"],
    ["إن الجيش طالب بوقف قصف المدينة", "قصف", "NOUN"],
    ["إن الهدف قصف المدينة", "قصف", "NOUN"],
    ["كان الجيش قصف المدينة", "قصف", "VERB"],
    ["أعلن التنظيم أن انتحاريا فجر نفسه", "فجر", "VERB"],
    ["وصل الوفد عند الفجر، وعقب ذلك عقد الوزيران اجتماعا", "عقد", "VERB"],
    ["بعد ذلك القصف عاد الهدوء", "القصف", "NOUN"],
    ["خلف الهجوم عشرات القتلى", "خلف", "VERB"],
    ["جلس خلف الطاولة", "خلف", "ADP"],
    ["وبين العمري أن اللجنة عقدت ثلاثة اجتماعات", "وبين", "VERB"],
    ["بين معاليه أن المجلس وافق على القرار", "بين", "VERB"],
    ["وابان المتحدث أن الوضع صعب", "وابان", "VERB"],
    ["وبين الطرفين خلافات تؤكد أن الحل بعيد", "وبين", "ADP"],
    ["وقال إن الخلاف بين الطرفين قديم", "بين", "ADP"],
    ["وزير الخارجية يلتقي نظيره الفرنسي", "وزير", "NOUN"],
    ["وكيل الوزارة يزور موسكو", "وكيل", "NOUN"],
    ["ووقف الوزير عند الباب", "ووقف", "VERB"],
    ["أكد الرئيس رفضه التدخل الأجنبي", "رفضه", "NOUN"],
    ["قرر الحزب رفض تمديد الولاية", "رفض", "NOUN"],
    ["قدمت الإدارة شكرها للنادي", "شكرها", "NOUN"],
    ["أعلن المجلس اتفاقا رفضه المتمردون", "رفضه", "VERB"],
    ["قال الوزير إن الحزب رفضه", "رفضه", "VERB"],
    ["رفض الحزب تمديد الولاية", "رفض", "VERB"],
  ])("%s: %s is %s", (text, word, upos) => {
    expect(kindsOf(text).get(word)).toBe(upos);
  });

  it.each([
    ["أنهى الوزير الزيارة مشيدا بالجيش", "مشيدا", "أشاد"],
    ["قال الوزير ذلك، داعيا الأحزاب إلى الحوار", "داعيا", "دعا"],
    ["زار الوفد العاصمة، متهما الحكومة بالفشل", "متهما", "اتهم"],
    ["أعلنت الوزيرة استقالتها، متهمة الحكومة بالفشل", "متهمة", "اتهم"],
    ["قدم الوزير كلمة معربا عن أسفه", "معربا", "أعرب"],
  ])("%s: %s is of %s", (text, word, verb) => {
    const best = testReader()
      .reader.explain({ text })
      .reading.words.find((w) => w.text === word)?.best;
    expect([best?.lexeme.kind, best?.lexeme.verb]).toEqual(["ap", verb]);
  });

  it.each([
    ["اعتقلت الشرطة متهما بالقتل", "متهما", "adj"],
    ["كان البرج مشيدا منذ قرن", "مشيدا", "adj"],
    ["لم يجد داعيا لذلك", "داعيا", "noun.m"],
  ])("%s: %s stays a %s", (text, word, kind) => {
    const { reading } = testReader().reader.explain({ text });
    expect(reading.words.find((w) => w.text === word)?.best?.lexeme.kind).toBe(kind);
  });

  it("finds who does it", () => {
    const { reports, article } = read("وزير الخارجية يلتقي نظيره الفرنسي");
    expect(reports.map((r) => r.type)).toEqual(["CONSULT"]);
    expect(reports[0]?.actors.map((a) => a.span && article.text.slice(a.span.start, a.span.end))).toContain("وزير الخارجية");
  });
});
