import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { feedsOf, fileStore, type StateStore, statePathFor, type WatchOptions, type WatchState, watch } from "../../src/watch/index.js";
import { nextAfterFailure } from "../../src/watch/schedule.js";
import { brief, folderWith, TEXT } from "../files.js";
import { table } from "../knowledge.js";
import { fakeClock, fetcherFor, type Site, serve } from "../server.js";

const MINUTE = 60_000;
const page = `<!doctype html><html><head><title>صفحة</title></head><body><article><p>${TEXT.repeat(4)}</p></article></body></html>`;
const item = (n: number | string, full = true): string =>
  `<item><title>خبر ${n}</title><link>http://HOST/p${n}</link><guid isPermaLink="false">g${n}</guid>${full ? `<description>${TEXT.repeat(8)}</description>` : ""}</item>`;
const rss = (...items: string[]): string => `<rss version="2.0"><channel><title>ق</title>${items.join("")}</channel></rss>`;

/** A feed that can be changed, and answers conditional requests. */
function feed(first: string): { set(xml: string): void; handler: (request: IncomingMessage, response: ServerResponse) => void } {
  let xml = first;
  let version = 1;
  return {
    set(next) {
      xml = next;
      version++;
    },
    handler(request, response) {
      if (request.headers["if-none-match"] === `"${version}"`) response.writeHead(304).end();
      else
        response
          .writeHead(200, { "content-type": "application/rss+xml", etag: `"${version}"`, "last-modified": "Tue, 18 Aug 2020 10:00:00 GMT" })
          .end(xml.replaceAll("HOST", request.headers.host ?? ""));
    },
  };
}

const memory = (): StateStore & { state: WatchState } => {
  const store = {
    state: {} as WatchState,
    load: async () => store.state,
    save: async (state: WatchState) => {
      store.state = JSON.parse(JSON.stringify(state));
    },
  };
  return store;
};

async function started(site: Site, more: Partial<WatchOptions> & { allowPrivate?: boolean } = {}, paths = ["/f"]) {
  const server = await serve(site);
  const clock = fakeClock();
  const store = memory();
  const options = {
    fetcher: fetcherFor({ clock, delay: 0, allowPrivate: more.allowPrivate ?? true }),
    store,
    clock,
    seed: 1,
    every: 30 * MINUTE,
    table,
    ...more,
  };
  const feeds = paths.map((path) => ({ url: server.base + path, title: null }));
  /** The items of the next polls, a list a poll; without `done` they are not remembered. */
  const polls = async (count: number, done = true): Promise<string[][]> => {
    const all: string[][] = [];
    for await (const poll of watch(feeds, options)) {
      const items = [];
      for await (const i of poll.items) items.push(i);
      if (done) await poll.done();
      all.push(brief(items).map((text) => text.replaceAll(server.base, "")));
      if (all.length === count) break;
    }
    return all;
  };
  return { server, clock, store, polls, feeds, options };
}

describe("watching a feed", () => {
  it("gives what is new, the oldest first, and asks only whether something changed", async () => {
    const f = feed(rss(item(2), item(1)));
    const { polls, server } = await started({ "/f": f.handler });
    expect(await polls(2)).toEqual([["خبر 1@/p1", "خبر 2@/p2"], []]);
    expect(server.requests.at(-1)?.headers).toMatchObject({ "if-none-match": '"1"', "if-modified-since": "Tue, 18 Aug 2020 10:00:00 GMT" });
    f.set(rss(item(3), item(2), item(1)));
    expect(await polls(1)).toEqual([["خبر 3@/p3"]]);
    f.set(rss(item(4), item(1)));
    expect(await polls(1)).toEqual([["خبر 4@/p4"]]);
  });
  it("gives again what was not done with", async () => {
    const { polls } = await started({ "/f": feed(rss(item(1))).handler });
    expect(await polls(1, false)).toEqual([["خبر 1@/p1"]]);
    expect(await polls(2)).toEqual([["خبر 1@/p1"], []]);
  });
  it("fetches the pages of summaries, and asks robots.txt for them and for the feed", async () => {
    const site: Site = {
      "/f": feed(rss(item(2, false), item(1, false))).handler,
      "/p1": page,
      "/p2": page,
      "/robots.txt": ["text/plain", "User-agent: *\nDisallow: /p2"],
    };
    const { polls, server } = await started(site);
    expect(await polls(1)).toEqual([["صفحة@/p1", "!robots@/p2"]]);
    expect(server.asked).toEqual(["/robots.txt", "/f", "/p1"]);
    expect(await polls(1)).toEqual([[]]);
  });
  it("does not read a feed that robots.txt forbids", async () => {
    const { polls } = await started({ "/f": feed(rss(item(1))).handler, "/robots.txt": ["text/plain", "User-agent: *\nDisallow: /"] });
    expect(await polls(1)).toEqual([["!robots@/f"]]);
  });
  it("tries a page that fails three times, and asks for the whole feed until then", async () => {
    const { polls, server } = await started({ "/f": feed(rss(item(1, false))).handler, "/p1": (_, r) => void r.writeHead(503).end() });
    expect(await polls(4)).toEqual([["!network@/p1"], ["!network@/p1"], ["!network@/p1"], []]);
    expect(server.requests.filter((r) => r.url === "/f").map((r) => r.headers["if-none-match"])).toEqual([
      undefined,
      undefined,
      undefined,
      '"1"',
    ]);
  });
  it("a robots.txt that cannot be had is no prohibition: what it hindered is tried again", async () => {
    const f = feed(rss(item(1, false)));
    const asked: string[] = [];
    const { polls, server } = await started({
      // The page is on another host than the feed, whose robots.txt fails at first.
      "/f": (q, r) =>
        f.handler(Object.assign(q, { headers: { ...q.headers, host: q.headers.host?.replace("127.0.0.1", "localhost") } }), r),
      "/robots.txt": (q, r) =>
        void (asked.push(q.headers.host ?? "") === 2 ? r.writeHead(503).end() : r.end("User-agent: *\nDisallow: /x")),
      "/p1": page,
    });
    const page1 = `${server.base.replace("127.0.0.1", "localhost")}/p1`;
    expect(await polls(3)).toEqual([[`!network@${page1}`], [`صفحة@${page1}`], []]);
    expect(asked.map((host) => host.replace(/:.*/, ""))).toEqual(["127.0.0.1", "localhost", "localhost"]);
  });
  it("a site that asks for a pause gets it: nothing is asked meanwhile, and no try is counted", async () => {
    const f = feed(rss(item(2, false), item(1, false)));
    let resting = true;
    const busy = (_: IncomingMessage, r: ServerResponse): void =>
      void (resting ? r.writeHead(429, { "retry-after": "18000" }).end() : r.setHeader("content-type", "text/html").end(page));
    const { polls, server, clock } = await started({ "/f": f.handler, "/p1": busy, "/p2": busy });
    const began = clock.now();
    for (let i = 0; i < 5; i++) expect(await polls(1)).toEqual([["!network@/p1", "!network@/p2"]]);
    expect(server.asked.filter((path) => path.startsWith("/p"))).toEqual(["/p1", "/p1", "/p1", "/p1", "/p1"]);
    expect((clock.now() - began) / MINUTE).toBeGreaterThanOrEqual(4 * 300);
    resting = false;
    expect(await polls(1)).toEqual([["صفحة@/p1", "صفحة@/p2"]]);
  });
  it("takes the whole entries of a broken feed, tells, and reads it whole next time", async () => {
    const f = feed(rss(item(1), item(2)).slice(0, -60));
    const { polls } = await started({ "/f": f.handler });
    expect(await polls(1)).toEqual([["خبر 1@/p1", "!damaged@/f"]]);
    f.set(rss(item(1), item(2)));
    expect(await polls(1)).toEqual([["خبر 2@/p2"]]);
  });
  it("refuses private addresses, of feeds and of pages", async () => {
    const { polls } = await started({ "/f": feed(rss(item(1))).handler }, { allowPrivate: false });
    expect(await polls(1)).toEqual([["!private-address@/f"]]);
  });
});

describe("times", () => {
  const gaps = (times: readonly number[]): number[] => times.slice(1).map((t, i) => (t - (times[i] as number)) / MINUTE);
  async function pollTimes(site: Site, count: number, more: Partial<WatchOptions> = {}): Promise<number[]> {
    return timesOf(await started(site, more), count);
  }
  async function timesOf(
    { feeds, options }: Awaited<ReturnType<typeof started>>,
    count: number,
    more: Partial<WatchOptions> = {},
  ): Promise<number[]> {
    const times: number[] = [];
    const clock = fakeClock();
    for await (const poll of watch(feeds, { ...options, clock, store: memory(), ...more })) {
      times.push(clock.now());
      for await (const _ of poll.items);
      await poll.done();
      if (times.length === count) break;
    }
    return times;
  }
  it("are spread by a tenth, and the same for the same seed", async () => {
    const watched = await started({ "/f": feed(rss(item(1))).handler, "/g": feed(rss(item(1))).handler });
    const first = gaps(await timesOf(watched, 6));
    expect(gaps(await timesOf(watched, 6))).toEqual(first);
    expect(gaps(await timesOf(watched, 6, { seed: 2 }))).not.toEqual(first);
    expect(gaps(await timesOf({ ...watched, feeds: [{ url: `${watched.server.base}/g`, title: null }] }, 6))).not.toEqual(first);
    for (const gap of first) expect(Math.abs(gap - 30)).toBeLessThanOrEqual(3.01);
    expect(new Set(first).size).toBe(5);
  });
  it("grow with every failure, up to a day, and shrink at the first success", async () => {
    let failing = true;
    const f = feed(rss(item(1)));
    const site: Site = { "/f": (q, r) => (failing ? void r.writeHead(500).end() : f.handler(q, r)) };
    const all = gaps(await pollTimes(site, 9));
    for (const [i, gap] of all.entries()) expect(gap / Math.min(60 * 2 ** i, 24 * 60)).toBeCloseTo(1, 0);
    failing = false;
    expect(gaps(await pollTimes(site, 2))[0]).toBeCloseTo(30, -1);
  });
  it.each([
    [1, null, 60],
    [3, null, 240],
    [50, null, 1440],
    [1, 300 * MINUTE, 300],
    [1, 1e12, 1440],
  ])("after %d failures and Retry-After %j: %d minutes", (failures, retryAfter, minutes) => {
    const schedule = { every: 30 * MINUTE, longest: 1440 * MINUTE, random: () => 0.5 };
    expect(nextAfterFailure(0, failures, retryAfter, schedule) / MINUTE).toBe(minutes);
  });
  it("keep to Retry-After", async () => {
    const times = await pollTimes({ "/f": (_, r) => void r.writeHead(429, { "retry-after": "18000" }).end() }, 2);
    expect(gaps(times)[0]).toBe(300);
  });
  it("a feed that is gone for good is not polled again, and the watch ends when all are", async () => {
    const { polls, server } = await started({ "/f": (_, r) => void r.writeHead(410).end() });
    expect(await polls(9)).toEqual([["!missing@/f"]]);
    expect(server.asked.filter((path) => path === "/f")).toHaveLength(1);
  });
  it("requests of one host keep their distance", async () => {
    const server = await serve({ "/f": feed(rss(item(1, false), item(2, false))).handler, "/p1": page, "/p2": page });
    const clock = fakeClock();
    const options = { fetcher: fetcherFor({ clock, delay: 700 }), store: memory(), clock, once: true, seed: 1 };
    for await (const poll of watch([{ url: `${server.base}/f`, title: null }], options)) for await (const _ of poll.items);
    expect(clock.slept.filter((ms) => ms === 700)).toHaveLength(3);
  });
  it("feeds are read side by side, and given in the order in which they were due", async () => {
    const order: string[] = [];
    const late = feed(rss(item(1)));
    let release = (): void => {};
    const site: Site = {
      // The first feed answers only when the second was asked for.
      "/f": (q, r) => {
        release = () => late.handler(q, r);
      },
      "/g": (q, r) => {
        feed(rss(item(2))).handler(q, r);
        setTimeout(() => release(), 20);
      },
    };
    const { feeds, options, server } = await started(site, { once: true }, ["/f"]);
    const all = [...feeds, { url: `${server.base.replace("127.0.0.1", "localhost")}/g`, title: null }];
    for await (const poll of watch(all, options)) order.push(...brief(poll.items).map((text) => text.slice(0, 5)));
    expect(order).toEqual(["خبر 1", "خبر 2"]);
  });
  it("--once polls each feed that is due, in order, and ends", async () => {
    const site: Site = { "/f": feed(rss(item(1))).handler, "/g": feed(rss(item(2))).handler };
    const { polls } = await started(site, { once: true }, ["/f", "/g", "/none"]);
    expect(await polls(9)).toEqual([["خبر 1@/p1"], ["خبر 2@/p2"], ["!missing@/none"]]);
    expect(await polls(9)).toEqual([]);
  });
  it("ends when it is told to", async () => {
    const stop = new AbortController();
    const { polls } = await started({ "/f": feed(rss(item(1))).handler }, { signal: stop.signal, waiting: () => stop.abort() });
    expect(await polls(9)).toEqual([["خبر 1@/p1"]]);
  });
});

describe("what is remembered", () => {
  it("in a file, whole or not at all", async () => {
    const folder = folderWith({});
    const store = fileStore(`${folder}/w.json`);
    expect(await store.load()).toEqual({});
    const { polls, feeds } = await started({ "/f": feed(rss(item(1))).handler }, { store });
    expect(await polls(1)).toEqual([["خبر 1@/p1"]]);
    expect(readdirSync(folder)).toEqual(["w.json"]);
    const kept = JSON.parse(readFileSync(`${folder}/w.json`, "utf8"));
    expect(kept.feeds[feeds[0]?.url as string]).toMatchObject({ etag: '"1"', failures: 0 });
    expect(await polls(1)).toEqual([[]]);
  });
  it.each(["", "{}", "[]", '{"format":"isnad-watch/1","feeds":{"a":{"seen":1}}}'])("is not overwritten when it is %j", async (text) => {
    const folder = folderWith({ "w.json": text });
    await expect(fileStore(`${folder}/w.json`).load()).rejects.toThrow(/move it away/);
    expect(readFileSync(`${folder}/w.json`, "utf8")).toBe(text);
  });
  it("tells when it cannot be written", async () => {
    const folder = folderWith({ file: "x" });
    await expect(fileStore(`${folder}/file/w.json`).save({})).rejects.toThrow(/could not be written/);
  });
  it.each([
    ["./isnad-archive", "./isnad-archive.watch.json"],
    ["/a/b/", "/a/b.watch.json"],
    ["postgres://u:p@h/d", "isnad-watch.json"],
  ])("for the archive %s in %s", (archive, path) => expect(statePathFor(archive)).toBe(path));
});

describe("lists of feeds", () => {
  const opml = (...urls: string[]): string =>
    `<opml version="2.0"><head/><body>${urls.map((url) => `<outline text="x" xmlUrl="${url}"/>`).join("")}</body></opml>`;
  it("are joined, each feed once", async () => {
    const folder = folderWith({ "a.opml": opml("https://a.example/f", "https://b.example/f") });
    const feeds = await feedsOf([`${folder}/a.opml`, "https://b.example/f", "https://c.example/f"]);
    expect(feeds.map((f) => f.url)).toEqual(["https://a.example/f", "https://b.example/f", "https://c.example/f"]);
  });
  it.each([
    ["none.opml", null, /not there/],
    ["a.opml", "<opml", /broken/],
    ["a.opml", opml(), /no feed|broken/],
  ] as const)("%s %j is told", async (name, text, message) => {
    const folder = folderWith({});
    if (text !== null) writeFileSync(`${folder}/${name}`, text);
    await expect(feedsOf([`${folder}/${name}`])).rejects.toThrow(message);
  });
});
