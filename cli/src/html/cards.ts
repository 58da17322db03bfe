import type { Dossier, Link, Participant, Report } from "@isnad/engine";
import { escapeHtml } from "./escape.js";
import type { Labels } from "./labels.js";
import { wordsOf } from "./marks.js";

/** Code-like or Latin text that keeps its own direction. */
const latin = (text: string): string => `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;

/** Arabic words inside labels of either language. */
const arabic = (text: string, role = ""): string => `<bdi lang="ar" dir="rtl"${role && ` class="${role}"`}>${escapeHtml(text)}</bdi>`;

/** The cards of a dossier's reports, in order. */
export function cards(dossier: Dossier, labels: Labels): string {
  if (dossier.reports.length === 0) return `<p>${escapeHtml(labels.say("none"))}</p>`;
  return `<ol class="cards">\n${dossier.reports.map((report, i) => `<li>${card(dossier, report, i, labels)}</li>`).join("\n")}\n</ol>`;
}

/** A row of a card; nothing where there is nothing to say. */
const row = (label: string, html: string): string => (html === "" ? "" : `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>`);

function card(dossier: Dossier, report: Report, index: number, labels: Labels): string {
  const { text } = dossier.article;
  const name = (id: string): string => entityName(dossier, id, labels);
  const percent = `${Math.round(report.confidence * 100)}%`;
  const words = wordsOf(text, report.trigger);
  const rows = [
    row(labels.say("who"), parties(report, name, labels)),
    row(labels.say("when"), when(dossier, report)),
    row(labels.say("where"), report.place === null ? "" : name(report.place.entity)),
    row(labels.say("source"), chain(report.isnad, name, labels)),
    row(
      labels.say("counts"),
      Object.entries(report.counts)
        .filter(([, n]) => n != null)
        .map(([what, n]) => `${escapeHtml(labels.count(what))}: ${latin(String(n))}`)
        .join(escapeHtml(labels.comma)),
    ),
    row(labels.say("modes"), [...report.modes, ...report.contexts].map(latin).join(escapeHtml(labels.comma))),
    row(
      labels.say("confidence"),
      `<span class="sure"><meter min="0" max="1" value="${Number(report.confidence)}" aria-hidden="true"></meter>${latin(percent)}</span>`,
    ),
  ].join("");
  const because = report.because.map((id) => `<li><code dir="ltr">${escapeHtml(id)}</code></li>`).join("");
  return (
    `<article class="card" tabindex="0" id="card-${index}" data-report="${escapeHtml(report.id)}" aria-labelledby="head-${index}">` +
    `<h3 id="head-${index}"><span class="type">${escapeHtml(labels.type(report.type))}</span> ` +
    `<span class="status ${escapeHtml(report.status)}">${escapeHtml(labels.status(report.status))}</span> ` +
    `<span class="words">${arabic(words, "sample trigger")}</span></h3><dl>${rows}</dl>` +
    (because && `<details><summary>${escapeHtml(labels.say("because"))}</summary><ul class="rules">${because}</ul></details>`) +
    "</article>"
  );
}

/** Who did it to whom. */
function parties(report: Report, name: (id: string) => string, labels: Labels): string {
  const list = (side: Participant[]): string => [...new Set(side.map((p) => p.entity))].map(name).join(escapeHtml(labels.comma));
  const nobody = `<span class="note">${escapeHtml(labels.say("unnamed"))}</span>`;
  if (report.actors.length + report.recipients.length === 0) return nobody;
  const whom = report.recipients.length === 0 ? "" : ` <span class="arrow">${labels.arrow}</span> ${list(report.recipients)}`;
  return (list(report.actors) || nobody) + whom;
}

/** The time's value and, where it comes from words, the words. */
function when(dossier: Dossier, report: Report): string {
  if (report.time === null) return "";
  const { value, span } = report.time;
  return latin(value) + (span === null ? "" : ` <span class="note">(${arabic(wordsOf(dossier.article.text, span))})</span>`);
}

/** According to whom, the outermost speaker first. */
function chain(isnad: Link[], name: (id: string) => string, labels: Labels): string {
  if (isnad.length === 0) return `<span class="note">${escapeHtml(labels.say("itself"))}</span>`;
  const links = isnad.map((link) => {
    const how = [labels.link(link.kind), labels.stance(link.stance)].map(escapeHtml).join(escapeHtml(labels.comma));
    const verb = link.verb === null ? "" : escapeHtml(labels.comma) + arabic(link.verb);
    return `<li>${name(link.entity)} <span class="note">(${how}${verb})</span></li>`;
  });
  return `<ol class="chain">${links.join("")}</ol>`;
}

/** An entity's name: on an English page in English if it has one, the Arabic after it. */
function entityName(dossier: Dossier, id: string, labels: Labels): string {
  const entity = dossier.entities.find((e) => e.id === id);
  if (entity === undefined) return latin(id);
  if (labels.language === "ar" || !entity.english) return arabic(entity.name);
  return `${latin(entity.english)} <span class="note">${arabic(entity.name)}</span>`;
}
