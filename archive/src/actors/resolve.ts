import { type Decided, UNDECIDED } from "./decided.js";
import { plainName, variantKey } from "./variants.js";

/** All that the articles say of whoever goes by one key. */
export interface Candidate {
  readonly key: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly english: string | null;
  readonly known: string | null;
  /** The countries that the articles give, the most frequent first. */
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly articles: number;
  readonly mentions: number;
}

/** One key taken for another's actor, and why. */
export interface Merge {
  /** `merged>kept`. */
  readonly id: string;
  readonly merged: string;
  readonly kept: string;
  readonly because: string;
}

/** Whether two may be of one country: not, where each is said to be of another. */
const agree = (a: Candidate, b: Candidate): boolean =>
  a.countries.length === 0 || b.countries.length === 0 || a.countries.some((c) => b.countries.includes(c));

/** Whom the others are taken for: the known, then the most told of, then the longer name. */
const ahead = (a: Candidate, b: Candidate): number =>
  Number(b.known !== null) - Number(a.known !== null) || b.articles - a.articles || (a.key < b.key ? -1 : 1);

const mergeOf = (merged: Candidate, kept: Candidate, why: string): Merge => ({
  id: `${merged.key}>${kept.key}`,
  merged: merged.key,
  kept: kept.key,
  because: `${why}: ${merged.names[0]} = ${kept.names[0]}`,
});

/** Spellings of one name: same kind, same variant key, no other country. Names of one short word are too common to be joined. */
function spellings(candidates: readonly Candidate[]): Merge[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const variant of new Set(candidate.names.map(variantKey))) {
      if (!variant.includes(" ") && variant.length < 4) continue;
      const group = `${candidate.kind}:${variant}`;
      groups.set(group, [...(groups.get(group) ?? []), candidate]);
    }
  }
  const merges: Merge[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [kept, ...rest] = group.sort(ahead) as [Candidate, ...Candidate[]];
    // Of two known ones each stays who it is, and a name that both bear tells nothing.
    if (rest.some((r) => r.known !== null)) continue;
    for (const r of rest) if (agree(kept, r)) merges.push(mergeOf(r, kept, kept.known === null ? "spelling" : "spelling of a known name"));
  }
  return merges;
}

/** A shorter form of a person's name (`محمد بن نايف`, `محمد بن نايف بن عبدالعزيز`): the only longer one that begins so, of the same country. */
function shorter(candidates: readonly Candidate[]): Merge[] {
  const people = candidates.filter((c) => c.kind === "person");
  const byStart = new Map<string, { person: Candidate; words: string[] }[]>();
  for (const person of people) {
    const words = plainName(person.names[0] as string);
    if (words.length < 2) continue;
    const start = words.slice(0, 2).join(" ");
    byStart.set(start, [...(byStart.get(start) ?? []), { person, words }]);
  }
  const merges: Merge[] = [];
  for (const group of byStart.values())
    for (const short of group) {
      if (short.person.known !== null) continue;
      const longer = group.filter(
        (o) => o.words.length > short.words.length && short.words.every((w, i) => o.words[i] === w) && agree(o.person, short.person),
      );
      const [only] = longer;
      if (longer.length === 1 && only && only.person.countries[0] !== undefined && only.person.countries[0] === short.person.countries[0])
        merges.push(mergeOf(short.person, only.person, "shorter name, same country"));
    }
  return merges;
}

/** Sets of keys that are one actor, with the key that stands for each. */
class Groups {
  private readonly up = new Map<string, string>();
  private readonly members = new Map<string, string[]>();

  constructor(private readonly apart: ReadonlyMap<string, ReadonlySet<string>>) {}

  rootOf(key: string): string {
    let at = key;
    for (let up = this.up.get(at); up !== undefined; up = this.up.get(at)) at = up;
    return at;
  }

  private of = (root: string): readonly string[] => this.members.get(root) ?? [root];

  /** Takes `merged` and all who are taken for it for `kept`; false where people said that two of them are not one. */
  join(merged: string, kept: string): boolean {
    const [a, b] = [this.rootOf(merged), this.rootOf(kept)];
    if (a === b) return false;
    const others = new Set(this.of(b));
    if (this.of(a).some((key) => [...(this.apart.get(key) ?? [])].some((k) => others.has(k)))) return false;
    this.up.set(a, b);
    this.members.set(b, [...this.of(b), ...this.of(a)]);
    return true;
  }
}

function apartOf(pairs: Decided["apart"]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    out.set(a, (out.get(a) ?? new Set()).add(b));
    out.set(b, (out.get(b) ?? new Set()).add(a));
  }
  return out;
}

/**
 * Who is who across articles: the actor of each key, and the computed merges that led there. A pure function of the candidates, whatever
 * their order, of the merges that people have undone (those are proposed no more), and of what people decided: two said to be apart are
 * in one actor by no way, and two said to be one are, under the name that was kept. By computation each key is taken for at most one
 * other. Decisions on keys that no article has now do nothing until one has.
 */
export function resolveActors(
  given: readonly Candidate[],
  undone: ReadonlySet<string>,
  decided: Decided = UNDECIDED,
): { actorOf: Map<string, string>; merges: Merge[] } {
  const candidates = [...given].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = new Set(candidates.map((c) => c.key));
  const groups = new Groups(apartOf(decided.apart));
  const next = new Map<string, Merge>();
  const proposed = [...spellings(candidates), ...shorter(candidates)];
  // Names that were split off come last: it is they who must stay out, not the names through which they would come in.
  const split = new Set(decided.apart.map(([key]) => key));
  const isSplit = (m: Merge): boolean => split.has(m.merged) || split.has(m.kept);
  for (const merge of [...proposed.filter((m) => !isSplit(m)), ...proposed.filter(isSplit)])
    if (!undone.has(merge.id) && !next.has(merge.merged) && groups.join(merge.merged, merge.kept)) next.set(merge.merged, merge);
  for (const { key, other } of decided.merges) if (keys.has(key) && keys.has(other)) groups.join(key, other);
  return { actorOf: new Map(candidates.map(({ key }) => [key, groups.rootOf(key)])), merges: [...next.values()] };
}
