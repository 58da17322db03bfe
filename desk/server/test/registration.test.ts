import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cookieOf, emailOf, fillArchive, openTestDesk, PASSWORD, type TestDesk } from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
let desk: TestDesk;
beforeAll(async () => {
  await fillArchive(folder, /^beirut-barq/);
  desk = await openTestDesk(folder, { limits: { registrations: 3 } });
}, 120_000);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});
// Every wait is over.
beforeEach(async () => void (await desk.archive.database.query("delete from attempts")));

let made = 0;
const someone = (): { email: string; name: string; password: string } => ({
  email: `reader${++made}@desk.example`,
  name: "قارئة",
  password: PASSWORD,
});
const register = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  desk.ask("registration", { method: "POST", body, headers });
const codeOf = async (response: Response): Promise<[number, string]> => [response.status, (await response.json()).code];
const session = async (cookie: string) => (await desk.ask("session", { headers: { cookie } })).json();

describe("a reader's account", () => {
  it("is made, signed in, and told to the audit log", async () => {
    const reader = someone();
    const answer = await register(reader);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ role: "reader", user: { email: reader.email, name: "قارئة" } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/i);
    expect(await session(cookieOf(answer))).toMatchObject({ role: "reader", user: { email: reader.email } });
    const [entry] = (await desk.get("admin/audit?limit=1&action=user.register", "admin")).rows;
    expect(entry).toMatchObject({ email: reader.email, role: "reader", details: { email: reader.email } });
    expect(JSON.stringify(entry)).not.toContain(PASSWORD);
    expect(await desk.signIn(reader.email)).not.toBe("");
  });

  it.each([
    ["role", { role: "admin" }],
    ["disabled", { disabled: false }],
    ["id", { id: "mine" }],
    ["emailVerified", { emailVerified: true }],
    ["a prototype", JSON.parse('{"__proto__":{"role":"admin"}}') as object],
  ])("takes nothing but email, name and password: %s", async (_, more) => {
    const reader = someone();
    const answer = await register({ ...reader, ...more });
    // What JSON keeps of the last is nothing: then it is an ordinary account.
    if (answer.status === 201) expect((await answer.json()).role).toBe("reader");
    else expect(answer.status).toBe(400);
    const { rows } = await desk.get("users?limit=200", "admin");
    expect(rows.filter((u: { email: string; role: string }) => u.email === reader.email && u.role !== "reader")).toEqual([]);
  });

  it("may read and comment, and nothing more", async () => {
    const cookie = cookieOf(await register(someone()));
    for (const path of ["review/queue", "users", "admin/settings", "ingestions", "comments/moderation"])
      expect([path, (await desk.ask(path, { headers: { cookie } })).status]).toEqual([path, 403]);
    const user = (await session(cookie)).user;
    const promote = await desk.ask(`users/${user.id}`, { method: "PATCH", body: { role: "admin" }, headers: { cookie } });
    expect(promote.status).toBe(403);
    const comment = { target: { kind: "article", article: "beirut-barq" }, body: "تعليق قارئة", language: "ar" };
    const written = await desk.ask("comments", { method: "POST", body: comment, headers: { cookie } });
    expect(written.status).toBe(202);
    expect((await desk.get("comments?kind=article&article=beirut-barq")).rows).toEqual([]);
  });

  it.each([
    ["an email that is taken, in whatever case", { email: emailOf("admin").toUpperCase() }, 409, "email-taken"],
    ["a short password", { password: "eleven char" }, 422, "password-length"],
    ["no email", { email: "nobody" }, 400, "invalid"],
    ["a name of nothing that is seen", { name: "\u200b\u202e" }, 422, "no-name"],
    ["a long name", { name: "ا".repeat(61) }, 400, "invalid"],
  ])("is refused for %s", async (_, wrong, status, code) => {
    expect(await codeOf(await register({ ...someone(), ...wrong }))).toEqual([status, code]);
  });

  it("has a name of one line without signs that are not seen", async () => {
    const answer = await register({ ...someone(), name: "ليلى\u202e\n<b>المحررة</b>" });
    expect((await answer.json()).user.name).toBe("ليلى <b>المحررة</b>");
  });

  it("is made once when asked for twice at once", async () => {
    const reader = someone();
    const answers = await Promise.all([register(reader), register(reader)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
  });

  it("is not made by another site, nor by who is signed in", async () => {
    expect((await register(someone(), { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).status).toBe(403);
    const cookie = cookieOf(await register(someone()));
    expect(await codeOf(await register(someone(), { cookie }))).toEqual([409, "signed-in"]);
  });
});

describe("registration", () => {
  it("is throttled, also for who asks whose email has an account", async () => {
    for (let n = 0; n < 3; n++) expect((await register({ ...someone(), email: emailOf("editor") })).status).toBe(409);
    const answer = await register(someone());
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect(await codeOf(answer)).toEqual([429, "too-many-attempts"]);
    // Signing in is counted apart.
    expect(await desk.signIn(emailOf("reader"))).not.toBe("");
  });

  it("is switched off and on by administrators alone", async () => {
    const set = (registration: unknown, as: "admin" | "editor" = "admin"): Promise<Response> =>
      desk.ask("admin/settings", { as, method: "PATCH", body: { registration } });
    expect((await desk.get("session")).registration).toBe(true);
    expect((await set(false, "editor")).status).toBe(403);
    expect((await set("no")).status).toBe(400);
    expect(await (await set(false)).json()).toEqual({ registration: false });
    expect((await desk.get("session")).registration).toBe(false);
    expect(await codeOf(await register(someone()))).toEqual([403, "registration-closed"]);
    await set(true);
    expect(await desk.get("admin/settings", "admin")).toEqual({ registration: true });
    expect((await register(someone())).status).toBe(201);
    const entries = (await desk.get("admin/audit?action=settings.change", "admin")).rows;
    expect(entries.map((e: { details: object }) => e.details)).toEqual([{ registration: true }, { registration: false }]);
  });
});
