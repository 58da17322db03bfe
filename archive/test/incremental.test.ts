import type { ArticleInput, Dossier } from "@isnad/engine";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Archive, openArchive, type Settled } from "../src/index.js";
import { joinArticles } from "../src/join.js";
import { markStale } from "../src/store/marks.js";
import { onPglite } from "./databases.js";
import { dumpOf } from "./dump.js";
import { sampleArticles, settled } from "./samples.js";

const INPUTS = sampleArticles();
const given = (id: string): ArticleInput => INPUTS.find((a) => a.id === id) as ArticleInput;
/** Half of the samples, a text printed by another, and one without a date. */
const ARTICLES = settled([
  ...INPUTS.filter((_, i) => i % 2 === 0),
  { ...given("beirut-barq"), id: "copy-of-barq", outlet: "جريدة أخرى" },
  { ...given("uae-nil"), id: "undated", published: null },
]);
const IDS = ARTICLES.map((a) => a.read.dossier.article.id);
const TABLES = ["actors", "actor_keys", "copies", "stories", "story_articles", "happenings", "happening_reports"];

/** Milliseconds: many archives are filled and joined. */
const TIMEOUT = 300_000;

/** Few articles tell how rare words are, so that those of later weeks learn nothing from their own, as in a large archive. */
const join = (archive: Archive): Promise<boolean> => joinArticles(archive.database, undefined, { enough: 6 });

/** Joins all anew, from nothing. */
async function fromNothing(archive: Archive): Promise<string> {
  await archive.database.script(TABLES.map((table) => `delete from ${table};`).join(""));
  await archive.database.script("delete from merges where not undone; update memory set way = ''");
  await markStale(archive.database, []);
  await join(archive);
  return dumpOf(archive);
}

async function remove(archive: Archive, ids: readonly string[]): Promise<void> {
  await archive.database.query("delete from articles where id = any($1)", [ids]);
  await markStale(archive.database, []);
}

/** The article as another reader reads it: without some of its reports. */
function otherwise(article: Settled, reader: string): Settled {
  const { dossier } = article.read;
  const changed: Dossier = {
    ...dossier,
    reader: { ...dossier.reader, lexicon: reader },
    reports: dossier.reports.filter((_, i) => i % 3 > 0),
  };
  return { ...article, read: { ...article.read, dossier: changed } };
}

/** What is done to an archive, one after the other. `at`: which article, report or merge. */
type Step = { readonly kind: "store" | "remove" | "reread" | "reject" | "undo" | "split" | "join"; readonly at: number };

/** An archive to which steps are done. */
class History {
  private steps = 0;

  constructor(
    private readonly archive: Archive,
    private readonly order: readonly number[],
  ) {}

  private article = (at: number): Settled => ARTICLES[(this.order[at % this.order.length] ?? 0) % ARTICLES.length] as Settled;
  private by = () => ({ who: "leila", at: new Date(Date.UTC(2026, 0, 1, 10, this.steps)) });
  private pick = async <T>(query: string, at: number): Promise<T | undefined> => {
    const rows = await this.archive.database.query<T & object>(query);
    return rows[at % Math.max(1, rows.length)];
  };

  async take({ kind, at }: Step): Promise<void> {
    const { archive } = this;
    this.steps++;
    if (kind === "store") await archive.store(Array.from({ length: 1 + (at % 7) }, (_, i) => this.article(at + i)));
    if (kind === "remove") await remove(archive, [this.article(at).read.dossier.article.id]);
    if (kind === "reread") await archive.store([otherwise(this.article(at), `other ${this.steps}`)]);
    if (kind === "join") await join(archive);
    if (kind === "reject") {
      const report = await this.pick<{ article: string; key: string }>(
        "select article_id as article, key from reports order by article_id, n",
        at,
      );
      if (report) await archive.review.decide(this.by(), { kind: "reject", ...report });
    }
    if (kind === "undo") {
      const merge = await this.pick<{ id: string; undone: boolean }>("select id, undone from merges order by id", at);
      if (merge) await archive.setMerge(merge.id, !merge.undone);
    }
    if (kind === "split") {
      const name = await this.pick<{ key: string; article: string }>(
        "select k.key, e.article_id as article from actor_keys k join entities e on e.key = k.key order by 1, 2",
        at,
      );
      if (name) await archive.review.split(this.by(), { key: name.key, articles: [name.article] });
    }
  }
}

onPglite("joining step by step", ({ fresh }) => {
  it(
    "comes to the same whatever the order and the batches in which articles came, went and came again",
    async () => {
      const archive = await openArchive(await fresh());
      try {
        await archive.store(ARTICLES);
        await join(archive);
        const whole = await dumpOf(archive);
        const order = fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length });
        const ways = fc.record({ order, sizes: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 6 }), gone: fc.subarray(IDS) });
        await fc.assert(
          fc.asyncProperty(ways, async ({ order, sizes, gone }) => {
            await remove(archive, IDS);
            await join(archive);
            for (const table of TABLES) expect([table, await archive.database.query(`select * from ${table}`)]).toEqual([table, []]);
            let from = 0;
            for (const size of sizes) {
              await archive.store(order.slice(from, from + size));
              await join(archive);
              from += size;
            }
            await remove(archive, gone);
            await join(archive);
            await archive.store(ARTICLES);
            await join(archive);
            expect(await dumpOf(archive)).toBe(whole);
          }),
          { numRuns: 6 },
        );
        expect(await fromNothing(archive)).toBe(whole);
      } finally {
        await archive.close();
      }
    },
    TIMEOUT,
  );

  it(
    "comes to what joining from nothing comes to, whatever was read anew or decided",
    async () => {
      const kinds = fc.constantFrom<Step["kind"][]>(
        "store",
        "store",
        "store",
        "remove",
        "reread",
        "reject",
        "undo",
        "split",
        "join",
        "join",
      );
      const steps = fc.array(fc.record({ kind: kinds, at: fc.nat(1000) }), { minLength: 12, maxLength: 20, size: "max" });
      const order = fc.shuffledSubarray([...ARTICLES.keys()], { minLength: ARTICLES.length });
      await fc.assert(
        fc.asyncProperty(order, steps, async (order, steps) => {
          const archive = await openArchive(await fresh());
          try {
            const history = new History(archive, order);
            await archive.store(ARTICLES.slice(0, 10));
            await join(archive);
            for (const step of steps) await history.take(step);
            await join(archive);
            const stepwise = await dumpOf(archive);
            expect(stepwise).toBe(await fromNothing(archive));
          } finally {
            await archive.close();
          }
        }),
        { numRuns: 5 },
      );
    },
    TIMEOUT,
  );
});
