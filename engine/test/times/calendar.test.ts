import { describe, expect, test } from "vitest";
import { anchorOf, calendarDate, createHijri, dayOf, isoDay, isoMonth, isoWeek, weekdayOf } from "../../src/times/calendar.js";

const day = (iso: string): number => anchorOf(iso)?.day ?? Number.NaN;

describe("the Gregorian calendar", () => {
  test.each([
    ["2020-08-20", "2020-W34", 4],
    ["2021-01-01", "2020-W53", 5],
    ["2018-12-31", "2019-W01", 1],
    ["1969-12-31", "1970-W01", 3],
    ["2024-02-29", "2024-W09", 4],
  ])("%s is in %s, weekday %i", (iso, week, weekday) => {
    expect(isoWeek(day(iso))).toBe(week);
    expect(weekdayOf(day(iso))).toBe(weekday);
    expect(isoDay(day(iso))).toBe(iso);
  });
  test("days that do not exist", () => expect([dayOf(2020, 2, 30), dayOf(2019, 2, 29), dayOf(2020, 13, 1)]).toEqual([null, null, null]));
  test("months run over", () =>
    expect([isoMonth(2020, 0), isoMonth(2020, 13), isoMonth(2020, -11)]).toEqual(["2019-12", "2021-01", "2019-01"]));
  test.each([
    ["2020-08-20T10:30:00+03:00", 630],
    ["2020-08-20", null],
  ])("%s is an anchor", (iso, minutes) => expect(anchorOf(iso)).toMatchObject({ year: 2020, month: 8, minutes }));
  test.each(["", "2020", "2020-02-31", "yesterday"])("«%s» is none", (text) => expect(anchorOf(text)).toBeNull());
});

describe("the Hijri calendar", () => {
  const hijri = createHijri();
  // Dates that Saudi papers print with both calendars.
  test.each([
    [1436, 10, 20, "2015-08-05"],
    [1436, 10, 25, "2015-08-10"],
    [1437, 1, 26, "2015-11-08"],
    [1441, 9, 1, "2020-04-24"],
  ])("%i-%i-%i is %s", (y, m, d, iso) => expect(isoDay(hijri.dayOf(y, m, d) as number)).toBe(iso));
  test("every day of 1340 to 1460 comes back", () => {
    for (let y = 1340; y < 1460; y++)
      for (let m = 1; m <= 12; m++) {
        const at = hijri.dayOf(y, m, 15) as number;
        expect(hijri.dateOf(at)).toEqual({ year: y, month: m, day: 15 });
        expect([29, 30]).toContain((hijri.dayOf(y, m + 1, 1) as number) - (hijri.dayOf(y, m, 1) as number));
      }
  });
  test("a day that the month has not", () => expect(hijri.dayOf(1436, 10, 31)).toBeNull());
});

test.each([
  ["2020-08-19TEV", "2020-08-19"],
  ["2020-08-19T22:00", "2020-08-19"],
  ["2020-08", "2020-08"],
  ["2020", "2020"],
  ["2020-W34", "2020-08"],
  ["2020-Q3", "2020"],
  ["P3D", null],
  ["T10:30", null],
  ["201", null],
  [null, null],
])("%s as a calendar date is %s", (value, date) => expect(calendarDate(value)).toBe(date));
