import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type prepareArticle, type ReadArticle, readArticle } from "@isnad/archive";
import { type DemoAccount, ROLES } from "@isnad/desk-server";
import { type ArticleInput, type Knowledge, openKnowledge, type Reader, unpackKnowledge } from "@isnad/engine";

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** Where Debian's package puts Chromium; null where it is not installed. No test downloads a browser of its own. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path)) ?? null;

/** The accounts of the desk. */
export const DEMO: readonly DemoAccount[] = ROLES.map((role) => ({ role, email: `${role}@demo.example`, password: "demonstration" }));

/** The knowledge base as it was compiled. */
export const theKnowledge = (): Knowledge => openKnowledge(unpackKnowledge(readFileSync(join(ROOT, "knowledge/compiled/knowledge.bin"))));

/** How articles are read: one after the other, in this process. */
export const readWith =
  (reader: () => Reader) =>
  async (articles: readonly ReturnType<typeof prepareArticle>[]): Promise<ReadArticle[]> =>
    articles.map((article) => readArticle(reader(), article));

/** A text that would do harm if any of it was taken for HTML. */
export const HOSTILE: ArticleInput = {
  id: "hostile-<b>1</b>",
  title: `<img src=x onerror="window.harmed=1"> وصل الوزير إلى بغداد`,
  outlet: `<script>window.harmed=2</script>`,
  url: "javascript:window.harmed=3",
  published: "2020-08-25",
  text: `وصل وزير الخارجية العراقي <img src=x onerror="window.harmed=4"> فؤاد حسين إلى بغداد.\n</p><script>window.harmed=5</script> وقال إن "زيارته" ناجحة.`,
};

/** The project's sample articles, by file name. */
export const samples = (): ArticleInput[] =>
  readdirSync(join(ROOT, "samples"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(ROOT, "samples", name), "utf8")) as ArticleInput);

/** Fills a folder that runs may read: an article that is new, one that the archive has, and a text that is not read. */
export function fillInbox(path: string): string {
  mkdirSync(path);
  const text = "أعلن وزير الخارجية المصري سامح شكري اليوم أن بلاده ترفض التدخل العسكري في ليبيا.";
  writeFileSync(join(path, "new.json"), JSON.stringify({ id: "inbox-new", title: "الخارجية المصرية", text, published: "2020-08-26" }));
  writeFileSync(join(path, "known.json"), JSON.stringify(samples()[0]));
  writeFileSync(join(path, "note.txt"), "This is not Arabic, and is not read.");
  return path;
}
