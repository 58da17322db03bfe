import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "../../src/comments/address.js";
import { cleanLine, cleanText, foldText } from "../../src/comments/clean.js";
import { HELD, REFUSED, REJECTIONS } from "../../src/comments/reasons.js";
import { type Circumstances, HOLD_RULES, holdsOf, LIMITS, LONGEST, oddities, REFUSE_RULES, refusalOf } from "../../src/comments/rules.js";

describe("a comment is cleaned", () => {
  it.each([
    ["nothing to do", "خبر مهم جدا", "خبر مهم جدا"],
    ["directional controls", "خبر \u202Eمقلوب\u202C \u2067هنا\u2069 \u200F", "خبر مقلوب هنا"],
    ["invisible signs", "ب\u200Bي\u2060ر\uFEFFو\u00ADت \u{E0041}", "بيروت"],
    ["a joiner inside a Persian word stays", "می\u200Cخواهم", "می\u200Cخواهم"],
    ["a joiner between nothing goes", " \u200C! \u200D", "!"],
    ["a family of emoji stays one", "👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"],
    ["vowel signs stay", "مُحَمَّدٌ", "مُحَمَّدٌ"],
    ["piled marks are cut", `ا${"\u0301".repeat(40)}ب`, `ا${"\u0301".repeat(4)}ب`],
    ["control characters and lines", "أ\u0000\u0007\tب\r\n\r\n\r\n\n  ج  ", "أ ب\n\nج"],
    ["halves of signs", "أ\ud800", "أ\uFFFD"],
    ["markup is text like any other", "<b onclick=x>لا</b>", "<b onclick=x>لا</b>"],
  ])("%s", (_, given, clean) => expect(cleanText(given).text).toBe(clean));

  it("cleaning again changes nothing, and nothing that is not seen is left", () => {
    const odd = fc.constantFrom("ا", "ب", " ", "\n", "\u202E", "\u200D", "\u200C", "\u0301", "\ud83d\ude00", "\uFE0F", "\u0000", "a");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: "binary" })), (given) => {
        const { text } = cleanText(given);
        expect(cleanText(text)).toEqual({ text, hidden: 0 });
        expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\u0000-\u0009\u000B-\u001F]/);
      }),
    );
  });

  it("a name is one line", () => expect(cleanLine(" سارة\n\u202E علي ")).toBe("سارة علي"));

  it.each([
    ["سلام عليكم", "ســـلام   عليكم!!!", true],
    ["خبر مُهِمّ", "خبر مهم", true],
    ["هههههه", "ههه", true],
    ["خبر مهم", "خبر غير مهم", false],
  ])("%s and %s are the same: %s", (a, b, same) => expect(foldText(a) === foldText(b)).toBe(same));
});

describe("what is odd about a comment", () => {
  it.each([
    ["أتفق مع ما قاله الوزير، والأرقام 15 و2020-08-04 صحيحة.", []],
    ["هههههه هذا مضحك!!!", []],
    ["قرأت في http://example.org/a وفي www.example.com كلاما آخر", []],
    ["http://a.com http://b.com spam.shop", ["links"]],
    ["اتصل على 00961 3 123 456 789", ["contact"]],
    ["بين 2020-08-04 و 2020-08-11 قتل 220", []],
    ["للتواصل name@example.org", ["contact"]],
    ["من يصدق هذااااااااااااااااا", ["repeated"]],
    ["!!!!!!!!!!!!!!!!!!!!", ["repeated", "no-words"]],
    [Array.from({ length: 30 }, () => "اشتر الآن").join(" "), ["repeated"]],
    ["оnline casino", ["mixed-scripts"]],
    ["شركة BBC وقناة CNN", []],
    [
      "كلام ".repeat(401) +
        Array.from(
          { length: 120 },
          (_, i) => String.fromCharCode(1575 + (i % 20)).repeat(2) + String.fromCharCode(1577 + Math.floor(i / 20)),
        ).join(" "),
      ["long"],
    ],
    ["👍👍", ["no-words"]],
  ])("%s", (text, rules) => expect(oddities(text.trim(), 0)).toEqual(rules));
  it("signs that nobody sees", () => expect(oddities("كلام عادي", 3)).toEqual(["hidden-signs"]));
});

describe("limits", () => {
  const calm: Circumstances = { blocked: false, lately: 0, today: 0, waiting: 0, all: 0, signedIn: false, own: 0, others: 0, rejected: 0 };
  it.each([
    ["كلام", {}, null],
    ["", {}, "empty"],
    ["ا".repeat(LONGEST + 1), {}, "too-long"],
    ["كلام", { blocked: true }, "blocked"],
    ["كلام", { lately: LIMITS.lately }, "too-many"],
    ["كلام", { today: LIMITS.today }, "too-many"],
    ["كلام", { waiting: LIMITS.waiting }, "too-many-waiting"],
    ["كلام", { all: LIMITS.all }, "flood"],
    ["كلام", { all: LIMITS.all, signedIn: true }, null],
    ["كلام", { own: 1 }, "same-again"],
  ])("%.5s %j: %s", (text, more, rule) => expect(refusalOf(text, { ...calm, ...more })).toBe(rule));

  it("what was sent or rejected before is held for that", () => {
    expect(holdsOf("كلام عادي", 0, calm)).toEqual(["review"]);
    expect(holdsOf("كلام عادي", 0, { ...calm, others: 2, rejected: 1 })).toEqual(["rejected-before", "seen-before"]);
  });

  it("every rule has its reason in both languages", () => {
    const all = [...HOLD_RULES.map((r) => HELD[r]), ...REFUSE_RULES.map((r) => REFUSED[r]), ...Object.values(REJECTIONS)];
    expect(all.every((t) => /\p{Script=Arabic}/u.test(t.ar) && /^[A-Z].*\.$/.test(t.en))).toBe(true);
    expect(new Set(all.map((t) => t.ar)).size).toBe(all.length);
  });
});

describe("addresses", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unix", "unix"],
  ])("%s is of %s", (address, network) => expect(networkOf(address)).toBe(network));
});
