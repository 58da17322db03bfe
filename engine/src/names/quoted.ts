import type { Knowledge } from "../knowledge/types.js";
import { keyOf, nameKey, PREPOSITIONS } from "../text/letters.js";
import type { Word } from "../words/types.js";
import type { NameMention } from "./types.js";

/** Signs that a name is set in. */
const OPENING = /^["«“”(]$/;
const CLOSING = /^["»“”)]$/;

/** How many words a medium's name in quotation marks may have. */
const LONGEST = 3;

/**
 * Media named without the word for a medium, set in signs behind what brings a source (`قال لـ«الشرق»`, `بحسب «المدينة»`): the lists
 * have them with that word (`صحيفة المدينة`), and by themselves they are written like towns and days.
 */
export function findQuotedMedia(knowledge: Knowledge, words: readonly Word[], from: number, to: number): NameMention[] {
  const out: NameMention[] = [];
  for (let i = from + 1; i + 2 < to; i++) {
    const open = words[i] as Word;
    if (open.kind !== "punctuation" || !OPENING.test(open.text)) continue;
    let last = i + 1;
    while (last < to && last - i <= LONGEST && (words[last] as Word).kind !== "punctuation") last++;
    const close = words[last];
    if (last === i + 1 || last >= to || close?.kind !== "punctuation" || !CLOSING.test(close.text)) continue;
    const found = bringsSource(knowledge, words, i - 1, from) ? mediumNamed(knowledge, words, i + 1, last) : null;
    if (found) out.push(found);
  }
  return out;
}

/** `لـ`, a word that a source stands behind, a verb of saying (`علمت «النهار»`), or words to somebody (`حديث إلى «النهار»`). */
function bringsSource(knowledge: Knowledge, words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.key === PREPOSITIONS[1]) return true;
  if (word.best?.features.tense === "perfect" && knowledge.speechVerbs.has(word.best.lexeme.key)) return true;
  if (TO.has(word.best?.lexeme.kind ?? ""))
    for (let t = at - 1; t >= from && at - t <= 2; t--)
      if (knowledge.speechVerbs.has((words[t] as Word).best?.lexeme.key ?? "")) return true;
  for (let first = at; first >= from && at - first < 2; first--) {
    const key = keyOf((words[first] as Word).text.slice((words[first] as Word).best?.conj.length ?? 0));
    const ends = knowledge.speechPhrases.get(key)?.some((p) => p.word.kind === "according" && endsAt(p.keys, at - first + 1, word));
    if (ends) return true;
  }
  return false;
}

const TO: ReadonlySet<string> = new Set(["prep:ila", "prep:maa"]);

/** Whether a phrase of these keys has `length` words, the last of them written as `word`. */
const endsAt = (keys: readonly string[], length: number, word: Word): boolean =>
  keys.length === length && (length === 1 || keys[length - 1] === word.key);

function mediumNamed(knowledge: Knowledge, words: readonly Word[], first: number, last: number): NameMention | null {
  const keys = words.slice(first, last).map((w) => nameKey(w.text));
  for (const medium of knowledge.media) {
    const hit = knowledge.gazetteer.match(medium, (n) => keys[n - 1]);
    if (!hit?.actor.outlet || hit.length !== keys.length + 1) continue;
    return {
      first,
      last,
      start: (words[first] as Word).start,
      end: (words[last - 1] as Word).end,
      kind: hit.actor.kind,
      actor: hit.actor,
      keys,
    };
  }
  return null;
}
