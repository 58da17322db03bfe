import { expect, it } from "vitest";
import { openArchive } from "../src/index.js";
import { joinArticles } from "../src/join.js";
import { markStale } from "../src/store/marks.js";
import { onBothDatabases } from "./databases.js";

onBothDatabases("what changes while articles are joined", ({ where }) => {
  it("stays marked, and is joined the next time", async () => {
    const archive = await openArchive(where());
    const { database } = archive;
    const stale = async () => (await database.query<{ stale: boolean }>("select stale from state"))[0]?.stale;
    expect(await stale()).toBe(true);
    expect(await joinArticles(database)).toBe(true);
    expect([await stale(), await joinArticles(database)]).toEqual([false, false]);

    await markStale(database, []);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const deciding = database.transaction(async (sql) => {
      await markStale(sql, []);
      begin();
      await held;
    });
    await begun;
    // PGlite has one connection: there the join waits for the decision and sees it. PostgreSQL joins without it.
    const besides = where().startsWith("postgres");
    const joining = joinArticles(database);
    if (besides) await joining;
    release();
    await Promise.all([deciding, joining]);
    expect(await stale()).toBe(besides);
    expect(await joinArticles(database)).toBe(besides);
    expect(await joinArticles(database)).toBe(false);
    await archive.close();
  });
});
