import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useMemo } from "react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { Story, StoryArticle } from "../../api/types.js";
import { Comments } from "../../comments/comments.js";
import { commentTexts } from "../../comments/texts.js";
import { TypeBadge } from "../../components/badges.js";
import { Page, Section } from "../../components/page.js";
import { FailedPage, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { useRouteId } from "../../url/route-id.js";
import { articlePath, storyPath } from "../paths.js";
import { Value } from "./comparison.js";
import { Happenings, useHappenings } from "./happenings.js";
import { storyTexts } from "./texts.js";
import { timelineOf } from "./timeline.js";
import "./story.css";

/** Happenings of a day that the timeline names. */
const A_DAY = 4;

/** One article of the story, as a column beside the others. */
function Column({ article, isCopy }: { readonly article: StoryArticle; readonly isCopy: boolean }) {
  const t = useTexts(storyTexts);
  const format = useFormat();
  return (
    <li className="card column">
      <p className="column-head">
        <bdi className="column-outlet">{article.outlet ?? article.id}</bdi>
        {article.published !== null && (
          <time dateTime={article.published} className="soft small">
            {format.shortDay(article.published)}
          </time>
        )}
      </p>
      <h3 className="naskh" lang="ar" dir="auto">
        <Link href={articlePath(article.id)}>{article.title ?? article.id}</Link>
      </h3>
      <p className="naskh column-text" lang="ar" dir="auto">
        {article.excerpt}
      </p>
      <p className="small soft column-foot">
        {t.reports(article.reports)}
        {isCopy && (
          <span className="flag">
            <Copy size={12} aria-hidden="true" /> {t.copy}
          </span>
        )}
      </p>
    </li>
  );
}

/** The story day by day. */
function Timeline({ story }: { readonly story: Story }) {
  const t = useTexts(storyTexts);
  const format = useFormat();
  const shared = useHappenings(story.id, 1);
  const days = useMemo(
    () => timelineOf(story.articles, shared.data?.pages.flatMap((page) => page.rows) ?? [], A_DAY),
    [story.articles, shared.data],
  );
  const questions = t as unknown as Readonly<Record<string, string>>;
  return (
    <Section title={t.timeline} id="development">
      <ol className="timeline">
        {days.map(({ day, articles, happenings }) => (
          <li key={day ?? ""} className="timeline-day">
            <p className="timeline-date">{day === null ? t.noDay : <time dateTime={day}>{format.day(day)}</time>}</p>
            <div className="timeline-told">
              {articles.length > 0 && (
                <p className="small soft">
                  {t.articles(articles.length)}: {format.list(articles.map((a) => a.outlet ?? a.id))}
                </p>
              )}
              <ul className="timeline-list" aria-label={t.firstTold}>
                {happenings.map((happening) => (
                  <li key={happening.id}>
                    <TypeBadge type={happening.type} />{" "}
                    <Link href={storyPath(story.id, happening.id)} className="naskh timeline-words" lang="ar" dir="auto">
                      {happening.tellers[0]?.sentence}
                    </Link>
                    {happening.development.map(({ what, versions }) => (
                      <span key={what} className="timeline-steps small">
                        {questions[what]}:{" "}
                        {versions.map(({ value }) => (
                          <span key={String(value)} className="timeline-step">
                            <Value what={what} value={value} english={happening.english} />
                          </span>
                        ))}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Other stories of the same matter. */
function Topic({ story }: { readonly story: Story }) {
  const t = useTexts(storyTexts);
  const format = useFormat();
  if (story.topic.length === 0) return null;
  return (
    <Section title={t.topic} id="topic">
      <ul className="topic">
        {story.topic.map((other) => (
          <li key={other.id}>
            <Link href={storyPath(other.id)} className="naskh" lang="ar" dir="auto">
              {other.title ?? other.id}
            </Link>
            <span className="soft small">
              {other.day !== null && `${format.day(other.day)} · `}
              {t.articles(other.articles)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A story: outlets side by side, who says what, how it developed. */
export default function StoryPage() {
  const t = useTexts(storyTexts);
  const c = useTexts(commentTexts);
  const format = useFormat();
  const id = useRouteId();
  const query = useQuery({
    queryKey: ["story", id],
    queryFn: () => answerOf(api.GET("/api/v1/stories/{id}", { params: { path: { id } } })),
  });
  const story = query.data;
  if (query.isError) return <FailedPage error={query.error} again={() => void query.refetch()} />;
  if (story === undefined) return <Loading />;
  const copies = new Set(story.copies.flat());
  return (
    <Page
      title={story.title ?? t.untitled}
      isNews
      over={t.kind}
      lead={[format.days(story.day, story.last_day), t.outlets(story.outlets.length), t.articles(story.articles.length)]
        .filter((f) => f !== "")
        .join(" · ")}
    >
      <Section title={t.sideBySide} id="outlets">
        <ul className="columns">
          {story.articles.map((article) => (
            <Column key={article.id} article={article} isCopy={copies.has(article.id)} />
          ))}
        </ul>
      </Section>
      <Happenings story={story.id} />
      <Timeline story={story} />
      <Topic story={story} />
      <Section title={c.title} id="comments">
        <Comments target={{ kind: "story", story: story.id }} />
      </Section>
    </Page>
  );
}
