import { expect, it } from "vitest";
import { compareVersions } from "../../src/results/record.js";
import { change, tableLines, tableRows } from "../../src/results/table.js";

it.each([
  [0.5, undefined, ""],
  [0.5, 0.5, "="],
  [0.50004, 0.5, "="],
  [0.512, 0.5, "+1.2"],
  [0.488, 0.5, "−1.2"],
])("%d after %d: %j", (now, before, text) => expect(change(now, before)).toBe(text));

it.each([
  ["0.1.0", "0.1.0", 0],
  ["0.2.0", "0.10.0", -1],
  ["1.0.0", "0.9.9", 1],
])("%s and %s: %d", (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));

it("shows figures with the change since the last record, and says what was cross-validated", () => {
  const stage = (all: number) => ({
    data: "D",
    crossvalidated: true,
    figures: { names_f1: { all, looked: 0.7, aside: 0.6 } },
    errors: {},
  });
  const record = { version: "2", stages: { names: stage(0.66) } };
  const rows = tableRows(record, { version: "1", stages: { names: stage(0.65) } });
  expect(rows).toHaveLength(1);
  expect(tableLines(rows)[1]).toMatch(/^names +D, cross-validated .* 66\.0 +70\.0 +60\.0 +\+1\.0$/);
});
