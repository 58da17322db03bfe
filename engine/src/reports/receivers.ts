import type { Item } from "../clauses/item.js";
import { ownPronoun, type PartsAt } from "./control.js";
import { distinct, genitiveParts, isDoer, type Part, type Parts, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/**
 * `وكان في استقباله لدى وصوله المطار السفير`, `كان الوزير في استقبال نظيره`: behind `كان` and `في` a noun whose doer is the recipient
 * tells in its pronoun or genitive who came; who stood there is the subject of `كان`. Null for any other noun.
 */
export function receiving(context: EventContext, c: Candidate, partsAt: PartsAt): Parts | null {
  const { clause, predicate } = c;
  if (clause.kind !== "noun" || !predicate.actor.includes("obj") || !predicate.recipient.includes("subj")) return null;
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[clause.at - first] as number;
  // The preposition is an item of its own.
  const subject = isWas(items[own - 3]) ? items[own - 2] : undefined;
  const item = items[own];
  if (
    (subject === undefined && !isWas(items[own - 2])) ||
    item?.kind !== "phrase" ||
    item.phrase.head !== clause.at ||
    item.phrase.prep !== "fi"
  )
    return null;
  const pronoun = context.words[clause.at]?.best?.pronoun != null;
  const guests = pronoun ? ownPronoun(context, c, false, partsAt) : genitiveParts(context, c, false);
  const hosts = subject ? hostsIn(context, subject) : hostsBehind(context, own, guests);
  return { actors: distinct(guests), recipients: distinct(hosts).filter((p) => !guests.some((g) => g.entity === p.entity)) };
}

const isWas = (item: Item | undefined): boolean => item?.kind === "particle" && /^aux:(kana|yakun)/.test(item.role);

const hostsIn = (context: EventContext, item: Item | undefined): Part[] =>
  item?.kind === "phrase" && item.phrase.prep === null ? partsOf(context, item.phrase, false).filter(isDoer) : [];

/** The first bare phrase behind the noun that means somebody else, before another clause. */
function hostsBehind(context: EventContext, own: number, guests: readonly Part[]): Part[] {
  const { items } = context.sentence;
  for (const item of items.slice(own + 1)) {
    if (item.kind === "verb" || (item.kind === "particle" && /^(sub|rel|conj)/.test(item.role))) return [];
    const hosts = hostsIn(context, item).filter((p) => !guests.some((g) => g.entity === p.entity));
    if (hosts.length > 0) return hosts;
  }
  return [];
}
