import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { brief, encode, folderWith, itemsOf, TEXT } from "../files.js";

const page = (title: string): string =>
  `<!doctype html><html lang="ar"><head><title>${title}</title></head><body><article><p>${TEXT.repeat(4)}</p></article></body></html>`;

async function record(
  title: string,
  more: { body?: Uint8Array; headers?: Record<string, string>; status?: string; type?: "response" | "request" | "warcinfo" } = {},
): Promise<Uint8Array> {
  const body = more.body ?? Buffer.from(page(title));
  const made = WARCRecord.create(
    {
      url: `http://news.example/${encodeURIComponent(title)}`,
      date: "2020-08-18T10:00:00Z",
      type: more.type ?? "response",
      warcVersion: "WARC/1.0",
      httpHeaders: { "Content-Type": "text/html; charset=utf-8", ...more.headers },
      statusline: more.status ?? "HTTP/1.1 200 OK",
    },
    (async function* () {
      yield body;
    })(),
  );
  return WARCSerializer.serialize(made);
}

let records: Uint8Array[] = [];
beforeAll(async () => {
  records = [
    await record("info", { type: "warcinfo" }),
    await record("one"),
    await record("asked", { type: "request" }),
    await record("two", { headers: { "Content-Type": "text/html; charset=windows-1256" }, body: encode(page("two"), "windows-1256") }),
    await record("packed", { headers: { "Content-Encoding": "gzip" }, body: gzipSync(page("packed")) }),
    await record("image", { headers: { "Content-Type": "image/png" } }),
    await record("moved", { status: "HTTP/1.1 301 Moved" }),
    await record("large", { body: Buffer.from(page("large") + " ".repeat(90_000)) }),
    await record("broken", { headers: { "Content-Encoding": "gzip" }, body: gzipSync(page("broken")).subarray(3) }),
    await record("last"),
  ];
});

const limits = { page: 60_000 };
const EXPECTED = ["one@2", "two@4", "packed@5", "!format@6", "!network@7", "!too-large@8", "!format@9", "last@10"];
const short = (items: string[]): string[] =>
  items.map((item) => item.replace(/a\.warc(\.gz)?#(\d+) .*$/, "$2").replace(/a\.warc(\.gz)?$/, ""));

async function read(name: string, bytes: Uint8Array): Promise<string[]> {
  const folder = folderWith({ [name]: bytes });
  return short(brief(await itemsOf([folder], { limits }, folder)));
}

describe("web archives", () => {
  it("as they are", async () => expect(await read("a.warc", Buffer.concat(records))).toEqual(EXPECTED));
  it("packed record by record", async () =>
    expect(await read("a.warc.gz", Buffer.concat(records.map((r) => gzipSync(r))))).toEqual(EXPECTED));
  it("by their first bytes", async () => expect((await read("a.dat", Buffer.concat(records)))[0]).toMatch(/^one@/));
  it("keep the address, the outlet and the date of the page", async () => {
    const folder = folderWith({ "a.warc": records[1] as Uint8Array });
    const [item] = await itemsOf([folder]);
    expect(item).toMatchObject({ article: { url: "http://news.example/one", outlet: "news.example", language: "ar", published: null } });
  });
  it.each([0.3, 0.5, 0.62, 0.9, 0.999])("cut off at %d of their length are told", async (share) => {
    const whole = Buffer.concat([...records.slice(1, 4), records[9] as Uint8Array]);
    const items = await read("a.warc", whole.subarray(0, Math.floor((whole.length - 4) * share)));
    expect(items.at(-1)).toBe("!damaged@");
    expect(items.slice(0, -1)).toEqual(["one@1", "two@3", "last@4"].slice(0, items.length - 1));
  });
  it.each([0.3, 0.5, 0.9])("packed and cut off at %d are told, and what is before is read", async (share) => {
    const whole = Buffer.concat(records.map((r) => gzipSync(r)));
    const all = await read("a.warc.gz", whole);
    const items = await read("a.warc.gz", whole.subarray(0, Math.floor(whole.length * share)));
    expect(items.at(-1)).toBe("!damaged@");
    expect(items.length).toBeGreaterThan(1 + Math.floor((all.length - 2) * share * 0.5));
    expect(items.slice(0, -1)).toEqual(all.slice(0, items.length - 1));
  });
  it.each([
    ["what is no archive", "hello\r\n\r\nyou"],
    ["a length that is no number", "WARC/1.0\r\nContent-Length: x\r\n\r\n"],
    ["nothing after the head", "WARC/1.0\r\nWARC-Type: response"],
  ])("%s", async (_, text) => expect(await read("a.warc", Buffer.from(text))).toEqual(["!damaged@"]));
});
