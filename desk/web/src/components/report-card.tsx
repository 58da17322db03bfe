import { MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { modeTexts } from "../labels/modes.js";
import { countTexts } from "../labels/types.js";
import { useFormat } from "../language/format.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { StatusBadge, TypeBadge } from "./badges.js";
import { Chain, type ChainPart } from "./chain.js";
import { Confidence } from "./meter.js";
import { ActorLink, ActorList, type NameParts } from "./names.js";
import "./report-card.css";

/** One who takes part. */
export interface CardPart extends NameParts {
  readonly actor: string | null;
  /** False: no words name it there; it was understood (a dropped subject, whom a verb means). */
  readonly isSaid?: boolean;
  /** False: no list of the knowledge base holds the name. */
  readonly isKnown?: boolean;
  /** False: it is only described (مسلحون مجهولون), so that nobody can say who it is. */
  readonly isNamed?: boolean;
}

/** What a card shows of a report, wherever it comes from: the archive, or a text read here. */
export interface CardReport {
  readonly type: string;
  readonly status: string;
  readonly modes: readonly string[];
  readonly trigger: string;
  readonly actors: readonly CardPart[];
  readonly recipients: readonly CardPart[];
  readonly place: CardPart | null;
  /** The day or a longer time: 2020-08-18, 2020-08. */
  readonly day: string | null;
  /** False: the day is that of the article, not of its words. */
  readonly daySaid: boolean;
  readonly counts: Readonly<Partial<Record<"dead" | "injured" | "arrested" | "size", number | null>>>;
  readonly chain: readonly ChainPart[];
  readonly confidence: number;
}

const cardTexts = defineTexts({
  who: { ar: "الفاعل", en: "Who" },
  whom: { ar: "المتلقي", en: "Whom" },
  nobody: { ar: "لم يُذكر فاعل", en: "nobody named" },
  when: { ar: "متى", en: "When" },
  fromArticle: { ar: "من تاريخ الخبر", en: "by the article’s date" },
  where: { ar: "أين", en: "Where" },
  according: { ar: "بحسب", en: "According to" },
  counts: { ar: "الأعداد", en: "Counts" },
  modes: { ar: "الوجه", en: "How" },
  described: { ar: "بلا اسم", en: "not named" },
  unknown: { ar: "ليس في المعاجم", en: "in no list" },
  unsaid: { ar: "مفهوم من السياق", en: "understood, not said" },
});

/** What the words of the text do not hold up, in the order in which it is said. */
function Ungrounded({ part }: { readonly part: CardPart }) {
  const t = useTexts(cardTexts);
  const notes = [
    ...(part.isNamed === false ? [t.described] : part.isKnown === false ? [t.unknown] : []),
    ...(part.isSaid === false ? [t.unsaid] : []),
  ];
  return notes.length === 0 ? null : <span className="ungrounded">{notes.join(" · ")}</span>;
}

/** Those who take part: in a row, or one a line where something is to be said of one of them. */
function People({ parts }: { readonly parts: readonly CardPart[] }) {
  const grounded = parts.every((p) => p.isSaid !== false && p.isKnown !== false && p.isNamed !== false);
  if (grounded) return <ActorList actors={parts.map((p) => ({ id: p.actor, of: p }))} />;
  return (
    <ul className="card-people">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: those who take part do not change places
        <li key={i}>
          <ActorLink id={part.actor} of={part} /> <Ungrounded part={part} />
        </li>
      ))}
    </ul>
  );
}

const COUNTS = ["dead", "injured", "arrested", "size"] as const;

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="card-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Type, status and word of a report in one line: the head of a card. */
export function ReportHead({ report }: { readonly report: CardReport }) {
  return (
    <>
      <TypeBadge type={report.type} />
      <StatusBadge status={report.status} />
      <span className="card-trigger naskh">
        <bdi lang="ar">{report.trigger}</bdi>
      </span>
    </>
  );
}

/** Who did what to whom, when, where, according to whom: the rows of a card. What is not told has no row. */
export function ReportBody({ report }: { readonly report: CardReport }) {
  const t = useTexts(cardTexts);
  const counts = useTexts(countTexts);
  const modes = useTexts(modeTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const counted = COUNTS.flatMap((key) => (report.counts[key] == null ? [] : [`${format.number(report.counts[key])} ${counts[key]}`]));
  return (
    <dl className="card-rows">
      <Row label={t.who}>
        {report.actors.length === 0 ? <span className="ungrounded">{t.nobody}</span> : <People parts={report.actors} />}
      </Row>
      {report.recipients.length > 0 && <Row label={t.whom}>{<People parts={report.recipients} />}</Row>}
      {report.modes.length > 0 && <Row label={t.modes}>{format.list(report.modes.map((m) => modes[m] ?? m))}</Row>}
      {report.day !== null && (
        <Row label={t.when}>
          <time dateTime={report.day}>{format.day(report.day)}</time>{" "}
          {!report.daySaid && <span className="ungrounded">{t.fromArticle}</span>}
        </Row>
      )}
      {report.place !== null && (
        <Row label={t.where}>
          <MapPin size={14} aria-hidden="true" className="card-pin" /> <ActorLink id={report.place.actor} of={report.place} />{" "}
          <Ungrounded part={report.place} />
        </Row>
      )}
      {counted.length > 0 && <Row label={t.counts}>{format.list(counted)}</Row>}
      <Row label={t.according}>
        <Chain links={report.chain} />
      </Row>
    </dl>
  );
}

interface ReportCardProps {
  readonly report: CardReport;
  /** Above the rows: the sentence, the article it is from. */
  readonly children?: ReactNode;
  /** Below everything: links, buttons. */
  readonly foot?: ReactNode;
}

/** A report as a card. */
export function ReportCard({ report, children, foot }: ReportCardProps) {
  return (
    <article className="card report-card">
      <h3 className="card-head">
        <ReportHead report={report} />
      </h3>
      {children}
      <ReportBody report={report} />
      <div className="card-foot">
        <Confidence value={report.confidence} />
        {foot}
      </div>
    </article>
  );
}
