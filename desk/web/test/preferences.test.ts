import { expect, test } from "vitest";
import { preferencesOf } from "../src/preferences.js";

const FIRST = { language: "ar", scheme: "system", digits: "language" };

test.each<[given: unknown, expected: object]>([
  [null, FIRST],
  ["en", FIRST],
  [{}, FIRST],
  [
    { language: "en", scheme: "dark", digits: "latn" },
    { language: "en", scheme: "dark", digits: "latn" },
  ],
  [{ language: "fr", scheme: 1 }, FIRST],
  [
    { language: "en", more: true },
    { ...FIRST, language: "en" },
  ],
])("%j gives preferences that can be shown", (given, expected) => {
  expect(preferencesOf(given)).toEqual(expected);
});
