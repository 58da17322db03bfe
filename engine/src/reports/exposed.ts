import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { relativeCarrier } from "./carriers.js";
import { type PartsAt, subjectOf } from "./control.js";
import { fillerParts, itemAt, landsAmong, type Part, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** `تعرضت الوزيرة، زوجة النائب، لمحاولة اغتيال`: the clause before whose verb exposes its subject to what stands in the noun's slot. */
export function exposing(context: EventContext, at: number): ReadClause | null {
  const item = itemAt(context, at);
  const slot = item.kind === "phrase" ? item.phrase.prep : null;
  const nearest = context.clauses.findLast((x) => x.at < at);
  // `تعرضت قافلة تضم جنودا لهجوم`: over what only describes the subject.
  const outer = context.clauses.findLast((x) => x.at < (nearest?.at ?? 0));
  const about = nearest?.antecedent ?? null;
  const clause = about !== null && outer?.subject?.kind === "phrase" && outer.subject.phrase === about ? outer : nearest;
  if (slot === null || clause === undefined || clause.preps.some((p) => p.code === slot && p.phrase.first < item.first)) return null;
  return context.referents.receives(clause.lemma, slot) ? clause : null;
}

/** `شن الطيران غارات`, `تعرض القافلة لهجوم`: the genitive of a light verb's verbal noun, with the event noun in its slot. */
export function lightNoun(context: EventContext, c: Candidate, part: "subj" | "obj"): Phrase | null {
  const { sentence, words, knowledge } = context;
  const own = sentence.itemOf[c.clause.at - sentence.first] as number;
  const item = sentence.items[own];
  if (item?.kind !== "phrase") return null;
  const slot = item.phrase.prep ?? "obj";
  // Over the rest of a long name or title, or what describes it, to the phrase that the verbal noun heads.
  for (let k = own - 1; k >= own - 5; k--) {
    const before = sentence.items[k];
    if (before?.kind === "verb" && part === "obj") continue;
    if (before?.kind !== "phrase") return null;
    for (let p: Phrase | null = before.phrase; p !== null; p = p.genitive) {
      const verb = (words[p.head] as Word).best?.lexeme.verb;
      if (verb && p.genitive && knowledge.lightVerbs.get(keyOf(verb))?.some((l) => l.noun === slot && l.subject === part))
        return p.genitive;
    }
  }
  return null;
}

/** `بعد تعرضه لهجوم`: whom the pronoun on a light verb's noun means, where what stands behind comes to him; null where there is none. */
export function exposedPronoun(context: EventContext, c: Candidate): Part[] | null {
  const { sentence, words, knowledge } = context;
  const item = sentence.items[sentence.itemOf[c.clause.at - sentence.first] as number];
  const before = sentence.items[(sentence.itemOf[c.clause.at - sentence.first] as number) - 1];
  if (item?.kind !== "phrase" || item.phrase.prep === null || before?.kind !== "phrase") return null;
  for (let p: Phrase | null = before.phrase; p !== null; p = p.genitive) {
    const best = (words[p.head] as Word).best;
    const verb = best?.pronoun ? best.lexeme.verb : null;
    if (!verb || !best?.pronoun) continue;
    if (!knowledge.lightVerbs.get(keyOf(verb))?.some((l) => l.noun === item.phrase.prep && l.subject === "obj")) continue;
    return fillerParts(context, { kind: "pronoun", at: p.head, feats: best.pronoun.feats }, true, c.host?.actor?.entity ?? null);
  }
  return null;
}

/** Modes of what strikes whoever is near. */
const BLASTS = ["explosives", "suicide-attack"];

/** `فجر نفسه قرب دورية`, `انفجرت أمام مكاتب الحزب`, `لدى مرور حافلة`: whom a blast is told to be near, or to go off before. */
export function nearby(context: EventContext, c: Candidate): Part[] {
  if (!c.predicate.modes.some((m) => BLASTS.includes(m))) return [];
  const preps = [...c.clause.preps, ...(c.governors?.light && c.host ? c.host.preps : [])];
  const somebody = new Set(["force", "actor", "person"]);
  const { sites, areas } = context.knowledge;
  const isSite = (lemma: string): boolean => sites.has(lemma) && !areas.has(lemma);
  const isTarget = ({ code, phrase }: { code: string; phrase: Phrase }): boolean =>
    (NEAR.has(code) && somebody.has(context.referents.classOf(phrase))) ||
    // `فجر شاحنة أمام مركز للشرطة`
    (AT.has(code) && isSite(lemmaOf(context.words[phrase.head])));
  const near = preps.find(isTarget);
  if (near) return partsOf(context, near.phrase, true);
  const passing = preps.find((p) => context.knowledge.adjuncts.get(lemmaOf(context.words[p.phrase.head])) === "passing");
  return passing?.phrase.genitive ? partsOf(context, passing.phrase.genitive, true) : [];
}

const NEAR = new Set(["loc", "amam"]);
const AT = new Set(["amam", "fi"]);

/** `هددت بطرد المنظمات`, `هددت بطردها`: who is threatened is whoever would suffer the deed. */
export function threatened(context: EventContext, c: Candidate, partsAt: PartsAt): Part[] {
  const deed = c.clause.preps.find((p) => p.code === "bi")?.phrase;
  if (deed === undefined) return [];
  const found = partsAt(deed.head);
  if (found && found.c !== c) return found.parts.recipients;
  const pronoun = (context.words[deed.head] as Word).best?.pronoun;
  if (pronoun)
    return fillerParts(context, { kind: "pronoun", at: deed.head, feats: pronoun.feats }, false, null, c.host?.actor?.entity ?? null);
  return deed.genitive !== null && deed.name === null ? partsOf(context, deed.genitive, false) : [];
}

/** The companion noun of a pattern takes no part itself. */
export const isCompanion = (c: Candidate, phrase: Phrase): boolean => c.trigger !== c.clause.at && phrase.head === c.trigger;

/** Types of deeds and words that come from somebody; taking and leaving go the other way. */
const COMES_FROM = new Set(["ASSAULT", "THREATEN", "REQUEST", "ACCUSE", "SUPPORT", "AID", "AGREE"]);

/** Whether the noun names what somebody is exposed to (`تعرضت دورية لإطلاق نار`, `بعد تعرضه لهجوم`). */
export const isExposure = (context: EventContext, c: Candidate): boolean =>
  lightNoun(context, c, "obj") !== null || exposedPronoun(context, c) !== null || exposing(context, c.clause.at) !== null;

/** The genitive of a noun, unless it belongs to the name of the deed itself (`إطلاق نار`). */
const ownGenitive = (c: Candidate): Phrase | null =>
  c.clause.genitive !== null && !isCompanion(c, c.clause.genitive) && c.clause.genitive.head !== c.trigger ? c.clause.genitive : null;

/** `تعرضت المدينة لقصف الطيران`: behind a word of exposure somebody in the genitive does the deed. */
export function striker(context: EventContext, c: Candidate): Phrase | null {
  const genitive = ownGenitive(c);
  return genitive !== null && ["force", "country", "actor"].includes(context.referents.classOf(genitive)) ? genitive : null;
}

/** `هجوم نسب إلى المتمردين`: on whom the relative clause of a deed lays it. */
export function blamed(context: EventContext, c: Candidate): Part[] {
  if (c.predicate.type !== "ASSAULT" || c.clause.kind !== "noun") return [];
  const { verbPredicates } = context.knowledge;
  for (const clause of context.clauses) {
    if (clause.antecedent?.head !== c.clause.at) continue;
    for (const { predicate, pattern } of verbPredicates.get(clause.lemma) ?? []) {
      const on = predicate.type === "ACCUSE" && pattern.prep ? clause.preps.find((p) => p.code === pattern.prep) : undefined;
      if (on) return partsOf(context, on.phrase, false);
    }
  }
  return [];
}

/** Who does what somebody is exposed to: an adjective, a genitive or a source tells (`لقصف إسرائيلي`, `لهجوم من مسلحين`). */
export function strikers(context: EventContext, c: Candidate): Part[] {
  const lands = landsOf(context, c);
  if (lands.length > 0) return lands.slice(0, 1);
  const phrase = striker(context, c) ?? sourceOf(context, c);
  return phrase ? partsOf(context, phrase, false) : launchers(context, c);
}

/** `تعرضت القافلة لهجوم شنه مسلحون`: who carries the deed out in its relative clause. */
function launchers(context: EventContext, c: Candidate): Part[] {
  const carrier = relativeCarrier(context, c.clause.at);
  const clause = carrier?.light?.word.subject === "subj" ? context.clauses.find((x) => x.item === carrier.verbItem) : undefined;
  return clause ? subjectOf(context, clause) : [];
}

/** The lands that adjectives of an event noun name (`هجوم إسرائيلي`). */
export const landsOf = (context: EventContext, { clause }: Candidate): Part[] =>
  landsAmong(context, context.sentence.byHead.get(clause.at)?.adjectives ?? []);

/** `هجوم من متشددين`, `إطلاق نار من مجهولين`, `دعم من إيران`: whom it comes from. */
export function sourceOf({ referents, words }: EventContext, c: Candidate): Phrase | null {
  if (!COMES_FROM.has(c.predicate.type) || c.predicate.mutual || ownGenitive(c) !== null) return null;
  const at = c.clause.preps.findIndex((p) => p.code === "min");
  const source = c.clause.preps[at]?.phrase;
  // `هجوم على مجموعة منهم`: some of them, not whom it comes from; `إطلاق نار منها`: from where.
  const pronoun = source ? (words[source.head] as Word).best : null;
  if (pronoun?.lexeme.upos === "ADP" && (at > 0 || pronoun.pronoun?.feats === "3fs")) return null;
  return source && !["thing", "place"].includes(referents.classOf(source)) ? source : null;
}

/** `استشهد شاب برصاص الجيش`, `مقتل مدني بقذيفة إسرائيلية`: whose weapon it was, where nobody else is told to have attacked. */
export function armed(context: EventContext, { clause, predicate }: Candidate): Part[] {
  if (predicate.type !== "ASSAULT") return [];
  const { words, knowledge, referents } = context;
  for (const { code, phrase } of clause.preps) {
    if (code !== "bi" || phrase.name !== null) continue;
    if (!knowledge.means.get(lemmaOf(words[phrase.head]))?.some((m) => m.type === "ASSAULT")) continue;
    const holder = phrase.genitive;
    if (holder !== null && ["force", "country", "actor", "person"].includes(referents.classOf(holder)))
      return partsOf(context, holder, false);
    const lands = landsAmong(context, phrase.adjectives);
    if (lands.length > 0) return lands.slice(0, 1);
  }
  return [];
}
