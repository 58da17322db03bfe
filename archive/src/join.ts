import { updateActors } from "./actors/update.js";
import { analyzeGrown } from "./database/analyze.js";
import { LOCK } from "./database/migrate.js";
import type { Database } from "./database/types.js";
import { updateHappenings } from "./happenings/update.js";
import { takeChanges } from "./memory/changes.js";
import { ENOUGH } from "./stories/rarity.js";
import { updateStories } from "./stories/update.js";

/**
 * Joins what the articles say: actors, copies, stories, happenings. A function of the articles that are there, not of the order in which
 * they came, nor of how often they were joined before; what earlier joins worked out of the same is taken from memory (`memory/`). Killed in
 * the middle it leaves what was there before. One process at a time. `enough`: from so many articles is learnt how rare words are. False when
 * nothing was new.
 */
export async function joinArticles(
  database: Database,
  tell: (step: string) => void = () => {},
  { enough = ENOUGH }: { readonly enough?: number } = {},
): Promise<boolean> {
  const [state] = await database.query<{ stale: boolean }>("select stale from state");
  if (state?.stale === false) return false;
  await database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [LOCK]);
    // First of all: what is decided or stored while this runs may come too late for it, and stays marked.
    const { changed, gone } = await takeChanges(sql);
    await analyzeGrown(sql, ["articles", "entities", "reports", "participants", "links"]);
    tell("actors");
    await updateActors(sql, changed);
    tell("stories");
    const stories = await updateStories(sql, enough, gone.length > 0);
    await analyzeGrown(sql, ["actors", "actor_keys", "story_articles", "stories", "copies"]);
    tell("happenings");
    await updateHappenings(sql, stories);
    await analyzeGrown(sql, ["happenings", "happening_reports"]);
  });
  return true;
}
