import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, expect, it } from "vitest";
import { openArchive, type Settled } from "../../../archive/src/index.js";
import { onBothDatabases } from "../../../archive/test/databases.js";
import { sampleArticles, settled } from "../../../archive/test/samples.js";
import { addAnswers } from "../src/http/answers.js";

let app: FastifyInstance;
afterEach(() => app?.close());

/** A promise, and what keeps it. */
function latch(): { held: Promise<void>; go: () => void } {
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { held, go };
}

/** A server whose archive has the revision that is set, and whose answers tell how often they were made. */
async function server(): Promise<{ archive: { now: string; asked: number }; made: () => number; hold: (until: Promise<void>) => void }> {
  const archive = { now: "1", asked: 0 };
  let made = 0;
  let until: Promise<void> = Promise.resolve();
  app = Fastify();
  addAnswers(app, {
    revision: async () => {
      archive.asked++;
      return archive.now;
    },
  });
  app.get("/shared", { config: { role: "reader", shared: true } }, async () => {
    made++;
    await until;
    return { made };
  });
  app.get("/own", { config: { role: "reader" } }, async () => ({ made: ++made }));
  app.get("/broken", { config: { role: "reader", shared: true } }, async () => {
    made++;
    throw new Error("broken");
  });
  app.post("/change", { config: { role: "reader" } }, async () => {
    archive.now = `${archive.now}+`;
    return {};
  });
  await app.ready();
  const hold = (given: Promise<void>): void => {
    until = given;
  };
  return { archive, made: () => made, hold };
}

const get = async (url: string) => (await app.inject(url)).json();

it("an answer is kept until the archive changes, and no other request gets it", async () => {
  const { archive } = await server();
  expect(await get("/shared")).toEqual({ made: 1 });
  expect(await get("/shared")).toEqual({ made: 1 });
  expect((await app.inject("/shared")).headers["content-type"]).toMatch(/^application\/json/);
  expect(await get("/shared?x=1")).toEqual({ made: 2 });
  archive.now = "2";
  await expect.poll(() => get("/shared")).toEqual({ made: 3 });
});

it("what is changed through the server is seen at once", async () => {
  await server();
  expect(await get("/shared")).toEqual({ made: 1 });
  await app.inject({ method: "POST", url: "/change" });
  expect(await get("/shared")).toEqual({ made: 2 });
});

it("requests that are the same wait for one another", async () => {
  const { made, hold } = await server();
  const { held, go } = latch();
  hold(held);
  const all = Promise.all(Array.from({ length: 5 }, () => get("/shared")));
  await expect.poll(made).toBe(1);
  go();
  expect(await all).toEqual(Array.from({ length: 5 }, () => ({ made: 1 })));
});

it("answers of one's own and failures are not kept", async () => {
  await server();
  expect([await get("/own"), await get("/own")]).toEqual([{ made: 1 }, { made: 2 }]);
  expect([(await app.inject("/broken")).statusCode, (await app.inject("/broken")).statusCode]).toEqual([500, 500]);
  expect(await get("/own")).toEqual({ made: 5 });
});

onBothDatabases("the revision of an archive", ({ fresh }) => {
  it("changes with what is stored and joined, and with nothing else", async () => {
    const archive = await openArchive(await fresh());
    const seen: string[] = [];
    const now = async (): Promise<boolean> => {
      const revision = await archive.revision();
      const known = seen.includes(revision);
      seen.push(revision);
      return known;
    };
    const [one, two] = settled(sampleArticles().slice(0, 2)) as [Settled, Settled];
    expect(await now()).toBe(false);
    await archive.store([one]);
    expect(await now()).toBe(false);
    await archive.join();
    expect(await now()).toBe(false);
    await archive.articles({});
    await archive.database.query("insert into settings values ('a', 'b')");
    expect(await now()).toBe(true);
    await archive.store([two]);
    expect(await now()).toBe(false);
    await archive.close();
  });

  it("tells changes apart that end in another order than they began", async () => {
    const archive = await openArchive(await fresh());
    if (archive.database.kind === "postgres") {
      const [{ held, go }, first] = [latch(), latch()];
      const slow = archive.database.transaction(async (sql) => {
        await sql.query("insert into places (known, name) values ('slow', 'x')");
        first.go();
        await held;
      });
      await first.held;
      await archive.database.query("insert into places (known, name) values ('quick', 'x')");
      const between = await archive.revision();
      go();
      await slow;
      expect(await archive.revision()).not.toBe(between);
    } else {
      const before = await archive.revision();
      await archive.database.query("insert into places (known, name) values ('one', 'x')");
      expect(await archive.revision()).not.toBe(before);
    }
    await archive.close();
  });
});
