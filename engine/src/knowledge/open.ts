import type { Stance } from "../dossier/types.js";
import { type Model, openWeights } from "../learning/model.js";
import { openGazetteer } from "../names/gazetteer.js";
import { keyOf, lemmaKey, nameKey, stripMarks } from "../text/letters.js";
import { openLexicon } from "./lexicon.js";
import { listOf, parseTable, type Row, sectorsOf } from "./table.js";
import type {
  CompiledKnowledge,
  Doer,
  Knowledge,
  LightVerb,
  Nationality,
  Operator,
  Pattern,
  Predicate,
  Role,
  SpeechWord,
  Tenure,
} from "./types.js";

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Opens the compiled knowledge base. Takes some tens of milliseconds; pure. */
export function openKnowledge(compiled: CompiledKnowledge): Knowledge {
  const tables = new Map<string, Row[]>();
  const table = (name: string): readonly Row[] => {
    let rows = tables.get(name);
    if (!rows) {
      rows = compiled.tables[name] === undefined ? [] : parseTable(compiled.tables[name] as string, name);
      tables.set(name, rows);
    }
    return rows;
  };
  const models = new Map<string, Model | null>();
  const model = (name: string): Model | null => {
    let opened = models.get(name);
    if (opened === undefined) {
      const text = compiled.models[name];
      opened = text === undefined ? null : openWeights(text);
      models.set(name, opened);
    }
    return opened;
  };
  const givenNames = compiled.givenNames.split(" ");
  const countries = new Map(table("countries").map((r) => [r.id as string, r]));
  return {
    version: compiled.version,
    lexicon: openLexicon(compiled.lexicon),
    gazetteer: openGazetteer(compiled.names, givenNames),
    ...predicateIndex(compiled.predicates),
    ...roles(table("roles")),
    nationalities: nationalities(table),
    countries,
    tenures: tenures(table("tenures")),
    ...speech(table("speech")),
    lightVerbs: lightVerbs(table("light")),
    operators: operators(table("operators"), compiled.predicates),
    adjuncts: new Map(table("adjuncts").map((r) => [lemmaKey(r.lemma as string), r.use as string])),
    doers: doers(table("doers")),
    accidents: new Map(table("accidents").map((r) => [lemmaKey(r.lemma as string), listOf(r.of).map(lemmaKey)])),
    onlookers: new Set(table("onlookers").map((r) => lemmaKey(r.lemma as string))),
    prepositions: prepositions(table("prepositions")),
    counts: new Map(
      table("counts")
        .filter((r) => r.counts !== "result")
        .map((r) => [lemmaKey(r.lemma as string), r.counts as string]),
    ),
    results: new Set(
      table("counts")
        .filter((r) => r.counts === "result")
        .map((r) => lemmaKey(r.lemma as string)),
    ),
    anonymity: new Map(table("anonymity").map((r) => [lemmaKey(r.lemma as string), r.part as string])),
    placeWords: new Set(table("place-words").map((r) => lemmaKey(r.lemma as string))),
    sites: new Map([...table("place-words"), ...table("sites")].map((r) => [lemmaKey(r.lemma as string), sectorsOf(r)])),
    areas: new Set(
      table("place-words")
        .filter((r) => r.kind !== "site")
        .map((r) => lemmaKey(r.lemma as string)),
    ),
    means: means(table("means")),
    sport: new Set(table("sport").map((r) => lemmaKey(r.lemma as string))),
    meansTypes: new Set(table("means").map((r) => r.type as string)),
    territories: new Set(
      table("sites")
        .filter((r) => r.kind === "territory")
        .map((r) => lemmaKey(r.lemma as string)),
    ),
    directions: new Set(
      table("place-words")
        .filter((r) => r.kind === "direction")
        .map((r) => lemmaKey(r.lemma as string)),
    ),
    seats: new Set(
      table("place-words")
        .filter((r) => r.kind === "seat")
        .map((r) => lemmaKey(r.lemma as string)),
    ),
    nameLinks: new Map(table("name-links").map((r) => [nameKey(r.word as string), r.use as string])),
    realms: realms(table("realms")),
    media: table("roles")
      .filter((r) => r.kind === "body" && r.sectors === "JRN")
      .map((r) => nameKey(stripMarks(r.lemma as string)))
      .reverse(),
    givenNames: new Set(givenNames),
    chrome: table("chrome"),
    confidence: new Map(table("confidence").map((r) => [r.id as string, Number(r.weight)])),
    model,
    table,
  };
}

/** Lands by the word that alone means one of them. */
function realms(rows: readonly Row[]): Map<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const r of rows) push(out, lemmaKey(r.word as string), r.id as string);
  return out;
}

/** Roles by lemma. One that is written like a rank (`فريق`: team) is kept apart, for where no name follows. */
function roles(rows: readonly Row[]): Pick<Knowledge, "roles" | "likeRanks"> {
  const out = { roles: new Map<string, Role>(), likeRanks: new Map<string, Role>() };
  const ranks = new Set(rows.filter((r) => r.kind === "rank").map((r) => lemmaKey(r.lemma as string)));
  for (const r of rows) {
    const key = lemmaKey(r.lemma as string);
    const kind = r.kind as Role["kind"];
    const lemma = stripMarks(r.lemma as string);
    const own = kind !== "rank" && ranks.has(key) ? out.likeRanks : out.roles;
    own.set(key, { id: r.id as string, kind, sectors: sectorsOf(r), english: r.english as string, lemma });
  }
  return out;
}

function means(rows: readonly Row[]): Knowledge["means"] {
  const out = new Map<string, { type: string; mode: string }[]>();
  for (const r of rows) push(out, lemmaKey(r.lemma as string), { type: r.type as string, mode: r.mode as string });
  return out;
}

function predicateIndex(predicates: readonly Predicate[]): Pick<Knowledge, "verbPredicates" | "nounPredicates"> {
  const verbPredicates = new Map<string, { predicate: Predicate; pattern: Pattern }[]>();
  const nounPredicates = new Map<string, { predicate: Predicate; pattern: Pattern }[]>();
  for (const predicate of predicates) {
    for (const pattern of predicate.verbs) push(verbPredicates, pattern.lemma, { predicate, pattern });
    for (const pattern of predicate.nouns) push(nounPredicates, pattern.lemma, { predicate, pattern });
  }
  return { verbPredicates, nounPredicates };
}

function nationalities(table: (name: string) => readonly Row[]): Map<string, Nationality> {
  const out = new Map<string, Nationality>();
  for (const r of table("countries"))
    for (const adjective of listOf(r.nationality))
      if (!out.has(lemmaKey(adjective))) out.set(lemmaKey(adjective), { id: r.id as string, country: r.id as string, sectors: [] });
  for (const r of table("nationalities")) {
    const adjective = lemmaKey(r.adjective as string);
    if (!out.has(adjective)) out.set(adjective, { id: r.id as string, country: r.country || null, sectors: sectorsOf(r) });
  }
  return out;
}

function tenures(rows: readonly Row[]): Map<string, Tenure[]> {
  const out = new Map<string, Tenure[]>();
  for (const r of rows)
    push(out, r.person as string, {
      person: r.person as string,
      from: r.from ?? "",
      until: r.until ?? "",
      office: r.office as string,
      english: r.english as string,
      country: r.country || null,
      sectors: sectorsOf(r),
    });
  return out;
}

/** Kinds of speech entries that are looked up as phrases, not as lemmas. */
const PHRASAL = new Set(["according", "mouth", "turn", "close"]);

function speech(rows: readonly Row[]): Pick<Knowledge, "speechVerbs" | "speechPhrases"> {
  const speechVerbs = new Map<string, SpeechWord[]>();
  const speechPhrases = new Map<string, { keys: string[]; word: SpeechWord }[]>();
  for (const r of rows) {
    const plain = stripMarks(r.phrase as string);
    const word: SpeechWord = { id: r.id as string, stance: r.stance as Stance, kind: r.kind as string, lemma: r.phrase as string };
    const keys = plain.split(" ").map(keyOf);
    if (PHRASAL.has(r.kind as string)) push(speechPhrases, keys[0] as string, { keys, word });
    else push(speechVerbs, keyOf(plain), word);
  }
  for (const list of speechPhrases.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return { speechVerbs, speechPhrases };
}

function lightVerbs(rows: readonly Row[]): Map<string, LightVerb[]> {
  const out = new Map<string, LightVerb[]>();
  for (const r of rows)
    push(out, lemmaKey(r.verb as string), {
      id: `light.${r.id}`,
      lemma: stripMarks(r.verb as string),
      noun: r.noun as string,
      subject: r.subject as LightVerb["subject"],
    });
  return out;
}

/** Operators as listed, then those that follow from what is asked for by the predicates of REQUEST. */
function operators(rows: readonly Row[], predicates: readonly Predicate[]): Map<string, Operator[]> {
  const out = new Map<string, Operator[]>();
  for (const r of rows)
    for (const slot of listOf(r.slot))
      push(out, lemmaKey(r.lemma as string), { id: `operator.${r.id}`, slot, status: r.status as Operator["status"] });
  for (const predicate of predicates) {
    if (predicate.type !== "REQUEST") continue;
    for (const [patterns, slots] of [
      [predicate.verbs, CONTENT_OF_VERB],
      [predicate.nouns, CONTENT_OF_NOUN],
    ] as const)
      for (const { lemma, prep, noun } of patterns) {
        if (noun !== null) continue;
        for (const slot of prep === null ? slots : [...slots, prep])
          if (!predicate.recipient.includes(slot) && !out.get(lemma)?.some((o) => o.slot === slot))
            push(out, lemma, { id: predicate.id, slot, status: "wanted" });
      }
  }
  return out;
}

/** Where what somebody asks for may stand, unless it is where he says whom he asks. */
const CONTENT_OF_VERB = ["an_", "obj", "bi"];
const CONTENT_OF_NOUN = ["an_", "gen", "bi"];

function doers(rows: readonly Row[]): Map<string, Doer[]> {
  const out = new Map<string, Doer[]>();
  for (const r of rows) for (const slot of listOf(r.slot)) push(out, lemmaKey(r.lemma as string), { slot, part: r.part as Doer["part"] });
  return out;
}

function prepositions(rows: readonly Row[]): Map<string, { keys: string[]; code: string }[]> {
  const out = new Map<string, { keys: string[]; code: string }[]>();
  for (const r of rows) {
    const keys = (r.phrase as string).split(" ").map(keyOf);
    push(out, keys[0] as string, { keys, code: r.code as string });
  }
  for (const list of out.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return out;
}
