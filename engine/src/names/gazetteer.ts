import type { EntityKind } from "../dossier/types.js";
import { headUntil, lineSearch, remember } from "../knowledge/lines.js";
import { CONJUNCTIONS, nameKey, PREPOSITIONS } from "../text/letters.js";

/** Somebody or something that the knowledge base has by name. */
export interface Actor {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly english: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** A newspaper, agency, channel, site. */
  readonly outlet: boolean;
  /** The state whose capital this place is: it may stand for its government. */
  readonly capitalOf: string | null;
}

/** A land, a place, or a site. */
export const isPlace = ({ kind }: Pick<Actor, "kind">): boolean => kind === "country" || kind === "place" || kind === "facility";

/** Names and their bearers in the form that the engine loads. */
export interface CompiledNames {
  /** A line an actor: id, kind, country, sectors, outlet, capitalOf, English name, name (tab-separated). */
  readonly actors: string;
  /** Lines `folded name TAB actor`, the actor's line number in base 36, sorted by first word, longest first. */
  readonly names: string;
  /** Lines `folded word TAB flags`: what kinds of names hold the word, and where. */
  readonly parts: string;
}

/** What a single word may be in the names of the lists. Flags, added up. */
export const PART = {
  personFirst: 1,
  personLater: 2,
  placeWhole: 4,
  placePart: 8,
  country: 16,
  body: 32,
  bodyPart: 64,
  outlet: 128,
  /** A given name, whether the lists have somebody of that name or not. */
  given: 256,
} as const;

/** The flags that tell of names of the lists. */
export const LISTED = PART.given - 1;

/** A name of somebody: the keys of its words, and its bearer's number. */
export interface Alias {
  readonly keys: readonly string[];
  readonly at: number;
}

/** The names that begin with one word: those of more words by their second one, longest first, and the word alone. */
export interface Aliases {
  readonly bySecond: ReadonlyMap<string, readonly Alias[]>;
  readonly alone: Alias | null;
}

/** Somebody found by a name of so many words. */
export interface Hit {
  readonly actor: Actor;
  readonly length: number;
}

/** Finds names in running keys. */
export interface Gazetteer {
  /** The names that begin with the folded word `first`; null when none does. */
  aliases(first: string): Aliases | null;
  /** The longest name that begins with `first` and goes on with the words that `at(1)`, `at(2)` … give; null when none does. */
  match(first: string, at: (n: number) => string | undefined): Hit | null;
  /** The same among names that are at hand already. */
  longest(aliases: Aliases, at: (n: number) => string | undefined): Hit | null;
  actor(id: string): Actor | undefined;
  /** Flags of `PART` for a folded word: 0 where no name of the lists holds it, and it is no given name. */
  parts(key: string): number;
}

/** A way to cut a word before a name: letters cut off, and the key of the rest. */
export interface Cut {
  readonly length: number;
  readonly key: string;
}

/** The word itself and the word without و ف, ب ل ك, `لل` read as ل + ال. */
export function nameCuts(text: string): Cut[] {
  const whole = { length: 0, key: nameKey(text) };
  const conj = CONJUNCTIONS.some((c) => text.startsWith(c));
  if (!conj && !PREPOSITIONS.some((p) => text.startsWith(p))) return [whole];
  const out: Cut[] = [whole];
  const add = (length: number, rest: string): void => {
    if (rest.length >= 2) out.push({ length, key: nameKey(rest) });
  };
  const behindPreposition = (from: number): void => {
    if (PREPOSITIONS.some((p) => text.startsWith(p, from))) add(from + 1, text.slice(from + 1));
    if (text.startsWith("لل", from)) add(from + 1, `ا${text.slice(from + 1)}`);
  };
  behindPreposition(0);
  if (conj) {
    add(1, text.slice(1));
    behindPreposition(1);
  }
  return out.slice();
}

/** Cuts a name into lookup keys: words only, signs left out. */
export const nameKeys = (name: string): string[] =>
  name
    .split(/[\s\-–."'«»“”()]+/)
    .filter(Boolean)
    .map(nameKey);

/** Packs actors with their names. Where two share a name the one listed first keeps it. */
export function compileNames(named: readonly { actor: Actor; names: readonly string[] }[]): CompiledNames {
  const index = new Map<string, number>();
  const owners = new Map<string, number>();
  for (const { actor, names } of named) {
    const at = index.get(actor.id) ?? index.size;
    index.set(actor.id, at);
    for (const name of names) {
      const folded = nameKeys(name).join(" ");
      if (folded !== "" && !owners.has(folded)) owners.set(folded, at);
    }
  }
  const byId = new Map(named.map(({ actor }) => [actor.id, actor]).reverse() as [string, Actor][]);
  const line = (a: Actor): string =>
    [a.id, a.kind, a.country ?? "", a.sectors.join("|"), a.outlet ? "outlet" : "", a.capitalOf ?? "", a.english, a.name].join("\t");
  const order = [...owners].map(([name, at]) => ({ name, first: firstWord(name), words: name.split(" ").length, at }));
  order.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : b.words - a.words || (a.name < b.name ? -1 : 1)));
  return {
    actors: [...index.keys()].map((id) => line(byId.get(id) as Actor)).join("\n"),
    names: order.map((o) => `${o.name}\t${o.at.toString(36)}`).join("\n"),
    parts: partLines(named),
  };
}

function partFlag(actor: Actor, at: number, count: number): number {
  if (actor.kind === "person") return at === 0 ? PART.personFirst : PART.personLater;
  if (actor.kind === "country") return count === 1 ? PART.country : PART.placePart;
  if (actor.kind === "place" || actor.kind === "facility") return count === 1 ? PART.placeWhole : PART.placePart;
  if (actor.outlet) return PART.outlet;
  return count === 1 ? PART.body : PART.bodyPart;
}

/** Every word of every name with its flags, sorted. */
function partLines(named: readonly { actor: Actor; names: readonly string[] }[]): string {
  const flags = new Map<string, number>();
  for (const { actor, names } of named)
    for (const name of names) {
      const keys = nameKeys(name);
      keys.forEach((key, at) => {
        if (key.length > 1) flags.set(key, (flags.get(key) ?? 0) | partFlag(actor, at, keys.length));
      });
    }
  return [...flags]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}\t${value}`)
    .join("\n");
}

const firstWord = (name: string): string => {
  const blank = name.indexOf(" ");
  return blank < 0 ? name : name.slice(0, blank);
};

function readActor(line: string): Actor {
  const [id, kind, country, sectors, outlet, capitalOf, english, name] = line.split("\t") as string[];
  return {
    id: id as string,
    kind: kind as EntityKind,
    name: name as string,
    english: english as string,
    country: country || null,
    sectors: sectors ? sectors.split("|") : [],
    outlet: outlet === "outlet",
    capitalOf: capitalOf || null,
  };
}

function openParts(lines: string, givenNames: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const tab = line.indexOf("\t");
    out.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  for (const name of givenNames) out.set(name, (out.get(name) ?? 0) | PART.given);
  return out;
}

/** How many first words are remembered. */
const REMEMBERED = 16_000;

const NO_ALIAS: readonly Alias[] = [];
const NO_SECOND: Aliases["bySecond"] = new Map();

/** Sorts the names that begin with one word (given longest first) by their second. */
function bySecond(list: readonly Alias[]): Aliases {
  const alone = list.find((a) => a.keys.length === 1) ?? null;
  if (list.length === 1 && alone !== null) return { bySecond: NO_SECOND, alone };
  const out = new Map<string, Alias[]>();
  for (const alias of list) {
    const second = alias.keys[1];
    if (second === undefined) continue;
    const alike = out.get(second);
    if (alike) alike.push(alias);
    else out.set(second, [alias]);
  }
  return { bySecond: out, alone };
}

/** Opens compiled names. Actors are read when first met. */
export function openGazetteer(compiled: CompiledNames, givenNames: readonly string[]): Gazetteer {
  const lines = compiled.actors.split("\n");
  const actors: (Actor | undefined)[] = new Array(lines.length);
  const actorAt = (i: number): Actor => (actors[i] ??= readActor(lines[i] as string));
  let byId: Map<string, number> | null = null;
  const search = lineSearch(compiled.names, headUntil(" "));
  const aliasesAt = remember(
    (at: number): Aliases => bySecond(search.lines(at).map(({ head, rest }) => ({ keys: head.split(" "), at: parseInt(rest, 36) }))),
    REMEMBERED,
  );
  let flags: Map<string, number> | null = null;
  const parts = (key: string): number => {
    flags ??= openParts(compiled.parts, givenNames);
    return flags.get(key) ?? 0;
  };
  const aliases = (first: string): Aliases | null => {
    const at = search.find(first);
    return at < 0 ? null : aliasesAt(at);
  };
  const longest = (found: Aliases, at: (n: number) => string | undefined): Hit | null => {
    const second = found.bySecond.size > 0 ? at(1) : undefined;
    const longer = second === undefined ? undefined : found.bySecond.get(second);
    for (const alias of longer ?? NO_ALIAS) {
      const { keys } = alias;
      let k = 2;
      while (k < keys.length && at(k) === keys[k]) k++;
      if (k === keys.length) return { actor: actorAt(alias.at), length: k };
    }
    return found.alone && { actor: actorAt(found.alone.at), length: 1 };
  };
  return {
    aliases,
    longest,
    parts,
    actor(id) {
      byId ??= new Map(lines.map((l, i) => [l.slice(0, l.indexOf("\t")), i]));
      const at = byId.get(id);
      return at === undefined ? undefined : actorAt(at);
    },
    match(first, at) {
      const found = aliases(first);
      return found && longest(found, at);
    },
  };
}
