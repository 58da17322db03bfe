import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openapi, SCHEMA_FILE, schemaText } from "../src/openapi/schema.js";

it("the web app's types are those of the routes: npm run schema writes them", async () => {
  expect(readFileSync(SCHEMA_FILE, "utf8") === (await schemaText()), "run npm run schema").toBe(true);
});

it("the description names every parameter, and an answer for every route but the streams", async () => {
  const { paths } = (await openapi()) as {
    paths: Record<string, Record<string, { summary?: string; responses?: Record<string, { content?: unknown }>; tags?: string[] }>>;
  };
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { summary, tags, responses }] of Object.entries(methods)) {
      expect([method, path, summary, tags]).toEqual([method, path, expect.stringMatching(/^[A-Z]/), [expect.any(String)]]);
      const streams = /events$|\/export$/.test(path) && !path.includes("relations");
      const answers = Object.entries(responses ?? {}).filter(
        ([status, r]) => status.startsWith("2") && (r.content !== undefined || status === "204"),
      );
      expect([method, path, answers.length > 0]).toEqual([method, path, !streams]);
    }
});
