import { describe, expect, test } from "vitest";
import { createNumberReader } from "../../src/times/numbers.js";
import { knowledge, wordsOf } from "./setup.js";

const read = createNumberReader(knowledge);

const CASES: readonly (readonly [string, number])[] = [
  ["1,200", 1200],
  ["١٢٠٠", 1200],
  ["۱۲", 12],
  ["١٬٢٠٠", 1200],
  ["3.5", 3.5],
  ["٣٫٥", 3.5],
  ["1.200.000", 1200000],
  ["3.200", 3200],
  ["1.250 مليون", 1250000],
  ["41 ألفا", 41000],
  ["ال24", 24],
  ["ال 24", 24],
  ["5 آلاف و300", 5300],
  ["ثلاثة", 3],
  ["بثلاثة", 3],
  ["وثلاثين", 30],
  ["للعشرين", 20],
  ["ثمان", 8],
  ["ثماني عشرة", 18],
  ["إحدى عشرة", 11],
  ["اثني عشر ألفا", 12000],
  ["خمسة وعشرين", 25],
  ["أحد وعشرون", 21],
  ["تسع وتسعين", 99],
  ["مئة وثلاثة", 103],
  ["مائه", 100],
  ["مائتي", 200],
  ["ثلاث مئة", 300],
  ["ثلاثمائة وخمسة وستين", 365],
  ["ألف", 1000],
  ["ألفين وخمسمئة", 2500],
  ["ألفين وعشرين", 2020],
  ["ألف وتسعمئة وثمانية وأربعين", 1948],
  ["ثلاثة آلاف", 3000],
  ["مليون ونصف", 1500000],
  ["ثلاثة ملايين ونصف المليون", 3500000],
  ["مليونين وخمسمئة ألف وثلاثة", 2500003],
  ["خمسة عشر مليونا وثلاثمئة ألف", 15300000],
  ["ألف مليون", 1e9],
  ["مليارا و200 مليون", 1.2e9],
  ["نصف مليون", 500000],
  ["ثلاثة أرباع المليون", 750000],
  ["خمسة ونصف", 5.5],
];

const ORDINALS: readonly (readonly [string, number])[] = [
  ["الأول", 1],
  ["الأولى", 1],
  ["ثاني", 2],
  ["الثالثة", 3],
  ["الحادي عشر", 11],
  ["الثانية عشرة", 12],
  ["الخامس والعشرون", 25],
  ["الحادي والثلاثين", 31],
];

describe("numbers", () => {
  test.each(CASES)("%s is %d", (source, value) => {
    const { words } = wordsOf(source);
    expect(read(words, 0, words.length)).toEqual({ first: 0, last: words.length, value, ordinal: false });
  });
  test.each(ORDINALS)("%s is number %d", (source, value) => {
    const { words } = wordsOf(source);
    expect(read(words, 0, words.length)).toEqual({ first: 0, last: words.length, value, ordinal: true });
  });
  test.each([
    "أحد عناصر",
    "لست متأكدا",
    "بضعة أيام",
    "عشرات القتلى",
    "آلاف المتظاهرين",
    "الاثنين الماضي",
    "6.8.2015",
    "والي بغداد",
    "الحادي",
    "نصف ساعة",
    "كوفيد",
    "ستار",
  ])("%s begins with no number", (source) => {
    const { words } = wordsOf(source);
    expect(read(words, 0, words.length)).toBeNull();
  });
  test.each([
    ["ثلاثة وخمسة", 1, 3],
    ["مئة وألف", 1, 100],
    ["20 و30", 1, 20],
    ["خمسة جنود وعشرون", 1, 5],
  ])("%s stops after %d word", (source, last, value) => {
    const { words } = wordsOf(source);
    expect(read(words, 0, words.length)).toMatchObject({ last, value });
  });
  test("the end is a limit", () => {
    const { words } = wordsOf("خمسة وعشرين ألفا");
    expect(read(words, 0, 1)).toMatchObject({ last: 1, value: 5 });
    expect(read(words, 3, 3)).toBeNull();
  });
});
