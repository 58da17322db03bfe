import type { Dossier, Report, Span } from "@isnad/engine";
import { hashOf } from "@isnad/engine/text/hash";
import { type Match, matchReports } from "./match.js";
import { People } from "./people.js";
import { type Deliberation, deliberationsOf } from "./standing.js";
import { type DecidedReport, type Decision, type Item, keyOf, type Who } from "./types.js";
import { canonical, evidenceOf, writtenOut } from "./value.js";

/** What people said of a report that stands. */
export type Reviewed = "accepted" | "corrected" | "added";

/** What the rows of a report need beside the report itself. */
export interface Mark {
  /** The report's number in the article: that of the machine's reading, which decisions do not shift; added ones from `ADDED` on. */
  readonly n: number;
  /** What decisions hang on. */
  readonly key: string;
  readonly reviewed: Reviewed | null;
  /** Id of the decision in force. */
  readonly decision: number | null;
}

/** A reading with the decisions of people applied: what counts. */
export interface Effective {
  readonly dossier: Dossier;
  /** One for each of the dossier's reports, in their order. */
  readonly marks: readonly Mark[];
  /** All reports that were ever decided on, in the order of the first decision on each. */
  readonly items: readonly Item[];
}

/** Numbers of reports that the machine does not read begin here. */
export const ADDED = 1_000_000;

/** A report that a person has looked at is taken for sure. */
const SURE = 1;

const REVIEWED = { accept: "accepted", correct: "corrected", add: "added" } as const;

interface Placed {
  readonly report: Report;
  readonly mark: Mark;
}

/** The number of the sentence around a trigger. */
function sentenceAt(sentences: readonly Span[], start: number): number {
  const at = sentences.findLastIndex((s) => s.start <= start);
  return Math.max(0, at);
}

/** Everybody whom a report names, with their words. */
function namedIn(value: DecidedReport | null): Who[] {
  if (value === null) return [];
  return [...value.actors, ...value.recipients, ...value.isnad, ...(value.place ? [value.place] : [])].map((p) => p.who);
}

/** The report that a decision makes, with its people among those of the reading. */
function reportOf(decision: Decision, value: DecidedReport, people: People, dossier: Dossier, made: Report | null): Report {
  const before = new Set(decision.kind === "accept" ? [] : namedIn(decision.before).map((w) => JSON.stringify(w)));
  const id = (who: Who, span: Span | null): string =>
    people.idOf(who, span, decision.kind !== "accept" && !before.has(JSON.stringify(who)));
  const { actors, recipients, place, isnad, ...rest } = value;
  return {
    ...rest,
    id: made?.id ?? "",
    modes: [...value.modes],
    contexts: [...value.contexts],
    sentence: sentenceAt(dossier.sentences, value.trigger.start),
    actors: actors.map((p) => ({ entity: id(p.who, p.span), span: p.span })),
    recipients: recipients.map((p) => ({ entity: id(p.who, p.span), span: p.span })),
    place: place === null ? null : { entity: id(place.who, place.span), span: place.span },
    isnad: isnad.map((l) => ({ kind: l.kind, entity: id(l.who, l.span), span: l.span, verb: l.verb, stance: l.stance })),
    evidence: evidenceOf(value),
    confidence: SURE,
    because: [...(made?.because ?? []).filter((b) => made?.type === value.type || !/^[A-Z]+\./.test(b)), `review.${decision.kind}`],
  };
}

const differs = (a: Decision, b: Decision): boolean =>
  (a.after === null) !== (b.after === null) || (a.after !== null && b.after !== null && canonical(a.after) !== canonical(b.after));

function itemOf(d: Deliberation, state: Item["state"], dossier: Dossier, match: Match | undefined): Item {
  const { inForce, active } = d;
  const seconds = active.filter((a) => inForce !== null && a.id > inForce.id);
  const read = match === undefined ? null : canonical(writtenOut(dossier, dossier.reports[match.report] as Report));
  const known = active.flatMap((a) => [a.before, a.after]).flatMap((v) => (v === null ? [] : [canonical(v)]));
  return {
    key: d.key,
    first: d.first,
    decision: inForce,
    state,
    reviewers: new Set(active.map((a) => a.who)).size,
    disputed: inForce !== null && seconds.some((s) => differs(s, inForce)),
    changed: inForce !== null && inForce.kind !== "reject" && read !== null && !known.includes(read),
  };
}

const stateOf = (d: Deliberation, hash: string, match: Match | undefined): Item["state"] => {
  if (d.inForce === null) return "withdrawn";
  if (d.inForce.hash !== hash) return "other-text";
  if (match === undefined) return "vanished";
  return match.exact ? "found" : "moved";
};

/** The kind under which a decided report stands: what people added stays added, whoever corrects it then. */
const reviewedAs = (d: Deliberation, decision: Decision): Reviewed =>
  d.active.some((a) => a.kind === "add") ? "added" : REVIEWED[decision.kind as keyof typeof REVIEWED];

/** The reports of the machine that nobody has decided on; what is decided at the same word with the same type replaces them. */
function untouched(dossier: Dossier, taken: ReadonlySet<number>, decided: readonly Placed[]): Placed[] {
  const there = new Set(decided.map(({ report }) => `${report.trigger.start}:${report.type}`));
  return dossier.reports.flatMap((report, n) =>
    taken.has(n) || there.has(`${report.trigger.start}:${report.type}`)
      ? []
      : [{ report, mark: { n, key: keyOf(report.trigger, report.type), reviewed: null, decision: null } }],
  );
}

/**
 * Applies the decisions on one article to a reading of it: rejected reports are out, accepted and corrected ones are as people left them
 * whatever the machine reads now, added ones are in. Decisions on another text are kept and not applied. Pure; the same decisions on the
 * same reading give the same value, in any order.
 */
export function effectiveOf(dossier: Dossier, decisions: readonly Decision[]): Effective {
  const all = deliberationsOf(decisions);
  const hash = all.length === 0 ? "" : hashOf(dossier.article.text);
  const inForce = all.filter((d) => d.inForce?.hash === hash);
  const matches = matchReports(dossier.reports, inForce);
  const people = new People(dossier);
  const decided = inForce.flatMap((d): Placed[] => {
    const { inForce: decision, key } = d;
    if (decision === null || decision.after === null) return [];
    const match = matches.get(key);
    const ordinal = all.indexOf(d);
    const made = match === undefined ? null : (dossier.reports[match.report] as Report);
    const report = reportOf(decision, decision.after, people, dossier, made);
    const mark = { n: match?.report ?? ADDED + ordinal, key, reviewed: reviewedAs(d, decision), decision: decision.id };
    return [{ report: made === null ? { ...report, id: `a${ordinal + 1}` } : report, mark }];
  });
  const taken = new Set([...matches.values()].map((m) => m.report));
  const placed = [...untouched(dossier, taken, decided), ...decided].sort(
    (a, b) => a.report.trigger.start - b.report.trigger.start || a.mark.n - b.mark.n,
  );
  return {
    dossier: { ...dossier, entities: people.entities, mentions: people.mentions, reports: placed.map((p) => p.report) },
    marks: placed.map((p) => p.mark),
    items: all.map((d) => itemOf(d, stateOf(d, hash, matches.get(d.key)), dossier, matches.get(d.key))),
  };
}
