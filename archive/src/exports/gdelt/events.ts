import { createHash } from "node:crypto";
import { latinName } from "../english.js";
import { isDenied } from "../formats/told.js";
import type { HappeningRecord } from "../source/joined.js";
import type { PartRecord, PlaceRecord, ReportRecord } from "../source/reports.js";
import { type CameoActor, CODE_OF_TYPE, cameoActor, INTENT } from "./cameo.js";

/** One side of an event. */
export interface GdeltActor extends CameoActor {
  readonly name: string;
}

/** What GDELT has in a row: a code between two on a day, and all reports of the happening that tell it. */
export interface GdeltEvent {
  readonly id: string;
  /** 2020-08-18. */
  readonly day: string;
  readonly code: string;
  readonly actor1: GdeltActor | null;
  readonly actor2: GdeltActor | null;
  readonly reports: readonly ReportRecord[];
  readonly place: PlaceRecord | null;
}

/** The CAMEO code of a report, or why it has none. */
export function codeOf(report: ReportRecord): { code: string } | string {
  const status = isDenied(report) ? "negated" : report.status;
  const intent = INTENT[report.type];
  if (status === "planned" && intent !== undefined) return { code: intent };
  if (status !== "actual" && status !== "ongoing") return `status ${status}`;
  return { code: report.cameo ?? (CODE_OF_TYPE[report.type] as string) };
}

const actorOf = (part: PartRecord): GdeltActor => ({
  ...cameoActor(part.country, part.sectors),
  name: (latinName(part.english) ?? part.name).toUpperCase(),
});

/** Distinct sides; nobody where none are named. */
function sides(parts: readonly PartRecord[]): (GdeltActor | null)[] {
  const all = new Map(parts.map(actorOf).map((a) => [`${a.code} ${a.name}`, a]));
  return all.size === 0 ? [null] : [...all.values()];
}

/** Who does what to whom, pair by pair; where several act together and nobody receives, each with each that stands behind. */
function pairs(report: ReportRecord): [GdeltActor | null, GdeltActor | null][] {
  const actors = sides(report.actors);
  if (report.recipients.length === 0 && actors.length > 1)
    return actors.flatMap((a, i) => actors.slice(i + 1).map((b): [GdeltActor | null, GdeltActor | null] => [a, b]));
  const recipients = sides(report.recipients);
  return actors.flatMap((a) => recipients.map((b): [GdeltActor | null, GdeltActor | null] => [a, b]));
}

/** A whole number of up to 15 digits, as good as unique: the beginning of a hash. */
const numberOf = (key: string): string => String(Number.parseInt(createHash("sha256").update(key).digest("hex").slice(0, 12), 16));

/** The events of a happening; why some of its reports have none is told to `leftOut`. */
export function eventsOf(happening: HappeningRecord, leftOut: (why: string) => void): GdeltEvent[] {
  const rows = new Map<string, Omit<GdeltEvent, "reports" | "place"> & { reports: ReportRecord[] }>();
  for (const report of happening.chosen) {
    const told = codeOf(report);
    const day = report.day ?? report.article.day;
    if (typeof told === "string") leftOut(told);
    else if (day === null) leftOut("no day");
    else
      for (const [actor1, actor2] of pairs(report)) {
        if (actor1 === null && actor2 === null) {
          leftOut("nobody is named");
          continue;
        }
        const key = JSON.stringify([happening.id, told.code, day, actor1?.code, actor1?.name, actor2?.code, actor2?.name]);
        const row = rows.get(key) ?? { id: numberOf(key), day, code: told.code, actor1, actor2, reports: [] };
        row.reports.push(report);
        rows.set(key, row);
      }
  }
  return [...rows.values()].map((row) => ({ ...row, place: row.reports.find((r) => r.place !== null)?.place ?? null }));
}
