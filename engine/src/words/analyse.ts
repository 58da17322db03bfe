import type { Entry, Lexicon } from "../knowledge/lexicon.js";
import { type Form, Note } from "../sentences/forms.js";
import { ARTICLE, CONJUNCTIONS, FUTURE, keyOf, PREPOSITIONS, PRONOUNS } from "../text/letters.js";
import { parseFeatures } from "./features.js";
import type { Judge } from "./judge.js";
import { createLexeme } from "./lexeme.js";
import type { Analysis, Features, Lexeme } from "./types.js";

/** What stands before the stem. */
interface Front {
  readonly conj: string;
  readonly prep: string;
  readonly future: boolean;
  readonly article: boolean;
  /** Letters used up. */
  readonly length: number;
  /** Letter that spelling dropped and the stem needs back (`للجنة` = ل + ال + لجنة). */
  readonly restored: string;
}

/** Costs of clitics and of rare readings, in arbitrary units; set by hand, checked on development data. */
const COST = {
  conj: 1,
  prep: 1.1,
  ka: 3.4,
  article: 0.2,
  future: 0.6,
  pronoun: 1.1,
  speaker: 2.8,
  addressee: 5,
  imperative: 5,
  passive: 1.2,
  speakerVerb: 1.8,
  deverbal: 0.7,
  hamza: 0.8,
  wrongHamza: 3,
  finalYeh: 0.8,
  unknown: 9,
  construct: 0.8,
  propn: 0.4,
  closed: 1.6,
  adjective: 0.35,
  dual: 0.9,
} as const;

const front = (conj: string, prep: string, future: boolean, article: boolean, length: number, restored = ""): Front => ({
  conj,
  prep,
  future,
  article,
  length,
  restored,
});

function fronts(key: string): Front[] {
  const out: Front[] = [];
  frontsFrom(key, 0, "", out);
  const conj = key.length > 2 ? CONJUNCTIONS.find((c) => key.startsWith(c)) : undefined;
  if (conj !== undefined) frontsFrom(key, 1, conj, out);
  return out;
}

/** What may stand before the stem once the conjunction, `from` letters, is cut off. */
function frontsFrom(key: string, from: number, conj: string, out: Front[]): void {
  const rest = key.length - from;
  out.push(front(conj, "", false, false, from));
  if (rest > 3 && key.startsWith(ARTICLE, from)) out.push(front(conj, "", false, true, from + 2));
  if (rest > 3 && key.startsWith(FUTURE, from)) out.push(front(conj, "", true, false, from + 1));
  const prep = rest > 1 ? PREPOSITIONS.find((p) => key.startsWith(p, from)) : undefined;
  if (prep === undefined) return;
  out.push(front(conj, prep, false, false, from + 1));
  if (prep === "ل" && key[from + 1] === "ل" && rest > 3)
    out.push(front(conj, prep, false, true, from + 2), front(conj, prep, false, true, from + 2, "ل"));
  else if (rest > 4 && key.startsWith(ARTICLE, from + 1)) out.push(front(conj, prep, false, true, from + 3));
}

type Pronoun = (typeof PRONOUNS)[number];

/** What the end of a word may be: no pronoun, or those it is written with. */
function endings(key: string): (Pronoun | null)[] {
  const out: (Pronoun | null)[] = [null];
  for (const p of PRONOUNS) if (key.endsWith(p.form)) out.push(p);
  return out;
}

const isNominal = (l: Lexeme): boolean => l.upos === "NOUN" || l.upos === "ADJ" || l.upos === "NUM" || l.upos === "PROPN" || l.upos === "X";

function pronounCost(p: { form: string; feats: string }, lexeme: Lexeme): number | null {
  const verb = lexeme.upos === "VERB";
  if (p.form === "ني") return verb || lexeme.kind.startsWith("sub") || lexeme.kind === "conj:but" ? COST.speaker : null;
  if (p.form === "ي") return verb ? null : COST.speaker;
  if (lexeme.upos === "ADP" && p.form === "نا") return COST.pronoun + 0.5;
  if (p.feats[0] === "2") return COST.addressee;
  return p.feats[0] === "1" ? COST.speaker - 1 : COST.pronoun;
}

/** A verb that nowhere governs an object: a pronoun on it is hardly ever meant. */
const takesNoObject = (lexeme: Lexeme): boolean => lexeme.government.length > 0 && !lexeme.government.some((g) => g.startsWith("obj"));

/** The cost of the clitics around a stem, or null where they cannot go together. */
function fit(front: Front, entry: Entry, pronoun: { form: string; feats: string } | null): number | null {
  const { lexeme, features } = entry;
  const nominal = isNominal(lexeme);
  // Abbreviations of one letter stand alone.
  if (lexeme.kind === "abbr" && lexeme.bare.length === 1 && (front.length > 0 || pronoun)) return null;
  let cost = 0;
  if (front.article) {
    if (!nominal || pronoun || features.case === "a" || features.construct || features.pronoun === "must") return null;
    cost += COST.article;
  }
  if (front.future) {
    if (features.tense !== "imperfect" || features.short) return null;
    cost += COST.future;
  }
  if (front.prep) {
    const purpose = front.prep === "ل" && features.tense === "imperfect";
    const hosts =
      nominal ||
      lexeme.upos === "DET" ||
      lexeme.upos === "PRON" ||
      lexeme.kind === "sub:an" ||
      lexeme.kind === "neg:ghayr" ||
      (lexeme.upos === "ADP" && front.prep !== "ك");
    if (!purpose && !hosts) return null;
    if (features.case === "n" || (features.case === "a" && !purpose)) return null;
    if (lexeme.upos === "ADP" && (lexeme.kind === "prep:min" || lexeme.bare.length < 3)) return null;
    cost += front.prep === "ك" ? COST.ka : COST.prep + (purpose ? 1 : 0);
  }
  if (front.conj) cost += front.conj === "ف" ? COST.conj + 0.6 : COST.conj;
  if (pronoun) {
    if (features.pronoun === "no" || lexeme.upos === "PROPN" || lexeme.upos === "ADV" || lexeme.upos === "DET") return null;
    if ((lexeme.upos === "PRON" && lexeme.kind !== "pron:obj") || lexeme.kind === "jussive") return null;
    if (lexeme.upos === "ADJ" && lexeme.kind === "nisba") return null;
    const c = pronounCost(pronoun, lexeme);
    if (c === null) return null;
    cost += c + (lexeme.upos === "ADJ" ? 0.8 : 0) + (takesNoObject(lexeme) ? 1.5 : 0);
  } else if (features.pronoun === "must") return null;
  return cost;
}

/** Function words: few, frequent, and nearly always what they look like. */
const CLOSED = new Set(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV"]);

function formCost(features: Features, lexeme: Lexeme): number {
  let cost = lexeme.rarity;
  if (features.tense === "imperative") cost += COST.imperative;
  if (features.passive && !features.active) cost += COST.passive;
  if (features.tense && features.person !== 3) cost += COST.speakerVerb;
  if (features.number === "d" && features.gender === "f" && features.tense) cost += 1;
  if (features.tense && features.number === "p" && features.gender === "f") cost += 1.2;
  if (features.tense && features.number === "d") cost += 1.2;
  if (lexeme.id.includes(".") && (lexeme.kind === "ap" || lexeme.kind === "pp")) cost += COST.deverbal;
  if (lexeme.kind === "vn") cost += 0.2;
  if (lexeme.kind === "elative") cost += 0.7;
  if (lexeme.upos === "ADJ" && features.gender === "f" && features.number === "s") cost += 0.3;
  if (!features.tense && features.number === "d" && !features.construct) cost += COST.dual;
  if (features.construct) cost += COST.construct;
  if (lexeme.upos === "PROPN") cost += COST.propn;
  if (CLOSED.has(lexeme.upos) || lexeme.kind.startsWith("aux") || lexeme.kind === "neg:ghayr") cost -= COST.closed;
  if (lexeme.kind === "rel:man") cost += 1.2;
  if (lexeme.kind === "quant") cost -= 0.4;
  if (lexeme.upos === "ADJ") cost += COST.adjective;
  return cost;
}

/** How far the written stem is from the dictionary's spelling: hamzas left out cost little, hamzas that differ much. */
function spellingCost(written: string, plain: string): number {
  if (written === plain) return 0;
  let cost = 0;
  for (let i = 0; i < Math.min(written.length, plain.length); i++) {
    const a = written[i] as string;
    const b = plain[i] as string;
    if (a === b) continue;
    if (a === "ا") cost += COST.hamza;
    else if (a === "ى" || a === "ي") cost += COST.finalYeh;
    else cost += COST.wrongHamza;
  }
  return cost;
}

/** The government of a word that no list holds. */
const NONE: readonly string[] = [];

/** Features of a word that no list holds. */
const GUESSED = parseFeatures("Nbs--?");
const GUESSED_FEMININE = parseFeatures("Nfs--?");

function guess(text: string, key: string): Draft[] {
  const lexeme = (form: string): Lexeme =>
    createLexeme({
      id: "?",
      lemma: form,
      bare: form,
      key: keyOf(form),
      upos: "X",
      kind: "unknown",
      verb: null,
      government: NONE,
      governed: NONE,
      rarity: 0,
    });
  const out: Draft[] = [];
  for (const f of fronts(key)) {
    if (f.future || f.restored || f.length >= key.length - 1) continue;
    const stem = text.slice(f.length);
    if (stem.length < 3 && f.length > 0) continue;
    const cost = COST.unknown + (f.conj ? 2 : 0) + (f.prep ? (f.article ? 0.4 : 2.2) : 0) - (f.article ? 1 : 0);
    out.push({
      conj: f.conj,
      prep: f.prep,
      future: false,
      article: f.article,
      lexeme: lexeme(stem),
      features: stem.endsWith("ة") || stem.endsWith("ات") ? GUESSED_FEMININE : GUESSED,
      pronoun: null,
      stemStart: f.length - (f.article && !f.prep ? 2 : 0),
      stemEnd: text.length,
      cost,
      score: 0,
      group: 0,
      serial: 0,
    });
  }
  return out;
}

/** How many readings of a word are kept. */
const MOST = 8;
/** Readings that cost so much more than the cheapest are dropped. */
const FAR = 3.5;

const ANALYSES = new Note<readonly Analysis[]>();

/** Makes the analyser of single words: every way to cut and read a form (a normalised word), likeliest first. Noted on the form. */
export function createAnalyser(lexicon: Lexicon, judge: Judge): (form: Form) => readonly Analysis[] {
  const make = (text: string): readonly Analysis[] => {
    const analyses = analyse(lexicon, text);
    const scores = judge.singles(text, analyses);
    for (let k = 0; k < analyses.length; k++) {
      const a = analyses[k] as Draft;
      a.score = scores[k] as number;
      a.group = judge.groupOf(a);
    }
    return analyses;
  };
  return (form) => form.noted(ANALYSES) ?? form.keep(ANALYSES, make(form.text));
}

/** Sorts by insertion, equals as they stand: the readings of a word are few, and copied nowhere. */
function sortShort<T>(list: T[], compare: (a: T, b: T) => number): void {
  for (let i = 1; i < list.length; i++) {
    const one = list[i] as T;
    let k = i;
    for (; k > 0 && compare(one, list[k - 1] as T) < 0; k--) list[k] = list[k - 1] as T;
    list[k] = one;
  }
}

/** An analysis that is not judged yet. */
type Draft = Omit<Analysis, "score" | "group"> & { score: number; group: number };

function analyse(lexicon: Lexicon, text: string): Draft[] {
  const key = keyOf(text);
  const out: Draft[] = [];
  const ends = endings(key);
  for (const front of fronts(key)) {
    for (const pronoun of ends) {
      const stemEnd = key.length - (pronoun?.form.length ?? 0);
      if (pronoun !== null && stemEnd <= front.length) continue;
      const length = front.restored.length + stemEnd - front.length;
      if (length === 0 || (length === 1 && key.length > 1 && front.length === 0 && !pronoun)) continue;
      const entries =
        front.restored === ""
          ? lexicon.lookup(key, front.length, stemEnd)
          : lexicon.lookup(front.restored + key.slice(front.length, stemEnd), 0, length);
      for (const entry of entries) {
        const clitics = fit(front, entry, pronoun);
        if (clitics === null) continue;
        const written = front.restored + text.slice(front.length, stemEnd);
        const cost = clitics + formCost(entry.features, entry.lexeme) + spellingCost(written, entry.plain);
        // The stem's segment takes in the article; after لِ the article has no alef, and the second lam is the article's.
        const articleLetters = front.article ? (front.prep === "ل" ? 1 : 2) : 0;
        out.push({
          conj: front.conj,
          prep: front.prep,
          future: front.future,
          article: front.article,
          lexeme: entry.lexeme,
          features: entry.features,
          pronoun,
          stemStart: front.length - articleLetters,
          stemEnd,
          cost,
          score: 0,
          group: 0,
          serial: 0,
        });
      }
    }
  }
  sortShort(out, (a, b) => a.cost - b.cost || (a.lexeme.id < b.lexeme.id ? -1 : 1));
  if (out.length === 0 || ((out[0] as Analysis).cost > 4.5 && text.length > 3)) {
    out.push(...guess(text, key));
    sortShort(out, (a, b) => a.cost - b.cost);
  }
  const dearest = (out[0]?.cost ?? 0) + FAR;
  let kept = 0;
  while (kept < out.length && kept < MOST && (out[kept] as Draft).cost <= dearest) kept++;
  return out.slice(0, kept);
}
