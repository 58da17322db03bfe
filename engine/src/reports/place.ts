import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Report } from "../dossier/types.js";
import type { Word } from "../words/types.js";
import type { Parts } from "./parts.js";
import { sceneOf, visited } from "./scene.js";
import { clauseRange, distance } from "./time.js";
import type { Candidate, EventContext } from "./types.js";

type Place = NonNullable<Report["place"]>;

/** Prepositions behind which a happening is placed, whatever it is. */
const AT = new Set(["fi", "bi", "loc", "abr", "amam"]);
/** Those that place only what goes over, into or out of a place. */
const OVER: Readonly<Record<string, ReadonlySet<string>>> = {
  ASSAULT: new Set(["ala", "tijah", "ila"]),
  COERCE: new Set(["ala", "min"]),
  RETREAT: new Set(["min"]),
  MOBILIZE: new Set(["ila", "tijah", "nahw", "ala"]),
  CONSULT: new Set(["ila", "li"]),
  AID: new Set(["ila"]),
  CONCEDE: new Set(["an"]),
  SANCTION: new Set(["ila", "min"]),
};
/** `اختطف خمسة من البلدة`. */
const TAKEN: ReadonlySet<string> = new Set(["min"]);
/** Types of deeds, which happen somewhere; a word alone is placed only where its sentence says so. */
const DEEDS = new Set(["ASSAULT", "COERCE", "CONSULT", "PROTEST", "MOBILIZE", "RETREAT"]);

/** Where the article last placed something. One an article; `read.ts` keeps it up. */
export interface LastPlace {
  sentence: number;
  place: Place | null;
  /** The land last told to be where something happened, and in which sentence. */
  land: { readonly country: string; readonly sentence: number } | null;
  /** The place last named with each word for one (`مدينة الموصل`), by the word's key: what `المدينة` means. */
  readonly byWord: Map<string, string>;
}

/** Notes the places that a sentence names with a word for one. */
export function notePlaces(context: EventContext, last: LastPlace): void {
  for (const phrase of context.sentence.byHead.values()) {
    const word = lemmaOf(context.words[phrase.head]);
    if (!context.knowledge.placeWords.has(word) || context.knowledge.directions.has(word)) continue;
    const named = namedPlace(context, phrase) ?? apposed(context, phrase);
    if (named) last.byWord.set(word, named.entity);
  }
}

/**
 * A place that has no name here: `المدينة`, `حي اليرموك`. The town named before with the same word is meant by a definite one
 * (`مدينة الموصل … في المدينة`). Houses and posts are no places but what is struck.
 */
function namelessPlace(context: EventContext, phrase: Phrase, last: LastPlace): Place | null {
  if (phrase.name !== null || phrase.role !== null || !context.knowledge.placeWords.has(lemmaOf(context.words[phrase.head]))) return null;
  // `قضت بسجن الناشط`: a deed done to somebody, though the word is also one for places.
  // `حكم عليه بالسجن`: what he is sentenced to is where nothing happened yet.
  if (phrase.prep === "bi" && mayBeDeed(context, phrase)) return null;
  if (phrase.genitive && mayBeDeed(context, phrase) && isSomebody(context, phrase.genitive)) return null;
  const beside = apposed(context, phrase);
  if (beside) return beside;
  const bare = (context.words[phrase.head] as Word).best?.article === true && phrase.genitive === null && phrase.adjectives.length === 0;
  const meant = bare ? last.byWord.get(lemmaOf(context.words[phrase.head])) : undefined;
  if (meant !== undefined) return { entity: meant, span: context.referents.span(phrase) };
  return resolved(context, phrase);
}

function resolved({ referents }: EventContext, phrase: Phrase): Place | null {
  const found = referents.resolve({ kind: "phrase", phrase });
  return found && { entity: found.entity.id, span: found.span };
}

const mayBeDeed = ({ knowledge, words }: EventContext, { head }: Phrase): boolean =>
  knowledge.nounPredicates.has(lemmaOf(words[head])) || (words[head] as Word).analyses.some((a) => a.lexeme.kind === "vn");

const isSomebody = ({ referents }: EventContext, phrase: Phrase): boolean =>
  ["person", "force", "actor"].includes(referents.classOf(phrase));

/** `العاصمة صنعاء`: the name right behind the word for a place. */
function apposed(context: EventContext, phrase: Phrase): Place | null {
  const { items, itemOf, first } = context.sentence;
  const next = phrase.last < context.sentence.last ? items[itemOf[phrase.last - first] as number] : undefined;
  if (next?.kind !== "phrase" || next.first !== phrase.last || next.phrase.prep !== null || next.phrase.conj) return null;
  return next.phrase.name ? namedPlace(context, next.phrase) : null;
}

/** The place named inside a phrase: its own name, its genitive's, its complement's. */
function namedPlace(context: EventContext, phrase: Phrase): Place | null {
  const { name } = phrase;
  const land = landOf(context, phrase);
  if (land) return land;
  if (name && (name.kind === "place" || name.kind === "facility" || name.kind === "country")) {
    const entity = name.actor
      ? context.referents.registry.ofActor(name.actor)
      : context.referents.resolve({ kind: "phrase", phrase })?.entity;
    return entity ? { entity: entity.id, span: { start: name.start, end: name.end } } : null;
  }
  // `الإقليم المتاخم لإيران`: what it lies beside is another place.
  const within = phrase.complement?.prep && AT.has(phrase.complement.prep) ? phrase.complement : null;
  for (const inner of [phrase.genitive, within]) {
    const found = inner && namedPlace(context, inner);
    if (!found) continue;
    // `حي الجبور`: a name that no list has goes with its word for a place.
    const unlisted = inner === phrase.genitive && inner.name !== null && inner.name.actor === null;
    const whole = unlisted && context.knowledge.placeWords.has(lemmaOf(context.words[phrase.head]));
    return whole ? resolved(context, phrase) : found;
  }
  return null;
}

/** `الأراضي الكينية`, `الحدود التركية`: the land that an adjective tells a word for land to be of. */
function landOf({ knowledge, referents, words }: EventContext, phrase: Phrase): Place | null {
  const realm = referents.realm(phrase);
  if (realm) return { entity: realm.id, span: referents.span(phrase) };
  if (phrase.name !== null || !knowledge.territories.has(lemmaOf(words[phrase.head]))) return null;
  const codes = new Set(phrase.adjectives.flatMap((at) => referents.nationality(at)?.country ?? []));
  const land = codes.size === 1 ? referents.registry.country([...codes][0] as string) : null;
  return land && { entity: land.id, span: referents.span(phrase) };
}

/** Whether a phrase without preposition says where: `شمال العراق`, `غربي المدينة`. */
const isDirection = (context: EventContext, phrase: Phrase): boolean =>
  phrase.prep === null && phrase.genitive !== null && context.knowledge.directions.has(lemmaOf(context.words[phrase.head]));

/** `مدينة تعز وسط اليمن`: the place right before, of which the direction only tells where it lies. */
function placeAhead(context: EventContext, { first, prep, prepAt }: Phrase): Place | null {
  const { items, itemOf, first: start } = context.sentence;
  const from = prep === "loc" && prepAt !== null ? prepAt : first;
  const before = from > start ? items[itemOf[from - 1 - start] as number] : undefined;
  return before?.kind === "phrase" && before.last === from ? namedPlace(context, before.phrase) : null;
}

/**
 * Where it happened: what was gone to, what the words say saw it, a phrase of place in its clause, what was taken or struck; for deeds
 * also a place elsewhere in the sentence, or where the sentence before placed something.
 */
export function placeOf(context: EventContext, c: Candidate, parts: Parts, last: LastPlace, index: number): Report["place"] {
  const { first, last: end } = clauseRange(context, c.trigger);
  const scene = sceneOf(context, c);
  const found =
    (scene && namedPlace(context, scene)) ??
    placeOfVisit(context, c, parts) ??
    placeThatSaw(context, c, last) ??
    placeDescribed(context, c) ??
    nearestPlace(context, c, { first, last: end }, last) ??
    placeOfRecipient(context, c, parts, last);
  if (found || !DEEDS.has(c.predicate.type)) return found;
  if (last.place !== null && index === last.sentence) return last.place;
  const around = nearestPlace(context, c, { first: context.sentence.first, last: c.trigger }, last);
  return around ?? (last.place !== null && index - last.sentence === 1 ? last.place : null);
}

/** `شهدت باريس احتجاجات`, `احتجاجات شهدتها باريس`: the place that a light verb says a happening of. */
function placeThatSaw(context: EventContext, c: Candidate, last: LastPlace): Place | null {
  const light = c.governors?.light?.word.subject === "none" ? c.host : null;
  const phrase = context.sentence.byHead.get(c.clause.at);
  const told = context.clauses.find(
    (x) => phrase !== undefined && x.antecedent === phrase && x.subjectFrom === "right" && isLight(context, x.lemma),
  );
  for (const clause of [light, told]) {
    const subject = clause?.subject?.kind === "phrase" ? clause.subject.phrase : null;
    if (subject && ["place", "country"].includes(context.referents.classOf(subject)))
      return namedPlace(context, subject) ?? namelessPlace(context, subject, last);
  }
  return null;
}

/** `البلدة التي قتل فيها خمسة`, `مدينة تدمر التي سقطت بأيدي المسلحين`: the place that a relative clause tells the deed of. */
function placeDescribed(context: EventContext, c: Candidate): Place | null {
  const clause = c.clause.kind === "verb" ? context.clauses.find((x) => x.at === c.clause.at) : undefined;
  const place = clause?.relative ? clause.antecedent : null;
  if (!clause || !place || context.referents.classOf(place) !== "place") return null;
  const within = clause.preps.some(({ code, phrase }) => AT.has(code) && context.words[phrase.head]?.best?.lexeme.upos === "ADP");
  const changes = c.predicate.modes.some((m) => m === "seize" || m === "occupy") && clause.subjectFrom === "relative";
  return within || changes ? namedPlace(context, place) : null;
}

const isLight = (context: EventContext, lemma: string): boolean =>
  (context.knowledge.lightVerbs.get(lemma) ?? []).some((l) => l.noun === "obj" && l.subject === "none");

/** `زار طهران`: the host's town, though the host is its state. */
function placeOfVisit(context: EventContext, c: Candidate, parts: Parts): Place | null {
  if (c.predicate.type !== "CONSULT" || !c.predicate.modes.includes("visit")) return null;
  for (const { phrase, entity, span } of parts.recipients) {
    const found = phrase && namedPlace(context, phrase);
    if (found) return found;
    // `سيزور المملكة`
    if (entity.kind === "country" && span) return { entity: entity.id, span };
  }
  const town = visited(context, c);
  return town && namedPlace(context, town);
}

function placeOfRecipient(context: EventContext, c: Candidate, parts: Parts, last: LastPlace): Place | null {
  if (c.predicate.type !== "ASSAULT" && c.predicate.type !== "COERCE" && c.predicate.type !== "MOBILIZE" && c.predicate.type !== "RETREAT")
    return null;
  for (const { phrase } of parts.recipients) {
    if (!phrase) continue;
    const struck = context.referents.classOf(phrase) === "place" ? placeIn(context, phrase, last) : null;
    if (struck) return struck;
  }
  return null;
}

/** A place named in a phrase, or the nameless one that it or its genitive is (`منازل القرية`). */
function placeIn(context: EventContext, phrase: Phrase, last: LastPlace): Place | null {
  const named = namedPlace(context, phrase);
  for (let p: Phrase | null = named ? null : phrase; p !== null; p = p.genitive) {
    const found = namelessPlace(context, p, last);
    if (found) return found;
  }
  return named;
}

/** `بحث الأوضاع في المنطقة`: of talks a bare word for a place that no name was told with says what they are about. */
const isRegion = ({ words }: EventContext, { predicate }: Candidate, { head, genitive, adjectives }: Phrase, last: LastPlace): boolean =>
  predicate.type === "CONSULT" &&
  words[head]?.best?.article === true &&
  genitive === null &&
  adjectives.length === 0 &&
  !last.byWord.has(lemmaOf(words[head]));

/** How much farther away a place without a name counts, in tokens: names tell more. */
const NAMELESS = 6;

function nearestPlace(context: EventContext, c: Candidate, within: { first: number; last: number }, last: LastPlace): Place | null {
  const over = c.predicate.modes.includes("abduct") ? TAKEN : OVER[c.predicate.type];
  let found: Place | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const item of context.sentence.items) {
    if (item.kind !== "phrase" || item.first < within.first || item.last > within.last) continue;
    const { phrase } = item;
    const tells =
      isDirection(context, phrase) ||
      (phrase.prep !== null && (AT.has(phrase.prep) || (phrase.first > c.trigger && (over?.has(phrase.prep) ?? false))));
    // `بإبقاء الولايات المتحدة على علم`: a deed is no place.
    if (
      !tells ||
      (phrase.name === null && !isDirection(context, phrase) && (context.words[phrase.head] as Word).best?.lexeme.kind === "vn")
    )
      continue;
    const named = namedPlace(context, phrase);
    const own = named ?? (isRegion(context, c, phrase, last) ? null : namelessPlace(context, phrase, last));
    const lies = own !== null && (isDirection(context, phrase) || phrase.prep === "loc");
    const place = (lies ? placeAhead(context, phrase) : null) ?? own;
    const away = distance(phrase.first, c.trigger) + (named ? 0 : NAMELESS);
    if (place === null || away >= nearest) continue;
    nearest = away;
    found = place;
  }
  return found;
}
