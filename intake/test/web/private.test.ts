import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/web/addresses.js";
import { createClient, type Lookup } from "../../src/web/client.js";
import { randomOf } from "../../src/web/clock.js";
import { retryAfterOf } from "../../src/web/fetcher.js";
import { robotsOf } from "../../src/web/robots.js";
import { serve } from "../server.js";

it.each(["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

it.each([
  ..."127.0.0.1 127.9.9.9 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1".split(" "),
  ..."255.255.255.255 192.0.2.1 198.18.0.1 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:10.0.0.1 ::ffff:7f00:1".split(" "),
  ..."64:ff9b::a00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 [::1] fe80::1%eth0 hello".split(" "),
  "",
])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

describe("private addresses", () => {
  const leadsTo =
    (...addresses: string[]): Lookup =>
    (_host, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  const get = (url: string, lookup?: Lookup) => createClient({ timeout: 3000, ...(lookup ? { lookup } : {}) }).get(url);
  it.each([
    "http://127.0.0.1/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://10.1.2.3/",
    "http://169.254.169.254/latest/meta-data",
  ])("%s is refused", async (url) => {
    await expect(get(url)).rejects.toMatchObject({ kind: "private-address" });
  });
  it("localhost is refused by what it leads to", async () =>
    await expect(get("http://localhost/")).rejects.toMatchObject({ kind: "private-address" }));
  it("a name that leads into a private network is refused where the connection is made", async () =>
    await expect(get("http://news.example/", leadsTo("192.168.0.1"))).rejects.toMatchObject({ kind: "private-address" }));
  it.each(["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/"])(
    "%s is no address to be read",
    async (url) => await expect(get(url)).rejects.toMatchObject({ kind: "format" }),
  );
  it("are let through by the flag, and a redirect to what is no page is not", async () => {
    const { base } = await serve({ "/a": "x", "/b": (_, r) => void r.writeHead(302, { location: "file:///etc/passwd" }).end() });
    const client = createClient({ allowPrivate: true });
    expect((await client.get(`${base}/a`)).status).toBe(200);
    await expect(client.get(`${base}/b`)).rejects.toMatchObject({ kind: "format" });
  });
  // 127.0.0.1 is taken for public here, and 127.0.0.2 for private: the server answers on both.
  it.each(["http://127.0.0.2:PORT/secret", "http://inner.example:PORT/secret", "//[::1]:PORT/secret"])(
    "are refused where a public address redirects to them: %s",
    async (location) => {
      const { base, asked } = await serve({
        "/a": (request, r) => void r.writeHead(302, { location: location.replace("PORT", String(request.socket.localPort)) }).end(),
      });
      const client = createClient({
        isPublic: (address) => address === "127.0.0.1",
        lookup: (host, _, done) => done(null, [{ address: host === "outer.example" ? "127.0.0.1" : "127.0.0.2", family: 4 }]),
      });
      await expect(client.get(`http://outer.example:${new URL(base).port}/a`)).rejects.toMatchObject({ kind: "private-address" });
      expect(asked).toEqual(["/a"]);
    },
  );
});

it.each([
  [null, null],
  ["120", 120_000],
  ["Thu, 01 Jan 1970 00:01:00 GMT", 60_000],
  ["soon", null],
])("Retry-After %j is %j ms", (header, expected) => expect(retryAfterOf(header, 0)).toBe(expected));

it.each([
  ["User-agent: *\nDisallow: /", false, 0],
  ["User-agent: isnad\nDisallow:\nUser-agent: *\nDisallow: /", true, 0],
  ["User-agent: *\nDisallow: /x\nCrawl-delay: 7", true, 7000],
  ["User-agent: *\nCrawl-delay: 99999", true, 60_000],
  ["<html>not found</html>", true, 0],
])("robots.txt %#", (text, allowed, delay) => {
  const rules = robotsOf("http://a.example/robots.txt", text);
  expect([rules.allows("http://a.example/a"), rules.delay]).toEqual([allowed, delay]);
});

it("seeded numbers are the same for the same seed, and spread", () => {
  const numbers = (seed: number): number[] => Array.from({ length: 500 }, randomOf(seed));
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  const mean = numbers(7).reduce((a, b) => a + b) / 500;
  expect(mean).toBeGreaterThan(0.4);
  expect(mean).toBeLessThan(0.6);
});
