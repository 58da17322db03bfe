import { ALPHA2, type Archive, type Relation, type Side, type Step } from "@isnad/archive";
import { InputError } from "@isnad/intake";
import { withArchive } from "../archive/open.js";
import { UsageError } from "../input.js";
import type { Labels } from "../labels.js";
import { tell, write } from "../streams/output.js";
import { column, isolated, paint, type Screen } from "../terminal/screen.js";

/** Options of `isnad relations`. */
export interface RelationsFlags {
  archive?: string;
  json?: boolean;
  since?: string;
  until?: string;
  status?: string[];
  confidence?: number;
  by: Step;
  actors?: boolean;
  limit?: number;
}

/** Edges of the network that are shown. */
const EDGES = 30;

/** Who is meant: an alpha-3 code is a country with all who act for it, a name the actor of the most articles. */
async function sideOf(archive: Archive, name: string): Promise<{ side: Side; name: string }> {
  const [found] = (await archive.actors({ name }, { limit: 1 })).rows;
  if (/^[A-Z]{3}$/.test(name)) {
    const isThere = ALPHA2.has(name) || (await archive.actors({ countries: [name] }, { limit: 1 })).rows.length > 0;
    if (!isThere) throw new InputError(`${name} is no code of a country: give an ISO 3166 alpha-3 code, such as IRQ, or a name.`);
    return { side: { country: name }, name: found?.name ?? name };
  }
  if (found === undefined) throw new InputError(`Nobody in the archive is called ${name}: look them up with isnad actors.`);
  return { side: { actor: found.id }, name: found.name };
}

/** A score as a bar of ten signs to either side. */
function bar(score: number): string {
  const length = Math.round(Math.abs(score));
  return score < 0
    ? `${" ".repeat(10 - length)}${"#".repeat(length)}|${" ".repeat(10)}`
    : `${" ".repeat(10)}|${"#".repeat(length).padEnd(10)}`;
}

function relationLines(relation: Relation, names: readonly [string, string], labels: Labels, screen: Screen): string[] {
  const [a, b] = names.map((n) => paint(screen, isolated(screen, n), "title"));
  const types = Object.entries(relation.types).sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
  const arabic = labels.language === "arabic";
  const told = arabic
    ? `الأحداث: ${relation.happenings}، تعاون: ${relation.cooperation}، صراع: ${relation.conflict}، المعدل: ${relation.score ?? "—"}`
    : `${relation.happenings} happenings, cooperation ${relation.cooperation}, conflict ${relation.conflict}, mean score ${relation.score ?? "—"}, balance ${relation.balance ?? "—"}`;
  return [
    `${a} — ${b}`,
    told,
    types.map(([type, n]) => `${labels.types[type as keyof Labels["types"]]} ${n}`).join(", "),
    ...relation.series.map(
      (p) => `${column(screen, p.time, 12)}${String(p.happenings).padStart(5)}  ${bar(p.score)} ${p.score.toFixed(1)}`,
    ),
  ];
}

/** `isnad relations A B`: the series of two; without names the network. Gives the exit code. */
export async function relations(
  given: readonly string[],
  flags: RelationsFlags,
  { labels, screen }: { labels: Labels; screen: Screen },
): Promise<number> {
  if (given.length !== 0 && given.length !== 2)
    throw new UsageError("Name two countries or actors, or none for the network: isnad relations IRQ USA");
  const filters = { since: flags.since, until: flags.until, statuses: flags.status, confidence: flags.confidence };
  return withArchive(flags.archive, async (archive) => {
    const [first, second] = given;
    if (first !== undefined && second !== undefined) {
      const [a, b] = [await sideOf(archive, first), await sideOf(archive, second)];
      const relation = await archive.relation(a.side, b.side, filters, flags.by);
      if (flags.json) await write(`${JSON.stringify(relation)}\n`);
      else await write(`${relationLines(relation, [a.name, b.name], labels, screen).join("\n")}\n`);
      return 0;
    }
    const network = await archive.network(flags.actors ? "actor" : "country", filters, flags.limit);
    if (flags.json) {
      for (const node of network.nodes) await write(`${JSON.stringify({ node })}\n`);
      for (const edge of network.edges) await write(`${JSON.stringify({ edge })}\n`);
      return 0;
    }
    if (network.edges.length === 0) tell("Nothing passed between any two.");
    const names = new Map(network.nodes.map((n) => [n.id, n]));
    for (const edge of network.edges.slice(0, flags.limit ?? EDGES)) {
      const pair = [edge.source, edge.target].map((id) => isolated(screen, names.get(id)?.name ?? id)).join(" — ");
      await write(`${column(screen, pair, 44)}${String(edge.happenings).padStart(5)}  ${bar(edge.score)} ${edge.score.toFixed(1)}\n`);
    }
    return 0;
  });
}
