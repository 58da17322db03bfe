import type { Span } from "@isnad/engine";
import type { components } from "../../api/schema.js";
import { fit, type Mark } from "../../reading/marks.js";

export type Decided = components["schemas"]["DecidedReport"];
export type Who = components["schemas"]["Who"];

/** The words of the text, each from its first to its last letter or digit. Signs between words belong to none. */
export function wordSpans(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** A selection without the blanks at its ends, and without half a character; null where nothing is left. */
export function tidy(text: string, span: Span): Span | null {
  const fitted = fit(text, span);
  if (fitted === null) return null;
  const words = text.slice(fitted.start, fitted.end);
  const start = fitted.start + (words.length - words.trimStart().length);
  const end = fitted.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** Which end of a span moves, and where to. */
export type Move = "startEarlier" | "startLater" | "endEarlier" | "endLater";

/** A span with one end moved by a word; the same where that would empty it or leave the text. `words`: those of the text, in order. */
export function moved(words: readonly Span[], span: Span, move: Move): Span {
  const inside = words.filter((w) => w.start < span.end && w.end > span.start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return span;
  if (move === "startEarlier") return { start: words[words.indexOf(first) - 1]?.start ?? span.start, end: span.end };
  if (move === "endLater") return { start: span.start, end: words[words.indexOf(last) + 1]?.end ?? span.end };
  if (inside.length < 2) return span;
  if (move === "startLater") return { start: (inside[1] as Span).start, end: span.end };
  return { start: span.start, end: (inside.at(-2) as Span).end };
}

/** The words of a decided report with their roles, to be marked. */
export function marksOfDecided(text: string, report: Decided, id: string): Mark[] {
  const spans: readonly (readonly [Span | null | undefined, Mark["role"]])[] = [
    [report.trigger, "trigger"],
    ...report.isnad.map((l) => [l.span, "speaker"] as const),
    ...report.actors.map((p) => [p.span, "actor"] as const),
    ...report.recipients.map((p) => [p.span, "recipient"] as const),
    [report.place?.span, "other"],
    [report.time?.span, "other"],
  ];
  return spans.flatMap(([span, role]) => {
    const fitted = span == null ? null : fit(text, span);
    return fitted === null ? [] : [{ ...fitted, role, report: id }];
  });
}

/** Somebody of whom only the words are known. */
export const newWho = (name: string, kind: Who["kind"] = "person"): Who => ({
  kind,
  name,
  english: null,
  known: null,
  country: null,
  sectors: [],
  office: null,
});

/** A report that somebody begins to write on these words. */
export const newReport = (trigger: Span): Decided => ({
  trigger,
  type: "STATEMENT",
  modes: [],
  contexts: [],
  cameo: null,
  status: "actual",
  actors: [],
  recipients: [],
  place: null,
  time: null,
  counts: {},
  isnad: [],
  quote: null,
});
