import { isBracket } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { type Part, partsOf } from "./parts.js";
import type { EventContext } from "./types.js";

/** How many items may stand between a delegation and who leads it. */
const REACH = 3;

/** `وفد من الحركة برئاسة خالد السالم`: who leads those who meet meets too. Gives the parts with the leaders behind theirs. */
export const withLeaders = (context: EventContext, parts: readonly Part[]): Part[] =>
  parts.flatMap((p) => [p, ...(p.phrase?.role?.kind === "body" ? leadersOf(context, p.phrase) : [])]);

function leadersOf(context: EventContext, { last }: Phrase): Part[] {
  const { items, itemOf, first } = context.sentence;
  const from = (itemOf[last - 1 - first] as number) + 1;
  for (const item of items.slice(from, from + REACH)) {
    if (item.kind === "particle" && item.role.startsWith("prep:")) continue;
    if (item.kind === "mark" && isBracket(item.sign)) continue;
    if (item.kind !== "phrase" || item.phrase.prep === null || item.phrase.conj) return [];
    if (item.phrase.prep === "led") return partsOf(context, item.phrase, false);
  }
  return [];
}
