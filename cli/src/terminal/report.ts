import type { Dossier, Entity, Link, Participant, Report } from "@isnad/engine";
import { countsOf, type Labels } from "../labels.js";
import { type Cell, cells, layOut, type Screen, type Style } from "./screen.js";

/** Marks an English name that was only spelled out in Latin letters. */
const TRANSLITERATED = " (transliterated)";

/** The name of an entity for a page: the English one with English labels where it is known, else the Arabic one. */
export function nameOf(entity: Entity | undefined, labels: Labels): string {
  if (entity === undefined) return "?";
  if (labels.language === "english" && entity.english !== null && !entity.english.endsWith(TRANSLITERATED)) return entity.english;
  return entity.name;
}

/** Cells of values, each in an isolate of its own, with signs between them. */
class Row {
  readonly cells: Cell[] = [];
  private groups = 0;

  label(text: string): this {
    this.cells.push(...cells(text, "dim"));
    return this;
  }

  value(text: string, style: Style): this {
    this.cells.push(...cells(text, style, this.groups++));
    return this;
  }

  plain(text: string, style: Style = "plain"): this {
    this.cells.push(...cells(text, style));
    return this;
  }
}

function participants(row: Row, people: readonly Participant[], byId: ReadonlyMap<string, Entity>, labels: Labels, style: Style): void {
  if (people.length === 0) row.plain("—", "dim");
  people.forEach((p, i) => {
    if (i > 0) row.plain("+", "dim");
    row.value(nameOf(byId.get(p.entity), labels), style);
  });
}

function chain(row: Row, links: readonly Link[], byId: ReadonlyMap<string, Entity>, labels: Labels): void {
  links.forEach((link, i) => {
    if (i > 0) row.plain(labels.words.from, "dim");
    row.value(nameOf(byId.get(link.entity), labels), "source").plain(`(${labels.stances[link.stance]})`, "dim");
  });
}

/**
 * `who → what → whom`. The arrow follows the direction of the line; without isolates each English part is led by its label, so
 * that a viewer that orders right-to-left text cannot swap two Arabic names around an arrow.
 */
function happening(report: Report, dossier: Dossier, byId: ReadonlyMap<string, Entity>, labels: Labels, screen: Screen): Cell[] {
  const row = new Row();
  const arrow = labels.language === "arabic" ? "←" : "→";
  const labelled = labels.language === "english" && !screen.bidi;
  const { actor, happening: what, recipient } = labels.words;
  if (labelled) row.label(`${actor}:`);
  participants(row, report.actors, byId, labels, "actor");
  row.plain(arrow, "dim");
  if (labelled) row.label(`${what}:`);
  row.value(dossier.article.text.slice(report.trigger.start, report.trigger.end), "trigger");
  if (report.recipients.length > 0) {
    row.plain(arrow, "dim");
    if (labelled) row.label(`${recipient}:`);
    participants(row, report.recipients, byId, labels, "recipient");
  }
  return row.cells;
}

/** The block of one report: its number, type and status, then who did what to whom, when, where, how many, according to whom. */
export function reportLines(report: Report, number: number, dossier: Dossier, labels: Labels, screen: Screen): string[] {
  const byId = new Map(dossier.entities.map((e) => [e.id, e]));
  const direction = labels.language === "arabic" ? "rtl" : "ltr";
  const { words } = labels;
  const head = new Row()
    .plain(`${number}.`, "title")
    .plain(labels.types[report.type], "title")
    .plain("—", "dim")
    .plain(labels.statuses[report.status]).cells;
  const rows: Cell[][] = [happening(report, dossier, byId, labels, screen)];
  if (report.time) rows.push(new Row().label(`${words.time}:`).value(report.time.value, "when").cells);
  if (report.place) rows.push(new Row().label(`${words.place}:`).value(nameOf(byId.get(report.place.entity), labels), "when").cells);
  const counts = countsOf(report, labels);
  if (counts !== "") rows.push(new Row().label(`${words.counts}:`).plain(counts).cells);
  if (report.isnad.length > 0) {
    const row = new Row().label(`${words.source}:`);
    chain(row, report.isnad, byId, labels);
    rows.push(row.cells);
  }
  return [...layOut(screen, head, { direction }), ...rows.flatMap((row) => layOut(screen, row, { indent: 3, hang: 5, direction }))];
}
