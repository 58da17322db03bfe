import type { Sql } from "../database/types.js";
import { DECISION, type DecisionRow, decisionOf } from "../decisions/load.js";
import { deliberationsOf } from "../decisions/standing.js";
import type { DecidedLink, DecidedReport, Decision, Who } from "../decisions/types.js";
import { identityOf } from "../decisions/value.js";

/**
 * What a correction suggests for a table of `knowledge/`: `frame` a word that names a happening of a type (or must not), `status` a
 * word's surroundings that set another status, `actor` somebody whom no list has, `speech` words by which somebody speaks.
 */
export type ProposalKind = "frame" | "miss" | "status" | "actor" | "speech";

/** One proposed row, with all that speaks for it. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** The file or folder of `knowledge/` that it is for. */
  readonly table: string;
  /** The words as written: a trigger, a name, a word of saying. */
  readonly words: string;
  /** What is proposed: `ASSAULT`, `planned`, `IRQ GOV`, `asserts`. */
  readonly proposed: string;
  /** What was read before; empty where nothing was. */
  readonly instead: string;
  /** How often, and by how many people. */
  readonly times: number;
  readonly people: number;
  /** `article:start-end`, the first ones. */
  readonly evidence: readonly string[];
}

type Hint = Omit<Proposal, "times" | "people" | "evidence"> & { readonly at: { start: number; end: number } };

/** Places that are shown. */
const SHOWN = 5;

const triggerHint = (d: Decision, report: DecidedReport, kind: "frame" | "miss" | "status", proposed: string, instead: string): Hint => ({
  kind,
  table: kind === "status" ? "arabic/clauses/operators.tsv" : `ontology/events/${kind === "miss" ? instead : proposed}.yaml`,
  words: d.words,
  proposed,
  instead,
  at: report.trigger,
});

const ACTOR_TABLES: Readonly<Record<string, string>> = {
  person: "actors/people.tsv",
  organisation: "actors/organisations.tsv",
  group: "actors/groups.tsv",
  place: "actors/places.tsv",
  country: "actors/countries.tsv",
  facility: "actors/places.tsv",
};

/** Named people and bodies of the corrected report that the report before did not have, unknown to the knowledge base. */
function actorHints(before: DecidedReport | null, after: DecidedReport): Hint[] {
  const all = (r: DecidedReport) => [...r.actors, ...r.recipients, ...r.isnad];
  const there = new Set(before === null ? [] : all(before).map((p) => JSON.stringify(p.who)));
  return all(after).flatMap(({ who, span }): Hint[] => {
    if (who.known !== null || who.kind === "described" || there.has(JSON.stringify(who))) return [];
    const facts = (w: Who): string => [w.kind, w.country ?? "", w.sectors.join("|"), w.english ?? ""].join(" ").trim();
    return [
      {
        kind: "actor",
        table: ACTOR_TABLES[who.kind] as string,
        words: who.name,
        proposed: facts(who),
        instead: "",
        at: span ?? after.trigger,
      },
    ];
  });
}

function speechHints(before: DecidedReport | null, after: DecidedReport): Hint[] {
  const there = new Set((before?.isnad ?? []).map((l) => identityOf(l.who)));
  return after.isnad
    .filter((l: DecidedLink) => !there.has(identityOf(l.who)))
    .map((l) => ({
      kind: "speech",
      table: "arabic/speech/speech.tsv",
      words: l.verb ?? l.who.name,
      proposed: l.stance,
      instead: "",
      at: l.span,
    }));
}

/** What one decision suggests. An accepted report suggests nothing: it was read well. */
function hintsOf(d: Decision): Hint[] {
  const { before, after } = d;
  if (d.kind === "reject") return before === null ? [] : [triggerHint(d, before, "miss", "", before.type)];
  if (after === null || d.kind === "accept") return [];
  const people = [...actorHints(before, after), ...speechHints(before, after)];
  if (before === null) return [triggerHint(d, after, "frame", after.type, ""), ...people];
  const frame = before.type === after.type ? [] : [triggerHint(d, after, "frame", after.type, before.type)];
  const status = before.status === after.status ? [] : [triggerHint(d, after, "status", after.status, before.status)];
  return [...frame, ...status, ...people];
}

/** Rows proposed by the decisions in force, those with the most evidence first. Pure. */
export function proposalsOf(decisions: readonly Decision[]): Proposal[] {
  const byArticle = new Map<string, Decision[]>();
  for (const d of decisions) byArticle.set(d.article, [...(byArticle.get(d.article) ?? []), d]);
  const inForce = [...byArticle.values()].flatMap((all) => deliberationsOf(all)).flatMap((d) => d.inForce ?? []);
  const rows = new Map<string, { hint: Hint; people: Set<string>; evidence: string[] }>();
  for (const d of inForce)
    for (const hint of hintsOf(d)) {
      const key = [hint.kind, hint.table, hint.words, hint.proposed, hint.instead].join("\u0000");
      const row = rows.get(key) ?? { hint, people: new Set<string>(), evidence: [] };
      row.people.add(d.who);
      row.evidence.push(`${d.article}:${hint.at.start}-${hint.at.end}`);
      rows.set(key, row);
    }
  return [...rows]
    .map(
      ([
        key,
        {
          hint: { at: _, ...hint },
          people,
          evidence,
        },
      ]) => ({
        key,
        row: { ...hint, times: evidence.length, people: people.size, evidence: evidence.sort().slice(0, SHOWN) },
      }),
    )
    .sort((a, b) => b.row.times - a.row.times || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

const cell = (text: string): string => text.replace(/[\t\r\n]+/g, " ").trim();

/** Proposals as TSV, a Latin column first, as the tables of `knowledge/` are. */
export function proposalsTsv(proposals: readonly Proposal[]): string {
  const lines = proposals.map((p) =>
    [p.kind, p.table, String(p.times), String(p.people), p.proposed, p.instead, p.words, p.evidence.join("|")].map(cell).join("\t"),
  );
  return [["kind", "table", "times", "people", "proposed", "instead", "words", "evidence"].join("\t"), ...lines].join("\n") + "\n";
}

/** What all corrections together propose for `knowledge/`. */
export async function loadProposals(sql: Sql): Promise<Proposal[]> {
  const rows = await sql.query<DecisionRow>(`select ${DECISION} from decisions d order by d.id`);
  return proposalsOf(rows.map(decisionOf));
}
