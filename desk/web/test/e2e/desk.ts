import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { analyseWith, ingest, openArchive, placesOf, type prepareArticle, readArticle, readerOf } from "@isnad/archive";
import { addUser, createAuth, createDesk, type DemoAccount, LIMITS, ROLES } from "@isnad/desk-server";
import { type ArticleInput, type CompiledKnowledge, createReader, openKnowledge } from "@isnad/engine";
import { type Browser, chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** Where Debian's package puts Chromium; null where it is not installed. No test downloads a browser of its own. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path)) ?? null;

/** A text that would do harm if any of it was taken for HTML. */
export const HOSTILE: ArticleInput = {
  id: "hostile-<b>1</b>",
  title: `<img src=x onerror="window.harmed=1"> وصل الوزير إلى بغداد`,
  outlet: `<script>window.harmed=2</script>`,
  url: "javascript:window.harmed=3",
  published: "2020-08-25",
  text: `وصل وزير الخارجية العراقي <img src=x onerror="window.harmed=4"> فؤاد حسين إلى بغداد.\n</p><script>window.harmed=5</script> وقال إن "زيارته" ناجحة.`,
};

/** Fills a folder that runs may read: an article that is new, one that the archive has, and a text that is not read. */
function fillInbox(path: string): string {
  mkdirSync(path);
  const text = "أعلن وزير الخارجية المصري سامح شكري اليوم أن بلاده ترفض التدخل العسكري في ليبيا.";
  writeFileSync(join(path, "new.json"), JSON.stringify({ id: "inbox-new", title: "الخارجية المصرية", text, published: "2020-08-26" }));
  writeFileSync(join(path, "known.json"), JSON.stringify(samples()[0]));
  writeFileSync(join(path, "note.txt"), "This is not Arabic, and is not read.");
  return path;
}

/** A feed that cannot be fetched, as the watch would have left it. */
const FEED = `insert into feeds (url, title, paused, added_at, polled_at, added, error, state)
  values ('https://news.example/rss.xml', 'أخبار المثال', false, '2020-08-25T06:00:00.000Z', '2020-08-26T06:00:00.000Z', 12,
    'The server answered 503.', '{"failures":3,"next":1598432400000}')`;

/** A desk on the samples, with a browser. */
export interface TestDesk {
  /** http://127.0.0.1:PORT */
  readonly address: string;
  readonly browser: Browser;
  readonly demo: readonly DemoAccount[];
  /** The path of the story that most articles tell. */
  readonly story: string;
  close(): Promise<void>;
}

const samples = (): ArticleInput[] =>
  readdirSync(join(ROOT, "samples"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(ROOT, "samples", name), "utf8")) as ArticleInput);

async function* itemsOf(articles: readonly ArticleInput[]) {
  for (const article of articles) yield { article, where: article.id ?? "" };
}

/** The app as it is now, built into a folder (an older build would be tested for it else), and not as a program that is under test. */
async function buildApp(folder: string): Promise<string> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const cwd = join(ROOT, "desk", "web");
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], { cwd, env });
  return folder;
}

/** Builds the app, reads the samples into an archive (PGlite), serves both on loopback, and starts Chromium. */
export async function startDesk(): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const built = buildApp(join(folder, "web"));
  const knowledge = openKnowledge(JSON.parse(readFileSync(join(ROOT, "knowledge/compiled/knowledge.json"), "utf8")) as CompiledKnowledge);
  const reader = createReader(knowledge);
  const readers = {
    reader: readerOf(reader.read({ text: "" })),
    threads: 1,
    read: async (articles: readonly ReturnType<typeof prepareArticle>[]) => articles.map((article) => readArticle(reader, article)),
    end: async () => {},
  };
  const archive = await openArchive(join(folder, "archive"));
  await ingest(archive, itemsOf([...samples(), HOSTILE]), { ...readers, parallel: 1 });
  await archive.setPlaces(placesOf(knowledge.table("places")));
  await archive.join();
  await archive.database.query(FEED);
  const auth = await createAuth(archive.database, { origin: "http://localhost", secure: false });
  const demo = ROLES.map((role): DemoAccount => ({ role, email: `${role}@demo.example`, password: "demonstration" }));
  for (const { email, password, role } of demo) await addUser(archive.database, auth, { email, password, role, name: role });
  const desk = await createDesk({
    archive,
    knowledge,
    analyse: analyseWith(reader),
    reader: () => reader,
    readers: async () => readers,
    version: "0.0.0",
    loopback: true,
    web: await built,
    demo,
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
    demo,
    story: `/stories/${encodeURIComponent((rows[0] as { id: string }).id)}`,
    close: async () => {
      await browser.close();
      await desk.close();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
