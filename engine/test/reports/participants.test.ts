import { describe, expect, it } from "vitest";
import { type Marked, marked, read } from "../support/reader.js";
import { DOERS } from "./doers.cases.js";
import { PARTICIPANTS } from "./participants.cases.js";

type Mark = Marked["marks"][number];
interface Spanned {
  span: { start: number; end: number } | null;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** The marks of a kind that nobody found stands on, and the participants found that stand on none of them. */
function unlike(text: string, marks: readonly Mark[], found: readonly Spanned[]): string[] {
  const missing = marks.filter((m) => !found.some((p) => p.span && overlap(p.span, m))).map((m) => `missing ${text.slice(m.start, m.end)}`);
  const extra = found.filter((p) => !marks.some((m) => p.span && overlap(p.span, m)));
  return [...missing, ...extra.map((p) => `extra ${p.span ? text.slice(p.span.start, p.span.end) : "unwritten"}`)];
}

function check(sentence: string): void {
  const { text, marks } = marked(sentence);
  const trigger = marks.find((m) => m.label === "trigger") as Mark;
  const report = read(text).reports.find((r) => overlap(r.trigger, trigger));
  expect(report, "no report at the trigger").toBeDefined();
  const of = (label: string): Mark[] => marks.filter((m) => m.label === label);
  expect([...unlike(text, of("actor"), report?.actors ?? []), ...unlike(text, of("recipient"), report?.recipients ?? [])]).toEqual([]);
}

describe("participants", () => {
  it.each([...PARTICIPANTS, ...DOERS])("%s", check);
});
