import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../../samples/beirut-barq.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isnad-cli-desk-"));
const archive = join(folder, "archive");
/** Temporary folders of the command go here, so that what it leaves is seen. */
const temporary = mkdtempSync(join(folder, "tmp-"));
const env = { ...process.env, DATABASE_URL: "", TMPDIR: temporary };
const run = (args: string[], input = "") => spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8", input, env, cwd: folder });
const PASSWORD = "correct horse battery staple";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command that goes on, once its output holds what is looked for. */
async function begun(args: string[], sign: RegExp): Promise<{ child: ChildProcess; text: string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [BIN, ...args], { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const text = await new Promise<string>((resolve, reject) => {
    let out = "";
    let errors = "";
    child.stderr.on("data", (part) => {
      errors += part;
    });
    child.stdout.on("data", (part) => {
      out += part;
      if (sign.test(out)) resolve(out);
    });
    child.once("close", () => reject(new Error(`it ended: ${out}${errors}`)));
  });
  return { child, text, ended };
}

const signIn = (address: string, email: string, password: string): Promise<Response> =>
  fetch(`${address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });

describe("the desk on the command line", { timeout: 240_000 }, () => {
  it("others are not let in while there is no administrator", () => {
    const { status, stderr } = run(["serve", "--archive", archive, "--host", "0.0.0.0", "--port", "0"]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("isnad admin add")]);
  });

  it.each([
    [["admin", "add", "boss@desk.example", "--password-stdin"], "short\n", 1, /12 to 200/],
    [["admin", "add", "no-address", "--password-stdin"], `${PASSWORD}\n`, 2, /no email address/],
    [["admin", "add", "boss@desk.example"], "", 2, /--password-stdin/],
    [["admin", "password", "nobody@desk.example", "--password-stdin"], `${PASSWORD}\n`, 1, /no account/],
    [["serve", "--port", "x"], "", 2, /whole number/],
    [["serve", "--origin", "desk"], "", 2, /no origin/],
  ] as [string[], string, number, RegExp][])("%j is refused", (args, input, code, message) => {
    const { status, stderr } = run(
      [...args.slice(0, args[0] === "admin" ? 2 : 1), "--archive", archive, ...args.slice(args[0] === "admin" ? 2 : 1)],
      input,
    );
    expect([status, stderr]).toEqual([code, expect.stringMatching(message)]);
  });

  it("an administrator is made, signs in at the address that is printed, and Ctrl-C ends it", async () => {
    expect(run(["admin", "add", "boss@desk.example", "--password-stdin", "--archive", archive], `${PASSWORD}\n`)).toMatchObject({
      status: 0,
      stdout: "boss@desk.example: admin\n",
    });
    const { child, text, ended } = await begun(["serve", "--archive", archive, "--port", "0"], /\n/);
    const address = text.trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await signIn(address, "boss@desk.example", PASSWORD);
    expect(await response.json()).toMatchObject({ role: "admin", demo: [] });
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(existsSync(join(archive, "lock"))).toBe(false);
  });

  it("start ends with the desk open, tells the accounts of the demonstration, and leaves nothing behind", async () => {
    const { child, text, ended } = await begun(["start", SAMPLE], /admin@demo\.example\s+\S+\n/);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] as string;
    const [, email, password] = /(editor@demo\.example)\s+(\S+)/.exec(text) as unknown as [string, string, string];
    const session = await (await signIn(address, email, password)).json();
    expect(session.role).toBe("editor");
    expect(session.demo.map((d: { role: string }) => d.role)).toEqual(["reader", "analyst", "editor", "admin"]);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("start with --no-serve prints and ends", () => {
    const { status, stdout } = run(["start", "--no-serve", "--english", SAMPLE]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/articles: 1 /)]);
    expect(stdout).not.toContain("http://127");
  });

  it("an archive that is kept gets no accounts of a demonstration", async () => {
    const kept = join(folder, "kept");
    const { child, text, ended } = await begun(["start", SAMPLE, "--archive", kept], /http:\/\/127\.0\.0\.1:\d+/);
    expect(text).not.toContain("demo.example");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
