import type { ActorRow } from "@isnad/archive";
import { InputError } from "@isnad/intake";
import { type ListFlags, moreLine, pageOf, writeJson } from "../archive/list.js";
import { withArchive } from "../archive/open.js";
import type { Labels } from "../labels.js";
import { tell, write } from "../streams/output.js";
import { column, isolated, paint, type Screen } from "../terminal/screen.js";

/** Options of `isnad actors`. */
export interface ActorsFlags extends ListFlags {
  latin?: boolean;
  country?: string[];
  kind?: string[];
  merges?: boolean;
  undo?: string;
  redo?: string;
}

/** Other names that are shown. */
const SHOWN = 5;

function actorLines(actor: ActorRow, labels: Labels, screen: Screen): string[] {
  const english = actor.english === null ? "" : `  ${isolated(screen, actor.english)}`;
  const head = `${String(actor.articles).padStart(6)}  ${paint(screen, isolated(screen, actor.name), "actor")}${english}`;
  const facts = [labels.kinds[actor.kind as keyof Labels["kinds"]], actor.country ?? "", actor.sectors.join(" "), actor.id];
  const others = actor.names.filter((n) => n !== actor.name).slice(0, SHOWN);
  return [
    head,
    paint(
      screen,
      `        ${facts
        .filter((f) => f !== "")
        .map((f) => isolated(screen, f))
        .join("  ")}`,
      "dim",
    ),
    ...(others.length > 0 ? [paint(screen, `        ${others.map((n) => isolated(screen, n)).join(" | ")}`, "dim")] : []),
  ];
}

/** `isnad actors`: who is named, most first; merges of names shown and undone. Gives the exit code. */
export async function actors(
  name: string | undefined,
  flags: ActorsFlags,
  { labels, screen }: { labels: Labels; screen: Screen },
): Promise<number> {
  return withArchive(flags.archive, async (archive) => {
    const change = flags.undo ?? flags.redo;
    if (change !== undefined) {
      if (!(await archive.setMerge(change, flags.undo !== undefined)))
        throw new InputError(`There is no merge ${change}: isnad actors --merges lists them.`);
      tell(flags.undo !== undefined ? "Undone: they are two actors now." : "Made again: they are one actor now.");
      return 0;
    }
    const filters = { name, latin: flags.latin, countries: flags.country, kinds: flags.kind };
    if (flags.merges) {
      const actor = name === undefined ? null : ((await archive.actors(filters, { limit: 1 })).rows[0]?.id ?? name);
      if (flags.json) await writeJson(flags, (p) => archive.merges(actor, p));
      else {
        const found = await archive.merges(actor, pageOf(flags));
        for (const m of found.rows)
          await write(`${column(screen, m.id, 60)}${isolated(screen, m.because)}${m.undone ? "  (undone)" : ""}\n`);
        await write(moreLine(found));
      }
      return 0;
    }
    if (flags.json) {
      await writeJson(flags, (p) => archive.actors(filters, p));
      return 0;
    }
    const found = await archive.actors(filters, pageOf(flags));
    if (found.rows.length === 0) tell("Nobody was found.");
    for (const actor of found.rows) await write(`${actorLines(actor, labels, screen).join("\n")}\n`);
    await write(moreLine(found));
    return 0;
  });
}
