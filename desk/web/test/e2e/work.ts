import { expect, test } from "vitest";
import type { TestDesk } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

const ARTICLE = "/articles/kadhimi-barq";

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

/** Reviewing: by keys, with corrections that show everywhere. */
export function reviewTests(desk: () => TestDesk): void {
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
    await page.locator(".queue-item", { hasText: words }).first().click();
    await page.locator(".review-history li").first().waitFor();
    await page.waitForFunction((w) => document.querySelector(".review-side .card-trigger")?.textContent === w, words);
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
}

/** Merging actors, and taking that back. */
export function identityTests(desk: () => TestDesk): void {
  test("two actors are made one, and two again", async () => {
    const { page, context, problems } = await visit(desk(), "/review/actors?a=%D8%A7%D9%84%D9%83%D8%A7%D8%B8%D9%85%D9%8A&b=Haftar", {
      role: "editor",
      language: "en",
    });
    await page.locator(".picker-one").first().click();
    await page.locator(".picker").nth(1).locator(".picker-one").first().click();
    await page.getByRole("button", { name: "Make them one" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Split off" }).first().waitFor();
    await keepPicture(page, "identities-merged-en");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("taken back", { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(["ar", "en"] as const)("a name means somebody else in one article, until that is taken back (%s)", async (language) => {
    const [single, apart, undo, said] =
      language === "ar"
        ? ["في أخبار بعينها", "هو غيره في هذه", "تراجع", "غيره في خبر واحد"]
        : ["In single articles", "Somebody else in these", "Undo", "is somebody else in one article"];
    const path = "/review/actors?kept=k%3Amustafa-al-kadhimi";
    const { page, context, problems } = await visit(desk(), path, { role: "editor", language });
    const articlesOf = async (): Promise<string[]> => {
      const answer = await fetch(`${desk().address}/api/v1/actors/k%3Amustafa-al-kadhimi/reports?limit=200`);
      return ((await answer.json()) as { rows: { article: string }[] }).rows.map((r) => r.article);
    };
    expect(await articlesOf()).toContain("kadhimi-barq");
    await page.getByRole("button", { name: single }).first().click();
    const row = page.locator(".identity-article", { has: page.locator('a[href="/articles/kadhimi-barq"]') });
    await row.locator("input").check();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `identities-single-${language}`);
    await page.getByRole("button", { name: apart }).click();
    await page.getByText(said, { exact: false }).first().waitFor();
    expect(await articlesOf()).not.toContain("kadhimi-barq");
    await page.getByRole("button", { name: undo }).first().click();
    await expect.poll(articlesOf).toContain("kadhimi-barq");
    expect(problems).toEqual([]);
    await context.close();
  });
}

/** Comments: written, waiting, approved, stopped. */
export function commentTests(desk: () => TestDesk): void {
  const write = async (page: Awaited<ReturnType<typeof visit>>["page"], text: string): Promise<void> => {
    const form = page.locator("#comments .comment-form");
    await form.locator("textarea").fill(text);
    await form.locator("button[type=submit]").click();
  };

  test("a comment is seen by its writer alone until an editor approves it, and is shown as text", async () => {
    const body = `<img src=x onerror="window.harmed=6"> رأيي في الخبر <script>window.harmed=7</script>`;
    const { page, context, problems } = await visit(desk(), ARTICLE);
    await write(page, body);
    await page.getByText("وصل تعليقك، وسيظهر بعد مراجعته.").waitFor();
    await page.locator("#comments .comment-held").waitFor();
    await keepPicture(page, "comments-held-ar");
    expect(await violations(page)).toEqual([]);
    const other = await visit(desk(), ARTICLE, { language: "en" });
    await other.page.locator("#comments").getByText("No comments yet.").waitFor();

    const editor = await visit(desk(), "/comments", { role: "editor", language: "en" });
    await editor.page.locator(".moderated").waitFor();
    expect(await violations(editor.page)).toEqual([]);
    await editor.page.getByRole("button", { name: "Reject…" }).click();
    await editor.page.locator(".reject-form").waitFor();
    await keepPicture(editor.page, "moderation-en");
    await editor.page.getByRole("button", { name: "Approve" }).click();
    await editor.page.getByText("There are no comments here.").waitFor();

    await other.page.reload();
    await other.page.locator("#comments .comment-body").waitFor();
    expect(await other.page.locator("#comments .comment-body").textContent()).toBe(body);
    expect(await other.page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
    await keepPicture(other.page, "comments-approved-en");
    expect([...problems, ...other.problems, ...editor.problems]).toEqual([]);
    for (const c of [context, other.context, editor.context]) await c.close();
  });

  test("a flood is stopped, and its writer told why", async () => {
    const { page, context } = await visit(desk(), ARTICLE);
    for (const n of ["الثاني", "الثالث"]) {
      await write(page, `التعليق ${n}`);
      await page.locator("#comments .comment-body", { hasText: n }).waitFor();
    }
    await write(page, "التعليق الرابع");
    await page.getByText("كتبت تعليقات كثيرة في وقت قصير: حاول لاحقا.").waitFor();
    const editor = await visit(desk(), "/comments", { role: "editor" });
    await editor.page.locator(".moderated").first().waitFor();
    expect(await editor.page.locator(".moderated").count()).toBe(2);
    await keepPicture(editor.page, "moderation-ar");
    await context.close();
    await editor.context.close();
  });
}
