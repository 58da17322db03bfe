import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

/** Selects words in the text that is open, as a pointer would. */
const select = (words: string): void => {
  for (const p of document.querySelectorAll(".review-text [data-start]")) {
    const node = p.firstChild as Text | null;
    const at = node?.data.indexOf(words) ?? -1;
    if (node === null || at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  throw new Error(`${words} is not in the text`);
};

// Reviewing: by keys, with corrections that show everywhere.
inBrowser("review", (desk) => {
  test("single keys accept, go on and take back, also in an Arabic layout", async () => {
    const { page, context, problems } = await visit(desk(), "/review", { role: "analyst" });
    await page.locator(".review-side .card-head").waitFor();
    const first = await page.locator(".queue-item.on").textContent();
    await page.keyboard.press("a");
    await page.getByText("قُبل التقرير.").waitFor();
    await page.waitForFunction((was) => document.querySelector(".queue-item.on")?.textContent !== was, first);
    // What an Arabic layout sends for the key of U.
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "ع", code: "KeyU", bubbles: true })));
    await page.getByText("رُجع عن القرار.").waitFor();
    const open = await page.locator(".queue-item.on").textContent();
    await page.keyboard.press("j");
    await page.waitForFunction((was) => document.querySelector(".queue-item.on")?.textContent !== was, open);
    await page.keyboard.press("?");
    await page.locator(".keys-help").waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, "review-help-ar");
    await page.getByText("مفاتيح من حرف واحد").click();
    await page.keyboard.press("e");
    expect(await page.locator(".report-editor").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(["ar", "en"] as const)("a report is corrected with words that are selected (%s)", async (language) => {
    const { page, context, problems } = await visit(desk(), "/review", { role: "editor", language });
    await page.locator(".review-side .card-head").waitFor();
    await page.evaluate(() => localStorage.setItem("isnad.review.keys", "on"));
    await page.keyboard.press("e");
    await page.locator(".report-editor").waitFor();
    const words = await page.evaluate(() => document.querySelector(".review-text [data-start]")?.textContent?.trim().split(/\s+/)[0] ?? "");
    await page.evaluate(select, words);
    await page.locator(".report-editor > .span-field .span-moves button").first().click();
    await page.waitForFunction((w) => document.querySelector(".report-editor > .span-field .span-words")?.textContent === w, words);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `review-editor-${language}`);
    await page.locator(".report-editor button[type=submit]").click();
    await page.getByText(language === "ar" ? "حُفظ التصحيح." : "Correction saved.").waitFor();
    await page.goto(`${desk().address}/review?queue=done&lang=${language}`);
    // The word may stand in other reports that were looked at, too: the corrected one is among those that have it.
    const found = page.locator(".queue-item", { hasText: words });
    await found.first().waitFor();
    const shown = (timeout: number) =>
      page.waitForFunction((w) => document.querySelector(".review-side .card-trigger")?.textContent === w, words, { timeout });
    for (const item of await found.all()) {
      await item.click();
      if (await shown(3000).then(Boolean, () => false)) break;
    }
    await shown(10000);
    await page.locator(".review-history li").first().waitFor();
    await keepPicture(page, `review-done-${language}`);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a second look is blind", async () => {
    const { page, context } = await visit(desk(), "/review?queue=second", { role: "analyst", language: "en" });
    await page.locator(".review-blind").waitFor();
    expect(await page.locator(".review-history").count()).toBe(0);
    await page.keyboard.press("a");
    await page.getByText("Accepted.").waitFor();
    await page.getByRole("region", { name: "Agreement" }).getByRole("table").waitFor();
    await keepPicture(page, "review-second-en");
    await context.close();
  });
});
