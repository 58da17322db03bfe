import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openArchive } from "@isnad/archive";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const TEXT =
  "وصل وزير الخارجية العراقي فؤاد حسين إلى العاصمة الأردنية عمان أمس، والتقى نظيره الأردني أيمن الصفدي، وبحث معه الأوضاع في المنطقة. ";
const folder = mkdtempSync(join(tmpdir(), "isnad-cli-watch-"));
const archive = join(folder, "archive");

let entries = [1, 2];
let conditional = 0;
/** Called when the feed is asked for. */
let onAsked = (): void => {};
let server: Server;

const item = (n: number): string =>
  `<item><title>خبر ${n}</title><link>https://news.example/${n}</link><guid isPermaLink="false">g${n}</guid><description>${`وقال المصدر ${n} إن ${TEXT}`.repeat(6)}</description></item>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    onAsked();
    const etag = `"${entries.join("-")}"`;
    if (request.url !== "/feed") response.writeHead(404).end();
    else if (request.headers["if-none-match"] === etag) {
      conditional++;
      response.writeHead(304).end();
    } else
      response
        .writeHead(200, { "content-type": "application/rss+xml", etag })
        .end(`<rss version="2.0"><channel><title>ق</title>${entries.map(item).join("")}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  writeFileSync(
    join(folder, "feeds.opml"),
    `<opml version="2.0"><head/><body><outline text="x" xmlUrl="http://127.0.0.1:${(server.address() as AddressInfo).port}/feed"/></body></opml>`,
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `isnad watch` beside the server of this process. `onLine` may end it. */
function run(
  args: readonly string[],
  onLine: (kill: (signal: NodeJS.Signals) => void) => void = () => {},
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const child = spawn(process.execPath, [BIN, "watch", ...args], { env: { ...process.env, DATABASE_URL: "" }, cwd: folder });
  onStart((signal) => child.kill(signal));
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part) => {
    stdout += part;
    onLine((signal) => child.kill(signal));
  });
  child.stderr.on("data", (part) => {
    stderr += part;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ stdout, stderr, status })));
}

describe("isnad watch", { timeout: 120_000 }, () => {
  const args = ["feeds.opml", "--archive", archive, "--allow-private", "--json"];
  it("reads what is new, ends at Ctrl-C, goes on where it was, and stores nothing twice", async () => {
    const first = await run([...args, "--seed", "1"], (kill) => kill("SIGINT"));
    expect(JSON.parse(first.stdout)).toMatchObject({ articles: 2, added: 2, refused: {} });
    expect([first.status, existsSync(`${archive}.watch.json`)]).toEqual([0, true]);
    // Not due yet.
    expect(await run([...args, "--once"])).toMatchObject({ stdout: "", status: 0 });
    // What was taken is forgotten, as by a kill between storing and remembering: the archive knows it.
    rmSync(`${archive}.watch.json`);
    entries = [3, 1, 2];
    expect(JSON.parse((await run([...args, "--once"])).stdout)).toMatchObject({ articles: 3, added: 1, same: 2 });
    expect(conditional).toBe(0);
  });
  it("killed outright, while it asks and when it has stored, it loses nothing, leaves no lock, and joins what the killed run did not", async () => {
    const killed = join(folder, "killed");
    const given = ["feeds.opml", "--archive", killed, "--allow-private", "--json"];
    entries = [1, 2];
    const asking = await run(given, undefined, (kill) => {
      onAsked = () => kill("SIGKILL");
    });
    onAsked = () => {};
    expect([asking.stdout, asking.status]).toEqual(["", null]);
    const stored = await run(given, (kill) => kill("SIGKILL"));
    expect([JSON.parse(stored.stdout), stored.status]).toMatchObject([{ added: 2 }, null]);
    rmSync(`${killed}.watch.json`, { force: true });
    entries = [3, 1, 2];
    expect(JSON.parse((await run([...given, "--once"])).stdout)).toMatchObject({ articles: 3, added: 1, same: 2 });
    const opened = await openArchive(killed);
    const { rows } = await opened.articles({});
    expect(rows.map(({ title }) => title).sort()).toEqual(["خبر 1", "خبر 2", "خبر 3"]);
    const stories = await opened.stories({});
    expect(stories.rows.length).toBeGreaterThan(0);
    await opened.close();
  });
  it("refuses private addresses without the flag", async () => {
    const { stdout, stderr, status } = await run(["feeds.opml", "--archive", join(folder, "other"), "--once"]);
    expect(stdout).toContain("1 refused");
    expect(stderr).toMatch(/private network.*--allow-private/);
    expect(status).toBe(1);
  });
  it.each([
    ["no feeds", [], 2, /Name the feeds/],
    ["no such list", ["none.opml"], 1, /none\.opml: It is not there/],
    ["no time", ["feeds.opml", "--every", "soon"], 2, /30m or 2h/],
  ])("%s: a sentence, and an exit code", async (_, given, code, message) => {
    const { stderr, status } = await run(given);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
  });
});
