import { ASPECTS, DECISION_KINDS, LARGEST_LIMIT, QUEUES } from "@isnad/archive";
import { z } from "zod";
import { FilterQuery } from "./filters.js";
import { Country, EntityKind, EventType, Flag, Id, PageQuery, pageOf, Reviewed, Span, Stance, Status } from "./values.js";

/** An account as others are shown it. */
export const Person = z.object({ id: z.string(), name: z.string().nullable() }).meta({ id: "Person" });

const line = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0"), "It must hold no NUL.");
const Reason = z
  .string()
  .max(2_000)
  .refine((text) => !text.includes("\0"), "It must hold no NUL.");

/** Who or what somebody is, without the numbering of one reading. */
export const Who = z
  .object({
    kind: EntityKind,
    name: line,
    english: line.nullable(),
    known: line.nullable(),
    country: Country.nullable(),
    sectors: z.array(line).max(30),
    office: line.nullable(),
  })
  .meta({ id: "Who" });

const DecidedPart = z.object({ who: Who, span: Span.nullable() }).meta({ id: "DecidedPart" });
const DecidedLink = z
  .object({
    kind: z.enum(["person", "organisation", "outlet", "anonymous", "document"]),
    who: Who,
    span: Span,
    verb: line.nullable(),
    stance: Stance,
  })
  .meta({ id: "DecidedLink" });

/** A report as people see and decide it. */
export const DecidedReport = z
  .object({
    trigger: Span,
    type: EventType,
    modes: z.array(line).max(30),
    contexts: z.array(line).max(30),
    cameo: line.nullable(),
    status: Status,
    actors: z.array(DecidedPart).max(50),
    recipients: z.array(DecidedPart).max(50),
    place: z.object({ who: Who, span: Span }).nullable(),
    time: z.object({ value: line, span: Span.nullable() }).nullable(),
    counts: z.object({
      dead: z.int().min(0).optional(),
      injured: z.int().min(0).optional(),
      arrested: z.int().min(0).optional(),
      size: z.int().min(0).optional(),
    }),
    isnad: z.array(DecidedLink).max(50).describe("outermost first"),
    quote: Span.nullable(),
  })
  .meta({ id: "DecidedReport" });

export const DecisionKind = z.enum(DECISION_KINDS);

/** One decision of one person; never changed after. */
export const Decision = z
  .object({
    id: z.int(),
    article: z.string(),
    key: z.string(),
    kind: DecisionKind,
    second: z.boolean(),
    undoes: z.int().nullable(),
    by: Person,
    at: z.string(),
    because: z.string(),
    words: z.string(),
    before: DecidedReport.nullable(),
    after: DecidedReport.nullable(),
    holds: z.boolean().optional().describe("whether it was not taken back; said in lists"),
  })
  .meta({ id: "Decision" });

export const DecisionPage = pageOf(Decision).meta({ id: "DecisionPage" });
export const DecisionQuery = z.object({ article: Id.optional(), who: Id.optional() }).extend(PageQuery.shape);

const about = { article: Id, because: Reason.optional() };
const judged = {
  ...about,
  key: Id,
  second: z.boolean().optional().describe("a second look: counts for the agreement, changes nothing by itself"),
  seen: z.int().nullable().optional().describe("the decision in force that was seen; another by now is a conflict"),
};

/** What a person says of a report. */
export const NewDecision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("accept"), ...judged }),
  z.object({ kind: z.literal("reject"), ...judged }),
  z.object({ kind: z.literal("correct"), ...judged, after: DecidedReport }),
  z.object({ kind: z.literal("add"), ...about, after: DecidedReport }),
]);

export const ItemState = z.enum(["found", "moved", "vanished", "other-text", "withdrawn"]);

/** A report that waits for a person. */
export const QueueItem = z
  .object({
    article: z.string(),
    key: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    type: z.string(),
    status: z.string(),
    trigger: z.string(),
    sentence: z.string(),
    confidence: z.number().nullable(),
    priority: z.number().nullable().describe("doubt times weight"),
    articles: z.int(),
    independent: z.int(),
    kind: DecisionKind.nullable(),
    state: ItemState.nullable(),
    reviewers: z.int(),
    disputed: z.boolean(),
    changed: z.boolean(),
    claimed: Person.nullable().describe("somebody else who has it before them"),
  })
  .meta({ id: "QueueItem" });
export const QueuePage = pageOf(QueueItem).meta({ id: "QueuePage" });

const Queue = z.enum(QUEUES).default("open");
export const QueueQuery = FilterQuery.omit({ q: true, latin: true, reviewed: true }).extend({ queue: Queue, ...PageQuery.shape });

/** What is claimed: the next reports that nobody else has before them. */
export const NewClaim = z.object({
  queue: Queue,
  count: z.int().min(1).max(20).default(1),
  filters: z
    .object({
      type: z.array(EventType).max(20).optional(),
      status: z.array(Status).max(10).optional(),
      country: z.array(Country).max(50).optional(),
      outlet: z.array(Id).max(50).optional(),
      since: z.iso.date().optional(),
      until: z.iso.date().optional(),
      story: Id.optional(),
      article: Id.optional(),
      confidence: z.number().min(0).max(1).optional(),
    })
    .default({}),
});
export const Claimed = z.object({ items: z.array(QueueItem), minutes: z.int() }).meta({ id: "Claimed" });

const Item = z.object({
  decision: z.int().nullable().describe("the decision in force"),
  kind: DecisionKind.nullable(),
  by: Person.nullable(),
  state: ItemState,
  reviewers: z.int(),
  disputed: z.boolean(),
  changed: z.boolean(),
});

/** An article before a reviewer. */
export const ReviewArticle = z
  .object({
    article: z.object({
      id: z.string(),
      title: z.string().nullable(),
      url: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      text: z.string(),
    }),
    reports: z.array(
      z.object({
        key: z.string(),
        value: DecidedReport.nullable().describe("as it stands; null where it was rejected"),
        machine: DecidedReport.nullable().describe("as the machine reads it now"),
        confidence: z.number().nullable(),
        reviewed: z.union([Reviewed, z.literal("rejected")]).nullable(),
        item: Item.nullable(),
      }),
    ),
    decisions: z.array(Decision),
    people: z.array(z.object({ who: Who, spans: z.array(Span) })).describe("who and what the article names"),
  })
  .meta({ id: "ReviewArticle" });

const Aspect = z.object({ alpha: z.number().nullable(), same: z.number().nullable(), reports: z.int() });

/** How far people agree who judged the same reports: Krippendorff's alpha and the share of equal pairs. */
export const Agreement = z
  .object({
    reports: z.int(),
    people: z.int(),
    aspects: z.object(Object.fromEntries(ASPECTS.map((a) => [a, Aspect])) as Record<(typeof ASPECTS)[number], typeof Aspect>),
  })
  .meta({ id: "Agreement" });

export const Proposal = z
  .object({
    kind: z.enum(["frame", "miss", "status", "actor", "speech"]),
    table: z.string(),
    words: z.string(),
    proposed: z.string(),
    instead: z.string(),
    times: z.int(),
    people: z.int(),
    evidence: z.array(z.string()),
  })
  .meta({ id: "Proposal" });
export const Proposals = z.object({ rows: z.array(Proposal).max(LARGEST_LIMIT * 1_000) });

export const GoldQuery = z.object({
  part: z.enum(["articles", "gold"]).default("gold").describe("the annotations, or the articles that they belong to"),
  partial: Flag.optional().describe("true: also articles of which not every report was looked at"),
});

/** A decision on who is who. */
export const ActorDecision = z
  .object({
    id: z.int(),
    kind: z.enum(["merge", "split", "undo"]),
    key: z.string(),
    other: z.string(),
    articles: z.array(z.string()),
    undoes: z.int().nullable(),
    by: Person,
    at: z.string(),
    because: z.string(),
    holds: z.boolean().optional(),
  })
  .meta({ id: "ActorDecision" });

export const NewMerge = z.object({ merged: Id, kept: Id, because: Reason.optional() });
export const NewSplit = z.object({ key: Id, articles: z.array(Id).max(500).optional(), because: Reason.optional() });
export const Because = z.object({ because: Reason.optional() });
export const DecisionId = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

/** A name that an actor is found under. */
export const ActorKey = z
  .object({
    key: z.string(),
    name: z.string(),
    english: z.string().nullable(),
    kind: z.string(),
    articles: z.array(z.string()),
    named_in: z.array(z.object({ id: z.string(), title: z.string().nullable(), outlet: z.string().nullable() })),
  })
  .meta({ id: "ActorKey" });
