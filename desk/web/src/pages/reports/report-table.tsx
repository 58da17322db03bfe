import { ChevronDown } from "lucide-react";
import { Fragment, type KeyboardEvent, useId } from "react";
import { Link } from "wouter";
import type { Report } from "../../api/types.js";
import { ReportCard } from "../../components/report-card.js";
import { cardOfArchived } from "../../reading/cards.js";
import { ReportSentence } from "../../reading/report-sentence.js";
import { articlePath, storyPath } from "../paths.js";
import { columnsOf, useWords } from "./columns.js";
import "../../components/table.css";

/** What names a report in the address: its article and its number there. */
export const reportKey = (report: Report): string => `${report.article} ${report.n}`;

/** A report with its sentence, and the ways on from it. */
function OpenReport({ report }: { readonly report: Report }) {
  const { t, format } = useWords();
  const title = report.title ?? report.article;
  return (
    <ReportCard
      report={cardOfArchived(report)}
      foot={
        <span className="report-ways">
          <Link href={articlePath(report.article, report.id)}>{t.toArticle}</Link>
          {report.story !== null && report.happening !== null && (
            <Link href={storyPath(report.story, report.happening)}>{t.toHappening}</Link>
          )}
        </span>
      }
    >
      <ReportSentence report={report} />
      <p className="soft small">
        <bdi>{report.outlet}</bdi> · <bdi lang="ar">{title}</bdi>
        {report.published !== null && ` · ${format.day(report.published)}`}
      </p>
    </ReportCard>
  );
}

/** Moves the focus between the rows by arrow keys; Escape closes what is open. */
function goByKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const openers = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(".row-opener")];
  const at = openers.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: openers.length - 1 };
  if (event.key === "Escape") {
    const row = (event.target as HTMLElement).closest(".report-open")?.previousElementSibling;
    row?.querySelector<HTMLButtonElement>(".row-opener")?.focus();
    close();
  } else if (at >= 0 && steps[event.key] !== undefined) {
    const next = openers[Math.max(0, steps[event.key] as number)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

interface ReportTableProps {
  readonly reports: readonly Report[];
  readonly columns: readonly string[];
  /** The key of the report that is open; "" where none is. */
  readonly open: string;
  readonly onOpen: (key: string) => void;
}

/**
 * Reports as rows, one of which may be open under its row. Narrow frames show each row as a block with the names of its columns, so the
 * roles of the table are said in words too: a table that is laid out otherwise is none for screen readers else.
 */
export function ReportTable({ reports, columns, open, onOpen }: ReportTableProps) {
  const words = useWords();
  const id = useId();
  const shown = columnsOf(columns);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section here would be one more landmark
    <div
      className="table-frame report-frame"
      role="group"
      aria-label={words.t.title}
      onKeyDown={(event) => goByKey(event, () => onOpen(""))}
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: blocks on narrow frames keep them */}
      <table className="table report-table" role="table" aria-describedby={`${id}-keys`}>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <th role="columnheader" scope="col">
              {words.t.words}
            </th>
            {shown.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th key={column.id} role="columnheader" scope="col">
                {words.t[column.text] as string}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {reports.map((report) => {
            const key = reportKey(report);
            const isOpen = key === open;
            return (
              <Fragment key={key}>
                {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
                <tr role="row" className={isOpen ? "row-is-open" : undefined}>
                  {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
                  <th role="rowheader" scope="row" className="row-head">
                    <button type="button" className="row-opener" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? "" : key)}>
                      <ChevronDown size={16} aria-hidden="true" />
                      <span className="unseen">{words.t.open("")}</span>
                      <bdi lang="ar" className="naskh">
                        {report.trigger}
                      </bdi>
                    </button>
                  </th>
                  {shown.map((column) => (
                    // biome-ignore lint/a11y/noRedundantRoles: as above
                    <td key={column.id} role="cell" className={`cell-${column.id}`} data-label={words.t[column.text] as string}>
                      {column.cell(report, words) || null}
                    </td>
                  ))}
                </tr>
                {isOpen && (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <tr role="row" className="report-open">
                    {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
                    <td role="cell" colSpan={shown.length + 1}>
                      <div className="report-open-card">
                        <OpenReport report={report} />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p id={`${id}-keys`} className="soft small report-keys">
        {words.t.keys}
      </p>
    </div>
  );
}
