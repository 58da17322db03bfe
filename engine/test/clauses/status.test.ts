import { describe, expect, it } from "vitest";
import { marked, read } from "../support/reader.js";
import { CASES } from "./status.cases.js";

describe("status", () => {
  it.each(CASES)("%s: %s", (source, expected) => {
    const { text, marks } = marked(source);
    const mark = marks[0] as { start: number; end: number };
    const found = read(text).reports.find((r) => r.trigger.start < mark.end && mark.start < r.trigger.end);
    expect(found, "no report there").toBeDefined();
    expect(`${found?.status} ${found?.status === expected ? "" : found?.because.join(",")}`.trim()).toBe(expected);
  });
});
