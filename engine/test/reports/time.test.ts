import { describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { marked, read } from "../support/reader.js";
import { CASES, STATUSES } from "./time.cases.js";

/** The report whose trigger is the marked word. */
function reportAt(source: string): Report | undefined {
  const { text, marks } = marked(source);
  const mark = marks[0] as { start: number; end: number };
  return read(text, "2020-08-18").reports.find((r) => r.trigger.start < mark.end && mark.start < r.trigger.end);
}

describe("when it happened", () => {
  it.each(CASES)("%s: %s", (source, expected) => {
    const found = reportAt(source);
    expect(found, "no report there").toBeDefined();
    expect(found?.time?.value ?? null).toBe(expected);
  });
});

describe("status by date", () => {
  it.each(STATUSES)("%s: %s", (source, expected) => {
    expect(reportAt(source)?.status).toBe(expected);
  });
});
