import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Knowledge, SpeechWord } from "../knowledge/types.js";
import { keyOf, PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { type Content, chargeContent, clausalContent, isVerbalNoun, mayBeNoun, scopeFrom } from "./content.js";
import { agrees, canSpeak, lastSpoken, tellerOf, throughOf, voicesOf } from "./speakers.js";
import { calledBehind, descriptionIn } from "./told-things.js";
import { type Range, type SpeechAct, type SpeechContext, type Voice, wordSpan } from "./types.js";

/** Kinds of verbs whose participles are words of saying without an entry of their own. */
const PARTICIPLES_OF = new Set(["verb", "announce", "plain", "add", "weak", "charge", "record", "describe"]);

/** Nouns that bring words behind `بـ` even without `أن` (`اكتفى بالتأكيد على`); others mean other things there (`بشهادة الجميع`). */
const BARE = new Set(["qwl", "takyd"]);

/**
 * How the word is read as a participle: the best reading, or for the plural of the accusative and the feminine the active one (`مؤكدين`
 * is written like `two that are certain`, `مضيفة` like a hostess).
 */
export function participleReading(knowledge: Knowledge, word: Word): Analysis | null {
  const { best } = word;
  if (best === null || best.features.tense !== null || best.article || best.prep || best.conj || best.pronoun) return best;
  const many = best.features.case === "o";
  if ((!many && best.features.gender !== "f") || (best.lexeme.kind === "ap" && (!many || best.features.number === "p"))) return best;
  const saying = (a: Analysis): boolean =>
    a.features.number === (many ? "p" : "s") &&
    (a.lexeme.kind === "ap"
      ? knowledge.speechVerbs.has(keyOf(a.lexeme.verb ?? ""))
      : knowledge.speechVerbs.get(a.lexeme.key)?.some((w) => w.kind === "participle") === true) &&
    !(a.article || a.prep || a.conj || a.pronoun);
  return word.analyses.find(saying) ?? best;
}

/** The participle's entry, or that of its verb. */
function wordOf(knowledge: Knowledge, word: Word, best: Analysis): SpeechWord | undefined {
  const own = (knowledge.speechVerbs.get(best.lexeme.key) ?? []).find((w) => w.kind === "participle");
  const { verb } = best.lexeme;
  if (own || verb === null || isVerbalNoun(best)) return own;
  // `مضافا إليه`: what is added says nothing.
  if (!word.analyses.some((a) => a.lexeme.kind === "ap" && a.lexeme.verb === verb)) return undefined;
  return (knowledge.speechVerbs.get(keyOf(verb)) ?? []).find((w) => PARTICIPLES_OF.has(w.kind));
}

/** `مؤكدا أن …`, `مشيرة إلى …`, `بالقول إن`: spoken by who spoke before, by the subject of the sentence, or by one named behind. */
export function participleAct(context: SpeechContext, t: number, here: readonly SpeechAct[]): SpeechAct | null {
  const { knowledge, words } = context;
  const word = words[t] as Word;
  const best = participleReading(knowledge, word);
  if (best === null || best.features.tense !== null) return null;
  const noun = best.prep === PREPOSITIONS[0] ? (knowledge.speechVerbs.get(lemmaOf(word)) ?? []).find((w) => w.kind === "noun") : undefined;
  if (!noun && (best.article || best.prep || best.pronoun || context.sentence.byHead.get(t)?.prep)) return null;
  const found = noun ?? wordOf(knowledge, word, best);
  if (found === undefined) return null;
  const content = contentOf(context, t, found);
  if (content === null || !(noun || standsAsAdverb(context, t, best, content))) return null;
  if (noun && !content.clausal && !BARE.has(found.id)) return null;
  // A word for a thing may be written alike (`متابعة:`): without an entry of its own it needs `أن`.
  if (found.kind !== "participle" && !noun && best.features.case !== "a" && context.sentence.items[content.item]?.kind !== "particle")
    return null;
  const named = noun || found.kind === "charge" || found.kind === "describe" ? null : namedBehind(context, t, content);
  const spoken = named ? null : hostOf(context, here, best, noun !== undefined);
  const subject = named || (spoken && !isFrame(spoken, t)) ? null : subjectBefore(context, t, best);
  const near = subject ? null : spoken;
  const host = near ?? (named || subject ? null : lastSpoken(context, [], best.features));
  const speaker = named ?? subject ?? (host?.speaker && { entity: host.speaker.entity, span: wordSpan(words, t) });
  if (!speaker) return null;
  const sole = noun !== undefined || found.id === "qayl";
  return {
    at: t,
    kind: "participle",
    word: found,
    speaker,
    others: host?.others ?? [],
    outlets: toldTo(context, t, content),
    outer: host ? throughOf(host) : [],
    carried: !named,
    audience: null,
    scope: scopeOf(context, found, content, speaker),
    gender: noun ? null : best.features.gender,
    content: content.item,
    clausal: content.clausal,
    unsaid: false,
    // `صرح … قائلا`: the verb is the word of saying already.
    silent:
      sole &&
      host !== null &&
      host.sentence === context.index &&
      host.kind === "verb" &&
      (!host.clausal || host.content === null || host.content === content.item),
    sentence: context.index,
  };
}

/** `لرويترز`: a preposition is written on a foreign name. */
const writtenOn = (context: SpeechContext, { name }: Phrase): boolean =>
  name !== null && name.start > (context.words[name.first] as Word).start;

/** `قائلا لرويترز إن`: the outlets between the participle and what is said. */
function toldTo(context: SpeechContext, t: number, content: Content): Voice[] {
  const { items, itemOf, first } = context.sentence;
  return items
    .slice((itemOf[t - first] as number) + 1, content.item)
    .flatMap((item) =>
      item.kind === "phrase" && (item.phrase.prep === "li" || writtenOn(context, item.phrase)) ? voicesOf(context, item.phrase) : [],
    )
    .filter((v) => v.entity.outlet);
}

/** What is said; what something is called is not told by whom it is called so. */
function scopeOf(context: SpeechContext, { kind }: SpeechWord, content: Content, speaker: Voice): Range[] {
  if (kind !== "describe") return [scopeFrom(context, content, speaker)];
  return content.clausal ? [descriptionIn(context, scopeFrom(context, content, speaker))] : [];
}

/** What the participle brings: a clause or quotation near by, else the noun behind it. */
function contentOf(context: SpeechContext, t: number, word: SpeechWord): Content | null {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[t - first] as number;
  if (word.kind === "charge") return chargeContent(context, own + 1);
  if (word.kind === "describe") {
    const called = calledBehind(context, own);
    if (called !== null) return { item: called, clausal: false };
  }
  const clausal = clausalContent(context, own + 1);
  if (clausal && clausal.item - own < 9) return clausal;
  const next = items[own + 1];
  if (word.kind === "weak" || word.kind === "record" || word.kind === "describe" || next === undefined) return null;
  // `مؤكدة دعمها السلطات`: what is said stands in the participle's own phrase.
  const phrase = context.sentence.byHead.get(t);
  if (phrase?.genitive && phrase.genitive.first === t + 1) return { item: own, clausal: false };
  const opens = next.kind === "phrase" || (next.kind === "particle" && next.role.startsWith("prep:"));
  return opens ? { item: own + 1, clausal: false } : null;
}

/** Tanween, or no case shown and a comma before or a clause behind. */
function standsAsAdverb(context: SpeechContext, t: number, best: Analysis, content: Content): boolean {
  const { words, sentence } = context;
  const shown = best.features.case;
  const lead = sentence.items[(sentence.itemOf[t - sentence.first] as number) - 1];
  // `كان لافتا`: a predicate.
  if (lead?.kind === "particle" && lead.role.startsWith("aux")) return false;
  if (shown === "a") return true;
  if (shown === "n") return false;
  // `متابعة: …` heads a byline.
  const colon = sentence.items[content.item - 1];
  if (colon?.kind === "mark" && colon.sign === ":" && sentence.items[content.item - 2]?.first === t) return false;
  const opens = t === sentence.first || (words[t - 1] as Word).kind === "punctuation";
  // `ناشطين متابعين للأحداث`: a quality, where no clause follows.
  if (shown === "o") return best.features.number === "p" && (opens || content.clausal);
  const otherwise = best !== (words[t] as Word).best;
  return best.features.gender === "f" && !otherwise ? opens || content.clausal : opens && content.clausal;
}

/** `مؤكدا وزير الدفاع حرص بلاده`: the one who speaks is named right behind, and something said follows. */
function namedBehind(context: SpeechContext, t: number, content: Content): Voice | null {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[t - first] as number;
  const next = items[own + 1];
  if (next?.kind !== "phrase" || next.phrase.prep !== null || next.phrase.conj || content.item === own) return null;
  // `قائلين لرويترز`: to whom.
  if (writtenOn(context, next.phrase)) return null;
  const kind = context.referents.classOf(next.phrase);
  if (kind !== "person" && next.phrase.role === null && kind !== "actor") return null;
  const after = items[own + 2];
  const goesOn =
    content.clausal ||
    (after?.kind === "verb" && mayBeNoun(context.words[after.at] as Word)) ||
    (after?.kind === "phrase" && after.phrase.prep === null && !after.phrase.conj);
  if (!goesOn) return null;
  const found = context.referents.resolve({ kind: "phrase", phrase: next.phrase });
  return found && canSpeak(found.entity, context.knowledge) ? found : null;
}

/** The act of the sentence that the participle goes on from: the last whose speaker agrees, or who tells of that one; else the last. */
function hostOf(context: SpeechContext, here: readonly SpeechAct[], best: Analysis, noun: boolean): SpeechAct | null {
  const spoken = here.filter((a) => a.speaker !== null && a.kind !== "noun");
  const near = spoken.findLast((a) => noun || agrees(best.features, a)) ?? spoken.at(-1) ?? null;
  return near && !noun ? tellerOf(context, spoken, near, best.features) : near;
}

/** `حسب الموقع، تابع الوزير حديثه قائلا`: whom the sentence only has it from does not speak where its verb has a subject. */
const isFrame = ({ kind, at }: SpeechAct, t: number): boolean => kind === "according" && at < t;

/** The subject of the sentence's main verb. */
function subjectBefore(context: SpeechContext, t: number, best: Analysis): Voice | null {
  const able = context.clauses.filter((c) => c.at < t && !c.relative && c.actor && canSpeak(c.actor.entity, context.knowledge));
  const wanted = best.features.number === "p" ? "p" : best.features.gender;
  const fits = (c: ReadClause): boolean => wanted === null || c.actor?.entity.gender === wanted || c.actor?.entity.gender === "p";
  const main = able.find(fits) ?? able[0];
  return main?.actor ? { entity: main.actor.entity, span: main.actor.span ?? wordSpan(context.words, main.at) } : null;
}
