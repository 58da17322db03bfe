import type { Span } from "../dossier/types.js";
import type { Knowledge, Nationality } from "../knowledge/types.js";
import type { Registry } from "../names/registry.js";
import type { Known, NameMention } from "../names/types.js";
import { bareNameKey, keyOf, nameKey, withArticle } from "../text/letters.js";
import type { Word } from "../words/types.js";
import type { Filler } from "./arguments.js";
import { type Class, classOf, isArmed, isForce } from "./classes.js";
import { Discourse } from "./discourse.js";
import { bodyBehind, isDual, isMortal, isParty, isVague, officeKeyOf, pronounFits } from "./fitting.js";
import { countsAny } from "./operators.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf } from "./phrases.js";
import { realmOf } from "./realms.js";

export { type Class, isArmed } from "./classes.js";

/** `11 متهما`, `ثلاثين متظاهرا`: what is counted is in the singular, but many. */
const isCounted = ({ quantity, head }: Phrase, words: readonly Word[]): boolean => {
  const number = quantity === null || quantity === head ? undefined : words[quantity];
  return number?.kind === "number" || number?.best?.lexeme.upos === "NUM";
};

/** Words for bodies that alone mean no body named before. */
const NO_SHORT_NAMES = new Set(["state", "kingdom", "emirate", "leadership"]);

/** An entity and the first word of what it is called, without article. */
const calledBy = (text: string, { id }: Known): string => `${bareNameKey(text.split(" ", 1)[0] as string)} ${id}`;

const SUFFERED = new Set(["ASSAULT", "COERCE", "SANCTION", "RETREAT"]);

/** Offices of those who are addressed as Majesty or Highness. */
const MONARCHS = ["king", "custodian", "emir", "heir", "highness"];

/** English names of offices with a name in them. */
const SOLE = / of the [A-Z]/;

/** Finds out whom phrases, pronouns and dropped subjects mean. One per article; sentences are given in order. */
export class Referents {
  private readonly resolved = new Map<Phrase, Known | null>();
  /** Whoever was mentioned so far. */
  readonly discourse = new Discourse();
  /** Who acts in the clauses read so far. */
  private readonly actors: { token: number; entity: Known }[] = [];
  /** Who was named with an office, by the office's word and the entity. */
  private readonly titles = new Set<string>();
  /** The words for bodies that entities were called by (`المرصد السوري`: مرصد), by the word and the entity. */
  private readonly called = new Set<string>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly words: readonly Word[],
    private readonly text: string,
    readonly registry: Registry,
  ) {}

  /** Notes a name as it stands in the text. Call for every name, in order, before the sentence's clauses are read. */
  note(name: NameMention): void {
    const entity = this.ofName(name, null);
    if (entity === null) return;
    const { start, end } = name.proper ?? name;
    this.registry.mention(entity, start, end, name.nominal ? "nominal" : "name", name.first);
    this.discourse.note(name.first, entity, false);
    if (entity.kind === "organisation" || entity.kind === "group")
      for (const text of [this.text.slice(name.start, name.end), entity.name]) this.called.add(calledBy(text, entity));
  }

  /** Marks an entity as subject of the clause at `token`: dropped subjects go back to it. */
  noteSubject(entity: Known, token: number): void {
    if (!entity.animate) return;
    this.discourse.note(token, entity, true);
  }

  private ofName(name: NameMention, phrase: Phrase | null): Known | null {
    if (name.person) return name.person;
    if (name.actor) return this.registry.ofActor(name.actor);
    if (name.kind !== "person") return this.registry.named(name, this.text.slice(name.start, name.end));
    const text = this.text.slice(name.start, name.end);
    const { aside } = phrase ?? { aside: null };
    if (aside && phrase?.role?.kind !== "office") {
      const told = this.sectorsOf(aside);
      // `العقيد عاطي القرشي الناطق الإعلامي`: where the office tells nothing, his rank does.
      const served = told.length > 0 || !phrase?.role ? told : this.sectorsOf(phrase);
      return this.registry.person(name, text, this.countryOf(aside), served, this.textOf(aside.first, aside.last));
    }
    const country = phrase ? this.countryOf(phrase) : null;
    const counterpart = phrase?.role?.id === "ref.counterpart";
    const sectors = counterpart ? this.sectorsOfCounterpart(name.first) : phrase?.role ? this.sectorsOf(phrase) : [];
    const office = phrase?.role && !counterpart && phrase.role.kind !== "honorific" ? this.textOf(phrase.first, name.first) : null;
    const person = this.registry.person(name, text, country, sectors, office);
    // `زوجته لورا`, `الوزيرة سلمى`: the word before tells that she is a woman.
    const title = phrase?.role && phrase.role.kind !== "body" ? (this.words[phrase.head] as Word).best : null;
    if (title?.lexeme.upos === "NOUN" && title.features.gender === "f" && title.features.number === "s") person.gender = "f";
    return person;
  }

  /** `نظيره القطري خالد العطية`: he does what the person does who was mentioned before. */
  private sectorsOfCounterpart(token: number): string[] {
    return [...(this.discourse.before(token, (e) => e.kind === "person" || (isParty(e) && e.sectors.length > 0))?.sectors ?? [])];
  }

  private textOf(first: number, last: number): string {
    const start = this.words[first] as Word;
    return this.citation(first, { start: start.start + (start.best?.stemStart ?? 0), end: (this.words[last - 1] as Word).end }).trim();
  }

  /** The words of a span that begins in word `first`, with the article of `للـ` made whole. */
  private citation(first: number, { start, end }: Span): string {
    const best = (this.words[first] as Word).best;
    const text = this.text.slice(start, end);
    return best?.article && best.prep && best.stemStart > 0 ? withArticle(text) : text;
  }

  /** The words of a phrase, clitics before it cut off, coordination left out. */
  span(phrase: Phrase): Span {
    const first = this.words[phrase.first] as Word;
    const last = this.words[phrase.last - 1] as Word;
    const from = phrase.name && phrase.name.first === phrase.first ? phrase.name.start : first.start + (first.best?.stemStart ?? 0);
    return { start: Math.min(from, last.end - 1), end: last.end };
  }

  /**
   * Whom a slot filler means; null where nobody can be told. A pronoun means `binder` where it agrees with it (the subject of
   * the clause, for `ه` on a noun), and never `barred` (the subject, for a pronoun on the verb itself); `mortal` where only
   * people can be meant (`إصابتها`).
   */
  resolve(filler: Filler, binder: Known | null = null, barred: Known | null = null, mortal = false): { entity: Known; span: Span } | null {
    if (filler.kind === "phrase") {
      const entity = this.ofPhrase(filler.phrase);
      return entity && { entity, span: this.span(filler.phrase) };
    }
    const word = this.words[filler.at] as Word;
    if (filler.kind === "nisba") {
      const nationality = this.nationality(filler.at);
      const entity = nationality?.country
        ? this.registry.country(nationality.country)
        : nationality
          ? this.peopleOf(nationality, word)
          : null;
      return entity && { entity, span: { start: word.start, end: word.end } };
    }
    const entity =
      binder !== null && pronounFits(filler.feats, binder) && !(mortal && !isMortal(binder))
        ? binder
        : this.discourse.pronoun(filler.feats, filler.at, word.best?.lexeme.kind.startsWith("sub") === true, barred, mortal);
    return entity && { entity, span: { start: word.start, end: word.end } };
  }

  private peopleOf(nationality: Nationality, word: Word): Known | null {
    if (nationality.sectors.length === 0) return null;
    return this.registry.described(`nisba:${nationality.id}`, {
      kind: "described",
      name: word.text,
      country: nationality.country,
      sectors: [...nationality.sectors],
    });
  }

  nationality(at: number): Nationality | null {
    const { nationalities } = this.knowledge;
    const own = nationalities.get(lemmaOf(this.words[at])) ?? null;
    if (own === null || own.country !== null || own.sectors.length > 0) return own;
    // `الكوري الشمالي`: two adjectives for one land.
    return nationalities.get(`${lemmaOf(this.words[at])} ${lemmaOf(this.words[at + 1])}`) ?? own;
  }

  /** Country that the words of the phrase give: its nationality adjectives, its genitive, who it belongs to. */
  countryOf(phrase: Phrase, depth = 0): string | null {
    for (const at of phrase.adjectives) {
      const found = this.nationality(at);
      if (found?.country) return found.country;
    }
    const own = this.nationality(phrase.head);
    if (own?.country) return own.country;
    const realm = this.realm(phrase);
    if (realm) return realm.country;
    const again = this.bodyAgain(phrase)?.country;
    if (again) return again;
    if (phrase.name && (phrase.name.kind !== "person" || phrase.role === null)) {
      const entity = this.ofName(phrase.name, null);
      if (entity?.country) return entity.country;
    }
    if (phrase.genitive && depth < 6) {
      const below = this.countryOf(phrase.genitive, depth + 1);
      if (below) return below;
    }
    const body = phrase.belongs && depth < 3 ? this.countryOf(phrase.belongs, depth + 1) : null;
    if (body) return body;
    // `السفير لدى مصر`: where he is posted is not where he is from.
    const within =
      phrase.complement && depth < 3 && !["fi", "ila", "lada"].includes(phrase.complement.prep ?? "")
        ? this.countryOf(phrase.complement, depth + 1)
        : null;
    if (within) return within;
    // `ميليشيات الرئيس السابق علي صالح`: the country of who is named, where the words for his office give none.
    if (phrase.name?.kind === "person") return this.ofName(phrase.name, null)?.country ?? null;
    const best = (this.words[phrase.head] as Word).best;
    // A counterpart is of another land than who has him.
    if (best?.pronoun && phrase.role?.id !== "ref.counterpart")
      return (
        (this.isLand(phrase) ? this.landOwner(phrase.head, best.pronoun.feats) : null) ??
        this.discourse.pronoun(best.pronoun.feats, phrase.head)?.country ??
        null
      );
    return null;
  }

  /** `أكد الوزير خلال لقائه السفير أن بلاده`: one's own land is that of the person who does or says something around it. */
  private landOwner(token: number, feats: string): string | null {
    const fits = ({ kind, country, animate }: Known): boolean => country !== null && animate && (kind === "person" || kind === "described");
    return this.actors.findLast((a) => a.token < token && fits(a.entity) && pronounFits(feats, a.entity))?.entity.country ?? null;
  }

  /** Notes who acts in the clause of the verb at `token`. */
  noteActor(entity: Known, token: number): void {
    this.actors.push({ token, entity });
  }

  /** `بلاده`: a land called by no name. */
  private isLand({ head }: Phrase): boolean {
    return this.knowledge.adjuncts.get(lemmaOf(this.words[head])) === "land";
  }

  /** Sectors that the words give: the head's, its adjectives', else those of what it belongs to. */
  sectorsOf(phrase: Phrase, depth = 0): string[] {
    // `المسؤولون عن الهجوم`: who has done it, no officials.
    const deed = phrase.complement ?? phrase.belongs;
    const { doers, nounPredicates } = this.knowledge;
    if (
      deed &&
      [phrase.head, ...phrase.adjectives.slice(-1)].some((at) => doers.get(lemmaOf(this.words[at]))?.some((d) => d.slot === deed.prep)) &&
      nounPredicates.has(lemmaOf(this.words[deed.head]))
    )
      return ["UNK"];
    const told = phrase.adjectives.flatMap((at) => this.nationality(at)?.sectors ?? []);
    // `الناطق الإعلامي`: who speaks to the press is not of it.
    const adjectives = phrase.role?.kind === "office" ? told.filter((s) => s !== "JRN") : told;
    // A deputy's or an adviser's sectors are those of the office he serves.
    const over = [phrase.genitive, phrase.complement].find((p) => p?.role?.kind === "office");
    const served = phrase.role?.kind === "office" && over ? over.role : null;
    // `مسؤول في الشرطة`: the body tells more than the word for one of its people.
    const whose = phrase.belongs ?? (served === null ? bodyBehind(phrase) : null);
    // `قادة الأحزاب`: who lead no soldiers.
    const leads = phrase.role?.id === "commander" && whose !== null;
    const found =
      whose && depth < 3 && adjectives.length === 0 && (isVague(phrase.role) || leads) ? this.sectorsOfBody(whose, depth + 1) : [];
    const body = leads && isArmed(found) ? [] : found;
    if (body.length > 0) return body;
    const force = isForce(phrase.role) && depth < 3 ? this.sectorsOfForce(phrase, depth + 1) : [];
    if (force.length > 0) return force;
    const head = served?.sectors ?? phrase.role?.sectors ?? this.nationality(phrase.head)?.sectors ?? [];
    // `القوات المسلحة`: an army is armed.
    const own = head.includes("MIL") ? adjectives.filter((x) => x !== "UAF") : adjectives;
    const out = [...new Set([...own, ...head])];
    if (out.length > 0 || depth > 4) return out;
    const best = (this.words[phrase.head] as Word).best;
    // `أحدهم`, `بعضهم`: one or some of those.
    if (best?.lexeme.kind === "quant" && best.pronoun) return this.discourse.pronoun(best.pronoun.feats, phrase.head)?.sectors ?? [];
    for (const inner of [phrase.genitive, phrase.complement, phrase.belongs]) {
      const below = inner === null ? [] : this.sectorsOfBody(inner, depth + 1);
      if (below.length > 0) return below;
    }
    // Whose site it is tells more than what it is (`منزل القائد`).
    return [...(this.knowledge.sites.get(lemmaOf(this.words[phrase.head])) ?? [])];
  }

  /** `قوات الشرطة`, `مسلحو الحركة`, `دورية للجيش`: whose force it is tells more than the word for a force. */
  private sectorsOfForce({ genitive, complement, belongs }: Phrase, depth: number): string[] {
    for (const owner of [genitive, complement, belongs]) {
      const own = owner === null ? [] : this.sectorsOfBody(owner, depth);
      if (isArmed(own)) return own;
      // Armed people of the opposition.
      if (own.includes("OPP")) return ["REB"];
    }
    return [];
  }

  /** The pronoun that the phrase is, behind its preposition (`منهم`). */
  private adposed({ head }: Phrase): string | null {
    const best = (this.words[head] as Word).best;
    return best?.lexeme.upos === "ADP" && best.pronoun ? best.pronoun.feats : null;
  }

  /** Sectors of what somebody belongs to: those of its name, else those that its words give. */
  private sectorsOfBody(phrase: Phrase, depth: number): string[] {
    const pronoun = this.adposed(phrase);
    if (pronoun) return this.discourse.pronoun(pronoun, phrase.head)?.sectors ?? [];
    const entity = phrase.name ? this.ofName(phrase.name, null) : this.bodyAgain(phrase);
    if (entity && entity.kind !== "place" && entity.sectors.length > 0) return entity.kind === "country" ? [] : entity.sectors;
    return this.sectorsOf(phrase, depth);
  }

  /** Whether a verb may bring what somebody says. */
  says(lemma: string): boolean {
    return this.knowledge.speechVerbs.has(lemma);
  }

  /** Whether a verb accuses somebody of what stands behind `بـ`. */
  isCharge(lemma: string): boolean {
    return (this.knowledge.speechVerbs.get(lemma) ?? []).some((w) => w.kind === "charge");
  }

  /** Whether a verb, or the head of a phrase, names a meeting or talks. */
  isOfTalks(what: string | Phrase, kind: "verb" | "noun"): boolean {
    const lemma = typeof what === "string" ? what : lemmaOf(this.words[what.head]);
    const { verbPredicates, nounPredicates } = this.knowledge;
    const found = (kind === "verb" ? verbPredicates : nounPredicates).get(lemma) ?? [];
    return found.some(({ predicate, pattern }) => predicate.type === "CONSULT" && predicate.mutual && pattern.noun === null);
  }

  /** Whether a verb names what is done to its object. */
  isDoneTo(lemma: string): boolean {
    const found = this.knowledge.verbPredicates.get(lemma) ?? [];
    return found.some(({ predicate, pattern }) => pattern.noun === null && predicate.recipient.includes("obj"));
  }

  /** Settles that the pronoun a phrase is means another than `barred`. */
  resolveApart(phrase: Phrase, barred: Known): void {
    const pronoun = this.adposed(phrase);
    if (!pronoun?.startsWith("3") || isDual(pronoun) || this.resolved.has(phrase)) return;
    const entity = this.discourse.pronoun(pronoun, phrase.head, false, barred);
    this.resolved.set(phrase, entity);
    if (entity) this.registry.mention(entity, this.span(phrase).start, this.span(phrase).end, "pronoun", phrase.head);
  }

  /** Whether a verb names what is often told in the passive: attacks, arrests, punishments. */
  isSuffered(lemma: string): boolean {
    return (this.knowledge.verbPredicates.get(lemma) ?? []).some(({ predicate }) => SUFFERED.has(predicate.type));
  }

  /** Whether a verb says of its subject that what stands in the slot comes to it (`تلقى اتصالا`: obj, `تعرض لهجوم`: li). */
  receives(lemma: string, slot: string): boolean {
    return (this.knowledge.lightVerbs.get(lemma) ?? []).some((l) => l.noun === slot && l.subject === "obj");
  }

  /** The class of a phrase for `needs` and `not`. */
  classOf(phrase: Phrase): Class {
    return classOf(this.knowledge, this.words, phrase);
  }

  /** Whom a phrase means. Names, offices, bodies, described people; things give an entity only as something attacked or owned. */
  ofPhrase(phrase: Phrase): Known | null {
    const known = this.resolved.get(phrase);
    if (known !== undefined) return known;
    const entity = this.find(phrase);
    this.resolved.set(phrase, entity);
    if (entity && !phrase.name) {
      const { start, end } = this.span(phrase);
      const best = (this.words[phrase.head] as Word).best;
      const pronoun = best?.lexeme.upos === "PRON" || best?.lexeme.upos === "ADP";
      this.registry.mention(entity, start, end, pronoun ? "pronoun" : "nominal", phrase.head);
      if (!pronoun && !countsAny(this.knowledge, this.words, phrase)) this.discourse.note(phrase.head, entity, false);
    }
    return entity;
  }

  private find(phrase: Phrase): Known | null {
    const word = this.words[phrase.head] as Word;
    const best = word.best;
    if (phrase.name) {
      const stateName = phrase.name.actor?.capitalOf;
      if (stateName) return this.registry.country(stateName) ?? this.ofName(phrase.name, phrase);
      const named = this.ofName(phrase.name, phrase);
      if (named?.kind === "person" && phrase.role?.kind === "office") this.titles.add(`${phrase.role.id} ${named.id}`);
      return named;
    }
    // `مقتل 14`: digits that stand alone count people.
    if (best === null) return word.kind === "number" ? this.described(phrase, word) : null;
    if (best.lexeme.upos === "ADP" || best.lexeme.upos === "PRON") {
      const feats = best.pronoun?.feats ?? best.lexeme.kind.replace(/^pron:/, "");
      return /^[123]/.test(feats) ? this.discourse.pronoun(feats, phrase.head) : null;
    }
    if (phrase.role?.id.startsWith("ref.") && phrase.definite && (phrase.genitive === null || phrase.role.id === "ref.counterpart")) {
      const several = best.features.number !== "s" && phrase.role.id !== "ref.man";
      // `الرجل الذي يشتبه به`: who is described is told of for the first time.
      if (phrase.role.id === "ref.man" && this.words[phrase.last]?.best?.lexeme.kind.startsWith("rel")) return this.described(phrase, word);
      // `جميع الأطراف`, `الجانبان`: all of them, and none of those named before alone.
      if (several && phrase.role.id.startsWith("ref.sides")) return this.described(phrase, word);
      return this.reference(phrase) ?? (several ? this.described(phrase, word) : null);
    }
    const addressed =
      phrase.role?.kind === "honorific" && best.pronoun ? this.addressed(best.pronoun.feats, phrase.head, phrase.role.id) : null;
    if (addressed) return addressed;
    const holder = this.realm(phrase) ?? this.officeHolder(phrase) ?? this.bodyAgain(phrase);
    if (holder) return holder;
    const land = best.pronoun && this.isLand(phrase) ? this.countryOf(phrase) : null;
    return (land ? this.registry.country(land) : null) ?? this.described(phrase, word);
  }

  /** `الأخير`, `نظيره`, `الرجل`, `الجانبان`: words that only refer. */
  private reference(phrase: Phrase): Known | null {
    const what = phrase.role?.id;
    const person = this.discourse.before(phrase.head, (e) => e.kind === "person");
    if (what === "ref.counterpart") {
      const country = this.countryOf({ ...phrase, genitive: null });
      const model = person;
      if (country && model?.office) {
        const office = model.office.split(" ").map(nameKey).join(" ");
        return this.registry.officeHolder(officeKeyOf(office), country) ?? this.described(phrase, this.words[phrase.head] as Word);
      }
      return this.described(phrase, this.words[phrase.head] as Word);
    }
    if (what === "ref.man") return person ?? null;
    const feminine = (this.words[phrase.head] as Word).best?.features.gender === "f";
    // A country is feminine (`واشنطن لتضغط الأخيرة على`).
    const party = (e: Known): boolean => !["place", "facility", ...(feminine ? [] : ["country"])].includes(e.kind);
    // `الأخيرة`: of those the last that agrees, else the last.
    return (
      this.discourse.before(phrase.head, (e) => party(e) && (e.gender === "f") === feminine) ??
      this.discourse.before(phrase.head, party) ??
      null
    );
  }

  /** `سموه`, `سماحته`: the person who did something last, else who was mentioned last. A king is no Excellency (`معاليه`). */
  private addressed(feats: string, token: number, title: string): Known | null {
    const heldBy = (e: Known): string => bareNameKey(e.office?.split(" ")[0] ?? "");
    const isKing = (e: Known): boolean =>
      MONARCHS.some((office) => this.titles.has(`${office} ${e.id}`) || this.knowledge.roles.get(heldBy(e))?.id === office);
    const fits = (e: Known): boolean => e.kind === "person" && pronounFits(feats, e) && !(title.startsWith("excellency.") && isKing(e));
    return this.discourse.lastSubject(token, fits) ?? this.discourse.before(token, fits) ?? null;
  }

  /** `الجانبان`, `الطرفان`: the two who were last mentioned as doing something, of one kind; nobody where there are not two. */
  bothSides(phrase: Phrase): Known[] {
    if (phrase.role?.id === "ref.counterpart" && phrase.name === null) return this.counterparts(phrase);
    const pronoun = this.adposed(phrase);
    if (pronoun) return isDual(pronoun) ? this.both(phrase.head) : [];
    const each = this.ofEachLand(phrase);
    if (each.length > 1) return each;
    if (phrase.name !== null || phrase.role === null || !phrase.definite || phrase.genitive !== null) return [];
    if ((this.words[phrase.head] as Word).best?.features.number !== "d") return [];
    if (phrase.role.id.startsWith("ref.sides")) {
      const alike = this.discourse.lastAlike(phrase.head, (e) => isParty(e) && !e.outlet);
      return alike.length > 0 ? alike : this.discourse.lastTwo(phrase.head, (e) => isParty(e) && !e.outlet);
    }
    // `الرئيسان`, `الوزيران`: the two who were named last.
    return phrase.role.kind === "office" && phrase.adjectives.length === 0
      ? this.discourse.lastTwo(phrase.head, (e) => e.kind === "person")
      : [];
  }

  /** `اشتباكات بين الطرفين`: the two forces who were mentioned last. */
  fighters(token: number): Known[] {
    return this.discourse.lastTwo(token, (e) => e.animate && (e.kind === "group" || isArmed(e.sectors)) && e.kind !== "person");
  }

  /** Whom a dual without a noun means (`استعرضا`, `التقاهما`): the last two people, else nobody. */
  both(token: number): Known[] {
    return this.discourse.lastTwo(token, (e) => e.kind === "person");
  }

  /** `وزيرا خارجية مصر والسعودية`, `الرئيسان المصري والسوداني`: of several who hold an office, the one of each land. */
  private ofEachLand(phrase: Phrase): Known[] {
    const number = (this.words[phrase.head] as Word).best?.features.number;
    if (phrase.role?.kind !== "office" || phrase.name !== null || phrase.quantity !== null || number === "s" || number == null) return [];
    if (phrase.adjectives.length > 1 && phrase.genitive === null) return this.counterparts(phrase);
    const of = (p: Phrase): Phrase[] => {
      if (p.name === null) return p.genitive === null ? [] : of(p.genitive).map((genitive) => ({ ...p, genitive, conjuncts: [] }));
      const all = [p, ...p.conjuncts];
      return all.length > 1 && all.every((x) => x.name?.kind === "country") ? all.map((x) => ({ ...x, conjuncts: [] })) : [];
    };
    return phrase.genitive === null
      ? []
      : of(phrase.genitive).flatMap((genitive) => this.ofPhrase({ ...phrase, genitive, conjuncts: [] }) ?? []);
  }

  /** `نظيراه الأمريكي والروسي`: one of each land; nobody where there is one land only. */
  private counterparts(phrase: Phrase): Known[] {
    const lands = phrase.adjectives.filter((at) => this.nationality(at)?.country);
    if (lands.length < 2) return [];
    return lands.flatMap((at) => this.ofPhrase({ ...phrase, head: phrase.head, adjectives: [at] }) ?? []);
  }

  /** A title without a name: `رئيس الوزراء العراقي`, `الرئيس`, `الوزير`. */
  private officeHolder(phrase: Phrase): Known | null {
    if (phrase.role?.kind !== "office" || phrase.quantity !== null) return null;
    const head = this.words[phrase.head] as Word;
    if (head.best?.features.number === "p") return null;
    if (!phrase.definite) return null;
    const key = this.officeKey(phrase);
    const country = this.countryOf(phrase);
    const first = nameKey(phrase.role.lemma);
    const { id, english } = phrase.role;
    const words = ({ office }: Known): string[] => office?.split(" ").map(bareNameKey) ?? [];
    if (country) {
      // `الوزير الأميركي`: of that land, whatever he is minister of.
      const again = (e: Known): boolean => e.kind === "person" && e.country === country && words(e)[0] === first;
      const short = phrase.genitive === null && phrase.complement === null;
      return this.registry.officeHolder(key, country) ?? (short ? this.discourse.before(phrase.head, again) : null) ?? null;
    }
    const holds = (e: Known): boolean => this.titles.has(`${id} ${e.id}`) || words(e).includes(first);
    const person = this.discourse.before(phrase.head, (e) => e.kind === "person" && holds(e));
    // `خادم الحرمين الشريفين`: an office that only one has.
    return person ?? (SOLE.test(english) && phrase.genitive !== null ? this.registry.holderOf(english) : null);
  }

  /** `أفاد المرصد السوري … وقال المرصد`, `اعتقل التنظيم`: a body that its word alone means again. */
  private bodyAgain(phrase: Phrase): Known | null {
    const { head, role, definite, genitive, complement, belongs, adjectives, quantity } = phrase;
    const best = (this.words[head] as Word).best;
    if (role?.kind !== "body" || !best?.article || best.features.number === "p" || NO_SHORT_NAMES.has(role.id)) return null;
    if (!definite || genitive !== null || complement !== null || belongs !== null || adjectives.length > 0 || quantity !== null)
      return null;
    return this.discourse.before(head, (e) => this.called.has(calledBy(best.lexeme.bare, e))) ?? null;
  }

  private officeKey(phrase: Phrase): string {
    const parts = [(this.words[phrase.head] as Word).best?.lexeme.bare ?? ""];
    for (let g = phrase.genitive; g !== null; g = g.genitive) {
      if (!g.name) parts.push((this.words[g.head] as Word).text);
      // `ولي عهد أبوظبي`, `أمير منطقة مكة`, `رئيس هيئة قناة السويس`: of a town, province or body, not of the land.
      else if (g.name.kind !== "country" && g.name.kind !== "person")
        for (let t = g.name.first; t < g.name.last; t++) parts.push((this.words[t] as Word).text);
    }
    return officeKeyOf(parts.join(" "));
  }

  /** The land that a phrase alone means (`المملكة`). */
  realm(phrase: Phrase): Known | null {
    return realmOf(this.knowledge, this.words, this.discourse, this.registry, phrase);
  }

  private described(phrase: Phrase, word: Word): Known | null {
    const kind = this.classOf(phrase);
    const like = this.knowledge.adjuncts.get(lemmaOf(word)) === "other" && kind === "person" ? this.othersOf(phrase) : null;
    const country = this.countryOf(phrase) ?? like?.country ?? null;
    const sectors = phrase.role?.id === "ref.counterpart" ? this.sectorsOfCounterpart(phrase.head) : this.sectorsOf(phrase);
    if (sectors.length === 0 && like) sectors.push(...like.sectors);
    const { start } = this.span(phrase);
    const name = this.citation(phrase.first, this.span(phrase));
    const body = phrase.role?.kind === "body";
    const features = word.best?.features;
    const human = word.best?.lexeme.kind === "person" || features?.gender === "m";
    const gender =
      (features?.number === "p" || isCounted(phrase, this.words)) && human && (kind === "person" || kind === "force")
        ? "p"
        : features?.gender === "f" || features?.number === "p"
          ? "f"
          : "m";
    // `المصادر العسكرية`, `المصادر الطبية`, `المصدر`: other sources.
    const source = phrase.role?.kind === "source" ? this.textOf(phrase.head, (phrase.adjectives.at(-1) ?? phrase.head) + 1) : "";
    const bodyKey = `${lemmaOf(word)}:${phrase.genitive ? this.textOf(phrase.genitive.first, phrase.genitive.last) : ""}:${country ?? ""}:${source}`;
    // `قوى كبيرة من الجيش`: none that was told of before.
    const fresh = !phrase.definite && phrase.genitive === null && (phrase.adjectives.length > 0 || phrase.belongs !== null);
    const entity = this.registry.described((body && !fresh) || phrase.definite ? keyOf(bodyKey) : `${start}`, {
      animate: kind !== "thing" && kind !== "place",
      teller: phrase.role?.kind === "source",
      kind: body && (country || phrase.genitive) ? "organisation" : kind === "place" ? "facility" : "described",
      name,
      country,
      sectors,
      gender,
    });
    // `الحكومة اليمنية`: then `الحكومة` alone.
    if (entity.kind === "organisation" && phrase.definite) this.called.add(calledBy(word.best?.lexeme.bare ?? "", entity));
    return entity;
  }

  /** `مقتل جندي وإصابة خمسة آخرين`: like whom the others are, the people mentioned right before. */
  private othersOf({ head }: Phrase): Known | null {
    return this.discourse.before(head, (e) => e.kind === "described" && isMortal(e)) ?? null;
  }
}
