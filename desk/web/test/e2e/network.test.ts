import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { visit } from "./visit.js";

const PERSON = "k:mustafa-al-kadhimi";

/** A file that a press makes the browser keep. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".network-export").getByText(name).first().click()]);
  return readFileSync(await download.path());
}

/** How many nodes and ties there are, as the page says it. */
const countOf = (page: Page): Promise<string | null> => page.locator(".network-count").textContent();

// The graph of who has to do with whom.
inBrowser("the network", (desk) => {
  test("the period is chosen by keyboard at both ends, changes the graph, and is in the address", async () => {
    const { page, context, problems } = await visit(desk(), "/network", { language: "en" });
    await page.locator(".network-frame canvas").first().waitFor();
    const all = await countOf(page);
    await page.getByRole("slider", { name: "First day" }).press("End");
    await page.waitForURL(/since=2020-/);
    await page.waitForFunction((before) => document.querySelector(".network-count")?.textContent !== before, all);
    const days = await page.locator(".period-days").textContent();
    const other = await visit(desk(), new URL(page.url()).pathname + new URL(page.url()).search, { language: "en" });
    await other.page.locator(".period-days").waitFor();
    expect(await other.page.locator(".period-days").textContent()).toBe(days);
    await page.getByRole("slider", { name: "First day" }).press("Home");
    await page.waitForFunction((before) => document.querySelector(".network-count")?.textContent === before, all);
    expect(new URL(page.url()).searchParams.get("since")).toBeNull();
    await page.getByRole("slider", { name: "Last day" }).press("ArrowLeft");
    await page.waitForURL(/until=2020-/);
    expect(problems).toEqual([]);
    await context.close();
    await other.context.close();
  });

  test("somebody is found by part of a name, with all their ties and what passed in each", async () => {
    const { page, context } = await visit(desk(), "/network", { language: "en" });
    const search = page.getByRole("combobox", { name: "Find in the network" });
    await search.fill("kadhimi");
    const option = page.getByRole("option", { name: "Mustafa al-Kadhimi" }).first();
    await option.click();
    await option.waitFor({ state: "detached" });
    await page.waitForURL((url) => url.searchParams.get("node") === PERSON);
    await page.locator(".network-node h2").getByText("Mustafa al-Kadhimi").waitFor();
    const ties = page.locator(".network-ties li");
    expect(await ties.count()).toBeGreaterThan(1);
    expect(await ties.first().textContent()).toMatch(/Cooperation|Conflict|Even/);
    await ties.first().getByRole("link").click();
    await page.waitForURL(/\/relations\?a=/);
    await context.close();
    const nobody = await visit(desk(), "/network?node=k%3Anobody", { language: "en" });
    await nobody.page.getByText("Who is chosen is not in the network").waitFor();
    await nobody.context.close();
  });

  test("everything is in lists that need no picture", async () => {
    const { page, context } = await visit(desk(), "/network?list=ties", { language: "en" });
    const [, nodes, ties] = /(\d+) nodes · (\d+) ties/.exec((await countOf(page)) ?? "") as RegExpExecArray;
    expect(await page.locator(".network-side tbody tr").count()).toBe(Math.min(50, Number(ties)));
    await page.getByText("Nodes", { exact: true }).last().click();
    await page.waitForURL((url) => !url.searchParams.has("list"));
    await page.getByRole("columnheader", { name: "Community" }).waitFor();
    expect(await page.locator(".network-side tbody tr").count()).toBe(Math.min(50, Number(nodes)));
    const first = page.locator(".node-button").first();
    await first.press("Enter");
    await page.locator(".network-node").waitFor();
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    await page.getByText("Communities", { exact: true }).click();
    await page.locator(".community-list > li").first().waitFor();
    expect(await page.locator(".community-members").first().locator("li").count()).toBeGreaterThan(2);
    await context.close();
  });

  test("files are well-formed: PNG, SVG, and GEXF by the server", async () => {
    const { page, context, problems } = await visit(desk(), "/network?by=country", { language: "ar" });
    await page.locator(".network-frame canvas").first().waitFor();
    await page.getByRole("button", { name: "تصدير" }).click();
    const png = await downloaded(page, "PNG");
    expect(png.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
    expect(png.readUInt32BE(16)).toBe(3_200);
    const svg = (await downloaded(page, "SVG")).toString("utf8");
    const seen = await page.evaluate((source) => {
      const drawn = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        root: drawn.documentElement.tagName,
        nodes: drawn.querySelectorAll("[data-node]").length,
        dashed: drawn.querySelectorAll("[stroke-dasharray]").length,
      };
    }, svg);
    expect(seen.root).toBe("svg");
    expect(seen.nodes).toBeGreaterThan(2);
    // Those of the legend are two.
    expect(seen.dashed).toBeGreaterThan(2);
    expect((await downloaded(page, "GEXF")).subarray(0, 2).toString()).toBe("PK");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("where WebGL is missing the page says so, and a drawing stands in its place", async () => {
    const { page, context, problems } = await visit(desk(), "/network", { language: "en" });
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        return kind.includes("webgl") ? null : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...more);
      } as typeof getContext;
    });
    await page.reload();
    await page.getByText("does not draw with WebGL").waitFor();
    const node = page.locator(`.network-frame [data-node="${PERSON}"]`);
    await node.click();
    await page.waitForURL((url) => url.searchParams.get("node") === PERSON);
    await page.locator(".network-node").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
