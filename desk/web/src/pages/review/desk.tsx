import type { Span } from "@isnad/engine";
import { Check, CircleHelp, Pencil, Plus, Undo2, X } from "lucide-react";
import { type RefObject, useMemo } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button.js";
import { Confidence } from "../../components/meter.js";
import { useTexts } from "../../language/texts.js";
import { ArticleText } from "../../reading/article-text.js";
import { type Mark, stretchesOf } from "../../reading/marks.js";
import { articlePath } from "../paths.js";
import type { ReviewArticle, ReviewReport } from "./data.js";
import { type KeyAction, LETTERS } from "./keys.js";
import { cardOfDecided, History, ReportView } from "./report-view.js";
import { type Decided, marksOfDecided } from "./spans.js";
import { reviewTexts } from "./texts.js";

const NONE: readonly Span[] = [];
const nothing = (): void => {};

/** The article's text with the words of the report marked; words may be selected in it. */
export function ReviewText({
  article,
  shown,
  id,
  frame,
}: {
  readonly article: ReviewArticle["article"];
  readonly shown: Decided | null;
  readonly id: string;
  readonly frame: RefObject<HTMLDivElement | null>;
}) {
  const t = useTexts(reviewTexts);
  const marks: readonly Mark[] = useMemo(() => (shown === null ? [] : marksOfDecided(article.text, shown, id)), [article.text, shown, id]);
  const stretches = useMemo(() => stretchesOf([...marks]), [marks]);
  return (
    <div className="review-text" ref={frame}>
      <p className="small">
        <Link href={articlePath(article.id)} className="naskh" lang="ar">
          <bdi>{article.title ?? article.id}</bdi>
        </Link>{" "}
        <span className="soft">{article.outlet !== null && <bdi>{article.outlet}</bdi>}</span>
      </p>
      <ArticleText
        label={t.text}
        text={article.text}
        stretches={stretches}
        chrome={NONE}
        silent={NONE}
        lit={marks}
        reveal={id}
        chosen=""
        onHover={nothing}
        onPick={nothing}
      />
    </div>
  );
}

function Action({
  action,
  label,
  icon,
  look,
  onPress,
  isDisabled,
}: {
  readonly action: KeyAction;
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly look?: "strong" | "danger" | "plain";
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Button look={look} onPress={onPress} isDisabled={isDisabled}>
      {icon} {label} <kbd dir="ltr">{LETTERS[action]}</kbd>
    </Button>
  );
}

/** What can be done with the report that is open. */
export function Actions({
  act,
  canUndo,
  isGone,
  onAdd,
  canAdd,
}: {
  readonly act: (action: KeyAction) => void;
  readonly canUndo: boolean;
  /** Rejected or withdrawn: there is nothing to accept. */
  readonly isGone: boolean;
  readonly onAdd: () => void;
  /** Whether words are selected to add a report on. */
  readonly canAdd: boolean;
}) {
  const t = useTexts(reviewTexts);
  return (
    <div className="review-actions">
      <Action
        action="accept"
        label={t.accept}
        look="strong"
        icon={<Check size={16} aria-hidden="true" />}
        onPress={() => act("accept")}
        isDisabled={isGone}
      />
      <Action action="edit" label={t.edit} icon={<Pencil size={16} aria-hidden="true" />} onPress={() => act("edit")} />
      <Action
        action="reject"
        label={t.reject}
        look="danger"
        icon={<X size={16} aria-hidden="true" />}
        onPress={() => act("reject")}
        isDisabled={isGone}
      />
      <Action
        action="undo"
        label={t.undo}
        icon={<Undo2 size={16} aria-hidden="true" />}
        onPress={() => act("undo")}
        isDisabled={!canUndo}
      />
      <Button onPress={onAdd} isDisabled={!canAdd}>
        <Plus size={16} aria-hidden="true" /> {t.add}
      </Button>
      <Action action="help" label={t.help} icon={<CircleHelp size={16} aria-hidden="true" />} onPress={() => act("help")} />
    </div>
  );
}

/** The report as a reviewer sees it: how it stands, how the machine reads it where that differs, and what was decided. */
export function ReviewPanel({
  article,
  report,
  isSecond,
}: {
  readonly article: ReviewArticle;
  readonly report: ReviewReport;
  readonly isSecond: boolean;
}) {
  const t = useTexts(reviewTexts);
  const { text } = article.article;
  const shown = isSecond ? (report.machine ?? report.value) : report.value;
  const differs = !isSecond && report.machine !== null && (report.item?.changed === true || report.value === null);
  const own = article.decisions.filter((d) => d.key === report.key);
  return (
    <>
      {isSecond && <p className="small review-blind">{t.blind}</p>}
      {shown === null && <p className="review-rejected">{t.wasRejected}</p>}
      {shown !== null && (
        <ReportView title={differs ? t.stands : undefined} card={cardOfDecided(text, shown, report.confidence ?? 1)}>
          {report.reviewed === null && report.confidence !== null && <Confidence value={report.confidence} />}
        </ReportView>
      )}
      {differs && report.machine !== null && (
        <ReportView title={t.machine} card={cardOfDecided(text, report.machine, report.confidence ?? 1)} />
      )}
      {!isSecond && <History decisions={own} />}
    </>
  );
}
