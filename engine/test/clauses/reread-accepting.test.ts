import { describe, expect, it } from "vitest";
import { lines, read } from "../support/reader.js";

/** `قبل`: he accepted, where what can be accepted stands behind; before, everywhere else. */
describe("قبل", () => {
  it.each([
    "قال الوزير إن الرئيس الإيراني حسن روحاني قبل دعوة لزيارة روما",
    "قبل حسن روحاني الدعوة",
    "وقبل التنظيم المتطرف هذه المبايعة",
    "أكد المتحدث أن الحزب قبل مبادرة الوسيط",
  ])("%s", (text) => {
    const found = lines(read(text));
    expect(
      found.some((l) => l.startsWith("AGREE actual")),
      found.join("\n"),
    ).toBe(true);
  });

  it.each(["وصل الوزير قبل الدعوة بيومين", "قال إن الوفد وصل قبل دعوة الرئيس", "قبل الاجتماع العربي هذه المرة ناقش الوزراء الهدنة"])(
    "%s",
    (text) => {
      expect(lines(read(text)).filter((l) => l.startsWith("AGREE"))).toEqual([]);
    },
  );
});
