/** A row of a table, by the line on which it begins; or why it is none. */
export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly bad: "too-long" | "unclosed" };

/**
 * Splits delimited text (RFC 4180) into rows; takes it in pieces cut anywhere. A quote counts at the beginning of a cell only, `""`
 * within quotes is a quote, and what follows a closing quote belongs to the cell. Blank lines are passed over. Holds one row at a
 * time: one longer than `longest` code units is dropped, and reading goes on at the next line.
 */
export class RowSplitter {
  private cells: string[] = [];
  private cell = "";
  private length = 0;
  private line = 1;
  private began = 1;
  private state: "start" | "plain" | "quoted" | "quote" | "dropped" = "start";
  private afterReturn = false;
  private readonly end: RegExp;

  constructor(
    private readonly delimiter: string,
    private readonly longest: number,
  ) {
    this.end = new RegExp(`[${delimiter === "|" ? "\\|" : delimiter}\\r\\n]`, "g");
  }

  /** The rows that end within this piece. */
  *take(text: string): Generator<Row> {
    let at = 0;
    while (at < text.length) {
      if (this.afterReturn) {
        this.afterReturn = false;
        if (text[at] === "\n") {
          at++;
          continue;
        }
      }
      if (this.state === "quoted") at = this.quoted(text, at);
      else if (this.state === "quote") at = this.afterQuote(text, at);
      else if (this.state === "start" && text[at] === '"') {
        this.state = "quoted";
        at++;
      } else at = yield* this.plain(text, at);
      if (this.length > this.longest && this.state !== "dropped") yield this.drop();
    }
  }

  /** The last row, where the text does not end in a line end. */
  *finish(): Generator<Row> {
    if (this.state === "quoted") yield { line: this.began, bad: "unclosed" };
    else if (this.state !== "dropped" && (this.cells.length > 0 || this.cell !== "" || this.state !== "start")) yield* this.row();
  }

  private add(text: string, from: number, to: number): void {
    this.length += to - from;
    if (this.state !== "dropped") this.cell += text.slice(from, to);
  }

  /** How far may be read before the row is too long: the same wherever the text is cut. */
  private room(at: number, to: number): number {
    return this.state === "dropped" ? to : Math.min(to, at + this.longest + 1 - this.length);
  }

  private quoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const to = this.room(at, quote < 0 ? text.length : quote);
    for (let i = text.indexOf("\n", at); i >= 0 && i < to; i = text.indexOf("\n", i + 1)) this.line++;
    this.add(text, at, to);
    if (to !== quote) return to;
    this.state = "quote";
    return to + 1;
  }

  private afterQuote(text: string, at: number): number {
    if (text[at] !== '"') {
      this.state = "plain";
      return at;
    }
    this.add(text, at, at + 1);
    this.state = "quoted";
    return at + 1;
  }

  private *plain(text: string, at: number): Generator<Row, number> {
    this.end.lastIndex = at;
    const end = this.end.exec(text);
    const to = this.room(at, end ? end.index : text.length);
    if (to > at) {
      this.add(text, at, to);
      if (this.state === "start") this.state = "plain";
    }
    if (to !== end?.index || (this.length > this.longest && this.state !== "dropped")) return to;
    if (end[0] === this.delimiter) {
      this.length++;
      if (this.state !== "dropped") {
        this.cells.push(this.cell);
        this.cell = "";
        this.state = "start";
      }
      return to + 1;
    }
    this.line++;
    this.afterReturn = end[0] === "\r";
    yield* this.row();
    return to + 1;
  }

  private drop(): Row {
    this.cells = [];
    this.cell = "";
    this.state = "dropped";
    return { line: this.began, bad: "too-long" };
  }

  private *row(): Generator<Row> {
    const { began, cells, cell, state } = this;
    this.cells = [];
    this.cell = "";
    this.length = 0;
    this.state = "start";
    this.began = this.line;
    if (state !== "dropped" && (cells.length > 0 || cell.trim() !== "")) yield { line: began, cells: [...cells, cell] };
  }
}
