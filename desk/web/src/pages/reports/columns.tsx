import type { ReactNode } from "react";
import type { Report } from "../../api/types.js";
import { StatusBadge, TypeBadge } from "../../components/badges.js";
import { Chain } from "../../components/chain.js";
import { Confidence } from "../../components/meter.js";
import { ActorLink, ActorList } from "../../components/names.js";
import { modeTexts } from "../../labels/modes.js";
import { countTexts } from "../../labels/types.js";
import { type Format, useFormat } from "../../language/format.js";
import { type Texts, useTexts } from "../../language/texts.js";
import { reportsTexts } from "./texts.js";

/** What cells are written with. */
interface Words {
  readonly t: Texts<typeof reportsTexts>;
  readonly format: Format;
  readonly modes: Readonly<Record<string, string>>;
  readonly counts: Texts<typeof countTexts>;
}

interface ReportColumn {
  readonly id: string;
  readonly text: keyof typeof reportsTexts;
  readonly cell: (report: Report, words: Words) => ReactNode;
}

const people = (parts: Report["actors"]): ReactNode => <ActorList actors={parts.map((part) => ({ id: part.actor, of: part }))} />;

const COUNTS = ["dead", "injured", "arrested", "size"] as const;

/** Every column that can be chosen, in the order in which they stand. */
export const COLUMNS: readonly ReportColumn[] = [
  { id: "type", text: "type", cell: (r) => <TypeBadge type={r.type} /> },
  { id: "status", text: "status", cell: (r) => <StatusBadge status={r.status} /> },
  { id: "who", text: "who", cell: (r, { t }) => (r.actors.length === 0 ? <span className="soft">{t.nobody}</span> : people(r.actors)) },
  { id: "whom", text: "whom", cell: (r) => people(r.recipients) },
  { id: "mode", text: "mode", cell: (r, { format, modes }) => format.list(r.modes.map((mode) => modes[mode] ?? mode)) },
  { id: "when", text: "when", cell: (r, { format }) => r.day !== null && <time dateTime={r.day}>{format.day(r.day)}</time> },
  { id: "where", text: "where", cell: (r) => r.place !== null && <ActorLink id={r.place.actor} of={r.place} /> },
  {
    id: "counts",
    text: "counts",
    cell: (r, { format, counts }) =>
      format.list(COUNTS.flatMap((key) => (r[key] === null ? [] : [`${format.number(r[key])} ${counts[key]}`]))),
  },
  { id: "according", text: "according", cell: (r) => <Chain links={r.chain} /> },
  {
    id: "sentence",
    text: "sentence",
    cell: (r) => (
      <span className="naskh cell-sentence" lang="ar" dir="rtl">
        {r.sentence}
      </span>
    ),
  },
  { id: "outlet", text: "outlet", cell: (r) => <bdi>{r.outlet}</bdi> },
  {
    id: "article",
    text: "article",
    cell: (r) => (
      <bdi className="naskh cell-sentence" lang="ar">
        {r.title ?? r.article}
      </bdi>
    ),
  },
  {
    id: "published",
    text: "publishedDay",
    cell: (r, { format }) => r.published !== null && <time dateTime={r.published}>{format.day(r.published)}</time>,
  },
  { id: "score", text: "score", cell: (r, { format }) => r.score !== null && <bdi>{format.score(r.score)}</bdi> },
  { id: "confidence", text: "confidence", cell: (r) => <Confidence value={r.confidence} /> },
];

/** The columns of whoever has chosen none: as many as fit beside the facets on a screen of 1280 pixels. */
export const USUAL: readonly string[] = ["type", "status", "who", "whom", "when", "according"];

/** The columns of these names, in their order; the usual ones where none is named. */
export const columnsOf = (names: readonly string[]): readonly ReportColumn[] => {
  const chosen = COLUMNS.filter((column) => names.includes(column.id));
  return chosen.length === 0 ? COLUMNS.filter((column) => USUAL.includes(column.id)) : chosen;
};

/** What cells are written with, in the language of whoever looks. */
export function useWords(): Words {
  const t = useTexts(reportsTexts);
  const format = useFormat();
  const modes = useTexts(modeTexts) as Readonly<Record<string, string>>;
  const counts = useTexts(countTexts);
  return { t, format, modes, counts };
}
