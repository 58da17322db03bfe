import { chainOf } from "../attribution/chain.js";
import type { SpeechAct } from "../attribution/speech.js";
import { verbStatus } from "../clauses/status.js";
import type { Span, Status } from "../dossier/types.js";
import type { Word } from "../words/types.js";
import { type Unsure, withConfidence } from "./confidence.js";
import { type Draft, mergeSpans, type ReportContext, wordSpan } from "./read.js";

/** Statements: acts of speech whose content holds no typed report. */
export function readStatements(context: ReportContext, typed: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const act of context.acts) {
    if (act.sentence !== context.index || act.speaker === null) continue;
    if (typed.some((d) => d.at === act.at)) continue;
    if (typed.some((d) => d.main && act.scope.some((s) => s.first <= d.at && d.at < s.last))) continue;
    if (
      context.acts.some(
        (o) =>
          o !== act && o.speaker && o.at > act.at && o.kind !== "participle" && act.scope.some((s) => s.first <= o.at && o.at < s.last),
      )
    )
      continue;
    const word = context.words[act.at] as Word;
    const item = context.sentence.itemOf[act.at - context.sentence.first] as number;
    const finite = context.sentence.items[item]?.kind === "verb";
    const status: Status = finite ? verbStatus(context.sentence, context.words, item, context.knowledge).status : "actual";
    const isnad = chainOf(context.acts, act.at, context.knowledge, new Set([act.speaker.entity.id]));
    if (act.outlet && !isnad.some((l) => l.entity === act.outlet?.entity.id) && act.outlet.entity !== act.speaker.entity) {
      isnad.push({ kind: "outlet", entity: act.outlet.entity.id, span: act.outlet.span, verb: act.word.lemma, stance: act.word.stance });
    }
    const statement: Unsure = {
      at: act.at,
      main: true,
      sentence: context.index,
      trigger: wordSpan(word),
      type: "STATEMENT",
      modes: [],
      contexts: [],
      cameo: "010",
      status,
      actors: [{ entity: act.speaker.entity.id, span: act.speaker.span }],
      recipients:
        act.audience && act.audience.entity !== act.speaker.entity ? [{ entity: act.audience.entity.id, span: act.audience.span }] : [],
      place: null,
      time: null,
      counts: {},
      isnad,
      quote: quoteOf(context, act),
      evidence: mergeSpans([wordSpan(word), act.speaker.span, ...isnad.map((l) => l.span)]),
      because: [`speech.${act.word.id}`],
    };
    out.push(withConfidence(context, null, statement));
  }
  return out;
}

function quoteOf(context: ReportContext, act: SpeechAct): Span | null {
  const q = context.quotations.find((x) => act.scope.some((s) => s.first <= x.first + 1 && x.last <= s.last + 1));
  return q ? { start: (context.words[q.first] as Word).start, end: (context.words[q.last - 1] as Word).end } : null;
}
