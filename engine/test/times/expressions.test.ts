import { describe, expect, test } from "vitest";
import { createTimes, resolveWeekday } from "../../src/times/expressions.js";
import { CASES } from "./expressions.cases.js";
import { knowledge, wordsOf } from "./setup.js";

const PUBLISHED = "2020-08-20";
const { read } = createTimes(knowledge);

/** The text with its marks written as the reader sees them. */
function marked(source: string, published: string | null): { text: string; found: string } {
  const { text, words } = wordsOf(source.replace(/\[([^|\]]*)\|[^\]]*\]/g, "$1"));
  let found = "";
  let at = 0;
  for (const m of read(words, 0, words.length, published)) {
    const value = `${m.kind === "date" ? "" : `${m.kind} `}${m.value}${m.certain ? "" : "?"}${m.weekday ? `@${m.weekday}` : ""}`;
    found += `${text.slice(at, m.start)}[${text.slice(m.start, m.end)}|${value}]`;
    at = m.end;
  }
  return { text, found: found + text.slice(at) };
}

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)("%s", (source) => expect(marked(source, PUBLISHED).found).toBe(source));
  });
}

describe("the anchor", () => {
  test.each([
    "قال [أمس|null?] إن",
    "قال [مساء الخميس|time null?@4] إن",
    "في [الأسبوع الماضي|null?] و[18 أغسطس|null?] و[الأحد 5 مايو 2019|2019-05-05] قال",
    "وصل [قبل ثلاثة أيام|null?] لمدة [يومين|duration P2D] إلى",
  ])("is missing: %s", (source) => expect(marked(source, null).found).toBe(source));

  test.each([
    ["وصل [قبل ساعتين|2020-08-20T08:30] إلى", "2020-08-20T10:30:00+03:00"],
    ["وصل [قبل 12 ساعة|2020-08-19T22:30] إلى", "2020-08-20T10:30:00Z"],
    ["وصل [الأسبوع الماضي|2020-W34] إلى", "2020-08-23"],
    ["وصل [أمس|2019-12-31] إلى", "2020-01-01"],
    ["وصل [الشهر الماضي|2019-12] إلى", "2020-01-31"],
    ["وصل [15 ديسمبر|2019-12-15?] إلى", "2020-01-10"],
    ["وصل [أمس|null?] إلى", "yesterday"],
  ])("%s from %s", (source, published) => expect(marked(source, published).found).toBe(source));

  test.each([
    [4, "past", "2020-08-20"],
    [4, "future", "2020-08-20"],
    [5, "past", "2020-08-14"],
    [5, "future", "2020-08-21"],
    [7, null, "2020-08-16"],
    [1, "future", "2020-08-24"],
  ] as const)("weekday %i in the %s is %s", (weekday, direction, date) => expect(resolveWeekday(weekday, PUBLISHED, direction)).toBe(date));

  test("a weekday without a date", () => expect(resolveWeekday(4, "", "past")).toBeNull());
});

test("only the words asked for are read, and mentions come in order without overlap", () => {
  const { words } = wordsOf("قال أمس الأربعاء 19 أغسطس 2020 إن الخميس الماضي");
  expect(read(words, 0, 3, PUBLISHED)).toMatchObject([{ first: 1, last: 3, value: "2020-08-19" }]);
  expect(read(words, 3, words.length, PUBLISHED).map((m) => [m.first, m.last])).toEqual([
    [3, 6],
    [7, 9],
  ]);
});

test("any order of time words is read without error, in spans inside the text", () => {
  const forms = ["months", "weekdays", "deictics", "units", "dayparts", "numbers", "time-cues"].flatMap((t) =>
    knowledge.table(t).flatMap((r) => (r.forms as string).split("|")),
  );
  const signs = ["/", "(", ")", "-", ":", "،", "2020", "18", "1436", "ال", "و", "3.5", "00"];
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  for (let round = 0; round < 3000; round++) {
    const { text, words } = wordsOf(
      Array.from({ length: 12 }, () => (next(3) === 0 ? signs[next(signs.length)] : forms[next(forms.length)])).join(" "),
    );
    let end = 0;
    for (const m of read(words, 0, words.length, PUBLISHED)) {
      expect(m.start >= end && m.end > m.start && m.end <= text.length, text).toBe(true);
      expect(m.value ?? "P1D", text).toMatch(
        /^(\d{2,4}(-\d\d(-\d\d)?|-W\d\d|-[QH]\d|-S[PU]|-FA|-WI)?(T\w\w|T\d\d:\d\d)?|T\d\d:\d\d|P[\dT].*|XXXX-WXX-\d)$/,
      );
      end = m.end;
    }
  }
});
