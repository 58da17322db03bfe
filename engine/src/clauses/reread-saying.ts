import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import type { Analysis, Word } from "../words/types.js";
import { lemmaOf } from "./phrases.js";

/** In the perfect, active, third person. */
export const isDone = ({ features }: Analysis): boolean => features.tense === "perfect" && features.person === 3 && features.active;

/** Finds for the word at `i`, in a sentence from `first` to `last`, the reading that the words around ask for; null where they ask for none. */
type Twin = (
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  first: number,
  last: number,
) => Analysis | null;

/** How long the words for who speaks may be. */
const LONGEST = 14;

/**
 * `وبين الوزير أن …`: the preposition `بين` read as the verb of saying that is written like it, where it opens a clause and `أن` follows
 * before any verb, or a colon right behind.
 */
export const tellingTwin: Twin = (knowledge, words, nameAt, i, first, last) => {
  const word = words[i] as Word;
  // `صرح داود أوغلو أن`, `عقد مؤتمرا أوضح خلاله أن`: before a person or what goes back to the talk a bare noun is a verb where `أن` follows.
  const bare =
    word.best !== null &&
    NOMINALS.has(word.best.lexeme.upos) &&
    !word.best.article &&
    !word.best.prep &&
    (nameAt.get(i + 1)?.kind === "person" || (i + 1 < last && goesBack(words[i + 1] as Word)));
  if ((word.best?.lexeme.upos !== "ADP" && !bare) || word.best?.pronoun) return null;
  const voices = voicingTwin(knowledge, words, nameAt, i, last);
  if (voices !== null) return voices;
  const says = word.analyses.find(
    (a) =>
      a.features.tense === "perfect" &&
      a.features.person === 3 &&
      a.features.active &&
      (knowledge.speechVerbs.get(a.lexeme.key) ?? []).some((w) => TELLS.has(w.kind)),
  );
  if (says === undefined) return null;
  const before = i === first ? null : (words[i - 1] as Word);
  const opens = bare || before === null || before.kind === "punctuation" || before.best?.lexeme.kind === "sub:also";
  if (opens && i + 1 < last && (words[i + 1] as Word).text === ":") return says;
  for (let t = i + 1; t < last && t - i < LONGEST; t++) {
    const name = nameAt.get(t);
    if (name) {
      t = name.last - 1;
      continue;
    }
    const best = (words[t] as Word).best;
    if (best?.lexeme.kind === "sub:anna" || best?.lexeme.kind === "sub:an") return opens || t === i + 1 ? says : null;
    if (best?.features.tense || (best?.conj && best.lexeme.upos === "ADP")) return null;
  }
  return null;
};

/** `أفاد المتحدث بان بلاغا ورد`: `بأن` without its sign, which is written like `builder`, where somebody says something before and a noun follows. */
export const thatTwin: Twin = (knowledge, words, nameAt, i, first, last) => {
  const { best, analyses } = words[i] as Word;
  const that =
    best?.lexeme.kind === "sub:an" || nameAt.has(i) ? undefined : analyses.find((a) => a.lexeme.kind === "sub:an" && a.prep !== "");
  const next = i + 1 < last ? (words[i + 1] as Word) : null;
  if (that === undefined || !next?.best || next.best.conj || (next.best.features.tense !== null && !nameAt.has(i + 1))) return null;
  for (let t = i - 1; t >= first && i - t < LONGEST; t--) {
    const { kind } = (words[t] as Word).best?.lexeme ?? { kind: "" };
    if (kind === "sub:an" || kind === "sub:anna") return null;
    if (knowledge.speechVerbs.get(lemmaOf(words[t]))?.some((w) => w.kind !== "document" && w.kind !== "medium")) return that;
  }
  return null;
};

/** `خلاله`, `فيها`: in what was named before. */
const goesBack = ({ best }: Word): boolean =>
  /^prep:(khilal|fi)$/.test(best?.lexeme.kind ?? "") && best?.pronoun?.feats.startsWith("3") === true;

const NOMINALS: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** `عبر وزير الخارجية عن ثقته`: the preposition `عبر` read as the verb that voices a feeling, where people follow and then `عن`. */
function voicingTwin(
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  last: number,
): Analysis | null {
  const says = (words[i] as Word).analyses.find(
    (a) => isDone(a) && knowledge.speechVerbs.get(a.lexeme.key)?.some((w) => w.kind === "express") === true,
  );
  const named = nameAt.get(i + 1);
  const role = i + 1 < last ? knowledge.roles.get(lemmaOf(words[i + 1])) : undefined;
  const people = named ? named.kind === "person" || named.kind === "country" : role !== undefined && role.kind !== "body";
  if (says === undefined || !people || (words[i + 1] as Word).best?.prep || (words[i + 1] as Word).best?.conj) return null;
  for (let t = i + 1; t < last && t - i < LONGEST; t++) {
    const { best, kind } = words[t] as Word;
    if (best?.lexeme.kind === "prep:an") return says;
    if (best?.features.tense || (kind === "punctuation" && !/[،,]/.test((words[t] as Word).text))) return null;
  }
  return null;
}

const TELLS: ReadonlySet<string> = new Set(["verb", "announce", "plain"]);

/** How far behind the verb who speaks may stand. */
const NEAR = 8;

/**
 * `وتحدث لـ«الشرق» المواطن سعيد قائلا`: a verb read as the feminine of what happens or is made, as the verb of saying in the masculine
 * that is written like it, where the first one named behind it is a man.
 */
export function speakingTwin(
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  last: number,
): Analysis | null {
  const { best, analyses } = words[i] as Word;
  if (best?.features.tense !== "imperfect" || best.features.gender !== "f" || best.features.person !== 3) return null;
  const says = analyses.find(
    (a) => a.lexeme.kind === "v5" && a.features.tense === "perfect" && a.features.gender === "m" && knowledge.speechVerbs.has(a.lexeme.key),
  );
  if (says === undefined) return null;
  for (let t = i + 1; t < last && t - i < NEAR; t++) {
    const { best: next, kind } = words[t] as Word;
    const behindPrep = next?.prep || (words[t - 1] as Word).best?.lexeme.upos === "ADP" || (words[t - 1] as Word).kind === "punctuation";
    if (nameAt.get(t)?.kind === "person" && !behindPrep) return says;
    if (next === null || kind === "punctuation" || behindPrep) continue;
    if (next.features.tense || next.lexeme.upos === "SCONJ" || next.conj) return null;
    const role = knowledge.roles.get(next.lexeme.key);
    if (role) return role.kind !== "body" && next.features.gender === "m" && next.features.number === "s" ? says : null;
  }
  return null;
}
