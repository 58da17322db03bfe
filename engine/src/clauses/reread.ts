import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { isPerfect } from "../words/choose.js";
import type { Analysis, Word } from "../words/types.js";
import { isQuantifier } from "./fits.js";
import { lemmaOf } from "./phrases.js";
import { isDone, speakingTwin, tellingTwin, thatTwin } from "./reread-saying.js";

/** How much dearer than the noun the verb may be. */
const DEARER = 1;

/** How long the words for who acts may be. */
const LONGEST = 14;

/**
 * Reads a noun as the verb that is written like it where somebody whose phrase is closed stands before it and has no other verb:
 * `إن الجيش قصف المدينة`, `الأمير كرم الفائزين`, `أن انتحاريا فجر نفسه`. A noun of deeds may tell what a thing is
 * (`إن الهدف قصف المدينة`), not what people or bodies are. Looked at are the first words of the sentence, those behind `أن` and `كان`
 * and, as a verb before its subject, those behind `بعد ذلك`. Sets `best` of the word.
 */
export function rereadVerbs(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  const nameAt = new Map(names.map((n) => [n.first, n]));
  for (let i = first; i < last; i++) {
    const dual = i > first ? (dualTwin(words, i, first) ?? pairTwin(knowledge, words, i, first, last) ?? duringTwin(words, i, last)) : null;
    if (dual !== null) (words[i] as Word).best = dual;
    const masculine = masculineTwin(knowledge, words, i, last);
    if (masculine !== null) (words[i] as Word).best = masculine;
    const result =
      exceptTwin(words, i, last) ??
      resultTwin(knowledge, words, i, last) ??
      tellingTwin(knowledge, words, nameAt, i, first, last) ??
      speakingTwin(knowledge, words, nameAt, i, last) ??
      thatTwin(knowledge, words, nameAt, i, first, last) ??
      selfTwin(knowledge, words, i, last) ??
      whenTwin(knowledge, words, i, first) ??
      metTwin(words[i] as Word) ??
      carryingTwin(knowledge, words, i, first);
    if (result !== null) (words[i] as Word).best = result;
    if (behindThat(words, i) || beforeHonorific(knowledge, words, i, first, last)) readBeforeSubject(knowledge, words, nameAt, i, last);
    if (!opensTopic(words, i, first)) continue;
    const at = behindActor(knowledge, words, nameAt, i, Math.min(last, i + LONGEST));
    const verb = at === null ? null : verbTwin(knowledge, words[at] as Word);
    if (at !== null && verb !== null && hasMore(words, at + 1, last)) (words[at] as Word).best = verb;
  }
}

/**
 * Reads a word for an office that is also written like `و` and another word as the office: everywhere instead of a verb in the passive
 * (`وزير`: and was visited), first in its sentence instead of anything (`وكيل الوزارة`: and a measure). Sets `best` of the word.
 */
export function rereadOffices(knowledge: Knowledge, words: readonly Word[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    const best = word.best;
    if (best?.lexeme.upos === "PROPN" && !best.article) word.best = honoured(knowledge, word) ?? best;
    if (!best?.conj || !(isOnlyPassive(best) || (i === first && !best.article))) continue;
    const office = word.analyses.find(
      (a) => !a.conj && !a.prep && a.lexeme.upos === "NOUN" && knowledge.roles.get(a.lexeme.bare)?.kind === "office",
    );
    if (office) word.best = office;
  }
}

/** `وأوضح معاليه`: a word of honour with its pronoun, not the part of a town's name that is written like it. */
const honoured = (knowledge: Knowledge, { analyses }: Word): Analysis | undefined =>
  analyses.find((a) => a.pronoun && knowledge.roles.get(a.lexeme.key)?.kind === "honorific");

const isOnlyPassive = ({ features }: Analysis): boolean => features.tense === "perfect" && features.passive && !features.active;

/** Whether a topic may begin at a token: first in its sentence, or right behind `أن`. */
function opensTopic(words: readonly Word[], i: number, first: number): boolean {
  if (i === first) return true;
  const before = (words[i - 1] as Word).best;
  return before !== null && OPENS.test(before.lexeme.kind) && before.pronoun === null;
}

/** أن, إن and كان. */
const OPENS = /^(sub:ann?a?$|aux)/;

/** Right behind `بعد ذلك`, `عقب ذلك`: where a clause goes on with its verb. */
function behindThat(words: readonly Word[], i: number): boolean {
  const [time, that] = [words[i - 2]?.best, words[i - 1]?.best];
  return that?.lexeme.kind.startsWith("dem") === true && !that.prep && time?.lexeme.kind.startsWith("prep:time") === true;
}

/** `كرم سمو الأمير الفائزين`: a clause that opens with a bare noun for no deed, before a word of honour. */
function beforeHonorific(knowledge: Knowledge, words: readonly Word[], i: number, first: number, last: number): boolean {
  const next = i + 1 < last ? (words[i + 1] as Word) : null;
  if (!next?.best || next.best.prep || next.best.conj || next.best.article || knowledge.roles.get(lemmaOf(next))?.kind !== "honorific")
    return false;
  const before = i === first ? null : (words[i - 1] as Word);
  const opens = before === null || before.kind === "punctuation" || before.best?.article === true;
  return opens && !knowledge.nounPredicates.has(lemmaOf(words[i]));
}

/** `عقب ذلك عقد الوزيران اجتماعا`: reads the noun at `i` as a verb where somebody definite stands behind it. */
function readBeforeSubject(
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  last: number,
): void {
  const word = words[i] as Word;
  if (i + 1 >= last || word.best === null || word.best.lexeme.upos !== "NOUN" || word.best.article || word.best.prep) return;
  const next = (words[i + 1] as Word).best;
  const acts = nameAt.get(i + 1)?.kind === "person" || (knowledge.roles.has(lemmaOf(words[i + 1])) && !next?.prep && !next?.conj);
  const verb = acts ? verbTwin(knowledge, word) : null;
  if (verb) word.best = verb;
}

/** The token right behind the definite phrase for people or a body that begins at `i`; null where there is none. */
function behindActor(
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  end: number,
): number | null {
  const head = (words[i] as Word).best;
  const own = nameAt.get(i);
  const lemma = lemmaOf(words[i]);
  // Aircraft and guns act too: `طيران التحالف قصف`.
  const acts = own ? own.kind !== "place" && own.kind !== "facility" : !head?.prep && isActing(knowledge, lemma);
  if (!acts) return null;
  let definite = false;
  let belonging = false;
  for (let t = i; t < end; ) {
    const name = nameAt.get(t);
    if (name) {
      definite = true;
      t = name.last;
      continue;
    }
    const best = (words[t] as Word).best;
    // `أن مهاجما من تنظيم القاعدة فجر حافلة`: whom he belongs to.
    if (definite && !belonging && best?.lexeme.kind === "prep:min" && !best.pronoun) {
      belonging = true;
      definite = false;
      t++;
      continue;
    }
    if (best === null || !["NOUN", "ADJ", "PROPN", "X"].includes(best.lexeme.upos) || best.prep || (best.conj && t > i)) return null;
    if (definite && !best.article && best.lexeme.upos === "NOUN" && !best.pronoun && best.features.case !== "a") return t;
    // A noun in the accusative with tanween has no genitive either.
    definite = best.article || best.pronoun !== null || best.features.case === "a" || (definite && best.lexeme.upos !== "NOUN");
    t++;
  }
  return null;
}

/** A word for people, bodies, members of a people, or what is used in attacks. */
const isActing = (knowledge: Knowledge, lemma: string): boolean =>
  knowledge.roles.has(lemma) || knowledge.nationalities.has(lemma) || (knowledge.means.get(lemma) ?? []).some((m) => m.type === "ASSAULT");

/** The reading of a bare noun as a verb in the third person that names a happening or tells something. */
function verbTwin(knowledge: Knowledge, word: Word): Analysis | null {
  const best = word.best as Analysis;
  if (best.conj || best.features.case === "a" || (best.lexeme.kind !== "vn" && best.lexeme.kind !== "noun.m")) return null;
  if (knowledge.roles.has(lemmaOf(word))) return null;
  const found = word.analyses.filter(
    (a) =>
      isPerfect(a) &&
      a.features.active &&
      a.cost <= best.cost + DEARER &&
      (knowledge.verbPredicates.has(a.lexeme.key) || knowledge.speechVerbs.has(a.lexeme.key) || knowledge.lightVerbs.has(a.lexeme.key)),
  );
  return found.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** `إن جنديين قتلا وأصيب ثالث`: behind two people the verb in the dual, not the noun in the accusative that is written like it. */
function dualTwin(words: readonly Word[], i: number, first: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  const two = words[i - 1]?.best?.features;
  if (best === null || best.lexeme.upos !== "NOUN" || best.features.case !== "a" || best.conj || two === undefined) return null;
  // The oblique of dual and plural is written alike (`أن شرطيين قتلا`).
  if (two.number !== "d" && !(two.number === "p" && two.case === "o")) return null;
  let topic = i - 1;
  while (topic > first && words[topic]?.best?.lexeme.upos === "ADJ") topic--;
  if (topic > first && words[topic - 1]?.kind === "punctuation") topic--;
  if (!opensTopic(words, topic, first)) return null;
  const found = analyses.find((a) => isPerfect(a) && a.features.number === "d" && a.features.gender === two.gender);
  return found && found.cost <= best.cost + 2 * DEARER ? found : null;
}

/** `كان الوزير ونظيره، وقعا هذا الاتفاق`: behind two joined by `و` who have no verb yet, before a definite object. */
function pairTwin(knowledge: Knowledge, words: readonly Word[], i: number, first: number, last: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  if (best?.lexeme.upos !== "NOUN" || best.lexeme.kind === "ap") return null;
  if (best.features.case !== "a" && best.features.number !== "d") return null;
  if (best.conj || best.prep || best.article || best.pronoun) return null;
  const next = i + 1 < last ? words[i + 1]?.best : null;
  if (!next || next.prep || next.conj || !(next.lexeme.upos === "DET" || (next.article && next.lexeme.upos === "NOUN"))) return null;
  let joined = false;
  for (let t = i - 1; t >= first; t--) {
    const before = words[t]?.best;
    if (before?.lexeme.kind.startsWith("sub:") || (before?.features.tense != null && before.lexeme.key === "كان")) break;
    if (before?.features.tense != null) return null;
    joined ||= before?.conj === "و" && (before.lexeme.upos === "NOUN" || before.lexeme.upos === "PROPN");
  }
  const verb = analyses.find((a) => isPerfect(a) && a.features.number === "d" && !a.pronoun && knowledge.verbPredicates.has(a.lexeme.key));
  return joined && verb ? verb : null;
}

/** `عقدا اجتماعا بحثا خلاله التعاون`: behind an indefinite noun, before a preposition that goes back to it, the two do something in it. */
function duringTwin(words: readonly Word[], i: number, last: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  const [before, next] = [words[i - 1]?.best, i + 1 < last ? words[i + 1]?.best : null];
  if (best?.lexeme.upos !== "NOUN" || best.features.case !== "a" || best.conj || before?.features.case !== "a") return null;
  if (next?.lexeme.upos !== "ADP" || !next.pronoun?.feats.startsWith("3") || next.conj) return null;
  return analyses.find((a) => isPerfect(a) && a.features.number === "d") ?? null;
}

/** `خلف الهجوم عشرات القتلى`: the preposition `خلف` read as the verb of results that is written like it, where a noun for a deed follows. */
function resultTwin(knowledge: Knowledge, words: readonly Word[], i: number, last: number): Analysis | null {
  const next = i + 1 < last ? (words[i + 1] as Word) : null;
  const word = words[i] as Word;
  // `نزاعا تسبب بمقتل الآلاف`
  if (word.best?.lexeme.upos === "NOUN" && !word.best.article && !word.best.prep && !word.best.pronoun && next?.best?.prep === "ب")
    return word.analyses.find((a) => isDone(a) && a.conj === word.best?.conj && !a.pronoun && knowledge.results.has(a.lexeme.bare)) ?? null;
  if (word.best?.lexeme.kind !== "prep:loc" || !next?.best?.article || !knowledge.nounPredicates.has(next.best.lexeme.key)) return null;
  return word.analyses.find((a) => a.features.tense === "perfect" && a.features.active && knowledge.results.has(a.lexeme.bare)) ?? null;
}

/** `غير أن مسؤولا قال`: before `أن` the word for `but`, not the verb that is written like it. */
function exceptTwin(words: readonly Word[], i: number, last: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  const next = i + 1 < last ? (words[i + 1] as Word).best : null;
  if (best?.features.tense == null || next?.lexeme.kind !== "sub:anna" || next.prep || next.conj) return null;
  return analyses.find((a) => a.lexeme.kind === "neg:ghayr" && !a.pronoun && !a.prep) ?? null;
}

/**
 * `توجه المتظاهرون`, `تجمع أكثر من مليون متظاهر`: the feminine imperfect read as the perfect of Form V or VI that is written like it,
 * where men follow as its subject; behind a number only where the perfect names a happening.
 */
function masculineTwin(knowledge: Knowledge, words: readonly Word[], i: number, last: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  if (best === null || best.features.tense !== "imperfect" || best.features.gender !== "f" || best.features.number !== "s") return null;
  if (best.pronoun || best.future || i + 1 >= last) return null;
  let t = i + 1;
  while (t < last && t - i < 5 && (isQuantifier(words[t] as Word) || words[t]?.best?.lexeme.kind === "prep:min")) t++;
  const men = t < last ? (words[t] as Word).best : null;
  if (!men || men.prep || men.conj || men.features.gender !== "m" || men.lexeme.upos === "ADP") return null;
  const nominative = t === i + 1 && men.features.number === "p" && men.features.case === "n";
  const counted = t > i + 1 && (men.lexeme.kind === "person" || knowledge.roles.get(lemmaOf(words[t]))?.kind === "people");
  if (!nominative && !counted) return null;
  const names = ({ lexeme }: Analysis): boolean => /^v[56]$/.test(lexeme.kind) && (nominative || knowledge.verbPredicates.has(lexeme.key));
  return analyses.find((a) => a.pronoun === null && a.conj === best.conj && isDone(a) && names(a)) ?? null;
}

/** `فجر نفسه`, `فجر ثلاثة أنفسهم`: the noun read as the verb that is written like it, where what is done to oneself follows. */
function selfTwin(knowledge: Knowledge, words: readonly Word[], i: number, last: number): Analysis | null {
  const next = i + 1 < last ? (words[i + 1] as Word).best : null;
  const word = words[i] as Word;
  if (!next?.pronoun || next.prep || next.conj || knowledge.adjuncts.get(next.lexeme.key) !== "self") return null;
  if (word.best?.lexeme.kind !== "noun.m" || word.best.article || word.best.prep || word.best.pronoun) return null;
  return verbTwin(knowledge, word);
}

/** `حين فتح مسلحون النار`: behind `حين` the verb, not the noun in its genitive that is written like it. */
function whenTwin(knowledge: Knowledge, words: readonly Word[], i: number, first: number): Analysis | null {
  const { best } = words[i] as Word;
  const when = i > first ? words[i - 1]?.best : null;
  if (when?.lexeme.kind !== "prep:time" || when.lexeme.key !== "حين" || best?.lexeme.upos !== "NOUN") return null;
  return best.article || best.prep || best.pronoun ? null : verbTwin(knowledge, words[i] as Word);
}

/** `زيارة إلى اليابان التقى خلالها`: with a final ى the verb, not the adjective (`التقي`) that may be written like it. */
function metTwin({ best, analyses, text }: Word): Analysis | null {
  if (best?.lexeme.upos !== "ADJ" || !best.article || !text.endsWith("ى")) return null;
  return analyses.find((a) => isDone(a) && !a.conj && a.pronoun === null) ?? null;
}

/** `مظاهرة نظمها حزب`: behind an indefinite deed the noun with a pronoun read as the verb that carries the deed out. */
function carryingTwin(knowledge: Knowledge, words: readonly Word[], i: number, first: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  if (!best?.pronoun || best.lexeme.upos !== "NOUN" || best.conj || best.prep) return null;
  let t = i - 1;
  while (t > first && words[t]?.best?.lexeme.upos === "ADJ" && !words[t]?.best?.article) t--;
  const deed = t < first ? null : (words[t] as Word).best;
  if (!deed || deed.article || deed.pronoun || deed.lexeme.upos !== "NOUN" || !knowledge.nounPredicates.has(deed.lexeme.key)) return null;
  const carries = ({ lexeme }: Analysis): boolean =>
    knowledge.lightVerbs.get(lexeme.key)?.some((l) => l.noun === "obj" && l.subject === "subj") === true;
  return analyses.find((a) => a.pronoun !== null && !a.conj && isDone(a) && carries(a)) ?? null;
}

/** Whether something follows that a verb may govern: no sign, and no finite verb right behind. */
function hasMore(words: readonly Word[], t: number, last: number): boolean {
  const next = t < last ? (words[t] as Word) : null;
  return next !== null && next.kind !== "punctuation" && next.best?.features.tense == null;
}
