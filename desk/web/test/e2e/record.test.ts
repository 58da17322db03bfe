import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { visit } from "./visit.js";

// What articles add up to: reports, actors, relations.
inBrowser("the record", (desk) => {
  test("reports are filtered by facets, and the filters are the address", async () => {
    const { page, context } = await visit(desk(), "/reports", { language: "en" });
    await page.getByLabel("Assault").check();
    await page.waitForURL(/type=ASSAULT/);
    await page.locator(".chosen-filter").waitFor();
    await page.locator(".row-opener").first().waitFor();
    const count = await page.locator(".reports-count").textContent();
    const other = await visit(desk(), "/reports?type=ASSAULT", { language: "en" });
    await other.page.locator(".row-opener").first().waitFor();
    expect(await other.page.locator(".reports-count").textContent()).toBe(count);
    expect(new Set(await other.page.locator("td.cell-type").allTextContents())).toEqual(new Set(["Assault"]));
    await context.close();
    await other.context.close();
  });

  test("a row is reached and opened by keyboard, with the words of its report marked", async () => {
    const { page, context } = await visit(desk(), "/reports?type=ASSAULT");
    const openers = page.locator(".row-opener");
    await openers.first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await openers.nth(1).evaluate((opener) => opener === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator(".report-open .report-sentence").waitFor();
    const word = (await openers.nth(1).locator(".naskh").textContent())?.trim();
    const marked = await page.evaluate(() => [...(CSS.highlights.get("trigger") ?? [])].map((range) => (range as Range).toString()));
    expect(marked).toEqual([word]);
    await page.keyboard.press("Escape");
    await page.locator(".report-open").waitFor({ state: "detached" });
    await context.close();
  });

  test("in English, people who are only described keep the article's words; names that only sounds make lead to somebody", async () => {
    const { page, context } = await visit(desk(), "/reports", { language: "en" });
    await page.locator("td bdi[lang=ar].name").first().waitFor();
    expect(await page.locator("td .name-made").count()).toBe(await page.locator("td .actor-link .name-made").count());
    await context.close();
  });

  test("a relation is chosen by name, and a dot leads to its events", async () => {
    const { page, context } = await visit(desk(), "/relations?a=country:IRQ", { language: "en" });
    await page.getByRole("combobox", { name: "The other side" }).fill("United States");
    // The list shows the most named before what is typed is looked up.
    await expect.poll(() => page.getByRole("option", { name: /^Mustafa/ }).count()).toBe(0);
    await page.getByRole("option", { name: /^United States/ }).click();
    await page.waitForURL(/b=country%3AUSA/);
    await page.locator(".chart svg a").first().waitFor();
    const all = await page.locator(".relation-event").count();
    await page.locator(".chart svg a").first().click();
    await page.waitForURL(/at=2020/);
    await expect.poll(() => page.locator(".relation-event").count()).toBeLessThan(all);
    await context.close();
  });
});
