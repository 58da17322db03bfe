import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inBrowser, type TestDesk } from "./desk.js";
import { keepPicture, type Language, type Visit, type VisitOptions, violations, visit } from "./visit.js";

/** A page as it is tested: opened in both languages, looked over by axe, with nothing going wrong on it. */
export interface PageCase {
  readonly name: string;
  readonly path: (desk: TestDesk) => string;
  readonly role?: VisitOptions["role"];
  /** What must be there when the page is whole: a selector. */
  readonly shows: string;
}

/** Every page of the desk: a new one is named here. */
export const PAGES: readonly PageCase[] = [
  { name: "today", path: () => "/", shows: ".story-lead" },
  { name: "stories", path: () => "/stories?order=largest", shows: ".story-card" },
  { name: "story", path: (desk) => desk.story, shows: ".happening-view" },
  { name: "article", path: () => "/articles/kadhimi-mishkat", shows: ".reading-card" },
  { name: "search", path: () => `/search?q=${encodeURIComponent("الكاظمي")}`, shows: ".found-article" },
  {
    name: "search-nothing",
    path: () => `/search?q=${encodeURIComponent(`<img src=x onerror="window.harmed=10">`)}`,
    shows: ".state-empty",
  },
  { name: "reports", path: () => "/reports?type=ASSAULT", shows: ".row-opener" },
  { name: "actors", path: () => "/actors", shows: ".table tbody tr" },
  { name: "actor", path: () => "/actors/k%3Amustafa-al-kadhimi", shows: ".chart svg circle" },
  { name: "relations", path: () => "/relations?a=country:IRQ&b=country:USA", shows: ".chart svg circle" },
  { name: "network", path: () => "/network", shows: ".network-frame[data-drawn=webgl] canvas" },
  { name: "map", path: () => "/map", shows: ".map-mark" },
  { name: "read", path: () => "/read", shows: "#read-text" },
  { name: "review", path: () => "/review", role: "analyst", shows: ".review-side .card-head" },
  { name: "identities", path: () => `/review/actors?a=${encodeURIComponent("الكاظمي")}`, role: "editor", shows: ".picker-one" },
  { name: "comments", path: () => "/comments", role: "editor", shows: ".moderation-filters" },
  { name: "admin", path: () => "/admin", role: "admin", shows: ".admin-facts" },
  { name: "admin-users", path: () => "/admin/users", role: "admin", shows: ".admin-user" },
  { name: "admin-outlets", path: () => "/admin/outlets", role: "admin", shows: ".table tbody tr" },
  { name: "admin-feeds", path: () => "/admin/feeds", role: "admin", shows: ".admin-card" },
  { name: "admin-ingestions", path: () => "/admin/ingestions", role: "admin", shows: ".admin-folder" },
  { name: "admin-audit", path: () => "/admin/audit", role: "admin", shows: ".table tbody tr" },
  { name: "sign-in", path: () => "/sign-in", shows: ".sign-in-account" },
  { name: "register", path: () => "/register", shows: ".register-form" },
  { name: "not-found", path: () => "/nowhere", shows: ".page-lead" },
];

const DIRECTIONS: Readonly<Record<Language, string>> = { ar: "rtl", en: "ltr" };

/** Widths of a phone and of a desk. */
const WIDTHS = [390, 1280] as const;

/** The paths of all routes, out of the source: the pages themselves are made for a browser. */
const routes = (): string[] =>
  [...readFileSync(new URL("../../src/routes.tsx", import.meta.url), "utf8").matchAll(/\{ path: "([^"]+)"/g)].map((m) => m[1] as string);

/** Whether an address is one of a route: `/stories/:id`. */
const isOf = (route: string, address: string): boolean =>
  new RegExp(`^${route.replace(/:\w+/g, "[^/]+")}$`).test(address.split("?")[0] as string);

/** The page is in its language and direction, has one heading, and axe finds nothing on it in either scheme nor in a phone's width. */
async function lookOver({ page, problems }: Visit, name: string, language: Language): Promise<void> {
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(await page.locator("html").getAttribute("dir")).toBe(DIRECTIONS[language]);
  expect(await page.title()).toMatch(language === "ar" ? /\S · إسناد$/ : /\S · Isnad$/);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await keepPicture(page, `${name}-${language}-light-1280`);
  await page.emulateMedia({ colorScheme: "dark" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 860 });
    // Throws when it stays wider: nothing may be cut off or scrolled sideways.
    await page.waitForFunction((w) => document.documentElement.scrollWidth <= w, width);
    await keepPicture(page, `${name}-${language}-dark-${width}`);
  }
  // The same elements in other colours.
  expect(await violations(page, "color-contrast")).toEqual([]);
  expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
  expect(problems).toEqual([]);
}

/** Each page in a language, with a phone's width and the dark scheme. */
export function pageTests(language: Language): void {
  inBrowser(`every page (${language})`, (desk) => {
    test("no page is left out", () => {
      expect(routes()).toContain("/stories/:id");
      const tested = PAGES.map((page) => page.path(desk()));
      expect(routes().filter((route) => !tested.some((address) => isOf(route, address)))).toEqual([]);
    });

    test.each(PAGES.map((page) => [page.name, page] as const))("%s is whole and accessible", async (name, { path, role, shows }) => {
      const open = await visit(desk(), path(desk()), { language, role });
      await open.page.locator(shows).first().waitFor();
      await lookOver(open, name, language);
    });
  });
}
