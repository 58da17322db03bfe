import type { Dossier, Entity, Report, Span } from "@isnad/engine";
import type { Sql } from "../database/types.js";
import type { Effective } from "../decisions/apply.js";
import { loadEffective } from "../store/effective.js";
import { modesOf, SECTORS } from "./vocabulary.js";

/** A participant or link of a gold report. */
export interface GoldPart {
  readonly text: string;
  readonly name: string;
  readonly name_ar: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
}

/** A report as annotated by hand. */
export interface GoldReport {
  readonly trigger: string;
  /** Which of the equal stretches of the text it is, from 1. */
  readonly occurrence: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly modes: readonly string[];
  readonly status: string;
  readonly actors: readonly GoldPart[];
  readonly recipients: readonly GoldPart[];
  readonly place: { readonly text: string; readonly country: string | null } | null;
  readonly date: string | null;
  readonly isnad: readonly (GoldPart & { readonly kind: string })[];
  readonly counts?: Readonly<Record<string, number>>;
}

/** An article as annotated by hand, with its text for the file of articles. */
export interface GoldArticle {
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly url: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly text: string;
  };
  readonly gold: {
    readonly id: string;
    readonly reports: readonly GoldReport[];
    readonly entities: readonly { readonly name: string; readonly kind: string; readonly texts: readonly string[] }[];
    /** Whether people have looked at every report of the article. */
    readonly complete: boolean;
  };
}

/** Which stretch of equal words one is, from 1, as counted by searching on from each place found. */
function occurrenceOf(text: string, words: string, start: number): number {
  let n = 0;
  for (let at = text.indexOf(words); at >= 0 && at <= start; at = text.indexOf(words, at + 1)) n++;
  return n;
}

const englishOf = (e: Entity): string => (e.english ?? "").replace(/ \(transliterated\)$/, "").trim() || e.name;

function partOf(text: string, entity: Entity, span: Span): GoldPart {
  return {
    text: text.slice(span.start, span.end),
    name: englishOf(entity),
    name_ar: entity.name,
    country: entity.country !== null && /^[A-Z]{3}$/.test(entity.country) ? entity.country : null,
    sectors: entity.sectors.filter((s) => SECTORS.has(s)),
  };
}

/** A date that words of the text say; gold has no others. */
const dateOf = (time: Report["time"]): string | null =>
  time !== null && time.span !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(time.value) ? time.value : null;

function reportOf(dossier: Dossier, r: Report): GoldReport {
  const { text } = dossier.article;
  const entities = new Map(dossier.entities.map((e) => [e.id, e]));
  // A dropped subject is written in the trigger.
  const part = (p: { entity: string; span: Span | null }): GoldPart => partOf(text, entities.get(p.entity) as Entity, p.span ?? r.trigger);
  const trigger = text.slice(r.trigger.start, r.trigger.end);
  const place = r.place === null ? null : part(r.place);
  const modes = modesOf(r.type);
  const counts = Object.fromEntries(Object.entries(r.counts).filter((c): c is [string, number] => c[1] !== undefined));
  return {
    trigger,
    occurrence: occurrenceOf(text, trigger, r.trigger.start),
    start: r.trigger.start,
    end: r.trigger.end,
    type: r.type,
    modes: r.modes.filter((m) => modes.includes(m)),
    status: r.status,
    actors: r.actors.map(part),
    recipients: r.recipients.map(part),
    place: place === null ? null : { text: place.text, country: place.country },
    date: dateOf(r.time),
    isnad: r.isnad.map((l) => ({ kind: l.kind, ...part(l) })),
    ...(Object.keys(counts).length > 0 ? { counts } : {}),
  };
}

function entitiesOf(dossier: Dossier): GoldArticle["gold"]["entities"] {
  const texts = new Map<string, Set<string>>();
  for (const m of dossier.mentions)
    if (m.form === "name") texts.set(m.entity, (texts.get(m.entity) ?? new Set()).add(dossier.article.text.slice(m.start, m.end)));
  return dossier.entities.flatMap((e) => {
    const own = texts.get(e.id);
    return e.kind === "described" || own === undefined ? [] : [{ ...partOf("", e, { start: 0, end: 0 }), kind: e.kind, texts: [...own] }];
  });
}

/** What people have looked at in an article, as gold. Pure. */
export function goldOf({ dossier, marks }: Effective): GoldArticle {
  const { id, title, url, outlet, published, text } = dossier.article;
  const seen = new Set<string>();
  const reports = dossier.reports
    .filter((r, i) => marks[i]?.reviewed !== null && !seen.has(`${r.trigger.start}/${r.type}`) && seen.add(`${r.trigger.start}/${r.type}`))
    .map((r) => reportOf(dossier, r));
  return {
    article: { id, title, url, outlet, published, text },
    gold: { id, reports, entities: entitiesOf(dossier), complete: marks.every((m) => m.reviewed !== null) },
  };
}

/**
 * Reviewed articles as gold, in the order of their ids, one at a time: those of which every report was looked at, or, with `partial`,
 * all on which anybody has decided (then only for training, not for counting what is missing).
 */
export async function* exportGold(sql: Sql, { partial = false }: { partial?: boolean } = {}): AsyncGenerator<GoldArticle> {
  const rows = await sql.query<{ id: string }>(
    `select distinct i.article_id as id from review_items i where i.decision is not null order by i.article_id`,
  );
  for (const { id } of rows) {
    const effective = await loadEffective(sql, id);
    if (effective === null) continue;
    const made = goldOf(effective);
    if (made.gold.complete || (partial && made.gold.reports.length > 0)) yield made;
  }
}
