import { EventEmitter } from "node:events";
import { sep } from "node:path";
import { type Archive, type IngestItem, ingest, type PreparedArticle, placesOf, type ReadArticle, type Tally } from "@isnad/archive";
import type { Knowledge } from "@isnad/engine";
import { type Fetcher, sources } from "@isnad/intake/sources";
import type { FastifyBaseLogger } from "fastify";
import { ProblemError } from "../http/problems.js";
import { beginIngestion, type IngestionRow, type Refusal, saveIngestion } from "./store.js";

/** What reads articles, in this thread or in others. */
export interface Readers {
  readonly read: (articles: readonly PreparedArticle[]) => Promise<ReadArticle[]>;
  /** Name, version and lexicon of the reader. */
  readonly reader: string;
  readonly threads: number;
  end(): Promise<void>;
}

/** What runs are made with. */
export interface IngestionTools {
  readonly archive: Archive;
  readonly knowledge: Knowledge;
  /** Gets addresses, guarded against private ones. */
  readonly fetcher: () => Fetcher;
  readonly readers: () => Promise<Readers>;
  readonly log: FastifyBaseLogger;
}

/** What a run reads: as intake names it, and as it is shown. */
export interface RunSource {
  readonly spec: string;
  readonly shown: string;
}

/** What is shown of a place in a source: a file of a folder by the name of that, for paths are told to nobody. */
function shownOf(where: string, sources: readonly RunSource[]): string {
  const source = sources.find(({ spec }) => where === spec || where.startsWith(spec + sep));
  return source === undefined ? where : source.shown + where.slice(source.spec.length);
}

/** Refusals that are kept with a run. */
const KEPT = 50;
/** Milliseconds between two writings of how a run stands. */
const SAVED = 1_000;

/** Runs of this server, one at a time: each is told of as it goes. */
export class Ingestions {
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly running = new Map<string, IngestionRow>();
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly tools: IngestionTools) {}

  /** Begins to read; throws ProblemError while another run is under way. */
  async start(from: readonly RunSource[], by: string | null): Promise<IngestionRow> {
    if (this.running.size > 0) throw new ProblemError(409, "ingestion-running", "Another ingestion is under way: wait until it has ended.");
    // The place is taken before anything is waited for.
    this.running.set("", {} as IngestionRow);
    try {
      const row = await beginIngestion(
        this.tools.archive.database,
        from.map(({ shown }) => shown),
        by,
      );
      this.running.set(row.id, row);
      this.work = this.run(row, from);
      return row;
    } finally {
      this.running.delete("");
    }
  }

  /** How a run of this server stands; null where it is not under way here. */
  now(id: string): IngestionRow | null {
    return this.running.get(id) ?? null;
  }

  /** Calls `tell` with each new state of a run; gives the way to end that. */
  follow(id: string, tell: (row: IngestionRow) => void): () => void {
    this.events.on(id, tell);
    return () => void this.events.off(id, tell);
  }

  /** Waits for what is under way. */
  settled(): Promise<void> {
    return this.work;
  }

  private tell(row: IngestionRow): void {
    if (row.state === "running") this.running.set(row.id, row);
    else this.running.delete(row.id);
    this.events.emit(row.id, row);
  }

  private async run(begun: IngestionRow, from: readonly RunSource[]): Promise<void> {
    const { archive, log } = this.tools;
    let row = begun;
    let saved = Date.now();
    const step = async (change: Partial<IngestionRow>, atOnce: boolean): Promise<void> => {
      row = { ...row, ...change };
      if (!atOnce && Date.now() - saved < SAVED) return this.tell(row);
      saved = Date.now();
      await saveIngestion(archive.database, row);
      this.tell(row);
    };
    try {
      await this.read(
        from,
        (change) => void step(change, false).catch((err: unknown) => log.error({ err }, "an ingestion could not be saved")),
      );
      await step({ step: "joining" }, true);
      await archive.setPlaces(placesOf(this.tools.knowledge.table("places")));
      await archive.join();
      await step({ step: "ended", state: "done", ended_at: new Date().toISOString() }, true);
    } catch (err) {
      log.error({ err }, "an ingestion failed");
      const why = err instanceof Error && err.name === "InputError" ? err.message : "It failed; the reason is in the log of the server.";
      await step({ step: "ended", state: "failed", ended_at: new Date().toISOString(), error: why }, true).catch(() =>
        this.running.delete(row.id),
      );
    }
  }

  private async read(from: readonly RunSource[], tell: (change: Partial<IngestionRow>) => void): Promise<void> {
    const fetcher = this.tools.fetcher();
    const readers = await this.tools.readers();
    const refused: Refusal[] = [];
    const copy = (tally: Readonly<Tally>): Tally => ({ ...tally, refused: { ...tally.refused } });
    try {
      const specs = from.map(({ spec }) => spec);
      const items = sources(specs, { fetcher, follow: true, table: (name) => this.tools.knowledge.table(name) });
      const tally = await ingest(this.tools.archive, items as AsyncIterable<IngestItem>, {
        read: readers.read,
        reader: readers.reader,
        parallel: readers.threads + 1,
        tell: (item) => {
          if (item.refused !== null && refused.length < KEPT)
            refused.push({ where: shownOf(item.where, from), why: item.why, kind: item.refused });
        },
        progress: (now) => tell({ tally: copy(now), refused: [...refused] }),
      });
      tell({ tally: copy(tally), refused: [...refused] });
    } finally {
      await readers.end();
      await fetcher.close();
    }
  }
}
