import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dossierErrors, readDossiers, readGold, scoreDossiers, scoreNumbers, scoreTable } from "../../src/index.js";
import { bare, sharesWord } from "../../src/scoring/text.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const shared = join(root, "../shared");
const folder = mkdtempSync(join(tmpdir(), "isnad-evaluation-"));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const TEXT = "قصف الجيش التركي مواقع المسلحين، وقال الناطق باسمه إن العملية مستمرة.";
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const goldReport = {
  trigger: "قصف",
  ...span("قصف"),
  type: "ASSAULT",
  status: "actual",
  modes: ["heavy-weapons"],
  actors: [{ text: "الجيش التركي", name: "Turkish army", country: "TUR", sectors: ["MIL"] }],
  recipients: [{ text: "مواقع المسلحين", name: "positions of gunmen", country: null, sectors: ["UAF"] }],
  isnad: [],
  counts: { dead: 2 },
};

const entities = [
  {
    id: "e1",
    kind: "organisation",
    name: "الجيش التركي",
    english: "Turkish army",
    known: null,
    country: "TUR",
    sectors: ["MIL"],
    office: null,
  },
  { id: "e2", kind: "described", name: "المدنيون", english: null, known: null, country: null, sectors: ["CVL"], office: null },
];

const report = {
  id: "r1",
  sentence: 0,
  trigger: span("قصف"),
  type: "ASSAULT",
  modes: ["heavy-weapons"],
  contexts: [],
  cameo: null,
  status: "actual",
  actors: [{ entity: "e1", span: span("الجيش التركي") }],
  recipients: [{ entity: "e2", span: span("مواقع المسلحين") }],
  place: null,
  time: null,
  counts: { dead: 2 },
  isnad: [],
  quote: null,
  evidence: [],
  confidence: 0.8,
  because: ["ASSAULT.bombard"],
};

function scored(reports: readonly object[], golds: readonly object[] = [goldReport]) {
  const gold = readGold(file("gold.jsonl", JSON.stringify({ id: "a", reports: golds })));
  const dossier = {
    format: "isnad/1",
    article: { id: "a", text: TEXT },
    sentences: [{ start: 0, end: TEXT.length }],
    entities,
    mentions: [],
    times: [],
    reports,
  };
  const dossiers = readDossiers(file("dossiers.jsonl", JSON.stringify(dossier)));
  return { numbers: scoreNumbers(scoreDossiers(gold, dossiers)), causes: dossierErrors(gold, dossiers).map((e) => e.cause) };
}

describe("scoreDossiers", () => {
  it("a right reading has every figure full, and no errors", () => {
    const { numbers, causes } = scored([report]);
    expect(numbers).toMatchObject({ trigger_f1: 1, type_f1: 1, who_f1: 1, full_f1: 1, participants_f1: 1, counts: 1 });
    expect(causes).toEqual([]);
  });
  it.each([
    ["nothing found", [], { trigger_f1: 0 }, ["frame missing"]],
    ["a report too many", [report, { ...report, trigger: span("قال") }], { trigger_f1: 2 / 3 }, ["wrongly found"]],
    ["another type", [{ ...report, type: "COERCE" }], { trigger_f1: 1, type_f1: 0 }, ["wrong type"]],
    ["another status", [{ ...report, status: "planned" }], { type_f1: 1, who_f1: 1, full_f1: 0 }, ["status"]],
    ["nobody attacked", [{ ...report, recipients: [] }], { who_f1: 0, participants_f1: 2 / 3 }, ["name not found"]],
    [
      "the parts turned around",
      [{ ...report, actors: report.recipients, recipients: report.actors }],
      { who_f1: 0 },
      ["wrong attachment", "wrong attachment"],
    ],
    ["another count", [{ ...report, counts: { dead: 3 } }], { counts: 0, full_f1: 1 }, ["counts"]],
    ["a link that is none", [{ ...report, isnad: [{ entity: "e1", span: span("الناطق") }] }], { full_f1: 0 }, ["chain"]],
    ["the same type near by", [{ ...report, trigger: span("العملية") }], { trigger_f1: 1 }, []],
    [
      "another type near by",
      [{ ...report, type: "COERCE", trigger: span("العملية") }],
      { trigger_f1: 0 },
      ["frame missing", "wrongly found"],
    ],
  ])("%s", (_, reports, numbers, causes) => {
    const result = scored(reports);
    expect(result.numbers).toMatchObject(numbers);
    expect(result.causes).toEqual(causes);
  });
});

describe("bad gold and dossiers", () => {
  const good = { id: "a", reports: [goldReport] };
  it.each([
    ["an empty file", "", /is empty/],
    ["a line that is no JSON", `${JSON.stringify(good)}\n{`, /line 2 is not valid JSON/],
    ["a line that is no object", "[]", /line 1 is no object/],
    ["no id", JSON.stringify({ reports: [] }), /line 1 has no "id"/],
    ["an id twice", `${JSON.stringify(good)}\n${JSON.stringify(good)}`, /line 2: the id a stands there a second time/],
    ["a report without offsets", JSON.stringify({ id: "a", reports: [{ trigger: "قصف" }] }), /report 1 has no "start"/],
    ["actors that are no list", JSON.stringify({ id: "a", reports: [{ ...goldReport, actors: "الجيش" }] }), /report 1 has "actors"/],
  ])("%s", (_, content, message) => {
    expect(() => readGold(file("bad.jsonl", content))).toThrow(message);
  });
  it("a line that is no dossier", () => {
    expect(() => readDossiers(file("bad.jsonl", JSON.stringify({ id: "a", words: [] })))).toThrow(/line 1 is no dossier/);
  });
});

it.each([
  ["العراقى", "العراقي", true],
  ["الأمم المتحدة", "للأمم المتّحدة", true],
  ["في العراق", "في سوريا", true],
  ["وزير", "سفير", false],
])("%s and %s share a word: %s", (a, b, shared) => expect(sharesWord(a, b)).toBe(shared));

it("bare folds spelling", () => expect(bare("أُسْــرةٌ")).toBe("اسره"));

/// Against the shared scorer, where gold lies beside the project: both must give the same figures to the last digit.
describe.skipIf(!existsSync(join(shared, "gold/dev.gold.jsonl")))("the shared scorer (skipped where ../shared is absent)", () => {
  const dossiers = join(folder, "dev.dossiers.jsonl");
  const gold = join(shared, "gold/dev.gold.jsonl");
  const scorer = (g: string, d: string): string[] =>
    execFileSync(process.execPath, [join(shared, "eval/score-dossiers.mjs"), g, d], { encoding: "utf8" })
      .trim()
      .split("\n");
  it.each(["whole", "half of the dossiers"])("%s", { timeout: 60_000 }, (which) => {
    const input = readFileSync(join(shared, "gold/dev.articles.jsonl"));
    const out = execFileSync(process.execPath, [join(root, "cli/bin/isnad.js"), "read", "--jsonl"], {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    writeFileSync(dossiers, which === "whole" ? out : out.split("\n").slice(0, 30).join("\n"));
    const score = scoreDossiers(readGold(gold), readDossiers(dossiers));
    const theirs = scorer(gold, dossiers);
    expect(scoreNumbers(score)).toEqual(JSON.parse(theirs.at(-1) as string));
    expect(scoreTable(score)).toEqual(theirs.slice(0, -1));
  });
});
