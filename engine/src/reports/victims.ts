import type { Filler } from "../clauses/arguments.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Counts } from "../dossier/types.js";
import type { NumberReading } from "../times/numbers.js";
import { quantityOf } from "./details.js";
import type { Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Prepositions behind which a verb of results has what came of it. */
const RESULT: ReadonlySet<string> = new Set(["an", "ila"]);

/**
 * `غارة أوقعت 12 قتيلا`, `هجوم أدى إلى سقوط 32 قتيلا و100 جريح`, `قصفت القرية، ما أوقع أربعة جرحى`: the dead and injured that a verb
 * of results tells of an attack (guidelines, section 9). Adds them to its recipients and gives their numbers; nothing where the toll is
 * told by a noun for dying (`أسفر عن مقتل خمسة`), which is a happening of its own.
 */
export function addVictims(context: EventContext, c: Candidate, parts: Parts, readNumber: (at: number) => NumberReading | null): Counts {
  const out: Counts = {};
  if (c.predicate.type !== "ASSAULT") return out;
  for (const clause of context.clauses) {
    if (!context.knowledge.results.has(clause.lemma) || !isResultOf(context, clause, c)) continue;
    for (const { phrase, kind } of resultsIn(context, clause)) {
      const found = context.referents.resolve({ kind: "phrase", phrase });
      if (found && !parts.recipients.some((r) => r.entity === found.entity)) parts.recipients.push({ ...found, phrase });
      const value = quantityOf(phrase, context.words, readNumber, context.knowledge);
      if (value !== null) out[kind] = value;
    }
  }
  return out;
}

/** Whether a verb of results has the happening as its subject, or resumes all that was told (`ما أدى إلى`). */
function isResultOf(context: EventContext, clause: ReadClause, c: Candidate): boolean {
  if (resumes(context, clause)) return c.clause.kind === "verb" && mainBefore(context, clause) === c.clause.at;
  for (let p = phraseOf(clause.subject); p !== null; p = p.genitive) if (p.head === c.trigger || p.head === c.clause.at) return true;
  return false;
}

const phraseOf = (filler: Filler | null): Phrase | null => (filler?.kind === "phrase" ? filler.phrase : null);

const resumes = (context: EventContext, { item }: ReadClause): boolean => {
  const lead = context.sentence.items[item - 1];
  return lead?.kind === "particle" && lead.role === "rel:ma";
};

/** The verb before that is in no relative clause. */
const mainBefore = (context: EventContext, clause: ReadClause): number =>
  context.clauses.findLast((x) => x.item < clause.item && !x.relative)?.at ?? -1;

interface Harmed {
  readonly phrase: Phrase;
  readonly kind: "dead" | "injured";
}

/** The phrases for dead or injured people among what a verb of results brings. */
function resultsIn(context: EventContext, clause: ReadClause): Harmed[] {
  const told = [
    ...clause.objects.map(phraseOf),
    ...clause.preps.filter((p) => RESULT.has(p.code)).map((p) => p.phrase),
    resumes(context, clause) ? phraseOf(clause.subject) : null,
  ];
  const out = new Map<Phrase, Harmed>();
  const walk = (phrase: Phrase | null): void => {
    if (phrase === null || out.has(phrase)) return;
    const kind = context.knowledge.counts.get(lemmaOf(context.words[phrase.head]));
    const deed = context.words[phrase.head]?.best?.lexeme.kind === "vn";
    if (!deed && (kind === "dead" || kind === "injured") && !context.knowledge.nounPredicates.has(lemmaOf(context.words[phrase.head])))
      out.set(phrase, { phrase, kind });
    walk(phrase.genitive);
    for (const conjunct of phrase.conjuncts) walk(conjunct);
  };
  for (const phrase of told) walk(phrase);
  for (const phrase of livesIn(context, clause)) out.set(phrase, { phrase, kind: "dead" });
  return [...out.values()];
}

/** `أودى بحياة جنديين`, `حصد أرواح العشرات`, `راح ضحيته 31 شخصا`: whose lives a verb of results says were lost. */
function livesIn(context: EventContext, clause: ReadClause): Phrase[] {
  const { knowledge, words, sentence } = context;
  const held = [...clause.objects.map(phraseOf), ...clause.preps.filter((p) => p.code === "bi").map((p) => p.phrase)];
  const lives = held.find((p) => p !== null && knowledge.counts.get(lemmaOf(words[p.head])) === "lives")?.genitive;
  if (lives) return [lives, ...lives.conjuncts];
  const [victim, dead] = [sentence.items[clause.item + 1], sentence.items[clause.item + 2]];
  if (victim?.kind !== "phrase" || dead?.kind !== "phrase" || dead.phrase.prep !== null) return [];
  const own = words[victim.phrase.head]?.best?.pronoun != null && victim.phrase.prep === null;
  return own && knowledge.counts.get(lemmaOf(words[victim.phrase.head])) === "dead" ? [dead.phrase, ...dead.phrase.conjuncts] : [];
}
