import fc from "fast-check";
import { expect, test } from "vitest";
import { articlePath } from "../../src/pages/paths.js";
import { idInPath } from "../../src/url/route-id.js";

test.each([
  ["/articles/beirut-nil", "beirut-nil"],
  ["/articles/https%3A%2F%2Fexample.org%2Fa.html", "https://example.org/a.html"],
  ["/articles/50%25", "50%"],
  ["/articles/%252F", "%2F"],
  ["/articles/%E0%A4%A", ""],
  ["/articles", ""],
])("%s names %s", (path, id) => {
  expect(idInPath(path)).toBe(id);
});

test("whatever the id, its path names it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (id) => {
      expect(idInPath(articlePath(id))).toBe(id);
    }),
  );
});
