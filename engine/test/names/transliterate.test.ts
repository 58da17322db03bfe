import { describe, expect, test } from "vitest";
import { personInLatin } from "../../src/names/transliterate.js";
import { guess } from "../../src/names/vowels.js";
import { testReader } from "../support/reader.js";

describe("names that no list has as a whole, by their parts", () => {
  test.each([
    ["يوسف المنصور", "Yusuf al-Mansour"],
    ["خالد بن عبد العزيز الحربي", "Khalid bin Abdulaziz al-Harbi"],
    ["عبدالله القحطاني", "Abdullah al-Qahtani"],
    ["محمد العبد الله", "Muhammad al-Abdullah"],
    ["نوف بنت فهد آل الشيخ", "Nouf bint Fahd Al al-Sheikh"],
    ["م. ناصر", "M. Nasser"],
  ])("%s", (name, latin) => expect(personInLatin(name, testReader().knowledge)).toBe(latin));
  test("a part that no list has marks the whole", () => {
    expect(personInLatin("خالد الزعفوطي", testReader().knowledge)).toBe("Khalid al-Zafuti (transliterated)");
  });
});

test.each([
  ["منصور", false, "mansur"],
  ["راجح", false, "rajih"],
  ["حربي", true, "harbi"],
  ["خالدي", true, "khalidi"],
  ["شمراني", true, "shamrani"],
  ["قريني", true, "quraini"],
  ["مفلح", true, "muflih"],
  ["جعفر", false, "jafar"],
  ["ساندرو", false, "sandro"],
])("vowels of %s", (word, article, latin) => expect(guess(word, article)).toBe(latin));
