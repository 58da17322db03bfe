import { compileNames } from "../names/gazetteer.js";
import { hashOf } from "../text/hash.js";
import { keyOf, lemmaKey } from "../text/letters.js";
import { givenNames, namedActors } from "./actors.js";
import { compileLexicon } from "./compile-lexicon.js";
import { readEventFile } from "./ontology.js";
import { listOf, parseTable, type Row } from "./table.js";
import type { CompiledKnowledge } from "./types.js";

/** Tables that the engine reads as they are. */
const CARRIED = [
  "countries",
  "nationalities",
  "people",
  "tenures",
  "organisations",
  "groups",
  "outlets",
  "places",
  "realms",
  "roles",
  "family-names",
  "given-names",
  "name-links",
  "speech",
  "anonymity",
  "light",
  "operators",
  "adjuncts",
  "prepositions",
  "counts",
  "place-words",
  "sites",
  "doers",
  "accidents",
  "onlookers",
  "means",
  "sport",
  "chrome",
  "universal",
  "confidence",
];

/** The file's name without folder and ending. */
const stem = (path: string): string => path.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");

/**
 * Compiles the knowledge folder. Takes its files by path relative to the folder (`actors/people.tsv`), gives what the engine
 * loads. Throws on rows that cannot be read; `checkKnowledge` tells of everything that is wrong at once.
 */
export function compileKnowledge(files: ReadonlyMap<string, string>): CompiledKnowledge {
  const tables = new Map<string, Row[]>();
  const texts: Record<string, string> = {};
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith(".tsv")) continue;
    tables.set(stem(path), parseTable(text, path));
    if (CARRIED.includes(stem(path)) || path.startsWith("arabic/times/")) texts[stem(path)] = text;
  }
  const get = (name: string): Row[] => tables.get(name) ?? [];
  const events = [...files].filter(([p]) => p.startsWith("ontology/events/")).sort(([a], [b]) => (a < b ? -1 : 1));
  const predicates = events.flatMap(([path, text]) => readEventFile(text, path).predicates);
  const nationalities = [
    ...get("countries").flatMap((r) =>
      listOf(r.nationality).map((adjective, i) => ({ id: `${r.id}.nisba${i}`, adjective: `${adjective}ّ` })),
    ),
    ...get("nationalities").map((r) => ({ id: `${r.id}.nisba`, adjective: `${r.adjective}ّ` })),
  ];
  const lexicon = compileLexicon({
    verbs: get("verbs"),
    nouns: get("nouns"),
    particles: get("particles"),
    rare: get("rare"),
    roles: get("roles"),
    nationalities,
    names: nameWords(tables),
  });
  const names = compileNames(namedActors(get));
  const models = Object.fromEntries([...files].filter(([p]) => p.endsWith(".model")).map(([p, text]) => [stem(p), text]));
  const body = { models, lexicon, tables: texts, predicates, names, givenNames: [...givenNames(get)].sort().join(" ") };
  return { version: hashOf(JSON.stringify(body)), ...body };
}

/** Words inside names that carry clitics of their own (`العلوم والأمن`) are no names. */
const CLITIC_ON_ARTICLE = /^[وف]?([وفبك]ال|لل)/;

/** The single words of all names: they are analysed as proper nouns, so that clitics on them are cut right. */
function nameWords(tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const out = new Set<string>();
  for (const name of ["countries", "people", "places", "given-names"])
    for (const r of tables.get(name) ?? [])
      for (const n of [r.name as string, ...listOf(r.aliases), ...listOf(r.capital)])
        for (const word of n.split(/[\s\-–."'«»()،]+/))
          if (word.length > 1 && /^[\u0621-\u064A]+$/.test(word) && !CLITIC_ON_ARTICLE.test(word)) out.add(word);
  return [...out].sort();
}

/** Every lemma that a predicate names and the lexicon lacks, with the predicate's id. */
export function unknownLemmas(compiled: CompiledKnowledge): { id: string; lemma: string }[] {
  const known = new Set(compiled.lexicon.lexemes.split("\n").map((l) => lemmaKey(l.split("\t")[1] as string)));
  return compiled.predicates.flatMap((p) =>
    [...p.verbs, ...p.nouns]
      .flatMap((x) => [x.lemma, ...(x.noun ? [x.noun] : [])])
      .filter((l) => !known.has(keyOf(l)))
      .map((lemma) => ({ id: p.id, lemma })),
  );
}
