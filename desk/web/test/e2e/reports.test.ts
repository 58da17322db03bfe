import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { unzipped } from "../../../server/test/unzipped.js";
import { inBrowser } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

/** The rows of a CSV file without line breaks in its cells, by the names of its columns. */
function csvRows(text: string): Record<string, string>[] {
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? "");
  const [head, ...rows] = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n");
  const names = cellsOf(head as string);
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((cell, i) => [names[i] as string, cell])));
}

const headers = (page: Page): Promise<string[]> => page.locator(".report-table thead th").allTextContents();

// The table of reports: what fits, which columns, kept views, files of what is filtered.
inBrowser("the table of reports", (desk) => {
  test.each([
    ["ar", 1280],
    ["en", 1280],
    ["ar", 1100],
    ["en", 1100],
    ["ar", 390],
    ["en", 390],
  ] as const)("the usual columns are seen whole (%s, %i px)", async (language, width) => {
    const { page, context } = await visit(desk(), "/reports", { language, width });
    await page.locator(".row-opener").first().waitFor();
    const wider = await page.locator(".report-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    await keepPicture(page, `reports-usual-${language}-${width}`);
    expect(wider).toBeLessThanOrEqual(0);
    await context.close();
  });

  test("columns are chosen, stand in the address, and the usual ones come back", async () => {
    const { page, context, problems } = await visit(desk(), "/reports?type=ASSAULT", { language: "en" });
    await page.locator(".row-opener").first().waitFor();
    const usual = await headers(page);
    await page.getByRole("button", { name: "Columns" }).click();
    const dialog = page.getByRole("dialog", { name: "Columns" });
    await dialog.getByLabel("Outlet").uncheck();
    await dialog.getByLabel("Sentence").check();
    expect(await violations(page)).toEqual([]);
    await page.waitForURL(/col=sentence/);
    const chosen = await headers(page);
    expect(chosen).not.toContain("Outlet");
    expect(chosen).toContain("Sentence");
    const other = await visit(desk(), new URL(page.url()).pathname + new URL(page.url()).search.replace(/[?&]lang=en/, ""), {
      language: "en",
    });
    await other.page.locator(".row-opener").first().waitFor();
    expect(await headers(other.page)).toEqual(chosen);
    await dialog.getByRole("button", { name: "Usual columns" }).click();
    await expect.poll(() => headers(page)).toEqual(usual);
    expect(new URL(page.url()).searchParams.has("col")).toBe(false);
    expect(problems).toEqual([]);
    await context.close();
    await other.context.close();
  });

  test("a view is kept with its filters and columns, opened again after a reload, and deleted", async () => {
    const { page, context, problems } = await visit(desk(), "/reports?type=ASSAULT&col=type&col=who", { language: "en" });
    await page.locator(".row-opener").first().waitFor();
    const count = await page.locator(".reports-count").textContent();
    await page.getByRole("button", { name: "Saved views" }).click();
    const dialog = page.getByRole("dialog", { name: "Saved views" });
    await dialog.getByLabel("Name of the view").fill("Assaults");
    await dialog.getByRole("button", { name: "Save this view" }).click();
    await dialog.getByRole("button", { name: "Assaults", exact: true }).waitFor();
    await page.goto(`${desk().address}/reports`);
    await page.locator(".row-opener").first().waitFor();
    expect(await page.locator(".reports-count").textContent()).not.toBe(count);
    await page.getByRole("button", { name: "Saved views" }).click();
    await dialog.getByRole("button", { name: "Assaults", exact: true }).click();
    await page.waitForURL(/type=ASSAULT/);
    await expect.poll(() => page.locator(".reports-count").textContent()).toBe(count);
    expect(await headers(page)).toEqual(["Word", "Type", "Who"]);
    await page.getByRole("button", { name: "Saved views" }).click();
    await dialog.getByRole("button", { name: "Delete “Assaults”" }).click();
    await dialog.getByRole("button", { name: "Assaults", exact: true }).waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(["type=ASSAULT", "type=CONSULT&status=actual&since=2020-08-19", `q=${encodeURIComponent("المرفأ")}`])(
    "a downloaded file holds exactly what is filtered: %s",
    async (search) => {
      const { page, context, problems } = await visit(desk(), `/reports?${search}`, { language: "en" });
      await page.locator(".row-opener").first().waitFor();
      await page.getByRole("button", { name: "Export" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "CSV tables" }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe("isnad-csv.zip");
      const zip = readFileSync(await file.path());
      const exported = csvRows((unzipped(zip).get("reports.csv") as Buffer).toString("utf8"));
      const listed: { article: string; id: string }[] = [];
      for (let after = ""; ; ) {
        const answer = await context.request.get(`${desk().address}/api/v1/reports?${search}&limit=200${after}`);
        const { rows, next } = (await answer.json()) as { rows: typeof listed; next: string | null };
        listed.push(...rows);
        if (next === null) break;
        after = `&after=${encodeURIComponent(next)}`;
      }
      expect(listed.length).toBeGreaterThan(0);
      expect(exported.map((r) => `${r.article} ${r.report_id}`).sort()).toEqual(listed.map((r) => `${r.article} ${r.id}`).sort());
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
