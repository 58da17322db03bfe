import type { Sql } from "../database/types.js";
import { DECISION, type DecisionRow, decisionOf } from "../decisions/load.js";
import { deliberationsOf } from "../decisions/standing.js";
import type { DecidedReport, Decision } from "../decisions/types.js";
import { identityOf } from "../decisions/value.js";
import { alphaNominal } from "./alpha.js";

/** What two people can agree on about a report. */
export const ASPECTS = ["report", "type", "status", "actors", "recipients", "chain"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How far people agree who judged the same reports. */
export interface Agreement {
  /** Reports that at least two people judged. */
  readonly reports: number;
  readonly people: number;
  /** Krippendorff's alpha (nominal) and the share of equal pairs; null where nothing can be told. */
  readonly aspects: Readonly<Record<Aspect, { readonly alpha: number | null; readonly same: number | null; readonly reports: number }>>;
}

const names = (parts: DecidedReport["actors"]): string => [...new Set(parts.map((p) => identityOf(p.who)))].sort().join(" | ");

/** What a decision says of one aspect; null where it says nothing, as of the type of what it rejects. */
function saidOf(aspect: Aspect, { after }: Decision): string | null {
  if (aspect === "report") return after === null ? "none" : "report";
  if (after === null) return null;
  if (aspect === "type") return after.type;
  if (aspect === "status") return after.status;
  if (aspect === "chain") return after.isnad.map((l) => identityOf(l.who)).join(" > ");
  return names(after[aspect]);
}

const rounded = (n: number | null): number | null => (n === null ? null : Math.round(n * 1_000) / 1_000);

/** The share of equal ones among all pairs of values of the same unit. */
function sameOf(units: readonly (readonly (string | null)[])[]): number | null {
  let [pairs, same] = [0, 0];
  for (const unit of units) {
    const values = unit.filter((v) => v !== null);
    for (let i = 0; i < values.length; i++)
      for (let k = i + 1; k < values.length; k++) {
        pairs++;
        if (values[i] === values[k]) same++;
      }
  }
  return pairs === 0 ? null : same / pairs;
}

/** The agreement of decisions: of each person the last one on each report counts, if it was not taken back. Pure. */
export function agreementOf(decisions: readonly Decision[]): Agreement {
  const byArticle = new Map<string, Decision[]>();
  for (const d of decisions) byArticle.set(d.article, [...(byArticle.get(d.article) ?? []), d]);
  const judged = [...byArticle.values()]
    .flatMap((all) => deliberationsOf(all))
    .map(({ active }) => [...new Map(active.map((d) => [d.who, d])).values()])
    .filter((last) => last.length > 1);
  const aspects = Object.fromEntries(
    ASPECTS.map((aspect) => {
      const units = judged.map((last) => last.map((d) => saidOf(aspect, d)));
      const reports = units.filter((u) => u.filter((v) => v !== null).length > 1).length;
      return [aspect, { alpha: rounded(alphaNominal(units)), same: rounded(sameOf(units)), reports }];
    }),
  );
  return {
    reports: judged.length,
    people: new Set(judged.flatMap((last) => last.map((d) => d.who))).size,
    aspects: aspects as Agreement["aspects"],
  };
}

/** The agreement on all reports that more than one person has judged; `people` given: only between these. */
export async function loadAgreement(sql: Sql, people?: readonly string[]): Promise<Agreement> {
  const rows = await sql.query<DecisionRow>(
    `select ${DECISION} from decisions d where (d.article_id, d.key) in (
       select article_id, key from decisions where kind <> 'undo' group by article_id, key having count(distinct who) > 1)
     order by d.id`,
  );
  const all = rows.map(decisionOf);
  return agreementOf(people === undefined ? all : all.filter((d) => people.includes(d.who) || d.kind === "undo"));
}
