import { expect, test } from "vitest";
import { formatFor } from "../../src/language/format.js";

const arabic = formatFor({ language: "ar", digits: "language" });
const latin = formatFor({ language: "ar", digits: "latn" });
const english = formatFor({ language: "en", digits: "language" });

test("digits follow the language, or the reader's choice", () => {
  expect([arabic, latin, english].map((f) => f.number(2750))).toEqual(["٢٬٧٥٠", "2,750", "2,750"]);
  expect(formatFor({ language: "en", digits: "arab" }).number(12)).toBe("١٢");
});

test.each([
  ["2020-08-18", "١٨ أغسطس ٢٠٢٠", "18 August 2020"],
  ["2020-08", "أغسطس ٢٠٢٠", "August 2020"],
  ["2020", "٢٠٢٠", "2020"],
  ["2020-08-18T23:30:00Z", "١٨ أغسطس ٢٠٢٠", "18 August 2020"],
  ["2020-W34", "2020-W34", "2020-W34"],
  ["PT3H", "PT3H", "PT3H"],
])("%s is written as a day", (value, inArabic, inEnglish) => {
  expect([arabic.day(value), english.day(value)]).toEqual([inArabic, inEnglish]);
});

test("a stretch of days names what is the same once", () => {
  expect(english.days("2020-08-18", "2020-08-20")).toMatch(/^18\D+20 August 2020$/);
  expect(english.days("2020-08-18", "2020-08-18")).toBe("18 August 2020");
  expect(english.days(null, "2020-08-18")).toBe("18 August 2020");
  expect(english.days(null, null)).toBe("");
});

test.each([
  ["2020-08-18T10:00:00Z", "3 hours ago"],
  ["2020-08-17T12:00:00Z", "yesterday"],
  ["2020-08-18T13:00:00Z", "now"],
  ["2019-01-01T00:00:00Z", "last year"],
])("%s, seen at 13:00 on 18 August 2020, is %s", (value, expected) => {
  expect(english.ago(value, Date.parse("2020-08-18T13:00:00Z"))).toBe(expected);
});

test("scores carry their sign", () => {
  expect([2.5, -3.54, 0].map(english.score)).toEqual(["+2.5", "-3.5", "0"]);
});
