import { expect, test } from "vitest";
import { formatFor } from "../../src/language/format.js";
import { defineTexts, textsIn } from "../../src/language/texts.js";

const table = defineTexts({
  title: { ar: "القصص", en: "Stories" },
  articles: {
    ar: { zero: "بلا مقالات", one: "مقالة واحدة", two: "مقالتان", few: "# مقالات", many: "# مقالة", other: "# مقالة" },
    en: { one: "one article", other: "# articles" },
  },
  wrote: { ar: (name: string) => `كتب ${name}`, en: (name: string) => `${name} wrote` },
});

const arabic = textsIn(table, "ar", formatFor({ language: "ar", digits: "language" }));
const english = textsIn(table, "en", formatFor({ language: "en", digits: "language" }));

test("each text is there in both languages", () => {
  expect([arabic.title, english.title]).toEqual(["القصص", "Stories"]);
  expect([arabic.wrote("نور"), english.wrote("Nur")]).toEqual(["كتب نور", "Nur wrote"]);
});

test.each([
  [0, "بلا مقالات", "0 articles"],
  [1, "مقالة واحدة", "one article"],
  [2, "مقالتان", "2 articles"],
  [5, "٥ مقالات", "5 articles"],
  [36, "٣٦ مقالة", "36 articles"],
  [100, "١٠٠ مقالة", "100 articles"],
])("%i articles follow the plural rules", (n, inArabic, inEnglish) => {
  expect([arabic.articles(n), english.articles(n)]).toEqual([inArabic, inEnglish]);
});

test("a missing language, key, or side of another kind is a type error", () => {
  // @ts-expect-error English is missing
  defineTexts({ title: { ar: "القصص" } });
  // @ts-expect-error one side takes a name, the other does not
  defineTexts({ title: { ar: (name: string) => name, en: "Stories" } });
  // @ts-expect-error there is no such text
  expect(arabic.nothing).toBeUndefined();
});
