/** What articles and reports are chosen by. Every list means: any of these. All given parts must hold. */
export interface Filters {
  /** A search: words, "phrases", -without, OR; by lemma and form, Latin spellings of names too. */
  readonly text?: string;
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  /** Modes, as `explosives`. */
  readonly modes?: readonly string[];
  /** Sectors of those who take part or are named, as `GOV`. */
  readonly sectors?: readonly string[];
  /** Ids of actors that are the place of a report. */
  readonly places?: readonly string[];
  /** Ids of actors that stand in the chain of a report. */
  readonly sources?: readonly string[];
  /** Ids of actors: they take part (of reports), or are named (of articles). */
  readonly actors?: readonly string[];
  /** Of reports: the part that those actors play; any when not said. */
  readonly role?: "actor" | "recipient";
  /** Of reports: ids of actors one of which must not stand in the chain, while somebody does: what others say of them. */
  readonly toldByOthers?: readonly string[];
  /** ISO 3166 alpha-3 codes of those who take part or are named. */
  readonly countries?: readonly string[];
  readonly outlets?: readonly string[];
  /** First and last day, as 2020-08-18; of the articles. */
  readonly since?: string;
  readonly until?: string;
  /** First and last day of what a report tells; of its article where it names none. */
  readonly happenedSince?: string;
  readonly happenedUntil?: string;
  readonly story?: string;
  readonly happening?: string;
  /** Reports at least so sure, 0 to 1. */
  readonly confidence?: number;
  readonly article?: string;
  /** Only reports that people have looked at, or only those that nobody has. */
  readonly reviewed?: boolean;
}

/** Conditions with their parameters, in SQL. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a condition; `?` in it stands for the value. */
  add(condition: string, ...values: unknown[]): this {
    let i = 0;
    this.conditions.push(condition.replace(/\?/g, () => this.value(values[i++])));
    return this;
  }

  /** A parameter's place. */
  value(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  get sql(): string {
    return this.conditions.length === 0 ? "true" : this.conditions.map((c) => `(${c})`).join(" and ");
  }
}

const given = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

/** Conditions on articles `a` alone. */
function onArticles(where: Where, f: Filters, query: string | null): void {
  if (query !== null) where.add("a.search @@ ?::tsquery", query);
  if (given(f.outlets)) where.add("a.outlet = any(?)", f.outlets);
  if (f.since !== undefined) where.add("a.day >= ?", f.since);
  if (f.until !== undefined) where.add("a.day <= ?", f.until);
  if (f.article !== undefined) where.add("a.id = ?", f.article);
  if (f.story !== undefined) where.add("a.id in (select s.article_id from story_articles s where s.story_id = ?)", f.story);
}

const OF_ACTORS = "from entities e join actor_keys k on k.key = e.key where k.actor_id = any(?)";

const IN_CHAIN = `select l.article_id, l.report from links l where (l.article_id, l.entity) in (select e.article_id, e.id ${OF_ACTORS})`;

/** Conditions on reports `r`, of articles `a`. */
function onReports(where: Where, f: Filters): void {
  if (given(f.types)) where.add("r.type = any(?)", f.types);
  if (given(f.statuses)) where.add("r.status = any(?)", f.statuses);
  if (given(f.modes)) where.add("r.modes && ?::text[]", f.modes);
  if (given(f.places)) where.add(`(r.article_id, r.place) in (select e.article_id, e.id ${OF_ACTORS})`, f.places);
  if (given(f.toldByOthers)) {
    where.add("exists (select 1 from links l where l.article_id = r.article_id and l.report = r.n)");
    where.add(`(r.article_id, r.n) not in (${IN_CHAIN})`, f.toldByOthers);
  }
  if (given(f.sources)) where.add(`(r.article_id, r.n) in (${IN_CHAIN})`, f.sources);
  if (f.happenedSince !== undefined) where.add("coalesce(r.day, a.day) >= ?", f.happenedSince);
  if (f.happenedUntil !== undefined) where.add("coalesce(r.day, a.day) <= ?", f.happenedUntil);
  if (f.confidence !== undefined) where.add("r.confidence >= ?", f.confidence);
  if (f.reviewed !== undefined) where.add(f.reviewed ? "r.reviewed is not null" : "r.reviewed is null");
  if (f.happening !== undefined)
    where.add("(r.article_id, r.n) in (select h.article_id, h.report from happening_reports h where h.happening_id = ?)", f.happening);
}

/** Sets of rows, and not a look into each: with few that fit, the server need not go through all. */
const IN_ARTICLE = "a.id in (select e.article_id from entities e";
const IN_REPORT = `(r.article_id, r.n) in (select p.article_id, p.report from entities e
  join participants p on p.article_id = e.article_id and p.entity = e.id`;

function onActors(where: Where, f: Filters, from: string): void {
  const role = from === IN_REPORT && f.role !== undefined;
  if (given(f.actors))
    where.add(
      `${from} join actor_keys k on k.key = e.key where k.actor_id = any(?)${role ? " and p.role = ?" : ""})`,
      f.actors,
      ...(role ? [f.role] : []),
    );
  if (given(f.countries)) where.add(`${from} where e.country = any(?))`, f.countries);
  if (given(f.sectors)) where.add(`${from} where e.sectors && ?::text[])`, f.sectors);
}

/** Whether anything is asked that only a report can meet. */
const asksReports = (f: Filters): boolean =>
  [f.types, f.statuses, f.modes, f.places, f.sources].some(given) ||
  [f.confidence, f.happening, f.reviewed, f.happenedSince, f.happenedUntil].some((one) => one !== undefined);

/** Conditions on articles `a`: those on reports hold where one of its reports meets them all. `query`: the tsquery of `filters.text`. */
export function articlesWhere(filters: Filters, query: string | null): Where {
  const where = new Where();
  onArticles(where, filters, query);
  if (!asksReports(filters)) {
    onActors(where, filters, IN_ARTICLE);
    return where;
  }
  const inner = new Where();
  inner.parameters.push(...where.parameters);
  onReports(inner, filters);
  onActors(inner, filters, IN_REPORT);
  where.parameters.push(...inner.parameters.slice(where.parameters.length));
  return where.add(`a.id in (select r.article_id from reports r where ${inner.sql})`);
}

/** Conditions on reports `r` of articles `a`. */
export function reportsWhere(filters: Filters, query: string | null): Where {
  const where = new Where();
  onArticles(where, filters, query);
  onReports(where, filters);
  onActors(where, filters, IN_REPORT);
  return where;
}
