import type { Span } from "@isnad/engine";
import type { DecidedReport, Who } from "../decisions/types.js";
import { DecisionError } from "./errors.js";
import { ENTITY_KINDS, LINK_KINDS, LINK_STANCES, modesOf, REPORT_STATUSES, REPORT_TYPES, SECTORS } from "./vocabulary.js";

/** Letters of a name, and entries of a list, at most. */
const LONGEST_NAME = 300;
const MOST = 50;

function fail(what: string): never {
  throw new DecisionError("invalid", what);
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether a span covers something of the text and cuts no sign in two. */
export const isSpanOf = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  start < end &&
  end <= text.length &&
  text.slice(start, end).trim() !== "" &&
  !isLow(text.charCodeAt(start)) &&
  !isLow(text.charCodeAt(end));

function checkSpan(text: string, span: Span | null, what: string): void {
  if (span !== null && !isSpanOf(text, span)) fail(`The words of ${what} are not a stretch of the text.`);
}

function checkWho(who: Who, what: string): void {
  if (!ENTITY_KINDS.has(who.kind)) fail(`${what}: there is no kind ${who.kind}.`);
  const name = who.name.trim();
  if (name === "" || name.length > LONGEST_NAME) fail(`${what}: a name has 1 to ${LONGEST_NAME} letters.`);
  for (const text of [who.english, who.known, who.office]) if (text !== null && text.length > LONGEST_NAME) fail(`${what}: too long.`);
  if (who.country !== null && !/^[A-Z]{3}$/.test(who.country)) fail(`${what}: a country is a code of three letters, as IRQ.`);
  if (who.sectors.length > MOST) fail(`${what}: too many sectors.`);
  for (const sector of who.sectors) if (!SECTORS.has(sector)) fail(`${what}: there is no sector ${sector}.`);
}

function checkCounts(counts: DecidedReport["counts"]): void {
  for (const [name, n] of Object.entries(counts)) {
    if (!["dead", "injured", "arrested", "size"].includes(name)) fail(`Nothing is counted as ${name}.`);
    if (n !== undefined && (!Number.isSafeInteger(n) || n < 0 || n >= 2 ** 31))
      fail(`The count ${name} is not a whole number that can be.`);
  }
}

/** Checks a report that a person made or changed against the text and the ontology. Throws DecisionError with what is wrong. */
export function checkReport(text: string, report: DecidedReport): void {
  if (!REPORT_TYPES.has(report.type)) fail(`There is no type ${report.type}.`);
  if (!REPORT_STATUSES.has(report.status)) fail(`There is no status ${report.status}.`);
  const modes = new Set(modesOf(report.type));
  for (const mode of report.modes) if (!modes.has(mode)) fail(`${report.type} has no mode ${mode}.`);
  checkSpan(text, report.trigger, "the trigger");
  checkSpan(text, report.quote, "the quotation");
  for (const list of [report.actors, report.recipients, report.isnad, report.contexts]) if (list.length > MOST) fail("A list is too long.");
  for (const [what, list] of Object.entries({ actor: report.actors, recipient: report.recipients, "link of the chain": report.isnad }))
    for (const part of list) {
      checkWho(part.who, `The ${what} ${part.who.name}`);
      checkSpan(text, part.span, `the ${what} ${part.who.name}`);
    }
  for (const link of report.isnad) {
    if (!LINK_KINDS.has(link.kind)) fail(`There is no kind of link ${link.kind}.`);
    if (!LINK_STANCES.has(link.stance)) fail(`There is no stance ${link.stance}.`);
  }
  if (report.place !== null) {
    checkWho(report.place.who, "The place");
    checkSpan(text, report.place.span, "the place");
  }
  if (report.time !== null) {
    if (report.time.value === "" || report.time.value.length > 40) fail("A time is a date, as 2020-08-18, or a value of TIMEX3.");
    checkSpan(text, report.time.span, "the time");
  }
  checkCounts(report.counts);
}
