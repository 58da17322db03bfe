import { describe, expect, it } from "vitest";
import { lines, read } from "../support/reader.js";

/** Expects a report that begins so (`CONSULT`, `SUPPORT wanted`). */
function tells(text: string, beginning: string): void {
  const found = lines(read(text));
  expect(
    found.some((l) => l.startsWith(beginning)),
    found.join("\n"),
  ).toBe(true);
}

/** What is done between people, but by nobody that the words tell of, is no happening. */
describe("deeds that nobody does", () => {
  it.each([
    "يهدف الصندوق إلى تمويل المشروعات الصغيرة وتشجيع الابتكار",
    "نلتقي في مقال قادم",
    "يدعو الكتاب إلى التأمل",
    "تلبية الدعوات عادة قديمة",
    "يثير الاتفاق النووي مع إيران مخاوف الجيران",
    "قبول الطلب مشروط بتقديم الوثائق",
  ])("%s", (text) => {
    expect(lines(read(text)).filter((l) => !l.startsWith("STATEMENT"))).toEqual([]);
  });

  it.each([
    ["جرى بحث تطورات الأوضاع في المنطقة", "CONSULT"],
    ["حثت باريس الطرفين على توقيع الاتفاق", "SUPPORT wanted"],
    ["ناقش الاجتماع الأوضاع في اليمن", "CONSULT"],
    ["أعلنت الحكومة دعمها للمبادرة", "SUPPORT"],
  ])("%s: %s", (text, expected) => {
    tells(text, expected);
  });
});

/** Violence as a figure of speech: things that cannot attack do none; weapons, deeds and people do. */
describe("figures of speech", () => {
  it.each(["الغيرة التي تصيب القلب", "أصاب التقلص قطاع العقار", "الفكرة التي قتلت الحوار", "اجتاحت الحماسة مدرجات الملعب"])(
    "%s",
    (text) => {
      expect(lines(read(text)).filter((l) => !l.startsWith("STATEMENT"))).toEqual([]);
    },
  );

  it.each([
    ["أصابت قذيفة منزلا في الحي", "ASSAULT"],
    ["استهدفت المقذوفات الأحياء السكنية في المدينة", "ASSAULT"],
    ["هؤلاء الذين قتلوا المصلين في المسجد", "ASSAULT"],
    ["قتلت الشظايا امرأة وطفلين", "ASSAULT"],
  ])("%s: %s", (text, expected) => {
    tells(text, expected);
  });
});

/** Who is kept from a deed would have done it. */
it("does not take those who keep others out for those who enter", () => {
  expect(lines(read("منعت قوات الاحتلال المصلين من دخول المسجد")).filter((l) => l.startsWith("MOBILIZE"))).toEqual([]);
  tells("منع الجيش المقاتلين من الدخول إلى المدينة", "MOBILIZE negated الدخول [المقاتلين]");
  tells("لقي ثلاثة أشخاص مصرعهم في حادث أمني", "ASSAULT");
});

/** An article of sport: what clubs and players agree, refuse and ask is none of the ontology's. */
describe("sport", () => {
  const match = "انتهت المباراة بفوز المنتخب على ضيفه في ملعب المدينة ضمن الدوري. ";
  it.each([
    "وافق النادي على انتقال اللاعب",
    "وقع المدرب عقدا مع النادي لمدة موسمين",
    "رفض المهاجم عرضا من نادي المدينة",
    "انسحب اللاعب من البطولة",
    "أجرت إدارة النادي مفاوضات مع لاعب الوسط",
  ])("%s", (text) => {
    expect(lines(read(match + text)).filter((l) => !l.startsWith("STATEMENT"))).toEqual([]);
  });

  it.each([
    [`${match}استقبل وزير الداخلية اللبناني لاعبي المنتخب`, "CONSULT"],
    [`${match}اعتقلت الشرطة خمسة من مشجعي النادي`, "COERCE"],
    [`${match}قتل عشرة أشخاص في تفجير استهدف الملعب`, "ASSAULT"],
    ["وافقت الحكومة على المبادرة خلال مباراة ودية", "AGREE"],
  ])("%s: %s", (text, expected) => {
    tells(text, expected);
  });
});
