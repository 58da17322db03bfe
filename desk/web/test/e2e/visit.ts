import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { TestDesk } from "./desk.js";
import { DEMO } from "./fixtures.js";

export type Language = "ar" | "en";
type Role = "reader" | "analyst" | "editor" | "admin";

/** How a page is opened. */
export interface VisitOptions {
  readonly language?: Language;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  /** Who opens it; nobody who is signed in where none is named. */
  readonly role?: Role;
}

/** A page that is open, with all that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, of the console, of the content security policy, and answers of 400 and more. */
  readonly problems: string[];
}

const HEIGHT = 860;

/** Milliseconds that anything waited for may take where the machine does other work too. */
const PATIENCE = 60_000;

/** Milliseconds without a request that count as rest: what an answer asks for begins at once. */
const REST = 80;

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** What the browser is given who signed in, once a desk and role: nothing here ends a session but the page that is tested for it. */
const signedIn = new WeakMap<TestDesk, Map<Role, Promise<Cookies>>>();

/** Signs in, as the app's own page would. */
async function cookiesOf(desk: TestDesk, role: Role): Promise<Cookies> {
  const account = DEMO.find((d) => d.role === role);
  if (account === undefined) throw new Error(`There is no ${role} to sign in.`);
  const { email, password } = account;
  const context = await desk.browser.newContext();
  const answer = await context.request.post(`${desk.address}/api/v1/session`, {
    data: { email, password },
    headers: { origin: desk.address },
  });
  if (!answer.ok()) throw new Error(`Signing in as ${role} gave ${answer.status()}.`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function signIn(desk: TestDesk, context: BrowserContext, role: Role): Promise<void> {
  const known = signedIn.get(desk) ?? new Map<Role, Promise<Cookies>>();
  signedIn.set(desk, known);
  const cookies = known.get(role) ?? cookiesOf(desk, role);
  known.set(role, cookies);
  await context.addCookies(await cookies);
}

/** Waits for the end of all requests of a page that is being opened. */
function requestsOf(page: Page): { rest: () => Promise<void> } {
  const open = new Set<unknown>();
  let last = Date.now();
  const end = (request: unknown): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  const rest = async (): Promise<void> => {
    const until = Date.now() + PATIENCE;
    while (open.size > 0 || Date.now() - last < REST) {
      if (Date.now() > until) throw new Error("Requests of the page do not end.");
      await new Promise((resolve) => setTimeout(resolve, REST / 4));
    }
  };
  return { rest };
}

/** What Chromium says of its own speed where it draws WebGL without a graphics card. */
const OF_THE_BROWSER = /GL Driver Message \(OpenGL, Performance/;

function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (OF_THE_BROWSER.test(message.text())) return;
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
}

/** Opens a page of the desk in a browser that has never been there, and waits until it shows its heading and nothing is on its way. */
export async function visit(desk: TestDesk, path: string, options: VisitOptions = {}): Promise<Visit> {
  const { language = "ar", scheme = "light", width = 1280, role } = options;
  const context = await desk.browser.newContext({ viewport: { width, height: HEIGHT }, colorScheme: scheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  if (role !== undefined) await signIn(desk, context, role);
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, problems);
  const requests = requestsOf(page);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(`${desk.address}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
  await page.locator("h1").first().waitFor();
  await requests.rest();
  return { page, context, problems };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** Serious and critical violations that axe-core finds, each with where and why; of some of its rules only where they are named. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const result = await page.evaluate((runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<unknown> } };
    return axe.run(runOnly.length > 0 ? { runOnly } : {});
  }, rules);
  return (result as AxeResult).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)}: ${failureSummary ?? ""}`));
}

/** Keeps a picture of the page where `ISNAD_SCREENSHOTS` names a folder: for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.ISNAD_SCREENSHOTS;
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
