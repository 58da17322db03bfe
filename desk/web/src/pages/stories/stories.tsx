import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, given } from "../../api/client.js";
import { DateRange } from "../../components/date-range.js";
import { Options } from "../../components/options.js";
import { Page } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { SearchField } from "../../components/search-field.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { StoryCard } from "../../components/story-card.js";
import { defineTexts, useTexts } from "../../language/texts.js";
import { choice, day, type ParamValues, text, useParams } from "../../url/params.js";
import "./stories.css";

const SPEC = { q: text(), since: day(), until: day(), order: choice("newest", "largest"), size: choice("all", "several") };

const storiesTexts = defineTexts({
  title: { ar: "القصص", en: "Stories" },
  lead: {
    ar: "كل قصة مقالات تروي الأمر نفسه: من يرويها، وعلى ماذا يتفقون، وفي ماذا يختلفون.",
    en: "A story is articles that tell of the same matter: who tells it, on what they agree, and where they part.",
  },
  search: { ar: "ابحث في القصص", en: "Search the stories" },
  go: { ar: "ابحث", en: "Search" },
  order: { ar: "الترتيب", en: "Order" },
  newest: { ar: "الأحدث", en: "Newest" },
  largest: { ar: "الأكبر", en: "Largest" },
  size: { ar: "الحجم", en: "Size" },
  all: { ar: "الكل", en: "All" },
  several: { ar: "من عدة وسائل", en: "Of several articles" },
  none: { ar: "لا قصة بهذه الشروط. وسّع المدة أو غيّر كلمات البحث.", en: "No story fits. Widen the dates or change the words." },
});

/** The stories that fit, page by page. */
function useStories(view: ParamValues<typeof SPEC>) {
  return useInfiniteQuery({
    queryKey: ["stories", view],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/stories", {
          params: {
            query: {
              q: given(view.q),
              since: given(view.since),
              until: given(view.until),
              order: view.order,
              least: view.size === "several" ? 2 : 1,
              limit: 24,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** All stories, by words, days and size. */
export default function StoriesPage() {
  const t = useTexts(storiesTexts);
  const [view, change] = useParams(SPEC);
  const query = useStories(view);
  const stories = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="stories-filters">
        <SearchField label={t.search} value={view.q} action={t.go} onSearch={(q) => change({ q })} />
        <DateRange since={view.since} until={view.until} onChange={change} />
        <Options
          label={t.order}
          value={view.order}
          onChange={(order) => change({ order })}
          options={[
            { value: "newest", text: t.newest },
            { value: "largest", text: t.largest },
          ]}
        />
        <Options
          label={t.size}
          value={view.size}
          onChange={(size) => change({ size })}
          options={[
            { value: "all", text: t.all },
            { value: "several", text: t.several },
          ]}
        />
      </div>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && stories.length === 0 && <Empty>{t.none}</Empty>}
      <div className="stories-list">
        {stories.map((story) => (
          <StoryCard key={story.id} story={story} level={2} />
        ))}
      </div>
      {stories.length > 0 && <Pager query={query} />}
    </Page>
  );
}
