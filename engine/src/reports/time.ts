import type { Item } from "../clauses/items.js";
import type { Report, Status } from "../dossier/types.js";
import { calendarDate, resolveWeekday, type TimeMention } from "../times/expressions.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./candidates.js";

/** The token range of the clause a trigger stands in: between strong signs and conjunctions that open a new verb. */
export function clauseRange(context: EventContext, trigger: number): { first: number; last: number } {
  const { sentence, words } = context;
  const own = sentence.itemOf[trigger - sentence.first] as number;
  let from = own;
  for (let k = own - 1; k >= 0; k--) {
    const item = sentence.items[k] as Item;
    if (item.kind === "verb" && (words[item.at] as Word).best?.conj && k < own - 1 && from !== own) break;
    if (item.kind === "particle" && /^sub:(an|anna|while)/.test(item.role)) break;
    if (item.kind === "mark" && (item.sign === ";" || item.sign === "؛" || item.sign === ":")) break;
    from = k;
  }
  let to = own;
  for (let k = own + 1; k < sentence.items.length; k++) {
    const item = sentence.items[k] as Item;
    if (item.kind === "verb" && (words[item.at] as Word).best?.conj) break;
    if (item.kind === "particle" && /^sub:/.test(item.role)) break;
    if (item.kind === "mark" && (item.sign === ";" || item.sign === "؛" || item.sign === ":")) break;
    to = k;
  }
  return { first: (sentence.items[from] as Item).first, last: (sentence.items[to] as Item).last };
}

/** Distance in tokens; what follows is nearer than what goes before. */
export const distance = (at: number, trigger: number): number => (at >= trigger ? at - trigger : (trigger - at) * 1.5 + 4);

/** When it happened: the nearest date in the clause; a bare weekday turns with the status. */
export function timeOf(
  context: EventContext,
  c: Candidate,
  times: readonly TimeMention[],
  status: Status,
  published: string | null,
): Report["time"] {
  const { first, last } = clauseRange(context, c.trigger);
  const near = times
    .filter(
      (t) =>
        (t.kind === "date" || t.kind === "time") &&
        t.value !== null &&
        calendarDate(t.value) !== null &&
        t.first >= first &&
        t.last <= last,
    )
    .sort((a, b) => distance(a.first, c.trigger) - distance(b.first, c.trigger))[0];
  if (!near || near.value === null) return null;
  const future = status === "planned" || status === "wanted" || status === "possible";
  const value = near.weekday !== undefined && published ? resolveWeekday(near.weekday, published, future ? "future" : "past") : near.value;
  const day = value === null ? null : calendarDate(value);
  return day === null ? null : { value: day, span: { start: near.start, end: near.end } };
}
