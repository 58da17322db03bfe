import type { ReactNode } from "react";
import { type CardPart, type CardReport, ReportBody, ReportHead } from "../../components/report-card.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { wordsOf } from "../../reading/marks.js";
import type { Decision } from "./data.js";
import type { Decided, Who } from "./spans.js";
import { reviewTexts } from "./texts.js";

const partOf = (who: Who, isSaid: boolean): CardPart => ({
  actor: null,
  name: who.name,
  english: who.english,
  isSaid,
  isKnown: who.known !== null,
  isNamed: who.kind !== "described",
});

/** A decided report as a card shows it. */
export const cardOfDecided = (text: string, report: Decided, confidence: number): CardReport => ({
  type: report.type,
  status: report.status,
  modes: report.modes,
  trigger: wordsOf(text, report.trigger),
  actors: report.actors.map((p) => partOf(p.who, p.span !== null)),
  recipients: report.recipients.map((p) => partOf(p.who, p.span !== null)),
  place: report.place === null ? null : partOf(report.place.who, true),
  day: report.time?.value ?? null,
  daySaid: report.time !== null && report.time.span !== null,
  counts: report.counts,
  chain: report.isnad.map((l) => ({ ...partOf(l.who, true), link: l.kind, stance: l.stance, verb: l.verb })),
  confidence,
});

/** A report as it stands, or as the machine reads it. */
export function ReportView({
  title,
  card,
  children,
}: {
  readonly title?: string;
  readonly card: CardReport;
  readonly children?: ReactNode;
}) {
  return (
    <div className="review-report">
      {title !== undefined && <p className="small soft">{title}</p>}
      <h2 className="card-head">
        <ReportHead report={card} />
      </h2>
      <ReportBody report={card} />
      {children}
    </div>
  );
}

/** What was decided on a report, in order, with who and why. */
export function History({ decisions }: { readonly decisions: readonly Decision[] }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const said = { accept: t.kindAccept, correct: t.kindCorrect, reject: t.kindReject, add: t.kindAdd, undo: t.kindUndo };
  const undone = new Set(decisions.flatMap((d) => d.undoes ?? []));
  if (decisions.length === 0) return null;
  return (
    <section className="review-history" aria-label={t.history}>
      <h3>{t.history}</h3>
      <ol>
        {decisions.map((d) => (
          <li key={d.id} className="small">
            <bdi>{d.by.name ?? "—"}</bdi> {said[d.kind]}
            {d.second && ` (${t.second})`}
            {undone.has(d.id) && ` — ${t.undone}`} <time className="soft">{format.instant(d.at)}</time>
            {d.because !== "" && (
              <p className="soft" dir="auto">
                {d.because}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
