import { describe, expect, it } from "vitest";
import { errorLines } from "../../src/errors/report.js";
import { stageErrors } from "../../src/errors/stage.js";
import { isSetAside } from "../../src/index.js";
import type { StageRun } from "../../src/stages/run.js";
import { STAGES, type Stage } from "../../src/stages/stages.js";

/** A run of one row, under an id that is not set aside. */
const run = (name: Stage["name"], raw: string, output: object, id = "1"): StageRun => ({
  stage: STAGES.find((s) => s.name === name) as Stage,
  gold: [{ id, raw }],
  output: [JSON.stringify(output)],
  crossvalidated: false,
});
const causes = (r: StageRun): string[] => stageErrors(r).map((e) => `${e.cause}: ${e.key}`);

it("leaves out what is set aside", () => {
  const aside = [...Array(100).keys()].map(String).find(isSetAside) as string;
  expect(isSetAside("1")).toBe(false);
  expect(causes(run("names", "بغداد\tB-LOC", { entities: [], mentions: [] }, aside))).toEqual([]);
  expect(causes(run("names", "بغداد\tB-LOC", { entities: [], mentions: [] }))).toEqual(["name not found: LOC"]);
});

describe("words", () => {
  const block = ["# text = وكتب الولد", "1\tو\tوَ\tCCONJ\t_\t_", "2\tكتب\tكَتَب\tVERB\t_\t_", "3\tالولد\tوَلَد\tNOUN\t_\t_"].join("\n");
  const segment = (start: number, end: number, form: string, lemma: string, upos: string) => ({ start, end, form, lemma, upos });
  const boy = { start: 5, end: 10, segments: [segment(5, 10, "الولد", "وَلَد", "NOUN")] };
  const and = segment(0, 1, "و", "وَ", "CCONJ");
  it.each([
    ["right", [and, segment(1, 4, "كتب", "كَتَبَ", "VERB")], []],
    ["not cut", [segment(0, 4, "وكتب", "وَكَّتَ", "VERB")], ["wrong cut: CCONJ «و»", "wrong cut: VERB «كتب»"]],
    ["a noun", [and, segment(1, 4, "كتب", "كِتاب", "NOUN")], ["wrong part of speech: VERB read as NOUN"]],
    ["another verb", [and, segment(1, 4, "كتب", "كَتَّبَ بِ", "VERB")], ["wrong lemma: VERB"]],
    ["a guess", [and, segment(1, 4, "كتب", "كتب", "PROPN")], ["unknown word: VERB read as PROPN"]],
  ])("%s", (_, segments, expected) => {
    expect(causes(run("words", block, { words: [{ start: 0, end: 4, segments }, boy] }))).toEqual(expected);
  });
});

describe("names", () => {
  const block = "زار\tO\nمحمد\tB-PERS\nعلي\tI-PERS\nبغداد\tB-LOC";
  const at = (start: number, end: number, entity: string) => ({ start, end, entity, form: "name" });
  const entities = [
    { id: "p", kind: "person" },
    { id: "l", kind: "place" },
    { id: "o", kind: "organisation" },
  ];
  it.each([
    ["right", [at(4, 12, "p"), at(13, 18, "l")], []],
    ["one missing", [at(4, 12, "p")], ["name not found: LOC"]],
    ["a short span", [at(4, 8, "p"), at(13, 18, "l")], ["wrong name span: PERS"]],
    ["another kind", [at(4, 12, "p"), at(13, 18, "o")], ["wrong name kind: LOC read as ORG"]],
    ["one too many", [at(0, 3, "o"), at(4, 12, "p"), at(13, 18, "l")], ["wrongly found: ORG"]],
  ])("%s", (_, mentions, expected) => expect(causes(run("names", block, { entities, mentions }))).toEqual(expected));
  it("a line that could not be read has no names", () => {
    expect(causes(run("names", "-\tO", { error: { message: "not Arabic" } }))).toEqual([]);
  });
});

describe("detection", () => {
  const report = (type: string, status = "actual") => ({ type, status, trigger: { start: 0, end: 3 }, because: [`${type}.x`] });
  it.each([
    ["yes", [report("ASSAULT")], []],
    ["yes", [], ["frame missing: ASSAULT"]],
    ["yes", [report("COERCE")], ["wrong type: ASSAULT read as COERCE"]],
    ["yes", [report("ASSAULT", "negated")], ["status: ASSAULT read as negated"]],
    ["easy no", [report("ASSAULT")], ["wrongly found: ASSAULT ASSAULT.x"]],
    ["easy no", [report("COERCE")], []],
    ["difficult no", [report("ASSAULT")], []],
  ])("%s %#", (label, reports, expected) => {
    const raw = JSON.stringify({ id: "1", type: "ASSAULT", label, text: "قصف الجيش" });
    expect(causes(run("detection", raw, { reports }))).toEqual(expected);
  });
});

describe("spans", () => {
  const raw = JSON.stringify({
    id: "1",
    type: "ASSAULT",
    annotations: [{ source: "الجيش التركي", target: null, source_code: { main: "TUR" }, target_code: null }],
  });
  const entity = (name: string, country: string | null) => [{ id: "e", name, country }];
  const reports = [{ type: "ASSAULT", actors: [{ entity: "e", span: { start: 0, end: 0 } }], recipients: [], because: [] }];
  it.each([
    ["right", entity("الجيش التركي", "TUR"), reports, []],
    ["another country", entity("الجيش", null), reports, ["wrong code: source country"]],
    ["somebody else", entity("المتظاهرون", null), reports, ["name not found: another source"]],
    ["nobody, though named", entity("الجيش", null), [{ ...reports[0], actors: [] }], ["wrong attachment: no source"]],
    ["nothing found", [], [], ["frame missing: ASSAULT"]],
  ])("%s", (_, entities, found, expected) => {
    expect(causes(run("spans", raw, { article: { text: "" }, entities, reports: found }))).toEqual(expected);
  });
});

it("errors are grouped by cause, the most frequent first, with so many examples as are asked for", () => {
  const errors = ["a", "b", "c"].map((example) => ({ cause: "chain" as const, key: "link missing", example }));
  const lines = errorLines([{ cause: "place", key: "no place", example: "d" }, ...errors], 2);
  expect(lines).toEqual([
    "chain: 3",
    "  mostly link missing 3",
    "    a",
    "    b",
    "    … and 1 more",
    "place: 1",
    "  mostly no place 1",
    "    d",
  ]);
  expect(errorLines(errors, 0)).toEqual(["chain: 3", "  mostly link missing 3"]);
});
