import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { keepPicture, visit } from "./visit.js";

// Stories: who says what.
inBrowser("stories", (desk) => {
  test("the chains of a happening are drawn from the event to the outlets", async () => {
    const { page, context } = await visit(desk(), desk().story);
    const view = page.locator(".happening-view");
    await view.waitFor();
    expect(await view.locator(".node-event").count()).toBe(1);
    expect(await view.locator(".node-outlet").count()).toBeGreaterThan(1);
    const event = await view.locator(".node-event rect").boundingBox();
    const outlet = await view.locator(".node-outlet rect").last().boundingBox();
    expect(event!.x, "in Arabic the event stands at the right").toBeGreaterThan(outlet!.x);
    await context.close();
  });

  test("speakers bear their English names in the English interface, where these are known", async () => {
    type Told = { tellers: { chain: { english: string | null; actor: string | null; name: string }[] }[]; id: string };
    const answer = await fetch(`${desk().address}/api/v1${desk().story}/happenings?limit=200`);
    const { rows } = (await answer.json()) as { rows: Told[] };
    const speakerOf = ({ tellers }: Told) => tellers.flatMap((t) => t.chain).find((l) => l.actor?.startsWith("k:") && l.english !== null);
    const happening = rows.find((row) => speakerOf(row) !== undefined) as Told;
    const { english, name } = speakerOf(happening) as { english: string; name: string };
    expect(english).toMatch(/^[A-Z]/);
    for (const [language, label, other] of [
      ["en", english, name],
      ["ar", name, english],
    ] as const) {
      const { page, context } = await visit(desk(), `${desk().story}?happening=${encodeURIComponent(happening.id)}`, { language });
      await page.locator(".chain-node-label", { hasText: label }).first().waitFor();
      expect(await page.locator(".chain-node-label").allTextContents()).not.toContain(other);
      await keepPicture(page, `story-chain-${language}`);
      await context.close();
    }
  });

  test("another happening is opened by keyboard, and has an address", async () => {
    const { page, context } = await visit(desk(), desk().story, { language: "en" });
    const items = page.locator(".happening-item");
    await items.nth(1).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/happening=/);
    expect(await items.nth(1).getAttribute("aria-current")).toBe("true");
    const address = page.url().slice(desk().address.length);
    const words = await items.nth(1).locator(".happening-words").textContent();
    const other = await visit(desk(), address, { language: "en" });
    await other.page.locator(".happening-item[aria-current]").waitFor();
    expect(await other.page.locator(".happening-item[aria-current] .happening-words").textContent()).toBe(words);
    await context.close();
    await other.context.close();
  });

  test("a telling leads to its words in the article", async () => {
    const { page, context } = await visit(desk(), desk().story);
    await page.locator(".telling-outlet").first().click();
    await page.waitForURL(/\/articles\/.+report=r\d+/);
    await page.locator(".reading-card.on").waitFor();
    await context.close();
  });
});
