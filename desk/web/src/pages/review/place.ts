import { TYPE_ORDER } from "../../labels/types.js";
import { choice, text, useParams } from "../../url/params.js";
import { QUEUES, type QueueItem, useQueue, useReviewArticle } from "./data.js";
import { idOf } from "./queue-list.js";

const SPEC = { queue: choice(...QUEUES), type: choice("any", ...TYPE_ORDER), article: text(), key: text() };

/** Where somebody is in the queue: the list, the report that is open, and the way to others. All of it is in the address. */
export function usePlace() {
  const [view, change] = useParams(SPEC);
  const queue = useQueue(view.queue, view.type);
  const items: readonly QueueItem[] = queue.data ?? [];
  const open = view.article !== "" ? { article: view.article, key: view.key } : (items[0] ?? null);
  const article = useReviewArticle(open?.article ?? "");
  const at = open === null ? -1 : items.findIndex((i) => idOf(i) === idOf(open));
  const show = (item: Pick<QueueItem, "article" | "key"> | undefined): void =>
    change({ article: item?.article ?? "", key: item?.key ?? "" }, { replace: true });
  return {
    view,
    /** Another queue, or other types in it: from its beginning. */
    turn: (to: Partial<Pick<typeof view, "queue" | "type">>): void => change({ ...to, article: "", key: "" }),
    queue,
    items,
    open,
    article,
    report: article.data?.reports.find((r) => r.key === open?.key) ?? null,
    show,
    /** The item so many places on; undefined at the ends. */
    beside: (by: number): QueueItem | undefined => items[at < 0 ? 0 : at + by],
    isSecond: view.queue === "second",
  };
}

export type Place = ReturnType<typeof usePlace>;
