import type { ArticleInput } from "@isnad/engine";
import type { Archive } from "../archive.js";
import { type PreparedArticle, prepareArticle } from "../reading/input.js";
import type { ReadArticle } from "../reading/read.js";

/** What a source gives: an article, or why there is none. */
export type IngestItem =
  | { readonly article: ArticleInput; readonly where: string; readonly remarks?: readonly string[] }
  | { readonly refused: string; readonly why: string; readonly where: string };

/** What has been done so far. */
export interface Tally {
  /** Articles that the sources gave. */
  articles: number;
  added: number;
  /** Read anew by another version of the reader. */
  reread: number;
  /** There already, or given twice. */
  same: number;
  /** Refusals by kind. */
  refused: Record<string, number>;
}

/** How a run is done. */
export interface IngestOptions {
  /** Reads a batch, in its order; may run in other threads. */
  readonly read: (articles: readonly PreparedArticle[]) => Promise<ReadArticle[]>;
  /** What reads (`readerOf` of its dossiers): articles that it has read already are left out. */
  readonly reader: string;
  /** Batches that are read at the same time. */
  readonly parallel: number;
  /** Only counts what would be added. */
  readonly dryRun?: boolean;
  /** Told of each item that was refused, and of what was odd about those taken. */
  readonly tell?: (item: { where: string; why: string; refused: string | null }) => void;
  /** Told after each batch. */
  readonly progress?: (tally: Readonly<Tally>) => void;
}

/** Articles a batch: as many as are lost, and read again, when the process is killed. */
const BATCH = 40;

type Settling = { article: PreparedArticle; versionOf: string | null };

/** Leaves out what a batch holds twice, and what was seen before. */
function once(batch: readonly Settling[], seen: Set<string>): Settling[] {
  const keyed = batch.map((settling) => ({ settling, key: `${settling.article.id} ${settling.article.hash}` }));
  return keyed.filter(({ key }) => !seen.has(key) && seen.add(key)).map(({ settling }) => settling);
}

/** A run over the items: batches are read side by side and stored in the order in which they came. */
class Run {
  readonly tally: Tally = { articles: 0, added: 0, reread: 0, same: 0, refused: {} };
  private readonly reading: Promise<() => Promise<void>>[] = [];
  private batch: PreparedArticle[] = [];
  /** Ids of batches under way: an article that comes twice in a run is read once. */
  private readonly under = new Set<string>();
  /** What a dry run has counted: it stores nothing that would tell an article that comes again. */
  private readonly counted = new Set<string>();

  constructor(
    private readonly archive: Archive | null,
    private readonly options: IngestOptions,
  ) {}

  async take(item: IngestItem): Promise<void> {
    if ("refused" in item) {
      this.tally.refused[item.refused] = (this.tally.refused[item.refused] ?? 0) + 1;
      this.options.tell?.(item);
      return;
    }
    for (const why of item.remarks ?? []) this.options.tell?.({ where: item.where, why, refused: null });
    this.tally.articles++;
    this.batch.push(prepareArticle(item.article));
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Sends the batch off to be read; waits when enough are under way. */
  private async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    // Ids are given in order: a batch that holds another text of an id must come after the one that is being read.
    if (batch.some((a) => this.under.has(a.id))) await this.settleAll();
    const settled = once(await this.settle(batch), this.options.dryRun ? this.counted : new Set());
    const read =
      this.archive === null
        ? new Set()
        : await this.archive.alreadyRead(
            settled.map((s) => s.article),
            this.options.reader,
          );
    const fresh = settled.filter((s) => !read.has(s.article.id));
    this.tally.same += batch.length - fresh.length;
    if (this.options.dryRun || this.archive === null) this.tally.added += fresh.length;
    else if (fresh.length > 0) await this.send(fresh, this.archive);
    this.options.progress?.(this.tally);
  }

  private async settle(batch: readonly PreparedArticle[]): Promise<Settling[]> {
    return this.archive === null ? batch.map((article) => ({ article, versionOf: null })) : this.archive.settle(batch);
  }

  private async send(fresh: readonly Settling[], archive: Archive): Promise<void> {
    for (const { article, versionOf } of fresh) this.under.add(versionOf ?? article.id);
    const work = this.options.read(fresh.map((s) => s.article)).then((read) => async () => {
      const stored = await archive.store(
        read.map((r, i) => ({ read: r, hash: (fresh[i] as Settling).article.hash, versionOf: (fresh[i] as Settling).versionOf })),
      );
      this.tally.added += stored.added;
      this.tally.reread += stored.reread;
      this.tally.same += stored.same;
      for (const { article, versionOf } of fresh) this.under.delete(versionOf ?? article.id);
    });
    // A failure is thrown where the batch is waited for, not before.
    work.catch(() => {});
    this.reading.push(work);
    while (this.reading.length >= this.options.parallel) await this.store();
  }

  private async store(): Promise<void> {
    const next = this.reading.shift();
    if (next === undefined) return;
    await (await next)();
    this.options.progress?.(this.tally);
  }

  private async settleAll(): Promise<void> {
    while (this.reading.length > 0) await this.store();
  }

  async end(): Promise<void> {
    await this.flush();
    await this.settleAll();
  }
}

/**
 * Reads what the sources give and stores it, batch by batch. Killed at any moment and run again it goes on: what is stored is skipped, and
 * what was under way is read again. Without an archive (a dry run into one that is not there) it only counts. Call `archive.join()` after it.
 */
export async function ingest(archive: Archive | null, items: AsyncIterable<IngestItem>, options: IngestOptions): Promise<Tally> {
  const run = new Run(archive, options);
  for await (const item of items) await run.take(item);
  await run.end();
  return run.tally;
}
