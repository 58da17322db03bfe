import type { Dossier } from "@isnad/engine";
import { hashOf } from "@isnad/engine/text/hash";
import type { Database, Sql } from "../database/types.js";
import { DECISION, type DecisionRow, decisionOf } from "../decisions/load.js";
import { activeOf } from "../decisions/standing.js";
import { type DecidedReport, type Decision, keyOf, partsOfKey } from "../decisions/types.js";
import { writtenOut } from "../decisions/value.js";
import { loadEffective, lockArticles, remakeRows } from "../store/effective.js";
import { readerOf } from "../store/rows.js";
import { checkReport } from "./check.js";
import { type By, DecisionError } from "./errors.js";

/** What a person says of a report. */
export type NewDecision = {
  readonly article: string;
  /** Why, in the person's words. */
  readonly because?: string;
} & (
  | {
      readonly kind: "accept" | "reject";
      readonly key: string;
      /** A second look, without sight of what stands: the machine's reading is what is judged. */
      readonly second?: boolean;
      /** The decision in force that the person saw (null: none); refused as a conflict when another is in force by now. */
      readonly seen?: number | null;
    }
  | {
      readonly kind: "correct";
      readonly key: string;
      readonly after: DecidedReport;
      readonly second?: boolean;
      readonly seen?: number | null;
    }
  | { readonly kind: "add"; readonly after: DecidedReport }
);

type Loaded = NonNullable<Awaited<ReturnType<typeof loadEffective>>>;

/** Letters of a reason at most. */
const LONGEST_REASON = 2_000;

async function insert(sql: Sql, decision: Omit<Decision, "id">): Promise<Decision> {
  const [row] = await sql.query<DecisionRow>(
    `with d as (
       insert into decisions (article_id, text_hash, key, kind, second, undoes, who, at, because, words, reader, before, after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning *
     ) select ${DECISION} from d`,
    [
      decision.article,
      decision.hash,
      decision.key,
      decision.kind,
      decision.second,
      decision.undoes,
      decision.who,
      decision.at,
      decision.because,
      decision.words,
      decision.reader,
      decision.before && JSON.stringify(decision.before),
      decision.after && JSON.stringify(decision.after),
    ],
  );
  return decisionOf(row as DecisionRow);
}

/** The report under a key as it stands; for a second look as the machine reads it. */
function reportAt(loaded: Loaded, key: string, second: boolean): DecidedReport | null {
  const standing = loaded.marks.findIndex((m) => m.key === key);
  const found = standing < 0 ? null : writtenOut(loaded.dossier, loaded.dossier.reports[standing] as Dossier["reports"][0]);
  if (!second) return found;
  const read = loaded.machine.reports.find((r) => keyOf(r.trigger, r.type) === key);
  return read === undefined ? found : writtenOut(loaded.machine, read);
}

/** What is judged and where: throws where there is no such report, or where it is another by now. */
function judged(loaded: Loaded, by: By, decision: Exclude<NewDecision, { kind: "add" }>): { before: DecidedReport | null; words: string } {
  const { key, second = false, seen } = decision;
  const item = loaded.items.find((i) => i.key === key);
  const inForce = item?.decision?.id ?? null;
  const before = reportAt(loaded, key, second) ?? item?.decision?.before ?? null;
  if (before === null && item === undefined) throw new DecisionError("not-found", "There is no such report in this article.");
  if (second && (item === undefined || inForce === null)) throw new DecisionError("conflict", "Nobody has looked at this report yet.");
  if (second && item?.decision?.who === by.who) throw new DecisionError("forbidden", "A second look is another person's.");
  if (!second && seen !== undefined && seen !== inForce)
    throw new DecisionError("conflict", "Somebody else has decided on this report meanwhile: look again.");
  const place = before?.trigger ?? partsOfKey(key) ?? { start: 0, end: 0 };
  return { before, words: loaded.dossier.article.text.slice(place.start, place.end) };
}

/** Key, before and after of a decision that makes sense; throws DecisionError for one that does not. */
function decidedParts(loaded: Loaded, by: By, decision: NewDecision): Pick<Decision, "key" | "before" | "after" | "words"> {
  const { text } = loaded.dossier.article;
  if (decision.kind === "add") {
    checkReport(text, decision.after);
    const { trigger, type } = decision.after;
    const key = keyOf(trigger, type);
    const there = loaded.dossier.reports.some((r) => r.trigger.start === trigger.start && r.type === type);
    if (there || loaded.items.some((i) => i.key === key && i.decision !== null))
      throw new DecisionError("conflict", "This report is there already: correct it.");
    return { key, before: null, after: decision.after, words: text.slice(trigger.start, trigger.end) };
  }
  const { before, words } = judged(loaded, by, decision);
  const { key } = decision;
  if (decision.kind === "reject") return { key, before, after: null, words };
  const after = decision.kind === "correct" ? decision.after : before;
  if (after === null) throw new DecisionError("conflict", "There is nothing left to accept: it was read otherwise.");
  if (decision.kind === "correct") checkReport(text, after);
  return { key, before, after, words };
}

const reasonOf = (because: string | undefined): string => {
  const reason = (because ?? "").trim();
  if (reason.length > LONGEST_REASON) throw new DecisionError("invalid", `A reason has at most ${LONGEST_REASON} letters.`);
  return reason;
};

/** A person decides on a report of an article, or adds one. What counts of the article is made anew. Throws DecisionError. */
export async function decide(database: Database, by: By, decision: NewDecision): Promise<Decision> {
  return database.transaction(async (sql) => {
    await lockArticles(sql, [decision.article]);
    const loaded = await loadEffective(sql, decision.article);
    if (loaded === null) throw new DecisionError("not-found", "There is no such article.");
    const made = await insert(sql, {
      article: decision.article,
      hash: hashOf(loaded.dossier.article.text),
      kind: decision.kind,
      second: decision.kind !== "add" && decision.second === true,
      undoes: null,
      who: by.who,
      at: by.at.toISOString(),
      because: reasonOf(decision.because),
      reader: readerOf(loaded.machine),
      ...decidedParts(loaded, by, decision),
    });
    await sql.query("delete from claims where article_id = $1 and key = $2 and who = $3", [made.article, made.key, by.who]);
    await remakeRows(sql, [decision.article]);
    return made;
  });
}

/** Takes a decision back, with a new row; an undo can be taken back too. Throws DecisionError where it is taken back already. */
export async function undo(database: Database, by: By, id: number, because?: string): Promise<Decision> {
  return database.transaction(async (sql) => {
    const [found] = await sql.query<DecisionRow>(`select ${DECISION} from decisions d where d.id = $1`, [id]);
    if (found === undefined) throw new DecisionError("not-found", "There is no such decision.");
    await lockArticles(sql, [found.article]);
    const all = await sql.query<DecisionRow>(`select ${DECISION} from decisions d where d.article_id = $1 order by d.id`, [found.article]);
    if (!activeOf(all.map(decisionOf)).some((d) => d.id === id)) throw new DecisionError("conflict", "This has been taken back already.");
    const made = await insert(sql, {
      ...decisionOf(found),
      kind: "undo",
      second: false,
      undoes: id,
      who: by.who,
      at: by.at.toISOString(),
      because: reasonOf(because),
      before: null,
      after: null,
    });
    await remakeRows(sql, [found.article]);
    return made;
  });
}
