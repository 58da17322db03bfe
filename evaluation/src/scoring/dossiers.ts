import type { Report } from "@isnad/engine";
import { type Figure, figure, figureLine, type Share, share, shareLine } from "./figures.js";
import { COUNTS, type DossierLine, type GoldArticle, type GoldReport } from "./gold.js";
import { matchParticipants, type Part, pairReports, partsOf } from "./pairing.js";
import { sharesWord } from "./text.js";

/** The parts of a reading that are scored as found and right among all. */
export const SCORED = {
  trigger: "happening found",
  type: "… with its type",
  who: "… and who did it to whom",
  full: "… and status and chain: whole",
  chain: "links of the chain",
  participants: "participants",
} as const;
export type Scored = keyof typeof SCORED;

/** The score of a set of dossiers. */
export interface DossierScore {
  readonly figures: Readonly<Record<Scored, Figure>>;
  /** Of the paired reports: how often a part was right. */
  readonly shares: ReadonlyMap<string, Share>;
  /** Gold articles without a dossier. */
  readonly missing: number;
}

/** Right, found and gold counts while they are being gathered. */
type Counter = [right: number, found: number, gold: number];

/** What a paired report got right. */
export interface Judgement {
  readonly type: boolean;
  readonly who: boolean;
  readonly status: boolean;
  readonly chain: boolean;
  /** Null where the gold says nothing of it. */
  readonly mode: boolean | null;
  readonly date: boolean | null;
  readonly place: boolean | null;
  /** One for each number that the gold gives. */
  readonly counts: readonly boolean[];
  readonly actors: ReturnType<typeof matchParticipants>;
  readonly recipients: ReturnType<typeof matchParticipants>;
  readonly links: ReturnType<typeof matchParticipants>;
}

/** Judges a found report by the gold one it is paired with. */
export function judge(x: GoldReport, r: Report, part: ReturnType<typeof partsOf>): Judgement {
  const actors = matchParticipants(x.actors, r.actors.map(part));
  const recipients = matchParticipants(x.recipients, r.recipients.map(part));
  const links = matchParticipants(x.isnad, r.isnad.map(part));
  const exact = (m: { missing: readonly unknown[]; extra: readonly Part[] }): boolean => m.missing.length === 0 && m.extra.length === 0;
  const type = x.type === r.type;
  return {
    type,
    who: type && exact(actors) && exact(recipients),
    status: x.status === r.status,
    chain: exact(links),
    mode: x.modes?.length ? x.modes.some((m) => r.modes.includes(m)) : null,
    date: x.date ? (r.time?.value ?? "").startsWith(x.date) : null,
    place: x.place ? r.place !== null && sharesWord(x.place.text, part(r.place).text) : null,
    counts: COUNTS.flatMap((k) => (x.counts?.[k] == null ? [] : [r.counts?.[k] === x.counts[k]])),
    actors,
    recipients,
    links,
  };
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((n, item) => n + of(item), 0);

/** Gathers the counts of one article after another. */
class Gathering {
  private readonly counters: Record<Scored, Counter> = {
    trigger: [0, 0, 0],
    type: [0, 0, 0],
    who: [0, 0, 0],
    full: [0, 0, 0],
    chain: [0, 0, 0],
    participants: [0, 0, 0],
  };
  private readonly marks = new Map<string, [number, number]>();
  private missing = 0;

  private mark(name: string, right: boolean | null): void {
    if (right === null) return;
    const m = this.marks.get(name) ?? [0, 0];
    this.marks.set(name, [m[0] + (right ? 1 : 0), m[1] + 1]);
  }

  /** A gold article that no dossier was given for: all its reports are missed (and, by convention, a participant and a link for each). */
  withoutDossier(gold: GoldArticle): void {
    this.missing++;
    for (const c of Object.values(this.counters)) c[2] += gold.reports.length;
  }

  add(gold: GoldArticle, dossier: DossierLine): void {
    const { counters: c } = this;
    for (const k of ["trigger", "type", "who", "full"] as const) {
      c[k][1] += dossier.reports.length;
      c[k][2] += gold.reports.length;
    }
    c.participants[1] += sum(dossier.reports, (r) => r.actors.length + r.recipients.length);
    c.participants[2] += sum(gold.reports, (x) => x.actors.length + x.recipients.length);
    c.chain[1] += sum(dossier.reports, (r) => r.isnad.length);
    c.chain[2] += sum(gold.reports, (x) => x.isnad.length);
    const part = partsOf(dossier);
    for (const [x, r] of pairReports(gold, dossier).pairs) this.pair(x, judge(x, r, part));
  }

  private pair(x: GoldReport, j: Judgement): void {
    const { counters: c } = this;
    c.trigger[0]++;
    c.participants[0] += j.actors.right + j.recipients.right;
    c.chain[0] += j.links.right;
    if (j.type) c.type[0]++;
    if (j.who) c.who[0]++;
    if (j.who && j.status && j.chain) c.full[0]++;
    this.mark("type, of paired", j.type);
    this.mark("status, of paired", j.status);
    this.mark("chain, of paired", j.chain);
    this.mark("chain, where gold has one", x.isnad.length > 0 ? j.chain : null);
    this.mark("a mode, where gold has one", j.mode);
    this.mark("date, where gold has one", j.date);
    this.mark("place, where gold has one", j.place);
    for (const right of j.counts) this.mark("counts", right);
  }

  score(): DossierScore {
    const figures = Object.fromEntries(Object.entries(this.counters).map(([k, c]) => [k, figure(...c)])) as Record<Scored, Figure>;
    return { figures, shares: new Map([...this.marks].map(([k, m]) => [k, share(...m)])), missing: this.missing };
  }
}

/**
 * Scores dossiers against gold by the guidelines' rules: reports are paired (see pairing.ts), then each part is judged on the pairs.
 * A gold article without a dossier counts as wholly missed.
 */
export function scoreDossiers(gold: readonly GoldArticle[], dossiers: ReadonlyMap<string, DossierLine>): DossierScore {
  const gathering = new Gathering();
  for (const g of gold) {
    const d = dossiers.get(g.id);
    if (d === undefined || d.error) gathering.withoutDossier(g);
    else gathering.add(g, d);
  }
  return gathering.score();
}

/** The lines of the table of a score. */
export function scoreTable(score: DossierScore): string[] {
  return [
    ...(Object.keys(SCORED) as Scored[]).map((k) => figureLine(SCORED[k], score.figures[k])),
    ...[...score.shares].map(([name, s]) => shareLine(name, s)),
    ...(score.missing > 0 ? [`${score.missing} articles have no dossier`] : []),
  ];
}

/** The score as flat numbers between 0 and 1, by name: `trigger_f1`, `status_of_paired`, … */
export function scoreNumbers(score: DossierScore): Record<string, number> {
  return {
    ...Object.fromEntries((Object.keys(SCORED) as Scored[]).map((k) => [`${k}_f1`, score.figures[k].f])),
    ...Object.fromEntries([...score.shares].map(([name, s]) => [name.replace(/[^a-z]+/g, "_"), s.share])),
    missing: score.missing,
  };
}
