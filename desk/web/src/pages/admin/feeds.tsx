import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pause, Play, Plus, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { answerOf, api, doneOf } from "../../api/client.js";
import type { Feed } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { Field } from "../../components/field.js";
import { Pager } from "../../components/pager.js";
import { Empty, Failed, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { AdminPage, Facts, Told } from "./frame.js";
import { feedTexts } from "./texts.js";
import { Why } from "./why.js";

/** Milliseconds between two looks at the feeds. */
const LOOK = 15_000;

/** What is done with feeds; their list is fetched anew after. */
function useFeedChanges() {
  const client = useQueryClient();
  const onSettled = (): Promise<void> => client.invalidateQueries({ queryKey: ["admin"] });
  return {
    add: useMutation({
      mutationFn: (body: { url: string; title: string | null }) => answerOf(api.POST("/api/v1/admin/feeds", { body })),
      onSettled,
    }),
    pause: useMutation({
      mutationFn: (body: { url: string; paused: boolean }) => answerOf(api.PATCH("/api/v1/admin/feeds", { body })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (url: string) => doneOf(api.DELETE("/api/v1/admin/feeds", { params: { query: { url } } })),
      onSettled,
    }),
  };
}

type Changes = ReturnType<typeof useFeedChanges>;

function AddFeed({ add }: Pick<Changes, "add">) {
  const t = useTexts(feedTexts);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const title = String(fields.get("title")).trim();
    add.mutate({ url: String(fields.get("url")).trim(), title: title === "" ? null : title }, { onSuccess: () => form.reset() });
  };
  return (
    <form className="admin-form" onSubmit={submit}>
      <Field label={t.address} name="url" type="url" dir="ltr" required maxLength={2_000} pattern="https?://.+" placeholder="https://" />
      <Field label={t.title} name="title" maxLength={200} />
      <Button type="submit" look="strong" isDisabled={add.isPending}>
        <Plus size={16} aria-hidden="true" /> {t.add}
      </Button>
    </form>
  );
}

/** Pausing a feed, and taking it away when asked for twice: what is remembered of it goes too. */
function FeedActions({ feed, pause, remove }: { readonly feed: Feed } & Pick<Changes, "pause" | "remove">) {
  const t = useTexts(feedTexts);
  const [isSure, setSure] = useState(false);
  const { url, paused } = feed;
  const name = feed.title ?? url;
  return (
    <div className="admin-actions">
      <Button
        aria-label={t.of(paused ? t.resume : t.pause, name)}
        isDisabled={pause.isPending}
        onPress={() => pause.mutate({ url, paused: !paused })}
      >
        {paused ? <Play size={16} aria-hidden="true" className="flips" /> : <Pause size={16} aria-hidden="true" />}{" "}
        {paused ? t.resume : t.pause}
      </Button>
      <Button
        look="danger"
        aria-label={t.of(isSure ? t.removeSure : t.remove, name)}
        isDisabled={remove.isPending}
        onPress={() => (isSure ? remove.mutate(url) : setSure(true))}
      >
        <Trash2 size={16} aria-hidden="true" /> {isSure ? t.removeSure : t.remove}
      </Button>
      {isSure && <Button onPress={() => setSure(false)}>{t.keep}</Button>}
    </div>
  );
}

function FeedCard({ feed, changes }: { readonly feed: Feed; readonly changes: Changes }) {
  const t = useTexts(feedTexts);
  const format = useFormat();
  return (
    <li className="card admin-card">
      <div className="admin-card-head">
        <h2 className="admin-card-title">
          <bdi>{feed.title ?? feed.url}</bdi> <span className="admin-badge">{feed.paused ? t.paused : t.followed}</span>
        </h2>
        <bdi className="small soft admin-code">{feed.url}</bdi>
      </div>
      <Facts
        facts={[
          { name: t.polled, value: feed.polled_at === null ? t.never : format.instant(feed.polled_at) },
          { name: t.next, value: feed.next_at === null || feed.paused ? "—" : format.instant(feed.next_at) },
          { name: t.brought, value: format.number(feed.added) },
        ]}
      />
      {(feed.failures > 0 || feed.error !== null) && (
        <p className="admin-failed">
          {feed.failures > 0 && t.failures(feed.failures)}
          {feed.error !== null && (
            <>
              {feed.failures > 0 && ": "}
              <Why kind={feed.refused} why={feed.error} />
            </>
          )}
        </p>
      )}
      <FeedActions feed={feed} {...changes} />
    </li>
  );
}

/** Feeds that are polled: added, paused, taken away, and how they are doing. */
export default function FeedsPage() {
  const t = useTexts(feedTexts);
  const changes = useFeedChanges();
  const health = useQuery({ queryKey: ["admin", "health"], queryFn: () => answerOf(api.GET("/api/v1/admin/health")) });
  const query = useInfiniteQuery({
    queryKey: ["admin", "feeds"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET("/api/v1/admin/feeds", { params: { query: { limit: 100, after: pageParam } } })),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: LOOK,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const failed = [changes.add, changes.pause, changes.remove].find((m) => m.isError)?.error;
  return (
    <AdminPage part="feeds" lead={t.lead}>
      {health.data?.watching === false && <p className="admin-note">{t.notWatching}</p>}
      <AddFeed add={changes.add} />
      <Told error={failed} />
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty>{t.none}</Empty>}
      <ul className="admin-list">
        {rows.map((feed) => (
          <FeedCard key={feed.url} feed={feed} changes={changes} />
        ))}
      </ul>
      {query.hasNextPage && <Pager query={query} />}
    </AdminPage>
  );
}
