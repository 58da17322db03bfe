import type { Link, Span } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import type { Known } from "../names/registry.js";
import { keyOf, stripMarks } from "../text/letters.js";
import type { SpeechAct } from "./speech.js";

const covers = (act: SpeechAct, token: number): boolean => act.scope.some((s) => s.first <= token && token < s.last);

/** Acts in whose content the token stands, outermost first, the act whose own word it is left out. */
export const actsAround = (acts: readonly SpeechAct[], token: number): SpeechAct[] =>
  acts
    .filter((a) => a.at !== token && a.speaker !== null && covers(a, token))
    .sort((a, b) => Number(b.kind === "according") - Number(a.kind === "according") || a.at - b.at);

function linkKind(entity: Known, knowledge: Knowledge): Link["kind"] {
  if (entity.outlet) return "outlet";
  if (entity.kind === "person") return "person";
  const first = keyOf(stripMarks(entity.name.split(" ")[0] ?? "")).replace(/^ال/, "");
  if ((knowledge.speechVerbs.get(first) ?? []).some((w) => w.kind === "document")) return "document";
  if (entity.kind === "described") return entity.sectors.includes("JRN") ? "outlet" : "anonymous";
  return "organisation";
}

/** The chain of those through whom the article has what stands at `token`, outermost first, nobody twice. */
export function chainOf(acts: readonly SpeechAct[], token: number, knowledge: Knowledge, exclude: ReadonlySet<string> = new Set()): Link[] {
  const out: Link[] = [];
  const add = (who: { entity: Known; span: Span }, act: SpeechAct): void => {
    if (out.some((l) => l.entity === who.entity.id) || exclude.has(who.entity.id)) return;
    out.push({
      kind: linkKind(who.entity, knowledge),
      entity: who.entity.id,
      span: who.span,
      verb: act.word.lemma,
      stance: act.word.stance,
    });
  };
  for (const act of actsAround(acts, token)) {
    if (act.word.kind === "express") continue;
    for (const who of act.outer) add(who, act);
    if (act.outlet) add(act.outlet, act);
    if (act.speaker) add(act.speaker, act);
  }
  return out;
}
