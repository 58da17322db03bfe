import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailOf, fillArchive, openTestDesk, PASSWORD, type TestDesk } from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
const web = join(folder, "web");
let desk: TestDesk;
beforeAll(async () => {
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(web, "index.html"), "<!doctype html><title>the app</title>");
  writeFileSync(join(web, "assets", "app-1a2b3c.js"), "let app;");
  writeFileSync(join(web, ".hidden"), "a secret");
  writeFileSync(join(folder, "secret.txt"), "a secret");
  await fillArchive(join(folder, "archive"), /^beirut/);
  desk = await openTestDesk(join(folder, "archive"), { web, limits: { body: 2_000, requestTime: 1_500 } });
}, 120_000);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: desk.port, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode as number, text }));
    })
      .on("error", reject)
      .end();
  });

describe("requests from other sites", () => {
  const body = { email: emailOf("admin"), password: PASSWORD };
  const post = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${desk.address}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["no origin at all, as from a file", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["no origin, but a cookie", { cookie: "isnad.session_token=x" }],
    ["no origin, from another site", { "sec-fetch-site": "cross-site" }],
    ["no origin, from a neighbour", { "sec-fetch-site": "same-site" }],
  ] as [string, Record<string, string>][])("are refused: %s", async (_, headers) => {
    const response = await post(headers);
    expect([response.status, (await response.json()).code]).toEqual([403, "wrong-origin"]);
  });

  it("are refused for every way of changing something", async () => {
    for (const { method, url } of desk.app.routeRoles.filter((r) => r.method !== "GET" && r.method !== "HEAD")) {
      const response = await desk.ask(url.replace(/:\w+/g, "x"), {
        method,
        as: "admin",
        headers: { origin: "https://evil.example" },
        body: {},
      });
      expect([method, url, response.status]).toEqual([method, url, 403]);
    }
  });

  it("are taken from the desk itself, and from programs without a cookie", async () => {
    expect((await post({ origin: desk.address })).status).toBe(200);
    expect((await post({})).status).toBe(200);
  });

  it("cannot be forms: only JSON is read", async () => {
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"]) {
      const response = await desk.ask("session", { method: "POST", body: JSON.stringify(body), headers: { "content-type": type } });
      expect([type, response.status]).toEqual([type, 415]);
    }
  });

  it.each(["evil.example", "desk.example.org", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
    "a name that was made to lead here is refused: %s",
    async (host) => {
      expect((await raw("/api/v1/health", { host })).status).toBe(421);
      expect((await raw("/", { host, accept: "text/html" })).status).toBe(421);
    },
  );

  it("no other site may read", async () => {
    const response = await desk.ask("today", { headers: { origin: "https://evil.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});

it.each(["/", "/stories/x", "/api/v1/health", "/api/v1/none", "/assets/app-1a2b3c.js"])(
  "%s has the headers that keep browsers safe",
  async (path) => {
    const { headers } = await desk.ask(path, { headers: { accept: "text/html" } });
    const policy = headers.get("content-security-policy") as string;
    const directives = new Map(
      policy
        .split(";")
        .map((d) => d.trim().split(" "))
        .map(([name, ...values]) => [name, values.join(" ")]),
    );
    expect(policy).not.toContain("unsafe");
    for (const [name, value] of [
      ["default-src", "'self'"],
      ["script-src", "'self'"],
      ["worker-src", "'self'"],
      ["style-src", "'self'"],
      ["style-src-attr", "'none'"],
      ["object-src", "'none'"],
      ["base-uri", "'none'"],
      ["frame-ancestors", "'none'"],
    ])
      expect([name, directives.get(name)]).toEqual([name, value]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  },
);

describe("files of the app", () => {
  it("are served, those with a hash in their name for long, and deep links are pages of it", async () => {
    const asset = await desk.ask("/assets/app-1a2b3c.js");
    expect([asset.status, asset.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    for (const path of ["/", "/stories/s-beirut?x=1", "/ar/reports", "/articles/https%3A%2F%2Fa.example%2F1"]) {
      const page = await desk.ask(path, { headers: { accept: "text/html" } });
      expect([path, page.status, page.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
      expect(await page.text()).toContain("the app");
    }
    const etag = asset.headers.get("etag") as string;
    expect((await raw("/assets/app-1a2b3c.js", { "if-none-match": etag })).status).toBe(304);
    expect((await desk.ask("/assets/none.js", { headers: { accept: "*/*" } })).status).toBe(404);
    expect((await desk.ask("/api/v1/none", { headers: { accept: "text/html" } })).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/%252e%252e/%252e%252e/secret.txt",
    "//etc/passwd",
    "/assets/%00",
    "/%c0%ae%c0%ae/secret.txt",
    "/.hidden",
    "/assets/..;/..;/secret.txt",
  ])("nothing else is: %s", async (path) => {
    const { status, text } = await raw(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain("secret");
    expect(text).not.toContain("root:");
  });
});

describe("bodies", () => {
  const post = (body: string): Promise<Response> => desk.ask("session", { method: "POST", body });

  it.each([
    ["too large", JSON.stringify({ email: "a@desk.example", password: "x".repeat(3_000) }), 413],
    ["no JSON", "{", 400],
    ["empty", "", 400],
    ["an array", "[]", 400],
    ["a prototype", '{"__proto__":{"role":"admin"},"email":"a@desk.example","password":"x"}', 400],
    ["deep", "[".repeat(900) + "]".repeat(900), 400],
  ])("%s: a problem", async (_, body, status) => {
    const response = await post(body);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect([response.status, (await response.json()).status]).toEqual([status, status]);
  });

  it("that are told to be small and are large are cut off", async () => {
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("x".repeat(1_000)));
      },
    });
    const sent = fetch(`${desk.address}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: chunks,
      duplex: "half",
    } as RequestInit);
    const outcome = await sent.then(
      (r) => r.status,
      () => "cut",
    );
    expect([413, "cut"]).toContain(outcome);
  });

  it.each([
    [
      "a body that never ends",
      "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    ],
    ["headers that never end", "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-A: "],
  ])("%s: the connection is closed", async (_, start) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(desk.port, "127.0.0.1", () => socket.write(start));
      let text = "";
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
  });
});

describe("words that are SQL elsewhere", () => {
  const WORDS = [
    "' or 1=1 --",
    '"; drop table articles; --',
    "1)) union select password from credentials --",
    "%_\\",
    "\0",
    "𐀀\u202e",
    "{}",
    "x".repeat(590),
  ];

  /** Every parameter of every GET route, from the description. */
  function parameters(): { path: string; name: string; where: string; needed: [string, string][] }[] {
    const paths = desk.app.swagger().paths as Record<string, { get?: { parameters?: { name: string; in: string; required?: boolean }[] } }>;
    return Object.entries(paths).flatMap(([path, { get }]) => {
      const all = get?.parameters ?? [];
      const needed = all
        .filter((p) => p.in === "query" && p.required)
        .map((p): [string, string] => [p.name, p.name === "q" ? "x" : "country:IRQ"]);
      return all.map((p) => ({ path, name: p.name, where: p.in, needed }));
    });
  }

  it("are words here, in every parameter", async () => {
    const all = parameters();
    expect(all.length).toBeGreaterThan(80);
    const counts = () =>
      desk.archive.database.query("select (select count(*)::int from articles) as a, (select count(*)::int from users) as u");
    const before = await counts();
    for (const [i, { path, name, where, needed }] of all.entries()) {
      // Each parameter is given two of the words, each word to many parameters; those of free text all of them.
      const words = ["q", "id", "after", "actor", "a"].includes(name) ? WORDS : [WORDS[i % WORDS.length], WORDS[(i + 3) % WORDS.length]];
      for (const word of words as string[]) {
        const query = new URLSearchParams(needed);
        if (where === "query") query.set(name, word);
        const filled = path.replace(/\{(\w+)\}/g, (_, n) => encodeURIComponent(n === name ? word : "x"));
        const response = await desk.ask(`${filled}?${query}`, { as: "admin" });
        const text = await response.text();
        expect([path, name, word, response.status >= 500 ? text : "fine"]).toEqual([path, name, word, "fine"]);
        expect(text).not.toMatch(/syntax error|select |[0-9a-f]{32}:[0-9a-f]{128}/);
      }
    }
    expect(await counts()).toEqual(before);
  }, 240_000);

  it.each([
    "articles",
    "reports",
    "stories",
    "stories?order=largest",
    "actors",
    "stories/x/happenings",
    "relations/events?a=country:ARE&b=country:ISR",
  ])("a forged place in a list is refused or harmless: %s", async (path) => {
    const keys = [
      ["' or 1=1 --", "x"],
      [1e300, "x"],
      ["\0", "\0"],
      ["x", "1); drop table articles"],
      [1.5, 1.5, 1.5],
      [{}, []],
      "x",
      ["x", "x", "x"],
    ];
    for (const key of keys) {
      const after = Buffer.from(JSON.stringify(key)).toString("base64url");
      const response = await desk.ask(`${path}${path.includes("?") ? "&" : "?"}after=${after}`);
      expect([path, key, [200, 400].includes(response.status) ? "fine" : await response.text()]).toEqual([path, key, "fine"]);
    }
  });

  it("are words in bodies too", async () => {
    for (const word of WORDS.slice(0, 5)) {
      const made = await desk.ask("admin/users", {
        as: "admin",
        method: "POST",
        body: { email: `a${word}@desk.example`, name: word, password: PASSWORD, role: "reader" },
      });
      expect([word, made.status]).toEqual([word, 400]);
      const changed = await desk.ask("admin/users/x", { as: "admin", method: "PATCH", body: { role: word } });
      expect([word, changed.status]).toEqual([word, 400]);
    }
    expect((await desk.ask("session", { method: "POST", body: { email: emailOf("admin"), password: "' or '1'='1" } })).status).toBe(401);
  });
});

it("too many requests of one address are stopped", async () => {
  const small = await openTestDesk(join(folder, "small"), { web, limits: { requests: 3 } });
  try {
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await small.ask("health")).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const stopped = await small.ask("health");
    expect(stopped.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await stopped.json()).toMatchObject({ code: "too-many-requests", status: 429 });
    // Files of the app are many a page, and counted apart; but counted.
    const files: number[] = [];
    for (let i = 0; i < 32; i++) files.push((await small.ask(i % 2 ? "/assets/none.js" : "/assets/app-1a2b3c.js")).status);
    expect(files.slice(28)).toEqual([200, 404, 429, 429]);
    expect((await small.ask("/nowhere")).status).toBe(429);
  } finally {
    await small.close();
  }
});

it("what went wrong inside is logged and not told, and the log holds no contents", async () => {
  const lines: string[] = [];
  const broken = await openTestDesk(join(folder, "broken"), { log: { level: "info", stream: { write: (line) => void lines.push(line) } } });
  try {
    await broken.ask("articles?q=private-words", { headers: { cookie: "isnad.session_token=private-cookie" } });
    await broken.ask("session", { method: "POST", body: { email: "a@desk.example", password: "private-password" } });
    await broken.archive.database.query("drop table story_articles");
    const response = await broken.ask("stories");
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain("story_articles");
    expect(lines.join("")).toContain("story_articles");
    expect(lines.join("")).not.toContain("private-");
  } finally {
    await broken.close();
  }
});
