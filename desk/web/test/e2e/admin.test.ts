import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { keepPicture, violations, visit } from "./visit.js";

// The administration: roles, runs, feeds, and who may see it.
inBrowser("the administration", (desk) => {
  test("an administrator changes a role and blocks an account, and the audit log shows it", async () => {
    const { page, context, problems } = await visit(desk(), "/admin/users", { role: "admin", language: "en" });
    await page.getByLabel("Name").fill("Layla");
    await page.getByLabel("Email").fill("layla@demo.example");
    await page.getByLabel("Password").fill("correct horse battery");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.getByText("The account of Layla was made.").waitFor();
    const row = page.locator(".admin-user", { hasText: "Layla" });
    await row.getByRole("button", { name: /Role of Layla/ }).press("Enter");
    await page.getByRole("option", { name: "Editor" }).press("Enter");
    await page.getByText("Layla is now: Editor.").waitFor();
    await row.getByRole("button", { name: "Block Layla" }).click();
    await row.getByText("Blocked", { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, "admin-users-blocked-en");
    await page.getByRole("link", { name: "Audit log" }).click();
    await page.getByRole("heading", { level: 1, name: "Audit log" }).waitFor();
    const changes = page.locator("tbody tr", { hasText: "changed an account" });
    await changes.filter({ hasText: "role: editor" }).waitFor();
    await changes.filter({ hasText: "disabled: true" }).waitFor();
    await page.locator("tbody tr", { hasText: "made an account" }).filter({ hasText: "layla@demo.example" }).waitFor();
    await page.goto(`${desk().address}/admin/audit?action=user.add`);
    await page.locator("tbody tr").first().waitFor();
    expect(new Set(await page.locator("tbody th").allTextContents())).toEqual(new Set(["made an account"]));
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a reader makes an account and comments under its name, until an administrator shuts that door", async () => {
    const { page, context, problems } = await visit(desk(), "/sign-in?to=/articles/kadhimi-mishkat", { language: "en" });
    await page.getByRole("link", { name: "Make one" }).click();
    await page.getByLabel("Name").fill("Salma");
    await page.getByLabel("Email").fill("salma@demo.example");
    await page.getByLabel("Password").fill("correct horse battery");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.waitForURL(/\/articles\/kadhimi-mishkat$/);
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByText("salma@demo.example · Reader").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#comments textarea").fill("A word of Salma");
    await page.locator("#comments button[type=submit]").click();
    await page.locator("#comments .comment-held", { hasText: "Salma" }).waitFor();
    expect(problems).toEqual([]);
    const admin = await visit(desk(), "/admin/users", { role: "admin", language: "en" });
    await admin.page
      .locator(".admin-user", { hasText: "Salma" })
      .getByRole("button", { name: /Reader/ })
      .waitFor();
    const set = (isOpen: boolean) =>
      Promise.all([
        admin.page.waitForResponse((answer) => answer.request().method() === "PATCH" && answer.ok()),
        admin.page.getByRole("checkbox", { name: "Readers may make accounts themselves", checked: !isOpen, disabled: false }).click(),
      ]);
    await set(false);
    const other = await visit(desk(), "/register", { language: "ar" });
    await other.page.getByText("الحسابات هنا ينشئها مدير المكتب.").waitFor();
    await set(true);
    await other.page.reload();
    await other.page.locator(".register-form").waitFor();
    for (const c of [context, admin.context, other.context]) await c.close();
  });

  test("what the server refuses is told in the language of who looks", async () => {
    const { page, context } = await visit(desk(), "/admin/users", { role: "admin" });
    await page.getByLabel("الاسم").fill("محرر");
    await page.getByLabel("البريد الإلكتروني").fill("editor@demo.example");
    await page.getByLabel("كلمة المرور").fill("correct horse battery");
    await page.getByRole("button", { name: "أنشئ الحساب" }).click();
    await page.getByText("لهذا البريد حساب من قبل.").waitFor();
    // Nobody shuts the door behind himself.
    expect(await page.getByRole("button", { name: "أوقف admin" }).isDisabled()).toBe(true);
    await context.close();
  });

  test.each(["ar", "en"] as const)("a run of a folder is followed to its end, with what was refused and why (%s)", async (language) => {
    const { page, context, problems } = await visit(desk(), "/admin/ingestions", { role: "admin", language });
    await page.locator(".admin-folder", { hasText: "inbox" }).locator("input").check();
    const events = page.waitForRequest(/\/api\/v1\/ingestions\/[^/]+\/events$/);
    await page.locator("form.admin-start button[type=submit]").click();
    await events;
    const run = page.locator(".admin-card").first();
    await page.waitForFunction(() => document.querySelector(".admin-card")?.classList.contains("run-done"));
    expect(await run.locator("progress").count()).toBe(0);
    expect(await run.locator(".run-articles").textContent()).toBe(language === "ar" ? "٢" : "2");
    await run.locator("summary").click();
    const refused = await run.locator("tbody tr").allTextContents();
    expect(refused).toEqual([expect.stringContaining(language === "ar" ? "ليس عربيًّا" : "not Arabic")]);
    expect(refused[0]).toContain("folder:inbox/note.txt");
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `admin-run-${language}`);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a feed is added, paused and taken away when asked for twice", async () => {
    const { page, context, problems } = await visit(desk(), "/admin/feeds", { role: "admin", language: "en" });
    await page.locator(".admin-card", { hasText: "failed 3 times in a row" }).waitFor();
    await page.getByLabel("Address of the feed").fill("https://feeds.example.org/a.xml");
    await page.getByRole("button", { name: "Add" }).click();
    const card = page.locator(".admin-card", { hasText: "feeds.example.org" });
    await card.getByRole("button", { name: /^Pause/ }).click();
    await card.getByText("Paused").waitFor();
    await card.getByRole("button", { name: /^Remove/ }).click();
    await card.getByRole("button", { name: /^Really remove/ }).click();
    await card.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([undefined, "reader", "analyst", "editor"] as const)("is neither shown to nor opened by others: %s", async (role) => {
    const { page, context } = await visit(desk(), "/admin/users", { role, language: "en" });
    await page.getByRole("heading", { level: 1, name: "This page needs an account that may see it" }).waitFor();
    expect(await page.getByRole("link", { name: "Administration" }).count()).toBe(0);
    expect(await page.locator(".admin-user").count()).toBe(0);
    await context.close();
  });

  test("stands in the navigation of administrators", async () => {
    const { page, context } = await visit(desk(), "/", { role: "admin", language: "en" });
    await page.getByRole("link", { name: "Administration" }).click();
    await page.getByRole("heading", { level: 1, name: "Health" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "main");
    await context.close();
  });
});
