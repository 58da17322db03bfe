import type { ArticleInput } from "@isnad/engine";
import { describe, expect, it } from "vitest";
import { type Archive, analyseWith, type IngestItem, ingest, openArchive, type PageRequest, readArticle, readerOf } from "../src/index.js";
import { onBothDatabases } from "./databases.js";
import { dumpOf } from "./dump.js";
import { sampleArticles, theReader } from "./samples.js";

const SAMPLES = sampleArticles();
/** The story of one agency, printed by two. */
const COPY = { ...(SAMPLES.find((a) => a.id === "beirut-barq") as ArticleInput), id: "copy-of-barq", outlet: "جريدة أخرى" };

async function* items(articles: readonly ArticleInput[]): AsyncGenerator<IngestItem> {
  for (const article of articles) yield { article, where: String(article.id) };
  yield { refused: "empty", why: "It holds no text.", where: "empty.txt" };
}

const fill = async (archive: Archive, articles: readonly ArticleInput[]) => {
  const tally = await ingest(archive, items(articles), {
    read: async (batch) => batch.map((article) => readArticle(theReader(), article)),
    reader: readerOf(theReader().read({ text: "" })),
    parallel: 2,
  });
  await archive.join();
  return tally;
};

/** An archive that is closed whatever happens. */
const using = async (where: string, work: (archive: Archive) => Promise<void>): Promise<void> => {
  const archive = await openArchive(where);
  await work(archive).finally(() => archive.close());
};

const all = async <T>(fetch: (page: PageRequest) => Promise<{ rows: readonly T[]; next: string | null }>, limit: number): Promise<T[]> => {
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const page = await fetch({ limit, after });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
};

const options = { analyse: analyseWith(theReader()) };

onBothDatabases("the archive", ({ where, fresh }) => {
  let dump = "";

  it("takes articles in, tells what was refused, and skips what is there", async () => {
    await using(where(), async (archive) => {
      const given = [...SAMPLES, COPY];
      expect(await fill(archive, given)).toEqual({
        articles: given.length,
        added: given.length,
        reread: 0,
        same: 0,
        refused: { empty: 1 },
      });
      dump = await dumpOf(archive);
      expect(await fill(archive, given)).toMatchObject({ added: 0, same: given.length });
      expect(await dumpOf(archive)).toBe(dump);
    });
  });

  it("searches by lemma, form, phrase, without, either, and filters", async () => {
    await using(where(), async (archive) => {
      const ids = async (text: string | undefined, filters = {}, extra = {}): Promise<string[]> =>
        (await archive.articles({ text, ...filters }, { limit: 100 }, { ...options, ...extra })).rows.map((a) => a.id).sort();
      const explosion = await ids("انفجار");
      expect(explosion).toContain("beirut-barq");
      // Plural with clitics, and the lemma: the same articles and more.
      expect(await ids("والانفجارات")).toEqual(explosion);
      expect(await ids('"وزير الصحة"')).toContain("beirut-barq");
      expect(await ids('"الصحة وزير"')).toEqual([]);
      expect(await ids("انفجار -الصحة")).not.toContain("beirut-barq");
      expect((await ids("انفجار OR الكاظمي")).length).toBeGreaterThan(explosion.length);
      expect(await ids("Kazimi")).toContain("kadhimi-barq");
      expect(await ids("al-Kadhimi")).toEqual(expect.arrayContaining(await ids("Kadimi")));
      expect(await ids("Kadhimi", {}, { latin: false })).toEqual([]);
      expect(await ids(undefined, { outlets: ["برق المدى"] })).toEqual(["beirut-barq", "kadhimi-barq", "libya-barq"]);
      expect(await ids("انفجار", { since: "2020-08-05", until: "2020-08-06" })).not.toContain("beirut-barq");
      expect(await ids(undefined, { types: ["ASSAULT"], countries: ["LBN"] })).not.toContain("kadhimi-barq");
      expect(await ids("'); drop table articles; --")).toEqual([]);
    });
  });

  it("gives every row of every list once, page by page, in one order", async () => {
    await using(where(), async (archive) => {
      for (const fetch of [
        (p: PageRequest) => archive.articles({}, p),
        (p: PageRequest) => archive.stories({}, p),
        (p: PageRequest) => archive.happenings({}, p),
        (p: PageRequest) => archive.actors({}, p),
        (p: PageRequest) => archive.reports({ types: ["CONSULT", "ASSAULT"] }, p),
      ]) {
        const rows = await all<object>(fetch, 7);
        expect(rows.length).toBeGreaterThan(5);
        expect(new Set(rows.map((r) => JSON.stringify(r))).size).toBe(rows.length);
        expect(await all<object>(fetch, 1_000)).toEqual(rows);
      }
      await expect(archive.articles({}, { after: "nonsense" })).rejects.toThrow(/page/);
      await expect(archive.articles({}, { limit: 0 })).rejects.toThrow(/1 to 1000/);
    });
  });

  it("joins articles into stories and marks copies", async () => {
    await using(where(), async (archive) => {
      const stories = await all((p) => archive.stories({}, p), 100);
      expect(stories.flatMap((s) => s.articles).sort()).toEqual([...SAMPLES.map((a) => a.id as string), COPY.id].sort());
      const story = stories.find((s) => s.articles.includes(COPY.id));
      expect(story?.articles).toContain("beirut-barq");
      expect(story?.copies).toEqual([["beirut-barq", COPY.id]]);
      expect(story?.because.some((b) => b.includes(": "))).toBe(true);
      // Two papers that print one text are one source.
      const happenings = await all((p) => archive.happenings({ story: story?.id, least: 2 }, p), 100);
      const printed = happenings.filter((h) => h.tellers.every((t) => ["beirut-barq", COPY.id].includes(t.article)));
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.map((h) => h.independent)).toEqual(printed.map(() => 1));
    });
  });

  it("lists the happenings that the filters choose, by what is told of them", async () => {
    await using(where(), async (archive) => {
      const every = await all((p) => archive.happenings({}, p), 1_000);
      for (const told of [
        { countries: ["LBN"] },
        { text: "انفجار", statuses: ["planned"] },
        { outlets: ["برق المدى"], until: "2020-08-05" },
      ]) {
        const reports = await all((p) => archive.reports(told, p, options), 1_000);
        const ids = new Set(reports.map((r) => r.happening));
        const found = await all((p) => archive.happenings({ told }, p, options), 7);
        expect(found.length).toBeGreaterThan(0);
        expect(found).toEqual(every.filter((h) => ids.has(h.id)));
      }
      expect((await archive.happenings({ told: { countries: ["JPN"] } })).rows).toEqual([]);
    });
  });

  it("finds actors whose names are only begun, by the index", async () => {
    await using(where(), async (archive) => {
      const kadhimi = "k:mustafa-al-kadhimi";
      const table: readonly (readonly [name: string, begun: boolean, found: boolean])[] = [
        ["الكاظمي", false, true],
        ["الكاظ", false, false],
        ["الكاظ", true, true],
        ["الكا", true, true],
        ["كاظم", true, true],
        ["ك", true, true],
        ["مصطفى الك", true, true],
        ["مصطفى كا", true, true],
        ["الكاظمي مص", true, true],
        ["مصط الكاظمي", true, false],
        ["اظمي", true, false],
        ["الكاظمية", true, false],
        ["Kadh", true, true],
        ["Kadh", false, false],
        ["K", true, true],
        ["al-Ka", true, true],
        ["mustafa al-k", true, true],
        ["Mus", true, true],
        ["Must Kadhimi", true, false],
        ["dhimi", true, false],
        ["' | '~", true, false],
        ["ك':* | '", true, false],
      ];
      for (const [name, begun, found] of table) {
        const { rows } = await archive.actors({ name, begun, kinds: ["person"] }, { limit: 1_000 });
        expect([name, begun, rows.some((a) => a.id === kadhimi)]).toEqual([name, begun, found]);
      }
      const plan = await archive.database.transaction(async (sql) => {
        await sql.query("set local enable_seqscan = off");
        return sql.query<Record<string, string>>("explain select id from actors where search @@ $1::tsquery", ["'=الكا':*"]);
      });
      expect(JSON.stringify(plan)).toContain("actors_search");
    });
  });

  it("resolves actors across articles", async () => {
    await using(where(), async (archive) => {
      const [kadhimi] = (await archive.actors({ name: "الكاظمي", kinds: ["person"] })).rows;
      expect(kadhimi).toMatchObject({ id: "k:mustafa-al-kadhimi", country: "IRQ" });
      expect(kadhimi?.articles).toBeGreaterThan(4);
      expect((await archive.actors({ name: "Kazemi" })).rows.map((a) => a.id)).toContain("k:mustafa-al-kadhimi");
      expect((await archive.actors({ name: "IRQ" })).rows.map((a) => a.id)).toEqual(["k:IRQ"]);
      expect(await archive.setMerge("nobody>else", true)).toBe(false);
    });
  });

  it("tells how relations move", async () => {
    await using(where(), async (archive) => {
      const relation = await archive.relation({ country: "IRQ" }, { country: "USA" }, { since: "2020-01" }, "day");
      expect(relation.happenings).toBeGreaterThan(3);
      expect(relation.series.reduce((n, p) => n + p.happenings, 0)).toBe(relation.happenings);
      expect((await archive.relation({ country: "USA" }, { country: "IRQ" }, { since: "2020-01" }, "day")).series).toEqual(relation.series);
      expect((await archive.relation({ country: "IRQ" }, { country: "JPN" })).score).toBeNull();
      const network = await archive.network("country");
      expect(network.nodes.map((n) => n.id)).toContain("IRQ");
      expect(network.edges.some((e) => e.weight < 0) && network.edges.some((e) => e.weight > 0)).toBe(true);
      expect(await archive.network("country")).toEqual(network);
    });
  });

  it("takes merges back, for good, and makes them again", async () => {
    await using(await fresh(), async (archive) => {
      const said = (name: string, what: string): ArticleInput => ({ text: `قال وزير الزراعة اللبناني ${name} إن ${what}.` });
      const [long, short] = ["سليم الخوربشاوي", "سليم الخربشاوي"];
      const people = async (): Promise<string[]> =>
        (await archive.actors({ kinds: ["person"] })).rows.map((a) => `${a.articles} ${[...a.names].sort().join(" = ")}`);
      await fill(archive, [said(long, "الموسم جيد"), said(short, "الموسم سيئ")]);
      expect(await people()).toEqual([`2 ${short} = ${long}`]);
      const [merge] = (await archive.merges(null)).rows;
      expect(merge).toMatchObject({ undone: false, because: expect.stringContaining("spelling") });
      const id = merge?.id as string;
      expect(await archive.setMerge(id, true)).toBe(true);
      expect(await people()).toEqual([`1 ${short}`, `1 ${long}`]);
      await fill(archive, [said(short, "المطر قليل")]);
      expect(await people()).toEqual([`2 ${short}`, `1 ${long}`]);
      expect((await archive.merges(null)).rows).toMatchObject([{ id, undone: true }]);
      expect(await archive.setMerge(id, false)).toBe(true);
      expect(await people()).toEqual([`3 ${short} = ${long}`]);
    });
  });

  it("is the same whatever the order in which the articles came", async () => {
    await using(await fresh(), async (archive) => {
      const order = [...SAMPLES, COPY].reverse();
      for (let i = 0; i < order.length; i += 13) await fill(archive, order.slice(i, i + 13));
      expect(await dumpOf(archive)).toBe(dump);
    });
  });
});

describe("a dry run", () => {
  it("counts and stores nothing", async () => {
    const tally = await ingest(null, items(SAMPLES.slice(0, 3)), { read: async () => [], reader: "none", parallel: 1, dryRun: true });
    expect(tally).toMatchObject({ articles: 3, added: 3, refused: { empty: 1 } });
  });

  it("counts what comes again later as there already, and another text under an id as another", async () => {
    const [one, two] = [{ text: "أعلن الوزير" }, { text: "نفى الوزير" }];
    const many = Array.from({ length: 50 }, (_, i) => ({ text: `أعلن الوزير القرار ${i}` }));
    const given = [one, ...many, one, { ...one, id: "1" }, { ...two, id: "1" }, ...many];
    const tally = await ingest(null, items(given), { read: async () => [], reader: "none", parallel: 1, dryRun: true });
    expect(tally).toMatchObject({ articles: 104, added: 53, same: 51 });
  });
});
