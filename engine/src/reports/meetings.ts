import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { distinct, isDoer, itemAt, type Part, type Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Who last met in the article, and in which sentence that was told. */
export interface LastMeeting {
  sentence: number;
  parts: readonly Part[];
}

/** How many sentences a meeting may be told before what was said in it. */
const REACH = 5;

/** `وجرى خلال اللقاء بحث العلاقات`, `وناقش الاجتماع`: talks in a meeting that was just told are of those who met; else null. */
export function whoMet(context: EventContext, c: Candidate, parts: Parts, index: number, last: LastMeeting): Part[] | null {
  if (c.predicate.type !== "CONSULT" || !c.predicate.mutual || parts.actors.length > 0) return null;
  if (last.parts.length < 2 || index - last.sentence > REACH) return null;
  if (index === last.sentence && isBeside(context, c)) return absent(last);
  const during = [...c.clause.preps, ...(c.host?.preps ?? [])].filter((p) => p.code === "khilal").map((p) => p.phrase);
  const subject = c.clause.kind === "verb" && c.clause.subject?.kind === "phrase" ? [c.clause.subject.phrase] : [];
  // `عقد لقاء مع نظيره تم خلاله بحث العلاقات`: in the meeting that the sentence has just told.
  const back = index === last.sentence && during.some((p) => (context.words[p.head] as Word).best?.lexeme.upos === "ADP");
  return back || [...during, ...subject].some((p) => p.head !== c.clause.at && isMeeting(context, p)) ? absent(last) : null;
}

/** Those who met, without the words for them, which stand elsewhere. */
const absent = ({ parts }: LastMeeting): Part[] => parts.map((p) => ({ ...p, span: null, phrase: null }));

/** `بحث العلاقات إلى جانب استعراض الأوضاع`: one more matter of the same talks. */
function isBeside(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  return item.kind === "phrase" && item.phrase.prep === "maa" && item.phrase.head === c.clause.at;
}

/** `اللقاء`, `الاجتماع`: a meeting that the article has told of. */
export function isMeeting({ knowledge, words }: EventContext, phrase: Phrase): boolean {
  if (!words[phrase.head]?.best?.article || phrase.name !== null || phrase.genitive !== null) return false;
  return (
    knowledge.nounPredicates.get(lemmaOf(words[phrase.head]))?.some((o) => o.predicate.type === "CONSULT" && o.pattern.noun === null) ===
    true
  );
}

/** Notes who took part in a meeting that is told. */
export function noteMeeting(c: Candidate, parts: Parts, index: number, last: LastMeeting): void {
  const all = distinct([...parts.actors, ...parts.recipients]).filter(isDoer);
  if (c.predicate.type === "CONSULT" && all.length > 1) Object.assign(last, { sentence: index, parts: all });
}
