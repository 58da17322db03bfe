import type { ReadClause } from "../clauses/read.js";
import type { EventType } from "../dossier/types.js";
import { fillerParts, type Part } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Deeds of states and forces that they announce themselves (`أعلنت الشرطة اعتقال خمسة`). */
const DEEDS = new Set<EventType>(["COERCE", "MOBILIZE", "AID", "RETREAT", "SANCTION"]);
const POWERS = new Set(["GOV", "MIL", "COP", "REB", "SPY", "PRM", "JUD"]);

/** `أكد الوزير استمرار توقيف المتهمين`: who only says that something goes on does not do it. */
export const onlySpeaks = ({ knowledge }: EventContext, { governors }: Candidate, host: ReadClause): boolean =>
  knowledge.speechVerbs.has(host.lemma) &&
  host.actor?.entity.kind === "person" &&
  (governors?.operators ?? []).every(({ operator }) => operator.status === "same" || operator.status === "ongoing");

/** Who announces a deed of his own: a body with power, or the one in whose name a spokesman speaks; null where nobody does. */
export function announcer(context: EventContext, c: Candidate, host: ReadClause): Part | null {
  if (!host.actor || !DEEDS.has(c.predicate.type)) return null;
  const announces = (context.knowledge.speechVerbs.get(host.lemma) ?? []).some((w) => w.kind === "announce");
  const { entity, span } = host.actor;
  const body = announces ? spokenFor(context, c, host) : null;
  if (body) return body;
  return announces && entity.kind !== "person" && entity.sectors.some((s) => POWERS.has(s)) ? { entity, span, phrase: null } : null;
}

/** `أعلن المتحدث باسم الشرطة اعتقال خمسة`: the body with power in whose name somebody speaks. */
export function spokenFor(context: EventContext, c: Candidate, { subject }: ReadClause): Part | null {
  if (!DEEDS.has(c.predicate.type)) return null;
  const phrase = subject?.kind === "phrase" ? subject.phrase : null;
  if (phrase?.role?.english !== "spokesperson") return null;
  for (const inner of [phrase.complement?.genitive, phrase.complement, phrase.belongs, phrase.genitive]) {
    const found =
      inner && ["force", "actor"].includes(context.referents.classOf(inner))
        ? fillerParts(context, { kind: "phrase", phrase: inner }, false)
        : [];
    const part = found.find(({ entity }) => entity.sectors.some((s) => POWERS.has(s)));
    if (part) return part;
  }
  return null;
}
