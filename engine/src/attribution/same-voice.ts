import type { Phrase } from "../clauses/phrase.js";
import type { Known } from "../names/types.js";
import { ARTICLE, keyOf, stripMarks } from "../text/letters.js";
import type { SpeechAct, SpeechContext } from "./types.js";

/** How many sentences back a verb without subject looks for its speaker. */
export const REACH = 2;

/** How many sentences back `المصدر` means the source that was quoted. */
const RECALL = 8;

/** `قال الشاهد للوكالة …. وأضاف الشاهد`: the act in which somebody spoke last. */
export const spokeLast = (context: SpeechContext, speaker: Known): SpeechAct | null => {
  const last = context.before.findLast((a) => a.kind !== "headline" && a.word.kind !== "document");
  return last?.speaker?.entity === speaker && context.index - last.sentence <= REACH ? last : null;
};

/** The act, in the last sentences, in which the same unnamed speaker was heard through somebody else (`ناشطون … وقال الناشطون`). */
export function sameVoice(context: SpeechContext, here: readonly SpeechAct[], speaker: Known): SpeechAct | null {
  if (here.length > 0 || !returns(context, speaker)) return null;
  const key = firstKey(speaker);
  return (
    context.before.findLast(
      (a) => context.index - a.sentence <= REACH && a.speaker?.entity.kind === "described" && sameWord(firstKey(a.speaker.entity), key),
    ) ?? null
  );
}

/** Whom `المصدر`, `المتحدث` mean by themselves: who was called so when he spoke before (`مصدر أمني … وأضاف المصدر`). */
export function saidBefore(context: SpeechContext, here: readonly SpeechAct[], phrase: Phrase, speaker: Known): Known {
  const bare = phrase.last === phrase.head + 1 && phrase.genitive === null && phrase.complement === null;
  if (!bare || !returns(context, speaker)) return speaker;
  const key = firstKey(speaker);
  const before = [...context.before.slice(-2 * RECALL), ...here].findLast((a) => {
    const entity = a.speaker?.entity;
    return entity?.kind === "described" && entity !== speaker && context.index - a.sentence <= RECALL && sameWord(firstKey(entity), key);
  });
  return before?.speaker?.entity ?? speaker;
}

/** Unnamed people who are meant again: `المصادر`, `الناشطون`, `المصدر`. */
function returns(context: SpeechContext, speaker: Known): boolean {
  if (speaker.kind !== "described" || !keyOf(stripMarks(speaker.name)).startsWith(ARTICLE)) return false;
  return context.knowledge.roles.get(firstKey(speaker))?.kind !== "body";
}

/** The first word of a description, its article off. */
export function firstKey(entity: Known): string {
  const first = keyOf(stripMarks(entity.name.split(" ")[0] ?? ""));
  return first.startsWith(ARTICLE) ? first.slice(ARTICLE.length) : first;
}

/** The same word, maybe in another case (`الناشطون`, `ناشطين`: two letters of ending). */
const sameWord = (a: string, b: string): boolean => a === b || (a.length > 5 && a.length === b.length && a.slice(0, -2) === b.slice(0, -2));
