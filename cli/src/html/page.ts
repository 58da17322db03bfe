import { createHash } from "node:crypto";
import type { Dossier } from "@isnad/engine";
import { cards } from "./cards.js";
import { escapeHtml, escapeJson } from "./escape.js";
import { type LabelLanguage, type Labels, labelsFor } from "./labels.js";
import { markedText, segmentsOf, wiring } from "./marks.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";

/** The hash by which the page's policy lets a block of its own through, and nothing else. */
const hash = (block: string): string => `'sha256-${createHash("sha256").update(block).digest("base64")}'`;

const POLICY = `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`;

/** A dossier as one HTML page that needs nothing else: the article with its words marked, and a card for each report. */
export function htmlPage(dossier: Dossier, labels: LabelLanguage): string {
  const label = labelsFor(labels);
  const say = (key: Parameters<Labels["say"]>[0]): string => escapeHtml(label.say(key));
  const segments = segmentsOf(dossier);
  const { article, reader } = dossier;
  return `<!DOCTYPE html>
<html lang="${label.language}" dir="${label.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.title ?? label.say("untitled"))}</title>
<style>${STYLE}</style>
</head>
<body>
${head(dossier, label)}
<div class="strip"><h2>${say("legend")}</h2><ul class="legend">${legend(dossier, label)}</ul><p class="keys">${say("keys")}</p></div>
<main>
<section class="text" lang="ar" dir="rtl" aria-label="${say("article")}"><div class="body">${markedText(dossier, segments)}</div></section>
<section class="reports" aria-labelledby="reports"><h2 id="reports">${say("reports")} (${dossier.reports.length})</h2>
${cards(dossier, label)}
</section>
</main>
<footer>${say("reader")} <bdi dir="ltr">${escapeHtml(`${reader.name} ${reader.version} · ${reader.lexicon}`)}</bdi></footer>
<script type="application/json" id="wiring">${escapeJson(wiring(dossier, segments))}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Title, outlet and date, and the way back to the original. */
function head({ article }: Dossier, label: Labels): string {
  const title =
    article.title === null ? `<h1>${escapeHtml(label.say("untitled"))}</h1>` : `<h1 lang="ar">${escapeHtml(article.title)}</h1>`;
  const byline = [
    article.outlet && `<span>${escapeHtml(article.outlet)}</span>`,
    article.published && `<time dir="ltr" datetime="${escapeHtml(article.published)}">${escapeHtml(article.published)}</time>`,
    article.url &&
      /^https?:\/\//i.test(article.url) &&
      `<a href="${escapeHtml(article.url)}" rel="noopener noreferrer">${escapeHtml(label.say("original"))}</a>`,
  ].filter(Boolean);
  return `<header dir="rtl">${title}${byline.length > 0 ? `<p class="byline">${byline.join("\n")}</p>` : ""}</header>`;
}

/** What each colour and underline means; dimming only where there is any. */
function legend(dossier: Dossier, label: Labels): string {
  const marks = (["trigger", "actor", "recipient", "speaker"] as const).map(
    (role) => `<li><span class="sample ${role}">${escapeHtml(label.say(role))}</span></li>`,
  );
  if (dossier.chrome.length > 0) marks.push(`<li><span class="chrome">${escapeHtml(label.say("dimmed"))}</span></li>`);
  return marks.join("");
}
