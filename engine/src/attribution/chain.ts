import type { Link } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import { isQuoting } from "./according.js";
import { firstKey } from "./same-voice.js";
import { isDocument, isMedium } from "./speakers.js";
import type { SpeechAct, Voice } from "./types.js";

const covers = (act: SpeechAct, token: number): boolean => act.scope.some((s) => s.first <= token && token < s.last);

/** Acts in whose content the token stands, outermost first, the act whose own word it is left out. */
export const actsAround = (acts: readonly SpeechAct[], token: number, knowledge: Knowledge): SpeechAct[] =>
  outermostFirst(
    acts.filter((a) => a.at !== token && a.speaker !== null && !a.unsaid && covers(a, token)),
    knowledge,
  );

/** Orders acts around the same words: the source of the whole (`بحسب رويترز`), who speaks in it, whom he quotes (`نقلا عن`). */
export const outermostFirst = (around: readonly SpeechAct[], knowledge: Knowledge): SpeechAct[] =>
  [...around].sort((a, b) => depthOf(a, around, knowledge) - depthOf(b, around, knowledge) || a.at - b.at);

/** How deep an act stands among others: 0 a source of the whole, 1 who speaks, 2 who is quoted by one of them. */
export function depthOf(act: SpeechAct, others: readonly SpeechAct[], knowledge: Knowledge): number {
  // `وفيما يلي نص البيان:`: the text that all stands in.
  if (act.kind === "headline" && act.word.kind === "document") return 0;
  if (act.kind !== "according") return 1;
  return isQuoting(act.word) && others.some((o) => quotes(o, act, knowledge)) ? 2 : 0;
}

/** `صحيفة … نقلا عن`: the medium that is named before in the sentence quotes. */
const quotes = (one: SpeechAct, quoted: SpeechAct, knowledge: Knowledge): boolean =>
  one !== quoted &&
  one.sentence === quoted.sentence &&
  one.at < quoted.at &&
  (one.kind === "according" || (one.speaker !== null && isMedium(one.speaker.entity, knowledge)));

const isBody = (entity: Known, knowledge: Knowledge): boolean => knowledge.roles.get(firstKey(entity))?.kind === "body";

export function linkKind(entity: Known, knowledge: Knowledge): Link["kind"] {
  if (entity.outlet) return "outlet";
  if (entity.kind === "person") return "person";
  if (isDocument(entity, knowledge)) return "document";
  if (isMedium(entity, knowledge)) return "outlet";
  // `اللجنة`, `الحكومة`: a body that is only called by what it is has a name all the same.
  if (entity.kind === "described") return isBody(entity, knowledge) ? "organisation" : "anonymous";
  return "organisation";
}

/** Who voices a feeling, or pledges a deed, asserts nothing of it (guidelines, section 9). */
const vouches = (act: SpeechAct): boolean => act.word.kind !== "express" && (act.clausal || act.word.stance !== "promises");

/** Whether somebody asserts in a clause or quotation of his own what stands at `token`: then he is its link though he is its actor. */
export const assertsHimself = (acts: readonly SpeechAct[], token: number, entity: string, knowledge: Knowledge): boolean =>
  actsAround(acts, token, knowledge).some((a) => a.clausal && a.kind !== "according" && vouches(a) && a.speaker?.entity.id === entity);

/** Everybody through whom an act is heard, outermost first, its speakers last. */
const voicesOfAct = (act: SpeechAct): Voice[] => [...act.outer, ...act.outlets, ...(act.speaker ? [act.speaker] : []), ...act.others];

/** The chain of those through whom the article has what stands at `token`, outermost first, nobody twice. */
export function chainOf(acts: readonly SpeechAct[], token: number, knowledge: Knowledge, exclude: ReadonlySet<string> = new Set()): Link[] {
  const out: Link[] = [];
  const add = (who: Voice, act: SpeechAct): void => {
    if (out.some((l) => l.entity === who.entity.id) || exclude.has(who.entity.id)) return;
    out.push({
      kind:
        act.word.kind === "document" && who === act.speaker && who.entity.kind === "described" && !isBody(who.entity, knowledge)
          ? "document"
          : linkKind(who.entity, knowledge),
      entity: who.entity.id,
      span: who.span,
      verb: act.word.lemma || null,
      stance: act.word.stance,
    });
  };
  for (const act of actsAround(acts, token, knowledge)) {
    if (!vouches(act)) continue;
    for (const who of voicesOfAct(act)) add(who, act);
  }
  return out;
}
