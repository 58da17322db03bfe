import type { Dossier, Entity, Link, Participant, Report, Span } from "@isnad/engine";
import type { GoldArticle, GoldParticipant, GoldReport } from "./gold.js";
import { overlap, sharesWord } from "./text.js";

/** A participant as scoring compares it: its words with the entity's name, its code. */
export interface Part {
  readonly text: string;
  readonly english: string | null | undefined;
  readonly country: string | null;
  readonly sectors: readonly string[];
}

/** Gold and found reports of one article, held against each other. */
export interface Pairing {
  readonly pairs: readonly (readonly [GoldReport, Report])[];
  readonly missed: readonly GoldReport[];
  readonly wronglyFound: readonly Report[];
}

/** How far apart, in characters, the triggers of two reports of one type may stand and still be paired. */
const NEAR = 60;

/**
 * Pairs the reports of an article: those whose triggers overlap, of several the one of the right type; then, of what is left, the
 * first of the same type within 60 characters.
 */
export function pairReports(gold: GoldArticle, dossier: Dossier): Pairing {
  const free = new Set(dossier.reports);
  const pairs: [GoldReport, Report][] = [];
  const take = (x: GoldReport, options: readonly Report[]): boolean => {
    const found = options.find((r) => r.type === x.type) ?? options[0];
    if (found === undefined) return false;
    free.delete(found);
    pairs.push([x, found]);
    return true;
  };
  const left = gold.reports.filter(
    (x) =>
      !take(
        x,
        [...free].filter((r) => overlap(r.trigger, x)),
      ),
  );
  const missed = left.filter(
    (x) =>
      !take(
        x,
        [...free].filter((r) => r.type === x.type && Math.abs(r.trigger.start - x.start) <= NEAR),
      ),
  );
  return { pairs, missed, wronglyFound: dossier.reports.filter((r) => free.has(r)) };
}

/** Gives for a dossier's participants, links and places what scoring compares. */
export function partsOf(dossier: Dossier): (p: Participant | Link | { entity: string; span: Span | null }) => Part {
  const entities = new Map<string, Entity>(dossier.entities.map((e) => [e.id, e]));
  return (p) => {
    const e = entities.get(p.entity);
    return {
      text: `${p.span ? dossier.article.text.slice(p.span.start, p.span.end) : ""} ${e?.name ?? ""}`,
      english: e?.english,
      country: e?.country ?? null,
      sectors: e?.sectors ?? [],
    };
  };
}

/** Whether a found participant is the gold one: they share a word or the English name, or country and a sector agree. */
export function sameParticipant(x: GoldParticipant, p: Part): boolean {
  if (sharesWord(x.text, p.text) || sharesWord(x.name_ar ?? "", p.text)) return true;
  if (p.english && x.name && p.english.toLowerCase() === x.name.toLowerCase()) return true;
  if (x.country == null || x.country !== p.country) return false;
  const sectors = x.sectors ?? [];
  return sectors.length === 0 || p.sectors.length === 0 || sectors.some((s) => p.sectors.includes(s));
}

/** Which gold participants have a partner among the found, one for one, and which of either side are left over. */
export function matchParticipants(
  gold: readonly GoldParticipant[],
  found: readonly Part[],
): { readonly right: number; readonly missing: readonly GoldParticipant[]; readonly extra: readonly Part[] } {
  const extra = [...found];
  const missing = gold.filter((x) => {
    const k = extra.findIndex((p) => sameParticipant(x, p));
    if (k >= 0) extra.splice(k, 1);
    return k < 0;
  });
  return { right: gold.length - missing.length, missing, extra };
}
