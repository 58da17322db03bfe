import { parse } from "yaml";
import { EVENT_TYPES, type EventType } from "../dossier/types.js";
import { lemmaKey } from "../text/letters.js";
import type { Pattern, Predicate } from "./types.js";

/** A record of `ontology/events/TYPE.yaml` as written. */
interface Written extends WrittenExamples {
  id: string;
  verbs?: string[];
  nouns?: string[];
  gen?: Predicate["gen"];
  roles?: { actor?: string; recipient?: string };
  mutual?: boolean;
  negated?: EventType;
  when?: "negated" | "done";
  trigger?: "verb" | "noun";
  alone?: boolean;
  raids?: boolean;
  modes?: string[];
  contexts?: string[];
  cameo?: string;
  needs?: Record<string, string[] | string>;
  not?: Record<string, string[] | string>;
}

/** Sentences with marks, run as tests: where the type must be found, and where it must not. */
interface WrittenExamples {
  hits?: string[];
  misses?: string[];
  /** Examples that are right but not yet read right: `hits` and `misses` of their own. */
  gaps?: { hits?: string[]; misses?: string[] };
}

export interface EventFile {
  readonly type: EventType;
  readonly definition: string;
  readonly predicates: readonly Predicate[];
  /** `gap`: known not to be read right yet. */
  readonly examples: readonly { id: string; hit: boolean; gap: boolean; text: string }[];
}

/** Preposition lemma → slot code. Letters, because the ontology is written in Arabic. */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  ب: "bi",
  ل: "li",
  على: "ala",
  عن: "an",
  من: "min",
  إلى: "ila",
  في: "fi",
  مع: "maa",
  بين: "bayn",
  ضد: "didda",
  حول: "hawl",
  تجاه: "tijah",
  نحو: "nahw",
  دون: "dun",
  حق: "didda",
  بحق: "didda",
  أمام: "amam",
  لدى: "lada",
};

function readPattern(written: string): Pattern {
  const parts = written.trim().split(/\s+/);
  const [first, ...rest] = parts as [string, ...string[]];
  let prep: string | null = null;
  let noun: string | null = null;
  for (const part of rest) {
    const bare = part.replace(/[\u064B-\u0652\u0670]/g, "");
    const code = PREPOSITIONS[bare];
    if (code !== undefined) prep = prep ?? code;
    else noun = noun ?? lemmaKey(part);
  }
  return { lemma: lemmaKey(first), prep, noun };
}

const slots = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split(/[|,]\s*/)
        .map((s) => s.trim())
        .filter((s) => s !== "" && s !== "none")
    : [];

function conditions(written: Record<string, string[] | string> | undefined): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const [slot, list] of Object.entries(written ?? {}))
    out[slot] = (Array.isArray(list) ? list : [list]).map((x) => (/^[a-z]/.test(x) ? x : lemmaKey(x)));
  return out;
}

type Example = EventFile["examples"][number];

const examplesOf = (id: string, written: WrittenExamples): Example[] =>
  [written, { ...written.gaps, gap: true }].flatMap((list) => [
    ...(list.hits ?? []).map((text) => ({ id, hit: true, gap: "gap" in list, text })),
    ...(list.misses ?? []).map((text) => ({ id, hit: false, gap: "gap" in list, text })),
  ]);

/** Reads one event file. Throws with the record's id on what it cannot understand. */
export function readEventFile(text: string, name: string): EventFile {
  const file = parse(text) as {
    type: EventType;
    definition?: string;
    roles?: { actor?: string; recipient?: string };
    predicates?: Written[];
    /** Of the type as a whole, not of one predicate. */
    examples?: WrittenExamples;
  };
  if (!(EVENT_TYPES as readonly string[]).includes(file.type) && file.type !== "STATEMENT")
    throw new Error(`${name}: unknown type ${String(file.type)}`);
  const examples = examplesOf(`${file.type}.examples`, file.examples ?? {});
  const predicates = (file.predicates ?? []).map((w): Predicate => {
    if (!w.id) throw new Error(`${name}: a predicate without id`);
    const id = `${file.type}.${w.id}`;
    const roles = { ...file.roles, ...w.roles };
    const recipient = slots(roles.recipient);
    examples.push(...examplesOf(id, w));
    return {
      id,
      type: file.type,
      verbs: (w.verbs ?? []).map(readPattern),
      nouns: (w.nouns ?? []).map(readPattern),
      actor: slots(roles.actor),
      recipient,
      gen: w.gen ?? (recipient.includes("obj") ? "obj" : "subj"),
      mutual: w.mutual ?? false,
      onlyNegated: w.when === "negated",
      onlyDone: w.when === "done",
      verbTrigger: w.trigger === "verb",
      alone: w.alone ?? !recipient.includes("obj"),
      raids: w.raids ?? false,
      negated: w.negated ?? null,
      modes: w.modes ?? [],
      contexts: w.contexts ?? [],
      cameo: w.cameo === undefined || w.cameo === null ? null : String(w.cameo),
      needs: conditions(w.needs),
      not: conditions(w.not),
    };
  });
  return { type: file.type, definition: file.definition ?? "", predicates, examples };
}
