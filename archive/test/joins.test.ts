import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openArchive } from "../src/index.js";
import { onBothDatabases } from "./databases.js";
import { sampleArticles, settled } from "./samples.js";

/** Reports of the sample articles joined by hand: `article trigger-offset type`. */
const gold = JSON.parse(readFileSync(new URL("./joins.gold.json", import.meta.url), "utf8")) as {
  same: string[][];
  ignore: string[];
  alone: string[];
};
const looked = new Set([...gold.same.flat(), ...gold.alone]);

/** Pairs of tellings of different articles in one group, among those that were looked at. */
function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups)
    for (const a of group)
      for (const b of group) if (a < b && looked.has(a) && looked.has(b) && a.split(" ")[0] !== b.split(" ")[0]) pairs.add(`${a}|${b}`);
  return pairs;
}

onBothDatabases("happenings of the samples", ({ where }) => {
  it("are joined as by hand, seldom wrongly", async () => {
    const archive = await openArchive(where());
    await archive.store(settled(sampleArticles()));
    await archive.join();
    const rows = await archive.database.query<{ members: string[] }>(
      `select array_agg(r.article_id || ' ' || r.trigger_start || ' ' || r.type) as members from happening_reports h
       join reports r on r.article_id = h.article_id and r.n = h.report group by h.happening_id`,
    );
    await archive.close();
    const [right, found] = [pairsOf(gold.same), pairsOf(rows.map((r) => r.members))];
    const both = [...found].filter((pair) => right.has(pair)).length;
    const [precision, recall] = [both / found.size, both / right.size];
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(`joins of the samples: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}`);
    expect(precision).toBeGreaterThan(0.9);
    expect(f1).toBeGreaterThan(0.9);
  });
});
