import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import type { Word } from "../words/types.js";
import { startsApposition } from "./boundaries.js";
import { holderOf } from "./coordination.js";
import { giveHolder, officeBehindSaying } from "./holders.js";
import type { Item } from "./item.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf } from "./phrases.js";

/** `ينس ستولتنبرغ الأمين العام للحلف`: an office right after a person's name belongs to it. Gives the index of the joined item. */
export function joinTitle(items: Item[], knowledge: Knowledge, words: readonly Word[]): number | null {
  const item = items.at(-1) as Item & { kind: "phrase" };
  const before = items.at(-2);
  const { phrase } = item;
  // `قال مدير الشرطة بمنطقة تبوك، العقيد سالم، إن`
  const apart = before?.kind === "mark" ? officeBehindSaying(items, knowledge, words) : null;
  if (apart !== null) {
    giveHolder(items, apart, phrase);
    return apart;
  }
  if (before?.kind !== "phrase" || before.last !== item.first) return null;
  // `يلتقي الوزير نظيره التركي مولود`: another who holds the same office.
  if (phrase.role?.id === "ref.counterpart") return null;
  if (isMoreRemit(before.phrase, phrase, knowledge, words)) {
    items.pop();
    before.phrase.last = phrase.last;
    items[items.length - 1] = { ...before, last: phrase.last };
    return items.length - 1;
  }
  const lead = items.at(-3);
  const behindFi = lead?.kind === "particle" && (lead.role === "prep:fi" || lead.role === "prep:lada");
  const office = behindFi ? items.at(-4) : lead;
  // `وزير الخارجية بدولة قطر الدكتور خالد العطية`
  if (
    office?.kind === "phrase" &&
    office.last === (behindFi ? lead.first : before.first) &&
    isOfficeAbroad(office.phrase, before.phrase, phrase) &&
    // `استقبل الأمير في مكتبه اللواء خالد`: his own office is no body that he serves in.
    !(words[before.phrase.head] as Word).best?.pronoun
  ) {
    items.length -= behindFi ? 3 : 2;
    Object.assign(office.phrase, {
      [behindFi ? "belongs" : "complement"]: before.phrase,
      name: phrase.name,
      last: phrase.last,
      definite: true,
    });
    items[items.length - 1] = { ...office, last: phrase.last };
    return items.length - 1;
  }
  const held = officeAt(items, knowledge, words);
  if (held !== null) {
    const holder = items[held] as Item & { kind: "phrase" };
    const site = items[held + 1] as Item & { kind: "phrase" };
    Object.assign(holder.phrase, {
      complement: holder.phrase.complement ?? site.phrase,
      name: phrase.name,
      last: phrase.last,
      definite: true,
    });
    items.length = held + 1;
    items[held] = { ...holder, last: phrase.last };
    return held;
  }
  const told = officeBehindSaying(items, knowledge, words);
  if (told !== null) {
    giveHolder(items, told, phrase);
    return told;
  }
  const merge = (): number => {
    items.pop();
    for (let p: Phrase | null = before.phrase.genitive; p !== null && p.last === before.phrase.last; p = p.genitive) p.last = phrase.last;
    before.phrase.last = phrase.last;
    items[items.length - 1] = { ...before, last: phrase.last };
    return items.length - 1;
  };
  // `الأمين العام للرابطة الدكتور عبدالله`: the name comes after the office with all that it is over.
  const titled =
    before.phrase.role?.kind === "office" &&
    before.phrase.name === null &&
    !before.phrase.role.id.startsWith("ref.") &&
    before.phrase.definite;
  if (titled && phrase.name?.kind === "person" && phrase.prep === null && !phrase.conj) {
    before.phrase.name = phrase.name;
    return merge();
  }
  const over = phrase.name?.kind === "person" && phrase.prep === null && !phrase.conj ? officeOver(items) : null;
  if (over !== null) {
    const { phrase: office } = items[over] as Item & { kind: "phrase" };
    Object.assign(office, { name: phrase.name, last: phrase.last, definite: true });
    items.length = over + 1;
    items[over] = { ...(items[over] as Item & { kind: "phrase" }), last: phrase.last };
    return over;
  }
  const person = nameAtEnd(before.phrase) ?? apposedTo(items);
  if (person?.kind !== "person") return null;
  if (phrase.prep !== null || phrase.conj || phrase.name !== null || phrase.role?.kind !== "office" || phrase.role.id.startsWith("ref."))
    return null;
  // `التقى الرئيس عبد الفتاح السيسي نائب الرئيس الأمريكي`: an office of another land is somebody else's.
  const land = landOfOffice(phrase, knowledge, words);
  if (land !== null && person.actor?.country && person.actor.country !== land) return null;
  if (before.phrase.name === person) before.phrase.aside ??= phrase;
  return merge();
}

/** `خالد الأحمد وزير الثقافة والإعلام`: one more thing that the office behind a person's name is over. */
function isMoreRemit({ name, last }: Phrase, phrase: Phrase, { roles }: Knowledge, words: readonly Word[]): boolean {
  if (name?.kind !== "person" || name.last > last - 2 || !phrase.conj || phrase.prep !== null || phrase.name !== null) return false;
  const [office, over] = [words[last - 2] as Word, (words[last - 1] as Word).best];
  const thing = phrase.role === null || phrase.role.sectors.includes("JRN");
  return (
    thing &&
    phrase.definite &&
    !phrase.people &&
    phrase.quantity === null &&
    (words[phrase.head] as Word).best?.pronoun === null &&
    roles.get(lemmaOf(office))?.kind === "office" &&
    !office.best?.article &&
    over?.article === true &&
    over.lexeme.upos === "NOUN"
  );
}

/** `الأمير محمد، ولي ولي العهد النائب الثاني لرئيس المجلس وزير الدفاع`: whose the office is that the last office stands right behind. */
function apposedTo(items: readonly Item[]): NameMention | null {
  const k = items.length - 3;
  const holder = k > 0 && startsApposition(items, k) ? items[k - 1] : undefined;
  return holder?.kind === "phrase" ? nameAtEnd(holder.phrase) : null;
}

/** The land that an office is of, by an adjective or the name of its last genitive; null where its words do not tell. */
function landOfOffice(phrase: Phrase, knowledge: Knowledge, words: readonly Word[]): string | null {
  for (let p: Phrase | null = phrase; p !== null; p = p.genitive) {
    for (const at of p.adjectives) {
      const land = knowledge.nationalities.get(lemmaOf(words[at]))?.country;
      if (land) return land;
    }
    if (p.name?.kind === "country") return p.name.actor?.country ?? null;
  }
  return null;
}

/** `وزير الثقافة والإعلام الدكتور عادل`: the item of the office that the things coordinated before the last item are the remit of. */
function officeOver(items: readonly Item[]): number | null {
  let k = items.length - 2;
  while (k > 0 && isRemit(items[k] as Item) && items[k - 1]?.last === items[k]?.first) k--;
  const office = items[k] as Item;
  const last = items[items.length - 2] as Item;
  if (k === items.length - 2 || office.kind !== "phrase" || last.kind !== "phrase") return null;
  const { role, name, definite, genitive } = office.phrase;
  if (role?.kind !== "office" || role.id.startsWith("ref.") || name !== null || !definite || genitive === null) return null;
  return holderOf(office.phrase, last.phrase) === null ? null : k;
}

/** How many phrases with `بـ` may stand between an office and the name (`بمديرية الدفاع المدني بمنطقة تبوك`). */
const SITES = 2;

/**
 * `أوضح المتحدث الرسمي بشرطة منطقة الرياض العقيد فواز`: the item of the office that is held in a body or region behind `بـ`, before the
 * last item with the name. Only behind a verb of saying or a sign: other verbs meet somebody somewhere (`استقبل الوزير بجدة السفير`).
 */
function officeAt(items: readonly Item[], knowledge: Knowledge, words: readonly Word[]): number | null {
  const name = items.at(-1) as Item & { kind: "phrase" };
  if (name.phrase.name?.kind !== "person" || name.phrase.prep !== null || name.phrase.conj) return null;
  let k = items.length - 2;
  while (k > 0 && items.length - 2 - k < SITES && isSite(items[k] as Item, knowledge, words) && items[k - 1]?.last === items[k]?.first) k--;
  const office = items[k] as Item;
  if (k === items.length - 2 || office.kind !== "phrase" || office.phrase.role?.kind !== "office") return null;
  const { role, prep, conj, definite } = office.phrase;
  if (office.phrase.name !== null || prep !== null || conj || !definite || role.id.startsWith("ref.")) return null;
  const lead = items[k - 1];
  const says =
    lead?.kind === "verb" &&
    (words[lead.at] as Word).analyses.some((a) => a.features.tense !== null && knowledge.speechVerbs.has(a.lexeme.key));
  // `رئيس الأركان بمكتب الوزير إريك`: an office in a body, not somebody met in a region.
  const inBody = items.slice(k + 1, -1).every((x) => x.kind === "phrase" && x.phrase.role?.kind === "body");
  return says || inBody || lead === undefined || lead.kind === "mark" ? k : null;
}

/** `بشرطة الرياض`, `بمنطقة تبوك`: a body or a region. */
const isSite = (item: Item, knowledge: Knowledge, words: readonly Word[]): boolean =>
  item.kind === "phrase" &&
  item.phrase.prep === "bi" &&
  !item.phrase.conj &&
  (item.phrase.role?.kind === "body" ||
    item.phrase.name?.kind === "place" ||
    isBody(item.phrase) ||
    knowledge.placeWords.has(lemmaOf(words[item.phrase.head])));

/** A coordinated thing that an office may be over. */
const isRemit = (item: Item): boolean =>
  item.kind === "phrase" &&
  item.phrase.conj &&
  item.phrase.name === null &&
  (item.phrase.role === null ||
    (item.phrase.role.kind === "body" && item.phrase.adjectives.length === 0 && item.phrase.genitive === null)) &&
  !item.phrase.people;

/** The name that a phrase ends with: its own, or that of its last genitive (`صاحب السمو الملكي الأمير فيصل`). */
function nameAtEnd(phrase: Phrase): NameMention | null {
  if (phrase.name !== null) return phrase.name;
  return phrase.genitive !== null && phrase.genitive.last === phrase.last ? nameAtEnd(phrase.genitive) : null;
}

/** A body, by a word for one or by its name. */
const isBody = ({ role, name }: Phrase): boolean => role?.kind === "body" || name?.kind === "organisation" || name?.kind === "group";

/** `القيادي`, `الخبير`: one definite person called by what he is or does. */
const isCalled = ({ role, definite, quantity, conjuncts }: Phrase): boolean =>
  (role?.kind === "people" || role?.kind === "source") && definite && quantity === null && conjuncts.length === 0;

/** `معالي وزير الخارجية`: an office behind a word of honour. */
const isHonoured = ({ role, genitive }: Phrase): boolean => role?.kind === "honorific" && genitive?.role?.kind === "office";

/** An office, the country that it is held in behind `بـ` or the body behind `في` (`وزير النقل في حكومة الوفاق`), and who holds it. */
const isOfficeAbroad = (office: Phrase, land: Phrase, holder: Phrase): boolean =>
  (office.role?.kind === "office" || isHonoured(office) || (isCalled(office) && land.prep === "fi")) &&
  !office.role?.id.startsWith("ref.") &&
  office.name === null &&
  office.complement === null &&
  !land.conj &&
  (land.prep === "bi" || land.prep === "lada"
    ? (land.name ?? land.genitive?.name)?.kind === "country"
    : land.prep === "fi" && isBody(land)) &&
  holder.name?.kind === "person" &&
  holder.prep === null &&
  !holder.conj;
