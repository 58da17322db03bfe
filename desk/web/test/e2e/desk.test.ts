import { afterAll, beforeAll, describe } from "vitest";
import { adminTests } from "./admin.js";
import { CHROMIUM, startDesk, type TestDesk } from "./desk.js";
import { frameTests } from "./frame.js";
import { mapTests } from "./map.js";
import { networkTests } from "./network.js";
import { pageTests } from "./pages.js";
import { readingTests } from "./reading.js";
import { recordTests } from "./record.js";
import { reportsTests } from "./reports.js";
import { storyTests } from "./stories.js";
import { commentTests, identityTests, reviewTests } from "./work.js";

/** Milliseconds that building the app and reading the samples may take where the machine does other work too. */
const START = 300_000;

if (CHROMIUM === null && process.env.CI) throw new Error("Chromium is not installed: apt-get install -y chromium");

describe.skipIf(CHROMIUM === null)(
  `the desk in a browser${CHROMIUM === null ? " (Chromium is not installed: skipped)" : ""}`,
  { timeout: 240_000 },
  () => {
    let desk: TestDesk | null = null;
    const theDesk = (): TestDesk => desk as TestDesk;
    beforeAll(async () => {
      desk = await startDesk();
    }, START);
    afterAll(() => desk?.close());
    describe("every page", () => pageTests(theDesk));
    describe("the frame", () => frameTests(theDesk));
    describe("stories", () => storyTests(theDesk));
    describe("the record", () => recordTests(theDesk));
    describe("the table of reports", () => reportsTests(theDesk));
    describe("the network", () => networkTests(theDesk));
    describe("the map", () => mapTests(theDesk));
    describe("reading", () => readingTests(theDesk));
    describe("review", () => reviewTests(theDesk));
    describe("identities", () => identityTests(theDesk));
    describe("comments", () => commentTests(theDesk));
    // The last, for its runs add articles.
    describe("the administration", () => adminTests(theDesk));
  },
);
