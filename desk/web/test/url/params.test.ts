import { expect, test } from "vitest";
import { choice, day, flag, list, number, readParams, text, writeParams } from "../../src/url/params.js";

const SPEC = { q: text(), type: list(), since: day(), tab: choice("all", "new"), sure: number(0, 0, 1), both: flag() };

test.each<[search: string, expected: object]>([
  ["", { q: "", type: [], since: "", tab: "all", sure: 0, both: false }],
  ["q=%D9%85%D8%B1%D9%81%D8%A3&type=AID&type=AGREE", { q: "مرفأ", type: ["AID", "AGREE"] }],
  ["type=AID&type=AID&type=", { type: ["AID"] }],
  ["since=2020-08-04", { since: "2020-08-04" }],
  ["since=2020-13-04", { since: "" }],
  ["since=yesterday", { since: "" }],
  ["tab=new", { tab: "new" }],
  ["tab=other", { tab: "all" }],
  ["sure=0.5&both=true", { sure: 0.5, both: true }],
  ["sure=7&both=yes", { sure: 0, both: false }],
  ["sure=", { sure: 0 }],
])("%s is read", (search, expected) => {
  expect(readParams(SPEC, search)).toMatchObject(expected);
});

test.each<[search: string, change: Parameters<typeof writeParams<typeof SPEC>>[2], expected: string]>([
  ["", { q: "a b", tab: "new" }, "q=a+b&tab=new"],
  ["q=a&tab=new", { q: "", tab: "all" }, ""],
  ["type=AID&lang=en", { type: ["AGREE", "AID"] }, "lang=en&type=AGREE&type=AID"],
  ["sure=0.5", { sure: 0, both: true }, "both=true"],
])("%s is changed, and what it does not name stays", (search, change, expected) => {
  expect(writeParams(SPEC, search, change)).toBe(expected);
});

test("what is written is read again", () => {
  const values = { q: "«مرفأ» & more", type: ["AID", "a=b"], since: "2020-08-04", tab: "new" as const, sure: 0.25, both: true };
  expect(readParams(SPEC, writeParams(SPEC, "", values))).toEqual(values);
});
