import type { Dossier, Report, Span } from "@isnad/engine";
import { escapeHtml } from "./escape.js";

/** What words do in a report; `other` is for its place, its time and the rest of its evidence. */
export type Role = "trigger" | "speaker" | "actor" | "recipient" | "other";

/** The strongest role first: it gives a segment its colour. */
const ROLES: readonly Role[] = ["trigger", "speaker", "actor", "recipient", "other"];

/** A stretch of the text inside which no span begins or ends. */
export interface Segment extends Span {
  chrome: boolean;
  /** The reports that these words belong to, in the dossier's order, each with the strongest role there. */
  reports: { id: string; index: number; role: Role }[];
}

/** The words of a report, each span with its role. */
export function reportSpans(report: Report): { span: Span; role: Role }[] {
  const spans: { span: Span | null | undefined; role: Role }[] = [
    { span: report.trigger, role: "trigger" },
    ...report.isnad.map((link) => ({ span: link.span, role: "speaker" as const })),
    ...report.actors.map((actor) => ({ span: actor.span, role: "actor" as const })),
    ...report.recipients.map((recipient) => ({ span: recipient.span, role: "recipient" as const })),
    { span: report.place?.span, role: "other" },
    { span: report.time?.span, role: "other" },
    ...report.evidence.map((span) => ({ span, role: "other" as const })),
  ];
  return spans.filter((s): s is { span: Span; role: Role } => s.span != null);
}

/** The nearest place at or before `at` that lies inside the text and not inside a surrogate pair. */
function cutAt(text: string, at: number): number {
  const place = Math.min(Math.max(at, 0), text.length);
  const inside = /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(place));
  return inside ? place - 1 : place;
}

/** The words of a span, never half a character. */
export const wordsOf = (text: string, span: Span): string => text.slice(cutAt(text, span.start), cutAt(text, span.end));

/** The whole text cut into segments, in order: joined, they are the text. Lines are cut after their end. */
export function segmentsOf(dossier: Dossier): Segment[] {
  const { text } = dossier.article;
  const snap = (span: Span): Span => ({ start: cutAt(text, span.start), end: cutAt(text, span.end) });
  const marked = dossier.reports.flatMap((report, index) =>
    reportSpans(report).map(({ span, role }) => ({ ...snap(span), id: report.id, index, role })),
  );
  const chrome = dossier.chrome.map(snap);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...marked, ...chrome]) cuts.add(start).add(end);
  for (const line of text.matchAll(/\n+/g)) cuts.add(line.index).add(line.index + line[0].length);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1];
    const reports: Segment["reports"] = [];
    for (const mark of marked) {
      if (mark.start > start || mark.end < end) continue;
      const known = reports.find((r) => r.index === mark.index);
      if (known === undefined) reports.push({ id: mark.id, index: mark.index, role: mark.role });
      else if (ROLES.indexOf(mark.role) < ROLES.indexOf(known.role)) known.role = mark.role;
    }
    return { start, end, chrome: chrome.some((c) => c.start <= start && c.end >= end), reports };
  });
}

/** The role that colours a segment: the strongest it has in any report. */
export const mainRole = (segment: Segment): Role => ROLES.find((role) => segment.reports.some((r) => r.role === role)) ?? "other";

/**
 * The text in paragraphs, its words marked. Without its tags it is the text, letter for letter. The marks are bare inline spans: they
 * must have no box of their own (margin, border, padding, another font), or Arabic letters stop joining at their edges.
 */
export function markedText(dossier: Dossier, segments: Segment[]): string {
  const { text } = dossier.article;
  let html = "";
  let open = false;
  for (const [i, segment] of segments.entries()) {
    const words = text.slice(segment.start, segment.end);
    if (words.startsWith("\n")) {
      html += (open ? "</p>" : "") + words;
      open = false;
      continue;
    }
    if (!open) html += "<p>";
    open = true;
    const chrome = segment.chrome ? "chrome" : "";
    if (segment.reports.length === 0) html += chrome ? `<span class="${chrome}">${escapeHtml(words)}</span>` : escapeHtml(words);
    else {
      const ids = escapeHtml(segment.reports.map((r) => r.id).join(" "));
      html += `<span class="mark ${mainRole(segment)}${chrome && ` ${chrome}`}" data-s="${i}" data-r="${ids}">${escapeHtml(words)}</span>`;
    }
  }
  return html + (open ? "</p>" : "");
}

/** What the page's script needs: for each report, in order, its segments with their roles there. */
export function wiring(dossier: Dossier, segments: Segment[]): [segment: number, role: Role][][] {
  const wires: [number, Role][][] = dossier.reports.map(() => []);
  for (const [i, segment] of segments.entries()) {
    if (dossier.article.text.startsWith("\n", segment.start)) continue;
    for (const { index, role } of segment.reports) wires[index].push([i, role]);
  }
  return wires;
}
