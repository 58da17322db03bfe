/** A table of the knowledge base: rows by column name. */
export type Row = Readonly<Record<string, string>>;

/** Reads TSV (UTF-8, header line, no quoting). Throws with the line number where a row has the wrong number of cells. */
export function parseTable(tsv: string, name: string): Row[] {
  const lines = tsv.split("\n");
  const header = (lines[0] ?? "").split("\t");
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line === "") continue;
    const cells = line.split("\t");
    if (cells.length !== header.length) throw new Error(`${name}:${i + 1}: ${cells.length} cells, the header has ${header.length}`);
    rows.push(Object.fromEntries(header.map((h, k) => [h, cells[k] as string])));
  }
  return rows;
}

/** The parts of a list cell. */
export const listOf = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split("|")
        .map((s) => s.trim())
        .filter(Boolean)
    : [];

/** The sectors of a row: its `sectors` cell, cut at `|`, commas and blanks. */
export const sectorsOf = (row: Row): string[] => (row.sectors ?? "").split(/[|, ]+/).filter(Boolean);
