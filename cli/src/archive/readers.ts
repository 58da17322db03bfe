import { availableParallelism } from "node:os";
import { type PreparedArticle, type ReadArticle, readArticle, readerOf } from "@isnad/archive";
import { theReader } from "../reader.js";

/** Reads batches, in this thread or in others. */
export interface Readers {
  readonly read: (articles: readonly PreparedArticle[]) => Promise<ReadArticle[]>;
  /** Name, version and lexicon of the reader. */
  readonly reader: string;
  readonly threads: number;
  end(): Promise<void>;
}

/** Memory that a thread may use for what lives long, in MB: the reader's knowledge and the articles of a batch. */
const OLD_SPACE = 400;
/** And for what lives a moment. */
const YOUNG_SPACE = 16;

/**
 * Threads that read at the same time when nobody says: beside an embedded database, which works in the main thread, one; beside a server
 * one a core, two at most, for each holds the whole knowledge base.
 */
export const defaultThreads = (embedded: boolean): number => (embedded ? 1 : Math.min(2, availableParallelism()));

/** A reader in this thread: for a few articles, quicker than starting others. */
export function readersHere(): Readers {
  return {
    reader: readerOf(theReader().read({ text: "" })),
    threads: 1,
    read: async (articles) => articles.map((article) => readArticle(theReader(), article)),
    end: async () => {},
  };
}

/** Readers in threads of their own. */
export async function readersInThreads(threads: number): Promise<Readers> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE, maxYoungGenerationSizeMb: YOUNG_SPACE },
  });
  const run = (articles: readonly PreparedArticle[]): Promise<{ reader: string; read: ReadArticle[] }> => pool.run(articles);
  return {
    reader: (await run([])).reader,
    threads,
    read: async (articles) => (await run(articles)).read,
    end: () => pool.destroy(),
  };
}
