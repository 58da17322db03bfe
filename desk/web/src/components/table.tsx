import type { ReactNode } from "react";
import "./table.css";

/** A column of a table. */
export interface Column<R> {
  readonly id: string;
  readonly title: string;
  /** What stands in a cell. */
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the end, in digits of one width. */
  readonly isNumber?: boolean;
  /** Heads the row for who cannot see it. */
  readonly isHead?: boolean;
  readonly className?: string;
}

interface TableProps<R> {
  /** What the table shows, for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
}

/** A table of rows. On a narrow screen it is scrolled along, by keyboard too. */
export function Table<R>({ label, columns, rows, keyOf }: TableProps<R>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.isNumber ? "cell-number" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => {
                const className = [column.isNumber ? "cell-number" : "", column.className ?? ""].join(" ").trim() || undefined;
                return column.isHead ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
