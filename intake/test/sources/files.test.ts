import { chmodSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { survey } from "../../src/sources/index.js";
import { brief, encode, folderWith, itemsOf, OTHER, TEXT } from "../files.js";

const line = (title: string, more: object = {}): string => JSON.stringify({ title, text: TEXT, ...more });
const page = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><p>${TEXT.repeat(4)}</p></article></body></html>`;

describe("each format, good and bad", () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ["a.txt", TEXT, ["-@a.txt"]],
    ["a.txt", encode(TEXT, "windows-1256"), ["-@a.txt"]],
    ["a.txt", "", ["!empty@a.txt"]],
    ["a.txt", " \n ", ["!empty@a.txt"]],
    ["a.txt", "The minister arrived in the capital yesterday.", ["!not-arabic@a.txt"]],
    ["a.txt", "وزیر خارجه گفت که این پرونده چند روز پیش به پایان رسید و گزارش‌های دیگری در پی خواهد آمد.", ["!not-arabic@a.txt"]],
    ["a.txt", Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31), ["!format@a.txt"]],
    ["a.bin", Uint8Array.of(1, 2, 3, 4), ["!format@a.bin"]],
    ["noending", page("ا"), ["ا@noending"]],
    ["a.html", page("خبر"), ["خبر@a.html"]],
    ["a.html", encode(page("خبر").replace("<head>", '<head><meta charset="windows-1256">'), "windows-1256"), ["خبر@a.html"]],
    ["a.html", "<html><body></body></html>", ["!empty@a.html"]],
    ["a.json", line("ا"), ["ا@a.json"]],
    ["a.json", `[${line("ا")},${line("ب")}, 3]`, ["ا@a.json#1", "ب@a.json#2", "!record@a.json#3"]],
    ["a.json", `{"articles":[${line("ا")}]}`, ["ا@a.json#1"]],
    ["a.json", `${line("ا")}\n${line("ب")}\n`, ["ا@a.json:1", "ب@a.json:2"]],
    ["a.json", '{"text": ', ["!record@a.json"]],
    ["a.json", '{"title":"بلا نص"}', ["!record@a.json"]],
    ["a.jsonl", `${line("ا")}\n\n{nonsense\n${line("ب")}`, ["ا@a.jsonl:1", "!record@a.jsonl:3", "ب@a.jsonl:4"]],
    ["a.jsonl", `\ufeff${line("ا")}\r\n${line("ب")}\r\n`, ["ا@a.jsonl:1", "ب@a.jsonl:2"]],
    ["a.jsonl", Buffer.from(`${line("ا")}\n${line("ب")}\n`, "utf16le"), ["ا@a.jsonl:1", "ب@a.jsonl:2"]],
    [
      "a.jsonl",
      Buffer.concat([Buffer.from(`${line("ا")}\n`), Buffer.of(0xd9, 0x20, 10), Buffer.from(line("ب"))]),
      ["ا@a.jsonl:1", "!encoding@a.jsonl:2", "ب@a.jsonl:3"],
    ],
    ["a.jsonl", line("ا", { published: "20220-01-01" }), ["!date@a.jsonl:1"]],
    ["a.jsonl", line("ا", { published: "2020-02-31" }), ["!date@a.jsonl:1"]],
    ["a.jsonl", line("ا", { published: "gestern" }), ["!date@a.jsonl:1"]],
    ["a.jsonl", line("ا", { title: 3, text: 4 }), ["!record@a.jsonl:1"]],
    ["a.jsonl.gz", gzipSync(`${line("ا")}\n${line("ب")}\n`), ["ا@a.jsonl.gz:1", "ب@a.jsonl.gz:2"]],
    ["a.jsonl.gz", Buffer.concat([gzipSync(`${line("ا")}\n`), gzipSync(`${line("ب")}\n`)]), ["ا@a.jsonl.gz:1", "ب@a.jsonl.gz:2"]],
    ["a.jsonl.gz", Buffer.concat([gzipSync(`${line("ا")}\n`), Buffer.alloc(9)]), ["ا@a.jsonl.gz:1", "!damaged@a.jsonl.gz"]],
    ["a.jsonl.gz", Buffer.from("no gzip at all"), ["!damaged@a.jsonl.gz"]],
    ["a.gz", gzipSync(page("خبر")), ["خبر@a.gz"]],
    ["a.gz", gzipSync(gzipSync(TEXT)), ["!bomb@a.gz"]],
    ["a.csv", `title,text\nا,"${TEXT}"\nب,${OTHER.replace(",", "")}\n`, ["ا@a.csv:2", "ب@a.csv:3"]],
    ["a.csv", `\ufefftitle;text;date\r\nا;"سطر\r\n${TEXT}";18/08/2020\r\n`, ["ا@a.csv:2"]],
    ["a.csv", Buffer.from(`\ufefftitle\ttext\nا\t${TEXT}\n`, "utf16le"), ["ا@a.csv:2"]],
    ["a.csv", encode(`title,text\nا,"${TEXT}"\n`, "windows-1256"), ["ا@a.csv:2"]],
    ["a.csv", `title,text\nا,"${TEXT}"\nب\nت,"${TEXT}"\n`, ["ا@a.csv:2", "!record@a.csv:3", "ت@a.csv:4"]],
    ["a.csv", `title,text\nا,"${TEXT}"\nب,"غير مغلق`, ["ا@a.csv:2", "!damaged@a.csv:3"]],
    ["a.csv", `title,author\nا,ب\n`, ["!format@a.csv"]],
    ["a.csv", `title,text,date\nا,"${TEXT}",20220-01-01\nب,"${TEXT}",2020-01-01\n`, ["!date@a.csv:2", "ب@a.csv:3"]],
    ["a.xml", "<?xml version='1.0'?><note/>", ["!format@a.xml"]],
  ])("%s: %#", async (name, content, expected) => {
    const folder = folderWith({ [name]: content });
    expect(brief(await itemsOf([folder], {}, folder))).toEqual(expected);
  });
});

it("reads a truncated gzip as far as it goes, and tells", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => line(`${i}`, { text: `${TEXT}${i * 7919}` })).join("\n");
  const packed = gzipSync(lines);
  const folder = folderWith({ "a.jsonl.gz": packed.subarray(0, packed.length >> 1), "b.txt": TEXT });
  const items = brief(await itemsOf([folder], {}, folder));
  expect(items.at(-1)).toBe("-@b.txt");
  expect(items.at(-2)).toBe("!damaged@a.jsonl.gz");
  expect(items.length).toBeGreaterThan(500);
});

describe("limits", () => {
  const limits = { line: 20_000, page: 50_000, whole: 100_000, unpackedFree: 100_000, article: 4000 };
  it.each<[string, string | Uint8Array, string[]]>([
    ["a.jsonl", `${line("ا")}\n${line("x".repeat(30_000))}\n${line("ب")}`, ["ا@a.jsonl:1", "!too-large@a.jsonl:2", "ب@a.jsonl:3"]],
    ["a.csv", `title,text\nا,"${TEXT}"\nب,"${"x".repeat(30_000)}"\nت,"${TEXT}"\n`, ["ا@a.csv:2", "!too-large@a.csv:3", "ت@a.csv:4"]],
    ["a.html", `<p>${TEXT.repeat(600)}`, ["!too-large@a.html"]],
    ["a.html.gz", gzipSync(`<p>${Array.from({ length: 9000 }, (_, i) => i * 7919).join(TEXT.slice(0, 9))}`), ["!too-large@a.html.gz"]],
    ["a.txt", TEXT.repeat(100), ["!too-large@a.txt"]],
    ["a.json", `[${line(TEXT.repeat(700))}]`, ["!too-large@a.json"]],
    ["a.jsonl.gz", gzipSync(" ".repeat(2_000_000)), ["!bomb@a.jsonl.gz"]],
  ])("%s", async (name, content, expected) => {
    const folder = folderWith({ [name]: content });
    expect(brief(await itemsOf([folder], { limits }, folder))).toEqual(expected);
  });
});

describe("folders and globs", () => {
  const files = { "b/2.txt": TEXT, "a/1.txt": TEXT, "a/x/3.html": page("ا"), ".hidden/4.txt": TEXT, "z.json": line("ي") };
  it.each([
    ["", ["-@a/1.txt", "ا@a/x/3.html", "-@b/2.txt", "ي@z.json"]],
    ["*/*.txt", ["-@a/1.txt", "-@b/2.txt"]],
    ["**/*.html", ["ا@a/x/3.html"]],
    ["{a,z}*", ["-@a/1.txt", "ا@a/x/3.html", "ي@z.json"]],
    ["a/[0-9].txt", ["-@a/1.txt"]],
    ["a/?.txt", ["-@a/1.txt"]],
    ["*.nothing", ["!missing@*.nothing"]],
    ["none.txt", ["!missing@none.txt"]],
  ])("%s", async (glob, expected) => {
    const folder = folderWith(files);
    expect(brief(await itemsOf([`${folder}/${glob}`], {}, folder))).toEqual(expected);
  });
  it("counts them for a progress bar", async () => {
    const folder = folderWith(files);
    expect(await survey([folder, "https://example.org/"])).toMatchObject({ files: 4, addresses: 1 });
  });
  it("a run comes to the end of what was counted, whatever was refused", async () => {
    const folder = folderWith({
      ...files,
      "t.jsonl.gz": gzipSync(`${line("ا")}\n`.repeat(50)).subarray(0, 60),
      "u.html": " ".repeat(9000),
    });
    const progress = { bytes: 0 };
    await itemsOf([folder], { progress, limits: { page: 5000 } });
    expect(progress.bytes).toBe((await survey([folder])).bytes);
  });
  it("a file whose name has the signs of a glob is a file", async () => {
    const folder = folderWith({ "a[1].txt": TEXT });
    expect(brief(await itemsOf([`${folder}/a[1].txt`], {}, folder))).toEqual(["-@a[1].txt"]);
  });
});

it("a folder and a file without permission are told, the rest is read", async () => {
  const folder = folderWith({ "a/1.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT, "d/2.txt": TEXT });
  chmodSync(folder, 0o755);
  chmodSync(`${folder}/a`, 0);
  chmodSync(`${folder}/b.txt`, 0);
  // Root may read everything: for this one reading it is nobody.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    const table: readonly (readonly [source: string, found: readonly string[]])[] = [
      ["", ["!permission@a/", "!permission@b.txt", "-@c.txt", "-@d/2.txt"]],
      ["/*/*.txt", ["!permission@a/", "-@d/2.txt"]],
      ["/**/*.txt", ["!permission@b.txt", "-@c.txt", "!permission@a/", "-@d/2.txt"]],
    ];
    for (const [source, found] of table)
      expect([source, brief(await itemsOf([`${folder}${source}`], {}, folder))]).toEqual([source, found]);
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(`${folder}/a`, 0o755);
  }
});

it("gives outlet by domain, key by content, and what the record says", async () => {
  const folder = folderWith({
    "a.jsonl": [
      line("ا", { id: 7, url: "https://www.ahram.org.eg/x/1", published: "Tue, 18 Aug 2020 10:00:00 GMT", author: "سعاد", lang: "ar" }),
      line("ب", { text: TEXT.replace("وزير", "وَزير").replaceAll(" ", "  "), outlet: "صحيفة المثال" }),
      line("ت", { text: OTHER, url: "https://news.example/1" }),
    ].join("\n"),
  });
  const [a, b, c] = (await itemsOf([folder])).map((item) => ("article" in item ? item.article : null));
  expect(a).toMatchObject({ id: "7", outlet: "صحيفة الأهرام", published: "2020-08-18T10:00:00Z", byline: "سعاد", language: "ar" });
  expect(b).toMatchObject({ outlet: "صحيفة المثال", published: null, id: null, key: a?.key });
  expect(c?.outlet).toBe("news.example");
  expect(c?.key).not.toBe(a?.key);
});
