import type { Dossier, Span } from "@isnad/engine";
import type { Labels } from "../labels.js";
import { type Cell, cells, layOut, type Piece, paint, type Screen, type Style, safe } from "./screen.js";

/** Styles from the least to the most telling: the later one wins where two mark the same word. */
const RANK: readonly Style[] = ["plain", "when", "recipient", "actor", "source", "trigger", "dim"];

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{M}\p{N}\u0640]/u.test(c);

/** The style of each UTF-16 unit of the text. Whole written words are marked, so that letters keep joining. */
function stylesOf(dossier: Dossier): Uint8Array {
  const { text } = dossier.article;
  const styles = new Uint8Array(text.length);
  const mark = (span: Span | null, style: Style): void => {
    if (span === null) return;
    let { start, end } = span;
    while (start > 0 && isLetter(text[start]) && isLetter(text[start - 1])) start--;
    while (end < text.length && isLetter(text[end]) && isLetter(text[end - 1])) end++;
    const rank = RANK.indexOf(style);
    for (let i = start; i < end; i++) if ((styles[i] as number) < rank) styles[i] = rank;
  };
  for (const span of dossier.chrome) mark(span, "dim");
  for (const time of dossier.times) mark(time, "when");
  for (const report of dossier.reports) {
    for (const p of report.recipients) mark(p.span, "recipient");
    for (const p of report.actors) mark(p.span, "actor");
    for (const link of report.isnad) mark(link.span, "source");
    mark(report.trigger, "trigger");
  }
  return styles;
}

/** Numbers of the reports by the offset where the written word of their trigger ends. */
function numbersOf(dossier: Dossier): Map<number, number[]> {
  const { text } = dossier.article;
  const numbers = new Map<number, number[]>();
  dossier.reports.forEach((report, i) => {
    let { end } = report.trigger;
    while (end > 0 && end < text.length && isLetter(text[end]) && isLetter(text[end - 1])) end++;
    const there = numbers.get(end);
    if (there) there.push(i + 1);
    else numbers.set(end, [i + 1]);
  });
  return numbers;
}

/** One written word between white space, cut where the style changes or a report's number stands. */
function cellOf(text: string, start: number, end: number, styles: Uint8Array, numbers: ReadonlyMap<number, number[]>): Cell {
  const pieces: Piece[] = [];
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    const told = numbers.get(i);
    if (i < end && styles[i] === styles[from] && told === undefined) continue;
    pieces.push({ text: safe(text.slice(from, i)), style: RANK[styles[from] as number] as Style });
    if (told) pieces.push({ text: `[${told.join(",")}]`, style: "dim" });
    from = i;
  }
  return { pieces, group: null };
}

/** The lines of an article's text, right to left, with its marked words and the numbers of its reports. */
export function articleLines(dossier: Dossier, screen: Screen): string[] {
  const { text } = dossier.article;
  const styles = stylesOf(dossier);
  const numbers = numbersOf(dossier);
  const lines: string[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    const words: Cell[] = [];
    for (const match of paragraph.matchAll(/\S+/g)) {
      const at = start + match.index;
      words.push(cellOf(text, at, at + match[0].length, styles, numbers));
    }
    if (words.length > 0) lines.push(...layOut(screen, words, { direction: "rtl" }), "");
    start += paragraph.length + 1;
  }
  return lines;
}

/** The head of the page: the title, then outlet, date and address. */
export function headLines(dossier: Dossier, labels: Labels, screen: Screen): string[] {
  const { article } = dossier;
  const direction = labels.language === "arabic" ? "rtl" : "ltr";
  const title = layOut(screen, cells(article.title ?? labels.words.untitled, "title"), {
    direction: article.title === null ? direction : "rtl",
  });
  const facts = [article.outlet, article.published, article.title === null && article.url === null ? article.id : null].filter(
    (f) => f !== null,
  );
  const words = facts.flatMap((fact, i) => [...(i > 0 ? cells("·", "dim") : []), ...cells(fact, "dim", i)]);
  const rule = paint(screen, "─".repeat(Math.min(screen.width, 60)), "dim");
  const address = cells(article.url ?? "", "dim", facts.length);
  return [...title, ...layOut(screen, words, { direction }), ...layOut(screen, address, { direction }), rule];
}
