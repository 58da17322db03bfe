import { insertRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { latinKeys } from "../reading/latin.js";
import { formKey, quote } from "../reading/terms.js";
import { decidedOf, loadActorDecisions } from "./decided.js";
import { nameWords } from "./key.js";
import { type Candidate, resolveActors } from "./resolve.js";

/** Names of one actor that are kept, the most frequent first. */
const MOST_NAMES = 20;

async function candidates(sql: Sql): Promise<Candidate[]> {
  // Grouped twice: first each spelling, so that the most frequent one comes first.
  const rows = await sql.query<{
    key: string;
    kind: string;
    name: string;
    english: string | null;
    known: string | null;
    country: string | null;
    sectors: string;
    articles: number;
    mentions: number;
  }>(
    `select key, kind, name, english, known, country, array_to_string(sectors, '|') as sectors, count(*)::int as articles,
       sum(cardinality(mentions) / 3)::int as mentions
     from entities where key is not null group by key, kind, name, english, known, country, sectors
     order by key, count(*) desc, name collate "C", country, sectors`,
  );
  const byKey = new Map<string, typeof rows>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey].map(([key, group]) => {
    const [first] = group as [(typeof rows)[0]];
    const distinct = (values: (string | null)[]): string[] => [...new Set(values.filter((v): v is string => v !== null && v !== ""))];
    return {
      key,
      kind: first.kind,
      names: distinct(group.map((g) => g.name)).slice(0, MOST_NAMES),
      english: first.english,
      known: first.known,
      countries: distinct(group.map((g) => g.country)),
      sectors: distinct(group.flatMap((g) => g.sectors.split("|"))),
      articles: group.reduce((n, g) => n + g.articles, 0),
      mentions: group.reduce((n, g) => n + g.mentions, 0),
    };
  });
}

/** What an actor is found by: the words of all its names, and their keys in Latin letters. */
function searchOf(names: readonly string[], english: readonly string[]): string {
  const words = new Set(names.flatMap((n) => nameWords(n).map((w) => `=${formKey(w)}`)));
  const latin = new Set(english.flatMap((e) => latinKeys(e).map((k) => `~${k}`)));
  return [...words, ...latin].sort().map(quote).join(" ");
}

function actorRow(id: string, members: readonly Candidate[]): object {
  const [main] = [...members].sort((a, b) => Number(b.key === id) - Number(a.key === id) || b.articles - a.articles) as [Candidate];
  const names = [...new Set([...main.names, ...members.flatMap((m) => m.names)])].slice(0, MOST_NAMES);
  return {
    id,
    kind: main.kind,
    name: main.names[0],
    english: main.english,
    known: main.known,
    country: main.countries[0] ?? members.find((m) => m.countries[0] !== undefined)?.countries[0] ?? null,
    sectors: [...new Set(members.flatMap((m) => m.sectors))],
    names,
    articles: members.reduce((n, m) => n + m.articles, 0),
    mentions: members.reduce((n, m) => n + m.mentions, 0),
    search: searchOf(
      names,
      members.flatMap((m) => m.english ?? []),
    ),
  };
}

/**
 * Resolves the entities of all articles to actors anew, within a transaction. Merges that people undid stay undone, and
 * what they merged or split stays so.
 */
export async function updateActors(sql: Sql): Promise<void> {
  const undone = await sql.query<{ id: string }>("select id from merges where undone");
  const all = await candidates(sql);
  const { actorOf, merges } = resolveActors(all, new Set(undone.map((m) => m.id)), decidedOf(await loadActorDecisions(sql)));
  const members = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const actor = actorOf.get(candidate.key) as string;
    members.set(actor, [...(members.get(actor) ?? []), candidate]);
  }
  await sql.script("delete from actor_keys; delete from actors; delete from merges where not undone");
  await insertRows(
    sql,
    "actors",
    [...members].map(([id, group]) => actorRow(id, group)),
  );
  await insertRows(
    sql,
    "actor_keys",
    [...actorOf].map(([key, actor_id]) => ({ key, actor_id })),
  );
  await insertRows(
    sql,
    "merges",
    merges.map((m) => ({ ...m, undone: false })),
  );
}

/** Takes a merge back, or makes it again; the actors are resolved anew. Gives false when there is no such merge. */
export async function setMerge(sql: Sql, id: string, undone: boolean): Promise<boolean> {
  const rows = await sql.query("update merges set undone = $2 where id = $1 returning id", [id, undone]);
  if (rows.length === 0) return false;
  await updateActors(sql);
  return true;
}
