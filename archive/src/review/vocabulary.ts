import { EVENT_TYPES, type Link, STANCES, STATUSES } from "@isnad/engine";
import { MODES } from "../ontology/scores.js";

/** Types that a report can have. */
export const REPORT_TYPES: ReadonlySet<string> = new Set([...EVENT_TYPES, "STATEMENT"]);
export const REPORT_STATUSES: ReadonlySet<string> = new Set(STATUSES);
export const LINK_STANCES: ReadonlySet<string> = new Set(STANCES);
export const LINK_KINDS: ReadonlySet<string> = new Set<Link["kind"]>(["person", "organisation", "outlet", "anonymous", "document"]);
export const ENTITY_KINDS: ReadonlySet<string> = new Set(["person", "organisation", "group", "country", "place", "facility", "described"]);

/** PLOVER's codes of sectors. */
export const SECTORS: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "),
);

/** The modes that PLOVER has for a type, in order. */
export const modesOf = (type: string): string[] =>
  Object.keys(MODES).flatMap((mode) => (mode.startsWith(`${type}.`) ? [mode.slice(type.length + 1)] : []));
