import { expect, it } from "vitest";
import { type Archive, type By, type Comments, LIMITS, type NewComment, openArchive, type Target } from "../../src/index.js";
import { onBothDatabases } from "../databases.js";
import { sampleArticles, settled } from "../samples.js";

const SAMPLES = settled(sampleArticles().filter((a) => String(a.id).startsWith("beirut")));
const ID = "beirut-barq";
const TARGET: Target = { kind: "article", article: ID };
const day = (n: number, minute = 0): Date => new Date(Date.UTC(2026, 0, n, 10, minute));
const by = (who: string, n = 1): By => ({ who, at: day(n) });

const comment = (body: string, more: Partial<NewComment> = {}): NewComment => ({
  target: TARGET,
  body,
  language: "ar",
  writer: null,
  address: "192.0.2.1",
  at: day(1),
  ...more,
});

const using = async (where: string, work: (comments: Comments, archive: Archive) => Promise<void>): Promise<void> => {
  const archive = await openArchive(where);
  await work(archive.comments("secret"), archive).finally(() => archive.close());
};

const bodies = async (comments: Comments, target: Target = TARGET, viewer = {}): Promise<string[]> =>
  (await comments.list(target, viewer, { limit: 100 })).rows.map((c) => `${c.status} ${c.body}`);

onBothDatabases("comments", ({ where, fresh }) => {
  it("wait for an editor: only their writer sees them before, with the reasons", async () => {
    await using(await fresh(), async (comments, archive) => {
      await archive.store(SAMPLES);
      await archive.join();
      const mine = await comments.submit(comment("<b>رأيي</b> \u202Eهنا", { name: " سارة " }));
      expect(mine.rules).toEqual(["review"]);
      expect(mine.told.map((t) => t.en)).toEqual([
        "Your comment was received and will appear after review.",
        "An editor reads every comment before it is published.",
      ]);
      const signed = await comments.submit(comment("رأي آخر", { writer: "u1", address: "192.0.2.2", at: day(1, 1) }));
      expect(await bodies(comments)).toEqual([]);
      expect(await bodies(comments, TARGET, { receipts: ["guess", signed.id] })).toEqual([]);
      expect((await comments.list(TARGET, { receipts: [mine.receipt] })).rows).toMatchObject([
        { body: "<b>رأيي</b> هنا", name: "سارة", status: "held", own: true, rules: ["review"] },
      ]);
      expect(await bodies(comments, TARGET, { writer: "u1" })).toEqual(["held رأي آخر"]);
      await comments.moderate(by("sara"), mine.id, { status: "approved" });
      await comments.moderate(by("sara"), signed.id, { status: "rejected", reason: "off-topic", note: "ليس هنا" });
      expect((await comments.list(TARGET, {})).rows).toMatchObject([{ status: "approved", own: false, rules: [], reason: null }]);
      expect((await comments.list(TARGET, { writer: "u1" })).rows[1]).toMatchObject({
        status: "rejected",
        reason: "off-topic",
        note: "ليس هنا",
        own: true,
      });
      // An editor may think again.
      await comments.moderate(by("omar"), signed.id, { status: "approved" });
      expect(await bodies(comments)).toEqual(["approved <b>رأيي</b> هنا", "approved رأي آخر"]);
      expect((await comments.history(signed.id)).map((e) => [e.who, e.what, e.detail])).toEqual([
        ["u1", "held", "review"],
        ["sara", "rejected", "off-topic"],
        ["omar", "approved", ""],
      ]);
      await expect(comments.moderate(by("sara"), "none", { status: "approved" })).rejects.toMatchObject({ code: "not-found" });
      await expect(comments.submit(comment("كلام", { target: { kind: "article", article: "none" } }))).rejects.toMatchObject({
        rule: "no-target",
      });
    });
  });

  it("stay with their story and report when everything is read and joined anew", async () => {
    await using(where(), async (comments, archive) => {
      const [story] = (await archive.stories({ article: ID })).rows;
      const [report] = (await archive.reports({ article: ID })).rows;
      const onStory: Target = { kind: "story", story: story?.id as string };
      const onReport: Target = { kind: "report", article: ID, key: report?.key as string };
      for (const [i, target] of [onStory, onReport].entries()) {
        const { id } = await comments.submit(comment(`على ${target.kind}`, { target, address: `192.0.2.${20 + i}`, at: day(1, 2) }));
        await comments.moderate(by("sara"), id, { status: "approved" });
      }
      await archive.store(
        SAMPLES.map((s) => ({
          ...s,
          read: { ...s.read, dossier: { ...s.read.dossier, reader: { ...s.read.dossier.reader, version: "9" } } },
        })),
      );
      await archive.join();
      const [again] = (await archive.stories({ article: ID })).rows;
      expect(await bodies(comments, { kind: "story", story: again?.id as string })).toEqual(["approved على story"]);
      expect(await bodies(comments, onReport)).toEqual(["approved على report"]);
      expect((await comments.moderation({ status: "approved" })).rows.find((c) => c.kind === "report")?.trigger).toBe(report?.trigger);
    });
  });

  it("a flood is stopped, even when it comes all at once", async () => {
    await using(await fresh(), async (comments, archive) => {
      await archive.store(SAMPLES.slice(0, 2));
      const tried = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => comments.submit(comment(`كلام رقم ${i}`))));
      expect(tried.filter((t) => t.status === "fulfilled")).toHaveLength(LIMITS.lately);
      const [refused] = tried.filter((t): t is PromiseRejectedResult => t.status === "rejected");
      expect(refused?.reason).toMatchObject({ rule: "too-many", retryAfter: LIMITS.window * 60 });
      expect(await comments.refusals()).toEqual([{ day: "2026-01-01", rule: "too-many", times: 12 - LIMITS.lately }]);
      // Others may still write, and the same writer later.
      await comments.submit(comment("غيره", { address: "192.0.2.9" }));
      await comments.submit(comment("لاحقا", { at: day(1, LIMITS.window + 1) }));
      await expect(comments.submit(comment("غَيرُه!", { address: "192.0.2.9", at: day(1, 30) }))).rejects.toMatchObject({
        rule: "same-again",
      });
      expect((await comments.submit(comment("غيره", { address: "192.0.2.10" }))).rules).toEqual(["seen-before"]);
    });
  });

  it("many who write without an account are stopped together, others not", async () => {
    await using(await fresh(), async (comments, archive) => {
      await archive.store(SAMPLES.slice(0, 2));
      const write = (i: number) => comments.submit(comment(`كلام مختلف ${i} ${i * 7}`, { address: `198.51.100.${i}` }));
      for (let i = 0; i < LIMITS.all; i++) await write(i);
      await expect(write(LIMITS.all)).rejects.toMatchObject({ rule: "flood" });
      expect((await comments.submit(comment("من حساب", { writer: "u1", address: "198.51.100.250" }))).rules).toEqual(["review"]);
    });
  });

  it("editors see why each is held, page by page, and block writers", async () => {
    await using(await fresh(), async (comments, archive) => {
      await archive.store(SAMPLES.slice(0, 2));
      const bad = await comments.submit(comment("http://a.com http://b.com http://c.com"));
      const odd = await comments.submit(comment("من يصدق هذااااااااااااااااااا", { at: day(1, 1) }));
      const signed = await comments.submit(comment("كلام عادي", { writer: "u1", at: day(1, 2) }));
      const first = await comments.moderation({}, { limit: 2 });
      expect(first.rows.map((c) => [c.id, c.rules])).toEqual([
        [bad.id, ["links"]],
        [odd.id, ["repeated"]],
      ]);
      expect(first.rows[0]?.others).toEqual({ held: 1, approved: 0, rejected: 0 });
      expect((await comments.moderation({}, { limit: 2, after: first.next ?? undefined })).rows.map((c) => c.id)).toEqual([signed.id]);
      expect((await comments.moderation({ rule: "links" })).rows.map((c) => c.id)).toEqual([bad.id]);
      const block = await comments.block(by("sara"), bad.id, "إعلانات");
      expect((await comments.moderation()).rows.map((c) => c.id)).toEqual([signed.id]);
      await expect(comments.submit(comment("أيضا", { at: day(1, 59) }))).rejects.toMatchObject({ rule: "blocked" });
      await comments.lift(by("sara"), block);
      await expect(comments.lift(by("sara"), block)).rejects.toMatchObject({ code: "not-found" });
      await comments.submit(comment("الآن نعم", { at: day(1, 59) }));
      expect((await comments.submit(comment("http://a.com http://b.com http://c.com", { address: "192.0.2.77" }))).rules).toEqual([
        "links",
        "rejected-before",
        "seen-before",
      ]);
      await comments.block(by("sara"), signed.id, "");
      await expect(comments.submit(comment("ثانية", { writer: "u1", address: "192.0.2.99", at: day(9) }))).rejects.toMatchObject({
        rule: "blocked",
      });
      expect((await comments.blocks()).map((b) => [b.writer, b.holds, b.who, b.because])).toEqual([
        ["u1", true, "sara", ""],
        [null, false, "sara", "إعلانات"],
      ]);
    });
  });

  it("addresses are kept as hashes that differ from day to day, and go within two days", async () => {
    await using(await fresh(), async (comments, archive) => {
      await archive.store(SAMPLES.slice(0, 2));
      await comments.submit(comment("أول", { address: "203.0.113.5" }));
      await comments.submit(comment("ثان", { address: "203.0.113.5", at: day(2) }));
      const hashes = async () =>
        (await archive.database.query<{ address: string | null }>("select address from comments order by at")).map((r) => r.address);
      const [one, two] = (await hashes()) as [string, string];
      expect(one).toMatch(/^[\w-]{43}$/);
      expect(two).not.toBe(one);
      const dump = JSON.stringify([
        await archive.database.query("select * from comments"),
        await archive.database.query("select * from comment_salts"),
        await archive.database.query("select * from comment_events"),
      ]);
      expect(dump).not.toContain("203.0.113.5");
      // Limits hold over midnight: yesterday's salt is still there.
      await expect(comments.submit(comment("أول", { address: "203.0.113.5", at: day(1, 23 * 60) }))).rejects.toMatchObject({
        rule: "same-again",
      });
      await comments.forget(day(3));
      expect(await hashes()).toEqual([null, two]);
      await comments.forget(day(4));
      expect(await hashes()).toEqual([null, null]);
      expect(await archive.database.query("select * from comment_salts where day < '2026-01-03'")).toEqual([]);
      const [{ id } = { id: "" }] = (await comments.moderation()).rows;
      await expect(comments.block(by("sara", 4), id, "")).rejects.toMatchObject({ code: "conflict" });
    });
  });
});
