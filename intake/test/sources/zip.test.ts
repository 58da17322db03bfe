import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { brief, folderWith, itemsOf, OTHER, TEXT } from "../files.js";
import { type Member, zipOf } from "../zip.js";

const limits = { unpackedFree: 100_000, zipMembers: 50 };
const zeros = Buffer.alloc(2_000_000, 32);
const text = (name: string): Member => ({ name, content: TEXT });
const line = JSON.stringify({ title: "ا", text: OTHER });

it.each<[string, Buffer, string[]]>([
  ["files in folders, by name", zipOf([text("b.txt"), text("a/c.txt"), { name: "a/", content: "" }]), ["-@z.zip!a/c.txt", "-@z.zip!b.txt"]],
  ["hidden files and those of macOS are passed over", zipOf([text("__MACOSX/a.txt"), text(".x.txt"), text("a.txt")]), ["-@z.zip!a.txt"]],
  [
    "gzip and JSON lines within",
    zipOf([{ name: "a.jsonl.gz", content: gzipSync(`${line}\n${line}`) }]),
    ["ا@z.zip!a.jsonl.gz:1", "ا@z.zip!a.jsonl.gz:2"],
  ],
  ["a ZIP within", zipOf([{ name: "i.zip", content: zipOf([text("a.txt")]) }, text("z.txt")]), ["-@z.zip!i.zip!a.txt", "-@z.zip!z.txt"]],
  ["other files are told", zipOf([{ name: "a.exe", content: "MZ" }, text("b.txt")]), ["!format@z.zip!a.exe", "-@z.zip!b.txt"]],
  ["a locked file", zipOf([{ ...text("a.txt"), locked: true }, text("b.txt")]), ["!format@z.zip!a.txt", "-@z.zip!b.txt"]],
  ["a bomb by ratio", zipOf([{ name: "a.txt", content: zeros }]), ["!bomb@z.zip"]],
  [
    "a bomb that lies about its size",
    zipOf([{ name: "a.jsonl", content: zeros, size: 900 }, text("b.txt")]),
    ["!damaged@z.zip!a.jsonl", "-@z.zip!b.txt"],
  ],
  ["a bomb by overlap", zipOf([text("a.txt"), ...Array.from({ length: 40 }, (_, i) => ({ ...text(`${i}.txt`), at: 0 }))]), ["!bomb@z.zip"]],
  ["a bomb by number", zipOf(Array.from({ length: 60 }, (_, i) => text(`${i}.txt`))), ["!bomb@z.zip"]],
  [
    "a bomb by depth",
    [1, 2, 3, 4].reduce((z) => zipOf([{ name: "i.zip", content: z }]), zipOf([text("a.txt")])),
    ["!bomb@z.zip!i.zip!i.zip!i.zip"],
  ],
  ["truncated", zipOf([text("a.txt")]).subarray(0, 90), ["!damaged@z.zip"]],
  ["no ZIP", Buffer.from("hello"), ["!damaged@z.zip"]],
  [
    "a list of addresses is not followed",
    zipOf([{ name: "s.xml", content: "<urlset><url><loc>http://127.0.0.1/</loc></url></urlset>" }]),
    ["!not-followed@z.zip!s.xml"],
  ],
])("%s", async (_, zip, expected) => {
  const folder = folderWith({ "z.zip": zip });
  expect(brief(await itemsOf([`${folder}/z.zip`], { limits }, folder))).toEqual(expected);
});
