import { COUNTS, daysApart, type Telling, type ToldPart } from "./told.js";

/** A telling with its words weighed. */
export interface Weighed {
  readonly telling: Telling;
  readonly words: ReadonlyMap<string, number>;
}

/** How alike two tellings are, and what says so. */
export interface Alike {
  readonly likeness: number;
  readonly because: readonly string[];
}

const NONE: Alike = { likeness: 0, because: [] };

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** How well the same people play a part: 1 the same, 0 others; null where one side does not say. */
function sameParts(a: readonly ToldPart[], b: readonly ToldPart[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const ids = new Set(a.flatMap((p) => p.actor ?? []));
  const shared = new Set(b.flatMap((p) => (p.actor !== null && ids.has(p.actor) ? p.actor : []))).size;
  if (shared > 0) return 0.5 + (0.5 * shared) / Math.min(a.length, b.length);
  const countries = new Set(a.flatMap((p) => p.country ?? []));
  if (b.some((p) => p.country !== null && countries.has(p.country))) return 0.6;
  // A description tells little of who is meant: neither for nor against.
  const named = (parts: readonly ToldPart[]): boolean => parts.some((p) => p.actor !== null);
  return named(a) && named(b) ? 0 : 0.35;
}

/** The parts of two tellings; a happening between two may be told from either side. */
function participants(a: Telling, b: Telling): { score: number; known: number } {
  const straight = [sameParts(a.actors, b.actors), sameParts(a.recipients, b.recipients)];
  const crossed = [sameParts(a.actors, b.recipients), sameParts(a.recipients, b.actors)];
  const mean = (values: readonly (number | null)[]): { score: number; known: number } => {
    const known = values.filter((v): v is number => v !== null);
    return { score: known.length === 0 ? 0.4 : known.reduce((x, y) => x + y, 0) / known.length, known: known.length };
  };
  const [one, other] = [mean(straight), mean(crossed)];
  const mutual = ["CONSULT", "AGREE", "COOPERATE"].includes(a.type);
  return mutual && other.known > 0 && other.score > one.score ? other : one;
}

const WEIGHTS = { words: 0.62, parts: 0.36, predicate: 0.1, place: 0.08, day: 0.06, count: 0.16 } as const;

function details(a: Telling, b: Telling): { sum: number; because: string[] } {
  const because: string[] = [];
  let sum = 0;
  if (a.predicate !== null && a.predicate === b.predicate) {
    sum += WEIGHTS.predicate;
    because.push("predicate");
  }
  if (a.place !== null && b.place !== null && a.place.actor !== null && b.place.actor !== null) {
    const same = a.place.actor === b.place.actor;
    sum += same ? WEIGHTS.place : a.place.country === b.place.country ? 0 : -WEIGHTS.place;
    if (same) because.push("place");
  }
  const apart = daysApart(a.day, b.day);
  if (apart !== null) {
    sum += apart <= 1 ? WEIGHTS.day : apart > 2 ? -2 * WEIGHTS.day : 0;
    if (apart <= 1) because.push("time");
  }
  const counted = COUNTS.filter((c) => a.counts[c] !== undefined && b.counts[c] !== undefined);
  if (counted.some((c) => a.counts[c] === b.counts[c])) {
    sum += WEIGHTS.count;
    because.push("counts");
  }
  return { sum, because };
}

/** How alike two tellings are, 0 to about 1.2. Of different types they never tell of the same happening. */
export function alike(a: Weighed, b: Weighed): Alike {
  const [x, y] = [a.telling, b.telling];
  if (x.type !== y.type) return NONE;
  const words = cosine(a.words, b.words);
  const parts = participants(x, y);
  const { sum, because } = details(x, y);
  if (parts.known > 0 && parts.score === 0) return NONE;
  // What somebody said is told apart by the words alone: the same speaker says many things.
  const spoken = x.type === "STATEMENT";
  if (spoken && words < 0.3) return NONE;
  const likeness = WEIGHTS.words * words + WEIGHTS.parts * parts.score + sum;
  const why = [...(parts.known > 0 && parts.score >= 0.5 ? ["participants"] : []), ...(words >= 0.3 ? ["wording"] : []), ...because];
  return { likeness, because: ["type", ...why] };
}
