import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

const ARTICLE = "/articles/kadhimi-barq";

// Comments: written, waiting, approved, stopped.
inBrowser("comments", (desk) => {
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
});
