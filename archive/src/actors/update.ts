import { LOCK } from "../database/migrate.js";
import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { chunks, grouped } from "../memory/parts.js";
import { latinKeys } from "../reading/latin.js";
import { formKey, quote } from "../reading/terms.js";
import { markedArticles } from "../store/marks.js";
import { decidedOf, loadActorDecisions } from "./decided.js";
import { nameWords } from "./key.js";
import { type Candidate, type Merge, resolveActors } from "./resolve.js";

/** Names of one actor that are kept, the most frequent first. */
const MOST_NAMES = 20;

/** All that the articles say of these keys. */
async function candidatesOf(sql: Sql, keys: readonly string[]): Promise<Candidate[]> {
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
     from entities where key = any($1) group by key, kind, name, english, known, country, sectors
     order by key, count(*) desc, name collate "C", country, sectors`,
    [keys],
  );
  return [...grouped(rows, (row) => row.key)].map(([key, group]) => {
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
 * The keys that changed articles had and have, remembered for each article. `marked`: articles that may have changed; those that came or
 * went are found without.
 */
async function changedKeys(sql: Sql, marked: readonly string[]): Promise<string[]> {
  const keys = new Set<string>();
  const note = (rows: readonly { keys: string[] }[]): void => {
    for (const row of rows) for (const key of row.keys) keys.add(key);
  };
  note(
    await sql.query<{ keys: string[] }>(
      "delete from memory_names n where not exists (select from articles a where a.id = n.article_id) returning keys",
    ),
  );
  const changed = await sql.query<{ id: string }>(
    "select id from articles a where id = any($1) or not exists (select from memory_names n where n.article_id = a.id)",
    [marked],
  );
  for (const part of chunks(changed)) {
    const ids = part.map(({ id }) => id);
    note(await sql.query<{ keys: string[] }>("select keys from memory_names where article_id = any($1)", [ids]));
    note(
      await sql.query<{ keys: string[] }>(
        `insert into memory_names select a.id, array(select distinct e.key from entities e where e.article_id = a.id and e.key is not null order by 1)
         from articles a where a.id = any($1) on conflict (article_id) do update set keys = excluded.keys returning keys`,
        [ids],
      ),
    );
  }
  return [...keys].sort();
}

/** What the articles say of each key, in the order of the keys: worked out for the changed ones, else remembered. */
async function allCandidates(sql: Sql, changed: readonly string[]): Promise<Candidate[]> {
  for (const keys of chunks(changed, 5_000)) {
    const fresh = await candidatesOf(sql, keys);
    const there = new Set(fresh.map(({ key }) => key));
    await sql.query("delete from memory_candidates where key = any($1)", [keys.filter((key) => !there.has(key))]);
    await putRows(
      sql,
      "memory_candidates",
      ["key"],
      fresh.map((candidate) => ({ key: candidate.key, body: JSON.stringify(candidate) })),
    );
  }
  const rows = await sql.query<{ body: string }>("select body from memory_candidates order by key");
  return rows.map(({ body }) => JSON.parse(body) as Candidate);
}

/** Writes which key is whose; gives all actors that may be others than before: those of `changed` keys, and those that won or lost a key. */
async function writeKeys(sql: Sql, actorOf: ReadonlyMap<string, string>, changed: readonly string[]): Promise<Set<string>> {
  const known = await sql.query<{ key: string; actor: string }>("select key, actor_id as actor from actor_keys");
  const before = new Map(known.map(({ key, actor }) => [key, actor]));
  const moved = [...actorOf].filter(([key, actor]) => before.get(key) !== actor);
  const gone = known.filter(({ key }) => !actorOf.has(key)).map(({ key }) => key);
  await sql.query("delete from actor_keys where key = any($1)", [gone]);
  await putRows(
    sql,
    "actor_keys",
    ["key"],
    moved.map(([key, actor_id]) => ({ key, actor_id })),
  );
  const renamed = moved.map(([key]) => key).filter((key) => before.has(key));
  if (renamed.length > 0)
    await sql.query(
      "update memory_articles set renamed = renamed + 1 where article_id in (select article_id from entities where key = any($1))",
      [renamed],
    );
  const touched = [...changed, ...moved.map(([key]) => key), ...gone];
  return new Set(touched.flatMap((key) => [before.get(key) ?? [], actorOf.get(key) ?? []].flat()));
}

async function writeMerges(sql: Sql, merges: readonly Merge[]): Promise<void> {
  await sql.query("delete from merges where not undone and id <> all($1)", [merges.map(({ id }) => id)]);
  await putRows(
    sql,
    "merges",
    ["id"],
    merges.map((m) => ({ ...m, undone: false })),
  );
}

/**
 * Resolves the entities of all articles to actors, within a transaction. What the articles say of a name is gathered anew for names in new
 * and changed articles (`marked`, where nobody says those that are marked); who is who is then settled for all, and what changed by it is
 * written. Merges that people undid stay undone, and what they merged or split stays so. One process at a time.
 */
export async function updateActors(sql: Sql, marked?: readonly string[]): Promise<void> {
  await sql.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const undone = await sql.query<{ id: string }>("select id from merges where undone");
  const changed = await changedKeys(sql, marked ?? (await markedArticles(sql)));
  const all = await allCandidates(sql, changed);
  const { actorOf, merges } = resolveActors(all, new Set(undone.map((m) => m.id)), decidedOf(await loadActorDecisions(sql)));
  const members = grouped(all, ({ key }) => actorOf.get(key) as string);
  const touched = await writeKeys(sql, actorOf, changed);
  await sql.query("delete from actors where id = any($1)", [[...touched].filter((id) => !members.has(id))]);
  await putRows(
    sql,
    "actors",
    ["id"],
    [...touched].flatMap((id) => {
      const group = members.get(id);
      return group === undefined ? [] : actorRow(id, group);
    }),
  );
  await writeMerges(sql, merges);
}

/** Takes a merge back, or makes it again; the actors are resolved anew. Gives false when there is no such merge. */
export async function setMerge(sql: Sql, id: string, undone: boolean): Promise<boolean> {
  const rows = await sql.query("update merges set undone = $2 where id = $1 returning id", [id, undone]);
  if (rows.length === 0) return false;
  await updateActors(sql);
  return true;
}
