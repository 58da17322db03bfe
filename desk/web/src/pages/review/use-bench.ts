import { type RefObject, useRef, useState } from "react";
import { type KeyAction, useKeys, useKeysOn } from "./keys.js";
import { usePlace } from "./place.js";
import { useSelectedWords } from "./selection.js";
import { type Decided, newReport } from "./spans.js";
import { useWork, type Work } from "./work.js";

/** What is being written: a correction of the open report, or a report that the machine missed. */
export interface Draft {
  readonly isNew: boolean;
  readonly value: Decided;
}

/** Everything that the page of review does, put together: place, work, draft, selected words, keys. */
export function useBench() {
  const place = usePlace();
  const work: Work = useWork();
  const frame: RefObject<HTMLDivElement | null> = useRef(null);
  const [selected, forget] = useSelectedWords(frame, place.article.data?.article.text ?? "");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isHelp, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useKeysOn();
  const { report, isSecond, open } = place;
  const value = isSecond ? (report?.machine ?? report?.value) : (report?.value ?? report?.machine);
  const shown = draft?.value ?? value ?? null;

  const show: typeof place.show = (item) => {
    setDraft(null);
    forget();
    place.show(item);
  };
  const about = {
    article: open?.article ?? "",
    key: open?.key ?? "",
    ...(isSecond ? { second: true } : { seen: report?.item?.decision ?? null }),
  };
  /** The report behind the one that was decided on: that one leaves the queue. */
  const goOn = (): void => show(place.beside(1));
  const act = (action: KeyAction): void => {
    if (action === "help") setHelp(!isHelp);
    else if (draft !== null || work.isBusy) return;
    else if (action === "next" || action === "previous") {
      const item = place.beside(action === "next" ? 1 : -1);
      if (item !== undefined) show(item);
    } else if (action === "undo") work.takeBack(report?.item?.decision ?? null);
    else if (report === null || value == null) return;
    else if (action === "edit") setDraft({ isNew: false, value });
    else if (report.value !== null || isSecond) work.submit({ kind: action, ...about }, goOn);
  };
  useKeys(keysOn, act);
  const save = (because: string): void => {
    if (draft === null) return;
    const after = draft.value;
    if (draft.isNew) work.submit({ kind: "add", article: about.article, after, because }, () => setDraft(null));
    else work.submit({ kind: "correct", ...about, after, because }, goOn);
  };
  return {
    place,
    work,
    frame,
    selected,
    draft,
    shown,
    show,
    act,
    save,
    change: (changed: Decided) => draft !== null && setDraft({ ...draft, value: changed }),
    cancel: () => setDraft(null),
    begin: () => selected !== null && setDraft({ isNew: true, value: newReport(selected) }),
    help: { isHelp, keysOn, setKeysOn },
  };
}

export type Bench = ReturnType<typeof useBench>;
