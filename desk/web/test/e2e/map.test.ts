import { expect, test } from "vitest";
import { inBrowser } from "./desk.js";
import { visit } from "./visit.js";

// Happenings by place.
inBrowser("the map", (desk) => {
  test("a place that is pressed lists its reports, each with a link to its words", async () => {
    const { page, context, problems } = await visit(desk(), "/map", { language: "en" });
    await page.locator(".map-land").waitFor({ state: "attached" });
    const circle = page.locator(".map-mark").last();
    const known = await circle.getAttribute("data-place");
    await circle.click();
    await page.waitForURL((url) => url.searchParams.get("at") === known);
    await page.locator(".place-panel .report-card").first().waitFor();
    expect(await page.locator(".place-panel h2").evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await page.locator(".place-panel .card-foot a").first().getAttribute("href")).toMatch(/^\/articles\/.+\?report=/);
    await page.getByRole("link", { name: "In the table of reports" }).click();
    await page.waitForURL(/\/reports\?place=/);
    await page.locator(".row-opener").first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("the list has every place, by keyboard, and going back leads to where one was", async () => {
    const { page, context } = await visit(desk(), "/map");
    const rows = page.locator(".place-row");
    expect(await rows.count()).toBeGreaterThan(3);
    const second = await rows.nth(1).textContent();
    await rows.nth(1).press("Enter");
    await page.locator(".place-panel .report-card").first().waitFor();
    expect(await page.locator(".place-panel .report-sentence").first().getAttribute("lang")).toBe("ar");
    await page.getByRole("button", { name: "كل الأماكن" }).last().press("Enter");
    await page.waitForFunction(() => document.activeElement?.classList.contains("place-row"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await context.close();
  });

  test("the map is moved and zoomed by keys, buttons, wheel and mouse; what is seen is in the address", async () => {
    const { page, context, problems } = await visit(desk(), "/map?view=33.00,40.00,4.00", { language: "en" });
    const view = (): string | null => new URL(page.url()).searchParams.get("view");
    const changed = (from: string | null) => page.waitForURL((url) => url.searchParams.get("view") !== from);
    const frame = page.locator(".map-frame");
    await page.locator(".map-mark").first().waitFor();
    await frame.press("+");
    await changed("33.00,40.00,4.00");
    expect(view()).toBe("33.00,40.00,4.75");
    await page.getByRole("button", { name: "Zoom out" }).click();
    await changed("33.00,40.00,4.75");
    expect(view()).toBe("33.00,40.00,3.75");
    await frame.press("ArrowRight");
    await changed("33.00,40.00,3.75");
    const east = view();
    expect(Number(east?.split(",")[1])).toBeGreaterThan(40);
    const box = (await frame.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 200, { steps: 4 });
    await page.mouse.up();
    await changed(east);
    expect(Number(view()?.split(",")[1])).toBeLessThan(Number(east?.split(",")[1]));
    expect(new URL(page.url()).searchParams.get("at")).toBeNull();
    const dragged = view();
    await page.mouse.wheel(0, -200);
    await changed(dragged);
    expect(Number(view()?.split(",")[2])).toBeGreaterThan(3.75);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("two fingers zoom, and what is between them stays", async () => {
    const { page, context } = await visit(desk(), "/map?view=33.00,40.00,4.00", { width: 390 });
    await page.locator(".map-mark").first().waitFor();
    await page.locator(".map-frame").evaluate((frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      frame.setPointerCapture = () => {};
      const point = (type: string, pointerId: number, clientX: number): void => {
        frame.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: y, bubbles: true, button: 0, pointerType: "touch" }));
      };
      point("pointerdown", 1, x - 40);
      point("pointerdown", 2, x + 40);
      point("pointermove", 1, x - 80);
      point("pointermove", 2, x + 80);
      point("pointerup", 1, x - 80);
      point("pointerup", 2, x + 80);
    });
    await page.waitForURL((url) => url.searchParams.get("view") === "33.00,40.00,5.00");
    await context.close();
  });

  test("filters leave fewer places, and are the address", async () => {
    const { page, context } = await visit(desk(), "/map", { language: "en" });
    await page.locator(".place-row").first().waitFor();
    const all = await page.locator(".place-row").count();
    await page.getByRole("button", { name: "Type" }).click();
    await page.getByRole("dialog").getByLabel("Consultation").check();
    await page.waitForURL(/type=CONSULT/);
    await page.waitForFunction((n) => document.querySelectorAll(".place-row").length < n, all);
    const some = await page.locator(".place-row").count();
    const other = await visit(desk(), "/map?type=CONSULT", { language: "en" });
    await other.page.locator(".place-row").first().waitFor();
    expect(await other.page.locator(".place-row").count()).toBe(some);
    await other.page.goto(`${desk().address}/map?since=1999-01-01&until=1999-01-02`);
    await other.page.locator(".map-side .state-empty").waitFor();
    await context.close();
    await other.context.close();
  });
});
