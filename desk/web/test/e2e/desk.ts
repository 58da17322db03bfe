import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { analyseWith, openArchive, readerOf } from "@isnad/archive";
import { createDesk, LIMITS } from "@isnad/desk-server";
import { createReader, type Reader } from "@isnad/engine";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { CHROMIUM, DEMO, fillInbox, readWith, theKnowledge } from "./fixtures.js";
import type { Ready } from "./setup.js";

/** Milliseconds that a run takes to begin: as long as it is seen to be under way. */
const BEGIN = 2_000;

/** A desk on the samples, with a browser. */
export interface TestDesk {
  /** http://127.0.0.1:PORT */
  readonly address: string;
  readonly browser: Browser;
  /** The path of the story that most articles tell. */
  readonly story: string;
  close(): Promise<void>;
}

/** Serves the app over a copy of the archive on loopback, and starts Chromium. */
async function startDesk(ready: Ready): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  cpSync(ready.archive, join(folder, "archive"), { recursive: true });
  const knowledge = theKnowledge();
  let made: Reader | null = null;
  const reader = (): Reader => (made ??= createReader(knowledge));
  const archive = await openArchive(join(folder, "archive"));
  const desk = await createDesk({
    archive,
    knowledge,
    analyse: (text) => analyseWith(reader())(text),
    reader,
    readers: async () => {
      await pause(BEGIN);
      return { reader: readerOf(reader().read({ text: "" })), threads: 1, read: readWith(reader), end: async () => {} };
    },
    version: "0.0.0",
    loopback: true,
    web: ready.web,
    demo: DEMO,
    folders: [{ name: "inbox", path: fillInbox(join(folder, "inbox")) }],
    limits: { ...LIMITS, requests: 1_000_000, signIns: 1_000, registrations: 1_000 },
  });
  const address = await desk.listen({ port: 0, host: "127.0.0.1" });
  const browser = await chromium.launch({
    executablePath: CHROMIUM as string,
    args: ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"],
  });
  const { rows } = await archive.stories({}, { limit: 1 });
  return {
    address,
    browser,
    story: `/stories/${encodeURIComponent((rows[0] as { id: string }).id)}`,
    close: async () => {
      await browser.close();
      await desk.close();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Tests in a browser, on a desk of their own: what they change is seen by no other file. */
export function inBrowser(name: string, tests: (desk: () => TestDesk) => void): void {
  const ready = inject("ready");
  describe.skipIf(ready === null)(
    `the desk in a browser${ready === null ? " (Chromium is not installed: skipped)" : ""}: ${name}`,
    { timeout: 240_000 },
    () => {
      let desk: TestDesk | null = null;
      beforeAll(async () => {
        desk = await startDesk(ready as Ready);
      });
      afterAll(() => desk?.close());
      tests(() => desk as TestDesk);
    },
  );
}
