import { writeFileSync } from "node:fs";
import type { Dossier } from "@isnad/engine";
import { expect, it } from "vitest";
import {
  type Archive,
  type By,
  type DecidedReport,
  type NewDecision,
  openArchive,
  proposalsTsv,
  type ReviewReport,
  type Settled,
} from "../../src/index.js";
import { onBothDatabases } from "../databases.js";
import { sampleArticles, settled } from "../samples.js";

const SAMPLES = settled(sampleArticles().filter((a) => String(a.id).startsWith("beirut")));
const ID = "beirut-barq";
const by = (who: string, minute = 0): By => ({ who, at: new Date(Date.UTC(2026, 0, 1, 10, minute)) });

/** The same articles as another version of the reader reads them. */
const readAnew = (change: (dossier: Dossier) => Partial<Dossier>): Settled[] =>
  SAMPLES.map((s) => {
    const { dossier } = s.read;
    const reader = { ...dossier.reader, lexicon: "another" };
    return { ...s, read: { ...s.read, dossier: { ...dossier, ...change(dossier), reader } } };
  });

const using = async (where: string, work: (archive: Archive) => Promise<void>): Promise<void> => {
  const archive = await openArchive(where);
  await work(archive).finally(() => archive.close());
};

const reportsOf = async (archive: Archive, id = ID): Promise<readonly ReviewReport[]> => {
  const found = await archive.review.article(id);
  return found?.reports ?? [];
};
const typesOf = async (archive: Archive): Promise<string[]> =>
  (await archive.reports({ article: ID }, { limit: 1_000 })).rows.map((r) => `${r.key} ${r.type} ${r.status} ${r.reviewed ?? "-"}`);

onBothDatabases("review", ({ where, fresh }) => {
  let wrong: ReviewReport;
  let right: DecidedReport;

  it("what is corrected, rejected, added counts in lists, entities and joins", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      await archive.join();
      const [first, second, third] = (await reportsOf(archive)) as [ReviewReport, ReviewReport, ReviewReport];
      wrong = first;
      const value = first.value as DecidedReport;
      const who = {
        kind: "organisation",
        name: "هيئة لم تذكر",
        english: "Unheard-of Authority",
        known: null,
        country: "LBN",
        sectors: ["CVL"],
        office: null,
      } as const;
      right = {
        ...value,
        type: "REJECT",
        modes: [],
        status: "failed",
        actors: [{ who: { ...who, sectors: ["CVL"] }, span: value.trigger }],
      };
      const before = await typesOf(archive);
      const decision = await archive.review.decide(by("leila"), {
        kind: "correct",
        article: ID,
        key: first.key,
        after: right,
        seen: null,
        because: "رفض",
      });
      expect(decision).toMatchObject({ kind: "correct", key: first.key, before: value, who: "leila", at: "2026-01-01T10:00:00.000Z" });
      await archive.review.decide(by("leila", 1), { kind: "reject", article: ID, key: second.key });
      await archive.review.decide(by("leila", 2), { kind: "accept", article: ID, key: third.key });
      const after = await typesOf(archive);
      expect(after).toContain(`${first.key} REJECT failed corrected`);
      expect(after.some((r) => r.startsWith(`${second.key} `))).toBe(false);
      expect(after.find((r) => r.startsWith(`${third.key} `))).toMatch(/ accepted$/);
      expect(after).toHaveLength(before.length - 1);
      expect((await archive.reports({ reviewed: true }, { limit: 100 })).rows).toHaveLength(2);
      expect((await archive.articles({ reviewed: true })).rows.map((a) => a.id)).toEqual([ID]);
      // Joined anew: the one who was named by a person is an actor, and the rejected report is in no happening.
      expect(await archive.join()).toBe(true);
      expect((await archive.actors({ name: "هيئة لم تذكر" })).rows).toMatchObject([{ country: "LBN", english: "Unheard-of Authority" }]);
      expect((await archive.reports({ types: ["REJECT"], countries: ["LBN"], article: ID })).rows.map((r) => r.key)).toContain(first.key);
      const [{ n } = { n: -1 }] = await archive.database.query<{ n: number }>(
        "select count(*)::int as n from happening_reports h left join reports r on r.article_id = h.article_id and r.n = h.report where r.n is null",
      );
      expect(n).toBe(0);
    });
  });

  it("stands when another version of the reader reads the article anew, and when it finds nothing", async () => {
    await using(where(), async (archive) => {
      const before = (await typesOf(archive)).filter((r) => !r.endsWith(" -"));
      expect(
        await archive.store(readAnew((d) => ({ reports: d.reports.map((r) => ({ ...r, status: "possible" as const })) }))),
      ).toMatchObject({ reread: SAMPLES.length });
      await archive.join();
      expect((await typesOf(archive)).filter((r) => !r.endsWith(" -"))).toEqual(before);
      const found = (await reportsOf(archive)).find((r) => r.key === wrong.key);
      expect(found).toMatchObject({ reviewed: "corrected", value: { type: "REJECT", status: "failed" }, machine: { status: "possible" } });
      const changed = await archive.review.queue(by("omar"), { queue: "changed" });
      expect(changed.rows.map((r) => r.key)).toContain(wrong.key);
      const nothing = SAMPLES.map((s) => ({
        ...s,
        read: { ...s.read, dossier: { ...s.read.dossier, reports: [], reader: { ...s.read.dossier.reader, version: "0" } } },
      }));
      await archive.store(nothing);
      expect((await typesOf(archive)).sort()).toEqual([...before].sort());
      const vanished = await archive.review.queue(by("omar"), { queue: "vanished" });
      expect(vanished.rows.map((r) => [r.state, r.kind])).toEqual([
        ["vanished", "correct"],
        ["vanished", "reject"],
        ["vanished", "accept"],
      ]);
    });
  });

  it("refuses what makes no sense, and decisions on what somebody else has decided meanwhile", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      const [first, second] = (await reportsOf(archive)) as [ReviewReport, ReviewReport];
      const value = first.value as DecidedReport;
      const who = { kind: "person", name: "x", english: null, known: null, country: null, sectors: [], office: null } as const;
      const cases: [NewDecision, string][] = [
        [{ kind: "accept", article: "nowhere", key: first.key }, "not-found"],
        [{ kind: "accept", article: ID, key: "0-1:AID" }, "not-found"],
        [{ kind: "correct", article: ID, key: first.key, after: { ...value, type: "WAR" as "AID" } }, "invalid"],
        [{ kind: "correct", article: ID, key: first.key, after: { ...value, modes: ["of-no-kind"] } }, "invalid"],
        [{ kind: "correct", article: ID, key: first.key, after: { ...value, trigger: { start: 5, end: 1_000_000 } } }, "invalid"],
        [
          {
            kind: "correct",
            article: ID,
            key: first.key,
            after: { ...value, actors: [{ who: { ...who, sectors: ["XXX"] }, span: null }] },
          },
          "invalid",
        ],
        [
          {
            kind: "correct",
            article: ID,
            key: first.key,
            after: { ...value, actors: [{ who: { ...who, name: " ", sectors: [] }, span: null }] },
          },
          "invalid",
        ],
        [{ kind: "correct", article: ID, key: first.key, after: { ...value, counts: { dead: -1 } } }, "invalid"],
        [{ kind: "add", article: ID, after: value }, "conflict"],
        [{ kind: "accept", article: ID, key: first.key, seen: 77 }, "conflict"],
        [{ kind: "accept", article: ID, key: first.key, second: true }, "conflict"],
      ];
      for (const [given, code] of cases) await expect(archive.review.decide(by("leila"), given)).rejects.toMatchObject({ code });
      const made = await archive.review.decide(by("leila"), { kind: "reject", article: ID, key: second.key, seen: null });
      await expect(archive.review.decide(by("omar"), { kind: "accept", article: ID, key: second.key, seen: null })).rejects.toMatchObject({
        code: "conflict",
      });
      await expect(
        archive.review.decide(by("leila"), { kind: "accept", article: ID, key: second.key, second: true }),
      ).rejects.toMatchObject({ code: "forbidden" });
      await archive.review.undo(by("omar"), made.id, "doch");
      expect((await reportsOf(archive)).find((r) => r.key === second.key)).toMatchObject({ reviewed: null, item: { state: "withdrawn" } });
      await expect(archive.review.undo(by("omar"), made.id)).rejects.toMatchObject({ code: "conflict" });
      await expect(archive.review.undo(by("omar"), 10_000)).rejects.toMatchObject({ code: "not-found" });
      await expect(archive.database.query("delete from decisions")).rejects.toThrow(/only grows/);
      await expect(archive.database.query("update decisions set who = 'x'")).rejects.toThrow(/only grows/);
    });
  });

  it("queues the doubtful and weighty first, page by page, and gives two people different reports", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      await archive.join();
      const pages: string[] = [];
      const priorities: number[] = [];
      let after: string | undefined;
      do {
        const page = await archive.review.queue(by("leila"), { queue: "open" }, { limit: 7, after });
        pages.push(...page.rows.map((r) => `${r.article} ${r.key}`));
        priorities.push(...page.rows.map((r) => r.priority as number));
        after = page.next ?? undefined;
      } while (after !== undefined);
      const all = (await archive.reports({}, { limit: 1_000 })).rows.map((r) => `${r.article} ${r.key}`);
      expect([...pages].sort()).toEqual([...all].sort());
      expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
      expect(
        (await archive.review.queue(by("leila"), { queue: "open", filters: { types: ["AID"] } })).rows.every((r) => r.type === "AID"),
      ).toBe(true);
      const [mine, theirs] = [
        await archive.review.claim(by("leila"), { queue: "open" }, 3),
        await archive.review.claim(by("omar"), { queue: "open" }, 3),
      ];
      expect(mine.map((i) => `${i.article} ${i.key}`)).toEqual(pages.slice(0, 3));
      expect(theirs.map((i) => `${i.article} ${i.key}`)).toEqual(pages.slice(3, 6));
      expect((await archive.review.queue(by("omar"), { queue: "open" }, { limit: 1 })).rows[0]?.claimed).toBe("leila");
      // A claim ends with its time, or when it is given back.
      expect((await archive.review.claim(by("omar", 30), { queue: "open" }, 1)).map((i) => i.key)).toEqual([mine[0]?.key]);
      await archive.review.release("omar");
      expect((await archive.review.claim(by("sara", 31), { queue: "open" }, 1)).map((i) => i.key)).toEqual([mine[0]?.key]);
    });
  });

  it("a second look is another person's, changes nothing by itself, and tells how far people agree", async () => {
    await using(where(), async (archive) => {
      const items = (await archive.review.queue(by("leila"), { queue: "open" }, { limit: 4 })).rows;
      for (const { article, key } of items) await archive.review.decide(by("leila"), { kind: "accept", article, key });
      expect((await archive.review.queue(by("leila"), { queue: "second" })).rows).toEqual([]);
      expect((await archive.review.claim(by("omar", 90), { queue: "second" }, 10)).map((i) => i.key)).toEqual(items.map((i) => i.key));
      for (const { article, key } of items.slice(0, 3))
        await archive.review.decide(by("omar"), { kind: "accept", article, key, second: true });
      const { article, key } = items[3] as (typeof items)[0];
      await archive.review.decide(by("omar"), { kind: "reject", article, key, second: true });
      expect((await archive.review.queue(by("omar"), { queue: "disputed" })).rows.map((r) => r.key)).toEqual([key]);
      expect((await archive.reports({ article, reviewed: true }, { limit: 100 })).rows.map((r) => r.key)).toContain(key);
      const { reports, people, aspects } = await archive.review.agreement();
      expect({ reports, people, report: aspects.report, type: aspects.type.same }).toEqual({
        reports: 4,
        people: 2,
        // Observers 1111 and 1110: D_o = 1/4, D_e = 7/28.
        report: { alpha: 0, same: 0.75, reports: 4 },
        type: 1,
      });
      expect((await archive.review.agreement(["leila"])).reports).toBe(0);
    });
  });

  it("exports what was looked at as gold, and proposes rows for the knowledge base", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      const reports = await reportsOf(archive);
      const [first, ...rest] = reports as [ReviewReport, ...ReviewReport[]];
      const value = first.value as DecidedReport;
      const after = { ...value, type: "REJECT" as const, modes: [], status: "planned" as const };
      await archive.review.decide(by("leila"), { kind: "correct", article: ID, key: first.key, after });
      const gold = async (partial: boolean) => {
        const out = [];
        for await (const article of archive.review.gold({ partial })) out.push(article);
        return out;
      };
      expect(await gold(false)).toEqual([]);
      expect((await gold(true)).map((g) => [g.gold.complete, g.gold.reports.length])).toEqual([[false, 1]]);
      for (const r of rest)
        await archive.review.decide(by("leila"), { kind: r === rest[0] ? "reject" : "accept", article: ID, key: r.key });
      const [made] = (await gold(false)) as Awaited<ReturnType<typeof gold>>;
      expect(made?.gold.reports).toHaveLength(reports.length - 1);
      const text = made?.article.text ?? "";
      for (const r of made?.gold.reports ?? []) {
        expect(text.slice(r.start, r.end)).toBe(r.trigger);
        let at = -1;
        for (let i = 0; i < r.occurrence; i++) at = text.indexOf(r.trigger, at + 1);
        expect(at).toBe(r.start);
        for (const p of [...r.actors, ...r.recipients, ...r.isnad, ...(r.place ? [r.place] : [])]) expect(text).toContain(p.text);
      }
      const proposals = await archive.review.proposals();
      const words = text.slice(value.trigger.start, value.trigger.end);
      expect(proposals).toContainEqual(
        expect.objectContaining({ kind: "frame", table: "ontology/events/REJECT.yaml", words, instead: value.type, times: 1, people: 1 }),
      );
      expect(proposals).toContainEqual(expect.objectContaining({ kind: "status", words, proposed: "planned", instead: value.status }));
      expect(proposals.filter((p) => p.kind === "miss")).toHaveLength(1);
      const lines = proposalsTsv(proposals).trimEnd().split("\n");
      expect(lines).toHaveLength(proposals.length + 1);
      expect(lines.every((line) => line.split("\t").length === 8)).toBe(true);
      if (process.env.GOLD_OUT) {
        writeFileSync(`${process.env.GOLD_OUT}.articles.jsonl`, `${JSON.stringify(made?.article)}\n`);
        writeFileSync(`${process.env.GOLD_OUT}.gold.jsonl`, `${JSON.stringify(made?.gold)}\n`);
      }
    });
  });

  it("what people say of who is who holds over joins, and can be taken back", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      await archive.join();
      const { rows } = await archive.actors({ kinds: ["person"] }, { limit: 3 });
      const [kept, merged, third] = rows.map((r) => r.id) as [string, string, string];
      const merge = await archive.review.merge(by("sara"), { merged, kept, because: "واحد" });
      const ids = async () => (await archive.actors({ ids: [kept, merged, third] })).rows.map((r) => r.id);
      expect(await ids()).not.toContain(merged);
      await archive.join();
      expect(await ids()).not.toContain(merged);
      await expect(archive.review.merge(by("sara"), { merged, kept })).rejects.toMatchObject({ code: "conflict" });
      await expect(archive.review.merge(by("sara"), { merged: "k:nobody", kept })).rejects.toMatchObject({ code: "not-found" });
      await archive.review.split(by("omar"), { key: merged });
      expect(await ids()).toContain(merged);
      // The split holds against a merge through a third.
      await archive.review.merge(by("sara"), { merged: third, kept });
      await archive.review.merge(by("sara"), { merged: third, kept: merged }).catch(() => null);
      expect(await ids()).toContain(merged);
      const all = await archive.review.actorDecisions();
      expect(all.rows.filter((d) => d.id === merge.id)).toMatchObject([{ holds: true, who: "sara", because: "واحد" }]);
      const [split] = all.rows.filter((d) => d.kind === "split");
      await archive.review.undoActor(by("sara"), split?.id as number);
      expect(await ids()).not.toContain(merged);
    });
  });

  it("a name can mean somebody else in one article, also when that is read anew", async () => {
    await using(await fresh(), async (archive) => {
      await archive.store(SAMPLES);
      await archive.join();
      const [{ key, article } = { key: "", article: "" }] = await archive.database.query<{ key: string; article: string }>(
        "select key, min(article_id) as article from entities where key is not null and kind = 'person' group by key having count(*) > 1 order by key limit 1",
      );
      await expect(archive.review.split(by("sara"), { key, articles: ["nowhere"] })).rejects.toMatchObject({ code: "not-found" });
      const split = await archive.review.split(by("sara"), { key, articles: [article] });
      const own = `${key}#${split.id}`;
      const keys = async () =>
        (
          await archive.database.query<{ key: string }>("select key from entities where article_id = $1 and key like $2 || '%'", [
            article,
            key,
          ])
        ).map((r) => r.key);
      expect(await keys()).toEqual([own]);
      await archive.join();
      expect((await archive.actors({ ids: [key, own] })).rows).toHaveLength(2);
      await archive.store(readAnew(() => ({})));
      expect(await keys()).toEqual([own]);
      await archive.review.undoActor(by("sara"), split.id);
      expect(await keys()).toEqual([key]);
    });
  });
});
