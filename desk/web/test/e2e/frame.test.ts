import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { visit } from "./visit.js";

/** Bytes of compressed JavaScript that the first page may load. */
const FIRST_LOAD = 250 * 1024;

// The frame around the pages: language, keyboard, addresses, what it weighs.
inBrowser("the frame", (desk) => {
  test("the language is switched, and remembered", async () => {
    const { page, context } = await visit(desk(), "/stories");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Stories" }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    await page.goto(`${desk().address}/stories`);
    await page.getByRole("heading", { level: 1, name: "Stories" }).waitFor();
    await context.close();
  });

  test("the scheme and the digits are chosen, and remembered", async () => {
    const { page, context } = await visit(desk(), "/");
    await page.locator(".total").first().waitFor();
    expect(await page.locator(".total").first().textContent()).toMatch(/^[٠-٩]+$/);
    await page.getByRole("button", { name: "العرض" }).click();
    await page.getByText("داكنة").click();
    await page.getByText("0123", { exact: true }).click();
    await page.goto(desk().address);
    await page.locator(".total").first().waitFor();
    expect(await page.locator(".total").first().textContent()).toMatch(/^[0-9]+$/);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    await context.close();
  });

  test("everything is reached by keyboard: the skip link first, / for the search", async () => {
    const { page, context } = await visit(desk(), "/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("/");
    await page.keyboard.type("المرفأ");
    await page.keyboard.press("Enter");
    await page.locator(".found-article").first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("المرفأ");
    await context.close();
  });

  test("filters are in the address: a link opens what was seen, and the way back goes through it", async () => {
    const { page, context } = await visit(desk(), "/stories");
    await page.locator(".story-card").first().waitFor();
    const all = await page.locator(".story-card").count();
    await page.getByText("من عدة وسائل").click();
    await page.waitForURL(/size=several/);
    await page.waitForFunction((n) => document.querySelectorAll(".story-card").length < n, all);
    const several = await page.locator(".story-card").count();
    const other = await visit(desk(), "/stories?size=several");
    await other.page.locator(".story-card").first().waitFor();
    expect(await other.page.locator(".story-card").count()).toBe(several);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll(".story-card").length === n, all);
    await context.close();
    await other.context.close();
  });

  test("on a phone the sections are behind a button, and everything in them by keyboard", async () => {
    const { page, context } = await visit(desk(), "/", { language: "en", width: 390 });
    await page.getByRole("button", { name: "Menu" }).press("Enter");
    const stories = page.getByRole("dialog").getByRole("link", { name: "Stories" });
    await stories.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Stories" }).waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await context.close();
  });

  test("a language in the address counts, and the switch counts afterwards", async () => {
    const { page, context } = await visit(desk(), "/stories?order=largest", { language: "en" });
    expect(page.url()).toBe(`${desk().address}/stories?order=largest`);
    await page.getByRole("button", { name: "العربية" }).click();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "القصص" }).waitFor();
    await context.close();
  });

  test("days are typed part by part, and are in the address", async () => {
    const { page, context } = await visit(desk(), "/stories", { language: "en" });
    await page.getByRole("spinbutton", { name: /^day, From/ }).click();
    await page.keyboard.type("21082020");
    await page.waitForURL(/since=2020-08-21/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("2020");
    await context.close();
  });

  test("the first load is small", async () => {
    const context = await desk().browser.newContext();
    const page = await context.newPage();
    const sizes: number[] = [];
    page.on("response", async (answer) => {
      if (answer.url().endsWith(".js")) sizes.push(Number(answer.headers()["content-length"]));
    });
    await page.goto(desk().address);
    await page.locator(".story-lead").waitFor();
    await page.waitForLoadState("networkidle");
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD);
    await context.close();
  });

  test("a page that may not be seen says so, and the way in leads back to it", async () => {
    const { page, context } = await visit(desk(), "/sign-in?to=/stories");
    await page.getByLabel("البريد الإلكتروني").fill("editor@demo.example");
    await page.getByLabel("كلمة المرور").fill("not the password");
    await page.locator("form").getByRole("button", { name: "تسجيل الدخول" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("كلمة المرور").fill("demonstration");
    await page.locator("form").getByRole("button", { name: "تسجيل الدخول" }).click();
    await page.waitForURL(/\/stories$/);
    await page.getByRole("button", { name: "الحساب" }).click();
    await page.getByText("editor@demo.example", { exact: true }).waitFor();
    await page.getByRole("button", { name: "تسجيل الخروج" }).click();
    await page.getByRole("link", { name: "تسجيل الدخول" }).waitFor();
    await context.close();
  });
});
