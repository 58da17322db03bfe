/** What a screen can do, and how the user wants it used. */
export interface Screen {
  readonly colour: boolean;
  /** Whether values are set apart with Unicode isolates, for terminals that order right-to-left text. */
  readonly bidi: boolean;
  readonly width: number;
}

/** How `--bidi` was given. */
export type BidiChoice = "on" | "off" | "auto";

/** Ways to mark words. */
export type Style = "plain" | "title" | "trigger" | "actor" | "recipient" | "source" | "when" | "dim";

/** A stretch of one word in one style. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** A word to be laid out; words of one `group` stand together in one isolate. */
export interface Cell {
  readonly pieces: readonly Piece[];
  readonly group: number | null;
}

const CODES: Readonly<Record<Style, string>> = {
  plain: "",
  title: "1",
  trigger: "1;33",
  actor: "32",
  recipient: "36",
  source: "35",
  when: "34",
  dim: "2",
};

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const MARKS = { rtl: "\u200F", ltr: "\u200E" } as const;

/** The screen behind a stream: colour only on a terminal without NO_COLOR, 80 columns where nothing is known. */
export function screenOf(
  stream: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
  bidi: BidiChoice = "auto",
): Screen {
  const tty = stream.isTTY === true;
  const columns = stream.columns ?? 0;
  return {
    colour: tty && !env.NO_COLOR && env.TERM !== "dumb",
    bidi: bidi === "on" || (bidi === "auto" && tty),
    width: Math.max(30, columns > 0 ? Math.min(columns, 120) : 80),
  };
}

/** Text that a terminal may be given: control signs that could move its cursor or change its title, and stray direction signs, taken out. */
export const safe = (text: string): string => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "");

/** Columns that a text takes: signs above and below letters and invisible signs take none, wide ones two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(c)) continue;
    columns += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u.test(c) ? 2 : 1;
  }
  return columns;
}

/** A text in a style: as it is where the screen shows no colour. */
export const paint = (screen: Screen, text: string, style: Style): string =>
  screen.colour && CODES[style] !== "" && text !== "" ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;

/** Cells of a text: its words, all in one style, in one isolate where a group is given. */
export const cells = (text: string, style: Style = "plain", group: number | null = null): Cell[] =>
  safe(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({ pieces: [{ text: word, style }], group }));

/** A value set apart from what stands around it, where the screen orders right-to-left text. */
export const isolated = (screen: Screen, text: string): string => (screen.bidi ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text);

/** A column of a table: the value set apart, then blanks up to the width. */
export const column = (screen: Screen, text: string, width: number): string =>
  isolated(screen, text) + " ".repeat(Math.max(1, width - columnsOf(text)));

const columnsOfCell = (cell: Cell): number => cell.pieces.reduce((sum, p) => sum + columnsOf(p.text), 0);

/** One line: isolates are closed where it ends, for a terminal takes each line as a paragraph. */
function lineOf(screen: Screen, line: readonly Cell[], indent: string, direction: "rtl" | "ltr"): string {
  let out = "";
  let open: number | null = null;
  line.forEach((cell, i) => {
    if (screen.bidi && open !== null && cell.group !== open) {
      out += POP_ISOLATE;
      open = null;
    }
    if (i > 0) out += " ";
    if (screen.bidi && cell.group !== null && open === null) {
      out += FIRST_STRONG_ISOLATE;
      open = cell.group;
    }
    for (const piece of cell.pieces) out += paint(screen, piece.text, piece.style);
  });
  if (open !== null) out += POP_ISOLATE;
  return `${screen.bidi ? MARKS[direction] : ""}${indent}${out}`;
}

/** Lays words out in lines no wider than the screen. `hang` indents the lines after the first. */
export function layOut(
  screen: Screen,
  words: readonly Cell[],
  options: { indent?: number; hang?: number; direction: "rtl" | "ltr" },
): string[] {
  const lines: string[] = [];
  const indents = [options.indent ?? 0, options.hang ?? options.indent ?? 0];
  let line: Cell[] = [];
  let width = 0;
  const close = (): void => {
    lines.push(lineOf(screen, line, " ".repeat(indents[Math.min(lines.length, 1)] as number), options.direction));
    line = [];
    width = 0;
  };
  for (const word of words) {
    const columns = columnsOfCell(word);
    const indent = indents[Math.min(lines.length, 1)] as number;
    if (line.length > 0 && indent + width + 1 + columns > screen.width) close();
    width += columns + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) close();
  return lines;
}
