import { EVENT_TYPES, STANCES, STATUSES } from "@isnad/engine";
import { z } from "zod";

/** Letters that a word of a query may have at most. */
const LONGEST_TEXT = 500;
/** Letters of an id, and values of a list, at most. */
const LONGEST_ID = 600;
const LONGEST_LIST = 50;

/** PostgreSQL takes no NUL in a text. */
const withoutNul = (text: string): boolean => !text.includes("\0");
const NUL = "It must hold no NUL.";

/** An id as the archive gave it. */
export const Id = z.string().min(1).max(LONGEST_ID).refine(withoutNul, NUL);

/** What a user types to search for. */
export const SearchText = z.string().max(LONGEST_TEXT).refine(withoutNul, NUL).describe('words, "phrases", -without, a OR b');

/** A day of the calendar, as 2020-08-18. */
export const Day = z.iso.date();

export const EventType = z.enum([...EVENT_TYPES, "STATEMENT"]);
export const Status = z.enum(STATUSES);
/** What people said of a report that stands; null where nobody has looked. */
export const Reviewed = z.enum(["accepted", "corrected", "added"]);
export const Stance = z.enum(STANCES);
export const EntityKind = z.enum(["person", "organisation", "group", "country", "place", "facility", "described"]);
export const Country = z.string().regex(/^[A-Z]{3}$/, "It must be an ISO 3166 alpha-3 code, as IRQ.");

/** Several values of one parameter: `type=AID&type=AGREE`. */
export const list = <T extends z.ZodType<string>>(item: T) => z.union([z.array(item).max(LONGEST_LIST), item.transform((one) => [one])]);

/** Yes or no in a query. */
export const Flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** A whole number in a query. */
export const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Which page is asked for. */
export const PageQuery = z.object({
  limit: whole(1, 200).default(20).describe("rows a page"),
  after: z.string().max(2_000).refine(withoutNul, NUL).optional().describe("`next` of the page before"),
});

/** A page of rows. `next` is what the following page is asked for with; null at the end. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() });

/** What went wrong, by RFC 9457. `detail` is a sentence for the user, in English; `code` is what programs tell problems apart by. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ where: z.string(), why: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

/** Half-open, in UTF-16 code units of the article's text. */
export const Span = z.object({ start: z.int(), end: z.int() });

/** Somebody or something by name; `actor` is null for one that is only described. */
export const Part = z
  .object({
    entity: z.string(),
    actor: z.string().nullable(),
    kind: z.string(),
    name: z.string(),
    english: z.string().nullable(),
    known: z.string().nullable(),
    country: z.string().nullable(),
    sectors: z.array(z.string()),
    start: z.int().nullable(),
    end: z.int().nullable(),
  })
  .meta({ id: "Part" });

/** An actor where only its name is shown. */
export const Named = z.object({ id: z.string(), name: z.string(), english: z.string().nullable() }).meta({ id: "Named" });

/** How often a value is met. */
export const Count = z
  .object({ value: z.string(), name: z.string().nullable(), english: z.string().nullable(), count: z.int() })
  .meta({ id: "Count" });
