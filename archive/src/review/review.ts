import type { ActorDecision } from "../actors/decided.js";
import type { Database, Sql } from "../database/types.js";
import type { Reviewed } from "../decisions/apply.js";
import { loadDecisions } from "../decisions/load.js";
import { type DecidedReport, type Decision, type Item, keyOf } from "../decisions/types.js";
import { writtenOut } from "../decisions/value.js";
import type { Page, PageRequest } from "../lists/page.js";
import { loadEffective } from "../store/effective.js";
import { type ActorKey, keysOf, listActorDecisions, mergeActors, splitActor, undoActorDecision } from "./actors.js";
import { type Agreement, loadAgreement } from "./agreement.js";
import { type DecisionFilters, type ListedDecision, listDecisions } from "./decisions.js";
import type { By } from "./errors.js";
import { exportGold, type GoldArticle } from "./gold.js";
import { loadProposals, type Proposal } from "./proposals.js";
import { claimNext, listQueue, type QueueItem, type QueueRequest, release } from "./queue.js";
import { decide, type NewDecision, undo } from "./record.js";

/** A report of an article before a reviewer. */
export interface ReviewReport {
  readonly key: string;
  /** As it stands; null where it was rejected or withdrawn. */
  readonly value: DecidedReport | null;
  /** As the machine reads it now; null where it does not. */
  readonly machine: DecidedReport | null;
  readonly confidence: number | null;
  readonly reviewed: Reviewed | "rejected" | null;
  /** What was decided on it; null where nobody has. */
  readonly item: Item | null;
}

/** An article before a reviewer: its text, all its reports and all that was ever decided. */
export interface ReviewArticle {
  readonly article: GoldArticle["article"];
  readonly reports: readonly ReviewReport[];
  readonly decisions: readonly Decision[];
  /** Who and what the article names, to choose from: with their words. */
  readonly people: readonly {
    readonly who: DecidedReport["actors"][0]["who"];
    readonly spans: readonly { start: number; end: number }[];
  }[];
}

/** What people do with what was read. */
export interface Review {
  queue(by: By, request: QueueRequest, page?: PageRequest): Promise<Page<QueueItem>>;
  claim(by: By, request: QueueRequest, count?: number): Promise<QueueItem[]>;
  release(who: string): Promise<void>;
  /** Null where there is no such article. */
  article(id: string): Promise<ReviewArticle | null>;
  decide(by: By, decision: NewDecision): Promise<Decision>;
  undo(by: By, id: number, because?: string): Promise<Decision>;
  /** What was decided on reports, the newest first. */
  decisions(filters?: DecisionFilters, page?: PageRequest): Promise<Page<ListedDecision>>;
  agreement(people?: readonly string[]): Promise<Agreement>;
  gold(options?: { partial?: boolean }): AsyncGenerator<GoldArticle>;
  proposals(): Promise<Proposal[]>;
  merge(by: By, actors: { merged: string; kept: string; because?: string }): Promise<ActorDecision>;
  split(by: By, name: { key: string; articles?: readonly string[]; because?: string }): Promise<ActorDecision>;
  undoActor(by: By, id: number, because?: string): Promise<ActorDecision>;
  /** The names that are taken for an actor. */
  keys(actor: string): Promise<ActorKey[]>;
  actorDecisions(page?: PageRequest): Promise<Page<ActorDecision & { readonly holds: boolean }>>;
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadEffective>>>;

function reportsOf({ dossier, marks, items, machine }: Loaded): ReviewReport[] {
  const read = new Map(machine.reports.map((r) => [keyOf(r.trigger, r.type), r]));
  const byKey = new Map(items.map((i) => [i.key, i]));
  const machineOf = (key: string, n: number | null): DecidedReport | null => {
    const found = (n === null ? undefined : machine.reports[n]) ?? read.get(key);
    return found === undefined ? null : writtenOut(machine, found);
  };
  const standing = dossier.reports.map((r, i): ReviewReport => {
    const mark = marks[i] as Loaded["marks"][0];
    return {
      key: mark.key,
      value: writtenOut(dossier, r),
      machine: machineOf(mark.key, mark.n),
      confidence: machine.reports[mark.n]?.confidence ?? null,
      reviewed: mark.reviewed,
      item: byKey.get(mark.key) ?? null,
    };
  });
  const there = new Set(standing.map((s) => s.key));
  const gone = items
    .filter((i) => !there.has(i.key))
    .map((item): ReviewReport => {
      const reviewed = item.decision?.kind === "reject" ? "rejected" : null;
      return { key: item.key, value: null, machine: machineOf(item.key, null), confidence: null, reviewed, item };
    });
  return [...standing, ...gone];
}

async function loadArticle(sql: Sql, id: string): Promise<ReviewArticle | null> {
  const loaded = await loadEffective(sql, id);
  if (loaded === null) return null;
  const { article, entities, mentions } = loaded.dossier;
  const { title, url, outlet, published, text } = article;
  const spans = new Map<string, { start: number; end: number }[]>();
  for (const { entity, start, end } of mentions) spans.set(entity, [...(spans.get(entity) ?? []), { start, end }]);
  return {
    article: { id, title, url, outlet, published, text },
    reports: reportsOf(loaded),
    decisions: (await loadDecisions(sql, [id])).get(id) ?? [],
    people: entities.map(({ id: entity, ...who }) => ({ who, spans: spans.get(entity) ?? [] })),
  };
}

/** The review of an archive's database. All that is asked of it throws DecisionError where it cannot be. */
export const reviewIn = (database: Database): Review => ({
  queue: (by, request, page) => listQueue(database, by, request, page),
  claim: (by, request, count) => claimNext(database, by, request, count),
  release: (who) => release(database, who),
  article: (id) => loadArticle(database, id),
  decide: (by, decision) => decide(database, by, decision),
  undo: (by, id, because) => undo(database, by, id, because),
  decisions: (filters = {}, page = {}) => listDecisions(database, filters, page),
  agreement: (people) => loadAgreement(database, people),
  gold: (options) => exportGold(database, options),
  proposals: () => loadProposals(database),
  merge: (by, actors) => mergeActors(database, by, actors),
  split: (by, name) => splitActor(database, by, name),
  undoActor: (by, id, because) => undoActorDecision(database, by, id, because),
  keys: (actor) => keysOf(database, actor),
  actorDecisions: (page) => listActorDecisions(database, page),
});
