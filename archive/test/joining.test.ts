import type { ArticleInput } from "@isnad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveActors } from "../src/actors/resolve.js";
import { variantKey } from "../src/actors/variants.js";
import { independentSources } from "../src/happenings/chains.js";
import { compare } from "../src/happenings/compare.js";
import { groupTellings } from "../src/happenings/group.js";
import type { Telling } from "../src/happenings/told.js";
import { wordSpread, wordsOf } from "../src/happenings/words.js";
import { dayOf, prepareArticle } from "../src/reading/input.js";
import { latinKeys } from "../src/reading/latin.js";
import { likeness, sketchOf } from "../src/reading/sketch.js";
import { tsqueryOf } from "../src/search/query.js";
import { copyGroups } from "../src/stories/copies.js";
import { averageLink } from "../src/stories/link.js";

describe("average link", () => {
  const pair = (a: number, b: number, likeness: number) => ({ a, b, likeness });
  it.each([
    ["nothing alike", 3, [pair(0, 1, 0.2)], [[0], [1], [2]]],
    ["two alike", 3, [pair(0, 2, 0.9)], [[0, 2], [1]]],
    ["a chain is not joined through its middle", 3, [pair(0, 1, 0.9), pair(1, 2, 0.6)], [[0, 1], [2]]],
    ["three alike", 3, [pair(0, 1, 0.9), pair(1, 2, 0.8), pair(0, 2, 0.7)], [[0, 1, 2]]],
  ])("%s", (_, count, pairs, groups) => expect(averageLink(count, pairs, 0.5)).toEqual(groups));

  it("does not depend on the order of the pairs, and every item is in one group", () => {
    const pairs = fc.uniqueArray(
      fc.record({ a: fc.nat(14), b: fc.nat(14), likeness: fc.integer({ min: 1, max: 20 }).map((n) => n / 20) }).filter((p) => p.a < p.b),
      { selector: (p) => `${p.a} ${p.b}` },
    );
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), (given, random) => {
        const groups = averageLink(15, given, 0.5);
        const shuffled = given.map((p) => ({ p, key: random.next().value as number })).sort((x, y) => x.key - y.key);
        expect(
          averageLink(
            15,
            shuffled.map((s) => s.p),
            0.5,
          ),
        ).toEqual(groups);
        expect(groups.flat().sort((x, y) => x - y)).toEqual([...Array(15).keys()]);
      }),
    );
  });
  it("keeps groups that stand already", () => expect(averageLink(3, [pair(0, 1, 0.1)], 0.5, [[0, 1]])).toEqual([[0, 1], [2]]));
});

describe("copies", () => {
  const words = (seed: number, n: number): string[] => Array.from({ length: n }, (_, i) => `w${(i * 7919 + seed * 104_729) % 5_003}`);
  const agency = words(1, 200);
  it("finds a text printed with another head, and not another text", () => {
    const sketches = [agency, [...words(2, 12), ...agency.slice(0, 180)], words(3, 200), words(4, 40)].map(sketchOf);
    expect(copyGroups(sketches).map((g) => g.members.map((m) => m.item))).toEqual([[0, 1]]);
    expect(likeness(sketches[0] as number[], sketches[0] as number[])).toEqual({ contained: 1, jaccard: 1 });
    expect(likeness(sketches[0] as number[], sketches[2] as number[]).jaccard).toBeLessThan(0.05);
  });
  it("texts of a few words are no copies of one another", () => expect(copyGroups([["a"], ["a"], []].map(sketchOf))).toEqual([]));
});

describe("names", () => {
  it.each([
    ["عبد الله السعيد", "عبدالله السعيد", true],
    ["أسامة بن لادن", "اسامة لادن", true],
    ["كريستنسن", "كريستينسن", true],
    ["محمد حسن", "محمد حسين", false],
    ["خالد يوسف", "خالد اليوسف", false],
    ["محمد سالم", "محمود سالم", false],
  ])("%s and %s", (a, b, same) => expect(variantKey(a) === variantKey(b)).toBe(same));

  it.each([
    ["Kadhimi", "al-Kazimi", true],
    ["Mohammed", "Muhammad", true],
    ["Khartoum", "Khartum", true],
    ["Hussein", "Husayn", true],
    ["Iran", "Iraq", false],
    ["Oman", "Yemen", false],
  ])("in Latin letters: %s and %s", (a, b, same) => expect(latinKeys(a).some((k) => latinKeys(b).includes(k))).toBe(same));

  const candidate = (key: string, name: string, countries: string[], articles: number) => ({
    key,
    kind: "person",
    names: [name],
    english: null,
    known: key.startsWith("k:") ? key.slice(2) : null,
    countries,
    sectors: [],
    articles,
    mentions: articles,
  });
  const people = [
    candidate("n:a", "عبد الله السعيد", ["SAU"], 5),
    candidate("n:b", "عبدالله السعيد", [], 2),
    candidate("n:c", "عبدالله السعيد", ["EGY"], 1),
  ];
  it("are merged into the one most told of, unless of another country or undone", () => {
    const { actorOf, merges } = resolveActors(people, new Set());
    expect([...actorOf]).toEqual([
      ["n:a", "n:a"],
      ["n:b", "n:a"],
      ["n:c", "n:c"],
    ]);
    expect(merges[0]?.because).toContain("spelling");
    expect(resolveActors([...people].reverse(), new Set())).toEqual({ actorOf, merges });
    expect(resolveActors(people, new Set(["n:b>n:a"])).actorOf.get("n:b")).toBe("n:b");
  });
});

const telling = (article: string, more: Partial<Telling>): Telling => ({
  story: "s",
  article,
  report: 0,
  outlet: article,
  published: "2020-08-05",
  copies: null,
  sentence: 0,
  wording: "",
  trigger: "",
  near: "",
  after: "",
  around: [],
  known: [],
  lands: [],
  type: "ASSAULT",
  predicate: null,
  status: "actual",
  actors: [],
  recipients: [],
  place: null,
  day: null,
  timeSaid: false,
  counts: {},
  chain: [],
  confidence: 1,
  ...more,
});

describe("tellings held against each other", () => {
  it("a toll that rises from day to day is a development, one that differs on a day is a difference", () => {
    const rising = [telling("a", { counts: { dead: 3 } }), telling("b", { counts: { dead: 5 }, published: "2020-08-06" })];
    expect(compare(rising)).toMatchObject({ agree: { status: "actual" }, development: [{ what: "dead" }], differ: [] });
    const differing = [telling("a", { counts: { dead: 3 } }), telling("b", { counts: { dead: 5 } })];
    expect(compare(differing)).toMatchObject({ development: [], differ: [{ what: "dead", versions: [{ value: 3 }, { value: 5 }] }] });
  });
  it("what was planned and then happened is a development", () => {
    const told = [telling("b", { published: "2020-08-06" }), telling("a", { status: "planned" })];
    expect(compare(told).development.map((d) => d.versions.map((v) => v.value))).toEqual([["planned", "actual"]]);
  });
  it("a statement and its denial face each other", () => {
    const denial = telling("b", { chain: [{ kind: "person", stance: "denies", name: "x", actor: "x" }] });
    expect(compare([telling("a", {}), denial]).facing).toEqual({ asserted: ["a"], denied: ["b"] });
    expect(compare([telling("a", {})]).facing).toBeNull();
  });
  it("papers that print one text, or quote one speaker, are one source", () => {
    const quoting = (actor: string) => ({ chain: [{ kind: "person", stance: "asserts", name: actor, actor }] });
    expect(independentSources([telling("a", {}), telling("b", {}), telling("c", {})])).toHaveLength(3);
    expect(independentSources([telling("a", { copies: "x" }), telling("b", { copies: "x" }), telling("c", {})])).toHaveLength(2);
    expect(independentSources([telling("a", quoting("k:1")), telling("b", quoting("k:1")), telling("c", quoting("k:2"))])).toMatchObject([
      { name: "k:1", kind: "source", articles: ["a", "b"] },
      { name: "k:2", articles: ["c"] },
    ]);
  });
});

describe("words as compared", () => {
  it.each([
    ["والمصابين", "المصابون", true],
    ["للمدينة", "المدينة", true],
    ["إصابات", "إصابة", true],
    ["قصف", "قطر", false],
    ["مدينة", "مدني", false],
  ])("%s and %s", (a, b, same) => expect([...wordsOf(a)][0] === [...wordsOf(b)][0]).toBe(same));
});

describe("tellings in one happening", () => {
  const person = (name: string) => ({ name, actor: name, country: null, kind: "person" });
  const told = (article: string, guest: string, day: string, wording: string) =>
    telling(article, {
      type: "CONSULT",
      predicate: "CONSULT.receive",
      trigger: "استقبل",
      wording,
      near: wording,
      after: wording,
      actors: [person("الوزير")],
      recipients: [person(guest)],
      around: ["الوزير", guest],
      known: ["الوزير", guest],
      timeSaid: true,
      day,
    });
  const tellings = [
    told("a", "سعيد ناصر", "2020-08-04", "استقبل الوزير في مكتبه سفير عمان سعيد ناصر لبحث التبادل التجاري"),
    told("b", "سعيد ناصر", "2020-08-04", "استقبل الوزير سفير عمان سعيد ناصر وبحثا التجارة بين البلدين"),
    told("c", "وليد حداد", "2020-08-06", "استقبل الوزير وفدا من نقابة الأطباء برئاسة وليد حداد"),
  ];
  const around = {
    rarity: wordSpread(tellings.map((t) => t.wording)),
    articles: new Map(tellings.map((t) => [t.article, { words: wordsOf(t.wording), named: new Set(t.around) }])),
    likeness: () => 0.4,
  };
  const groups = groupTellings(tellings, around);

  it("the same guest is the same reception, another is another", () =>
    expect(groups.map((g) => g.tellings.map((t) => t.article))).toEqual([["a", "b"], ["c"]]));
  it("are explained", () => expect(groups[0]?.because[0]).toContain("named"));
  it("whatever the order they come in", () => expect(groupTellings([...tellings].reverse(), around)).toEqual(groups));
});

describe("what comes in", () => {
  it.each([
    ["2020-08-18", "2020-08-18"],
    ["2020-08-18T10:00:00Z", "2020-08-18"],
    ["20220-08-18", null],
    ["2020-02-31", null],
    ["yesterday", null],
    [null, null],
  ])("the day of %s is %s", (given, day) => expect(dayOf(given)).toBe(day));
  it.each<[string, ArticleInput, ArticleInput, boolean]>([
    ["another title", { text: "نص" }, { text: "نص", title: "آخر" }, true],
    ["the same paper", { text: "نص", outlet: "برق" }, { text: "نص", outlet: "برق", url: "https://barq.example/2" }, true],
    ["another text", { text: "نص" }, { text: "نصر" }, false],
    ["another paper", { text: "نص", outlet: "برق" }, { text: "نص", outlet: "نيل" }, false],
    ["a paper that is told", { text: "نص" }, { text: "نص", outlet: "نيل" }, false],
    ["an id of its own", { text: "نص", id: "7" }, { text: "نص", id: "8" }, false],
  ])("an article without an id takes one of its content: %s", (_, a, b, same) =>
    expect(prepareArticle(a).id === prepareArticle(b).id).toBe(same),
  );
});

it("a query never breaks, whatever is typed", () => {
  const analyse = (text: string) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((form) => ({ form, lemmas: [] }));
  expect(tsqueryOf("", analyse)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => void tsqueryOf(text, analyse)));
});
