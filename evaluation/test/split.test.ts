import { expect, it } from "vitest";
import { fnv1a, isSetAside } from "../src/index.js";

it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("FNV-1a of %j", (text, hash) => expect(fnv1a(text)).toBe(hash));

it("sets about a third aside", () => {
  const ids = [...Array(3000).keys()].map((i) => `article-${i}`);
  const part = ids.filter(isSetAside).length / ids.length;
  expect(part).toBeGreaterThan(0.3);
  expect(part).toBeLessThan(0.37);
});
