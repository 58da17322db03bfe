import type { Status } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import type { Governors } from "./governors.js";
import type { Item, SentenceItems } from "./item.js";
import { type StatusReading, verbStatus } from "./moods.js";
import { compose, isIrrealis, operatorAt } from "./operators.js";
import { lemmaOf, verbLemmas } from "./phrases.js";
import { predicateOf } from "./still.js";

export { type Governors, governorsOf, UNGOVERNED } from "./governors.js";
export { type StatusReading, verbStatus } from "./moods.js";

/** Status of an event noun, from what governs it: the outermost word first, each one setting what stands below it. */
export function nounStatus(
  sentence: SentenceItems,
  words: readonly Word[],
  at: number,
  governors: Governors,
  knowledge: Knowledge,
): StatusReading {
  const took = tookPlace(sentence, words, at, knowledge);
  if (took) return took;
  if (isDuty(sentence, words, at)) return { status: "wanted", because: ["status.duty"] };
  const because: string[] = [];
  let status: Status = "actual";
  const outermost = governors.operators.at(-1);
  const governed = outermost !== undefined && sentence.items[outermost.item]?.kind === "verb" ? outermost.item : null;
  const handsOn = governors.operators.every((g) => g.operator.status === "same");
  if (governed !== null) status = verbStatus(sentence, words, governed, knowledge).status;
  else if (!governors.presupposed && governors.light && handsOn) {
    const carried = verbStatus(sentence, words, governors.light.verbItem, knowledge);
    because.push(governors.light.word.id, ...carried.because);
    status = carried.status;
  } else if (!governors.presupposed && governors.argumentOf !== null) {
    const carried = verbStatus(sentence, words, governors.argumentOf, knowledge);
    const verb = lemmaOf(words[(sentence.items[governors.argumentOf] as Item & { kind: "verb" }).at]);
    // `يجب أن تظهر تضامنها`: not of a verb that names a happening itself, whose object may be there already (`أن يدين الهجوم`).
    const blames = (knowledge.verbPredicates.get(verb) ?? []).some((p) => p.predicate.type === "ACCUSE");
    if (isIrrealis(carried.status) && !blames && (carried.status !== "wanted" || !knowledge.verbPredicates.has(verb))) {
      because.push(...carried.because);
      status = carried.status;
    }
  }
  for (let k = governors.operators.length - 1; k >= 0; k--) {
    const { operator } = governors.operators[k] as Governors["operators"][number];
    status = compose(operator.status, status);
    because.unshift(operator.id);
  }
  return qualified(sentence, words, at, { status, because }, knowledge);
}

/** `على الحكومة سحب قواتها`, `أن عليها وقف القصف`: what somebody ought to do, where the clause opens with `على`. */
function isDuty({ items, itemOf, first }: SentenceItems, words: readonly Word[], at: number): boolean {
  const own = itemOf[at - first] as number;
  const [item, whose] = [items[own], items[own - 1]];
  if (
    item?.kind !== "phrase" ||
    item.phrase.head !== at ||
    item.phrase.prep !== null ||
    item.phrase.conj ||
    (item.phrase.definite === false && item.phrase.genitive === null)
  )
    return false;
  if (whose?.kind !== "phrase" || whose.phrase.prep !== "ala") return false;
  const pronoun = (words[whose.phrase.head] as Word).best?.lexeme.upos === "ADP";
  const { name, role, people } = whose.phrase;
  if (!pronoun && !people && role === null && (name === null || name.kind === "facility")) return false;
  let lead = own - 2;
  if (!pronoun && items[lead]?.kind === "particle" && (items[lead] as Item & { kind: "particle" }).role === "prep:ala") lead--;
  const opener = items[lead];
  return opener === undefined || opener.kind === "mark" || (opener.kind === "particle" && /^sub:(an|anna|also)$/.test(opener.role));
}

/** `الاشتباه بالضلوع في تفجير وقع أمس`: what took place took place, whatever else is only suspected. */
function tookPlace(sentence: SentenceItems, words: readonly Word[], at: number, knowledge: Knowledge): StatusReading | null {
  let item = (sentence.itemOf[at - sentence.first] as number) + 1;
  const isBeside = (i: Item | undefined): boolean =>
    i !== undefined && (i.kind === "phrase" ? i.phrase.prep !== null : i.kind === "particle" && /^(prep|adv)/.test(i.role));
  while (isBeside(sentence.items[item])) item++;
  const next = sentence.items[item];
  if (next?.kind !== "verb" || words[next.at]?.best?.features.tense !== "perfect" || words[next.at]?.best?.conj) return null;
  if (sentence.byHead.get(at)?.definite) return null;
  const light = verbLemmas(words[next.at] as Word).flatMap((l) => knowledge.lightVerbs.get(l) ?? []);
  const carries = light.find((l) => l.noun === "subj");
  return carries ? { status: "actual", because: [carries.id, "status.perfect"] } : null;
}

/**
 * `اللقاء المرتقب`, `هجوم محتمل`, `المعارك الدائرة`: an adjective tells the status of what nothing else makes unreal. So does `خلال` of
 * what lasts: a visit is under way while something else happens, a meeting is over.
 */
function qualified(
  sentence: SentenceItems,
  words: readonly Word[],
  at: number,
  reading: StatusReading,
  knowledge: Knowledge,
): StatusReading {
  if (reading.status !== "actual" && reading.status !== "ongoing") return reading;
  const phrase = sentence.byHead.get(at);
  const lasts = phrase?.prep === "khilal" ? operatorAt(words[at], LASTING, knowledge) : null;
  if (lasts) return { status: compose(lasts.status, reading.status), because: [...reading.because, lasts.id] };
  const any = phrase?.quantity == null ? null : operatorAt(words[phrase.quantity], QUANTIFIER, knowledge);
  const quality = (phrase?.adjectives ?? []).reduce((found, t) => found ?? operatorAt(words[t], ADJECTIVE, knowledge), any);
  const operator = quality ?? predicateOf(sentence, words, at, knowledge);
  return operator ? { status: compose(operator.status, reading.status), because: [...reading.because, operator.id] } : reading;
}

const ADJECTIVE: ReadonlySet<string> = new Set(["adj"]);
const LASTING: ReadonlySet<string> = new Set(["lasts"]);
const QUANTIFIER: ReadonlySet<string> = new Set(["quant"]);

/** Status of a happening that a verb and its noun name together (`واصل دعمه للحكومة`): an aspect told by the verb counts. */
export function companionStatus(sentence: SentenceItems, words: readonly Word[], v: number, knowledge: Knowledge): StatusReading {
  const read = verbStatus(sentence, words, v, knowledge);
  const operator = operatorAt(words[(sentence.items[v] as Item & { kind: "verb" }).at], OBJECT, knowledge);
  if (operator?.status !== "ongoing") return read;
  return { status: compose("ongoing", read.status), because: [...read.because, operator.id] };
}

const OBJECT: ReadonlySet<string> = new Set(["obj", "fi"]);
