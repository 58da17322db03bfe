import type { Dossier, Entity, Report, Span } from "@isnad/engine";
import { actorKey } from "../actors/key.js";
import type { Effective, Mark } from "../decisions/apply.js";
import { scoreOf } from "../ontology/scores.js";
import { dayOf } from "../reading/input.js";

/** Numbers that a column of whole numbers can hold; else null. */
const whole = (n: number | undefined): number | null =>
  n === undefined || !Number.isSafeInteger(n) || Math.abs(n) > 2 ** 31 - 1 ? null : n;

/** The reader's name, version and lexicon in one: what made a dossier. */
export const readerOf = (dossier: Dossier): string => `${dossier.reader.name} ${dossier.reader.version} ${dossier.reader.lexicon}`;

/** What the last to speak holds of it; null where the article speaks for itself. */
const stanceOf = (r: Report): string | null => r.isnad.at(-1)?.stance ?? null;

/** The ontology's predicate among the rules that made a report: `CONSULT.meet`. */
const predicateOf = (r: Report): string | null => r.because.find((id) => /^[A-Z]+\./.test(id)) ?? null;

const reportRow = (article: string, r: Report, mark: Mark, { text, sentence }: { text: string; sentence: Span }) => ({
  article_id: article,
  n: mark.n,
  id: r.id,
  key: mark.key,
  reviewed: mark.reviewed,
  decision: mark.decision,
  sentence: r.sentence,
  sentence_start: sentence.start,
  sentence_end: sentence.end,
  trigger_start: r.trigger.start,
  trigger_end: r.trigger.end,
  trigger: text.slice(r.trigger.start, r.trigger.end),
  type: r.type,
  modes: r.modes,
  contexts: r.contexts,
  cameo: r.cameo,
  status: r.status,
  place: r.place?.entity ?? null,
  day: dayOf(r.time?.value),
  time_said: r.time !== null && r.time.span !== null,
  dead: whole(r.counts.dead),
  injured: whole(r.counts.injured),
  arrested: whole(r.counts.arrested),
  size: r.counts.size ?? null,
  stance: stanceOf(r),
  confidence: r.confidence,
  predicate: predicateOf(r),
  score: scoreOf(r.type, r.modes),
});

/** The row of an entity. `apart`: keys of names that people split off in this article; whoever is split off is not the known one. */
function entityRow(article: string, e: Entity, n: number, apart: ReadonlyMap<string, string>) {
  const key = actorKey(e);
  const own = key === null ? undefined : apart.get(key);
  return { article_id: article, ...e, n, key: own ?? key, known: own === undefined ? e.known : null };
}

/** The rows of one reading as it counts, table by table. */
export function rowsOf({ dossier, marks }: Effective, article: string, apart: ReadonlyMap<string, string>) {
  const { text } = dossier.article;
  const numbered = dossier.reports.map((r, i) => ({ r, mark: marks[i] as Mark }));
  const spans = new Map<string, number[]>();
  const FORMS = { name: 0, nominal: 1, pronoun: 2 } as const;
  for (const m of dossier.mentions) {
    const list = spans.get(m.entity) ?? [];
    list.push(m.start, m.end, FORMS[m.form]);
    spans.set(m.entity, list);
  }
  return {
    entities: dossier.entities.map((e, n) => ({ ...entityRow(article, e, n, apart), mentions: spans.get(e.id) ?? [] })),
    reports: numbered.map(({ r, mark }) => reportRow(article, r, mark, { text, sentence: dossier.sentences[r.sentence] ?? r.trigger })),
    participants: numbered.flatMap(({ r, mark }) =>
      (["actor", "recipient"] as const).flatMap((role) =>
        (role === "actor" ? r.actors : r.recipients).map((p, n) => ({
          article_id: article,
          report: mark.n,
          role,
          n,
          entity: p.entity,
          start_at: p.span?.start ?? null,
          end_at: p.span?.end ?? null,
        })),
      ),
    ),
    links: numbered.flatMap(({ r, mark }) =>
      r.isnad.map((l, n) => ({
        article_id: article,
        report: mark.n,
        n,
        kind: l.kind,
        entity: l.entity,
        verb: l.verb,
        stance: l.stance,
        start_at: l.span.start,
        end_at: l.span.end,
      })),
    ),
  };
}
