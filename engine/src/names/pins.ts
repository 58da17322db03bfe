import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { intern } from "../text/intern.js";
import { CONJUNCTIONS, keyOf, PREPOSITIONS } from "../text/letters.js";
import { parseFeatures } from "../words/features.js";
import { createLexeme } from "../words/lexeme.js";
import type { Analysis, Word } from "../words/types.js";
import { nameFormOf } from "./forms.js";
import { isPlace } from "./gazetteer.js";
import { isJoined, isQualityOf } from "./qualities.js";

/** A word whose likeliest reading costs this much is hardly ever that (`أحمد`: I praise). */
const RARE = 1.2;

const PROPER = parseFeatures("Nbs--.");
/** The government of names. */
const NONE: readonly string[] = [];

const PINNED = new Note<(Analysis | undefined)[]>();

/** A word read as part of a name: clitics as cut, the rest a proper noun. Noted on its form. */
export function properAnalysis(form: Form, cut: number): Analysis {
  const byCut = form.noted(PINNED) ?? form.keep(PINNED, new Array(cut + 1).fill(undefined));
  const found = byCut[cut];
  if (found !== undefined) return found;
  const made = proper(form.text, cut);
  byCut[cut] = made;
  return made;
}

function proper(text: string, cut: number): Analysis {
  const front = text.slice(0, cut);
  const conj = CONJUNCTIONS.find((c) => front.startsWith(c)) ?? "";
  const prep = PREPOSITIONS.filter((p) => front.includes(p)).sort((a, b) => front.indexOf(a) - front.indexOf(b))[0] ?? "";
  const stem = cut === 0 ? text : intern(text.slice(cut));
  return {
    conj,
    prep,
    future: false,
    article: stem.startsWith("ال") || (prep === "ل" && stem.startsWith("ل") && text[cut - 1] === "ل"),
    lexeme: createLexeme({
      id: "name",
      lemma: stem,
      bare: stem,
      key: keyOf(stem),
      upos: "PROPN",
      kind: "name",
      verb: null,
      government: NONE,
      governed: NONE,
      rarity: 0,
    }),
    features: PROPER,
    pronoun: null,
    stemStart: cut,
    stemEnd: text.length,
    cost: 0,
    score: 0,
    group: 0,
    serial: 0,
  };
}

/** Whether the word before is one that a place's name follows (`مدينة`, `محافظة`, `شمال`). */
function afterPlaceWord(knowledge: Knowledge, before: Word | undefined): boolean {
  return (
    !!before && before.kind === "word" && before.analyses.slice(0, 3).some((a) => knowledge.placeWords.has(a.lexeme.key) && !a.pronoun)
  );
}

/** `جنديا تركيا`: behind an indefinite noun in the accusative, which governs no name, the same is an adjective in the accusative. */
const isAccusativePair = (word: Word, before: Word | undefined): boolean =>
  before?.kind === "word" &&
  isPlainAccusative(before, (a) => a.lexeme.upos === "NOUN") &&
  isPlainAccusative(word, (a) => a.lexeme.kind === "nisba");

const isPlainAccusative = (word: Word, fits: (a: Analysis) => boolean): boolean =>
  word.analyses.some(
    (a) =>
      fits(a) && a.features.case === "a" && a.features.number === "s" && !a.article && !a.pronoun && !a.conj && !a.prep && a.cost < RARE,
  );

/** `قرض مالي`: behind an indefinite noun that no country's name follows, a word that is also an adjective is one. */
function isQuality(knowledge: Knowledge, word: Word, before: Word | undefined): boolean {
  if (isAccusativePair(word, before)) return true;
  // `القوات السعودية`: read as the definite adjective wherever the noun before is definite and likely enough.
  if (before && word.analyses.some((a) => before.analyses.some((b) => b.cost < RARE && isQualityOf(a, b)))) return true;
  if (
    !word.analyses.some(
      (a) => a.lexeme.kind === "nisba" && a.lexeme.bare === word.text && !a.article && !a.conj && !a.prep && a.cost < RARE,
    )
  )
    return false;
  const noun = before?.kind === "word" ? before.analyses.find((a) => a.lexeme.upos === "NOUN" && a.cost < RARE) : undefined;
  if (noun === undefined || noun.article || noun.pronoun) return false;
  return !knowledge.roles.has(noun.lexeme.key) && !knowledge.placeWords.has(noun.lexeme.key);
}

/** How many titles a listed name of a person begins with (`الشيخ تميم`): they stay nouns, so that an office may stand before them. */
function titlesAhead(knowledge: Knowledge, words: readonly Word[], first: number, length: number): number {
  let n = 0;
  while (n < length - 1) {
    const key = (words[first + n] as Word).analyses[0]?.lexeme.key;
    const role = key === undefined ? undefined : knowledge.roles.get(key);
    if (role?.kind !== "honorific" && role?.kind !== "office" && role?.kind !== "rank") break;
    n++;
  }
  return n;
}

/** `محافظتا لحج وعدن`: a place joined to a name, written like nothing but a verb (`and they returned`). */
const isJoinedPlace = ({ analyses, text }: Word, kind: string): boolean =>
  kind === "place" && text.startsWith(CONJUNCTIONS[0] as string) && !analyses.some((a) => a.cost < 1.5 && a.lexeme.upos !== "VERB");

/** Parts of speech that a name is read as where the lexicon does not have it. */
const NAMELIKE = new Set(["PROPN", "X"]);

/**
 * Words that are surely names, before any reading is chosen: names of two or more words in the gazetteer, countries, and known
 * places after a word for places. Gives the analyses to take, by token.
 */
export function pinNames(knowledge: Knowledge, words: readonly Word[], first: number, last: number): Map<number, Analysis> {
  const pins = new Map<number, Analysis>();
  // Where a name of a country or body ends that has a land of its own: `دعت الأمم المتحدة السعودية`.
  let landed = -1;
  // Where the name of a land or place ends: `صنعاء وعدن` are two.
  let placedUntil = -1;
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (word.kind !== "word") continue;
    const form = nameFormOf(knowledge, word.form);
    const cheapest = word.analyses[0];
    if (cheapest && cheapest.cost >= RARE && form.given) {
      pins.set(i, properAnalysis(word.form, 0));
      continue;
    }
    if (form.starts.length === 0) continue;
    const at = (n: number): string | undefined => {
      const next = i + n < last ? words[i + n] : undefined;
      return next?.kind === "word" ? next.form.nameKey : undefined;
    };
    for (const cut of form.starts) {
      const hit = knowledge.gazetteer.longest(cut.aliases, at);
      if (!hit) continue;
      const single = hit.length === 1;
      if (!single && (hit.actor.country !== null || hit.actor.kind === "country")) landed = i + hit.length;
      const lonely = cut.length === 0 && !word.analyses.some((a) => a.cost < 1.5 && a.lexeme.upos !== "VERB");
      const joined = placedUntil === i && isJoined(word, cut, cheapest);
      const placed =
        hit.actor.kind === "country" ||
        ((hit.actor.kind === "place" || hit.actor.kind === "facility") &&
          cut.length === 0 &&
          (lonely || afterPlaceWord(knowledge, words[i - 1])));
      if (single && hit.actor.kind === "country" && cut.length === 0 && landed !== i && isQuality(knowledge, word, words[i - 1])) continue;
      // `طالبان`: a group, written like `two students`.
      const twofold = hit.actor.kind === "group" && cut.length === 0 && word.analyses.every((a) => a.features.number === "d");
      if (single && twofold) pins.set(i, properAnalysis(word.form, 0));
      const alone = cut.length === 1 && pins.has(i - 1) && isJoinedPlace(word, hit.actor.kind);
      if (single && joined && isPlace(hit.actor)) {
        pins.set(i, properAnalysis(word.form, cut.length));
        placedUntil = i + 1;
        break;
      }
      if (single && isPlace(hit.actor) && (placed || cheapest === undefined || NAMELIKE.has(cheapest.lexeme.upos))) placedUntil = i + 1;
      if (single && !alone && !(placed && (cut.length === 0 || word.analyses.every((a) => a.cost > 0.9)))) continue;
      if (!single && hit.actor.kind === "organisation" && !hit.actor.outlet && hit.length < 2) continue;
      // Names made of ordinary words (`مجلس الأمن`) keep their reading, so that they inflect and agree.
      if (single || hit.actor.kind === "person" || hit.actor.kind === "place" || hit.actor.kind === "facility") {
        const bare = hit.actor.kind === "person" ? titlesAhead(knowledge, words, i, hit.length) : 0;
        for (let k = bare; k < hit.length; k++) pins.set(i + k, properAnalysis((words[i + k] as Word).form, k === 0 ? cut.length : 0));
      }
      i += hit.length - 1;
      if (isPlace(hit.actor)) placedUntil = i + 1;
      break;
    }
  }
  return pins;
}
