import type { Dossier, Report, Span } from "@isnad/engine";
import { actorKey } from "../actors/key.js";
import { scoreOf } from "../ontology/scores.js";
import { dayOf } from "../reading/input.js";

/** Numbers that a column of whole numbers can hold; else null. */
const whole = (n: number | undefined): number | null =>
  n === undefined || !Number.isSafeInteger(n) || Math.abs(n) > 2 ** 31 - 1 ? null : n;

/** The reader's name, version and lexicon in one: what made a dossier. */
export const readerOf = (dossier: Dossier): string => `${dossier.reader.name} ${dossier.reader.version} ${dossier.reader.lexicon}`;

/**
 * What a report is known by from one reading to the next: the words that it rests on and its type. Reviews hang on it.
 */
export const reportKey = (r: Report): string => `${r.trigger.start}-${r.trigger.end}:${r.type}`;

/** What the last to speak holds of it; null where the article speaks for itself. */
const stanceOf = (r: Report): string | null => r.isnad.at(-1)?.stance ?? null;

/** The ontology's predicate among the rules that made a report: `CONSULT.meet`. */
const predicateOf = (r: Report): string | null => r.because.find((id) => /^[A-Z]+\./.test(id)) ?? null;

const reportRow = (article: string, r: Report, n: number, { text, sentence }: { text: string; sentence: Span }) => ({
  article_id: article,
  n,
  id: r.id,
  key: reportKey(r),
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

/** The rows of one dossier, table by table. */
export function rowsOf(dossier: Dossier, article: string) {
  const { text } = dossier.article;
  const spans = new Map<string, number[]>();
  const FORMS = { name: 0, nominal: 1, pronoun: 2 } as const;
  for (const m of dossier.mentions) {
    const list = spans.get(m.entity) ?? [];
    list.push(m.start, m.end, FORMS[m.form]);
    spans.set(m.entity, list);
  }
  return {
    entities: dossier.entities.map((e, n) => ({ article_id: article, ...e, n, key: actorKey(e), mentions: spans.get(e.id) ?? [] })),
    reports: dossier.reports.map((r, n) => reportRow(article, r, n, { text, sentence: dossier.sentences[r.sentence] ?? r.trigger })),
    participants: dossier.reports.flatMap((r, report) =>
      (["actor", "recipient"] as const).flatMap((role) =>
        (role === "actor" ? r.actors : r.recipients).map((p, n) => ({
          article_id: article,
          report,
          role,
          n,
          entity: p.entity,
          start_at: p.span?.start ?? null,
          end_at: p.span?.end ?? null,
        })),
      ),
    ),
    links: dossier.reports.flatMap((r, report) =>
      r.isnad.map((l, n) => ({
        article_id: article,
        report,
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
