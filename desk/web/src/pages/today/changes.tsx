import { Link } from "wouter";
import type { Today } from "../../api/types.js";
import { TypeBadge } from "../../components/badges.js";
import { statusTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { storyPath } from "../paths.js";
import { todayTexts } from "./texts.js";

type Change = Today["changes"][number];

/** From what to what it went: three dead and then five, planned and then done. */
function Step({ change }: { readonly change: Change }) {
  const t = useTexts(todayTexts) as unknown as Readonly<Record<string, string>>;
  const statuses = useTexts(statusTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const value = (v: string | number | null) => {
    if (v === null) return null;
    if (typeof v === "number") return format.number(v);
    return change.what === "status" ? (statuses[v] ?? v) : change.what === "time" ? format.day(v) : v;
  };
  if (change.kind === "denial" || change.to === null) return null;
  return (
    <p className="change-step">
      <span className="soft">{t[change.what] ?? change.what}:</span> {change.from !== null && <s>{value(change.from)}</s>}{" "}
      <b>{value(change.to)}</b>
    </p>
  );
}

/** What went on, and on what tellings part. */
export function Changes({ changes }: { readonly changes: Today["changes"] }) {
  const t = useTexts(todayTexts);
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.happening} ${change.kind} ${change.what}`} className="change">
          <p className="change-head">
            <TypeBadge type={change.type} />
            <span className={`change-kind change-${change.kind}`}>{t[change.kind]}</span>
            <span className="soft small">{t.told(change.articles)}</span>
          </p>
          <Step change={change} />
          <Link href={storyPath(change.story, change.happening)} className="naskh change-title" lang="ar" dir="auto">
            {change.title ?? change.story}
          </Link>
        </li>
      ))}
    </ul>
  );
}
