import { COUNTS, daysApart, type Telling, type ToldPart, wordsOf } from "./told.js";

/** A telling with its words weighed. */
export interface Weighed {
  readonly telling: Telling;
  /** Of the sentence. */
  readonly words: ReadonlyMap<string, number>;
  /** Of what stands around the trigger. */
  readonly near: ReadonlyMap<string, number>;
  readonly trigger: ReadonlySet<string>;
  /** The words of the names of those who take part: of the actors, of the recipients, of both. */
  readonly names: Readonly<Record<"actors" | "recipients" | "both", ReadonlySet<string>>>;
  /** How many reports of its type its article holds. */
  readonly many: number;
}

/** How sure it is that two tellings are of one happening, 0 to 1, and what says so. */
export interface Alike {
  readonly likeness: number;
  readonly because: readonly string[];
}

/**
 * What each clue is worth, in log odds, for tellings of one type and topic. Fitted (logistic regression, then rounded) on the joins of the
 * sample articles made by hand and on 95 pairs of news judged by hand, which were weighed six times as heavy as the samples: there are far more
 * pairs that are alike and are not one happening in the news than in articles written about four happenings.
 */
const WORTH = {
  base: -1.35,
  /** Likeness of the sentences, and of the words around the triggers. */
  wording: 0.55,
  near: 0.95,
  trigger: 1.3,
  predicate: 0.5,
  actors: 0.1,
  otherActors: -1.25,
  noActors: 1.35,
  recipients: 0.75,
  kindredRecipients: -0.35,
  otherRecipients: -0.4,
  swapped: 0.55,
  /** Part of the words of those who take part that both share. */
  names: 0.65,
  place: 0.6,
  country: -0.35,
  otherPlace: -1.05,
  day: 0.3,
  daySaid: 0.6,
  otherDay: -0.1,
  otherDaySaid: -0.45,
  /** Days between the articles beyond the first, at most four, where a day is not known. */
  daysBetween: -0.35,
  otherCounts: 0.2,
  /** By hand: too few of the pairs that were judged share a count. */
  counts: 0.5,
  status: 0.45,
  speaker: 0.85,
  toll: 0.95,
  /** Logarithm of how many reports of the type the article that has more of them holds: where many things happen, each is rarely the one meant. */
  many: -0.6,
  /** Nothing says which happening it is; by hand. */
  vague: -0.5,
  /** What is said and felt again and again: the same speaker says many things, and thanks many; by hand, of 85 joins of news that were judged. */
  repeated: -1.2,
} as const;

type Clue = keyof typeof WORTH;

export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

const actorsOf = (parts: readonly ToldPart[]): string[] => parts.flatMap((p) => p.actor ?? []);
const countriesOf = (parts: readonly ToldPart[]): string[] => parts.flatMap((p) => p.country ?? []);
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Types whose parties do the same to one another: told from either side. */
const MUTUAL = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Predicates that tell the toll of an attack or disaster. */
const TOLL = /^ASSAULT\.(fall-dead|kill|killing|meet-death|martyred|hit-person|wound|destroy|strike)/;

/** Types whose happenings are alike from one day to the next. */
const REPEATED = new Set(["STATEMENT", "SUPPORT"]);

const namesOf = (parts: readonly ToldPart[]): Set<string> => wordsOf(parts.map((p) => p.name).join(" "));

/** The words of the names in a telling, found once: each telling is held against many. */
export const namesIn = ({ actors, recipients }: Telling): Weighed["names"] => ({
  actors: namesOf(actors),
  recipients: namesOf(recipients),
  both: namesOf([...actors, ...recipients]),
});

/** How the actors (or recipients) of two tellings stand to one another: `kindred` share a country or a word of their names. */
type Meeting = "none" | "one" | "same" | "kindred" | "other";

function meeting(x: Weighed, y: Weighed, side: "actors" | "recipients"): Meeting {
  const [a, b] = [x.telling[side], y.telling[side]];
  if (a.length === 0 && b.length === 0) return "none";
  if (a.length === 0 || b.length === 0) return "one";
  if (meet(actorsOf(a), actorsOf(b))) return "same";
  if (meet(countriesOf(a), countriesOf(b))) return "kindred";
  return sharedWords(x.names[side], y.names[side]) > 0 ? "kindred" : "other";
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Part of the words of those who take part that both tellings share, of the telling that has fewer. */
function namesShared({ names: { both: a } }: Weighed, { names: { both: b } }: Weighed): number {
  const fewer = Math.min(a.size, b.size);
  return fewer === 0 ? 0 : sharedWords(a, b) / fewer;
}

const ACTOR_CLUES: Partial<Record<Meeting, Clue>> = { none: "noActors", same: "actors", other: "otherActors" };
const RECIPIENT_CLUES: Partial<Record<Meeting, Clue>> = { same: "recipients", kindred: "kindredRecipients", other: "otherRecipients" };

/** Clues of who takes part and who says so. */
function partClues(x: Weighed, y: Weighed): [Clue, number][] {
  const [a, b] = [x.telling, y.telling];
  const swapped =
    MUTUAL.has(a.type) && (meet(actorsOf(a.actors), actorsOf(b.recipients)) || meet(actorsOf(a.recipients), actorsOf(b.actors)));
  const [actors, recipients] = [meeting(x, y, "actors"), meeting(x, y, "recipients")];
  const clues: (Clue | undefined)[] = [
    swapped && actors === "other" ? undefined : ACTOR_CLUES[actors],
    swapped && recipients === "other" ? undefined : RECIPIENT_CLUES[recipients],
    swapped ? "swapped" : undefined,
  ];
  const speakers = ({ chain }: Telling): string[] => chain.flatMap(({ kind, actor }) => (kind === "outlet" ? [] : (actor ?? [])));
  if (meet(speakers(a), speakers(b))) clues.push("speaker");
  const named = actorsOf([...a.actors, ...b.actors]).length > 0;
  if (!named && a.story === b.story && TOLL.test(a.predicate ?? "") && TOLL.test(b.predicate ?? "")) clues.push("toll");
  return [...clues.flatMap((clue): [Clue, number][] => (clue === undefined ? [] : [[clue, 1]])), ["names", namesShared(x, y)]];
}

/** Clues of place, time, counts and status. */
function factClues(a: Telling, b: Telling): [Clue, number][] {
  const clues: [Clue, number][] = [];
  if (a.place?.actor && b.place?.actor) {
    const country = a.place.country === b.place.country;
    clues.push([a.place.actor === b.place.actor ? "place" : country ? "country" : "otherPlace", 1]);
  }
  const apart = daysApart(a.day, b.day);
  if (apart === null) clues.push(["daysBetween", Math.min(4, Math.max(0, (daysApart(a.published, b.published) ?? 0) - 1))]);
  else {
    clues.push(apart <= 1 ? ["day", 1] : ["otherDay", Math.min(1, apart / 4)]);
    if (a.timeSaid && b.timeSaid) clues.push([apart < 1 ? "daySaid" : "otherDaySaid", 1]);
  }
  const counted = COUNTS.filter((c) => a.counts[c] !== undefined && b.counts[c] !== undefined);
  if (counted.some((c) => a.counts[c] === b.counts[c])) clues.push(["counts", 1]);
  else if (counted.length > 0) clues.push(["otherCounts", 1]);
  if (a.status === b.status) clues.push(["status", 1]);
  return clues;
}

/** Clues that say which happening it is, and not only of what kind; `vague` where there is none of them. */
const TELLING_CLUES = new Set<Clue>(["actors", "recipients", "swapped", "place", "counts", "toll", "daySaid", "speaker"]);
/** Wording so much the same tells it too. */
const TELLING_WORDS = 0.25;

/** How sure it is that two tellings are of one happening; of different types they never are. */
export function alike(a: Weighed, b: Weighed): Alike {
  const [x, y] = [a.telling, b.telling];
  if (x.type !== y.type) return { likeness: 0, because: [] };
  const [wording, near] = [cosine(a.words, b.words), cosine(a.near, b.near)];
  const clues: [Clue, number][] = [
    ["base", 1],
    ["wording", wording],
    ["near", near],
    ["many", Math.log(Math.max(a.many, b.many))],
    ...partClues(a, b),
    ...factClues(x, y),
  ];
  if (REPEATED.has(x.type)) clues.push(["repeated", 1]);
  if (x.predicate !== null && x.predicate === y.predicate) clues.push(["predicate", 1]);
  if ([...a.trigger].some((word) => b.trigger.has(word))) clues.push(["trigger", 1]);
  if (Math.max(wording, near) < TELLING_WORDS && !clues.some(([clue]) => TELLING_CLUES.has(clue))) clues.push(["vague", 1]);
  const odds = clues.reduce((sum, [clue, times]) => sum + WORTH[clue] * times, 0);
  const because = clues.filter(([clue, times]) => clue !== "base" && WORTH[clue] * times > 0.25).map(([clue]) => clue);
  return { likeness: 1 / (1 + Math.exp(-odds)), because };
}
