import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

// Merging actors, and taking that back.
inBrowser("identities", (desk) => {
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
});
