import { Link } from "wouter";
import { useRole } from "../../api/session.js";
import { Choice } from "../../components/choice.js";
import { Options } from "../../components/options.js";
import { Page, Section } from "../../components/page.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { TYPE_ORDER, typeTexts } from "../../labels/types.js";
import { useTexts } from "../../language/texts.js";
import { may } from "../../shell/navigation.js";
import { identityTexts } from "../identities/texts.js";
import { QUEUES, useRelease } from "./data.js";
import { Actions, ReviewPanel, ReviewText } from "./desk.js";
import { AgreementFigures, Downloads, JoinAnew, KeysHelp } from "./figures.js";
import type { Place } from "./place.js";
import { idOf, QueueList } from "./queue-list.js";
import { ReportEditor } from "./report-editor.js";
import { reviewTexts } from "./texts.js";
import { type Bench, useBench } from "./use-bench.js";
import "../../reading/reading.css";
import "./review.css";

/** Which queue, and which types of it. */
function Filters({ place }: { readonly place: Place }) {
  const t = useTexts(reviewTexts);
  const types = useTexts(typeTexts);
  const { view, turn } = place;
  return (
    <div className="review-filters">
      <Options
        label={t.queue}
        value={view.queue}
        options={QUEUES.map((value) => ({ value, text: t[value] }))}
        onChange={(queue) => turn({ queue })}
      />
      {(view.queue === "open" || view.queue === "second") && (
        <Choice
          label={t.type}
          value={view.type}
          options={(["any", ...TYPE_ORDER] as const).map((value) => ({ value, text: value === "any" ? t.anyType : types[value] }))}
          onChange={(type) => turn({ type })}
        />
      )}
    </div>
  );
}

/** The report that is open, or the editor of it. */
function Side({ bench }: { readonly bench: Bench }) {
  const t = useTexts(reviewTexts);
  const { place, draft, selected, work } = bench;
  const { report, isSecond } = place;
  const article = place.article.data;
  if (article === undefined) return null;
  if (draft !== null)
    return (
      <ReportEditor
        text={article.article.text}
        selected={selected}
        draft={draft.value}
        people={article.people}
        isNew={draft.isNew}
        isSaving={work.isBusy}
        onChange={bench.change}
        onSave={bench.save}
        onCancel={bench.cancel}
      />
    );
  return (
    <>
      {report === null ? <p className="soft">{t.gone}</p> : <ReviewPanel article={article} report={report} isSecond={isSecond} />}
      <Actions
        act={bench.act}
        canUndo={work.hasOwn || report?.item?.decision != null}
        isGone={report === null || (report.value === null && !isSecond)}
        onAdd={bench.begin}
        canAdd={selected !== null}
      />
    </>
  );
}

/** The article and the report beside it. */
function Open({ bench }: { readonly bench: Bench }) {
  const t = useTexts(reviewTexts);
  const { place } = bench;
  const { article, open } = place;
  if (open === null) return <Empty>{place.queue.isSuccess ? t.empty : t.choose}</Empty>;
  if (article.isError) return <Failed error={article.error} again={() => void article.refetch()} />;
  if (article.data === undefined) return <Loading />;
  return (
    <>
      <ReviewText article={article.data.article} shown={bench.shown} id={idOf(open)} frame={bench.frame} />
      <section className="review-side" aria-label={t.report}>
        <Side bench={bench} />
      </section>
    </>
  );
}

/** What the machine read is a proposal until somebody has looked: here people look. */
export default function ReviewPage() {
  const t = useTexts(reviewTexts);
  const i = useTexts(identityTexts);
  const role = useRole();
  const bench = useBench();
  const { place, work, help } = bench;
  useRelease();
  return (
    <Page
      title={t.title}
      actions={
        may(role, "editor") && (
          <Link href="/review/actors" className="button button-plain">
            {i.title}
          </Link>
        )
      }
    >
      <Filters place={place} />
      <p className="review-said" role="status">
        {work.said}
      </p>
      {help.isHelp && <KeysHelp isOn={help.keysOn} onChange={help.setKeysOn} />}
      <div className="review">
        <nav className="review-queue" aria-label={t.queue}>
          {place.queue.isPending && <Loading />}
          {place.queue.isError && <Failed error={place.queue.error} again={() => void place.queue.refetch()} />}
          {place.queue.isSuccess && place.items.length === 0 && <Empty>{t.empty}</Empty>}
          <QueueList items={place.items} open={place.open === null ? "" : idOf(place.open)} onOpen={bench.show} />
        </nav>
        <Open bench={bench} />
      </div>
      <Section title={t.agreement}>
        <AgreementFigures />
      </Section>
      <Downloads />
      {may(role, "editor") && <JoinAnew />}
    </Page>
  );
}
