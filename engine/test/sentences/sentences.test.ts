import { describe, expect, it } from "vitest";
import { findQuotations } from "../../src/sentences/quotations.js";
import { splitSentences } from "../../src/sentences/split.js";
import { tokenise } from "../../src/sentences/tokens.js";

const split = (text: string): string[] => splitSentences(text, tokenise(text)).map((s) => text.slice(s.start, s.end));

describe("sentences", () => {
  it.each([
    ["وصل الوزير. غادر السفير.", 2],
    ["بلغت النسبة 3.5 في المئة.", 1],
    ["التقى د. أحمد زويل الطلاب.", 1],
    ["قال لشبكة سي. إن. إن. أمس. ثم غادر.", 2],
    ["ظهر على شاشة بي. بي. سي. وغادر الوفد.", 2],
    ["قال لوكالة (د. ب. أ) أمس. ثم غادر.", 2],
    ["سطر أول\nسطر ثان", 2],
    ["هل يعود؟ لا أحد يعلم!", 2],
    ["", 0],
  ])("%s → %i", (text, n) => expect(split(text)).toHaveLength(n));
  it("cuts what goes on without signs, and loses nothing", () => {
    const parts = split("رئيس ".repeat(1500).trim());
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(" ").split(" ")).toHaveLength(1500);
  });
  it("keeps the closing mark with its sentence", () => expect(split("قال: «انتهى الأمر.» ثم غادر.")[0]).toBe("قال: «انتهى الأمر.»"));
});

describe("quotations", () => {
  it("a name in two opening signs is one", () => {
    expect(findQuotations(tokenise("قال لصحيفة « الحياة « أمس: «لن نقبل»"))).toHaveLength(2);
  });
  it.each([
    ["قال «إنه سيعود»", "إنه سيعود"],
    ['قال "إنه سيعود" أمس', "إنه سيعود"],
    ["قال “إنه سيعود”", "إنه سيعود"],
    ["قال {إنه سيعود»", "إنه سيعود"],
    ["قال »إنه سيعود»", "إنه سيعود"],
    // a closing sign without its opening one opens nothing
    ["انتهى الأمر”. ونقلت “الصحيفة” عنه", "الصحيفة"],
    ['انتهى الأمر". ونقلت "الصحيفة" عنه', "الصحيفة"],
  ])("%s", (text, inside) => {
    const tokens = tokenise(text);
    const [q] = findQuotations(tokens);
    expect(text.slice(tokens[q?.first ?? 0]?.start, tokens[(q?.last ?? 1) - 1]?.end)).toBe(inside);
  });
  it("a sign of two code units is one token", () => expect(tokenise("قال 😀😀.").map((t) => t.text)).toEqual(["قال", "😀", "😀", "."]));

  it("an unclosed mark opens nothing", () => expect(findQuotations(tokenise("قال «إنه سيعود"))).toEqual([]));
});
