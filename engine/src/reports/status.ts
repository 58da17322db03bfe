import { companionStatus, nounStatus, type StatusReading, UNGOVERNED, verbStatus } from "../clauses/status.js";
import type { Candidate, EventContext } from "./candidates.js";

/** Whether a candidate's happening took place, is under way, planned, wanted, possible, denied or foiled. */
export function statusOf(context: EventContext, c: Candidate): StatusReading {
  const { sentence, words, knowledge } = context;
  if (c.clause.kind === "verb") {
    const item = sentence.itemOf[c.clause.at - sentence.first] as number;
    return (c.trigger === c.clause.at ? verbStatus : companionStatus)(sentence, words, item, knowledge);
  }
  if (c.clause.kind === "participle") return { status: "actual", because: ["status.participle"] };
  return nounStatus(sentence, words, c.clause.at, c.governors ?? UNGOVERNED, knowledge);
}
