import type { Counts, Entity, EventType, Link, Report, Span, Status } from "@isnad/engine";

/** Who or what somebody is, without the numbering of one reading: what a decision says of an entity outlives the reading. */
export type Who = Omit<Entity, "id">;

/** Who plays a part. `span`: the words that play it; null for a dropped subject. */
export interface DecidedPart {
  readonly who: Who;
  readonly span: Span | null;
}

/** One link of the chain. */
export interface DecidedLink {
  readonly kind: Link["kind"];
  readonly who: Who;
  readonly span: Span;
  readonly verb: string | null;
  readonly stance: Link["stance"];
}

/** A report as a person sees and decides it: like the engine's `Report`, with people in the place of ids of entities. */
export interface DecidedReport {
  readonly trigger: Span;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly status: Status;
  readonly actors: readonly DecidedPart[];
  readonly recipients: readonly DecidedPart[];
  readonly place: { readonly who: Who; readonly span: Span } | null;
  readonly time: Report["time"];
  readonly counts: Readonly<Counts>;
  /** Outermost first. */
  readonly isnad: readonly DecidedLink[];
  readonly quote: Span | null;
}

export const DECISION_KINDS = ["accept", "correct", "reject", "add", "undo"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One decision of one person; never changed after. */
export interface Decision {
  /** Grows with time. */
  readonly id: number;
  readonly article: string;
  /** Hash of the text that was decided on. */
  readonly hash: string;
  /** The report: place of the trigger and type as the machine read it, or as they were added: `120-126:ASSAULT`. */
  readonly key: string;
  readonly kind: DecisionKind;
  /** A second look: given without sight of the first. It counts for the agreement and does not change what stands. */
  readonly second: boolean;
  /** The decision that an `undo` takes back. */
  readonly undoes: number | null;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly because: string;
  /** The trigger's words as they stood there. */
  readonly words: string;
  /** The reading that was looked at (`readerOf`). */
  readonly reader: string;
  readonly before: DecidedReport | null;
  /** What the report is; null for `reject` and `undo`. */
  readonly after: DecidedReport | null;
}

/**
 * How a decided report stands to the machine's current reading: `found` there, `moved` (its trigger or type is read otherwise now),
 * `vanished` (read no more), `other-text` (the article's text is not the one that was decided on: not applied), `withdrawn` (all its
 * decisions were taken back).
 */
export type ItemState = "found" | "moved" | "vanished" | "other-text" | "withdrawn";

/** What stands of the decisions on one report. */
export interface Item {
  readonly key: string;
  /** Its earliest decision. */
  readonly first: number;
  /** The decision in force. */
  readonly decision: Decision | null;
  readonly state: ItemState;
  /** People whose decision on it has not been taken back. */
  readonly reviewers: number;
  /** A second look came to another result than what stands, and nobody has settled it yet. */
  readonly disputed: boolean;
  /** The machine reads it otherwise than when it was decided, and otherwise than what stands. */
  readonly changed: boolean;
}

/** A trigger's place and type, as a key that holds from one reading of a text to the next. */
export const keyOf = (trigger: Span, type: string): string => `${trigger.start}-${trigger.end}:${type}`;

/** Takes a key apart; null where it is none. */
export function partsOfKey(key: string): { start: number; end: number; type: string } | null {
  const found = /^(\d{1,9})-(\d{1,9}):([A-Z]+)$/.exec(key);
  return found === null ? null : { start: Number(found[1]), end: Number(found[2]), type: found[3] as string };
}
