import type { Knowledge } from "../../knowledge/types.js";
import { hashText, mix } from "../../learning/hash.js";
import { keyOf, nameKey } from "../../text/letters.js";
import type { Analysis, Word } from "../../words/types.js";
import type { NameMention } from "../find.js";

/** Kinds of features, as seeds of their hashes. */
enum Seed {
  Word = 1,
  Stem,
  Prefix,
  Suffix,
  Upos,
  Kind,
  Lemma,
  Rule,
  Known,
  Clitics,
  Given,
  Role,
  Shape,
  Cost,
  Sign,
  Title,
  Pair,
  Edge,
}

/** What is known of one word, as hashes and small numbers. */
interface Facts {
  readonly word: number;
  readonly stem: number;
  readonly lemma: number;
  readonly upos: number;
  readonly kind: number;
  readonly clitics: number;
  /** Given name, a word of a name. */
  readonly given: number;
  readonly role: number;
  /** Kinds of names of the lists that hold the word, with its clitics or without. */
  readonly parts: number;
  readonly readings: number;
  readonly cost: number;
  readonly shape: number;
  /** Of the stem, two letters at the front and three at the end. */
  readonly front: number;
  readonly back: number;
  /** The stem's range in the text. */
  readonly from: number;
  readonly to: number;
}

/** Hash of letters with the spellings that writers mix up folded: alef with hamza, final yeh, teh marbuta. */
function hashFolded(text: string, seed: number, from: number, to: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ folded(text.charCodeAt(i)), 0x01000193);
  return mix(h, to - from);
}

function folded(code: number): number {
  if (code === 0x622 || code === 0x623 || code === 0x625) return 0x627;
  if (code === 0x649) return 0x64a;
  return code === 0x629 ? 0x647 : code;
}

const NO_FACTS = hashText("none");

function roleOf(knowledge: Knowledge, word: Word): number {
  const best = word.best;
  if (best === null) return 0;
  const key = keyOf(best.lexeme.bare);
  const role = knowledge.roles.get(key);
  if (role) return hashText(role.kind, Seed.Role);
  if (knowledge.nationalities.has(key)) return 1;
  return knowledge.placeWords.has(key) ? 2 : 0;
}

function partsOf(knowledge: Knowledge, text: string, front: number): number {
  const whole = knowledge.gazetteer.parts(nameKey(text));
  return front === 0 ? whole : whole * 256 + knowledge.gazetteer.parts(nameKey(text.slice(front)));
}

/** The parts of speech of the three likeliest readings. */
function readingsOf(word: Word): number {
  let h = 0;
  for (let k = 0; k < 3 && k < word.analyses.length; k++) h = mix(h, hashText((word.analyses[k] as Analysis).lexeme.upos));
  return h;
}

function factsOf(knowledge: Knowledge, word: Word): Facts {
  const { text, best } = word;
  const lexeme = best?.lexeme;
  const front = best ? best.stemStart : 0;
  // The article's letters belong to the stem's segment; without them the name stands bare.
  const from = best?.article && text.startsWith("ال", front) ? front + 2 : front;
  const to = best ? best.stemEnd : text.length;
  const cheapest = word.analyses[0]?.cost ?? 0;
  return {
    word: hashFolded(text, Seed.Word, 0, text.length),
    stem: hashFolded(text, Seed.Stem, front, to),
    lemma: lexeme ? hashFolded(lexeme.bare, Seed.Lemma, 0, lexeme.bare.length) : hashText(word.kind, Seed.Lemma),
    upos: hashText(lexeme?.upos ?? word.kind, Seed.Upos),
    kind: hashText(lexeme?.kind ?? text, Seed.Kind),
    clitics: best ? (best.conj ? 1 : 0) + (best.prep ? 2 : 0) + (best.article ? 4 : 0) + (best.pronoun ? 8 : 0) : 16,
    given: knowledge.givenNames.has(nameKey(front === 0 ? text : text.slice(front))) ? 1 : 0,
    role: roleOf(knowledge, word),
    parts: best ? partsOf(knowledge, text, best.stemStart) : 0,
    readings: readingsOf(word),
    cost: Math.min(6, Math.floor(cheapest / 1.5)),
    shape: Math.min(9, to - from),
    front: hashFolded(text, Seed.Prefix, from, Math.min(to, from + 2)),
    back: hashFolded(text, Seed.Suffix, Math.max(from, to - 3), to),
    from,
    to,
  };
}

/** What the rules and lists say of each word, as BIO by kind: 0 for nothing. */
function ruleTags(names: readonly NameMention[], first: number, last: number): Int32Array {
  const out = new Int32Array(last - first);
  for (const name of names)
    for (let i = name.first; i < name.last; i++) {
      const kind = hashText(name.kind, Seed.Rule, 0, 5);
      out[i - first] = mix(kind, (i === name.first ? 1 : 2) + (name.actor ? 4 : 0) + (name.actor?.outlet ? 8 : 0));
    }
  return out;
}

/** Appends hashes for one sentence's words, `at(i)` out of range gives an edge. */
export function featuresOf(knowledge: Knowledge, words: readonly Word[], first: number, last: number, names: readonly NameMention[]): Int32Array[] {
  const facts: Facts[] = [];
  for (let i = first; i < last; i++) facts.push(factsOf(knowledge, words[i] as Word));
  const rules = ruleTags(names, first, last);
  const out: Int32Array[] = [];
  let title = 0;
  let distance = 0;
  let lemma = 0;
  let quoted = 0;
  for (let i = 0; i < facts.length; i++) {
    const word = words[first + i] as Word;
    if (word.kind === "punctuation") {
      title = lemma = 0;
      if (word.text === '"' || word.text === "«" || word.text === "(") quoted = quoted && word.text === '"' ? 0 : 1;
      else if (word.text === "»" || word.text === ")") quoted = 0;
    }
    out.push(row(words, first, facts, rules, i, title === 0 ? 0 : mix(title, Math.min(distance, 4)), quoted, lemma, titleGap(distance)));
    const role = (facts[i] as Facts).role;
    distance++;
    if (role !== 0 && role !== 1) {
      title = role;
      lemma = (facts[i] as Facts).lemma;
      distance = 0;
    } else if (word.best?.lexeme.upos === "VERB" || word.best?.lexeme.upos === "ADP") title = lemma = 0;
  }
  return out;
}

const titleGap = (distance: number): number => Math.min(distance, 4);

function row(
  words: readonly Word[],
  first: number,
  facts: readonly Facts[],
  rules: Int32Array,
  i: number,
  title: number,
  quoted: number,
  titleLemma: number,
  gap: number,
): Int32Array {
  const ids: number[] = [];
  const add = (seed: number, value: number): void => {
    ids.push(mix(value, seed));
  };
  const get = (k: number, field: keyof Facts): number => {
    const f = facts[i + k];
    return f === undefined ? NO_FACTS : f[field];
  };
  const f = facts[i] as Facts;
  const text = (words[first + i] as Word).text;
  add(0, 0);
  add(150, f.parts);
  add(151, get(-1, "parts"));
  add(152, get(1, "parts"));
  add(153, mix(get(-1, "parts"), f.parts));
  add(154, mix(f.parts, get(1, "parts")));
  add(155, mix(f.parts, f.upos));
  add(156, f.readings);
  add(157, mix(get(-1, "readings"), f.readings));
  add(158, mix(f.parts, title));
  for (let n = f.from; n + 3 <= f.to; n++) add(159, hashFolded(text, Seed.Shape, n, n + 3));
  for (let k = -2; k <= 2; k++) {
    add(10 + k, get(k, "word"));
    add(20 + k, get(k, "upos"));
    add(30 + k, mix(get(k, "kind"), get(k, "clitics")));
    add(40 + k, get(k, "lemma"));
    add(50 + k, rules[i + k] ?? 0);
    add(60 + k, mix(get(k, "role"), get(k, "given")));
  }
  for (let k = -1; k <= 1; k++) {
    add(70 + k, get(k, "stem"));
    add(80 + k, get(k, "front"));
    add(90 + k, get(k, "back"));
    add(100 + k, mix(get(k, "cost"), get(k, "shape")));
  }
  for (let n = 1; n <= 4; n++) {
    if (f.from + n < f.to) add(110 + n, hashFolded(text, Seed.Prefix, f.from, f.from + n));
    if (f.to - n > f.from) add(120 + n, hashFolded(text, Seed.Suffix, f.to - n, f.to));
  }
  add(130, mix(get(-1, "word"), f.word));
  add(131, mix(f.word, get(1, "word")));
  add(132, mix(get(-1, "lemma"), f.upos));
  add(133, mix(mix(get(-1, "upos"), f.upos), get(1, "upos")));
  add(134, mix(mix(rules[i - 1] ?? 0, rules[i] ?? 0), rules[i + 1] ?? 0));
  add(135, mix(rules[i] ?? 0, mix(f.upos, f.clitics)));
  add(136, mix(rules[i] ?? 0, f.word));
  add(137, mix(title, f.upos));
  add(138, mix(title, mix(f.given, f.kind)));
  add(139, mix(mix(get(-1, "role"), f.given), f.kind));
  add(140, mix(quoted, f.upos));
  add(141, mix(get(-1, "lemma"), get(1, "lemma")));
  add(142, mix(get(-2, "lemma"), get(-1, "lemma")));
  add(143, mix(get(1, "lemma"), get(2, "lemma")));
  add(160, mix(titleLemma, gap));
  add(161, mix(mix(titleLemma, gap), mix(f.clitics, f.upos)));
  add(144, f.cost);
  add(145, f.clitics);
  add(146, mix(mix(get(-1, "kind"), f.kind), get(-1, "clitics") * 32 + f.clitics));
  add(147, mix(mix(f.kind, get(1, "kind")), f.clitics * 32 + get(1, "clitics")));
  return Int32Array.from(ids);
}
