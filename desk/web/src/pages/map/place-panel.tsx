import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { PlaceCount } from "../../api/types.js";
import { TypeBadge } from "../../components/badges.js";
import { Button } from "../../components/button.js";
import { scrollManner } from "../../components/motion.js";
import { Name } from "../../components/names.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { ArchivedReports } from "../../reading/archived-reports.js";
import { type FilterValues, filterQuery } from "../../url/filters.js";
import { actorPath, reportsPath } from "../paths.js";
import { mapTexts } from "./texts.js";

const useReports = (filters: FilterValues, isAsked: boolean) =>
  useInfiniteQuery({
    queryKey: ["map-reports", filters],
    enabled: isAsked,
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/v1/reports", { params: { query: { ...filterQuery(filters), limit: 10, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

interface PlacePanelProps {
  /** Nothing where the filters leave nothing of it. */
  readonly place: PlaceCount | undefined;
  /** The filters of the page. */
  readonly filters: FilterValues;
  /** Whether somebody has just chosen it: then it takes the focus and comes into sight. */
  readonly isNew: boolean;
  readonly onBack: () => void;
}

/** What happened at a place: of what types, and the reports themselves. */
export function PlacePanel({ place, filters, isNew, onBack }: PlacePanelProps) {
  const t = useTexts(mapTexts);
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const here: FilterValues = { ...filters, place: place?.actor == null ? [] : [place.actor] };
  const query = useReports(here, here.place.length > 0);
  const known = place?.known;
  useEffect(() => {
    if (!isNew || known === undefined) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest", behavior: scrollManner() });
  }, [isNew, known]);
  return (
    <section className="section place-panel">
      <Button look="quiet" className="place-back" onPress={onBack}>
        <ArrowLeft size={16} aria-hidden="true" className="flips" /> {t.back}
      </Button>
      {place === undefined ? (
        <Empty>{t.gone}</Empty>
      ) : (
        <>
          <header className="place-head">
            <h2 ref={heading} tabIndex={-1}>
              <Name of={place} both />
            </h2>
            <p className="soft small">
              {t.happenings(place.happenings)} · {t.reportsCount(place.reports)}
            </p>
          </header>
          <ul className="place-types">
            {place.types.map(({ type, count }) => (
              <li key={type}>
                <TypeBadge type={type} /> {format.number(count)}
              </li>
            ))}
          </ul>
          {place.actor !== null && (
            <p className="place-links small">
              <Link href={reportsPath(here)}>{t.inTable}</Link>
              <Link href={actorPath(place.actor)}>{t.toPlace}</Link>
            </p>
          )}
          {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
          {query.isLoading && <Loading />}
          <ArchivedReports query={query} />
        </>
      )}
    </section>
  );
}
