import { describe, expect, it } from "vitest";
import { articleFromHtml } from "../../src/html.js";
import { createDateReader } from "../../src/page/dates.js";
import { createOutlets, hostOf } from "../../src/page/outlets.js";
import { structuredOf } from "../../src/page/structured.js";
import { folderWith, itemsOf, TEXT } from "../files.js";
import { table } from "../knowledge.js";

const dates = createDateReader(table("months"));
const read = (head: string, body = "", url: string | null = null) =>
  articleFromHtml(
    `<!doctype html><html lang="ar"><head>${head}</head><body>${body}<article><p>${TEXT.repeat(4)}</p></article></body></html>`,
    "It",
    { dates, url },
  );
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const news = (more: object = {}): object => ({
  "@type": "NewsArticle",
  headline: "العنوان",
  datePublished: "2020-08-18T10:00:00Z",
  ...more,
});

describe("JSON-LD", () => {
  it.each<[string, string, object]>([
    ["alone", ld(news()), { title: "العنوان", published: "2020-08-18T10:00:00Z" }],
    ["in a list", ld([{ "@type": "WebSite", name: "x" }, news()]), { title: "العنوان" }],
    ["in @graph", ld({ "@graph": [{ "@type": "WebPage", datePublished: "2001-01-01" }, news()] }), { published: "2020-08-18T10:00:00Z" }],
    ["with several types", ld(news({ "@type": ["Article", "NewsArticle"] })), { title: "العنوان" }],
    ["with the full type", ld(news({ "@type": "https://schema.org/ReportageNewsArticle" })), { title: "العنوان" }],
    [
      "with authors and publisher",
      ld(news({ author: [{ name: "سعاد" }, { name: "منى" }], publisher: { name: "صحيفة المثال" } })),
      { byline: "سعاد، منى", outlet: "صحيفة المثال" },
    ],
    [
      "with an author by @id",
      ld({ "@graph": [news({ author: { "@id": "#a" } }), { "@type": "Person", "@id": "#a", name: "سعاد" }] }),
      { byline: "سعاد" },
    ],
    [
      "with a line break in a string",
      ld(`{"@type":"NewsArticle","headline":"العنوان\n","datePublished":"2020-08-18",}`),
      { title: "العنوان", published: "2020-08-18" },
    ],
    ["in a comment", ld(`<!-- ${JSON.stringify(news())} -->`), { title: "العنوان" }],
    ["broken, with a second one whole", ld("{") + ld(news()), { title: "العنوان" }],
    ["of a shop", ld({ "@type": "Product", name: "x", datePublished: "2001-01-01" }), { published: null, title: null }],
    ["nested endlessly", ld(`${'{"a":'.repeat(50)}1${"}".repeat(50)}`), { title: null }],
  ])("%s", (_, head, expected) => expect(read(head)).toMatchObject(expected));
  it("gives the text where the page has none", () => {
    const html = `<html><head>${ld(news({ articleBody: TEXT }))}</head><body><p>x</p></body></html>`;
    expect(articleFromHtml(html, "It").text).toBe(TEXT.trim());
  });
  it("gives null without an article", () => expect(structuredOf(["[]", "3", "null"])).toBeNull());
});

describe("dates of a page", () => {
  it.each<[string, string, string, string | null]>([
    ["OpenGraph", '<meta property="article:published_time" content="2020-08-18T10:00:00+03:00">', "", "2020-08-18T10:00:00+03:00"],
    ["time", "", '<time datetime="2020-08-18">x</time>', "2020-08-18"],
    [
      "the time of publication before others",
      "",
      '<time datetime="2001-01-01">x</time><time pubdate datetime="2020-08-18">x</time>',
      "2020-08-18",
    ],
    ["an Arabic byline", "", '<div class="post-date">الثلاثاء 18 آب/أغسطس 2020</div>', "2020-08-18"],
    ["a Hijri byline", "", '<span class="publishTime">28 ذو الحجة 1441هـ</span>', "2020-08-18"],
    ["a date in a sentence is none", "", `<div class="update">${TEXT.repeat(3)} 18 أغسطس 2020</div>`, null],
    ["a wrong date and a right one", ld(news({ datePublished: "20220-08-18" })), '<time datetime="2020-08-18">x</time>', "2020-08-18"],
    ["nothing", "", "", null],
  ])("%s", (_, head, body, expected) => expect(read(head, body).published).toBe(expected));
  it("the address, when nothing else tells", () => expect(read("", "", "https://news.example/2020/08/18/x").published).toBe("2020-08-18"));
  it("one in the year 20220 is told, and the article kept", async () => {
    const folder = folderWith({
      "a.html": `<html><head>${ld(news({ datePublished: "20220-01-01" }))}</head><body><p>${TEXT.repeat(4)}</p></body></html>`,
    });
    const [item] = await itemsOf([folder]);
    expect(item).toMatchObject({ article: { published: null }, remarks: [expect.stringContaining("20220-01-01")] });
  });
});

describe("address, author, outlet", () => {
  it.each<[string, string, string | null, string | null]>([
    ["canonical", '<link rel="canonical" href="https://news.example/a?x=1">', null, "https://news.example/a?x=1"],
    ["canonical, relative", '<link rel="canonical" href="/a">', "https://news.example/b", "https://news.example/a"],
    [
      "canonical to the front page is not taken",
      '<link rel="canonical" href="https://news.example/">',
      "https://news.example/b",
      "https://news.example/b",
    ],
    ["og:url", '<meta property="og:url" content="https://news.example/a">', null, "https://news.example/a"],
    ["no script", '<link rel="canonical" href="javascript:alert(1)">', null, null],
  ])("%s", (_, head, base, expected) => expect(read(head, "", base).url).toBe(expected));
  it("an author in the page", () => expect(read("", '<a rel="author">سعاد الهادي | بغداد</a>').byline).toBe("سعاد الهادي"));
  it("an author that is an address is none", () =>
    expect(read('<meta property="article:author" content="https://x.example">').byline).toBeNull());
  it.each([
    ["https://www.ahram.org.eg/1", "صحيفة الأهرام"],
    ["https://gate.ahram.org.eg/1", "صحيفة الأهرام"],
    ["https://notahram.org.eg/1", null],
    ["https://org.eg/1", null],
    ["no address", null],
  ])("outlet of %s", (url, expected) => expect(createOutlets(table("outlets"))(url)).toBe(expected));
  it("host", () => expect([hostOf("https://www.a.example/x"), hostOf(null), hostOf("x")]).toEqual(["a.example", null, null]));
});
