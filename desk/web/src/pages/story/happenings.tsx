import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../../api/client.js";
import type { Happening } from "../../api/types.js";
import { StatusBadge, TypeBadge } from "../../components/badges.js";
import { Options } from "../../components/options.js";
import { Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useTexts } from "../../language/texts.js";
import { choice, text, useParams } from "../../url/params.js";
import { HappeningView } from "./happening-view.js";
import { storyTexts } from "./texts.js";

/** `told`: those of several articles, or all; `happening`: the one that is open. */
const SPEC = { told: choice("several", "all"), happening: text() };

/** What a story's articles tell of, page by page. */
export const useHappenings = (story: string, least: number) =>
  useInfiniteQuery({
    queryKey: ["happenings", story, least],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/stories/{id}/happenings", {
          params: { path: { id: story }, query: { least, limit: 40, after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What stands out of a happening, in a word each. */
function Flags({ happening }: { readonly happening: Happening }) {
  const t = useTexts(storyTexts);
  return (
    <>
      {happening.facing !== null && <span className="flag flag-denied">{t.flagDenied}</span>}
      {happening.differ.length > 0 && <span className="flag">{t.flagDiffers}</span>}
      {happening.development.length > 0 && <span className="flag">{t.flagDeveloped}</span>}
    </>
  );
}

/** A happening in the list: its words as the first who tells it has them. */
function Item({ happening, isOpen, onOpen }: { readonly happening: Happening; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const t = useTexts(storyTexts);
  return (
    <li>
      <button type="button" className="happening-item" aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
        <span className="happening-item-head">
          <TypeBadge type={happening.type} />
          {happening.status !== "actual" && <StatusBadge status={happening.status} />}
          <Flags happening={happening} />
          <span className="soft small happening-count">{t.articles(happening.articles)}</span>
        </span>
        <span className="naskh happening-words" lang="ar" dir="auto">
          {happening.tellers[0]?.sentence}
        </span>
      </button>
    </li>
  );
}

/** The happening that is open: from the list, else asked for by itself, as links to it may come from anywhere. */
function useOpen(rows: readonly Happening[], id: string): Happening | undefined {
  const found = rows.find((row) => row.id === id);
  const asked = useQuery({
    queryKey: ["happening", id],
    queryFn: () => answerOf(api.GET("/api/v1/happenings/{id}", { params: { path: { id } } })),
    enabled: id !== "" && found === undefined,
  });
  return id === "" ? rows[0] : (found ?? asked.data);
}

/** What is told and who says so: the happenings of a story, one of them open beside the list. */
export function Happenings({ story }: { readonly story: string }) {
  const t = useTexts(storyTexts);
  const [view, change] = useParams(SPEC);
  const query = useHappenings(story, view.told === "several" ? 2 : 1);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = useOpen(rows, view.happening);
  const options = [
    { value: "several", text: t.onlyShared },
    { value: "all", text: t.all },
  ] as const;
  return (
    <Section
      title={t.happenings}
      id="happenings"
      aside={
        <Options label={t.choose} labelHidden value={view.told} options={options} onChange={(told) => change({ told, happening: "" })} />
      }
    >
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && rows.length === 0 && <Empty>{t.onlyOne}</Empty>}
      <div className="happenings">
        {rows.length > 0 && (
          <div className="happening-side">
            <ul className="happening-list" aria-label={t.choose}>
              {rows.map((row) => (
                <Item
                  key={row.id}
                  happening={row}
                  isOpen={row.id === open?.id}
                  onOpen={() => change({ happening: row.id }, { replace: true })}
                />
              ))}
            </ul>
            {query.hasNextPage && <Pager query={query} />}
          </div>
        )}
        {open !== undefined && <HappeningView happening={open} key={open.id} />}
      </div>
    </Section>
  );
}
