import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { RelationEvent } from "../../api/types.js";
import { TypeBadge } from "../../components/badges.js";
import { Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { Failed, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { articlePath, storyPath } from "../paths.js";
import { boundsOf } from "./series.js";
import { relationsTexts } from "./texts.js";

/** Of what the events are asked for. Days may be "". */
export interface EventsOf {
  readonly a: string;
  readonly b: string;
  readonly since: string;
  readonly until: string;
  /** A stretch of time within these days; "" for all. */
  readonly at: string;
}

const later = (x: string, y: string): string => (x > y ? x : y);
const earlier = (x: string, y: string): string => (x === "" || y === "" ? x || y : x < y ? x : y);

/** The days that are asked for: the stretch, cut by the period. */
function daysOf({ since, until, at }: EventsOf): { since: string | undefined; until: string | undefined } {
  const bounds = at === "" ? { since: "", until: "" } : boundsOf(at);
  return { since: later(since, bounds.since) || undefined, until: earlier(until, bounds.until) || undefined };
}

const useEvents = (of: EventsOf) =>
  useInfiniteQuery({
    queryKey: ["relation-events", of],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/relations/events", {
          params: { query: { a: of.a, b: of.b, ...daysOf(of), limit: 20, after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

function Event({ event }: { readonly event: RelationEvent }) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const kind = event.score > 0 ? "score-with" : event.score < 0 ? "score-against" : "";
  return (
    <li className="card relation-event">
      <p className="relation-event-head">
        <TypeBadge type={event.type} />
        <time dateTime={event.day}>{format.day(event.day)}</time>
        <bdi className={`score ${kind}`} title={t.score}>
          {format.score(event.score)}
        </bdi>
      </p>
      <p className="naskh" lang="ar" dir="rtl">
        {event.sentence}
      </p>
      <p className="relation-event-foot small soft">
        <bdi>{event.outlet}</bdi>
        <span>{t.told(event.articles)}</span>
        <Link href={articlePath(event.article)}>{t.toArticle}</Link>
        {event.story !== null && event.happening !== null && <Link href={storyPath(event.story, event.happening)}>{t.toHappening}</Link>}
      </p>
    </li>
  );
}

/** What passed between the two, one by one, the newest first. */
export function Events({ of, onAll }: { readonly of: EventsOf; readonly onAll: ReactNode }) {
  const t = useTexts(relationsTexts);
  const format = useFormat();
  const query = useEvents(of);
  const events = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={of.at === "" ? t.events : t.eventsIn(format.day(of.at))} aside={of.at !== "" && onAll} id="events">
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      <ol className="relation-events">
        {events.map((event) => (
          <Event key={`${event.article} ${event.n}`} event={event} />
        ))}
      </ol>
      {events.length > 0 && <Pager query={query} />}
    </Section>
  );
}
