import { Link } from "wouter";
import type { Report } from "../api/types.js";
import { Pager } from "../components/pager.js";
import { ReportCard } from "../components/report-card.js";
import { useFormat } from "../language/format.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { articlePath, storyPath } from "../pages/paths.js";
import { cardOfArchived } from "./cards.js";
import { ReportSentence } from "./report-sentence.js";

const archivedTexts = defineTexts({
  toArticle: { ar: "في المقالة", en: "In the article" },
  toHappening: { ar: "الحدث عند الجميع", en: "As everybody tells it" },
});

/** Reports of the archive as cards, each with its sentence, its article and what others tell of it; page by page. Takes what an infinite query gives. */
export function ArchivedReports({
  query,
}: {
  readonly query: Parameters<typeof Pager>[0]["query"] & { data?: { pages: { rows: Report[] }[] } | undefined };
}) {
  const t = useTexts(archivedTexts);
  const format = useFormat();
  const reports = query.data?.pages.flatMap((page) => page.rows) ?? [];
  if (reports.length === 0) return null;
  return (
    <>
      <div className="report-cards">
        {reports.map((report) => (
          <ReportCard
            key={`${report.article} ${report.n}`}
            report={cardOfArchived(report)}
            foot={
              <>
                <bdi className="soft">{report.outlet}</bdi>
                {report.published !== null && <span className="soft">{format.day(report.published)}</span>}
                <Link href={articlePath(report.article, report.id)}>{t.toArticle}</Link>
                {report.story !== null && report.happening !== null && (
                  <Link href={storyPath(report.story, report.happening)}>{t.toHappening}</Link>
                )}
              </>
            }
          >
            <ReportSentence report={report} />
          </ReportCard>
        ))}
      </div>
      <Pager query={query} />
    </>
  );
}
