import { updateActors } from "./actors/update.js";
import { LOCK } from "./database/migrate.js";
import type { Database } from "./database/types.js";
import { updateHappenings } from "./happenings/update.js";
import { takeMarks } from "./store/marks.js";
import { updateStories } from "./stories/update.js";

/**
 * Joins what the articles say: actors, copies, stories, happenings. A function of the articles that are there, not of the order in which
 * they came; killed in the middle it leaves what was there before. One process at a time. False when nothing was new.
 */
export async function joinArticles(database: Database, tell: (step: string) => void = () => {}): Promise<boolean> {
  const [state] = await database.query<{ stale: boolean }>("select stale from state");
  if (state?.stale === false) return false;
  await database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [LOCK]);
    // First of all: what is decided or stored while this runs may come too late for it, and stays marked.
    await takeMarks(sql);
    // Fresh statistics, or the planner takes the tables that were just filled for empty ones.
    await sql.script("analyze articles; analyze entities; analyze reports; analyze participants; analyze links");
    tell("actors");
    await updateActors(sql);
    tell("stories");
    const likeness = await updateStories(sql);
    await sql.script("analyze actors; analyze actor_keys; analyze story_articles; analyze stories; analyze copies");
    tell("happenings");
    await updateHappenings(sql, likeness);
    await sql.script("analyze happenings; analyze happening_reports");
  });
  return true;
}
