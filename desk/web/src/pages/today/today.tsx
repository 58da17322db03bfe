import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Minus } from "lucide-react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { Today } from "../../api/types.js";
import { ActorLink, Name } from "../../components/names.js";
import { Page, Section } from "../../components/page.js";
import { Empty, FailedPage, Loading } from "../../components/states.js";
import { StoryCard } from "../../components/story-card.js";
import { quadrantOf, TYPE_ORDER, typeTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { relationPath } from "../paths.js";
import { Changes } from "./changes.js";
import { todayTexts } from "./texts.js";
import "./today.css";

/** Actors and pairs that the page names. */
const MOST = 8;

/** How much the archive holds. */
function Totals({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const format = useFormat();
  const { articles, reports, stories, actors, outlets } = today.totals;
  const facts = [
    { n: articles, word: t.articles(articles) },
    { n: reports, word: t.reports(reports) },
    { n: stories, word: t.storiesCount(stories) },
    { n: actors, word: t.actorsCount(actors) },
    { n: outlets, word: t.outlets(outlets) },
  ];
  return (
    <ul className="totals">
      {facts.map(({ n, word }) => (
        <li key={word}>
          <span className="total">{format.number(n)}</span> {word}
        </li>
      ))}
    </ul>
  );
}

/** How many reports there are of each type, each leading to them. */
function Types({ types }: { readonly types: Today["types"] }) {
  const t = useTexts(typeTexts);
  const format = useFormat();
  const most = Math.max(1, ...types.map((row) => row.count));
  const ordered = [...types].sort((a, b) => TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type));
  return (
    <ul className="type-bars">
      {ordered.map(({ type, count }) => (
        <li key={type} className={`q-${quadrantOf(type)}`}>
          <Link href={`/reports?type=${type}`} className="type-bar">
            <span className="type-bar-name">{t[type]}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="8" rx="1" />
            </svg>
            <span className="type-bar-count">{format.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who is named most. */
function Actors({ actors }: { readonly actors: Today["actors"] }) {
  const t = useTexts(todayTexts);
  const format = useFormat();
  return (
    <ol className="ranks">
      {actors.slice(0, MOST).map((actor) => (
        <li key={actor.id}>
          <ActorLink id={actor.id} of={actor} />
          <span className="soft small">
            {format.number(actor.reports)} {t.reports(actor.reports)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Between whom most happened, and whether with or against one another. */
function Pairs({ pairs }: { readonly pairs: Today["pairs"] }) {
  const t = useTexts(todayTexts);
  const format = useFormat();
  return (
    <ol className="ranks">
      {pairs.slice(0, MOST).map(({ a, b, score }) => (
        <li key={`${a.id} ${b.id}`}>
          <Link href={relationPath(a.id, b.id)} className="pair">
            <Name of={a} />
            <Minus size={14} aria-hidden="true" />
            <Name of={b} />
          </Link>
          <span className={`score ${score > 0 ? "score-with" : score < 0 ? "score-against" : ""}`} title={t.score}>
            {format.score(score)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The way to all of something. */
function More({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Link href={to} className="more">
      {children} <ArrowLeft size={14} aria-hidden="true" className="points-on" />
    </Link>
  );
}

/** What is new. */
export default function TodayPage() {
  const t = useTexts(todayTexts);
  const format = useFormat();
  const query = useQuery({ queryKey: ["today"], queryFn: () => answerOf(api.GET("/api/v1/today")) });
  const today = query.data;
  if (query.isError) return <FailedPage error={query.error} again={() => void query.refetch()} />;
  if (today === undefined) return <Loading />;
  if (today.day === null) {
    return (
      <Page title={t.title}>
        <Empty>
          {t.empty} <code dir="ltr">npx isnad ingest news/</code>
        </Empty>
      </Page>
    );
  }
  const [lead, ...others] = today.stories;
  return (
    <Page title={t.title} lead={t.span(format.days(today.since, today.day))} actions={<Totals today={today} />}>
      <div className="today">
        <Section title={t.stories} aside={<More to="/stories">{t.allStories}</More>} className="today-stories">
          {lead && <StoryCard story={lead} isLead />}
          <div className="story-grid">
            {others.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </div>
        </Section>
        <div className="today-side">
          <Section title={t.changes}>
            {today.changes.length === 0 ? <p className="soft">{t.noChanges}</p> : <Changes changes={today.changes} />}
          </Section>
          <Section title={t.types} aside={<More to="/reports">{t.allReports}</More>}>
            <Types types={today.types} />
          </Section>
          <Section title={t.actors} aside={<More to="/actors">{t.allActors}</More>}>
            <Actors actors={today.actors} />
          </Section>
          <Section title={t.pairs}>
            <Pairs pairs={today.pairs} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
