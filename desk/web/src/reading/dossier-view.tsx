import type { Dossier, Report } from "@isnad/engine";
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Confidence } from "../components/meter.js";
import { scrollManner } from "../components/motion.js";
import { ReportBody, ReportHead } from "../components/report-card.js";
import { Empty } from "../components/states.js";
import { quadrantOf, TYPE_ORDER, typeTexts } from "../labels/types.js";
import { useFormat } from "../language/format.js";
import { useTexts } from "../language/texts.js";
import { list, text as textParam, useParams } from "../url/params.js";
import { ArticleText } from "./article-text.js";
import { type ActorIds, cardOf } from "./cards.js";
import { CAN_MARK } from "./highlight.js";
import { marksOf, type Stretch, silentSentences, stretchesOf } from "./marks.js";
import { readingTexts } from "./texts.js";

/** What of a dossier is shown; the archive sends it without the article, which it sends beside it. */
export type ShownDossier = Pick<Dossier, "chrome" | "sentences" | "entities" | "reports">;

interface DossierViewProps {
  readonly text: string;
  readonly dossier: ShownDossier;
  /** Ids of actors by the entity's id; none for a text that is in no archive. */
  readonly actors?: ActorIds;
  /** Links and buttons under a report's card. */
  readonly foot?: (report: Report) => ReactNode;
}

/** `report`: the id of the one whose words are lit; `type`: those shown, all where none is named. */
const SPEC = { report: textParam(), type: list() };

const NO_ACTORS: ActorIds = {};

/** The colours of the marks. */
function Legend({ hasChrome }: { readonly hasChrome: boolean }) {
  const t = useTexts(readingTexts);
  if (!CAN_MARK) return <p className="legend soft">{t.unmarked}</p>;
  return (
    <ul className="legend" aria-label={t.legend}>
      {(["trigger", "actor", "recipient", "speaker"] as const).map((role) => (
        <li key={role} className={`legend-sample legend-${role}`}>
          {t[role]}
        </li>
      ))}
      {hasChrome && <li className="legend-chrome">{t.chrome}</li>}
    </ul>
  );
}

/** Which types are shown, with how many there are of each. */
function TypeFilter({
  reports,
  chosen,
  onChange,
}: {
  reports: readonly Report[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const t = useTexts(readingTexts);
  const types = useTexts(typeTexts);
  const format = useFormat();
  const present = TYPE_ORDER.filter((type) => reports.some((r) => r.type === type));
  if (present.length < 2) return null;
  return (
    <fieldset className="type-filter">
      <legend className="unseen">{t.filter}</legend>
      {present.map((type) => (
        <ToggleButton
          key={type}
          className={`type-toggle q-${quadrantOf(type)}`}
          isSelected={chosen.includes(type)}
          onChange={(on) => onChange(on ? [...chosen, type] : chosen.filter((c) => c !== type))}
        >
          {types[type]} <span>{format.number(reports.filter((r) => r.type === type).length)}</span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}

interface CardProps extends Pick<DossierViewProps, "foot"> {
  readonly report: Report;
  readonly text: string;
  readonly dossier: ShownDossier;
  readonly actors: ActorIds;
  readonly isOn: boolean;
  readonly isChosen: boolean;
  readonly onOver: (id: string | null) => void;
  readonly onFocus: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** The card of a report: its head is a button that lights its words. */
function ReadingCard({ report, text, dossier, actors, isOn, isChosen, onOver, onFocus, onChoose, foot }: CardProps) {
  const t = useTexts(readingTexts);
  const card = useMemo(() => cardOf(dossier, text, report, actors), [dossier, text, report, actors]);
  return (
    <li
      className={`card report-card reading-card ${isOn ? "on" : ""}`}
      id={`report-${report.id}`}
      onPointerEnter={() => onOver(report.id)}
      onPointerLeave={() => onOver(null)}
    >
      <AriaButton
        className="reading-card-head"
        aria-pressed={isChosen}
        onPress={() => onChoose(report.id)}
        onFocusChange={(isFocused) => onFocus(isFocused ? report.id : null)}
      >
        <ReportHead report={card} />
      </AriaButton>
      <ReportBody report={card} />
      <div className="card-foot">
        <Confidence value={report.confidence} />
        {foot?.(report)}
      </div>
      {report.because.length > 0 && (
        <details className="reading-rules">
          <summary>{t.because}</summary>
          <ul>
            {report.because.map((id) => (
              <li key={id}>
                <code dir="ltr">{id}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The arrow keys go from card to card; anything else is left to others. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches(".reading-card-head")) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(".reading-card-head")];
  event.preventDefault();
  heads[heads.indexOf(event.target) + step]?.focus();
}

/** The marks of the reports shown, and of the one that is lit. */
function useMarks(text: string, dossier: ShownDossier, shown: readonly Report[], lit: string) {
  const marks = useMemo(() => new Map(shown.map((report) => [report.id, marksOf(text, report)])), [text, shown]);
  const stretches = useMemo(() => stretchesOf([...marks.values()].flat()), [marks]);
  const silent = useMemo(() => silentSentences(dossier), [dossier]);
  const litMarks = useMemo(() => marks.get(lit) ?? [], [marks, lit]);
  return { stretches, silent, litMarks };
}

/** A dossier: the text with its words marked, and the cards of its reports beside it; each lights up the other. */
export function DossierView({ text, dossier, actors = NO_ACTORS, foot }: DossierViewProps) {
  const t = useTexts(readingTexts);
  const [view, change] = useParams(SPEC);
  const [over, setOver] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const cards = useRef<HTMLOListElement>(null);
  const shown = useMemo(
    () => (view.type.length === 0 ? dossier.reports : dossier.reports.filter((r) => view.type.includes(r.type))),
    [dossier, view.type],
  );
  const lit = over ?? focused ?? view.report;
  const { stretches, silent, litMarks } = useMarks(text, dossier, shown, lit);
  const choose = useCallback((id: string) => change({ report: id === view.report ? "" : id }, { replace: true }), [change, view.report]);
  const pick = (stretch: Stretch | null): void => {
    const [id = ""] = stretch?.reports ?? [];
    change({ report: id }, { replace: true });
    if (id !== "")
      cards.current?.querySelector(`#report-${CSS.escape(id)}`)?.scrollIntoView({ block: "nearest", behavior: scrollManner() });
  };
  return (
    <div className="reading-body">
      <div className="reading-text">
        <ArticleText
          text={text}
          stretches={stretches}
          chrome={dossier.chrome}
          silent={silent}
          lit={litMarks}
          label={t.text}
          reveal={focused ?? (view.report === "" ? null : view.report)}
          chosen={view.report}
          onHover={(stretch) => setOver(stretch?.reports[0] ?? null)}
          onPick={pick}
        />
        <Legend hasChrome={dossier.chrome.length > 0} />
      </div>
      <section className="reading-side" aria-label={t.reports(dossier.reports.length)}>
        <TypeFilter reports={dossier.reports} chosen={view.type} onChange={(type) => change({ type }, { replace: true })} />
        {dossier.reports.length === 0 && <Empty>{t.none}</Empty>}
        <ol
          className="reading-cards"
          ref={cards}
          onKeyDown={(event) => {
            onArrow(event);
            if (event.key === "Escape") change({ report: "" }, { replace: true });
          }}
        >
          {shown.map((report) => (
            <ReadingCard
              key={report.id}
              report={report}
              text={text}
              dossier={dossier}
              actors={actors}
              isOn={lit === report.id}
              isChosen={view.report === report.id}
              onOver={setOver}
              onFocus={setFocused}
              onChoose={choose}
              foot={foot}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
