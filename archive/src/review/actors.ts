import { type ActorDecision, activeActorDecisions, loadActorDecisions } from "../actors/decided.js";
import { updateActors } from "../actors/update.js";
import type { Database, Sql } from "../database/types.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "../lists/page.js";
import { remakeRows } from "../store/effective.js";
import { markStale } from "../store/marks.js";
import { type By, DecisionError } from "./errors.js";

const COLUMNS = "id, kind, key, other, articles, undoes, who, at, because";

type NewActorDecision = Pick<ActorDecision, "kind" | "key" | "other" | "articles" | "undoes"> & { readonly because?: string };

async function insert(sql: Sql, by: By, d: NewActorDecision): Promise<ActorDecision> {
  const [row] = await sql.query<ActorDecision>(
    `insert into actor_decisions (kind, key, other, articles, undoes, who, at, because) values ($1, $2, $3, $4, $5, $6, $7, $8)
     returning ${COLUMNS}`,
    [d.kind, d.key, d.other, d.articles, d.undoes, by.who, by.at.toISOString(), (d.because ?? "").trim()],
  );
  return row as ActorDecision;
}

/** Which actor each of these names is taken for now; throws where no article names one. */
async function actorsOf(sql: Sql, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.query<{ key: string; actor: string }>("select key, actor_id as actor from actor_keys where key = any($1)", [keys]);
  const found = new Map(rows.map((r) => [r.key, r.actor]));
  const missing = keys.find((key) => !found.has(key));
  if (missing !== undefined) throw new DecisionError("not-found", `No article names ${missing}.`);
  return found;
}

/** Rows of split articles, then all actors, anew; stories and happenings follow at the next join. */
async function follow(sql: Sql, articles: readonly string[]): Promise<void> {
  if (articles.length > 0) await remakeRows(sql, [...articles].sort());
  await updateActors(sql);
  await markStale(sql, []);
}

/** Takes two actors for one, under the name of `kept`. It stays so when articles are joined anew. Throws DecisionError. */
export async function mergeActors(
  database: Database,
  by: By,
  { merged, kept, because }: { merged: string; kept: string; because?: string },
): Promise<ActorDecision> {
  return database.transaction(async (sql) => {
    const actors = await actorsOf(sql, [merged, kept]);
    if (actors.get(merged) === actors.get(kept)) throw new DecisionError("conflict", "These are one actor already.");
    const made = await insert(sql, by, { kind: "merge", key: merged, other: kept, articles: [], undoes: null, because });
    await follow(sql, []);
    return made;
  });
}

/**
 * Says that a name is not the actor it is taken for; with `articles`, that in these articles it means somebody else of that name. Throws
 * DecisionError where the name is the one that the actor goes by: then its other names are to be split off.
 */
export async function splitActor(
  database: Database,
  by: By,
  { key, articles = [], because }: { key: string; articles?: readonly string[]; because?: string },
): Promise<ActorDecision> {
  return database.transaction(async (sql) => {
    const actor = (await actorsOf(sql, [key])).get(key) as string;
    if (articles.length > 0) {
      const rows = await sql.query<{ id: string }>(
        "select distinct article_id as id from entities where key = $1 and article_id = any($2)",
        [key, articles],
      );
      if (rows.length < new Set(articles).size) throw new DecisionError("not-found", "Not all of these articles have this name.");
    } else if (actor === key)
      throw new DecisionError("invalid", "The actor goes by this name: split off its other names, or name articles.");
    const made = await insert(sql, by, { kind: "split", key, other: actor, articles, undoes: null, because });
    await follow(sql, articles);
    return made;
  });
}

/** Takes a merge or split of people back, or an undo. Throws DecisionError where that is done already. */
export async function undoActorDecision(database: Database, by: By, id: number, because?: string): Promise<ActorDecision> {
  return database.transaction(async (sql) => {
    const all = await loadActorDecisions(sql);
    const found = all.find((d) => d.id === id);
    if (found === undefined) throw new DecisionError("not-found", "There is no such decision.");
    const undone = all.some((d) => d.kind === "undo" && d.undoes === id);
    const holds = found.kind === "undo" ? !undone : activeActorDecisions(all).some((d) => d.id === id);
    if (!holds) throw new DecisionError("conflict", "This has been taken back already.");
    const made = await insert(sql, by, { ...found, kind: "undo", undoes: id, because });
    await follow(sql, found.articles);
    return made;
  });
}

/** What people decided on who is who, the newest first. */
export async function listActorDecisions(sql: Sql, page: PageRequest = {}): Promise<Page<ActorDecision & { readonly holds: boolean }>> {
  const limit = limitOf(page);
  const key = keyOfCursor(page.after, 1);
  const holds = new Set(activeActorDecisions(await loadActorDecisions(sql)).map((d) => d.id));
  const rows = await sql.query<ActorDecision>(
    `select ${COLUMNS} from actor_decisions where $1::int is null or id < $1::int order by id desc limit ${limit + 1}`,
    [key?.[0] ?? null],
  );
  const found = pageOf(rows, limit, (r) => [r.id]);
  return { next: found.next, rows: found.rows.map((r) => ({ ...r, holds: holds.has(r.id) })) };
}

/** A name that is taken for an actor. */
export interface ActorKey {
  readonly key: string;
  readonly name: string;
  readonly english: string | null;
  readonly kind: string;
  /** Ids of the articles that have it, the first ones. */
  readonly articles: readonly string[];
  /** The same articles as they are shown to people. */
  readonly named_in: readonly { readonly id: string; readonly title: string | null; readonly outlet: string | null }[];
}

/** Articles of a name that are shown. */
const SHOWN = 50;

/** The names that are taken for an actor, those of the most articles first. */
export async function keysOf(sql: Sql, actor: string): Promise<ActorKey[]> {
  const rows = await sql.query<Omit<ActorKey, "named_in">>(
    `select k.key, min(e.name) as name, min(e.english) as english, min(e.kind) as kind,
       (array_agg(distinct e.article_id order by e.article_id))[1:${SHOWN}] as articles
     from actor_keys k join entities e on e.key = k.key where k.actor_id = $1 group by k.key order by count(distinct e.article_id) desc, k.key`,
    [actor],
  );
  const named = await sql.query<ActorKey["named_in"][number]>("select id, title, outlet from articles where id = any($1)", [
    [...new Set(rows.flatMap((row) => row.articles))],
  ]);
  const byId = new Map(named.map((article) => [article.id, article]));
  return rows.map((row) => ({ ...row, named_in: row.articles.flatMap((id) => byId.get(id) ?? []) }));
}
