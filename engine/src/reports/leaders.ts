import { type Item, isBracket } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { type Part, partsOf } from "./parts.js";
import type { EventContext } from "./types.js";

/** How many items may stand between a delegation and who leads it. */
const REACH = 3;

/** `وفد من الحركة برئاسة خالد السالم`: who leads those who meet meets too. Gives the parts with the leaders behind theirs. */
export const withLeaders = (context: EventContext, parts: readonly Part[]): Part[] =>
  parts.flatMap((p) => [p, ...(p.phrase?.role?.kind === "body" ? leadersOf(context, p.phrase) : [])]);

function leadersOf(context: EventContext, { last }: Phrase): Part[] {
  for (const item of behind(context, last, REACH)) {
    if (item.kind === "particle" && item.role.startsWith("prep:")) continue;
    if (item.kind === "mark" && isBracket(item.sign)) continue;
    if (item.kind !== "phrase" || item.phrase.prep === null || item.phrase.conj) return [];
    if (item.phrase.prep === "led") return partsOf(context, item.phrase, false);
  }
  return [];
}

/** The items that stand behind a token's item. */
function behind({ sentence }: EventContext, last: number, count: number): readonly Item[] {
  const from = (sentence.itemOf[last - 1 - sentence.first] as number) + 1;
  return sentence.items.slice(from, from + count);
}

/** `الحوثيون المدعومون بقوات صالح`, `الجيش مدعوما بالمقاومة`: forces that support those who fight fight too. */
export const withBackers = (context: EventContext, parts: readonly Part[]): Part[] =>
  parts.flatMap((p) => [p, ...(p.phrase === null ? [] : backersOf(context, p.phrase))]);

function backersOf(context: EventContext, phrase: Phrase): Part[] {
  const [next] = behind(context, phrase.last, 1);
  const beside = next?.kind === "phrase" && next.phrase.prep === null && !next.phrase.definite ? next.phrase : null;
  const quality = phrase.adjectives.at(-1);
  const found =
    quality !== undefined && isBacked(context, quality)
      ? phrase.complement
      : beside !== null && isBacked(context, beside.head)
        ? beside.complement
        : null;
  return found?.prep === "bi" && context.referents.classOf(found) === "force" ? partsOf(context, found, false) : [];
}

/** A passive participle of a verb of support. */
function isBacked({ words, knowledge }: EventContext, at: number): boolean {
  const lexeme = (words[at] as Word).best?.lexeme;
  if (lexeme?.kind !== "pp" || lexeme.verb === null) return false;
  return (knowledge.verbPredicates.get(keyOf(lexeme.verb)) ?? []).some((o) => BACKING.has(o.predicate.type));
}

const BACKING = new Set(["SUPPORT", "AID"]);
