import { keyOf, lemmaKey, stripMarks } from "../text/letters.js";
import { conjugate, deverbals, type VerbEntry } from "../words/conjugation/index.js";
import { inflectNominal } from "../words/inflection.js";
import type { CompiledLexicon } from "./lexicon.js";
import { listOf, type Row } from "./table.js";

/** The tables that words come from. */
export interface LexiconSources {
  readonly verbs: readonly Row[];
  readonly nouns: readonly Row[];
  readonly particles: readonly Row[];
  readonly roles: readonly Row[];
  readonly nationalities: readonly { id: string; adjective: string }[];
  /** Words seldom met beside their homographs: lexeme id, rarity. */
  readonly rare: readonly Row[];
  /** Single words of names. */
  readonly names: readonly string[];
}

interface Draft {
  readonly line: string;
  readonly forms: Map<string, Set<string>>;
  /** Of a word that no row makes rare, but that is written like one with a row. */
  readonly rarity?: string;
}

/** `مُشِيد` beside the listed `مُشَيَّد`: found only where the sentence asks for it (`clauses/reread-participles.ts`). */
const SHADOWED = "2";

/** Generates every written form of every word and packs it. Deterministic: input order does not matter. */
export function compileLexicon(sources: LexiconSources): CompiledLexicon {
  const drafts = [
    ...nominalDrafts(sources),
    ...sources.verbs.flatMap((row) => verbDrafts(row, knownNominals(sources))),
    ...particleDrafts(sources.particles),
  ];
  drafts.push(...nameDrafts(sources.names, drafts));
  const rarity = new Map(sources.rare.map((r) => [r.id as string, r.rarity as string]));
  /** What the conjugator makes of a rare verb is as rare. */
  const rarityOf = (id: string): string => rarity.get(id) ?? rarity.get(id.replace(/\.(ap|pp|vn)$/, "")) ?? "";
  const withRarity = ({ line, rarity: own }: Draft): string => `${line}\t${own ?? rarityOf(line.slice(0, line.indexOf("\t")))}`;
  drafts.sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0));
  const features = [...new Set(drafts.flatMap((d) => [...d.forms.values()].flatMap((s) => [...s])))].sort();
  const featureIndex = new Map(features.map((f, i) => [f, i]));
  const byForm = new Map<string, string[]>();
  drafts.forEach((draft, i) => {
    for (const [form, codes] of draft.forms) {
      const list = byForm.get(form) ?? [];
      for (const c of codes) list.push(`${i.toString(36)}.${(featureIndex.get(c) as number).toString(36)}`);
      byForm.set(form, list);
    }
  });
  const lines = [...byForm].map(([form, codes]) => ({ key: keyOf(form), form, codes }));
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.form < b.form ? -1 : 1));
  return {
    lexemes: drafts.map(withRarity).join("\n"),
    features: features.join("\n"),
    forms: lines.map((l) => `${l.form}\t${l.codes.join(" ")}`).join("\n"),
  };
}

function add(forms: Map<string, Set<string>>, form: string, code: string): void {
  const codes = forms.get(form);
  if (codes) codes.add(code);
  else forms.set(form, new Set([code]));
}

const SUKUN = /\u0652/g;

const UPOS: Readonly<Record<string, string>> = { adj: "ADJ", nisba: "ADJ", elative: "ADJ", num: "NUM", abbr: "X", ap: "ADJ", pp: "ADJ" };

function nominalDraft(id: string, lemma: string, kind: string, plurals: readonly string[], verb: string): Draft {
  const forms = new Map<string, Set<string>>();
  for (const { form, code } of inflectNominal({ lemma, kind, plurals })) add(forms, form, code);
  return { line: [id, lemma, UPOS[kind] ?? "NOUN", kind, verb, ""].join("\t"), forms };
}

function nominalDrafts(sources: LexiconSources): Draft[] {
  const verbOf = verbOfDeverbals(sources.verbs);
  const out: Draft[] = [];
  /** Word → forms that homographs before it have. */
  const written = new Map<string, Set<string>>();
  const take = (id: string, lemma: string, kind: string, plurals: readonly string[], homograph: boolean): void => {
    const upos = UPOS[kind] ?? "NOUN";
    const word = `${lemmaKey(lemma)} ${upos}`;
    if (!lemma || (!homograph && written.has(word)) || /\s/.test(lemma)) return;
    const draft = nominalDraft(id, lemma, kind, plurals, verbOf.get(stripMarks(lemma)) ?? "");
    // Of homographs alike in kind or in vowels the first serves all forms that they share: only what is new is added.
    for (const key of [`${lemmaKey(lemma)} =${kind}`, `${lemma.replace(SUKUN, "")} ~${upos}`]) {
      const before = written.get(key) ?? new Set<string>();
      written.set(key, new Set([...before, ...draft.forms.keys()]));
      for (const form of before) draft.forms.delete(form);
    }
    written.set(word, new Set());
    if (draft.forms.size > 0) out.push(draft);
  };
  for (const row of sources.nouns) take(row.id as string, row.lemma as string, row.kind as string, listOf(row.plurals), true);
  for (const row of sources.roles) {
    // A role of two words (`رجل دين`) is written with words that have rows of their own.
    if ((row.lemma as string).includes(" ")) continue;
    const kind = row.kind === "body" ? (/[ةا]$/.test(row.lemma as string) ? "noun.f" : "noun.m") : "person";
    take(row.id as string, row.lemma as string, kind, listOf(row.plurals), false);
  }
  for (const row of sources.nationalities) take(row.id, row.adjective, "nisba", ["+un"], false);
  return out;
}

function entryOf(row: Row): VerbEntry {
  return {
    root: row.root as string,
    form: row.form as VerbEntry["form"],
    vowels: row.vowels ?? "",
    verb: row.verb as string,
    nouns: listOf(row.nouns),
  };
}

/** Bare participle or verbal noun → bare verb. */
function verbOfDeverbals(verbs: readonly Row[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const row of verbs)
    for (const d of deverbals(entryOf(row)))
      if (!out.has(stripMarks(d.lemma))) out.set(stripMarks(d.lemma), stripMarks(row.verb as string));
  return out;
}

/** A listed word with its vowels, as a key beside those without. */
const vocalised = (lemma: string): string => `=${lemma.replace(SUKUN, "")}`;

const nominalCache = new WeakMap<LexiconSources, Set<string>>();
/** `key UPOS` of the nominals that have rows of their own, and how they are vocalised. */
function knownNominals(sources: LexiconSources): Set<string> {
  let known = nominalCache.get(sources);
  if (!known) {
    known = new Set([
      ...sources.nouns.map((r) => `${lemmaKey(r.lemma as string)} ${UPOS[r.kind as string] ?? "NOUN"}`),
      ...sources.nouns.map((r) => vocalised(r.lemma as string)),
      ...sources.roles.map((r) => `${lemmaKey(r.lemma as string)} NOUN`),
    ]);
    nominalCache.set(sources, known);
  }
  return known;
}

const DEVERBAL_KIND = { "active-participle": "ap", "passive-participle": "pp", "verbal-noun": "vn" } as const;

function verbDrafts(row: Row, known: Set<string>): Draft[] {
  const entry = entryOf(row);
  const forms = new Map<string, Set<string>>();
  const voices = new Map<string, string>();
  for (const f of conjugate(entry)) {
    const plain = stripMarks(f.form);
    const tense = f.tense === "perfect" ? "P" : f.tense === "imperfect" ? "I" : "C";
    const short = f.mood && f.mood !== "ind" ? "s" : "-";
    const rest = `${f.person}${f.gender}${f.number}`;
    for (const [form, pronoun] of pronounShapes(plain, f.number, tense)) {
      // One entry for both voices, and no "short" entry where the indicative is written alike.
      const where = `${form} ${tense}${rest}${pronoun}`;
      const before = voices.get(where) ?? "";
      voices.set(where, `${before}${f.voice[0]}${short}`);
    }
  }
  for (const [where, seen] of voices) {
    const [form, rest] = where.split(" ") as [string, string];
    const voice = seen.includes("a") ? (seen.includes("p") ? "b" : "a") : "p";
    const mood = seen.includes("-") ? "-" : "s";
    add(forms, form, `V${rest[0]}${voice}${rest.slice(1, 4)}${mood}${rest[4]}`);
  }
  const lemma = entry.verb;
  const verb: Draft = { line: [row.id, lemma, "VERB", `v${entry.form}`, stripMarks(lemma), row.government ?? ""].join("\t"), forms };
  const out = [verb];
  const seen = new Set<string>();
  for (const d of deverbals(entry)) {
    const kind = DEVERBAL_KIND[d.kind];
    const word = `${lemmaKey(d.lemma)} ${UPOS[kind] ?? "NOUN"}`;
    const shadowed = known.has(word);
    if (seen.has(word) || (shadowed && (kind !== "ap" || entry.form === "1" || known.has(vocalised(d.lemma))))) continue;
    seen.add(word);
    const draft = nominalDraft(`${row.id}.${kind}`, d.lemma, kind, [], stripMarks(lemma));
    out.push(shadowed ? { ...draft, rarity: SHADOWED } : draft);
  }
  return out;
}

/** A verb form as written alone and before a pronoun. */
function pronounShapes(plain: string, number: string, tense: string): [string, string][] {
  if (plain.endsWith("وا"))
    return [
      [plain, "."],
      [plain.slice(0, -1), "!"],
    ];
  if (plain.endsWith("ى"))
    return [
      [plain, "."],
      [`${plain.slice(0, -1)}ا`, "!"],
    ];
  if (plain.endsWith("أ"))
    return [
      [plain, "?"],
      [`${plain.slice(0, -1)}ؤ`, "!"],
    ];
  if (tense === "P" && number === "p" && plain.endsWith("تم"))
    return [
      [plain, "."],
      [`${plain}و`, "!"],
    ];
  return [[plain, "?"]];
}

function particleDrafts(rows: readonly Row[]): Draft[] {
  return rows.map((row) => {
    const forms = new Map<string, Set<string>>();
    for (const form of listOf(row.form)) add(forms, form.replace(/-$/, ""), form.endsWith("-") ? "X!" : "X");
    return { line: [row.id, row.lemma, row.upos, row.role, "", ""].join("\t"), forms };
  });
}

/** Words of names that are no other word: proper nouns without inflection. */
function nameDrafts(names: readonly string[], others: readonly Draft[]): Draft[] {
  const known = new Set(others.flatMap((d) => [...d.forms.keys()].map(keyOf)));
  return names
    .filter((n) => !known.has(keyOf(n)) && !known.has(keyOf(n.replace(/^ال/, ""))))
    .map((n) => ({ line: [`name.${n}`, n, "PROPN", "name", "", ""].join("\t"), forms: new Map([[n, new Set(["Nbs--?"])]]) }));
}
