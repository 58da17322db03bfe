import type { Dossier, Entity, Report } from "@isnad/engine";
import type { Report as ArchivedReport } from "../api/types.js";
import type { CardPart, CardReport } from "../components/report-card.js";
import { wordsOf } from "./marks.js";

/** What is known of the entities of a dossier across articles: ids of actors by the entity's id. */
export type ActorIds = Readonly<Record<string, string>>;

/** A report of a dossier as a card shows it. */
export function cardOf(dossier: Pick<Dossier, "entities">, text: string, report: Report, actors: ActorIds): CardReport {
  const entities = new Map(dossier.entities.map((e) => [e.id, e]));
  const part = (id: string, isSaid: boolean): CardPart => {
    const entity: Pick<Entity, "name" | "english" | "known" | "kind"> | undefined = entities.get(id);
    return {
      actor: actors[id] ?? null,
      name: entity?.name ?? id,
      english: entity?.english ?? null,
      isSaid,
      isKnown: entity?.known != null,
      isNamed: entity?.kind !== "described",
    };
  };
  return {
    type: report.type,
    status: report.status,
    modes: report.modes,
    trigger: wordsOf(text, report.trigger),
    actors: report.actors.map((p) => part(p.entity, p.span !== null)),
    recipients: report.recipients.map((p) => part(p.entity, p.span !== null)),
    place: report.place === null ? null : part(report.place.entity, true),
    day: report.time?.value ?? null,
    daySaid: report.time !== null && report.time.span !== null,
    counts: report.counts,
    chain: report.isnad.map((link) => ({ ...part(link.entity, true), link: link.kind, stance: link.stance, verb: link.verb })),
    confidence: report.confidence,
  };
}

const partOf = (part: ArchivedReport["actors"][number], isSaid: boolean): CardPart => ({
  actor: part.actor,
  name: part.name,
  english: part.english,
  isSaid,
  isKnown: part.known !== null,
  isNamed: part.kind !== "described",
});

/** A report of the archive as a card shows it. */
export const cardOfArchived = (report: ArchivedReport): CardReport => ({
  type: report.type,
  status: report.status,
  modes: report.modes,
  trigger: report.trigger,
  actors: report.actors.map((part) => partOf(part, part.start !== null)),
  recipients: report.recipients.map((part) => partOf(part, part.start !== null)),
  place: report.place === null ? null : partOf(report.place, true),
  day: report.day,
  daySaid: report.time_said,
  counts: { dead: report.dead, injured: report.injured, arrested: report.arrested, size: report.size },
  chain: report.chain,
  confidence: report.confidence,
});
