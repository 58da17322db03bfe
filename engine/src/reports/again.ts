import { lemmaOf } from "../clauses/phrases.js";
import type { Report, Status } from "../dossier/types.js";
import type { Word } from "../words/types.js";
import { clauseRange } from "./time.js";
import type { Candidate, EventContext } from "./types.js";

/** A happening told with its date, so that the same one told again later in the article has it too. */
export interface Dated {
  readonly type: Report["type"];
  /** The verb that the trigger is or comes from, else its lemma. */
  readonly root: string;
  readonly status: Status;
  readonly sentence: number;
  readonly entities: ReadonlySet<string>;
  readonly time: NonNullable<Report["time"]>;
  readonly place: Report["place"];
}

/** What of a report tells whether it is one told before. */
type Retold = Pick<Report, "type" | "status" | "sentence" | "actors" | "recipients" | "time" | "place">;

/** Types of deeds that an article comes back to; words of thanks or blame are new each time. */
const DEEDS: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COERCE", "CONSULT", "RETREAT", "MOBILIZE", "SANCTION"]);

/** How many sentences back the first telling may lie. */
const REACH = 3;

const entitiesOf = (r: Retold): Set<string> => new Set([...r.actors, ...r.recipients].map((p) => p.entity));

function rootOf(context: EventContext, c: Candidate): string {
  const lexeme = (context.words[c.trigger] as Word).best?.lexeme;
  return lexeme?.verb ?? lexeme?.bare ?? "";
}

/** Notes a report with a date of its own. */
export function noteDate(context: EventContext, dated: Dated[], c: Candidate, r: Retold): void {
  const { type, status, sentence, time, place } = r;
  if (time !== null && DEEDS.has(type))
    dated.push({ type, root: rootOf(context, c), status, sentence, entities: entitiesOf(r), time, place });
}

/** Gives a report without a date that of the same happening told shortly before, and its place where it is a meeting without one. */
export function dateAgain(context: EventContext, dated: readonly Dated[], c: Candidate, r: Retold): void {
  const first = r.time === null ? toldBefore(context, dated, c, r) : null;
  if (first === null) return;
  r.time = first.time;
  if (r.type === "CONSULT" && first.type === "CONSULT") r.place ??= first.place;
}

/**
 * The same happening told shortly before: a definite noun of the same type (`خلال الهجوم`), or the same word for it with
 * somebody in common (`قصفت الطائرات … وقالت المصادر إن المقاتلات قصفت`). Null where none is known.
 */
function toldBefore(context: EventContext, dated: readonly Dated[], c: Candidate, r: Retold): Dated | null {
  const best = (context.words[c.trigger] as Word).best;
  const noun = best?.features.tense === null;
  const single = noun && c.trigger === c.clause.at && best.article && best.features.number === "s";
  const definite = noun && (best.article || best.pronoun !== null || context.sentence.byHead.get(c.trigger)?.definite === true);
  const occasion = occasionOf(context, c);
  const entities = entitiesOf(r);
  const root = rootOf(context, c);
  const sameDay = onSameDay(context, c);
  for (let k = dated.length - 1; k >= 0; k--) {
    const d = dated[k] as Dated;
    if (r.sentence - d.sentence > REACH) return null;
    if (sameDay) return d;
    if (occasion?.has(d.type) && (inCourse(c) || d.type === r.type) && d.status === "actual") return d;
    if (d.sentence === r.sentence || d.type !== r.type || d.status !== r.status) continue;
    const shared = [...entities].some((e) => d.entities.has(e));
    // `قصفت تركيا أمس …. وقال المكتب إن ثلاث مقاتلات قصفت`: told on in the next sentence.
    const toldOn = r.sentence - d.sentence === 1 && !noun;
    if (d.root === root ? definite || shared || toldOn : single) return d;
  }
  return null;
}

/** `في نفس اليوم`, `في اليوم ذاته`, `حينها`: on the day told of before. */
function onSameDay(context: EventContext, c: Candidate): boolean {
  const { first, last } = clauseRange(context, c.trigger);
  const { knowledge, words } = context;
  const isDay = (t: number): boolean => t >= first && t < last && knowledge.adjuncts.get(lemmaOf(words[t])) === "day";
  for (let t = first; t < last; t++) {
    // `حينها`
    if (knowledge.adjuncts.get(lemmaOf(words[t])) === "then" && words[t]?.best?.pronoun?.feats === "3fs") return true;
    if (knowledge.adjuncts.get(lemmaOf(words[t])) !== "self") continue;
    if (words[t]?.best?.pronoun ? isDay(t - 1) : isDay(t + 1)) return true;
  }
  return false;
}

const inCourse = ({ clause }: Candidate): boolean => clause.kind === "verb" && clause.preps.some((p) => p.code === "khilal");

/** The types of the definite noun in whose course a deed was done (`استعرضا خلال اللقاء`), null where there is none. */
function occasionOf(context: EventContext, c: Candidate): ReadonlySet<string> | null {
  if (c.clause.kind !== "verb") return null;
  // `حضر الاستقبال` too, where who was there follows.
  const { subject, objects, preps } = c.clause;
  const beside = [...objects, subject].flatMap((o) => (o?.kind === "phrase" ? [o.phrase] : []));
  const told = beside.find((p) => context.knowledge.nounPredicates.has(lemmaOf(context.words[p.head])));
  const course = preps.find((p) => p.code === "khilal")?.phrase ?? told ?? beside[0];
  if (course === undefined || !(context.words[course.head] as Word).best?.article) return null;
  return new Set((context.knowledge.nounPredicates.get(lemmaOf(context.words[course.head])) ?? []).map((o) => o.predicate.type));
}
