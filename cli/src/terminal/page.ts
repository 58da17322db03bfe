import type { Dossier } from "@isnad/engine";
import type { Labels } from "../labels.js";
import { articleLines, headLines } from "./article.js";
import { reportLines } from "./report.js";
import type { Screen } from "./screen.js";

/** The page for people: head, article, reports. */
export function page(dossier: Dossier, labels: Labels, screen: Screen): string {
  const lines = [...headLines(dossier, labels, screen), ...articleLines(dossier, screen)];
  if (dossier.reports.length === 0) lines.push(labels.words.noReports);
  for (const [i, report] of dossier.reports.entries()) lines.push(...reportLines(report, i + 1, dossier, labels, screen), "");
  return `${lines.join("\n").trimEnd()}\n`;
}
