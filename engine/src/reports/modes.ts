import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Modes that a word of the pattern itself implies only as long as nothing nearer is said: `قصف` by guns, unless from the air. */
const WEAK = new Set(["heavy-weapons", "troops"]);
/** What replaces a weak mode where the words say so. */
const STRONGER: Readonly<Record<string, ReadonlySet<string>>> = {
  "heavy-weapons": new Set(["aerial", "drone", "unconventional"]),
  troops: new Set(["militia", "police"]),
};
/** How many prepositional phrases behind a predicate may tell its means or matter. */
const NEAR = 3;

/** The modes of a happening: its pattern's, else those that the words beside it tell (`قصف بالطيران`, `طلب منحا`). */
export function modesOf(context: EventContext, c: Candidate, parts: Parts): string[] {
  const { modes, type } = c.predicate;
  const weak = modes.filter((m) => WEAK.has(m));
  if (modes.length > weak.length || (modes.length === 0 && !context.knowledge.meansTypes.has(type))) return [...modes];
  const told = toldModes(context, c, parts);
  if (modes.length === 0) {
    const first = told[0];
    return first ? [first] : [];
  }
  const better = told.find((m) => weak.some((w) => STRONGER[w]?.has(m)));
  return better ? [better] : [...modes];
}

/** Modes told by the words around, the nearest first: the noun's own qualities, its means, who does it, what it is about. */
function toldModes(context: EventContext, c: Candidate, parts: Parts): string[] {
  const { sentence, words, knowledge } = context;
  const out: string[] = [];
  const look = (token: number): void => {
    for (const m of knowledge.means.get(lemmaOf(words[token])) ?? []) if (m.type === c.predicate.type) out.push(m.mode);
  };
  const inside = (phrase: Phrase | null, depth = 0): void => {
    if (phrase === null || depth > 3) return;
    look(phrase.head);
    for (const at of phrase.adjectives) look(at);
    inside(phrase.genitive, depth + 1);
  };
  for (const at of new Set([c.trigger, c.clause.at])) for (const adjective of sentence.byHead.get(at)?.adjectives ?? []) look(adjective);
  const subject = c.clause.subject?.kind === "phrase" ? c.clause.subject.phrase : null;
  if (c.predicate.type === "REQUEST" || c.predicate.type === "THREATEN") {
    for (const o of c.clause.objects) if (o.kind === "phrase") inside(o.phrase);
  } else {
    inside(subject);
    for (const part of parts.actors) if (part.phrase !== subject) inside(part.phrase);
    if (c.predicate.gen === "subj" || c.predicate.type === "CONSULT") inside(c.clause.genitive);
  }
  for (const p of c.clause.preps.slice(0, NEAR)) if (p.code !== "min" || c.predicate.type !== "REQUEST") inside(p.phrase);
  return out;
}
