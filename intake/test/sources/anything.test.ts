import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { once } from "../../src/sources/bytes.js";
import { contextOf } from "../../src/sources/context.js";
import { readPiece } from "../../src/sources/read.js";
import { zipOf } from "../zip.js";

const context = contextOf({ anyLanguage: true });
const NAMES = [
  "a.txt",
  "a.html",
  "a.json",
  "a.jsonl",
  "a.csv",
  "a.xml",
  "a.opml",
  "a.warc",
  "a.zip",
  "a.jsonl.gz",
  "a.html.gz",
  "a.gz",
  "a",
];

/** What came of bytes under a name: nothing is thrown, and every item is an article or says why not. */
async function read(name: string, bytes: Uint8Array): Promise<void> {
  const piece = { where: name, name, size: bytes.length, open: () => once(bytes), follow: false, depth: 0 };
  for await (const item of readPiece(piece, context)) {
    if ("refused" in item) expect(item.why).toMatch(/^[A-Z].*[.!]$|[.:]/s);
    else expect(item.article.text.trim()).not.toBe("");
    expect(item.where.startsWith(name) || item.where !== "").toBe(true);
  }
}

const words = fc.constantFrom(
  ..."<html> <body> <p> </p> <div </div> <table> <td> <svg> <template> <script> </script> <!-- --> <![CDATA[ ]]> & &#x1F600; &nbsp; نص".split(
    " ",
  ),
  ..."<rss> <channel> <item> </item> <title> <link> <feed> <entry> </entry> <urlset> <url> <loc> </loc> </url> <opml> <outline".split(" "),
  ...'{ } [ ] " : , text title null 1e999 \\u0000 \\ud800 WARC/1.0 Content-Length: 5 WARC-Type: response HTTP/1.1 200'.split(" "),
  "\r\n",
  "\r\n\r\n",
  "\n",
  " ",
  "\0",
  '{"text":"',
  '"}',
  '<script type="application/ld+json">',
);
const text = fc.array(words, { maxLength: 30 }).map((list) => Buffer.from(list.join("")));
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  text,
  text.map((t) => gzipSync(t)),
  text.map((t) => zipOf([{ name: "a.html", content: t }])),
);

it("whatever the bytes and the name, nothing is thrown", async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...NAMES), bytes, read), { numRuns: 400 });
});

it("nor where good files are damaged anywhere", async () => {
  const page = Buffer.from("<html><head><title>x</title></head><body><p>نص</p></body></html>");
  const good = [
    gzipSync(page),
    zipOf([
      { name: "a.html", content: page },
      { name: "b.jsonl.gz", content: gzipSync('{"text":"x"}\n') },
    ]),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...good), fc.nat(), fc.nat(255), fc.nat(), async (file, at, value, length) => {
      const bad = Buffer.from(file);
      bad[at % bad.length] = value;
      await read("a", bad.subarray(0, Math.max(1, length % (bad.length + 1))));
    }),
    { numRuns: 300 },
  );
});
