import type { ArticleInput, Dossier } from "@isnad/engine";
import { useCallback, useEffect, useRef, useState } from "react";
import knowledgeUrl from "../../../../knowledge/compiled/knowledge.bin?url";
import type { ReaderAnswer, ReaderRequest } from "./reader-messages.js";

/** How far the reader is. */
export type ReaderState =
  | { readonly kind: "idle" }
  /** The knowledge base is on its way; `share` from 0 to 1, 1 while it is opened. */
  | { readonly kind: "loading"; readonly share: number }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly dossier: Dossier }
  | { readonly kind: "failed"; readonly why: string };

/**
 * The engine, in a worker of this browser: nothing of what is read leaves it. The worker, with the knowledge base in it, is made when
 * the first text is read, and ended with the page.
 */
export function useReader(): { readonly state: ReaderState; readonly read: (article: ArticleInput) => void; readonly forget: () => void } {
  const [state, setState] = useState<ReaderState>({ kind: "idle" });
  const worker = useRef<Worker | null>(null);
  const newest = useRef(0);
  const isReady = useRef(false);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((): Worker => {
    const made = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module", name: "isnad-reader" });
    made.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
      if (data.kind === "progress") setState({ kind: "loading", share: data.share });
      else if (data.kind === "failed") setState(data);
      else if (data.kind === "ready") isReady.current = true;
      else if (data.id === newest.current) setState({ kind: "read", dossier: data.dossier });
    };
    made.onerror = (event) => setState({ kind: "failed", why: event.message });
    return made;
  }, []);

  const read = useCallback(
    (article: ArticleInput) => {
      worker.current ??= start();
      newest.current += 1;
      setState(isReady.current ? { kind: "reading" } : { kind: "loading", share: 0 });
      const request: ReaderRequest = {
        id: newest.current,
        knowledge: new URL(knowledgeUrl, location.href).href,
        bytes: KNOWLEDGE_BYTES,
        article,
      };
      worker.current.postMessage(request);
    },
    [start],
  );
  const forget = useCallback(() => {
    newest.current += 1;
    setState({ kind: "idle" });
  }, []);
  return { state, read, forget };
}
