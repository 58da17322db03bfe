import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDateReader } from "../../src/page/dates.js";
import { table } from "../knowledge.js";

const dates = createDateReader(table("months"));
const read = (value: string): string | null => {
  const reading = dates.read(value);
  return reading === null ? null : "value" in reading ? reading.value : `wrong ${reading.wrong}`;
};

it.each([
  ["2020-08-18", "2020-08-18"],
  ["2020-08-18T10:00:00Z", "2020-08-18T10:00:00Z"],
  ["2020-08-18T10:00:00.123+0300", "2020-08-18T10:00:00+03:00"],
  ["2020-08-18 10:00", "2020-08-18T10:00"],
  ["Tue, 18 Aug 2020 10:00:00 GMT", "2020-08-18T10:00:00Z"],
  ["Tue, 18 Aug 2020 10:00:00 +0300", "2020-08-18T10:00:00+03:00"],
  ["18 Aug 20 9:05 EST", "2020-08-18T09:05-05:00"],
  ["August 18, 2020", "2020-08-18"],
  ["1597744800", "2020-08-18T10:00:00Z"],
  ["1597744800000", "2020-08-18T10:00:00Z"],
  ["7258118400", "wrong 7258118400"],
  ["18/08/2020", "2020-08-18"],
  ["08/18/2020", "2020-08-18"],
  ["2020/8/18 10:00", "2020-08-18"],
  ["١٨/٠٨/٢٠٢٠", "2020-08-18"],
  ["18 أغسطس 2020", "2020-08-18"],
  ["18 اغسطس 2020", "2020-08-18"],
  ["18 آب 2020", "2020-08-18"],
  ["18 أغسطس/آب 2020", "2020-08-18"],
  ["18 آب (أغسطس) 2020", "2020-08-18"],
  ["18 غشت 2020", "2020-08-18"],
  ["3 تشرين الثاني 2019", "2019-11-03"],
  ["28 ذو الحجة 1441هـ", "2020-08-18"],
  ["1441/12/28", "2020-08-18"],
  ["28 من ذي الحجة 1441", "2020-08-18"],
  ["١ محرم ١٤٤٢", "2020-08-20"],
  ["", null],
  ["  ", null],
])("reads %j as %j", (value, expected) => expect(read(value)).toBe(expected));

it.each([
  "20220-01-01",
  "2020-02-30",
  "2020-13-01",
  "0020-01-01",
  "2020-01-01T99:00",
  "31 شباط 2020",
  "30 محرم 1442 و",
  "18 أغسطس 20220",
  "18/08/20220",
  "99/99/2020",
  "أمس",
  "gestern",
  "18 Foo 2020",
  "Tue, 18 Aug 20220 10:00:00 GMT",
])("refuses %j", (value) => expect(read(value)).toMatch(/^wrong /));

describe("dates within lines", () => {
  it.each([
    ["الثلاثاء 18 أغسطس 2020 الموافق 28 ذو الحجة 1441 هـ - 10:30", "2020-08-18"],
    ["الثلاثاء 28 ذو الحجة 1441 هـ - 18 أغسطس 2020م", "2020-08-18"],
    ["الثلاثاء - 28 ذو الحجة 1441 هـ", "2020-08-18"],
    ["نشر في: 18-08-2020", "2020-08-18"],
    ["آخر تحديث 10:30", null],
    ["18 أغسطس", null],
    ["العدد 18 أغسطس", null],
    ["هاتف 2020-18-99", null],
    ["رقم 118 أغسطس 2020", null],
  ])("%j: %j", (line, expected) => expect(dates.find(line)).toBe(expected));
});

it("never throws, and gives only days that are", () => {
  const part = fc.oneof(fc.string(), fc.nat(99_999).map(String), fc.constantFrom("/", "-", " ", "أغسطس", "محرم", "T", ":", "Aug"));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const text = parts.join("");
      for (const value of [read(text), dates.find(text)]) {
        if (value === null || value.startsWith("wrong")) continue;
        expect(value).toMatch(/^(19|20|21)\d\d-\d\d-\d\d/);
        expect(new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value.slice(0, 10));
      }
    }),
  );
});

it("without month names reads figures and English only", () => {
  const plain = createDateReader([]);
  expect([plain.find("18 أغسطس 2020"), plain.find("18/8/2020")]).toEqual([null, "2020-08-18"]);
});
