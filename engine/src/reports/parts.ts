import { actsAround } from "../attribution/chain.js";
import { agrees } from "../attribution/speakers.js";
import type { Filler } from "../clauses/arguments.js";
import { isDual } from "../clauses/fitting.js";
import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Span } from "../dossier/types.js";
import type { Known } from "../names/types.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./types.js";

/** A participant found: who, and the words. */
export interface Part {
  readonly entity: Known;
  readonly span: Span | null;
  readonly phrase: Phrase | null;
}

export interface Parts {
  actors: Part[];
  recipients: Part[];
  /** The territory that changes hands, where the happening is the taking of it. */
  territory?: Part | null;
}

/** Resolves a phrase and those coordinated with it. Things stand for their owner, or drop out, unless `things` may take part. */
export function partsOf(context: EventContext, phrase: Phrase, things: boolean): Part[] {
  const both = context.referents.bothSides(phrase);
  if (both.length > 0) return both.map((entity) => ({ entity, span: context.referents.span(phrase), phrase }));
  return [phrase, ...phrase.conjuncts].flatMap((p) => single(context, p, things));
}

/** Whom one phrase means, without those coordinated with it. */
function single(context: EventContext, phrase: Phrase, things: boolean): Part[] {
  const { referents } = context;
  const kind = referents.classOf(phrase);
  // `على تعازيه، مشيرين إلى`: a participle of saying is nobody.
  if (isTimeOrPlain(context, phrase) || context.acts.some((a) => a.kind === "participle" && a.at === phrase.head)) return [];
  // `فتح المقاومة لجبهة يهدف إلى`: a verbal noun stands for whose deed it is.
  if (kind === "thing" && phrase.name === null && (context.words[phrase.head] as Word).best?.lexeme.kind === "vn")
    return owners(context, phrase);
  if (kind === "thing" && (!things || isWicked(context, phrase))) return owners(context, phrase);
  if (kind === "place" && !things) return [];
  const found = referents.resolve({ kind: "phrase", phrase });
  if (found === null || (!things && isPronounOfThing(context, phrase, found.entity))) return [];
  return [{ entity: found.entity, span: found.span, phrase }, ...sharers(context, phrase, kind)];
}

/** `العمل الإرهابي الذي استهدف المسجد`: by an adjective for the violent a thing is a deed. */
const isWicked = ({ knowledge, words }: EventContext, { head, adjectives }: Phrase): boolean =>
  words[head]?.best?.lexeme.kind.startsWith("noun") === true &&
  adjectives.some((at) => knowledge.roles.get(lemmaOf(words[at]))?.sectors.includes("REB"));

/** `الضغط عليه`: a pronoun that means no people. */
function isPronounOfThing({ words }: EventContext, phrase: Phrase, entity: Known): boolean {
  const pronoun = ["ADP", "PRON"].includes((words[phrase.head] as Word).best?.lexeme.upos ?? "");
  return pronoun && entity.kind === "described" && !entity.animate && entity.country === null && entity.sectors.length === 0;
}

/** `مواقع الحوثيين والقوات الموالية لصالح`: who else has what is attacked. */
function sharers(context: EventContext, phrase: Phrase, kind: string): Part[] {
  if (phrase.name !== null || (kind !== "thing" && kind !== "place")) return [];
  return (phrase.genitive?.conjuncts ?? [])
    .filter((p) => ["force", "person", "actor"].includes(context.referents.classOf(p)))
    .flatMap((p) => single(context, p, false));
}

/** `نقطة تابعة للحوثيين`, `مقر الحزب`: a body or force whose site it is stands for it; a town or land has none. */
export function holdersOf(context: EventContext, phrase: Phrase): Part[] {
  if (phrase.name !== null) return [];
  for (const p of [phrase.genitive, phrase.complement])
    if (p !== null && ["force", "actor"].includes(context.referents.classOf(p)) && (p.name === null || p.name.kind !== "country"))
      return single(context, p, false);
  return [];
}

/** `بلاده`: the land of whoever does or says something. */
export const isOwnLand = ({ knowledge, words }: EventContext, { head }: Phrase): boolean =>
  (words[head] as Word).best?.pronoun != null && knowledge.adjuncts.get(lemmaOf(words[head])) === "land";

/** A deed is nobody: an event noun (`الهجوم`), or a thing of one (`حادث التفجير`, `سلسلة غارات`). */
function isTimeOrPlain(context: EventContext, phrase: Phrase): boolean {
  if (phrase.name !== null || phrase.role !== null) return false;
  const { knowledge, words, referents } = context;
  if (isNobody(context, phrase)) return true;
  // `تجمعات المتمردين`: where a force is, not what it does.
  const holder = phrase.genitive ?? phrase.belongs;
  if (knowledge.sites.has(lemmaOf(words[phrase.head])) && holder !== null && ["force", "person"].includes(referents.classOf(holder)))
    return false;
  const named = knowledge.nounPredicates.get(lemmaOf(words[phrase.head])) ?? [];
  if (named.some(({ pattern }) => pattern.noun === null && pattern.prep === null)) return true;
  if (phrase.genitive === null || referents.classOf(phrase) !== "thing") return false;
  return isTimeOrPlain(context, phrase.genitive);
}

/** `عمليات قتل جماعية`, `من داخل المسجد وخارجه`: a lone adjective that means no people, and a word for where. */
function isNobody({ knowledge, words }: EventContext, phrase: Phrase): boolean {
  const best = (words[phrase.head] as Word).best;
  const lemma = lemmaOf(words[phrase.head]);
  if (knowledge.adjuncts.get(lemma) === "direction" && best?.pronoun) return true;
  const lone = best?.lexeme.upos === "ADJ" && best.features.gender === "f" && best.features.number === "s" && !best.article;
  return lone && phrase.quantity === null && !knowledge.nationalities.has(lemma);
}

/** Whose thing it is: `سياسة إسرائيل`, `القرار الأميركي`, `تصريحات الوزير`, `جهود الكويت وعمان`. */
function owners(context: EventContext, phrase: Phrase): Part[] {
  const { referents, words } = context;
  const lands = landsAmong(context, phrase.adjectives);
  if (lands.length > 0) return lands.slice(0, 1);
  for (let p = phrase.genitive; p !== null; p = p.genitive) {
    const kind = referents.classOf(p);
    // `دعمه لاتفاق بلاده`: no other is meant.
    if (kind !== "thing" && kind !== "place" && !isOwnLand(context, p)) {
      const found = referents.resolve({ kind: "phrase", phrase: p });
      if (found) return [{ entity: found.entity, span: found.span, phrase: p }, ...p.conjuncts.flatMap((q) => single(context, q, false))];
    }
  }
  // `الجهود التي تقوم بها الرابطة`: whoever does or has it, by its relative clause.
  const told = context.clauses.find((x) => x.antecedent === phrase && x.actor?.entity.animate && x.subjectFrom === "right");
  if (told?.actor) return [{ entity: told.actor.entity, span: told.actor.span, phrase: null }];
  const pronoun = (words[phrase.head] as Word).best?.pronoun;
  const found = pronoun ? referents.resolve({ kind: "pronoun", at: phrase.head, feats: pronoun.feats }) : null;
  return found ? [{ ...found, phrase: null }] : [];
}

/** The lands that some of these adjectives name. */
export const landsAmong = ({ referents }: EventContext, adjectives: readonly number[]): Part[] =>
  adjectives.flatMap((at) => {
    const found = referents.nationality(at)?.country ? referents.resolve({ kind: "nisba", at }) : null;
    return found ? [{ ...found, phrase: null }] : [];
  });

/** Who stands in the genitive of an event noun, with those coordinated behind it (`حرق المساجد والكنائس`). */
export function genitiveParts(context: EventContext, c: Candidate, things: boolean): Part[] {
  const { genitive } = c.clause;
  if (genitive === null) return [];
  const parts = partsOf(context, genitive, things);
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || parts.length === 0) return parts;
  for (const sibling of item.phrase.conjuncts) {
    const word = context.words[sibling.head] as Word;
    // Another event noun, or one of other definiteness, is coordinated with the event, not with its genitive.
    if (isTimeOrPlain(context, sibling) || word.best?.lexeme.kind === "vn" || sibling.definite !== genitive.definite) break;
    // `قتل شرطيين وجرائم أخرى`.
    if (context.referents.classOf(sibling) === "thing" && context.referents.classOf(genitive) !== "thing") break;
    parts.push(...single(context, sibling, things));
  }
  return parts;
}

/** The two whom a dual means that has no noun (`استعرضا`, `التقاهما`). */
export function bothParts({ referents, words }: EventContext, at: number): Part[] {
  const { start, end } = words[at] as Word;
  return referents.both(at).map((entity) => ({ entity, span: { start, end }, phrase: null }));
}

/** Who fills a slot; `binder` and `barred` as in `Referents.resolve`. */
export function fillerParts(
  context: EventContext,
  filler: Filler | null,
  things: boolean,
  binder: Known | null = null,
  barred: Known | null = null,
  mortal = false,
): Part[] {
  if (filler === null) return [];
  if (filler.kind === "phrase") return partsOf(context, filler.phrase, things);
  if (filler.kind === "pronoun" && filler.feats.startsWith("1")) return speakerParts(context, filler.at);
  if (filler.kind === "pronoun" && isDual(filler.feats)) return bothParts(context, filler.at);
  const found = context.referents.resolve(filler, binder, barred, mortal);
  return found ? [{ ...found, phrase: null }] : [];
}

/** `قال إن التنظيم انهار، داعيا إلى الحذر`: whoever speaks before in the sentence does what a participle of speech tells. */
export function spokenBefore({ acts, sentence, words }: EventContext, at: number): Part[] {
  const features = (words[at] as Word).best?.features;
  const before = acts.filter((a) => sentence.first <= a.at && a.at < at && (a.kind === "verb" || a.kind === "participle"));
  const speaker = features && before.findLast((a) => agrees(features, a))?.speaker;
  return speaker ? [{ entity: speaker.entity, span: speaker.span, phrase: null }] : [];
}

/** Whom `نحن` and `أنا` mean at a token: whoever is speaking there, the innermost. */
export function speakerParts(context: EventContext, at: number): Part[] {
  const speaker = actsAround(context.acts, at, context.knowledge).at(-1)?.speaker;
  return speaker ? [{ entity: speaker.entity, span: null, phrase: null }] : [];
}

/** The item that holds a token. */
export const itemAt = (context: EventContext, token: number): Item =>
  context.sentence.items[context.sentence.itemOf[token - context.sentence.first] as number] as Item;

/** Somebody who can do something: no place, and a thing only where the words say whose it is (`قاذفة أميركية`). */
export const isDoer = ({ entity }: Part): boolean =>
  entity.kind !== "place" && entity.kind !== "facility" && (entity.animate || entity.country !== null || entity.sectors.length > 0);

export const distinct = (parts: readonly Part[]): Part[] => parts.filter((p, i) => parts.findIndex((q) => q.entity === p.entity) === i);
