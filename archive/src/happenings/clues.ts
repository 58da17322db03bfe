import { COUNTS, daysApart, type Telling, type ToldPart } from "./told.js";
import type { Weighed } from "./weigh.js";
import { cosine, wordsOf } from "./words.js";

/** What speaks for or against two tellings being of one happening, with how much of it there is. */
export type Clues = Partial<Record<Clue, number>>;

export type Clue =
  | "base"
  /** Likeness of the sentences, of the words around the triggers, of those behind them, and of the articles. */
  | "wording"
  | "near"
  | "after"
  | "articles"
  /** How much of what stands around the trigger the other article has as well, of the telling where it is less. */
  | "inside"
  /** Part of those named around each trigger whom the other's article never names, of the telling where it is less. */
  | "strangers"
  /** Each names a country around its trigger that the other's article never names. */
  | "strangeLands"
  /** Named around both triggers, at most three. */
  | "named"
  | "trigger"
  | "predicate"
  /** Of the two sentences, how many have the other's word for the deed, though it is another that their own tells of. */
  | "told"
  /** Figures in both sentences, at most two. */
  | "figures"
  /** Figures near both triggers, at most two. */
  | "nearFigures"
  /** Figures near both, none in both; tolls that may grow left out. */
  | "otherFigures"
  /** One predicate, that each of the two articles tells but once. */
  | "onlyOnes"
  /** Part of the topic's articles that tell of the type, where both are told in like words (one trigger, one predicate, tolls). */
  | "central"
  /** One story; and both at the head of their articles. */
  | "story"
  | "heads"
  | "noActors"
  /** Nobody takes part in either, and how alike the words around them are. */
  | "nobody"
  | "nobodyNear"
  | "sameActors"
  | "akinActors"
  | "kindredActors"
  | "otherActors"
  | "sameRecipients"
  | "akinRecipients"
  | "oneRecipient"
  | "kindredRecipients"
  | "otherRecipients"
  | "swapped"
  /** All actors, or all recipients, of both are named, and others. */
  | "othersNamed"
  /** One and the same meets others (`received the ambassador`, `received the judge`). */
  | "otherGuests"
  /** The recipients are of known countries, none of them of both. */
  | "otherCountries"
  /** Part of the words of those who take part that both share. */
  | "names"
  | "speaker"
  /** Both tell the toll of an attack or disaster; and name no attacker. */
  | "toll"
  | "unnamedToll"
  | "place"
  | "country"
  | "otherPlace"
  | "daySaid"
  | "otherDaySaid"
  /** Days that words say, two or more apart; and articles of which one appeared long after the other. */
  | "farDaysSaid"
  | "longAfter"
  /** The same of what officials do again and again: meet, ask, agree, greet. */
  | "routineLongAfter"
  /** Days between the articles beyond the first, at most four, where a day is not known. */
  | "daysBetween"
  | "counts"
  | "otherCounts"
  /** One or two against ten and more: the toll of one thing seldom grows so. */
  | "farCounts"
  | "status"
  /** What is said and felt again and again, and how alike its words are. */
  | "repeated"
  | "repeatedWording"
  /** It is a statement, and how alike what is said is. */
  | "statement"
  | "statementWording"
  /** Days between the articles, at most four, of what is said or felt; and statements that appeared two days apart or more. */
  | "saidDaysBetween"
  | "saidLater"
  /** Logarithm of how many reports of the type the article that has more of them holds, and of how many the topic holds. */
  | "many"
  | "crowd"
  /** What of the latter is more than in a topic of a few articles. */
  | "throng"
  /** How much likelier the pair is than the likeliest of either with another report of the two articles: -1 to 1. */
  | "margin"
  /** How likely a third article's report is the same as both; and that where very many things are told. */
  | "bridge"
  | "longBridge";

const actorsOf = (parts: readonly ToldPart[]): string[] => parts.flatMap((p) => p.actor ?? []);
const countriesOf = (parts: readonly ToldPart[]): string[] => parts.flatMap((p) => p.country ?? []);
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Types whose parties do the same to one another: told from either side. */
const MUTUAL = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Predicates that tell the toll of an attack or disaster. */
const TOLL = /^ASSAULT\.(fall-dead|kill|killing|meet-death|martyred|hit-person|wound|destroy|do-damage|strike)/;

/** Types whose happenings are alike from one day to the next. */
const REPEATED = new Set(["STATEMENT", "SUPPORT"]);

/**
 * Whether two tellings of one article cannot be of one happening: what one sentence tells by two words are two things, unless both are the
 * toll of one.
 */
export const areTwo = (a: Telling, b: Telling): boolean =>
  a.article === b.article && a.sentence === b.sentence && !(TOLL.test(a.predicate ?? "") && TOLL.test(b.predicate ?? ""));

/** Types of what officials do on many a day in the same words. */
const ROUTINE = new Set(["CONSULT", "AGREE", "REQUEST", "SUPPORT", "ACCUSE", "STATEMENT"]);

const FEW = 2;
const MANY = 10;

/** So many days later an article seldom tells the same. */
const LONG_AFTER = 5;

/** Sentences so far from the beginning are the head of an article. */
const HEAD = 1;

/**
 * How the actors (or recipients) of two tellings stand to one another: `akin` share half of the words of a name, `kindred` a country or a
 * word; `distinct` are surely others, whatever their names share.
 */
type Meeting = "none" | "one" | "same" | "akin" | "kindred" | "other" | "distinct";

/** Whether each of two has a word of its own. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word));

/** Kinds of those who have a name of their own. */
const NAMED_KINDS = new Set(["person", "organisation"]);

/** Whether two who take part are surely not one: both have a name of their own, and are listed, or go by names that the other's article has not. */
function areDistinct(p: ToldPart, q: ToldPart, x: Weighed, y: Weighed): boolean {
  if (p.actor === null || q.actor === null || p.actor === q.actor || p.kind !== q.kind || !NAMED_KINDS.has(p.kind)) return false;
  if (isListed(p.actor) && isListed(q.actor)) return true;
  return !y.article.named.has(p.actor) && !x.article.named.has(q.actor) && differ(wordsOf(p.name), wordsOf(q.name));
}

/** Actors of the knowledge base have ids of this kind. */
const isListed = (actor: string): boolean => actor.startsWith("k:");

function meeting(x: Weighed, y: Weighed, side: "actors" | "recipients"): Meeting {
  const [a, b] = [x.telling[side], y.telling[side]];
  if (a.length === 0 && b.length === 0) return "none";
  if (a.length === 0 || b.length === 0) return "one";
  if (meet(actorsOf(a), actorsOf(b))) return "same";
  // `the board of the bank`, `the board of the factory`
  if (a.every((p) => b.every((q) => areDistinct(p, q, x, y)))) return "distinct";
  const words = shared(x.names[side], y.names[side]) / (Math.min(x.names[side].size, y.names[side].size) || 1);
  if (words >= 0.5) return "akin";
  return words > 0 || meet(countriesOf(a), countriesOf(b)) ? "kindred" : "other";
}

const ACTORS: Partial<Record<Meeting, Clue>> = {
  none: "noActors",
  same: "sameActors",
  akin: "akinActors",
  kindred: "kindredActors",
  other: "otherActors",
  distinct: "otherActors",
};
const RECIPIENTS: Partial<Record<Meeting, Clue>> = {
  same: "sameRecipients",
  akin: "akinRecipients",
  one: "oneRecipient",
  kindred: "kindredRecipients",
  other: "otherRecipients",
  distinct: "otherRecipients",
};

const areOther = (meeting: Meeting): boolean => meeting === "other" || meeting === "distinct";

/** Whether a country is named around the trigger that the other's article never names. */
const hasStrangeLand = ({ telling: { lands } }: Weighed, { article: { named } }: Weighed): boolean => lands.some((key) => !named.has(key));

/** Clues of who takes part and who says so. */
function partClues(x: Weighed, y: Weighed, clues: Clues): void {
  const [a, b] = [x.telling, y.telling];
  const swapped =
    MUTUAL.has(a.type) && (meet(actorsOf(a.actors), actorsOf(b.recipients)) || meet(actorsOf(a.recipients), actorsOf(b.actors)));
  const [actors, recipients] = [meeting(x, y, "actors"), meeting(x, y, "recipients")];
  const found = [
    swapped ? "swapped" : undefined,
    swapped && areOther(actors) ? undefined : ACTORS[actors],
    swapped && areOther(recipients) ? undefined : RECIPIENTS[recipients],
  ];
  for (const clue of found) if (clue !== undefined) clues[clue as Clue] = 1;
  if (!swapped && (actors === "distinct" || recipients === "distinct")) clues.othersNamed = 1;
  if (a.type === "CONSULT" && !swapped && areOther(actors) && recipients === "same") clues.otherGuests = 1;
  const lands = [countriesOf(a.recipients), countriesOf(b.recipients)] as const;
  if (lands[0].length > 0 && lands[1].length > 0 && !meet(...lands)) clues.otherCountries = 1;
  if (hasStrangeLand(x, y) && hasStrangeLand(y, x)) clues.strangeLands = 1;
  const fewer = Math.min(x.names.both.size, y.names.both.size);
  if (fewer > 0) clues.names = shared(x.names.both, y.names.both) / fewer;
  const speakers = ({ chain }: Telling): string[] => chain.flatMap(({ kind, actor }) => (kind === "outlet" ? [] : (actor ?? [])));
  if (meet(speakers(a), speakers(b))) clues.speaker = 1;
  if (TOLL.test(a.predicate ?? "") && TOLL.test(b.predicate ?? "")) {
    clues.toll = 1;
    if (actorsOf([...a.actors, ...b.actors]).length === 0) clues.unnamedToll = 1;
  }
}

/** Clues of place, time, counts and status. */
function factClues(a: Telling, b: Telling, clues: Clues): void {
  if (a.place?.actor && b.place?.actor)
    clues[a.place.actor === b.place.actor ? "place" : a.place.country === b.place.country ? "country" : "otherPlace"] = 1;
  const apart = daysApart(a.day, b.day);
  if (apart === null) clues.daysBetween = Math.min(4, Math.max(0, (daysApart(a.published, b.published) ?? 2) - 1));
  else if (a.timeSaid && b.timeSaid) {
    clues[apart < 1 ? "daySaid" : "otherDaySaid"] = 1;
    if (apart >= 2) clues.farDaysSaid = 1;
  }
  const later = daysApart(a.published, b.published) ?? 0;
  if (later >= LONG_AFTER) {
    clues.longAfter = 1;
    if (ROUTINE.has(a.type)) clues.routineLongAfter = 1;
  }
  if (a.type === "STATEMENT" && later >= 2) clues.saidLater = 1;
  const counted = COUNTS.filter((c) => a.counts[c] !== undefined && b.counts[c] !== undefined);
  if (counted.some((c) => a.counts[c] === b.counts[c])) clues.counts = 1;
  else if (counted.length > 0) {
    const [old, young] = (a.published ?? "") <= (b.published ?? "") ? [a, b] : [b, a];
    const grows =
      (young.published ?? "") > (old.published ?? "") && counted.every((c) => (young.counts[c] as number) >= (old.counts[c] as number));
    if (!grows) clues.otherCounts = 1;
  }
  const pairs = counted.map((c) => [a.counts[c] as number, b.counts[c] as number]);
  if (pairs.some((p) => Math.min(...p) <= FEW && Math.max(...p) >= MANY)) clues.farCounts = 1;
  if (a.status === b.status) clues.status = 1;
}

/** Part of the rarity around the trigger that the other article's words make up. */
function insideOf(x: Weighed, other: Weighed): number {
  let [all, found] = [0, 0];
  for (const [word, weight] of x.rare) {
    all += weight;
    if (other.article.words.has(word)) found += weight;
  }
  return all === 0 ? 0.5 : found / all;
}

/** Part of those named around the trigger whom the other article never names. */
function strangersOf({ telling: { known } }: Weighed, { article: { named } }: Weighed): number {
  return known.length === 0 ? 0 : known.filter((key) => !named.has(key)).length / known.length;
}

/** Whether the sentence of `x` has the word that names the deed of `y`. */
const tells = (x: Weighed, y: Weighed): boolean => [...y.trigger].some((word) => x.words.has(word));

const isBare = ({ actors, recipients }: Telling): boolean => actors.length + recipients.length === 0;

/** Clues that two tellings are of two happenings: what a third says does not outweigh them. */
const AGAINST: readonly Clue[] = [
  "otherDaySaid",
  "othersNamed",
  "otherGuests",
  "strangeLands",
  "otherCountries",
  "saidLater",
  "routineLongAfter",
];

/** Whether something speaks plainly against one happening. */
export const contradicts = (clues: Clues): boolean => AGAINST.some((clue) => clues[clue] !== undefined);

/** The clues of two tellings of one type, but for those that need the other tellings. `articles`: how alike theirs are. */
export function cluesOf(x: Weighed, y: Weighed, articles: number): Clues {
  const [a, b] = [x.telling, y.telling];
  const clues: Clues = {
    base: 1,
    wording: cosine(x.words, y.words),
    near: cosine(x.near, y.near),
    after: cosine(x.after, y.after),
    // That two tellings are of one article says nothing for their being of one happening.
    articles: a.article === b.article ? 0 : articles,
    inside: Math.min(insideOf(x, y), insideOf(y, x)),
    strangers: Math.min(strangersOf(x, y), strangersOf(y, x)),
    named: Math.min(3, a.around.filter((key) => b.around.includes(key)).length) / 3,
    figures: Math.min(2, shared(x.figures, y.figures)),
    nearFigures: Math.min(2, shared(x.nearFigures, y.nearFigures)),
    many: Math.log(Math.max(x.many, y.many)),
  };
  partClues(x, y, clues);
  factClues(a, b, clues);
  if (a.predicate !== null && a.predicate === b.predicate) clues.predicate = 1;
  if (shared(x.trigger, y.trigger) > 0) clues.trigger = 1;
  if (a.story === b.story) {
    clues.story = 1;
    if (a.sentence <= HEAD && b.sentence <= HEAD) clues.heads = 1;
  }
  if (!clues.trigger) {
    const told = (tells(x, y) ? 1 : 0) + (tells(y, x) ? 1 : 0);
    if (told > 0) clues.told = told;
  }
  if (!clues.toll && x.nearFigures.size > 0 && y.nearFigures.size > 0 && !clues.nearFigures) clues.otherFigures = 1;
  if (isBare(a) && isBare(b)) [clues.nobody, clues.nobodyNear] = [1, clues.near as number];
  if (clues.predicate && x.alike === 1 && y.alike === 1) clues.onlyOnes = 1;
  if (x.central > 0 && !REPEATED.has(a.type) && (clues.predicate || clues.trigger || clues.toll)) clues.central = x.central;
  if (REPEATED.has(a.type)) clues.saidDaysBetween = Math.min(4, daysApart(a.published, b.published) ?? 2);
  if (REPEATED.has(a.type)) [clues.repeated, clues.repeatedWording] = [1, clues.wording as number];
  if (a.type === "STATEMENT") [clues.statement, clues.statementWording] = [1, clues.after as number];
  return clues;
}
