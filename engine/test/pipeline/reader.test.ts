import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader } from "../../src/index.js";
import { ROOT, read, testReader } from "../support/reader.js";

const soup = fc.string({
  unit: fc.constantFrom(
    "قال",
    "الوزير",
    " ",
    " ",
    "إن",
    "«",
    "»",
    "قصفت",
    "القوات",
    "لن",
    "و",
    "ّ",
    "ـ",
    "12",
    "،",
    ".",
    "\n",
    "(",
    ")",
    '"',
    "x",
    "😀",
    "ﻻ",
    "بغداد",
    "أمس",
    "الذي",
    "محمد",
    "بن",
  ),
  maxLength: 120,
});

describe("any text", () => {
  it("is read without throwing, spans slice inside it, and the same input gives the same bytes", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const d = read(text);
        const spans = [
          ...d.sentences,
          ...d.mentions,
          ...d.times,
          ...d.chrome,
          ...d.reports.flatMap((r) => [
            r.trigger,
            ...r.evidence,
            ...r.isnad.map((l) => l.span),
            ...[...r.actors, ...r.recipients].flatMap((p) => (p.span ? [p.span] : [])),
          ]),
        ];
        for (const s of spans) {
          expect(s.start).toBeGreaterThanOrEqual(0);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
        }
        const ids = new Set(d.entities.map((e) => e.id));
        for (const r of d.reports) for (const p of [...r.actors, ...r.recipients, ...r.isnad]) expect(ids.has(p.entity)).toBe(true);
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(d));
      }),
      { numRuns: 150 },
    );
  });
});

describe("what was read before", () => {
  const articles = [
    ...readdirSync(`${ROOT}samples`)
      .filter((f) => f.endsWith(".json"))
      .map((f) => JSON.parse(readFileSync(`${ROOT}samples/${f}`, "utf8")) as { text: string }),
    // Orders and what is told, in the forms that are written alike.
    ...["وقالت أمي خذي واحدا وكلي منه.", "عي ما أقول وخذ حذرك.", "لم تجدي الطريق ولم تعي ما قيل.", "لكي تأخذي الدواء صلي الأرحام."].map(
      (text) => ({ text }),
    ),
  ];
  const bytes = (order: readonly number[]): string[] => {
    const reader = createReader(testReader().knowledge);
    const out: string[] = [];
    for (const i of order) out[i] = JSON.stringify(reader.read({ published: "2020-08-18", ...(articles[i] as { text: string }) }));
    return out;
  };
  it("changes nothing in what is read", () => {
    const inOrder = bytes(articles.map((_, i) => i));
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles.keys()], { minLength: articles.length }), (order) => {
        expect(bytes(order)).toEqual(inOrder);
      }),
      { numRuns: 6 },
    );
  });
});

it.each(["رئيس ", "قال إن ", "من ", "بن ", "«", "( "])("%s over and over is read without throwing", (words) => {
  expect(read(words.repeat(5000)).article.text).toHaveLength(words.length * 5000);
});

it("the engine imports nothing of Node and fetches nothing", () => {
  const files = readdirSync(`${ROOT}engine/src`, { recursive: true, withFileTypes: true }).filter(
    (f) => f.isFile() && f.name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const f of files) {
    const source = readFileSync(`${f.parentPath}/${f.name}`, "utf8");
    expect(source, f.name).not.toMatch(/from "(node:|http|net|dns)|\bfetch\(/);
  }
});

const seed = `${ROOT}../shared/seed/article.txt`;
if (!existsSync(seed)) console.warn("skipped: the seed article is not beside the project");
describe.skipIf(!existsSync(seed))("the seed article", () => {
  const text = existsSync(seed) ? readFileSync(seed, "utf8") : "";
  const d = testReader().reader.read({ text, published: "2020-08-18", outlet: "youm7.com" });
  const name = (id: string) => d.entities.find((e) => e.id === id)?.known;
  const at = (word: string) => d.reports.find((r) => text.slice(r.trigger.start, r.trigger.end).includes(word));

  it("sets the comment line apart", () => {
    expect(d.chrome).toHaveLength(1);
    expect(d.reports.every((r) => r.trigger.end <= (d.chrome[0]?.start ?? 0))).toBe(true);
  });
  it("resolves Thursday", () =>
    expect(d.times.some((t) => t.value === "2020-08-20" || at("وسيجتمع")?.time?.value === "2020-08-20")).toBe(true));
  it("knows one Kadhimi in both spellings", () => {
    const mentions = d.mentions.filter((m) => name(m.entity) === "mustafa-al-kadhimi").map((m) => text.slice(m.start, m.end));
    expect(mentions.some((m) => m.includes("الكاظمى")) && mentions.some((m) => m.includes("الكاظمي"))).toBe(true);
  });
  it("does not tell the denied as done", () => expect(at("يلعب")?.status).toBe("negated"));
  it("resolves the latter", () => expect(name(at("أبلغ")?.actors[0]?.entity ?? "")).toBe("mustafa-al-kadhimi"));
  it("explains every report", () => expect(d.reports.every((r) => r.because.length > 0)).toBe(true));
});
