import type { Status } from "../dossier/types.js";
import type { Candidate } from "./candidates.js";
import type { Parts } from "./parts.js";

/**
 * How sure the reader is of a report, 0 to 1. Set by hand from how often reports of each make were right on development
 * data; calibrating it by cross-validation is the evaluation's task.
 */
export function confidenceOf(c: Candidate, parts: Parts, status: Status): number {
  let p = c.clause.kind === "verb" ? 0.6 : 0.45;
  if (c.trigger !== c.clause.at || c.pattern.prep !== null) p += 0.1;
  if (parts.actors.length > 0) p += 0.1;
  if (parts.recipients.length > 0) p += 0.08;
  if (status === "possible" || status === "negated") p -= 0.1;
  return Math.round(Math.min(0.95, Math.max(0.05, p)) * 100) / 100;
}
