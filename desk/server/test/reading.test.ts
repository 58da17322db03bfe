import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onBothDatabases } from "../../../archive/test/databases.js";
import { fillArchive, openTestDesk, type TestDesk } from "./desk.js";

onBothDatabases("what readers are shown", ({ fresh }) => {
  let desk: TestDesk;
  beforeAll(async () => {
    const where = await fresh();
    await fillArchive(where);
    desk = await openTestDesk(where);
  }, 120_000);
  afterAll(() => desk?.close());

  /** Every row of a list, in pages of `limit`. */
  async function walk(path: string, limit: number): Promise<unknown[]> {
    const rows: unknown[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page = await desk.get(
        `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`,
      );
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  }

  it.each([
    ["articles", 36, 5],
    ["articles?country=LBN", 1, 2],
    ["articles?q=%D8%A8%D9%8A%D8%B1%D9%88%D8%AA", 1, 2],
    ["reports", 100, 90],
    ["reports?type=ASSAULT&type=CONSULT", 20, 9],
    ["stories", 5, 3],
    ["stories?order=largest", 5, 3],
    ["actors", 50, 40],
    ["actors?kind=country", 5, 3],
    ["actors/k:LBN/reports?role=recipient", 1, 2],
    ["relations/events?a=country:ARE&b=country:ISR", 2, 1],
  ])("%s: pages follow one another without a gap", async (path, least, limit) => {
    const whole = await walk(path, 200);
    expect(whole.length).toBeGreaterThanOrEqual(least);
    expect(await walk(path, limit)).toEqual(whole);
    expect(new Set(whole.map((row) => JSON.stringify(row))).size).toBe(whole.length);
  });

  it("today: what the last days hold, counted back from the newest article", async () => {
    const today = await desk.get("today?days=7");
    expect(today).toMatchObject({ day: "2020-08-24", since: "2020-08-18", totals: { articles: 36 } });
    expect(today.fresh.articles).toBeLessThan(36);
    const days = today.stories.map((s: { last_day: string }) => s.last_day);
    expect(days).toEqual([...days].sort().reverse());
    expect(today.actors[0].reports).toBeGreaterThanOrEqual(today.actors[1].reports);
    expect(today.pairs.length).toBeGreaterThan(0);
    const types = today.types.reduce((sum: number, t: { count: number }) => sum + t.count, 0);
    expect(types).toBe(today.fresh.reports);
  });

  it("a story: its articles, and happenings with those who tell of them in their words", async () => {
    const [largest] = (await desk.get("stories?order=largest&limit=1")).rows;
    const story = await desk.get(`stories/${encodeURIComponent(largest.id)}`);
    expect(story.articles).toHaveLength(largest.articles);
    const happenings = (await desk.get(`stories/${encodeURIComponent(largest.id)}/happenings?least=2`)).rows;
    expect(happenings.length).toBeGreaterThan(0);
    for (const happening of happenings) {
      expect(happening.articles).toBeGreaterThan(1);
      for (const teller of happening.tellers) expect(teller.sentence).toContain(teller.trigger);
    }
    expect(await desk.get(`happenings/${happenings[0].id}`)).toEqual(happenings[0]);
  });

  it("an article: its words stand where the reading says", async () => {
    const article = await desk.get("articles/beirut-barq");
    const { reports } = await desk.get("articles/beirut-barq").then((a) => a.dossier);
    expect(reports.length).toBeGreaterThan(0);
    const rows = (await desk.get("reports?article=beirut-barq&limit=200")).rows;
    expect(rows).toHaveLength(reports.length);
    for (const report of reports) {
      const row = rows.find((r: { n: number }) => r.n === article.numbers[report.id]);
      expect(article.text.slice(report.trigger.start, report.trigger.end)).toBe(row.trigger);
      for (const { entity } of report.actors) expect(article.dossier.entities.some((e: { id: string }) => e.id === entity)).toBe(true);
    }
    expect(Object.values(article.actors)).toContain("k:LBN");
  });

  it("an actor: names, activity that adds up, offices that are known", async () => {
    const actor = await desk.get("actors/k:donald-trump");
    expect(actor).toMatchObject({ english: "Donald Trump", known: "donald-trump" });
    expect(actor.offices.some((o: { english: string }) => /president/i.test(o.english))).toBe(true);
    const sum = (of: string): number => actor.activity.reduce((n: number, month: Record<string, number>) => n + (month[of] as number), 0);
    for (const [of, role] of [
      ["does", "actor"],
      ["undergoes", "recipient"],
      ["says", "source"],
    ] as const)
      expect([of, sum(of)]).toEqual([of, (await walk(`actors/k:donald-trump/reports?role=${role}`, 200)).length]);
    const about = await walk("actors/k:donald-trump/reports?role=about", 200);
    for (const report of about as { chain: { actor: string }[] }[]) {
      expect(report.chain.length).toBeGreaterThan(0);
      expect(report.chain.some((link) => link.actor === "k:donald-trump")).toBe(false);
    }
  });

  describe("facets", () => {
    it.each(["", "&type=CONSULT", "&country=LBN&status=actual", "&outlet=%D8%A8%D8%B1%D9%82%20%D8%A7%D9%84%D9%85%D8%AF%D9%89"])(
      "count what the list then holds (%s)",
      async (filters) => {
        const facets = await desk.get(`reports/facets?most=100${filters}`);
        const rows = (await walk(`reports?${filters.slice(1)}`, 200)) as {
          type: string;
          modes: string[];
          status: string;
          article: string;
        }[];
        expect(facets.reports).toBe(rows.length);
        expect(facets.articles).toBe(new Set(rows.map((r) => r.article)).size);
        if (!filters.includes("type="))
          for (const { value, count } of facets.type) expect([value, rows.filter((r) => r.type === value).length]).toEqual([value, count]);
        for (const { value, count } of facets.mode)
          expect([value, rows.filter((r) => r.modes.includes(value)).length]).toEqual([value, count]);
      },
    );

    it("of a kind that is filtered by show what else there is", async () => {
      const all = await desk.get("reports/facets?most=100");
      const some = await desk.get("reports/facets?most=100&type=CONSULT");
      expect(some.type).toEqual(all.type);
      expect(some.reports).toBe(all.type.find((t: { value: string }) => t.value === "CONSULT").count);
    });

    it.each(["actor", "country", "place", "source", "outlet", "sector", "mode"])("%s: each value filters to its count", async (facet) => {
      const [first] = (await desk.get("reports/facets"))[facet];
      const filtered = await desk.get(`reports/facets?${facet}=${encodeURIComponent(first.value)}`);
      expect(filtered.reports).toBe(first.count);
    });
  });

  it("relations: the series is made of the events", async () => {
    const pair = "a=country:ARE&b=country:ISR";
    const relation = await desk.get(`relations?${pair}`);
    const events = await walk(`relations/events?${pair}`, 200);
    expect(relation.names).toMatchObject({ a: { id: "k:ARE" }, b: { id: "k:ISR" } });
    expect(events).toHaveLength(relation.happenings);
    expect(relation.series.reduce((n: number, p: { happenings: number }) => n + p.happenings, 0)).toBe(relation.happenings);
  });

  it("the network and the map", async () => {
    const network = await desk.get("network?by=country&most=50");
    const ids = new Set(network.nodes.map((n: { id: string }) => n.id));
    expect(ids.size).toBeGreaterThan(3);
    for (const edge of network.edges) expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
    const { places } = await desk.get("map");
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const { rows } = await desk.get(`reports?place=${encodeURIComponent(place.actor)}&limit=200`);
      expect(rows.length).toBeGreaterThanOrEqual(place.reports);
    }
  });

  it("search finds articles, actors and stories", async () => {
    const found = await desk.get("search?q=Beirut");
    expect(found.actors.map((a: { id: string }) => a.id)).toContain("k:beirut");
    expect(found.articles.rows.length).toBeGreaterThan(0);
    expect((await desk.get("search?q=zzzz")).articles.rows).toEqual([]);
  });

  it("answers are asked for anew only where they changed", async () => {
    for (const path of ["today", "stories", "articles/beirut-barq", "reports/facets", "ontology", "openapi.json", "network"]) {
      const first = await desk.ask(path);
      const etag = first.headers.get("etag") as string;
      expect([path, etag]).toEqual([path, expect.stringMatching(/^W\/"[\w-]+"$/)]);
      const again = await desk.ask(path, { headers: { "if-none-match": `"other", ${etag}` } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, ""]);
      expect((await desk.ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    }
    expect((await desk.ask("session")).headers.get("etag")).toBeNull();
  });

  it.each([
    ["nothing", 404, "not-found"],
    ["stories/none", 404, "not-found"],
    ["articles/none", 404, "not-found"],
    ["actors/none", 404, "not-found"],
    ["happenings/none", 404, "not-found"],
    ["reports?limit=0", 400, "invalid"],
    ["reports?limit=201", 400, "invalid"],
    ["reports?type=KILL", 400, "invalid"],
    ["reports?since=yesterday", 400, "invalid"],
    ["reports?since=2020-02-30", 400, "invalid"],
    ["articles?after=nowhere", 400, "bad-request"],
    ["relations?a=country:XX&b=country:ISR", 400, "invalid"],
    ["relations?a=country:ARE", 400, "invalid"],
    ["search", 400, "invalid"],
  ])("%s is answered with a problem", async (path, status, code) => {
    const response = await desk.ask(path);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
      type: `/problems/${code}`,
    });
    expect(response.status).toBe(status);
  });

  it("tells its figures without the addresses that were asked for", async () => {
    await desk.get("stories");
    const text = await (await desk.ask("metrics")).text();
    expect(text).toContain('route="/api/v1/stories"');
    expect(text).not.toContain("beirut-barq");
    expect(await desk.get("health")).toEqual({ status: "ok", version: "test" });
    expect(await desk.get("ready")).toMatchObject({ status: "ready" });
  });
});
