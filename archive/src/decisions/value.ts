import type { Dossier, Entity, Report, Span } from "@isnad/engine";
import { actorKey } from "../actors/key.js";
import type { DecidedLink, DecidedPart, DecidedReport, Who } from "./types.js";

/** An entity without its number. */
export function whoOf(entity: Entity): Who {
  const { kind, name, english, known, country, sectors, office } = entity;
  return { kind, name, english, known, country, sectors: [...sectors], office };
}

/** A report of a dossier with its people written out, so that it can be understood without the dossier. */
export function writtenOut(dossier: Dossier, report: Report): DecidedReport {
  const entities = new Map(dossier.entities.map((e) => [e.id, e]));
  const who = (id: string): Who => whoOf(entities.get(id) as Entity);
  const part = (p: { entity: string; span: Span | null }): DecidedPart => ({ who: who(p.entity), span: p.span });
  return {
    trigger: report.trigger,
    type: report.type,
    modes: report.modes,
    contexts: report.contexts,
    cameo: report.cameo,
    status: report.status,
    actors: report.actors.map(part),
    recipients: report.recipients.map(part),
    place: report.place === null ? null : { who: who(report.place.entity), span: report.place.span },
    time: report.time,
    counts: report.counts,
    isnad: report.isnad.map(({ kind, entity, span, verb, stance }): DecidedLink => ({ kind, who: who(entity), span, verb, stance })),
    quote: report.quote,
  };
}

/** What two who-s have in common when they are the same: the id of the knowledge base, else kind and name. */
export const identityOf = (who: Who): string => actorKey({ ...who, id: "", sectors: [...who.sectors] }) ?? `d:${who.name}`;

const spanText = (span: Span | null): string => (span === null ? "-" : `${span.start}-${span.end}`);

/** A report's parts in a fixed order: two reports with the same text say the same. Order of people and of modes does not count. */
export function canonical(value: DecidedReport): string {
  const parts = (list: readonly DecidedPart[]): string[] => list.map((p) => `${identityOf(p.who)} ${spanText(p.span)}`).sort();
  const counts = Object.entries(value.counts).filter(([, n]) => n !== undefined);
  return JSON.stringify([
    spanText(value.trigger),
    value.type,
    [...value.modes].sort(),
    value.status,
    parts(value.actors),
    parts(value.recipients),
    value.place && `${identityOf(value.place.who)} ${spanText(value.place.span)}`,
    value.time?.value ?? null,
    counts.sort(([a], [b]) => (a < b ? -1 : 1)),
    value.isnad.map((l) => `${l.kind} ${identityOf(l.who)} ${l.stance}`),
  ]);
}

/** All words that a report rests on, in order, each stretch once. */
export function evidenceOf(value: DecidedReport): Span[] {
  const spans = [
    value.trigger,
    ...[...value.actors, ...value.recipients, ...value.isnad].flatMap((p) => p.span ?? []),
    ...(value.place ? [value.place.span] : []),
    ...(value.time?.span ? [value.time.span] : []),
  ].map(({ start, end }) => ({ start, end }));
  const seen = new Set<string>();
  return spans.sort((a, b) => a.start - b.start || a.end - b.end).filter((s) => !seen.has(spanText(s)) && Boolean(seen.add(spanText(s))));
}
