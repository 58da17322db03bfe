import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFetcher, type FetcherOptions } from "@isnad/intake/sources";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../intake/test/server.js";
import { fillArchive, openTestDesk, type TestDesk } from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
const where = join(folder, "archive");
beforeAll(() => fillArchive(where, /^beirut/), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "أعلن وزير الخارجية المصري سامح شكري اليوم الثلاثاء أن بلاده ترفض التدخل العسكري في ليبيا، وأكد أن القاهرة تدعم الحل السياسي.";
const page = (title: string): string =>
  `<!doctype html><html lang="ar"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${TEXT}</p><p>${TEXT.replace("ليبيا", "السودان")}</p></article></body></html>`;

/** A desk whose fetcher is made so. */
async function deskWith<T>(options: FetcherOptions | null, work: (desk: TestDesk) => Promise<T>, watch = false): Promise<T> {
  const desk = await openTestDesk(where, { watch, ...(options ? { fetcher: () => createFetcher({ delay: 0, ...options }) } : {}) });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

interface Run {
  id: string;
  state: string;
  step: string;
  tally: { articles: number; added: number; same: number; refused: Record<string, number> };
  refused: { where: string; why: string; kind: string }[];
}

/** Starts a run and follows it by its events to the end. */
async function runOf(desk: TestDesk, addresses: string[]): Promise<{ events: string[]; last: Run }> {
  const started = await desk.ask("ingestions", { as: "editor", method: "POST", body: { addresses } });
  expect(started.status).toBe(202);
  const { id } = (await started.json()) as Run;
  const stream = await desk.ask(`ingestions/${id}/events`, { as: "editor" });
  expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(stream.headers.get("content-security-policy")).toContain("script-src 'self'");
  const blocks = (await stream.text()).split("\n\n").filter((block) => block.startsWith("event: "));
  const events = blocks.map((block) => (/^event: (.*)$/m.exec(block) as RegExpExecArray)[1] as string);
  return { events, last: JSON.parse((/^data: (.*)$/m.exec(blocks.at(-1) as string) as RegExpExecArray)[1] as string) as Run };
}

describe("an ingestion", () => {
  it("reads addresses, tells how it goes, and is in the archive and in the list of runs", async () => {
    const { base } = await serve({ "/a": page("الخارجية المصرية"), "/none": (_, response) => void response.writeHead(404).end() });
    await deskWith({ allowPrivate: true }, async (desk) => {
      const { events, last } = await runOf(desk, [`${base}/a`, `${base}/none`]);
      expect(events[0]).toBe("progress");
      expect(events.at(-1)).toBe("end");
      expect(last).toMatchObject({ state: "done", step: "ended", tally: { articles: 1, added: 1, refused: { missing: 1 } } });
      expect(last.refused).toEqual([expect.objectContaining({ where: `${base}/none`, kind: "missing" })]);
      const found = (await desk.get("articles?q=%D8%B4%D9%83%D8%B1%D9%8A%20%D8%A7%D9%84%D8%B3%D9%88%D8%AF%D8%A7%D9%86")).rows;
      expect(found.map((a: { url: string }) => a.url)).toContain(`${base}/a`);
      const [newest] = (await desk.get("ingestions", "editor")).rows;
      expect(newest).toEqual(last);
      expect((await runOf(desk, [`${base}/a`])).last.tally).toMatchObject({ added: 0, same: 1 });
      const audit = await desk.get("admin/audit?action=ingestion.start&limit=1", "admin");
      expect(audit.rows[0].details.addresses).toEqual([`${base}/a`]);
    });
  });

  it("waits for no other: a second one is refused while one is under way", async () => {
    let go = (): void => {};
    const asked = new Promise<void>((resolve) => {
      go = resolve;
    });
    let answer = (): void => {};
    const { base } = await serve({
      "/slow": (_, response) => {
        answer = () => void response.setHeader("content-type", "text/html").end(page("بطيء"));
        go();
      },
    });
    await deskWith({ allowPrivate: true }, async (desk) => {
      const running = runOf(desk, [`${base}/slow`]);
      await asked;
      const second = await desk.ask("ingestions", { as: "editor", method: "POST", body: { addresses: [`${base}/slow`] } });
      expect([second.status, (await second.json()).code]).toEqual([409, "ingestion-running"]);
      answer();
      expect((await running).last.state).toBe("done");
    });
  });

  it("is told to have stopped when its server did not end it", async () => {
    await deskWith(null, async (desk) => {
      await desk.archive.database.query(
        `insert into ingestions (id, sources, started_at, beat_at, state, step, tally, refused)
         values ('lost', '{x}', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:01.000Z', 'running', 'reading', $1, '[]')`,
        [JSON.stringify({ articles: 0, added: 0, reread: 0, same: 0, refused: {} })],
      );
      expect(await desk.get("ingestions/lost", "editor")).toMatchObject({ state: "stopped", ended_at: "2020-01-01T00:00:01.000Z" });
      expect(await (await desk.ask("ingestions/lost/events", { as: "editor" })).text()).toContain("event: end");
    });
  });

  it("streams end when the server does", async () => {
    const { base } = await serve({ "/never": () => {} });
    const desk = await openTestDesk(where, { fetcher: () => createFetcher({ allowPrivate: true, delay: 0, timeout: 1_500 }) });
    const started = await desk.ask("ingestions", { as: "editor", method: "POST", body: { addresses: [`${base}/never`] } });
    const stream = await desk.ask(`ingestions/${((await started.json()) as Run).id}/events`, { as: "editor" });
    await desk.close();
    expect(await stream.text()).toContain("event: progress");
  });
});

describe("folders", () => {
  const inbox = join(folder, "inbox");
  let desk: TestDesk;
  beforeAll(async () => {
    mkdirSync(inbox);
    writeFileSync(join(inbox, "article.txt"), TEXT.repeat(3));
    writeFileSync(join(inbox, "note.txt"), "This is no Arabic text.");
    writeFileSync(join(folder, "inbox-secret.txt"), TEXT);
    desk = await openTestDesk(where, { folders: [{ name: "inbox", path: inbox }] });
  });
  afterAll(() => desk?.close());
  const start = (body: object): Promise<Response> => desk.ask("ingestions", { as: "editor", method: "POST", body });

  it("that the server offers are read by name, and their paths told to nobody", async () => {
    expect(await desk.get("ingestions/folders", "editor")).toEqual({ rows: [{ name: "inbox" }] });
    const { id } = (await (await start({ folders: ["inbox"] })).json()) as Run;
    await (await desk.ask(`ingestions/${id}/events`, { as: "editor" })).text();
    const run = await desk.get(`ingestions/${id}`, "editor");
    expect(run).toMatchObject({ state: "done", sources: ["folder:inbox"], tally: { added: 1, refused: { "not-arabic": 1 } } });
    expect(run.refused).toEqual([expect.objectContaining({ where: "folder:inbox/note.txt" })]);
    expect(JSON.stringify(run)).not.toContain(folder);
    const { requests } = await desk.get("admin/health", "admin");
    expect(requests.answered).toBeGreaterThan(3);
    expect(requests).toMatchObject({ refused: 0, failed: 0, seconds: expect.any(Number) });
  });

  it.each([
    ["a path", "PATH"],
    ["a path that begins with one that is offered", "PATH-secret.txt"],
    ["a way out", "../"],
    ["a part of one", "inbox/article.txt"],
    ["a pattern", "*"],
    ["nothing", ""],
  ])("but nothing else: %s", async (_, name) => {
    const refused = await start({ folders: [name.replace("PATH", inbox)] });
    expect([refused.status, (await refused.json()).code]).toEqual([422, "no-folder"]);
    expect((await start({ folders: [], addresses: [] })).status).toBe(400);
  });
});

describe("addresses in private networks are not read", () => {
  // With the fetcher of the desk itself: the tests beside it open others, on the other folder.
  let desk: TestDesk;
  beforeAll(async () => {
    const own = join(folder, "own");
    cpSync(where, own, { recursive: true });
    desk = await openTestDesk(own);
  });
  afterAll(() => desk?.close());

  it.each([
    "http://127.0.0.1:PORT/secret",
    "http://localhost:PORT/secret",
    "http://[::1]:PORT/secret",
    "http://[::ffff:127.0.0.1]:PORT/secret",
    "http://0.0.0.0:PORT/secret",
    "http://2130706433:PORT/secret",
    "http://0x7f.1:PORT/secret",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://[fd00::1]/",
  ])("%s", async (address) => {
    const { base, asked } = await serve({ "/secret": page("سر") });
    const { last } = await runOf(desk, [address.replace("PORT", new URL(base).port)]);
    expect(last.tally).toMatchObject({ articles: 0, refused: { "private-address": 1 } });
    expect(asked).toEqual([]);
  });

  // "Outside" is 127.0.0.1 here, "inside" 127.0.0.2.
  const isPublic = (address: string): boolean => address === "127.0.0.1";

  it("nor by way of a redirect", async () => {
    const { base, asked } = await serve({
      "/away": (_, response) => void response.writeHead(302, { location: `${base.replace("127.0.0.1", "127.0.0.2")}/secret` }).end(),
      "/secret": page("سر"),
    });
    await deskWith({ isPublic }, async (desk) => {
      const { last } = await runOf(desk, [`${base}/away`]);
      expect(last.tally).toMatchObject({ articles: 0, refused: { "private-address": 1 } });
      expect(asked).toEqual(["/away"]);
    });
  });

  it("nor by a name that leads elsewhere the second time", async () => {
    const { base, asked } = await serve({
      "/again": (_, response) => void response.writeHead(302, { location: "/secret" }).end(),
      "/secret": page("سر"),
    });
    let times = 0;
    const lookup: FetcherOptions["lookup"] = (_host, _options, done) =>
      done(null, [{ address: times++ === 0 ? "127.0.0.1" : "127.0.0.2", family: 4 }]);
    await deskWith({ isPublic, lookup }, async (desk) => {
      const host = `http://rebinding.example:${new URL(base).port}`;
      await runOf(desk, [`${host}/again`]);
      const { last } = await runOf(desk, [`${host}/secret`]);
      expect(last.tally.articles).toBe(0);
      expect(last.refused[0]?.kind).toBe("private-address");
      expect(asked).not.toContain("/secret");
    });
  });

  it.each([
    ["a file", "file:///etc/passwd"],
    ["a path", "/etc/passwd"],
    ["another protocol", "gopher://127.0.0.1:1/"],
    ["a script", "javascript:alert(1)"],
    ["a password", "http://user:password@example.org/"],
    ["nothing", ""],
  ])("nor is anything but an address: %s", async (_, address) => {
    const refused = await desk.ask("ingestions", { as: "editor", method: "POST", body: { addresses: [address] } });
    expect(refused.status).toBe(400);
    expect((await desk.ask("admin/feeds", { as: "admin", method: "POST", body: { url: address } })).status).toBe(400);
  });
});

describe("feeds", () => {
  const feed = (base: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title><item><title>خبر</title><link>${base}/item</link><guid>${base}/item</guid></item></channel></rss>`;
  const add = (desk: TestDesk, url: string): Promise<Response> =>
    desk.ask("admin/feeds", { as: "admin", method: "POST", body: { url, title: "أخبار" } });

  it("are added, paused and taken away, and the audit log tells", async () => {
    await deskWith(null, async (desk) => {
      const url = "https://feeds.example.org/a.xml";
      expect((await add(desk, url)).status).toBe(201);
      expect((await add(desk, url)).status).toBe(409);
      const paused = await desk.ask("admin/feeds", { as: "admin", method: "PATCH", body: { url, paused: true } });
      expect(await paused.json()).toMatchObject({ url, paused: true, failures: 0, added: 0 });
      expect((await desk.ask(`admin/feeds?url=${encodeURIComponent(url)}`, { as: "admin", method: "DELETE" })).status).toBe(204);
      expect((await desk.ask(`admin/feeds?url=${encodeURIComponent(url)}`, { as: "admin", method: "DELETE" })).status).toBe(404);
      const actions = (await desk.get("admin/audit?limit=3", "admin")).rows.map((r: { action: string }) => r.action);
      expect(actions).toEqual(["feed.remove", "feed.pause", "feed.add"]);
    });
  });

  it("are polled by the server that watches, from the moment they are added", async () => {
    const { base } = await serve({
      "/feed.xml": (_, response) => void response.setHeader("content-type", "application/rss+xml").end(feed(base)),
      "/item": page("من الخلاصة"),
    });
    await deskWith(
      { allowPrivate: true },
      async (desk) => {
        await add(desk, `${base}/feed.xml`);
        await expect
          .poll(async () => (await desk.get("admin/feeds", "admin")).rows[0], { timeout: 25_000 })
          .toMatchObject({ added: 1, error: null, failures: 0, next_at: expect.any(String) });
        expect((await desk.get("admin/health", "admin")).watching).toBe(true);
        await desk.ask(`admin/feeds?url=${encodeURIComponent(`${base}/feed.xml`)}`, { as: "admin", method: "DELETE" });
      },
      true,
    );
  });

  it("in private networks are not read", async () => {
    const { base, asked } = await serve({ "/feed.xml": "secret" });
    await deskWith(
      {},
      async (desk) => {
        await add(desk, `${base}/feed.xml`);
        await expect
          .poll(async () => (await desk.get("admin/feeds", "admin")).rows[0], { timeout: 25_000 })
          .toMatchObject({ added: 0, failures: 1, error: expect.stringContaining("private network") });
        expect(asked).toEqual([]);
      },
      true,
    );
  });
});
