import { COUNTS, type Telling } from "./told.js";

/** A value that tellings give, and the articles that give it. */
export interface Version {
  readonly value: string | number;
  readonly articles: readonly string[];
}

/** Something on which tellings differ, or which went on. */
export interface Difference {
  readonly what: "dead" | "injured" | "arrested" | "size" | "status" | "place" | "time" | "actors" | "recipients";
  /** In the order of time for a development, else the most told first. */
  readonly versions: readonly Version[];
}

/** What is told that something is so, and that it is not. */
export interface Facing {
  readonly asserted: readonly string[];
  readonly denied: readonly string[];
}

/** Tellings held against each other. */
export interface Comparison {
  readonly agree: Readonly<Record<string, string | number>>;
  readonly differ: readonly Difference[];
  /** How it went on: planned and then done, three dead and then five. */
  readonly development: readonly Difference[];
  readonly facing: Facing | null;
}

/** The values that a telling gives to each question; one that it does not answer is left out. */
function answers(telling: Telling): Map<Difference["what"], string | number> {
  const out = new Map<Difference["what"], string | number>();
  const names = (parts: Telling["actors"]): string =>
    [...new Set(parts.flatMap((p) => (p.actor === null ? [] : p.name)))].sort().join("، ");
  for (const count of COUNTS) if (telling.counts[count] !== undefined) out.set(count, telling.counts[count] as number);
  out.set("status", telling.status);
  if (telling.place !== null) out.set("place", telling.place.name);
  if (telling.day !== null) out.set("time", telling.day);
  if (names(telling.actors) !== "") out.set("actors", names(telling.actors));
  if (names(telling.recipients) !== "") out.set("recipients", names(telling.recipients));
  return out;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The versions of one answer, in the order of the days on which they first appeared. */
function versionsOf(told: readonly { telling: Telling; value: string | number }[]): { versions: Version[]; days: (string | null)[] } {
  const byValue = new Map<string | number, { articles: string[]; day: string | null }>();
  for (const { telling, value } of told) {
    const found = byValue.get(value) ?? { articles: [], day: telling.published };
    found.articles.push(telling.article);
    if (telling.published !== null && (found.day === null || telling.published < found.day)) found.day = telling.published;
    byValue.set(value, found);
  }
  const rows = [...byValue].sort(
    ([v, a], [w, b]) => (a.day ?? "~").localeCompare(b.day ?? "~", "en") || b.articles.length - a.articles.length || (v < w ? -1 : 1),
  );
  return { versions: rows.map(([value, { articles }]) => ({ value, articles: unique(articles) })), days: rows.map(([, { day }]) => day) };
}

const FORWARD = ["wanted", "possible", "planned", "ongoing", "actual"];

/** Whether values that follow one another in time are the going on of one thing: tolls that rise, a plan that is carried out. */
function goesOn(what: Difference["what"], versions: readonly Version[], days: readonly (string | null)[]): boolean {
  if (days.some((d, i) => d === null || (i > 0 && d <= (days[i - 1] as string)))) return false;
  const values = versions.map((v) => v.value);
  if (what === "dead" || what === "injured" || what === "arrested")
    return values.every((v, i) => i === 0 || Number(v) > Number(values[i - 1]));
  if (what !== "status") return false;
  const steps = values.map((v) => FORWARD.indexOf(v as string));
  return steps.every((s, i) => s >= 0 && (i === 0 || s > (steps[i - 1] as number)));
}

/** Whether a telling denies what the others tell. */
const denies = (t: Telling): boolean => t.status === "negated" || t.chain.some((l) => l.stance === "denies");

function facingOf(tellings: readonly Telling[]): Facing | null {
  const denied = unique(tellings.filter(denies).map((t) => t.article));
  const asserted = unique(tellings.filter((t) => !denies(t)).map((t) => t.article));
  return denied.length > 0 && asserted.length > 0 ? { asserted, denied } : null;
}

/** On what the tellings of a happening agree (at least two, and nobody says otherwise) and differ. */
export function compare(tellings: readonly Telling[]): Comparison {
  const by = new Map<Difference["what"], { telling: Telling; value: string | number }[]>();
  for (const telling of tellings) for (const [what, value] of answers(telling)) by.set(what, [...(by.get(what) ?? []), { telling, value }]);
  const agree: Record<string, string | number> = {};
  const differ: Difference[] = [];
  const development: Difference[] = [];
  for (const [what, told] of [...by].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { versions, days } = versionsOf(told);
    const [first] = versions as [Version];
    if (versions.length === 1) {
      if (first.articles.length > 1) agree[what] = first.value;
    } else if (goesOn(what, versions, days)) development.push({ what, versions });
    else
      differ.push({ what, versions: [...versions].sort((a, b) => b.articles.length - a.articles.length || (a.value < b.value ? -1 : 1)) });
  }
  return { agree, differ, development, facing: facingOf(tellings) };
}
