import type { Dossier, Report, Span } from "@isnad/engine";

/** What words do in a report; `other` is for its place, its time and the rest of its evidence. */
export type Role = "trigger" | "speaker" | "actor" | "recipient" | "other";

/** The strongest role first: it gives words their colour where they play several. */
export const ROLES: readonly Role[] = ["trigger", "speaker", "actor", "recipient", "other"];

/** Words of a report. */
export interface Mark extends Span {
  readonly report: string;
  readonly role: Role;
}

/** A stretch of the text inside which no mark begins or ends. */
export interface Stretch extends Span {
  /** The strongest role that its words play. */
  readonly role: Role;
  /** Ids of the reports that its words belong to, those that they name first. */
  readonly reports: readonly string[];
}

/** A paragraph of the text: a line that is not blank. */
export type Paragraph = Span;

/** The nearest place at or before `at` that lies inside the text and not inside a surrogate pair. */
function cutAt(text: string, at: number): number {
  const place = Math.min(Math.max(at, 0), text.length);
  const inside = /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(place));
  return inside ? place - 1 : place;
}

/** A span that cuts no character of the text; null where nothing is left of it. */
export function fit(text: string, span: Span): Span | null {
  const [start, end] = [cutAt(text, span.start), cutAt(text, span.end)];
  return start < end ? { start, end } : null;
}

/** The words of a span. */
export const wordsOf = (text: string, span: Span): string => text.slice(cutAt(text, span.start), cutAt(text, span.end));

/** The marks of a report, the strongest role first. */
export function marksOf(text: string, report: Report): Mark[] {
  const spans: readonly (readonly [Span | null | undefined, Role])[] = [
    [report.trigger, "trigger"],
    ...report.isnad.map((link) => [link.span, "speaker"] as const),
    ...report.actors.map((actor) => [actor.span, "actor"] as const),
    ...report.recipients.map((recipient) => [recipient.span, "recipient"] as const),
    [report.place?.span, "other"],
    [report.time?.span, "other"],
    ...report.evidence.map((span) => [span, "other"] as const),
  ];
  return spans.flatMap(([span, role]) => {
    const fitted = span == null ? null : fit(text, span);
    return fitted === null ? [] : [{ ...fitted, role, report: report.id }];
  });
}

/** The marked parts of the text, in order, none over another. What only serves as evidence is left out: it would mark whole sentences. */
export function stretchesOf(marks: readonly Mark[]): Stretch[] {
  const shown = marks.filter((mark) => mark.role !== "other");
  const cuts = [...new Set(shown.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const out: Stretch[] = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[i + 1] as number;
    const here = shown.filter((m) => m.start <= start && m.end >= end).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    const [first] = here;
    if (first !== undefined) out.push({ start, end, role: first.role, reports: [...new Set(here.map((m) => m.report))] });
  }
  return out;
}

/** The stretch at a place of the text; undefined where nothing is marked. The stretches must be in order. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).end <= at) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.start <= at ? found : undefined;
}

/** The text in paragraphs. Blank lines are none; the ends of lines belong to none. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Which sentences no report was found in, without those of the page's chrome. */
export function silentSentences(dossier: Pick<Dossier, "sentences" | "reports" | "chrome">): Span[] {
  const told = new Set(dossier.reports.map((report) => report.sentence));
  return dossier.sentences.filter((s, i) => !told.has(i) && !dossier.chrome.some((c) => c.start <= s.start && c.end >= s.end));
}
