import type { Knowledge } from "../knowledge/types.js";
import { type Form, Note } from "../sentences/forms.js";
import { keyOf } from "../text/letters.js";
import { parseFeatures } from "../words/features.js";
import { createLexeme } from "../words/lexeme.js";
import type { Analysis, Word } from "../words/types.js";
import { nameFormOf } from "./forms.js";

/** A word whose likeliest reading costs this much is hardly ever that (`أحمد`: I praise). */
const RARE = 1.2;

const PROPER = parseFeatures("Nbs--.");

const PINNED = new Note<(Analysis | undefined)[]>();

/** A word read as part of a name: clitics as cut, the rest a proper noun. Noted on its form. */
export function properAnalysis(form: Form, cut: number): Analysis {
  const byCut = form.noted(PINNED) ?? form.keep(PINNED, []);
  const found = byCut[cut];
  if (found !== undefined) return found;
  const made = proper(form.text, cut);
  byCut[cut] = made;
  return made;
}

function proper(text: string, cut: number): Analysis {
  const front = text.slice(0, cut);
  const conj = /^[وف]/.test(front) ? (front[0] as string) : "";
  const prep = /[بلك]/.exec(front)?.[0] ?? "";
  const stem = text.slice(cut);
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
      government: [],
      governed: [],
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

/** `قرض مالي`: behind an indefinite noun that no country's name follows, a word that is also an adjective is one. */
function isQuality(knowledge: Knowledge, word: Word, before: Word | undefined): boolean {
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

/**
 * Words that are surely names, before any reading is chosen: names of two or more words in the gazetteer, countries, and known
 * places after a word for places. Gives the analyses to take, by token.
 */
export function pinNames(knowledge: Knowledge, words: readonly Word[], first: number, last: number): Map<number, Analysis> {
  const pins = new Map<number, Analysis>();
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
      const lonely = cut.length === 0 && !word.analyses.some((a) => a.cost < 1.5 && a.lexeme.upos !== "VERB");
      const placed =
        hit.actor.kind === "country" ||
        ((hit.actor.kind === "place" || hit.actor.kind === "facility") &&
          cut.length === 0 &&
          (lonely || afterPlaceWord(knowledge, words[i - 1])));
      if (single && hit.actor.kind === "country" && cut.length === 0 && isQuality(knowledge, word, words[i - 1])) continue;
      // `طالبان`: a group, written like `two students`.
      const twofold = hit.actor.kind === "group" && cut.length === 0 && word.analyses.every((a) => a.features.number === "d");
      if (single && twofold) pins.set(i, properAnalysis(word.form, 0));
      if (single && !(placed && (cut.length === 0 || word.analyses.every((a) => a.cost > 0.9)))) continue;
      if (!single && hit.actor.kind === "organisation" && !hit.actor.outlet && hit.length < 2) continue;
      // Names made of ordinary words (`مجلس الأمن`) keep their reading, so that they inflect and agree.
      if (single || hit.actor.kind === "person" || hit.actor.kind === "place" || hit.actor.kind === "facility") {
        for (let k = 0; k < hit.length; k++) pins.set(i + k, properAnalysis((words[i + k] as Word).form, k === 0 ? cut.length : 0));
      }
      i += hit.length - 1;
      break;
    }
  }
  return pins;
}
