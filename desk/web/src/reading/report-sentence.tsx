import type { Span } from "@isnad/engine";
import { useLayoutEffect, useRef } from "react";
import type { Report } from "../api/types.js";
import { CAN_MARK } from "./highlight.js";
import { fit, type Role } from "./marks.js";
import "./reading.css";

/** The words of a report, by their role, in places of the article's text. */
function marksOfArchived(report: Report): (readonly [Role, Span])[] {
  const spans = (role: Role, parts: readonly { start: number | null; end: number | null }[]): (readonly [Role, Span])[] =>
    parts.flatMap(({ start, end }) => (start === null || end === null ? [] : [[role, { start, end }] as const]));
  return [
    ["trigger", { start: report.trigger_start, end: report.trigger_end }],
    ...spans("speaker", report.chain),
    ...spans("actor", report.actors),
    ...spans("recipient", report.recipients),
  ];
}

/** Adds a range to a highlight of the document; gives back how to take it away. */
function mark(name: string, range: Range): () => void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  highlight.add(range);
  return () => void highlight.delete(range);
}

/** The sentence of a report with its words marked. The sentence stays one text node, so that letters stay joined. */
export function ReportSentence({ report }: { readonly report: Report }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const node = line.current?.firstChild;
    if (!CAN_MARK || !(node instanceof Text)) return;
    const undo = marksOfArchived(report).flatMap(([role, { start, end }]) => {
      // Words of the chain may stand in another sentence.
      const span = fit(node.data, { start: start - report.sentence_start, end: end - report.sentence_start });
      if (span === null || start < report.sentence_start) return [];
      const range = new Range();
      range.setStart(node, span.start);
      range.setEnd(node, span.end);
      return [mark(role, range)];
    });
    return () => {
      for (const back of undo) back();
    };
  }, [report]);
  return (
    <p className="naskh report-sentence" lang="ar" dir="rtl" ref={line}>
      {report.sentence}
    </p>
  );
}
