import type { Ingestion } from "../../api/types.js";
import { Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { useFollowed } from "./follow.js";
import { Facts } from "./frame.js";
import { ingestionTexts, refusalTexts } from "./ingestion-texts.js";
import { Why } from "./why.js";

const FOLDER = "folder:";

/** What a run reads. */
function Sources({ sources }: { readonly sources: readonly string[] }) {
  const t = useTexts(ingestionTexts);
  return (
    <ul className="admin-sources">
      {sources.map((source) => (
        <li key={source}>
          <bdi className={source.startsWith(FOLDER) ? "" : "admin-code"}>
            {source.startsWith(FOLDER) ? t.folder(source.slice(FOLDER.length)) : source}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** What was refused, each with its place and why. */
function Refusals({ run }: { readonly run: Ingestion }) {
  const t = useTexts(ingestionTexts);
  const kinds = useTexts(refusalTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const counts = Object.entries(run.tally.refused);
  if (counts.length === 0) return null;
  return (
    <details className="admin-refused">
      <summary>
        {t.why}: {format.list(counts.map(([kind, n]) => `${kinds[kind] ?? kind} (${format.number(n)})`))}
      </summary>
      <Table
        label={t.why}
        rows={run.refused}
        keyOf={({ where, kind, why }) => `${where} ${kind} ${why}`}
        columns={[
          { id: "where", title: t.where, isHead: true, cell: (row) => <bdi className="admin-code">{row.where}</bdi> },
          { id: "kind", title: t.kind, cell: (row) => kinds[row.kind] ?? row.kind },
          {
            id: "reason",
            title: t.reason,
            cell: ({ kind, why }) => <Why kind={kind} why={why} />,
          },
        ]}
      />
    </details>
  );
}

/** A run: how it stands, followed live while it is under way. */
export function RunCard({ listed }: { readonly listed: Ingestion }) {
  const t = useTexts(ingestionTexts);
  const format = useFormat();
  const { run, isLost } = useFollowed(listed);
  const { tally, state, step } = run;
  const refused = Object.values(tally.refused).reduce((sum, n) => sum + n, 0);
  return (
    <li className={`card admin-card run-${state}`} aria-busy={state === "running"}>
      <div className="admin-card-head">
        <p aria-live="polite">
          <strong className={`admin-badge run-state ${state === "failed" || state === "stopped" ? "admin-bad" : ""}`}>{t[state]}</strong>{" "}
          {state === "running" && (step === "joining" ? t.joining : t.reading)}
          {isLost && <span className="admin-failed"> {t.lost}</span>}
        </p>
        <p className="small soft">
          {t.began(format.instant(run.started_at))}
          {run.ended_at !== null && ` · ${t.ended(format.instant(run.ended_at))}`}
        </p>
      </div>
      {state === "running" && <progress className="admin-progress" aria-label={t.progress} />}
      <Sources sources={run.sources} />
      <Facts
        facts={[
          { name: t.articles, value: <span className="run-articles">{format.number(tally.articles)}</span> },
          { name: t.added, value: format.number(tally.added) },
          { name: t.reread, value: format.number(tally.reread) },
          { name: t.same, value: format.number(tally.same) },
          { name: t.refused, value: format.number(refused) },
        ]}
      />
      {run.error !== null && (
        <p className="admin-failed" lang="en" dir="ltr">
          {run.error}
        </p>
      )}
      <Refusals run={run} />
    </li>
  );
}
