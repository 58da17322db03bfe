import { Lock } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { StatusBadge, TypeBadge } from "../../components/badges.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import type { QueueItem } from "./data.js";
import { reviewTexts } from "./texts.js";

/** What tells items of a queue apart. */
export const idOf = (item: Pick<QueueItem, "article" | "key">): string => `${item.article} ${item.key}`;

function Item({ item, isOpen, onOpen }: { readonly item: QueueItem; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <li ref={place}>
      <AriaButton className={`queue-item ${isOpen ? "on" : ""}`} aria-current={isOpen || undefined} onPress={onOpen}>
        <span className="queue-badges">
          <TypeBadge type={item.type} />
          {item.status !== "" && <StatusBadge status={item.status} />}
          <bdi lang="ar" className="card-trigger naskh">
            {item.trigger}
          </bdi>
        </span>
        <bdi lang="ar" className="queue-sentence naskh">
          {item.sentence}
        </bdi>
        <span className="small soft">
          {item.outlet !== null && <bdi>{item.outlet}</bdi>}
          {item.confidence !== null && ` · ${t.sure(format.percent(item.confidence))}`}
          {item.articles > 1 && ` · ${t.articles(item.articles)}`}
          {item.claimed !== null && (
            <>
              {" · "}
              <Lock size={12} aria-hidden="true" /> {t.claimed(item.claimed.name ?? "—")}
            </>
          )}
        </span>
      </AriaButton>
    </li>
  );
}

/** The reports that wait, the open one marked. */
export function QueueList({
  items,
  open,
  onOpen,
}: {
  readonly items: readonly QueueItem[];
  readonly open: string;
  readonly onOpen: (item: QueueItem) => void;
}) {
  return (
    <ol className="queue-list">
      {items.map((item) => (
        <Item key={idOf(item)} item={item} isOpen={idOf(item) === open} onOpen={() => onOpen(item)} />
      ))}
    </ol>
  );
}
