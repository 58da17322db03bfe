import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "../src/index.js";
import { emailOf, fillArchive, openTestDesk, PASSWORD, type TestDesk } from "./desk.js";

/** Every route and the least role that it needs. A route that is missing here, or is not there any more, fails the test. */
const ROUTES: readonly (readonly [route: string, needs: Role])[] = [
  ["GET /api/v1/actors", "reader"],
  ["GET /api/v1/actors/:id", "reader"],
  ["GET /api/v1/actors/:id/reports", "reader"],
  ["GET /api/v1/admin/audit", "admin"],
  ["GET /api/v1/admin/feeds", "admin"],
  ["POST /api/v1/admin/feeds", "admin"],
  ["PATCH /api/v1/admin/feeds", "admin"],
  ["DELETE /api/v1/admin/feeds", "admin"],
  ["GET /api/v1/admin/health", "admin"],
  ["GET /api/v1/admin/outlets", "admin"],
  ["GET /api/v1/admin/settings", "admin"],
  ["PATCH /api/v1/admin/settings", "admin"],
  ["GET /api/v1/admin/users", "admin"],
  ["POST /api/v1/admin/users", "admin"],
  ["PATCH /api/v1/admin/users/:id", "admin"],
  ["GET /api/v1/articles", "reader"],
  ["GET /api/v1/articles/:id", "reader"],
  ["GET /api/v1/export", "reader"],
  ["GET /api/v1/export/formats", "reader"],
  ["GET /api/v1/comments", "reader"],
  ["POST /api/v1/comments", "reader"],
  ["POST /api/v1/comments/:id/block", "editor"],
  ["GET /api/v1/comments/:id/history", "editor"],
  ["POST /api/v1/comments/:id/verdict", "editor"],
  ["GET /api/v1/comments/blocks", "editor"],
  ["DELETE /api/v1/comments/blocks/:id", "editor"],
  ["GET /api/v1/comments/moderation", "editor"],
  ["GET /api/v1/comments/reasons", "reader"],
  ["GET /api/v1/comments/refusals", "editor"],
  ["GET /api/v1/happenings/:id", "reader"],
  ["GET /api/v1/health", "reader"],
  ["GET /api/v1/ingestions", "editor"],
  ["POST /api/v1/ingestions", "editor"],
  ["GET /api/v1/ingestions/folders", "editor"],
  ["GET /api/v1/ingestions/:id", "editor"],
  ["GET /api/v1/ingestions/:id/events", "editor"],
  ["GET /api/v1/map", "reader"],
  ["GET /api/v1/metrics", "reader"],
  ["GET /api/v1/network", "reader"],
  ["GET /api/v1/ontology", "reader"],
  ["GET /api/v1/openapi.json", "reader"],
  ["GET /api/v1/ready", "reader"],
  ["POST /api/v1/registration", "reader"],
  ["GET /api/v1/relations", "reader"],
  ["GET /api/v1/relations/events", "reader"],
  ["GET /api/v1/reports", "reader"],
  ["GET /api/v1/reports/facets", "reader"],
  ["GET /api/v1/review/actors/:id/keys", "analyst"],
  ["GET /api/v1/review/actors/decisions", "analyst"],
  ["POST /api/v1/review/actors/decisions/:id/undo", "editor"],
  ["POST /api/v1/review/actors/merge", "editor"],
  ["POST /api/v1/review/actors/split", "editor"],
  ["GET /api/v1/review/agreement", "analyst"],
  ["GET /api/v1/review/articles/:id", "analyst"],
  ["POST /api/v1/review/claims", "analyst"],
  ["DELETE /api/v1/review/claims", "analyst"],
  ["POST /api/v1/review/decisions", "analyst"],
  ["POST /api/v1/review/decisions/:id/undo", "analyst"],
  ["GET /api/v1/review/gold", "analyst"],
  ["POST /api/v1/review/join", "editor"],
  ["GET /api/v1/review/proposals", "analyst"],
  ["GET /api/v1/review/proposals.tsv", "analyst"],
  ["GET /api/v1/review/queue", "analyst"],
  ["GET /api/v1/review/decisions", "analyst"],
  ["GET /api/v1/reviews", "analyst"],
  ["POST /api/v1/reviews", "analyst"],
  ["POST /api/v1/reviews/:id/undo", "analyst"],
  ["GET /api/v1/search", "reader"],
  ["GET /api/v1/session", "reader"],
  ["POST /api/v1/session", "reader"],
  ["DELETE /api/v1/session", "reader"],
  ["POST /api/v1/session/password", "reader"],
  ["GET /api/v1/stories", "reader"],
  ["GET /api/v1/stories/:id", "reader"],
  ["GET /api/v1/stories/:id/happenings", "reader"],
  ["GET /api/v1/today", "reader"],
  ["GET /api/v1/users", "admin"],
  ["POST /api/v1/users", "admin"],
  ["PATCH /api/v1/users/:id", "admin"],
];

/** Routes whose own answer to nonsense is 401, whoever asks. */
const ASKS_WHO = new Set(["POST /api/v1/session/password"]);

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
let desk: TestDesk;
beforeAll(async () => {
  await fillArchive(folder, /^beirut/);
  desk = await openTestDesk(folder);
}, 120_000);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks with what no route can use: whoever may ask is told so, whoever may not is stopped before. */
async function statusOf(route: string, as: Role | null): Promise<number> {
  const [method, path] = route.split(" ") as [string, string];
  const body = method === "GET" || method === "DELETE" ? undefined : {};
  // Signing out ends the session that asks.
  const cookie: Record<string, string> =
    route === "DELETE /api/v1/session" && as !== null ? { cookie: await desk.signIn(emailOf(as)) } : {};
  const response = await desk.ask(path.replace(/:\w+/g, "none"), { as: "cookie" in cookie ? null : as, method, body, headers: cookie });
  await response.body?.cancel();
  return response.status;
}

it("the table holds every route, with its role", () => {
  const there = desk.app.routeRoles.filter((r) => r.method !== "HEAD").map((r) => `${r.method} ${r.url} ${r.role}`);
  expect(there.sort()).toEqual(ROUTES.map(([route, role]) => `${route} ${role}`).sort());
});

describe.each([null, ...ROLES])("as %s", (as) => {
  it.each(ROUTES)("%s", async (route, needs) => {
    const status = await statusOf(route, as);
    const may = ROLES.indexOf(as ?? "reader") >= ROLES.indexOf(needs);
    if (!may) expect(status).toBe(as === null ? 401 : 403);
    else if (!ASKS_WHO.has(route)) expect([401, 403, 500]).not.toContain(status);
  });
});

it.each([
  ["PUT", "/api/v1/stories"],
  ["DELETE", "/api/v1/admin/audit"],
  ["PATCH", "/api/v1/admin/audit"],
  ["POST", "/api/v1/admin/audit"],
  ["POST", "/api/auth/sign-up/email"],
  ["POST", "/api/v1/auth/sign-up/email"],
])("%s %s is no route, for administrators neither", async (method, path) => {
  expect((await desk.ask(path, { as: "admin", method, body: { email: "x@desk.example", password: PASSWORD, name: "x" } })).status).toBe(
    404,
  );
});

it("HEAD asks for no less than GET", async () => {
  expect((await desk.ask("admin/users", { method: "HEAD" })).status).toBe(401);
  expect((await desk.ask("admin/users", { method: "HEAD", as: "admin" })).status).toBe(200);
});

describe("nothing that is not declared is sent", () => {
  it("accounts come without hashes, runs without inner columns", async () => {
    const [user] = (await desk.get("admin/users", "admin")).rows;
    expect(Object.keys(user).sort()).toEqual(["created_at", "disabled", "email", "id", "name", "role", "seen_at"]);
    expect(JSON.stringify(await desk.get("admin/audit", "admin"))).not.toContain(PASSWORD);
  });
});
