import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight } from "lucide-react";
import { useCallback, useMemo } from "react";
import { Link, useSearch } from "wouter";
import { useActorNames } from "../../api/actors.js";
import { answerOf, api, given } from "../../api/client.js";
import type { Relation } from "../../api/types.js";
import { ActorPicker } from "../../components/actor-picker.js";
import { TypeBadge } from "../../components/badges.js";
import { IconButton } from "../../components/button.js";
import { DateRange } from "../../components/date-range.js";
import { Name, nameIn } from "../../components/names.js";
import { Options } from "../../components/options.js";
import { Page, Section } from "../../components/page.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { type Column, Table } from "../../components/table.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { usePreferences } from "../../preferences.js";
import { choice, day, type ParamValues, text, useParams, writeParams } from "../../url/params.js";
import { actorOf, relationPath, sideOf } from "../paths.js";
import { Balance } from "./balance.js";
import { Events } from "./events.js";
import { fittingStep, gathered, type Point } from "./series.js";
import { SeriesChart } from "./series-chart.js";
import { relationsTexts } from "./texts.js";
import "./relations.css";

const SPEC = { a: text(), b: text(), since: day(), until: day(), step: choice("auto", "day", "month", "year"), at: text() };
type View = ParamValues<typeof SPEC>;

/** Days whose pairs are proposed where none is chosen. */
const PROPOSED = 366;

/** The relation day by day: longer steps are gathered here, so that nothing is asked anew. */
const useRelation = ({ a, b, since, until }: View) =>
  useQuery({
    queryKey: ["relation", a, b, since, until],
    queryFn: () =>
      answerOf(api.GET("/api/v1/relations", { params: { query: { a, b, since: given(since), until: given(until), step: "day" } } })),
    enabled: a !== "" && b !== "" && a !== b,
  });

/** Pairs to begin with: those between whom most passed. */
function Proposals() {
  const t = useTexts(relationsTexts);
  const query = useQuery({
    queryKey: ["today", PROPOSED],
    queryFn: () => answerOf(api.GET("/api/v1/today", { params: { query: { days: PROPOSED } } })),
  });
  return (
    <Empty>
      <p>{t.begin}</p>
      <ul className="proposals">
        {(query.data?.pairs ?? []).slice(0, 8).map(({ a, b }) => (
          <li key={`${a.id} ${b.id}`}>
            <Link href={relationPath(a.id, b.id)} className="button button-plain">
              <Name of={a} /> <ArrowLeftRight size={14} aria-hidden="true" /> <Name of={b} />
            </Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

/** The figures of the chart. */
function Figures({ points, label }: { readonly points: readonly Point[]; readonly label: string }) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const columns: readonly Column<Point>[] = [
    { id: "time", title: t.time, isHead: true, cell: (p) => format.day(p.time) },
    { id: "score", title: t.score, isNumber: true, cell: (p) => <bdi>{format.score(p.score)}</bdi> },
    { id: "events", title: t.events, isNumber: true, cell: (p) => format.number(p.happenings) },
  ];
  return (
    <details className="chart-numbers">
      <summary>{t.numbers}</summary>
      <Table label={label} columns={columns} rows={points} keyOf={(p) => p.time} />
    </details>
  );
}

function Shown({ relation, view, names }: { readonly relation: Relation; readonly view: View; readonly names: string }) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const search = useSearch();
  const step = view.step === "auto" ? fittingStep(relation.series) : view.step;
  const points = useMemo(() => gathered(relation.series, step), [relation.series, step]);
  const pathAt = useCallback((at: string) => `/relations?${writeParams(SPEC, search, { at })}`, [search]);
  const label = t.seriesLabel(names);
  return (
    <div className="relation">
      <div className="relation-main">
        <Balance relation={relation} />
        <Section title={t.series}>
          <p className="soft small">{t.scale(format.score(-10), format.score(10))}</p>
          <SeriesChart points={points} step={step} at={view.at} pathAt={pathAt} label={label} />
          <Figures points={points} label={label} />
        </Section>
        <Section title={t.types}>
          <ul className="relation-types">
            {Object.entries(relation.types)
              .sort(([, x], [, y]) => y - x)
              .map(([type, count]) => (
                <li key={type}>
                  <TypeBadge type={type} /> {format.number(count)}
                </li>
              ))}
          </ul>
        </Section>
      </div>
      <Events of={view} onAll={<Link href={pathAt("")}>{t.allEvents}</Link>} />
    </div>
  );
}

/** What passed between two actors or countries. Who, when and by which step is in the address. */
export default function RelationsPage() {
  const t = useTexts(relationsTexts);
  const { language } = usePreferences();
  const [view, change] = useParams(SPEC);
  const query = useRelation(view);
  const [a, b] = [view.a, view.b].map((side) => (side === "" ? "" : actorOf(side))) as [string, string];
  const found = useActorNames([a, b].filter((id) => id !== ""));
  const nameOf = (id: string): string => {
    const known = found.get(id);
    return known === undefined ? id : nameIn(known, language);
  };
  const both = a !== "" && b !== "";
  const names = both ? t.titleOf(nameOf(a), nameOf(b)) : t.title;
  return (
    <Page title={names} over={both ? t.title : undefined} lead={both ? undefined : t.lead}>
      <div className="relation-choice">
        <ActorPicker label={t.first} value={a} onChange={(id) => change({ a: id === "" ? "" : sideOf(id), at: "" })} />
        <IconButton label={t.swap} isDisabled={!both} onPress={() => change({ a: view.b, b: view.a })} className="relation-swap">
          <ArrowLeftRight size={18} aria-hidden="true" />
        </IconButton>
        <ActorPicker label={t.second} value={b} onChange={(id) => change({ b: id === "" ? "" : sideOf(id), at: "" })} />
        <DateRange since={view.since} until={view.until} onChange={(range) => change({ ...range, at: "" })} />
        <Options
          label={t.step}
          value={view.step}
          onChange={(step) => change({ step, at: "" })}
          options={(["auto", "day", "month", "year"] as const).map((value) => ({ value, text: t[value] }))}
        />
      </div>
      {!both && <Proposals />}
      {both && a === b && <Empty>{t.same}</Empty>}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isLoading && <Loading />}
      {query.data?.happenings === 0 && <Empty>{t.none}</Empty>}
      {query.data !== undefined && query.data.happenings > 0 && <Shown relation={query.data} view={view} names={names} />}
    </Page>
  );
}
