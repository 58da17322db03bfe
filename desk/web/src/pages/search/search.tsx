import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answerOf, api } from "../../api/client.js";
import { ActorLink } from "../../components/names.js";
import { Page, Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { SearchField } from "../../components/search-field.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { StoryCard } from "../../components/story-card.js";
import { kindTexts } from "../../labels/types.js";
import { useFormat } from "../../language/format.js";
import { defineTexts, useTexts } from "../../language/texts.js";
import { text, useParams } from "../../url/params.js";
import { articlePath } from "../paths.js";
import "./search.css";

const SPEC = { q: text() };

const searchTexts = defineTexts({
  title: { ar: "البحث", en: "Search" },
  titleFor: { ar: (q: string) => `البحث عن «${q}»`, en: (q: string) => `Search for “${q}”` },
  lead: {
    ar: 'كل صيغ الكلمة، والأسماء بالحروف اللاتينية أيضًا، و"عبارات"، و-بدون، وOR.',
    en: 'All forms of a word, names in Latin letters too, "phrases", -without, and OR.',
  },
  field: { ar: "كلمات البحث", en: "Words to search for" },
  go: { ar: "ابحث", en: "Search" },
  reports: { ar: "ابحث عنها في الأخبار", en: "Look for it in the reports" },
  actors: { ar: "الفاعلون", en: "Actors" },
  stories: { ar: "القصص", en: "Stories" },
  articles: { ar: "المقالات", en: "Articles" },
  named: {
    ar: { one: "في مقالة واحدة", two: "في مقالتين", few: "في # مقالات", many: "في # مقالة", other: "في # مقالة" },
    en: { one: "in one article", other: "in # articles" },
  },
  none: { ar: "لا شيء في الأرشيف بهذه الكلمات.", en: "Nothing in the archive has these words." },
  begin: { ar: "اكتب ما تبحث عنه.", en: "Type what you look for." },
});

/** What fits the words: actors and stories at once, articles page by page. */
const useFound = (q: string) =>
  useInfiniteQuery({
    queryKey: ["search", q],
    queryFn: ({ pageParam }) => answerOf(api.GET("/api/v1/search", { params: { query: { q, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.articles.next,
    enabled: q !== "",
  });

type Found = NonNullable<ReturnType<typeof useFound>["data"]>;

function Results({ found, query }: { readonly found: Found; readonly query: ReturnType<typeof useFound> }) {
  const t = useTexts(searchTexts);
  const kinds = useTexts(kindTexts) as Readonly<Record<string, string>>;
  const format = useFormat();
  const { actors = [], stories = [] } = found.pages[0] ?? {};
  const articles = found.pages.flatMap((page) => page.articles.rows);
  if (actors.length + stories.length + articles.length === 0) return <Empty>{t.none}</Empty>;
  return (
    <>
      {actors.length > 0 && (
        <Section title={t.actors}>
          <ul className="found-actors">
            {actors.map((actor) => (
              <li key={actor.id} className="card found-actor">
                <ActorLink id={actor.id} of={actor} both />
                <span className="soft small">
                  {kinds[actor.kind] ?? actor.kind} · {t.named(actor.articles)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {stories.length > 0 && (
        <Section title={t.stories}>
          <div className="found-stories">
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </div>
        </Section>
      )}
      {articles.length > 0 && (
        <Section title={t.articles}>
          <ul className="found-articles">
            {articles.map((article) => (
              <li key={article.id} className="found-article">
                <h3 className="naskh" lang="ar" dir="auto">
                  <Link href={articlePath(article.id)}>{article.title ?? article.id}</Link>
                </h3>
                <p className="soft small">
                  <bdi>{article.outlet}</bdi> {article.day !== null && `· ${format.day(article.day)}`}
                </p>
                <p className="naskh" lang="ar" dir="auto">
                  {article.excerpt}
                </p>
              </li>
            ))}
          </ul>
          <Pager query={query} />
        </Section>
      )}
    </>
  );
}

/** Searches everything at once. */
export default function SearchPage() {
  const t = useTexts(searchTexts);
  const [{ q }, change] = useParams(SPEC);
  const query = useFound(q);
  return (
    <Page title={q === "" ? t.title : t.titleFor(q)} lead={t.lead}>
      <div className="search-line">
        <SearchField label={t.field} value={q} action={t.go} onSearch={(words) => change({ q: words })} />
        {q !== "" && <Link href={`/reports?q=${encodeURIComponent(q)}`}>{t.reports}</Link>}
      </div>
      {q === "" && <Empty>{t.begin}</Empty>}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {q !== "" && query.isPending && <Loading />}
      {query.data && <Results found={query.data} query={query} />}
    </Page>
  );
}
