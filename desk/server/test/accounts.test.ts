import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, emailOf, fillArchive, openTestDesk, PASSWORD, type TestDesk } from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
let desk: TestDesk;
beforeAll(async () => {
  await fillArchive(folder, /^beirut/);
  desk = await openTestDesk(folder, { limits: { signIns: 25 } });
}, 120_000);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (email: string, password: string, headers: Record<string, string> = {}): Promise<Response> =>
  desk.ask("session", { method: "POST", body: { email, password }, headers });
const roleOf = async (cookie: string): Promise<string> => (await (await desk.ask("session", { headers: { cookie } })).json()).role;
/** Every wait is over. */
const forget = (): Promise<unknown> => desk.archive.database.query("delete from attempts");

/** A new account, made by the administrator. */
async function account(role: string): Promise<{ id: string; email: string }> {
  const email = `${role}-${Math.random().toString(36).slice(2)}@desk.example`;
  const made = await desk.ask("admin/users", { as: "admin", method: "POST", body: { email, name: "Someone", password: PASSWORD, role } });
  expect(made.status).toBe(201);
  return made.json();
}

const change = (id: string, body: object): Promise<Response> => desk.ask(`admin/users/${id}`, { as: "admin", method: "PATCH", body });

describe("sessions", () => {
  it("are kept in a cookie that no script and no other site can use, and end", async () => {
    const response = await signIn(emailOf("analyst"), PASSWORD);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^isnad\.session_token=[^;]+;.*HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await response.json()).toMatchObject({ role: "analyst", user: { email: emailOf("analyst") }, demo: [] });
    const mine = cookieOf(response);
    expect(await roleOf(mine)).toBe("analyst");
    expect((await desk.ask("session", { method: "DELETE", headers: { cookie: mine } })).status).toBe(200);
    expect(await roleOf(mine)).toBe("reader");
  });

  it("are sent over https alone where the desk is reached so", async () => {
    const secure = await openTestDesk(mkdtempSync(join(folder, "../isnad-desk-")), { origin: "https://desk.example.org" });
    try {
      await secure.archive.database.query("select 1");
      const { createAuth } = await import("../src/accounts/auth.js");
      const { addUser } = await import("../src/accounts/users.js");
      const auth = await createAuth(secure.archive.database, { origin: "http://localhost", secure: false });
      await addUser(secure.archive.database, auth, { email: "a@desk.example", name: "a", password: PASSWORD, role: "reader" });
      const response = await secure.ask("session", {
        method: "POST",
        body: { email: "a@desk.example", password: PASSWORD },
        headers: { origin: "https://desk.example.org" },
      });
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-isnad\.session_token=.*Secure/i);
      expect(response.headers.get("strict-transport-security")).toMatch(/max-age/);
      const session = await secure.ask("session", { headers: { cookie: cookieOf(response) } });
      expect((await session.json()).user.email).toBe("a@desk.example");
    } finally {
      await secure.close();
      rmSync(secure.archive.database.where, { recursive: true, force: true });
    }
  });

  it("cannot be chosen by somebody else: a cookie that was there before is not taken over", async () => {
    const planted = "isnad.session_token=planted.cGxhbnRlZA%3D%3D";
    const response = await signIn(emailOf("editor"), PASSWORD, { cookie: planted });
    expect(cookieOf(response)).not.toContain("planted");
    expect(await roleOf(planted)).toBe("reader");
    expect(await roleOf(cookieOf(response))).toBe("editor");
  });

  it("of another account in the same browser end when somebody signs in", async () => {
    const theirs = await desk.signIn(emailOf("analyst"));
    const mine = cookieOf(await signIn(emailOf("editor"), PASSWORD, { cookie: theirs }));
    expect(mine).not.toBe(theirs);
    expect([await roleOf(theirs), await roleOf(mine)]).toEqual(["reader", "editor"]);
  });

  it("with a changed signature are none", async () => {
    const mine = await desk.signIn(emailOf("editor"));
    const [name, value] = mine.split("=") as [string, string];
    const [token, signature] = decodeURIComponent(value).split(".") as [string, string];
    expect(await roleOf(`${name}=${encodeURIComponent(`${token}.${signature.replace(/^./, (c) => (c === "A" ? "B" : "A"))}`)}`)).toBe(
      "reader",
    );
    expect(await roleOf(`${name}=${token}`)).toBe("reader");
  });
});

describe("brute force", () => {
  it("is stopped for the account and address, and the right password waits too", async () => {
    await forget();
    const { email } = await account("analyst");
    for (let i = 0; i < 5; i++) expect((await signIn(email, `wrong ${i}`)).status).toBe(401);
    const stopped = await signIn(email, PASSWORD);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await stopped.json()).toMatchObject({ code: "too-many-attempts" });
    expect((await signIn(email.toUpperCase(), PASSWORD)).status).toBe(429);
    expect((await signIn(emailOf("reader"), PASSWORD)).status).toBe(200);
    await forget();
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it("is stopped for an address that tries many accounts", async () => {
    await forget();
    const statuses: number[] = [];
    for (let i = 0; i < 27; i++) statuses.push((await signIn(`nobody${i}@desk.example`, "wrong")).status);
    expect(statuses.slice(0, 25).every((s) => s === 401)).toBe(true);
    expect(statuses.slice(25)).toEqual([429, 429]);
    await forget();
  });

  it("is told the same whether there is such an account or not", async () => {
    const [there, none] = [await signIn(emailOf("reader"), "wrong"), await signIn("nobody@desk.example", "wrong")];
    expect(await there.json()).toEqual(await none.json());
    await forget();
  });
});

describe("accounts", () => {
  it("are made by administrators, once, with a password that is long enough", async () => {
    const made = await account("analyst");
    const again = await desk.ask("admin/users", {
      as: "admin",
      method: "POST",
      body: { email: made.email.toUpperCase(), name: "Again", password: PASSWORD, role: "reader" },
    });
    expect([again.status, (await again.json()).code]).toEqual([409, "email-taken"]);
    const short = await desk.ask("admin/users", {
      as: "admin",
      method: "POST",
      body: { email: "short@desk.example", name: "Short", password: "eleven char", role: "reader" },
    });
    expect([short.status, (await short.json()).code]).toEqual([422, "password-length"]);
  });

  it("are the same under the design's name", async () => {
    const { id } = await account("reader");
    expect(await desk.get("users", "admin")).toEqual(await desk.get("admin/users", "admin"));
    const changed = await desk.ask(`users/${id}`, { as: "admin", method: "PATCH", body: { role: "analyst" } });
    expect(await changed.json()).toMatchObject({ id, role: "analyst" });
  });

  it("lose their sessions with their role, and come back with the new one", async () => {
    const { id, email } = await account("reader");
    const before = await desk.signIn(email);
    expect((await change(id, { role: "editor" })).status).toBe(200);
    expect(await roleOf(before)).toBe("reader");
    expect(await roleOf(await desk.signIn(email))).toBe("editor");
    await forget();
  });

  it("that are disabled are signed out and cannot sign in", async () => {
    const { id, email } = await account("editor");
    const before = await desk.signIn(email);
    await change(id, { disabled: true });
    expect(await roleOf(before)).toBe("reader");
    const refused = await signIn(email, PASSWORD);
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []]);
    expect(await desk.archive.database.query("select 1 from sessions where user_id = $1", [id])).toEqual([]);
    await change(id, { disabled: false });
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it("cannot all cease to administrate", async () => {
    const { rows } = await desk.get("admin/users", "admin");
    const admin = rows.find((u: { role: string }) => u.role === "admin");
    for (const body of [{ role: "editor" }, { disabled: true }]) {
      const refused = await change(admin.id, body);
      expect([refused.status, (await refused.json()).code]).toEqual([409, "last-admin"]);
    }
  });

  it("change their own password, and their other sessions end", async () => {
    const { email } = await account("analyst");
    const [one, two] = [await desk.signIn(email), await desk.signIn(email)];
    const ask = (body: object): Promise<Response> => desk.ask("session/password", { method: "POST", body, headers: { cookie: one } });
    expect((await ask({ current: "wrong", password: "another long password" })).status).toBe(401);
    expect((await ask({ current: PASSWORD, password: "short" })).status).toBe(422);
    const done = await ask({ current: PASSWORD, password: "another long password" });
    expect(done.status).toBe(200);
    expect([await roleOf(one), await roleOf(two), await roleOf(cookieOf(done))]).toEqual(["reader", "reader", "analyst"]);
    expect((await signIn(email, PASSWORD)).status).toBe(401);
    await forget();
  });

  it("hash passwords with scrypt", async () => {
    const rows = await desk.archive.database.query<{ password: string }>("select password from credentials");
    expect(new Set(rows.map((r) => r.password)).size).toBe(rows.length);
    for (const { password } of rows) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe("the audit log", () => {
  it("tells who did what", async () => {
    const { id } = await account("reader");
    await change(id, { role: "analyst" });
    const [changed, added] = (await desk.get("admin/audit?limit=2", "admin")).rows;
    expect(changed).toMatchObject({
      action: "user.change",
      subject: id,
      email: emailOf("admin"),
      role: "admin",
      details: { role: "analyst" },
    });
    expect(added).toMatchObject({ action: "user.add", subject: id });
    const only = await desk.get("admin/audit?action=user.change", "admin");
    expect(new Set(only.rows.map((r: { action: string }) => r.action))).toEqual(new Set(["user.change"]));
  });

  it.each(["update audit set email = 'x'", "delete from audit", "truncate audit"])("the database refuses: %s", async (statement) => {
    const [before] = await desk.archive.database.query("select count(*)::int as n from audit");
    await expect(desk.archive.database.query(statement)).rejects.toThrow(/only grows/);
    expect((await desk.archive.database.query("select count(*)::int as n from audit"))[0]).toEqual(before);
  });
});
