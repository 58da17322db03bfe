import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codebook } from "../../src/exports/codebook.js";
import { ALPHA2 } from "../../src/exports/countries.js";
import { FORMATS } from "../../src/exports/formats/index.js";
import { ploverEvent } from "../../src/exports/formats/plover.js";
import { cameoActor, goldsteinOf } from "../../src/exports/gdelt/cameo.js";
import { codeOf } from "../../src/exports/gdelt/events.js";
import { offsetsIn } from "../../src/exports/offsets.js";
import type { ReportRecord } from "../../src/exports/source/reports.js";

const part = { country: "IRQ", sectors: ["GOV"], name: "x" };
const report = (type: string, status: string, more: object = {}): ReportRecord =>
  ({ type, status, modes: ["m"], cameo: null, actors: [part], recipients: [part], chain: [], ...more }) as unknown as ReportRecord;
const nobody = { recipients: [] };
const denied = { chain: [{ stance: "denies" }] };

describe("the PLOVER manual's rules", () => {
  it.each([
    ["CONSULT", "actual", {}, "CONSULT m", "CONSULT m"],
    ["CONSULT", "ongoing", {}, "CONSULT m", "CONSULT m"],
    ["CONSULT", "planned", {}, "AGREE ", "AGREE "],
    ["SUPPORT", "planned", {}, "AGREE ", "AGREE "],
    ["COOPERATE", "planned", {}, "AGREE ", "AGREE "],
    ["AID", "planned", nobody, "AGREE ", "AGREE "],
    ["RETREAT", "planned", {}, "CONCEDE ", "CONCEDE "],
    ["ASSAULT", "planned", {}, "status planned", "ASSAULT m future"],
    ["MOBILIZE", "planned", {}, "status planned", "MOBILIZE m future"],
    ["AGREE", "planned", {}, "status planned", "AGREE m future"],
    ["CONSULT", "wanted", {}, "status wanted", "CONSULT m hypothetical"],
    ["ASSAULT", "possible", {}, "status possible", "ASSAULT m hypothetical"],
    ["ASSAULT", "negated", {}, "status negated", "ASSAULT m negation"],
    ["ASSAULT", "failed", {}, "status failed", "ASSAULT m negation"],
    ["ASSAULT", "actual", denied, "status negated", "ASSAULT m negation"],
    ["CONSULT", "planned", denied, "status negated", "CONSULT m negation"],
    ["STATEMENT", "actual", {}, "STATEMENT is no PLOVER type", "STATEMENT is no PLOVER type"],
    ["AID", "actual", nobody, "AID without a recipient", "AID without a recipient"],
    ["SANCTION", "actual", nobody, "SANCTION without a recipient", "SANCTION without a recipient"],
    ["COOPERATE", "actual", nobody, "COOPERATE without a recipient", "COOPERATE without a recipient"],
    ["COOPERATE", "actual", { ...nobody, actors: [part, part] }, "COOPERATE m", "COOPERATE m"],
    ["PROTEST", "actual", nobody, "PROTEST m", "PROTEST m"],
  ])("%s %s %j", (type, status, more, plain, auxiliary) => {
    const told = (event: ReturnType<typeof ploverEvent>): string =>
      typeof event === "string" ? event : `${event.type} ${event.modes.join()}${event.auxiliary === null ? "" : ` ${event.auxiliary}`}`;
    expect(told(ploverEvent(report(type, status, more)))).toBe(plain);
    expect(told(ploverEvent(report(type, status, more), true))).toBe(auxiliary);
  });
});

describe("CAMEO", () => {
  it.each([
    ["CONSULT", "actual", { cameo: "042" }, { code: "042" }],
    ["CONSULT", "actual", {}, { code: "040" }],
    ["CONSULT", "planned", { cameo: "042" }, { code: "036" }],
    ["AID", "planned", {}, { code: "033" }],
    ["RETREAT", "planned", {}, { code: "035" }],
    ["ASSAULT", "planned", { cameo: "190" }, "status planned"],
    ["ASSAULT", "actual", denied, "status negated"],
    ["CONSULT", "planned", denied, "status negated"],
    ["STATEMENT", "actual", {}, { code: "010" }],
    ["ACCUSE", "negated", {}, "status negated"],
  ])("code of %s %s %j", (type, status, more, code) => {
    expect(codeOf(report(type, status, more))).toEqual(code);
  });

  it.each([
    ["IRQ", ["GOV"], "IRQGOV", "IRQ"],
    ["IRQ", ["JRN", "SOC"], "IRQMEDCVL", "IRQ"],
    ["SYR", ["REB", "PRM", "UAF"], "SYRREBUAF", "SYR"],
    ["UNO", ["GOV"], "IGOUNOGOV", ""],
    ["EUR", [], "IGOEUREEC", "EUR"],
    ["NGO", ["MED"], "NGOHLH", ""],
    [null, ["UAF"], "UAF", ""],
    [null, ["UNK"], "", ""],
  ])("actor %s %j", (country, sectors, code, of) => {
    expect(cameoActor(country, sectors)).toMatchObject({ code, country: of });
  });

  it.each([
    ["010", 0],
    ["036", 4],
    ["042", 1.9],
    ["057", 8],
    ["0871", 9],
    ["0874", 10],
    ["112", -2],
    ["1123", -2],
    ["141", -6.5],
    ["190", -10],
    ["999", null],
  ])("Goldstein's score of %s", (code, score) => {
    expect(goldsteinOf(code)).toBe(score);
  });

  it("knows the countries of the knowledge base by the same codes", () => {
    const file = readFileSync(new URL("../../../knowledge/actors/countries.tsv", import.meta.url), "utf8");
    const rows = file
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t").slice(0, 2));
    expect([...ALPHA2].map((row) => [...row])).toEqual(rows);
  });
});

describe("offsets", () => {
  it("in code points cover the same words", () => {
    const text = fc
      .array(fc.constantFrom("ق", "a", " ", "😀", "\u200F", "\uD83D\uDC4D\uD83C\uDFFD"), { maxLength: 40 })
      .map((t) => t.join(""));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (t, x, y) => {
        // Spans never cut a sign in two.
        const whole = (n: number): number => {
          const i = n % (t.length + 1);
          return /[\uDC00-\uDFFF]/.test(t[i] ?? "") ? i - 1 : i;
        };
        const [start, end] = [whole(x), whole(y)].sort((a, b) => a - b) as [number, number];
        const at = offsetsIn(t, "code-points");
        expect([...t].slice(at(start), at(end)).join("")).toBe(t.slice(start, end));
        expect(offsetsIn(t, "utf-16")(start)).toBe(start);
      }),
    );
  });
});

describe("the codebook", () => {
  it("is fresh: npm run codebook", () => {
    expect(readFileSync(new URL("../../../docs/codebook.md", import.meta.url), "utf8")).toBe(codebook());
  });

  it("says of every column what it means", () => {
    for (const { files } of FORMATS)
      for (const { tables } of files)
        for (const { fields } of tables)
          for (const { name, says } of fields) expect([name, says]).toEqual([name, expect.stringMatching(/\.$/)]);
  });
});
