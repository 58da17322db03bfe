import { readFileSync } from "node:fs";
import { prepareArticle, readArticle } from "@isnad/archive";
import { type CompiledKnowledge, createReader, openKnowledge, unpackKnowledge } from "@isnad/engine";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { onBothDatabases } from "../../../archive/test/databases.js";
import { sampleArticles } from "../../../archive/test/samples.js";
import { fillArchive, openTestDesk, type TestDesk } from "./desk.js";

/** The project's reader with one predicate of its ontology changed: another lexicon. */
function changedReader(predicate: string, type: string) {
  const compiled = unpackKnowledge(readFileSync(new URL("../../../knowledge/compiled/knowledge.bin", import.meta.url)));
  const predicates = compiled.predicates.map((p) => (p.id === predicate ? { ...p, type } : p));
  return createReader(openKnowledge({ ...compiled, predicates, version: "changed" } as CompiledKnowledge));
}

const ID = "kadhimi-barq";
// biome-ignore lint/suspicious/noExplicitAny: answers of every kind
type Any = any;

onBothDatabases("people at work", ({ fresh }) => {
  let desk: TestDesk;
  beforeAll(async () => {
    const where = await fresh();
    await fillArchive(where);
    desk = await openTestDesk(where);
  }, 180_000);
  afterAll(() => desk?.close());

  const post = async (path: string, body: unknown, as: "analyst" | "editor" | "admin" | null = "analyst"): Promise<Response> =>
    desk.ask(path, { as, method: "POST", body });
  const reports = async (): Promise<Any[]> => (await desk.get(`reports?article=${ID}&limit=200`)).rows;

  describe("review", () => {
    it("a reviewer corrects a report, a reading with a changed lexicon runs, the correction stands", async () => {
      const page = await desk.get(`review/articles/${ID}`, "analyst");
      const detail = await desk.get(`articles/${ID}`);
      const chosen = detail.dossier.reports.find((r: Any) => r.because.some((b: string) => /^CONSULT\./.test(b)));
      const predicate = chosen.because.find((b: string) => /^CONSULT\./.test(b));
      const { key } = detail.reviews[chosen.id];
      const before = page.reports.find((r: Any) => r.key === key);
      expect(before).toMatchObject({ reviewed: null, item: null, value: { type: "CONSULT" } });
      const after = { ...before.value, type: "ACCUSE", modes: ["allege"], status: "possible", recipients: [] };
      const made = await post("review/decisions", { kind: "correct", article: ID, key, after, seen: null, because: "تصحيح" });
      expect(made.status).toBe(201);
      expect(await made.json()).toMatchObject({
        kind: "correct",
        by: { name: "analyst" },
        before: { type: "CONSULT" },
        after: { type: "ACCUSE" },
      });

      const reader = changedReader(predicate, "AID");
      const article = prepareArticle(sampleArticles().find((a) => a.id === ID) as Any);
      const read = readArticle(reader, article);
      expect(read.dossier.reader.lexicon).not.toBe(detail.dossier.reader.lexicon);
      expect(read.dossier.reports.some((r) => r.trigger.start === chosen.trigger.start && r.type === "AID")).toBe(true);
      expect(await desk.archive.store([{ read, hash: article.hash, versionOf: null }])).toMatchObject({ reread: 1 });
      await desk.archive.join();

      const standing = (await reports()).filter((r) => r.trigger_start === chosen.trigger.start);
      expect(standing).toMatchObject([
        { key, type: "ACCUSE", modes: ["allege"], status: "possible", recipients: [], reviewed: "corrected", confidence: 1 },
      ]);
      const again = (await desk.get(`review/articles/${ID}`, "analyst")).reports.find((r: Any) => r.key === key);
      expect(again).toMatchObject({ machine: { type: "AID" }, item: { state: "moved", changed: true, kind: "correct" } });
      expect((await desk.get("review/queue?queue=changed", "analyst")).rows.map((r: Any) => r.key)).toEqual([key]);
      expect((await desk.get("reports?reviewed=true")).rows).toHaveLength(1);
      const facets = await desk.get(`reports/facets?article=${ID}`);
      expect(facets.reviewed.find((f: Any) => f.value === "true").count).toBe(1);
    });

    it("rejected reports are in no list, and come back when that is taken back", async () => {
      const [first] = (await desk.get(`review/queue?article=${ID}`, "analyst")).rows;
      const made = await (await post("review/decisions", { kind: "reject", article: ID, key: first.key })).json();
      expect((await reports()).map((r) => r.key)).not.toContain(first.key);
      expect(Object.values((await desk.get(`articles/${ID}`)).reviews as Record<string, Any>).map((r) => r.key)).not.toContain(first.key);
      expect((await post(`review/decisions/${made.id}/undo`, {}, "editor")).status).toBe(201);
      expect((await reports()).map((r) => r.key)).toContain(first.key);
      expect((await post(`review/decisions/${made.id}/undo`, {})).status).toBe(409);
      const log = (await desk.get("admin/audit?limit=50", "admin")).rows.map((r: Any) => r.action);
      expect(log).toEqual(expect.arrayContaining(["report.correct", "report.reject", "report.undo"]));
    });

    it("reviews are listed under both names, the newest first, and whether they hold", async () => {
      const first = (await reports())[0];
      const made = await (await post("reviews", { kind: "accept", article: ID, key: first.key })).json();
      const [newest] = (await desk.get("reviews?limit=1", "analyst")).rows;
      expect(newest).toMatchObject({ id: made.id, kind: "accept", holds: true, by: { name: "analyst" } });
      expect(newest).not.toHaveProperty("who");
      expect((await post(`reviews/${made.id}/undo`, {})).status).toBe(201);
      const listed = await desk.get(`review/decisions?article=${ID}&limit=2`, "analyst");
      expect(listed.rows).toMatchObject([
        { kind: "undo", undoes: made.id, holds: true },
        { id: made.id, holds: false },
      ]);
      const rest = await desk.get(`reviews?article=${ID}&limit=2&after=${listed.next}`, "analyst");
      expect(rest.rows.every((d: Any) => d.id < made.id && d.article === ID)).toBe(true);
      expect((await desk.get("reviews?article=none", "analyst")).rows).toEqual([]);
      expect((await desk.get(`reviews?who=${made.by.id}`, "analyst")).rows.length).toBeGreaterThan(0);
      expect((await desk.get("reviews?who=nobody", "analyst")).rows).toEqual([]);
      expect((await desk.ask("reviews?after=none", { as: "analyst" })).status).toBe(400);
    });

    it("tells in a sentence what cannot be decided", async () => {
      const [first] = (await desk.get(`review/queue?article=${ID}`, "analyst")).rows;
      const cases: [unknown, number, string][] = [
        [{ kind: "accept", article: "none", key: first.key }, 404, "not-found"],
        [{ kind: "accept", article: ID, key: first.key, seen: 9_999 }, 409, "conflict"],
        [{ kind: "accept", article: ID, key: first.key, second: true }, 409, "conflict"],
        [{ kind: "accept", article: ID }, 400, "invalid"],
        [{ kind: "praise", article: ID, key: first.key }, 400, "invalid"],
      ];
      for (const [body, status, code] of cases) {
        const response = await post("review/decisions", body);
        expect([response.status, (await response.json()).code]).toEqual([status, code]);
      }
      const value = (await desk.get(`review/articles/${ID}`, "analyst")).reports.find((r: Any) => r.key === first.key).value;
      const wrong = await post("review/decisions", {
        kind: "correct",
        article: ID,
        key: first.key,
        after: { ...value, modes: ["none-such"] },
      });
      expect([wrong.status, (await wrong.json()).detail]).toEqual([422, `${value.type} has no mode none-such.`]);
    });

    it("two people get different reports, a second look is blind, and agreement is told", async () => {
      const claim = async (as: "analyst" | "editor", queue = "open") =>
        (await (await post("review/claims", { queue, count: 2 }, as)).json()).items as Any[];
      const [mine, theirs] = [await claim("analyst"), await claim("editor")];
      expect(mine.map((i) => i.key + i.article)).not.toEqual(expect.arrayContaining(theirs.map((i) => i.key + i.article)));
      expect((await desk.get("review/queue?limit=1", "editor")).rows[0].claimed).toMatchObject({ name: "analyst" });
      expect((await desk.ask("review/claims", { as: "analyst", method: "DELETE" })).status).toBe(204);
      for (const { article, key } of mine) expect((await post("review/decisions", { kind: "accept", article, key })).status).toBe(201);
      const second = (await claim("editor", "second")).map((i) => i.key);
      expect(second.length).toBe(2);
      for (const { article, key } of mine)
        expect((await post("review/decisions", { kind: "accept", article, key, second: true }, "editor")).status).toBe(201);
      const agreement = await desk.get("review/agreement", "analyst");
      expect(agreement).toMatchObject({ reports: 2, people: 2, aspects: { status: { same: 1 } } });
    });

    it("hands corrections on as gold and proposals", async () => {
      const gold = await (await desk.ask("review/gold?partial=true", { as: "analyst" })).text();
      const articles = await (await desk.ask("review/gold?part=articles&partial=true", { as: "analyst" })).text();
      const lines = (text: string): Any[] =>
        text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
      expect(lines(gold).map((g) => g.id)).toEqual(lines(articles).map((a) => a.id));
      const [one] = lines(gold).filter((g) => g.id === ID);
      expect(one.reports).toEqual(expect.arrayContaining([expect.objectContaining({ type: "ACCUSE", status: "possible" })]));
      const proposals = (await desk.get("review/proposals", "analyst")).rows;
      expect(proposals).toContainEqual(expect.objectContaining({ kind: "frame", proposed: "ACCUSE", instead: "CONSULT" }));
      const response = await desk.ask("review/proposals.tsv", { as: "analyst" });
      expect(response.headers.get("content-type")).toContain("tab-separated");
      expect((await response.text()).split("\n")[0]).toBe("kind\ttable\ttimes\tpeople\tproposed\tinstead\twords\tevidence");
    });

    it("stories and happenings follow when an editor joins anew", async () => {
      const [first] = (await desk.get(`review/queue?article=${ID}`, "analyst")).rows;
      await post("review/decisions", { kind: "reject", article: ID, key: first.key });
      expect(await (await post("review/join", {}, "editor")).json()).toEqual({ started: true });
      const stale = async () => (await desk.archive.database.query<{ stale: boolean }>("select stale from state"))[0]?.stale;
      await vi.waitUntil(async () => (await stale()) === false, { timeout: 25_000, interval: 100 });
      const lost = await desk.archive.database.query(
        "select 1 from happening_reports h left join reports r on r.article_id = h.article_id and r.n = h.report where r.n is null",
      );
      expect(lost).toEqual([]);
    });

    it("editors merge and split actors, and it stays so", async () => {
      const [a, b] = (await desk.get("actors?kind=person&limit=2")).rows.map((r: Any) => r.id) as [string, string];
      const made = await post("review/actors/merge", { merged: b, kept: a, because: "شخص واحد" }, "editor");
      expect(made.status).toBe(201);
      expect((await desk.ask(`actors/${encodeURIComponent(b)}`)).status).toBe(404);
      const keys = (await desk.get(`review/actors/${encodeURIComponent(a)}/keys`, "analyst")).rows.map((r: Any) => r.key);
      expect(keys).toEqual(expect.arrayContaining([a, b]));
      await desk.archive.join();
      expect((await desk.ask(`actors/${encodeURIComponent(b)}`)).status).toBe(404);
      expect((await post("review/actors/split", { key: b }, "editor")).status).toBe(201);
      expect((await desk.ask(`actors/${encodeURIComponent(b)}`)).status).toBe(200);
      const decisions = (await desk.get("review/actors/decisions", "analyst")).rows;
      expect(decisions.map((d: Any) => [d.kind, d.by.name])).toEqual([
        ["split", "editor"],
        ["merge", "editor"],
      ]);
      expect((await post(`review/actors/decisions/${decisions[0].id}/undo`, {}, "editor")).status).toBe(201);
      expect((await desk.ask(`actors/${encodeURIComponent(b)}`)).status).toBe(404);
      expect((await post("review/actors/merge", { merged: "k:nobody", kept: a }, "editor")).status).toBe(404);
    });
  });

  describe("comments", () => {
    const target = { kind: "article", article: ID };
    const list = async (headers: Record<string, string> = {}): Promise<Any[]> =>
      (await (await desk.ask(`comments?kind=article&article=${ID}`, { headers })).json()).rows;

    it("a comment is invisible to others until it is approved, and comes as plain text", async () => {
      const body = "<script>alert(1)</script> \u202E<img src=x onerror=alert(2)>";
      const sent = await post("comments", { target, body, name: "<i>زائر</i>", language: "ar" }, null);
      expect(sent.status).toBe(202);
      const { id, receipt, told } = await sent.json();
      expect(told[0].en).toBe("Your comment was received and will appear after review.");
      expect(await list()).toEqual([]);
      expect((await desk.get(`comments?kind=article&article=${ID}`, "analyst")).rows).toEqual([]);
      expect(await list({ "isnad-receipts": `x,${receipt}` })).toMatchObject([{ id, status: "held", own: true, rules: ["review"] }]);
      const [waiting] = (await desk.get("comments/moderation", "editor")).rows;
      expect(waiting).toMatchObject({ id, rules: ["review"], writer: null, blocked: false });
      expect(JSON.stringify(waiting)).not.toMatch(/receipt|address|127\.0\.0\.1/);
      expect((await post(`comments/${id}/verdict`, { status: "approved" }, "editor")).status).toBe(204);
      const response = await desk.ask(`comments?kind=article&article=${ID}`);
      expect(response.headers.get("content-type")).toContain("application/json");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await response.json()).rows).toMatchObject([
        { body: "<script>alert(1)</script> <img src=x onerror=alert(2)>", name: "<i>زائر</i>", own: false, rules: [] },
      ]);
      expect((await desk.get(`comments/${id}/history`, "editor")).rows.map((e: Any) => [e.what, e.by?.name ?? null])).toEqual([
        ["held", null],
        ["approved", "editor"],
      ]);
    });

    it("a flood is stopped, with the reason in both languages", async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) => post("comments", { target, body: `كلام رقم ${i}`, language: "ar" }, null)),
      );
      const stopped = answers.filter((a) => a.status === 429);
      expect(answers.filter((a) => a.status === 202)).toHaveLength(2);
      expect(stopped).toHaveLength(6);
      expect(stopped[0]?.headers.get("retry-after")).toBe("600");
      expect(await stopped[0]?.json()).toMatchObject({
        code: "comment-too-many",
        told: { ar: expect.stringMatching(/كثيرة/), en: expect.stringMatching(/many/) },
      });
      expect((await desk.get("comments/refusals", "editor")).rows).toMatchObject([{ rule: "too-many", times: 6 }]);
    });

    it("accounts write under their own limit; editors reject with a reason, block and lift", async () => {
      const sent = await post(
        "comments",
        { target: { kind: "story", story: (await desk.get(`articles/${ID}`)).story.id }, body: "من حساب", language: "en" },
        "analyst",
      );
      expect(sent.status).toBe(202);
      const { id } = await sent.json();
      expect((await post(`comments/${id}/verdict`, { status: "rejected", reason: "none-such" }, "editor")).status).toBe(400);
      expect((await post(`comments/${id}/verdict`, { status: "rejected", reason: "off-topic", note: "لا" }, "editor")).status).toBe(204);
      const story = (await desk.get(`articles/${ID}`)).story.id;
      expect((await desk.get(`comments?kind=story&story=${encodeURIComponent(story)}`, "analyst")).rows).toMatchObject([
        { status: "rejected", reason: "off-topic", note: "لا" },
      ]);
      expect((await desk.get(`comments?kind=story&story=${encodeURIComponent(story)}`)).rows).toEqual([]);
      const block = await (await post(`comments/${id}/block`, { because: "تجربة" }, "editor")).json();
      const refused = await post("comments", { target, body: "مرة أخرى", language: "ar" }, "analyst");
      expect([refused.status, (await refused.json()).code]).toEqual([403, "comment-blocked"]);
      expect((await desk.get("comments/blocks", "editor")).rows).toMatchObject([
        { id: block.id, writer: { name: "analyst" }, by: { name: "editor" }, holds: true },
      ]);
      expect((await desk.ask(`comments/blocks/${block.id}`, { as: "editor", method: "DELETE" })).status).toBe(204);
      expect((await post("comments", { target, body: "مرة أخرى", language: "ar" }, "analyst")).status).toBe(202);
    });

    it("asks for a target that is there, and texts that fit", async () => {
      expect((await desk.ask("comments?kind=report&article=x")).status).toBe(400);
      expect((await post("comments", { target: { kind: "article", article: "none" }, body: "x", language: "ar" }, "admin")).status).toBe(
        404,
      );
      expect((await post("comments", { target, body: " \u200B ", language: "ar" }, "admin")).status).toBe(422);
      expect((await post("comments", { target, body: "ا".repeat(7_000), language: "ar" }, "admin")).status).toBe(422);
      expect((await post("comments", { target, body: "ا".repeat(30_000), language: "ar" }, "admin")).status).toBe(400);
      expect(Object.keys(await desk.get("comments/reasons"))).toEqual(["received", "held", "refused", "rejected"]);
    });
  });
});
