import type { Dossier, Report } from "@isnad/engine";
import { sharesWord } from "../scoring/text.js";
import type { StageRun } from "../stages/run.js";
import type { Cause, ReadingError } from "./report.js";

interface Judged {
  readonly id: string;
  readonly type: string;
  readonly label: "yes" | "easy no" | "difficult no" | "ambiguous";
  readonly text: string;
}

/** Why an event that is told was not found: nothing at all, another type, or taken as not having happened. */
function missedCause(reports: readonly Report[], type: string): { cause: Cause; key: string } {
  if (reports.some((r) => r.type === type)) return { cause: "status", key: `${type} read as negated` };
  const other = reports.find((r) => r.type !== "STATEMENT");
  return other ? { cause: "wrong type", key: `${type} read as ${other.type}` } : { cause: "frame missing", key: type };
}

/** Errors of detection, for the given rows of gold. Rows on which the annotators differed are left out, as in the clear cases. */
export function detectionErrors(run: StageRun, rows: readonly number[]): ReadingError[] {
  return rows.flatMap((i): ReadingError[] => {
    const gold = JSON.parse(run.gold[i].raw) as Judged;
    if (gold.label !== "yes" && gold.label !== "easy no") return [];
    const { reports = [] } = JSON.parse(run.output[i]) as Partial<Dossier>;
    const hit = reports.find((r) => r.type === gold.type && r.status !== "negated");
    if (gold.label === "yes" && !hit) return [{ ...missedCause(reports, gold.type), example: `${gold.id} ${gold.text}` }];
    if (gold.label === "yes" || !hit) return [];
    const word = gold.text.slice(hit.trigger.start, hit.trigger.end);
    return [{ cause: "wrongly found", key: `${gold.type} ${hit.because[0] ?? ""}`, example: `${gold.id} «${word}» ${gold.text}` }];
  });
}

interface Note {
  readonly source: string | null;
  readonly target: string | null;
  readonly source_code: { readonly main: string | null } | null;
  readonly target_code: { readonly main: string | null } | null;
}

interface Annotated {
  readonly id: string;
  readonly type: string;
  readonly annotations: readonly Note[];
}

/** The errors of one side, source or target, of an annotated record. */
function sideErrors(gold: Annotated, dossier: Dossier, reports: readonly Report[], side: "source" | "target"): ReadingError[] {
  const notes = gold.annotations.filter((n) => n[side]);
  if (notes.length * 2 <= gold.annotations.length) return [];
  const entities = new Map(dossier.entities.map((e) => [e.id, e]));
  const parts = reports.flatMap((r) => (side === "source" ? r.actors : r.recipients));
  const words = (p: (typeof parts)[number]): string =>
    `${p.span ? dossier.article.text.slice(p.span.start, p.span.end) : ""} ${entities.get(p.entity)?.name ?? ""}`;
  const right = parts.filter((p) => notes.some((n) => sharesWord(n[side] as string, words(p))));
  const wanted = notes.map((n) => n[side]).join(" / ");
  const found = parts.map((p) => words(p).trim()).join(", ");
  const example = `${gold.id} ${side} ${wanted}, found [${found}]`;
  if (right.length > 0) {
    const countries = notes.flatMap((n) => n[`${side}_code`]?.main ?? []);
    const agreed = countries.length * 2 <= notes.length || parts.some((p) => countries.includes(entities.get(p.entity)?.country ?? ""));
    return agreed ? [] : [{ cause: "wrong code", key: `${side} country`, example: `${example}, country ${countries.join(" / ")}` }];
  }
  const known = dossier.entities.some((e) => notes.some((n) => sharesWord(n[side] as string, e.name)));
  const dropped = parts.some((p) => p.span === null);
  const cause: Cause = dropped ? "coreference" : known ? "wrong attachment" : "name not found";
  return [{ cause, key: parts.length > 0 ? `another ${side}` : `no ${side}`, example }];
}

/** Errors of who did it to whom, for the given rows of gold. */
export function spanErrors(run: StageRun, rows: readonly number[]): ReadingError[] {
  return rows.flatMap((i): ReadingError[] => {
    const gold = JSON.parse(run.gold[i].raw) as Annotated;
    const dossier = JSON.parse(run.output[i]) as Dossier;
    const reports = (dossier.reports ?? []).filter((r) => r.type === gold.type);
    if (reports.length === 0)
      return [{ ...missedCause(dossier.reports ?? [], gold.type), example: `${gold.id} ${dossier.article?.text ?? ""}` }];
    return (["source", "target"] as const).flatMap((side) => sideErrors(gold, dossier, reports, side));
  });
}
