import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ingest, openArchive, placesOf, readerOf } from "@isnad/archive";
import { addUser, createAuth } from "@isnad/desk-server";
import { type ArticleInput, createReader } from "@isnad/engine";
import type { TestProject } from "vitest/node";
import { CHROMIUM, DEMO, HOSTILE, ROOT, readWith, samples, theKnowledge } from "./fixtures.js";

/** What every file of tests takes: where the built app and the filled archive are. */
export interface Ready {
  readonly web: string;
  readonly archive: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Null where there is no browser to test in. */
    readonly ready: Ready | null;
  }
}

/** A feed that cannot be fetched, as the watch would have left it. */
const FEED = `insert into feeds (url, title, paused, added_at, polled_at, added, error, refused, state)
  values ('https://news.example/rss.xml', 'أخبار المثال <img src=x onerror="window.harmed=8">', false, '2020-08-25T06:00:00.000Z', '2020-08-26T06:00:00.000Z', 12,
    'The server answered 503.', 'network', '{"failures":3,"next":1598432400000}')`;

/** The app as it is now, built into a folder (an older build would be tested for it else), and not as a program that is under test. */
async function buildApp(folder: string): Promise<void> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const cwd = join(ROOT, "desk", "web");
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], { cwd, env });
}

async function* itemsOf(articles: readonly ArticleInput[]) {
  for (const article of articles) yield { article, where: article.id ?? "" };
}

/** An archive (PGlite) of the samples, joined, with an account for each role. */
async function fillArchive(folder: string): Promise<void> {
  const knowledge = theKnowledge();
  const reader = createReader(knowledge);
  const archive = await openArchive(folder);
  await ingest(archive, itemsOf([...samples(), HOSTILE]), {
    reader: readerOf(reader.read({ text: "" })),
    read: readWith(() => reader),
    parallel: 1,
  });
  await archive.setPlaces(placesOf(knowledge.table("places")));
  await archive.join();
  await archive.database.query(FEED);
  const auth = await createAuth(archive.database, { origin: "http://localhost", secure: false });
  for (const { email, password, role } of DEMO) {
    // Names are text too, wherever they are shown.
    const name = role === "reader" ? `reader <img src=x onerror="window.harmed=9">` : role;
    await addUser(archive.database, auth, { email, password, role, name });
  }
  await archive.close();
}

/** Builds the app and fills the archive once, before the first test in a browser. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (CHROMIUM === null) {
    if (process.env.CI) throw new Error("Chromium is not installed: apt-get install -y chromium");
    project.provide("ready", null);
    return () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const ready: Ready = { web: join(folder, "web"), archive: join(folder, "archive") };
  await Promise.all([buildApp(ready.web), fillArchive(ready.archive)]);
  project.provide("ready", ready);
  return () => rmSync(folder, { recursive: true, force: true });
}
