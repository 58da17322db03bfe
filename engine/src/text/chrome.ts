import type { Span } from "../dossier/types.js";
import type { Row } from "../knowledge/table.js";
import { keyOf, stripMarks } from "./letters.js";

/** How far from the edges page chrome is looked for, in lines. */
const EDGE = 14;
/** A longer line is text, whatever it begins with. */
const LONGEST = 160;

interface Line extends Span {
  readonly text: string;
}

const fold = (s: string): string =>
  stripMarks(s)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(keyOf)
    .join(" ");

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    out.push({ start: at, end: at + raw.length, text: raw });
    at += raw.length + 1;
  }
  return out;
}

/** Whether the line says nothing of the news: a known phrase, a link, a byline. */
function isChrome(line: Line, rows: readonly { phrase: string; match: string }[]): boolean {
  const text = line.text.trim();
  if (text.length > LONGEST) return false;
  // `88591 - Stc`, `name@example.org`: no word in the language of the news.
  if (/^(https?:\/\/|www\.)\S+$/.test(text) || /^[\p{P}\p{S}\s\dA-Za-z]*$/u.test(text)) return true;
  const folded = fold(text);
  const words = folded.split(" ").length;
  return rows.some(({ phrase, match }) => {
    if (match === "label") return folded === phrase;
    if (match === "byline") return folded.startsWith(`${phrase} `) && words <= 6 && /[:：\-–|]/.test(text);
    if (match === "line") return folded === phrase || (folded.startsWith(phrase) && words <= phrase.split(" ").length + 3);
    return folded === phrase || folded.startsWith(`${phrase} `);
  });
}

/** Rows with their phrases folded, made once a table. */
const foldedRows = new WeakMap<readonly Row[], readonly { phrase: string; match: string }[]>();

function rowsOf(table: readonly Row[]): readonly { phrase: string; match: string }[] {
  const found = foldedRows.get(table);
  if (found !== undefined) return found;
  const rows = table
    .filter((r) => r.match !== "tail" && r.match !== "tags")
    .map((r) => ({ phrase: fold(r.phrase as string), match: r.match as string }));
  foldedRows.set(table, rows);
  return rows;
}

/** Longest tail behind the last sentence. */
const LONGEST_TAIL = 220;

/**
 * Where page chrome begins behind the last sentence of the last line: a link back (`tail`), or tags, which have no signs between
 * them (`tags`); null where there is none.
 */
function tailOf({ text, start, end }: Line, table: readonly Row[]): Span | null {
  for (const { phrase, match } of table) {
    if (match !== "tail" && match !== "tags") continue;
    const at = text.lastIndexOf(`${phrase} `);
    if (at < 0 || text.length - at > LONGEST_TAIL || !/(^|[.!؟…"”»)])\s*$/u.test(text.slice(0, at))) continue;
    if (match === "tags" && /[.!؟،؛:]/.test(text.slice(at))) continue;
    return { start: start + at, end };
  }
  return null;
}

/** Spans of page chrome at the top and bottom of a pasted page. Lines in the middle are never touched, nor is the only line. */
export function findChrome(text: string, table: readonly Row[]): Span[] {
  const rows = rowsOf(table);
  const lines = linesOf(text).filter((l) => l.text.trim() !== "");
  const found = new Set<Line>();
  const scan = (ordered: readonly Line[]): void => {
    let misses = 0;
    for (const line of ordered.slice(0, EDGE)) {
      if (isChrome(line, rows)) {
        if (misses <= 1) found.add(line);
      } else if (++misses > 1 || line.text.trim().length > 60) break;
    }
  };
  scan(lines);
  scan([...lines].reverse());
  if (found.size === lines.length) return [];
  const last = lines.findLast((l) => !found.has(l)) as Line;
  const tail = tailOf(last, table);
  const whole = tail === null || tail.start > last.start || found.size + 1 < lines.length;
  return lines.flatMap((l) => (found.has(l) ? [{ start: l.start, end: l.end }] : l === last && tail && whole ? [tail] : []));
}
