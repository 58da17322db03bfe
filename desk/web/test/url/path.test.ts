import { expect, test } from "vitest";
import { idOf } from "../../src/url/path.js";

test.each([
  ["/actors/k%3AIRQ", "k:IRQ"],
  ["/articles/https%3A%2F%2Fnews.example%2Fa%3Fb%3D1", "https://news.example/a?b=1"],
  ["/articles/half%2541", "half%41"],
  ["/stories/s-1", "s-1"],
  ["/actors/%E0%A4%A", ""],
  ["/actors", ""],
])("%s is of %s", (path, id) => expect(idOf(path)).toBe(id));
