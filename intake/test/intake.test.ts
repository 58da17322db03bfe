import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainTextOf } from "../src/html.js";
import { articleFromHtml, articleFromJson, decode, fetchPage, InputError, loadArticles } from "../src/index.js";

const TEXT = "وصل وزير الخارجية إلى العاصمة أمس، والتقى الرئيس في قصره، وبحث معه الأوضاع في المنطقة. ";

/** Encodes by turning a decoder's table around. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let b = 0; b < 256; b++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(b)), b);
  return Uint8Array.from([...text].map((c) => table.get(c) ?? 0x3f));
}

describe("decode", () => {
  const utf16 = (big: boolean, mark: boolean): Uint8Array => {
    const b = Buffer.from(`${mark ? "\ufeff" : ""}${TEXT}`, "utf16le");
    return big ? b.swap16() : b;
  };
  it.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8 with mark", Buffer.from(`\ufeff${TEXT}`)],
    ["utf-16le", utf16(false, true)],
    ["utf-16be", utf16(true, true)],
    ["utf-16le without mark", utf16(false, false)],
    ["windows-1256", encode(TEXT, "windows-1256")],
    ["iso-8859-6", encode(TEXT, "iso-8859-6")],
  ])("%s", (_, bytes) => expect(decode(bytes, "a.txt").text).toBe(TEXT));
  it("refuses binary files", () => expect(() => decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2), "a.png")).toThrow(InputError));
  it("does not fail on broken UTF-8", () =>
    expect(decode(Uint8Array.of(...Buffer.from(TEXT), 0xd9, 0x20), "a.txt").text).toContain("وزير"));
});

it("takes the main text, title, date and outlet of a page", async () => {
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta property="og:site_name" content="صحيفة المثال"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-08-18T10:00:00Z"}</script></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>وصول الوزير</h1><p>${TEXT.repeat(3)}</p><p>${TEXT.repeat(3)}</p></article></body></html>`;
  const a = await articleFromHtml(html, "a.html");
  expect(a.text).toContain("قصره");
  expect(a.text).not.toContain("الرئيسية");
  expect(a).toMatchObject({ published: "2020-08-18T10:00:00Z", outlet: "صحيفة المثال" });
});

it.each([
  ["<time>10:30 ص</time><p>وصل الوزير</p>", "10:30 ص\nوصل الوزير"],
  ["بيروت<div>وصل الوزير</div>أمس", "بيروت\nوصل الوزير\nأمس"],
  ["<table><tr><td>القتلى</td><td>5</td></tr><tr><th>الجرحى</th><td>7</td></tr></table>", "القتلى 5\nالجرحى 7"],
  ["<p>وصل <b>ال</b>وزير<br>أمس</p>", "وصل الوزير\nأمس"],
])("keeps apart what stands apart on a page: %s", (html, text) => expect(plainTextOf(html)).toBe(text));

it.each([
  ["too long", `<p>${"ا".repeat(2_000_000)}</p>`, /more than 2,000,000 characters/],
  ["of too many elements", "<p>قصف</p>".repeat(40_001), /more than 40,000 elements/],
  ["nested too deeply", "<div>".repeat(501) + TEXT, /more than 500 deep/],
])("refuses a page that is %s", async (_, html, message) => {
  await expect(articleFromHtml(html, "a.html")).rejects.toThrow(message);
});

it("reads pages whose paragraphs and rows are never closed", async () => {
  expect((await articleFromHtml(`<ul>${`<li>${TEXT}<p>${TEXT}`.repeat(600)}</ul>`, "a.html")).text).toContain("قصره");
});

it.each([[null], [{}], [{ text: 3 }], [{ text: TEXT, published: "gestern" }], [[TEXT]]])("refuses %j as an article", (value) => {
  expect(() => articleFromJson(value, "line 1")).toThrow(InputError);
});

describe("addresses", () => {
  let server: Server;
  let base = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/ok") response.setHeader("content-type", "text/plain; charset=utf-8").end(TEXT);
      else if (request.url === "/huge") {
        const pour = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65536, 97)));
        };
        response.on("drain", pour);
        pour();
      } else if (request.url === "/cut") {
        response.writeHead(200, { "content-length": "1000" }).write(TEXT);
        setTimeout(() => response.destroy(), 50);
      } else if (request.url !== "/slow") response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  it("reads a page", async () => expect((await loadArticles(`${base}/ok`))[0]?.text).toBe(TEXT));
  it.each([
    ["/none", {}, /404/],
    ["/slow", { timeout: 200 }, /seconds/],
    ["/cut", {}, /broke off/],
    ["/huge", { largest: 1_000_000 }, /larger/],
  ] as const)("%s is told in a sentence", async (path, limits, message) => {
    await expect(fetchPage(`${base}${path}`, limits)).rejects.toThrow(message);
  });
});
