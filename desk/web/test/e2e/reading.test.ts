import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { HOSTILE } from "./fixtures.js";
import { visit } from "./visit.js";

/** The words that a highlight marks, in order. */
const marked = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((n) => [...(CSS.highlights.get(n) ?? [])].map((range) => (range as Range).toString()), name);

// Texts with marked words: in the archive, and read in the browser.
inBrowser("reading", (desk) => {
  test("words are marked without cutting the text: letters stay joined", async () => {
    const { page, context } = await visit(desk(), "/articles/libya-riwaq");
    await page.locator(".reading-card").first().waitFor();
    expect(await marked(page, "trigger")).toContain("وصف");
    // A mark that begins behind a clitic: the و of والجفرة is in the same text node, and not marked.
    expect(await marked(page, "recipient")).toContain("الجفرة");
    const nodes = await page.locator(".article-text p").evaluateAll((all) => all.map((p) => p.childNodes.length));
    expect(nodes.length).toBeGreaterThan(2);
    expect(new Set(nodes)).toEqual(new Set([1]));
    await context.close();
  });

  test("a card lights its words, and words light their card", async () => {
    const { page, context } = await visit(desk(), "/articles/libya-riwaq");
    const card = page.locator("#report-r1");
    await card.waitFor();
    await card.hover();
    expect(await marked(page, "lit-trigger")).toEqual(["وصف"]);
    await page.mouse.move(0, 0);
    expect(await marked(page, "lit-trigger")).toEqual([]);
    await card.locator(".reading-card-head").focus();
    expect(await marked(page, "lit-trigger")).toEqual(["وصف"]);
    await page.keyboard.press("ArrowDown");
    expect(await marked(page, "lit-trigger")).not.toEqual(["وصف"]);
    const word = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("trigger") ?? [])] as Range[];
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(word.x, word.y);
    await page.waitForURL(/report=r1/);
    expect(await card.getAttribute("class")).toContain("on");
    await context.close();
  });

  test("on a phone, where the text is long above the cards, a card leads to its words and words to their card", async () => {
    const { page, context } = await visit(desk(), "/articles/libya-riwaq", { width: 390 });
    const seen = (selector: string) =>
      page.waitForFunction((s) => {
        const box =
          s === "lit"
            ? ([...(CSS.highlights.get("lit-trigger") ?? [])][0] as Range | undefined)?.getBoundingClientRect()
            : document.querySelector(s)?.getBoundingClientRect();
        return box !== undefined && box.top < innerHeight && box.bottom > 0;
      }, selector);
    await page.locator("#report-r1 .reading-card-head").click();
    await seen("lit");
    await page.waitForURL(/report=r1/);
    const word = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("lit-trigger") ?? [])] as Range[];
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(word.x, word.y);
    await seen("#report-r1");
    await context.close();
  });

  test("types are filtered, in the address too", async () => {
    const { page, context } = await visit(desk(), "/articles/libya-riwaq");
    await page.locator(".reading-card").first().waitFor();
    const all = await page.locator(".reading-card").count();
    await page.locator(".type-toggle.q-material-conflict").first().click();
    await page.waitForURL(/type=/);
    const some = await page.locator(".reading-card").count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await context.close();
  });

  test("what no words hold up is shown as such", async () => {
    const { page, context } = await visit(desk(), "/articles/libya-riwaq", { language: "en" });
    await page.locator(".ungrounded").first().waitFor();
    expect(await page.locator(".ungrounded").allTextContents()).toContain("in no list");
    await context.close();
  });

  test("a text is read in the browser, and nothing of it is sent", async () => {
    const { page, context, problems } = await visit(desk(), "/read");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const text = "وصل رئيس الوزراء العراقي مصطفى الكاظمي إلى واشنطن أمس. وقال الكاظمي إن بلاده ترفض التدخل في شؤونها.";
    await page.locator("#read-text").fill(text);
    await page.getByRole("button", { name: "اقرأ", exact: true }).click();
    await page.locator(".reading-card").first().waitFor();
    expect(await marked(page, "trigger")).toContain("وصل");
    expect(await page.locator(".article-text").textContent()).toBe(text);
    expect(sent.filter((request) => !/^GET \/assets\/(?:knowledge|reader\.worker)-/.test(request))).toEqual([]);
    expect(page.url()).not.toContain(encodeURIComponent("وصل"));
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a pasted text is read at once", async () => {
    const { page, context } = await visit(desk(), "/read");
    await page.locator("#read-text").evaluate((field) => {
      const data = new DataTransfer();
      data.setData("text/plain", "أعلنت تركيا دعمها للحكومة الليبية.");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator(".reading-card").first().waitFor();
    await context.close();
  });

  test("an article that is hostile is shown letter for letter, and does nothing", async () => {
    const { page, context, problems } = await visit(desk(), `/articles/${encodeURIComponent(HOSTILE.id as string)}`);
    await page.locator(".article-text p").first().waitFor();
    expect(await page.locator(".article-text").textContent()).toBe(HOSTILE.text.replace("\n", ""));
    expect(await page.locator("h1").textContent()).toBe(HOSTILE.title);
    expect(await page.locator(".article-text img, h1 img, a[href^='javascript']").count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined();
    expect(problems).toEqual([]);
    await context.close();
  });
});
