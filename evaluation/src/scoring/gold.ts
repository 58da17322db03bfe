import { readFileSync } from "node:fs";
import type { Dossier } from "@isnad/engine";

/** Gold or dossiers that cannot be scored. The message is a sentence for the user. */
export class EvaluationError extends Error {
  override name = "InputError";
}

/** A participant, link or speaker of a gold report. */
export interface GoldParticipant {
  readonly text: string;
  readonly name?: string;
  readonly name_ar?: string;
  readonly country?: string | null;
  readonly sectors?: readonly string[];
  readonly kind?: string;
}

/** A report as annotated by hand; `start` and `end` are the trigger's place in UTF-16 code units. */
export interface GoldReport {
  readonly trigger: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly modes?: readonly string[];
  readonly status: string;
  readonly actors: readonly GoldParticipant[];
  readonly recipients: readonly GoldParticipant[];
  readonly isnad: readonly GoldParticipant[];
  readonly place?: { readonly text: string; readonly country?: string | null } | null;
  readonly date?: string | null;
  readonly counts?: Partial<Record<CountKind, number>>;
}

/** An annotated article. */
export interface GoldArticle {
  readonly id: string;
  readonly reports: readonly GoldReport[];
}

/** A dossier, or the error line that stands in the place of one. */
export type DossierLine = Dossier & { readonly id?: string; readonly error?: unknown };

/** What is counted. */
export const COUNTS = ["dead", "injured", "arrested", "size"] as const;
export type CountKind = (typeof COUNTS)[number];

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a JSON-lines file, each with its line's number. Throws EvaluationError naming the file or the line at fault. */
export function readRows(path: string): { row: Row; line: number }[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new EvaluationError(`${path} is not there: check the name.`);
    if (code === "EISDIR") throw new EvaluationError(`${path} is a folder: name a file of JSON lines.`);
    if (error instanceof TypeError) throw new EvaluationError(`${path} is not valid UTF-8.`);
    throw new EvaluationError(`${path} could not be read (${code ?? (error as Error).message}).`);
  }
  const rows = text.split("\n").flatMap((content, i) => {
    if (content.trim() === "") return [];
    let row: unknown;
    try {
      row = JSON.parse(content);
    } catch {
      throw new EvaluationError(`${path}, line ${i + 1} is not valid JSON.`);
    }
    if (!isRow(row)) throw new EvaluationError(`${path}, line ${i + 1} is no object.`);
    return [{ row, line: i + 1 }];
  });
  if (rows.length === 0) throw new EvaluationError(`${path} is empty.`);
  return rows;
}

/** What is wrong with a gold report, or null. */
function faultOf(report: unknown): string | null {
  if (!isRow(report)) return "is no object";
  if (!Number.isInteger(report.start) || !Number.isInteger(report.end))
    return 'has no "start" and "end": the trigger\'s place, in UTF-16 code units';
  for (const key of ["type", "status"]) if (typeof report[key] !== "string") return `has no "${key}"`;
  for (const key of ["actors", "recipients", "isnad"]) {
    const list = report[key] ?? [];
    if (!Array.isArray(list) || !list.every((p) => isRow(p) && typeof p.text === "string"))
      return `has "${key}" that are no list of objects with a "text"`;
  }
  if (isRow(report.place) && typeof report.place.text !== "string") return 'has a "place" without "text"';
  return null;
}

/** Reads gold articles. Throws EvaluationError saying which line or report is wrong. */
export function readGold(path: string): GoldArticle[] {
  const seen = new Set<string>();
  return readRows(path).map(({ row, line }) => {
    const where = `${path}, line ${line}`;
    if (typeof row.id !== "string") throw new EvaluationError(`${where} has no "id" that is a string.`);
    if (seen.has(row.id)) throw new EvaluationError(`${where}: the id ${row.id} stands there a second time.`);
    seen.add(row.id);
    if (!Array.isArray(row.reports)) throw new EvaluationError(`${where} has no "reports": is it gold?`);
    const reports = row.reports.map((report, i): GoldReport => {
      const fault = faultOf(report);
      if (fault !== null) throw new EvaluationError(`${where}: report ${i + 1} ${fault}.`);
      const { actors, recipients, isnad } = report as Partial<GoldReport>;
      return { ...(report as GoldReport), actors: actors ?? [], recipients: recipients ?? [], isnad: isnad ?? [] };
    });
    return { id: row.id, reports };
  });
}

/** Reads dossiers by the id of their article. Throws EvaluationError on a line that is no dossier. */
export function readDossiers(path: string): Map<string, DossierLine> {
  const dossiers = new Map<string, DossierLine>();
  for (const { row, line } of readRows(path)) {
    const where = `${path}, line ${line}`;
    const id = isRow(row.article) ? row.article.id : row.id;
    if (typeof id !== "string") {
      if (row.error !== undefined) continue;
      throw new EvaluationError(`${where} is no dossier: it has no article with an "id".`);
    }
    const whole = isRow(row.article) && typeof row.article.text === "string" && Array.isArray(row.reports) && Array.isArray(row.entities);
    if (row.error === undefined && !whole) throw new EvaluationError(`${where} is no dossier: article, reports or entities are not there.`);
    dossiers.set(id, row as unknown as DossierLine);
  }
  return dossiers;
}
