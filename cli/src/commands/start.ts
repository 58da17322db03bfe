import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { EventType } from "@isnad/engine";
import { InputError } from "@isnad/intake";
import { articlesOf } from "../input.js";
import { type Labels, type Language, labelsOf } from "../labels.js";
import { ROOT, theReader } from "../reader.js";
import { tell, write } from "../streams/output.js";
import { headLines } from "../terminal/article.js";
import { shortLines } from "../terminal/report.js";
import { type BidiChoice, columnsOf, paint, type Screen, screenOf } from "../terminal/screen.js";

/** The sample articles of the project. */
function samples(): string[] {
  const folder = join(ROOT, "samples");
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new InputError(`The sample articles in ${folder} are not there: name files to read.`);
  }
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

/** The closing table: how many articles, how many reports of each type. */
function table(articles: number, byType: ReadonlyMap<EventType, number>, labels: Labels, screen: Screen): string {
  const rows = [...byType].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const total = rows.reduce((sum, [, n]) => sum + n, 0);
  const { articles: read, reports } = labels.words;
  const named: [string, number][] = [
    [read, articles],
    [reports, total],
    ...rows.map(([type, n]): [string, number] => [labels.types[type], n]),
  ];
  const widest = Math.max(...named.map(([name]) => columnsOf(name)));
  const mark = screen.bidi ? (labels.language === "arabic" ? "\u200F" : "\u200E") : "";
  const lines = named.map(([name, n], i) => {
    const gap = " ".repeat(widest - columnsOf(name) + 2);
    return `${mark}${paint(screen, name, i < 2 ? "title" : "plain")}${gap}${String(n).padStart(5)}`;
  });
  return `${lines.slice(0, 2).join("\n")}\n${lines.slice(2).join("\n")}\n`;
}

/** `isnad start`: reads the samples, or the files named, and prints what was found. Gives the exit code. */
export async function start(files: readonly string[], options: { language: Language; bidi: BidiChoice }): Promise<number> {
  const labels = labelsOf(options.language);
  const screen = screenOf(process.stdout, process.env, options.bidi);
  const byType = new Map<EventType, number>();
  let articles = 0;
  let failed = false;
  for await (const found of articlesOf(files.length > 0 ? files : samples())) {
    if ("error" in found) {
      tell(found.error.message);
      failed = true;
      continue;
    }
    const dossier = theReader().read(found.article);
    articles++;
    for (const { type } of dossier.reports) byType.set(type, (byType.get(type) ?? 0) + 1);
    const lines = headLines({ ...dossier, article: { ...dossier.article, url: null } }, labels, screen);
    for (const [i, report] of dossier.reports.entries()) lines.push(...shortLines(report, i + 1, dossier, labels, screen));
    if (dossier.reports.length === 0) lines.push(`  ${labels.words.noReports}`);
    await write(`${lines.join("\n")}\n\n`);
  }
  if (articles > 0) await write(table(articles, byType, labels, screen));
  return failed ? 1 : 0;
}
