import { truncateSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { contextOf } from "../../src/sources/context.js";
import { readCsv } from "../../src/sources/csv.js";
import type { Item } from "../../src/sources/item.js";
import { readJsonLines } from "../../src/sources/json.js";
import { linesOf } from "../../src/sources/lines.js";
import { type Row, RowSplitter } from "../../src/sources/rows.js";
import { brief, folderWith, itemsOf, TEXT } from "../files.js";

const context = contextOf({ anyLanguage: true });

/** Pieces of bytes, cut at these places. */
async function* cut(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...places.map((p) => p % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    if (to > from) yield bytes.subarray(from, to);
    from = Math.max(from, to);
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}

const texts = (items: readonly Item[]): (string | null)[] => items.map((item) => ("article" in item ? item.article.text : null));
const places = fc.array(fc.nat(), { maxLength: 12 });
const cell = fc.oneof(fc.string(), fc.stringMatching(/^["',;\r\nاب ]{0,6}$/));
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

function rowsOf(pieces: readonly string[], longest = 1000): Row[] {
  const splitter = new RowSplitter(",", longest);
  return [...pieces.flatMap((piece) => [...splitter.take(piece)]), ...splitter.finish()];
}

it("CSV gives back the cells that were written, wherever it is cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      places,
      (table, end, at) => {
        const text = table.map((row) => row.map(quoted).join(",") + end).join("");
        const ends = [...at.map((p) => p % (text.length + 1)), text.length].sort((a, b) => a - b);
        const pieces = ends.map((to, i) => text.slice(i === 0 ? 0 : ends[i - 1], to));
        expect(rowsOf(pieces, 1e6).map((row) => ("cells" in row ? row.cells : row.bad))).toEqual(table);
      },
    ),
  );
});

it("any text as CSV: cut anywhere the same rows, and no error", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^["',\r\nاب]{0,60}$/), places, fc.constantFrom(5, 1000), (text, at, longest) => {
      const ends = [...at.map((p) => p % (text.length + 1)), text.length].sort((a, b) => a - b);
      expect(
        rowsOf(
          ends.map((to, i) => text.slice(i === 0 ? 0 : ends[i - 1], to)),
          longest,
        ),
      ).toEqual(rowsOf([text], longest));
    }),
  );
});

it.each<[string, Row[]]>([
  [
    "a,b\n1,2",
    [
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
    ],
  ],
  [
    'a,"b\nc"\n1,2\n',
    [
      { line: 1, cells: ["a", "b\nc"] },
      { line: 3, cells: ["1", "2"] },
    ],
  ],
  ['a,b "c" d\n', [{ line: 1, cells: ["a", 'b "c" d'] }]],
  ['"a"x,b\n', [{ line: 1, cells: ["ax", "b"] }]],
  ["\n\na,\n", [{ line: 3, cells: ["a", ""] }]],
  [
    'a\n"b',
    [
      { line: 1, cells: ["a"] },
      { line: 2, bad: "unclosed" },
    ],
  ],
  ['""\n"",\n', [{ line: 2, cells: ["", ""] }]],
])("rows of %j", (text, expected) => expect(rowsOf([text])).toEqual(expected));

it("a row that is too long is dropped, and the next is read", () => {
  for (const pieces of [["a,b,cc\n1,2"], ["a,b,cc", "\n1,2"]])
    expect(rowsOf(pieces, 5)).toEqual([
      { line: 1, bad: "too-long" },
      { line: 2, cells: ["1", "2"] },
    ]);
  expect(rowsOf([`a,b\n1,${"x".repeat(50)}\n3,4\n`], 20)).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, bad: "too-long" },
    { line: 3, cells: ["3", "4"] },
  ]);
});

it("CSV and JSON lines as bytes, cut within characters too, give the same articles", async () => {
  const words = fc.array(fc.stringMatching(/^[ابتéx😀",;\n]{1,8}$/u), { minLength: 1, maxLength: 6 });
  const filled = words.map((list) => list.filter((w) => w.trim() !== "")).filter((list) => list.length > 0);
  await fc.assert(
    fc.asyncProperty(filled, places, async (list, at) => {
      const csv = Buffer.from(`text,title\n${list.map((w) => `${quoted(w)},t\n`).join("")}`);
      expect(texts(await all(readCsv(cut(csv, at), "a", context)))).toEqual(list);
      const jsonl = Buffer.from(list.map((text) => `${JSON.stringify({ text })}\n`).join(""));
      expect(texts(await all(readJsonLines(cut(jsonl, at), "a", context)))).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

it("lines cut anywhere are the same lines", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }).map((b) => b.map((x) => (x < 60 ? 10 : x))),
      places,
      async (bytes, at) => {
        const lines = async (pieces: AsyncIterable<Uint8Array>) =>
          (await all(linesOf(pieces, 9))).map((l) => ("bytes" in l ? [...l.bytes] : l.tooLong));
        expect(await lines(cut(bytes, at))).toEqual(await lines(cut(bytes, [])));
      },
    ),
  );
});

it("a line of 50 MB is refused, is not held, and the next is read", async () => {
  async function* large(): AsyncGenerator<Uint8Array> {
    const piece = Buffer.alloc(1024 * 1024, 97);
    yield Buffer.from('{"text":"');
    for (let i = 0; i < 50; i++) yield piece;
    yield Buffer.from(`"}\n${JSON.stringify({ text: TEXT })}\n`);
  }
  expect(brief(await all(readJsonLines(large(), "a.jsonl", context)))).toEqual(["!too-large@a.jsonl:1", "-@a.jsonl:2"]);
});

it("a page of 100 MB is refused unread, and the rest is done", async () => {
  const folder = folderWith({ "a.html": "<html>", "b.txt": TEXT });
  truncateSync(`${folder}/a.html`, 100 * 1024 * 1024);
  const items = await itemsOf([folder], {}, folder);
  expect(brief(items)).toEqual(["!too-large@a.html", "-@b.txt"]);
  expect(items[0]).toMatchObject({ why: expect.stringContaining("100 MB") });
});
