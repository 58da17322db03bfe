import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../src/sources/feed-entries.js";
import { readOpml } from "../../src/sources/opml.js";
import { readSitemap } from "../../src/sources/sitemaps.js";
import { brief, encode, folderWith, itemsOf, OTHER, TEXT } from "../files.js";
import { fetcherFor, type Site, serve } from "../server.js";

const LONG = `<p>${TEXT.repeat(8)}</p>`;
const page = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article>${LONG}</article></body></html>`;
const item = (n: number, more = ""): string =>
  `<item><title>خبر ${n}</title><link>BASE/${n}</link><guid isPermaLink="false">g${n}</guid><pubDate>Tue, 18 Aug 2020 10:00:00 GMT</pubDate>${more}</item>`;
const full = `<content:encoded><![CDATA[${LONG}]]></content:encoded>`;
const rss = (items: string, head = '<?xml version="1.0" encoding="utf-8"?>'): string =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>ق</title><language>ar</language>${items}</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>ق</title><id>x</id><entry><title>خبر</title><id>tag:1</id><link rel="self" href="https://n.example/self"/><link rel="alternate" href="https://n.example/1"/><published>2020-08-18T10:00:00Z</published><updated>2020-08-19T10:00:00Z</updated><author><name>سعاد</name></author><content type="html">${LONG.replaceAll("<", "&lt;")}</content></entry></feed>`;

const titles = (xml: string): (string | null)[] => readFeed(xml).entries.map((entry) => entry.title);

describe("feeds", () => {
  it("RSS", () =>
    expect(readFeed(rss(item(1, full)))).toMatchObject({
      language: "ar",
      broken: null,
      entries: [{ id: "g1", title: "خبر 1", url: "BASE/1", published: "Tue, 18 Aug 2020 10:00:00 GMT", html: LONG }],
    }));
  it("Atom", () =>
    expect(readFeed(atom)).toMatchObject({
      language: "ar",
      entries: [{ id: "tag:1", url: "https://n.example/1", published: "2020-08-18T10:00:00Z", author: "سعاد", html: LONG }],
    }));
  it("JSON feed", () =>
    expect(
      titles(
        JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "x", items: [{ id: "1", title: "خبر", content_html: LONG }] }),
      ),
    ).toEqual(["خبر"]));
  it.each([
    ["cut within an item", rss(item(1) + item(2)).slice(0, -60), ["خبر 1"]],
    ["cut after an item", rss(item(1) + item(2)).slice(0, -15), ["خبر 1", "خبر 2"]],
    ["Atom cut", `${atom.slice(0, -7)}<entry><title>x`, ["خبر"]],
  ])("broken: %s", (_, xml, expected) => {
    expect(titles(xml)).toEqual(expected);
    expect(readFeed(xml).broken).toMatch(/broken/);
  });
  it.each(["", "hello", "<rss>", "<rss><channel><item><title>x"])("no feed: %j", (xml) => expect(() => readFeed(xml)).toThrow(/broken/));
});

it("takes brief news that a feed gives as its content, not what only repeats the summary", async () => {
  const short = `<p>${TEXT.repeat(2)}</p>`;
  const content = `<content:encoded><![CDATA[${short}]]></content:encoded>`;
  const same = `<description><![CDATA[${short}]]></description>${content}`;
  const folder = folderWith({ "d/f.xml": rss(item(1, content) + item(2, same)).replaceAll("BASE", "https://n.example") });
  expect(brief(await itemsOf([`${folder}/d`]))).toEqual(["خبر 1@https://n.example/1", "!not-followed@https://n.example/2"]);
});

it("takes what a feed in a file holds in full, and refuses summaries that would have to be fetched", async () => {
  const folder = folderWith({
    "d/f.xml": rss(item(1, full) + item(2, "<description>موجز</description>") + item(3)).replaceAll("BASE", "https://n.example"),
  });
  const items = await itemsOf([`${folder}/d`]);
  expect(brief(items)).toEqual(["خبر 1@https://n.example/1", "!not-followed@https://n.example/2", "!not-followed@https://n.example/3"]);
  expect(items[0]).toMatchObject({
    article: { published: "2020-08-18T10:00:00Z", outlet: "n.example", language: "ar", text: TEXT.repeat(8).trim() },
  });
});

it("tells of a broken feed and takes its whole entries", async () => {
  const folder = folderWith({
    "f.rss": rss(item(1, full) + item(2, full))
      .replaceAll("BASE", "https://n.example")
      .slice(0, -200),
  });
  expect(brief(await itemsOf([folder], {}, folder))).toEqual(["خبر 1@https://n.example/1", "!damaged@f.rss"]);
});

it("reads feeds in windows-1256 by their XML head", async () => {
  const xml = rss(item(1, full), '<?xml version="1.0" encoding="windows-1256"?>').replaceAll("BASE", "https://n.example");
  const folder = folderWith({ "f.xml": encode(xml, "windows-1256") });
  expect(brief(await itemsOf([folder]))).toEqual(["خبر 1@https://n.example/1"]);
});

async function get(
  site: Site,
  spec: string,
  options: Parameters<typeof fetcherFor>[0] = {},
): Promise<{ items: string[]; asked: string[] }> {
  const server = await serve(site);
  for (const [path, content] of Object.entries(site))
    if (Array.isArray(content) && typeof content[1] === "string")
      site[path] = [content[0] as string, content[1].replaceAll("BASE", server.base)];
  const items = brief(await itemsOf([server.base + spec], { fetcher: fetcherFor(options) })).map((text) =>
    text.replaceAll(server.base, ""),
  );
  return { items, asked: server.asked };
}

describe("addresses", () => {
  it("a page", async () => expect((await get({ "/a": page("خبر") }, "/a")).items).toEqual(["خبر@/a"]));
  it("a page in windows-1256, as the answer says", async () =>
    expect((await get({ "/a": ["text/html; charset=windows-1256", encode(page("خبر"), "windows-1256")] }, "/a")).items).toEqual([
      "خبر@/a",
    ]));
  it("JSON lines, packed", async () =>
    expect(
      (await get({ "/a.jsonl.gz": ["application/octet-stream", gzipSync(JSON.stringify({ title: "ا", text: OTHER }))] }, "/a.jsonl.gz"))
        .items,
    ).toEqual(["ا@/a.jsonl.gz:1"]));
  it("a page served packed", async () =>
    expect(
      (
        await get(
          { "/a": (_, r) => void r.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" }).end(gzipSync(page("خبر"))) },
          "/a",
        )
      ).items,
    ).toEqual(["خبر@/a"]));
  it("a feed, the pages of its summaries, and robots.txt", async () => {
    const site: Site = {
      "/f": ["application/rss+xml", rss(item(1) + item(2, full) + item(3) + item(4))],
      "/1": page("خبر 1"),
      "/3": page("x"),
      "/robots.txt": ["text/plain", "User-agent: *\nDisallow: /3"],
    };
    const { items, asked } = await get(site, "/f");
    expect(items).toEqual(["خبر 1@/1", "خبر 2@/2", "!robots@/3", "!missing@/4"]);
    expect(asked).toEqual(["/f", "/robots.txt", "/1", "/4"]);
  });
  it("robots.txt of where a redirect leads, but for what the user named", async () => {
    const away = await serve({ "/robots.txt": ["text/plain", "User-agent: *\nDisallow: /no"], "/no": page("x"), "/yes": page("خبر 2") });
    const to =
      (path: string): Site[string] =>
      (_, r) =>
        void r.writeHead(302, { location: away.base + path }).end();
    const site: Site = { "/f": ["application/rss+xml", rss(item(1) + item(2))], "/1": to("/no"), "/2": to("/yes"), "/named": to("/no") };
    expect((await get(site, "/f")).items).toEqual(["!robots@/1", "خبر 2@/2"]);
    expect(away.asked).toEqual(["/robots.txt", "/yes"]);
    expect((await get(site, "/named")).items).toEqual(["x@/named"]);
  });
  it("an OPML list", async () => {
    const site: Site = {
      "/o": [
        "text/xml",
        '<opml version="2.0"><head/><body><outline text="x"><outline text="y" xmlUrl="BASE/f"/><outline text="z" xmlUrl="BASE/gone"/></outline></body></opml>',
      ],
      "/f": ["text/xml", rss(item(1, full))],
    };
    expect((await get(site, "/o")).items).toEqual(["خبر 1@/1", "!missing@/gone"]);
  });
  it("an index of sitemaps, one of them packed, one leading in a circle", async () => {
    const site: Site = {
      "/s.xml": [
        "application/xml",
        "<sitemapindex><sitemap><loc>BASE/t.xml.gz</loc></sitemap><sitemap><loc>BASE/s.xml</loc></sitemap></sitemapindex>",
      ],
      "/a": page("خبر"),
    };
    site["/t.xml.gz"] = (request, response) =>
      void response.end(gzipSync(`<urlset><url><loc>http://${request.headers.host}/a</loc></url></urlset>`));
    expect((await get(site, "/s.xml")).items).toEqual(["خبر@/a"]);
  });
  it("redirects", async () => {
    const site: Site = {
      "/a": (_, r) => void r.writeHead(302, { location: "/b" }).end(),
      "/b": page("خبر"),
      "/loop": (_, r) => void r.writeHead(302, { location: "/loop" }).end(),
    };
    expect((await get(site, "/a")).items).toEqual(["خبر@/a"]);
    expect((await get(site, "/loop")).items).toEqual(["!network@/loop"]);
  });
  it.each<[string, Site[string], string]>([
    ["a server's failure", (_, r) => void r.writeHead(500).end(), "!network"],
    ["no answer", (request) => void request.socket.destroy(), "!network"],
    [
      "an answer that breaks off",
      (request, r) => {
        r.writeHead(200, { "content-length": "9999" }).write("x", () => request.socket.destroy());
      },
      "!network",
    ],
    ["too large", Buffer.alloc(300_000, 32), "!too-large"],
    ["an image", ["image/png", Uint8Array.of(1, 2, 3)], "!format"],
    ["nothing", ["text/html", ""], "!empty"],
  ])("%s", async (_, answer, expected) =>
    expect((await get({ "/a": answer }, "/a", { largest: 200_000 })).items).toEqual([`${expected}@/a`]),
  );
  it("without a fetcher nothing is fetched", async () =>
    expect(brief(await itemsOf(["http://127.0.0.1:1/"]))).toEqual(["!not-followed@http://127.0.0.1:1/"]));
});

it.each([
  [
    "<urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc></url><url><loc><![CDATA[https://a.example/2]]></loc></url></urlset>",
    ["https://a.example/?a=1&b=2", "https://a.example/2"],
    false,
  ],
  [
    '<urlset xmlns:news="x"><url><loc>https://a.example/1</loc><news:news><news:title>t</news:title></news:news></url></urlset>\n',
    ["https://a.example/1"],
    false,
  ],
  ["<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.ex", ["https://a.example/1"], true],
  ["<urlset></urlset>", [], false],
])("sitemap %#", (xml, urls, broken) => {
  const map = readSitemap(xml);
  expect([map.pages.map((p) => p.url), map.broken]).toEqual([urls, broken]);
});

it.each(["<opml", "<opml version='2.0'><body/></opml>", "hello"])("refuses %j as a list of feeds", (xml) =>
  expect(() => readOpml(xml)).toThrow(),
);
