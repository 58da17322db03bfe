import { operatorAt } from "../clauses/operators.js";
import { companionStatus, nounStatus, type StatusReading, UNGOVERNED, verbStatus } from "../clauses/status.js";
import type { Report } from "../dossier/types.js";
import type { TimeMention } from "../times/expressions.js";
import { isSince, type TimedContext } from "./time.js";
import type { Candidate, EventContext } from "./types.js";

/** Types of deeds that `I` or `we` do by saying so. */
const PERFORMED: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "SUPPORT", "AGREE"]);

/** Whether a candidate's happening took place, is under way, planned, wanted, possible, denied or foiled. */
export function statusOf(context: EventContext, c: Candidate): StatusReading {
  const { sentence, words, knowledge } = context;
  if (c.clause.kind === "verb") {
    const item = sentence.itemOf[c.clause.at - sentence.first] as number;
    const read = (c.trigger === c.clause.at ? verbStatus : companionStatus)(sentence, words, item, knowledge);
    // `نطالب`, `ندين`: done by being said.
    const performed = read.because.includes("status.imperfect") && words[c.clause.at]?.best?.features.person === 1;
    return performed && PERFORMED.has(c.predicate.type) ? { status: "actual", because: ["status.performed"] } : read;
  }
  if (c.clause.kind === "participle") return { status: "actual", because: ["status.participle"] };
  return nounStatus(sentence, words, c.clause.at, c.governors ?? UNGOVERNED, knowledge);
}

/**
 * The status in the light of the date: what lies ahead is planned (`جلسة الغد`, `يلتقي الخميس نظيره`), and the present tense of a past
 * day tells what was done (`1977 - الملكة تزور المدينة`), unless the date only says since when.
 */
export function statusByDate(context: TimedContext, c: Candidate, read: StatusReading, time: Report["time"]): StatusReading {
  const { published } = context;
  if (time === null || published === null) return read;
  const present = read.status === "ongoing" && read.because.includes("status.imperfect");
  const noun = read.status === "actual" && c.clause.kind === "noun" && !read.because.includes("status.perfect");
  const lasting = read.status === "ongoing" && context.sentence.byHead.get(c.clause.at)?.prep === "khilal";
  if (!present && !noun && !lasting) return read;
  const today = published.slice(0, 10);
  const mention = context.times.find((t) => t.start === time.span?.start);
  const side = mention && isComing(context, mention) ? 1 : today.startsWith(time.value) ? 0 : time.value < today ? -1 : 1;
  // `يزور اليوم`: meetings are announced in the present tense.
  const announced = side === 0 && present && c.predicate.type === "CONSULT" && time.value === today && c.clause.kind === "verb";
  if (side > 0 || announced) return { status: "planned", because: [...read.because, "status.date-ahead"] };
  // `خلال زيارته الأسبوع الماضي`: over by now.
  if (side < 0 && (present || lasting) && mention && !isSince(context, mention))
    return { status: "actual", because: [...read.because, "status.date-past"] };
  return read;
}

/** `الأسبوع المقبل`: a word of the time itself says that it lies ahead. */
const isComing = ({ words, knowledge }: TimedContext, { first, last }: TimeMention): boolean =>
  words.slice(first, last).some((w) => operatorAt(w, QUALITY, knowledge)?.status === "planned");

const QUALITY: ReadonlySet<string> = new Set(["adj"]);
