import { type CompiledKnowledge, createReader, openKnowledge, type Reader, unpackKnowledge } from "@isnad/engine";
import type { ReaderAnswer, ReaderRequest } from "./reader-messages.js";

/** What a worker is to itself: the DOM's types know windows only. */
interface Scope {
  postMessage(answer: ReaderAnswer): void;
  onmessage: ((event: MessageEvent<ReaderRequest>) => void) | null;
}

const scope = self as unknown as Scope;

/** Fetches the compiled knowledge base from our own server, and tells how much of it is there. */
async function fetchKnowledge(url: string, bytes: number): Promise<CompiledKnowledge> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const stream = response.body.getReader();
  for (;;) {
    const { done, value } = await stream.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    scope.postMessage({ kind: "progress", share: Math.min(1, size / bytes) });
  }
  return unpackKnowledge(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

let reader: Promise<Reader> | null = null;

scope.onmessage = async ({ data }) => {
  try {
    if (reader === null) reader = fetchKnowledge(data.knowledge, data.bytes).then((compiled) => createReader(openKnowledge(compiled)));
    const ready = await reader;
    scope.postMessage({ kind: "ready" });
    if (data.article !== null) scope.postMessage({ kind: "dossier", id: data.id, dossier: ready.read(data.article) });
  } catch (error) {
    reader = null;
    scope.postMessage({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  }
};
