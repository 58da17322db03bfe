import type { Word } from "../words/types.js";
import { rankTail } from "./bodies.js";
import { lemmaOf } from "./lemmas.js";
import type { Phrase, PhraseContext } from "./phrase.js";
import { buildPhrase } from "./phrases.js";

const TITLES = new Set(["office", "rank", "honorific", "people", "source"]);

/** `وزير الخارجية الأميركي جون كيري`; also `رئيس الوزراء العراقي، مصطفى الكاظمي،` and a second title between. */
export function takeApposition(context: PhraseContext, phrase: Phrase): void {
  const { words, end, nameAt } = context;
  if (phrase.name !== null) return;
  if (phrase.role === null) {
    takeNameOfNational(context, phrase);
    return;
  }
  if (phrase.role.id.startsWith("ref.") && phrase.role.id !== "ref.counterpart") return;
  const titled = TITLES.has(phrase.role.kind) || phrase.role.kind === "body";
  // `أكدت مصادر عسكرية نجاح القوات`: several who only tell have no name.
  const several = phrase.role.kind === "source" && (words[phrase.head] as Word).best?.features.number === "p";
  if (!titled || several) return;
  let at = phrase.last;
  // `الأستاذ/ خالد`: a stroke between title and name.
  const comma = ["،", ",", ":", "/"].includes(words[at]?.text ?? "");
  if (comma && TITLES.has(phrase.role.kind) && phrase.definite) at++;
  if (words[at]?.kind === "latin" && words[at]?.text.endsWith(".")) at++;
  // `الفريق أول عبد الفتاح`, `اللواء الركن عبده`, `الجندي أول سالم`: a rank's second word stands before the name.
  if ((phrase.role.kind === "rank" || phrase.role.id === "soldier") && !comma) at += rankTail(context, at);
  const quote =
    ['"', "«", "“", "”"].includes(words[at]?.text ?? "") && (phrase.role.kind === "body" || nameAt.get(at + 1)?.kind === "person");
  if (quote) at++;
  if (at >= end) return;
  const name = nameAt.get(at);
  const first = words[at] as Word;
  if (
    name &&
    name.start === first.start &&
    (phrase.role.kind !== "body" || phrase.last === phrase.head + 1 || quote) &&
    (phrase.role.kind === "body" ? name.kind !== "country" && name.kind !== "person" : name.kind === "person")
  ) {
    phrase.name = name;
    phrase.last = name.last;
    if (quote && ['"', "»", "”", "“"].includes(words[phrase.last]?.text ?? "")) phrase.last++;
    else if (comma && ["،", ","].includes(words[phrase.last]?.text ?? "") && words[phrase.last + 1]?.best?.lexeme.kind?.startsWith("sub"))
      phrase.last++;
    phrase.definite = true;
    return;
  }
  const second = !comma && phrase.role.kind !== "body" && context.knowledge.roles.get(lemmaOf(first));
  if (
    second &&
    !second.id.startsWith("ref.") &&
    TITLES.has(second.kind) &&
    second.kind !== "people" &&
    !first.best?.conj &&
    !first.best?.prep
  ) {
    const inner = buildPhrase(context, at);
    if (inner?.name?.kind === "person") {
      phrase.name = inner.name;
      phrase.last = inner.last;
    }
  }
}

/** `الروسي سيرغي لافروف`: an adjective for the people of a land, and the name of one of them. */
function takeNameOfNational({ words, nameAt, knowledge }: PhraseContext, phrase: Phrase): void {
  const best = (words[phrase.head] as Word).best;
  const name = nameAt.get(phrase.last);
  if (!best?.article || best.features.number !== "s" || phrase.last !== phrase.head + 1 || name?.kind !== "person") return;
  if (!knowledge.nationalities.get(lemmaOf(words[phrase.head]))?.country || name.start !== (words[phrase.last] as Word).start) return;
  phrase.name = name;
  phrase.last = name.last;
}

/** `الأمين العام لحلف الأطلسي`, `الناطق باسم الحكومة`: what an office is over. */
export function takeRemit(context: PhraseContext, phrase: Phrase, depth: number): void {
  const word = context.words[phrase.last];
  const a = word?.best;
  if (!word || !a || a.conj || phrase.role?.id.startsWith("ref.")) return;
  const speaksFor = context.knowledge.prepositions.get(word.key)?.some((p) => p.code === "name") === true;
  if (!speaksFor && (a.prep !== "ل" || a.pronoun)) return;
  const inner = buildPhrase(context, speaksFor ? phrase.last + 1 : phrase.last, depth + 1);
  if (inner === null || inner.last > context.end) return;
  // `تعرض الوزير لمحاولة اغتيال`: no office is over a deed.
  if (!speaksFor && isIndefiniteDeed(context, inner)) return;
  // `قال رئيس البلدية للصحافة`, `المتحدث لقناة الشرق`: whom he talks to, unless the office is one of the press (`مدير القناة`).
  if (!speaksFor && isPress(inner) && (phrase.genitive !== null || phrase.adjectives.length === 0)) return;
  // `اعتذر رئيس الوزراء لعائلات الضحايا`: an office that says what it is of is not over people too.
  if (!speaksFor && phrase.genitive !== null && inner.name === null && inner.role !== null && inner.role.kind !== "body") return;
  phrase.complement = inner;
  phrase.last = inner.last;
  takeApposition(context, phrase);
}

/** `مبعوث الأمم المتحدة إلى اليمن إسماعيل ولد الشيخ`, `السفير لدى مصر أحمد العلي`: where an office is posted, before its holder's name. */
export function takePosting(context: PhraseContext, phrase: Phrase, depth: number): void {
  const { words, nameAt, end } = context;
  const prep = (words[phrase.last] as Word).best?.lexeme.kind ?? "";
  const post = POSTED.test(prep) ? nameAt.get(phrase.last + 1) : undefined;
  if (post === undefined || post.kind === "person" || post.last + 1 >= end) return;
  const comma = /^[،,]$/.test(words[post.last]?.text ?? "") && phrase.definite ? 1 : 0;
  if (nameAt.get(post.last + comma)?.kind !== "person") return;
  const inner = buildPhrase(context, phrase.last + 1, depth + 1);
  if (inner === null || inner.last !== post.last) return;
  inner.prep = prep.slice("prep:".length);
  inner.prepAt = phrase.last;
  phrase.complement = inner;
  phrase.last = inner.last;
  takeApposition(context, phrase);
}

const POSTED = /^prep:(ila|lada)$/;

const isIndefiniteDeed = ({ knowledge, words }: PhraseContext, { head, name, role, genitive }: Phrase): boolean => {
  if (name !== null || role !== null || (words[head] as Word).best?.article) return false;
  const lemma = lemmaOf(words[head]);
  // `الموفد الدولي لصياغة مبادرة`: an office is over something definite.
  const deed = (words[head] as Word).best?.lexeme.kind === "vn" || (words[head] as Word).best?.lexeme.verb != null;
  return (
    (deed && genitive !== null && !genitive.definite && genitive.name === null) ||
    knowledge.nounPredicates.has(lemma) ||
    (genitive !== null && knowledge.operators.get(lemma)?.some((o) => o.slot.includes("gen")) === true)
  );
};

/** A medium, or the press. */
const isPress = (phrase: Phrase): boolean => (phrase.name?.actor?.sectors ?? phrase.role?.sectors ?? []).includes("JRN");

/** `فريق طبي`, `عميد الكلية`: before no name a rank may be something else. */
export function leaveRank({ knowledge, words }: PhraseContext, phrase: Phrase): void {
  const other = knowledge.likeRanks.get(lemmaOf(words[phrase.head]));
  if (other && (phrase.genitive !== null || phrase.adjectives.length > 0 || !phrase.definite)) phrase.role = other;
}
