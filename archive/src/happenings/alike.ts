import { COUNTS, daysApart, type Telling, type ToldPart, wordsOf } from "./told.js";

/** A telling with its words weighed. */
export interface Weighed {
  readonly telling: Telling;
  /** Of the sentence. */
  readonly words: ReadonlyMap<string, number>;
  /** Of what stands around the trigger. */
  readonly near: ReadonlyMap<string, number>;
  readonly trigger: ReadonlySet<string>;
}

/** How sure it is that two tellings are of one happening, 0 to 1, and what says so. */
export interface Alike {
  readonly likeness: number;
  readonly because: readonly string[];
}

/**
 * What each clue is worth, in log odds, for tellings of one type and topic. Fitted on joins of the sample articles made by hand, then
 * rounded, and made stricter where the samples are of few happenings.
 */
const WORTH = {
  base: -4,
  predicate: 1.4,
  trigger: 1.6,
  wording: 3.2,
  near: 3.2,
  actors: 2,
  recipients: 1.8,
  swapped: 1.8,
  countries: 0.6,
  otherActors: -1.8,
  otherRecipients: -1.4,
  place: 0.3,
  otherPlace: -0.8,
  otherCounts: -0.8,
  daysBetween: -0.6,
  day: 1.6,
  otherDay: -1,
  counts: 1.5,
  toll: 2.4,
  nobody: 0.3,
  status: 0.4,
  otherStory: -1.8,
} as const;

/** What somebody said is told apart by the words: the same speaker says many things. */
const SAID = {
  base: -4.5,
  wording: 9,
  actors: 1.5,
  otherActors: -2.5,
  recipients: 0.5,
  day: 0.5,
  status: 0.3,
  otherStory: -0.5,
  daysBetween: -0.6,
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

const namesOf = (parts: readonly ToldPart[]): Set<string> => wordsOf(parts.map((p) => p.name).join(" "));

/** Whether both sides say who it is, and nothing in it is the same: no country, no word of a description. */
function apart(a: readonly ToldPart[], b: readonly ToldPart[]): boolean {
  if (a.length === 0 || b.length === 0 || meet(countriesOf(a), countriesOf(b))) return false;
  const words = namesOf(b);
  return ![...namesOf(a)].some((word) => words.has(word));
}

/** Names that differ tell more than descriptions that do. */
const strength = (a: readonly string[], b: readonly string[]): number => (a.length > 0 && b.length > 0 ? 1 : 0.6);

/** Clues that say which happening it is, and not only of what kind. Without any of them two tellings are not joined. */
const TELLING_CLUES = new Set<Clue>(["actors", "recipients", "swapped", "countries", "place", "counts", "toll"]);
/** Wording so much the same tells it too. */
const TELLING_WORDS = 0.25;

/** Clues of who takes part. */
function partClues(a: Telling, b: Telling): [Clue, number][] {
  const [doers, others] = [actorsOf(a.actors), actorsOf(b.actors)];
  const [done, toOthers] = [actorsOf(a.recipients), actorsOf(b.recipients)];
  const actors = meet(doers, others);
  const recipients = meet(done, toOthers);
  const swapped = meet(doers, toOthers) || meet(done, others);
  const everyone = [countriesOf([...a.actors, ...a.recipients]), countriesOf([...b.actors, ...b.recipients])] as const;
  const clues: [Clue, number][] = [];
  if (actors) clues.push(["actors", 1]);
  if (recipients) clues.push(["recipients", 1]);
  if (swapped && (MUTUAL.has(a.type) || !actors)) clues.push(["swapped", MUTUAL.has(a.type) ? 1 : 0.4]);
  if (!actors && !recipients && !swapped && meet(...everyone)) clues.push(["countries", 1]);
  if (apart(a.actors, b.actors) && !actors && !(swapped && MUTUAL.has(a.type))) clues.push(["otherActors", strength(doers, others)]);
  if (apart(a.recipients, b.recipients) && !recipients) clues.push(["otherRecipients", strength(done, toOthers)]);
  if (a.actors.length + a.recipients.length + b.actors.length + b.recipients.length === 0) clues.push(["nobody", 1]);
  if (TOLL.test(a.predicate ?? "") && TOLL.test(b.predicate ?? "") && doers.length + others.length === 0 && a.story === b.story)
    clues.push(["toll", 1]);
  return clues;
}

/** Clues of place, time, counts and status. */
function factClues(a: Telling, b: Telling): [Clue, number][] {
  const clues: [Clue, number][] = [];
  if (a.place?.actor && b.place?.actor) {
    if (a.place.actor === b.place.actor) clues.push(["place", 1]);
    else clues.push(["otherPlace", a.place.country === b.place.country ? 0.5 : 1]);
  }
  const apart = daysApart(a.day, b.day);
  if (apart !== null && apart <= 1) clues.push(["day", 1]);
  else if (apart !== null) clues.push(["otherDay", Math.min(1, apart / 4)]);
  else clues.push(["daysBetween", Math.min(5, daysApart(a.published, b.published) ?? 0)]);
  const counted = COUNTS.filter((c) => a.counts[c] !== undefined && b.counts[c] !== undefined);
  if (counted.some((c) => a.counts[c] === b.counts[c])) clues.push(["counts", 1]);
  else if (counted.length > 0 && a.story !== b.story) clues.push(["otherCounts", 1]);
  if (a.status === b.status) clues.push(["status", 1]);
  return clues;
}

/** How sure it is that two tellings are of one happening; of different types they never are. */
export function alike(a: Weighed, b: Weighed, sameStory: boolean): Alike {
  const [x, y] = [a.telling, b.telling];
  if (x.type !== y.type) return { likeness: 0, because: [] };
  const worth: Partial<Record<Clue, number>> = x.type === "STATEMENT" ? SAID : WORTH;
  const clues: [Clue, number][] = [
    ["base", 1],
    ["wording", cosine(a.words, b.words)],
    ["near", cosine(a.near, b.near)],
  ];
  if (x.predicate !== null && x.predicate === y.predicate) clues.push(["predicate", 1]);
  if ([...a.trigger].some((word) => b.trigger.has(word))) clues.push(["trigger", 1]);
  clues.push(...partClues(x, y), ...factClues(x, y));
  if (!sameStory) clues.push(["otherStory", 1]);
  const words = Math.max(cosine(a.words, b.words), cosine(a.near, b.near));
  const onDay = x.timeSaid && y.timeSaid && clues.some(([clue]) => clue === "day");
  if (words < TELLING_WORDS && !onDay && !clues.some(([clue]) => TELLING_CLUES.has(clue))) return { likeness: 0, because: [] };
  const odds = clues.reduce((sum, [clue, times]) => sum + (worth[clue] ?? 0) * times, 0);
  const because = clues.filter(([clue, times]) => clue !== "base" && (worth[clue] ?? 0) * times > 0.4).map(([clue]) => clue);
  return { likeness: 1 / (1 + Math.exp(-odds)), because };
}
