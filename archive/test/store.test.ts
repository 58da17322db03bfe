import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openArchive, prepareArticle, type Settled } from "../src/index.js";
import { onBothDatabases } from "./databases.js";
import { sampleArticles, settled } from "./samples.js";

const SAMPLES = settled(sampleArticles().slice(0, 8));

onBothDatabases("the store", ({ where, fresh }) => {
  it("stores articles with their readings, once", async () => {
    const archive = await openArchive(where());
    expect(await archive.store(SAMPLES)).toEqual({ added: 8, reread: 0, same: 0 });
    expect(await archive.store(SAMPLES)).toEqual({ added: 0, reread: 0, same: 8 });
    const [row] = await archive.database.query<{ reports: number; entities: number }>(
      "select (select count(*)::int from reports) as reports, (select count(*)::int from entities) as entities",
    );
    expect(row?.reports).toBe(SAMPLES.reduce((n, s) => n + s.read.dossier.reports.length, 0));
    expect(row?.entities).toBe(SAMPLES.reduce((n, s) => n + s.read.dossier.entities.length, 0));
    await archive.close();
  });

  it("keeps every version of a reading, the newest current", async () => {
    const archive = await openArchive(await fresh());
    await archive.store(SAMPLES.slice(0, 2));
    const [first] = SAMPLES as [Settled];
    const dossier = { ...first.read.dossier, reports: [], reader: { ...first.read.dossier.reader, version: "9" } };
    expect(await archive.store([{ ...first, read: { ...first.read, dossier } }])).toEqual({ added: 0, reread: 1, same: 0 });
    const rows = await archive.database.query("select reader, current from dossiers where article_id = $1 order by current", [
      dossier.article.id,
    ]);
    expect(rows.map((r) => r.current)).toEqual([false, true]);
    const left = await archive.database.query("select 1 from reports where article_id = $1", [dossier.article.id]);
    expect(left).toEqual([]);
    await archive.close();
  });

  it("keeps another text under the same id beside the first", async () => {
    const archive = await openArchive(await fresh());
    const [a, b] = [prepareArticle({ id: "1", text: "أعلن الوزير" }), prepareArticle({ id: "1", text: "نفى الوزير" })];
    const ids = (await archive.settle([a, b, a])).map((s) => [s.article.id, s.versionOf]);
    expect(ids).toEqual([
      ["1", null],
      [`1~${b.hash.slice(0, 8)}`, "1"],
      ["1", null],
    ]);
    await archive.close();
  });

  it("keeps a text that several papers printed for each of them, also where an older version stored it by the text alone", async () => {
    const archive = await openArchive(await fresh());
    const text = "أعلن الوزير قرارا";
    const [a, b] = [prepareArticle({ text, outlet: "برق" }), prepareArticle({ text, outlet: "نيل" })];
    const ids = async (): Promise<string[]> => (await archive.settle([a, b, a])).map((s) => s.article.id);
    expect(await ids()).toEqual([a.id, b.id, a.id]);
    await archive.store(settled([{ id: a.hash, text, outlet: "برق" }]));
    expect(await ids()).toEqual([a.hash, b.id, a.hash]);
    await archive.close();
  });

  it("takes texts that a database cannot hold as they are", async () => {
    const archive = await openArchive(await fresh());
    const odd = settled([{ id: "odd\u0000", text: "قصف الجيش\u0000 مواقع \ud800 المسلحين 'أمس' \\ 99999999999999999999 قتيلا" }]);
    expect((await archive.store(odd)).added).toBe(1);
    await archive.close();
  });
});

it("a folder that is in use, or holds other things, is refused in a sentence", async () => {
  const { mkdtempSync, rmSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const folder = mkdtempSync(join(tmpdir(), "isnad-lock-"));
  writeFileSync(join(folder, "diary.txt"), "mine");
  await expect(openArchive(folder)).rejects.toThrow(/holds other files/);
  rmSync(join(folder, "diary.txt"));
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 2 ** 30, host: (await import("node:os")).hostname(), began: "1" }));
  const archive = await openArchive(folder);
  await expect(openArchive(folder)).rejects.toThrow(/in use by process/);
  await archive.close();
  rmSync(folder, { recursive: true });
});

it("a server that does not answer is told without its password", async () => {
  await expect(openArchive("postgres://user:secret@127.0.0.1:1/none")).rejects.toThrow(/postgres:\/\/user@127.0.0.1:1\/none could not/);
});
