import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import type { Article } from "../../api/types.js";
import { Comments, FoldedComments } from "../../comments/comments.js";
import { commentTexts } from "../../comments/texts.js";
import { Page, Section } from "../../components/page.js";
import { FailedPage, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { DossierView } from "../../reading/dossier-view.js";
import { silentSentences } from "../../reading/marks.js";
import { readingTexts } from "../../reading/texts.js";
import { useRouteId } from "../../url/route-id.js";
import { articlePath, storyPath } from "../paths.js";
import { articleTexts } from "./texts.js";
import "./article.css";

/** Outlet, day, source, story: the facts of an article in a line. */
function Facts({ article }: { readonly article: Article }) {
  const t = useTexts(articleTexts);
  const format = useFormat();
  return (
    <p className="facts">
      {article.outlet !== null && <bdi className="fact-strong">{article.outlet}</bdi>}
      {article.published !== null && <time dateTime={article.published}>{format.day(article.published)}</time>}
      {article.url !== null && /^https?:/i.test(article.url) && (
        <a href={article.url} rel="noreferrer noopener external" target="_blank">
          {t.source} <ExternalLink size={14} aria-hidden="true" />
        </a>
      )}
      {article.story !== null && <Link href={storyPath(article.story.id)}>{t.story}</Link>}
      {article.version_of !== null && <Link href={articlePath(article.version_of)}>{t.version}</Link>}
    </p>
  );
}

/** What was found in it, in numbers. */
function Found({ article }: { readonly article: Article }) {
  const t = useTexts(articleTexts);
  const r = useTexts(readingTexts);
  const { sentences, reports, reader } = article.dossier;
  const facts = [t.sentences(sentences.length), r.reports(reports.length), r.silent(silentSentences(article.dossier).length)];
  return (
    <p className="small soft">
      {facts.join(" · ")} · {t.reader}{" "}
      <bdi dir="ltr">
        {reader.name} {reader.version}
      </bdi>
    </p>
  );
}

/** Other outlets that printed the same text. */
function Copies({ article }: { readonly article: Article }) {
  const t = useTexts(articleTexts);
  const format = useFormat();
  if (article.copies.length === 0) return null;
  return (
    <p className="small">
      <span className="soft">{t.copies}: </span>
      {article.copies.map((copy, i) => (
        <span key={copy.id}>
          {i > 0 && " · "}
          <Link href={articlePath(copy.id)}>
            <bdi>{copy.outlet ?? copy.id}</bdi>
          </Link>{" "}
          <span className="soft">({format.percent(copy.likeness)})</span>
        </span>
      ))}
    </p>
  );
}

/** An article: its text with marked words, and the reports read in it. */
export default function ArticlePage() {
  const t = useTexts(articleTexts);
  const c = useTexts(commentTexts);
  const id = useRouteId();
  const query = useQuery({
    queryKey: ["article", id],
    queryFn: () => answerOf(api.GET("/api/v1/articles/{id}", { params: { path: { id } } })),
  });
  const article = query.data;
  if (query.isError) return <FailedPage error={query.error} again={() => void query.refetch()} />;
  if (article === undefined) return <Loading />;
  return (
    <Page
      title={article.title ?? t.untitled}
      isNews
      over={t.kind}
      lead={
        <>
          <Facts article={article} />
          <Found article={article} />
          <Copies article={article} />
        </>
      }
    >
      <DossierView
        text={article.text}
        dossier={article.dossier}
        actors={article.actors}
        foot={(report) => {
          const happening = article.happenings[report.id];
          const key = article.reviews[report.id]?.key;
          return (
            <>
              {happening !== undefined && article.story !== null && (
                <Link href={storyPath(article.story.id, happening)}>{t.happening}</Link>
              )}
              {key !== undefined && <FoldedComments target={{ kind: "report", article: article.id, key }} />}
            </>
          );
        }}
      />
      <Section title={c.title} id="comments">
        <Comments target={{ kind: "article", article: article.id }} />
      </Section>
    </Page>
  );
}
