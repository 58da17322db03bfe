import type { Entity, EntityKind, Mention } from "../dossier/types.js";
import type { Knowledge, Tenure } from "../knowledge/types.js";
import { ARTICLE, bareNameKey, nameKey } from "../text/letters.js";
import type { Actor } from "./gazetteer.js";
import { personInLatin, transliterate } from "./transliterate.js";
import type { Known, NameMention } from "./types.js";

/** How far back a short name or title is looked up, in entities. */
const REMEMBERED = 300;

/** Who is who in one article: every entity once, in order of first mention. */
export class Registry {
  readonly entities: Known[] = [];
  readonly mentions: Mention[] = [];
  private readonly byKey = new Map<string, Known>();
  /** Every key of every person: what is not among them is nobody's short name. */
  private readonly personKeys = new Set<string>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly published: string | null,
    /** The land of who published the article, where the lists tell it. */
    readonly home: string | null = null,
  ) {}

  /** The latest entity that fits, among the last few hundred: nobody is meant across a whole book. */
  private latest(fits: (e: Known) => boolean): Known | undefined {
    for (let i = this.entities.length - 1; i >= 0 && this.entities.length - i <= REMEMBERED; i--)
      if (fits(this.entities[i] as Known)) return this.entities[i];
    return undefined;
  }

  private create(key: string, draft: Partial<Known> & { kind: EntityKind; name: string }): Known {
    const entity: Known = {
      id: `e${this.entities.length + 1}`,
      kind: draft.kind,
      name: draft.name,
      english: draft.english ?? null,
      known: draft.known ?? null,
      country: draft.country ?? null,
      sectors: draft.sectors ?? [],
      office: draft.office ?? null,
      gender: draft.gender ?? "m",
      outlet: draft.outlet ?? false,
      teller: draft.teller ?? false,
      animate: draft.animate ?? true,
      keys: draft.keys ?? new Set(),
      lastSeen: -1,
    };
    this.entities.push(entity);
    if (entity.kind === "person") for (const k of entity.keys) this.personKeys.add(k);
    this.byKey.set(key, entity);
    return entity;
  }

  /** The entity with this id. Ids number the entities in their order. */
  byId(id: string): Known | undefined {
    return this.entities[Number(id.slice(1)) - 1];
  }

  /** The entity of a known actor. */
  ofActor(actor: Actor): Known {
    const key = `actor:${actor.id}`;
    const found = this.byKey.get(key);
    if (found) return found;
    const tenure = actor.kind === "person" ? this.tenureOf(actor.id) : null;
    const feminine = actor.kind === "country" || actor.kind === "place" || /[ةى]$/.test(actor.name.split(" ")[0] as string);
    return this.create(key, {
      kind: actor.kind,
      name: actor.name,
      english: actor.english,
      known: actor.id,
      country: tenure?.country ?? actor.country,
      sectors: actor.kind === "country" ? ["GOV"] : tenure && tenure.sectors.length > 0 ? [...tenure.sectors] : [...actor.sectors],
      office: tenure?.office ?? null,
      outlet: actor.outlet,
      gender: feminine && actor.kind !== "person" ? "f" : "m",
      keys: new Set(actor.kind === "person" ? actor.name.split(" ").map(nameKey) : []),
    });
  }

  /** The state with this alpha-3 code, as an acting entity; null for codes that are no state. */
  country(code: string): Known | null {
    const row = this.knowledge.countries.get(code);
    const actor = row && this.knowledge.gazetteer.actor(code);
    return actor ? this.ofActor(actor) : null;
  }

  /** A person whose name no list holds: joined with an earlier one of whom it is a part. */
  person(mention: NameMention, text: string, country: string | null, sectors: readonly string[], office: string | null): Known {
    const keys = mention.keys.filter((k) => k.length > 1);
    const short = keys.length === 1 ? this.shortName(keys[0] as string) : null;
    const same = short ?? this.latest((e) => e.kind === "person" && keys.every((k) => e.keys.has(k)));
    const wider =
      same ??
      this.latest(
        (e) =>
          e.kind === "person" &&
          e.known === null &&
          e.keys.size > 0 &&
          [...e.keys].every((k) => keys.includes(k)) &&
          e.keys.size < keys.length,
      );
    if (wider) {
      if (!same) {
        wider.name = text;
        for (const k of keys) {
          wider.keys.add(k);
          this.personKeys.add(k);
        }
        wider.english = personInLatin(text, this.knowledge);
      }
      wider.country ??= country;
      if (wider.sectors.length === 0) wider.sectors.push(...sectors);
      wider.office ??= office;
      return wider;
    }
    return this.create(`person:${keys.join(" ")}`, {
      kind: "person",
      name: text,
      english: personInLatin(text, this.knowledge),
      country,
      sectors: [...sectors],
      office,
      keys: new Set(keys),
    });
  }

  /** A place or body that no list holds, by the tagger: the same words, the same entity. */
  named(mention: NameMention, text: string): Known {
    const key = `${mention.kind}:${mention.keys.join(" ")}`;
    const feminine = mention.kind !== "organisation" || /ة$/.test(text.split(" ")[0] as string);
    return (
      this.byKey.get(key) ??
      this.create(key, {
        kind: mention.kind,
        name: text,
        english: transliterate(text),
        country: mention.country ?? null,
        sectors: [...(mention.sectors ?? [])],
        gender: feminine ? "f" : "m",
      })
    );
  }

  /** A short name (`الكاظمي`) of a person already named in full; null when no one fits. */
  shortName(key: string, surnameOnly = false): Known | null {
    if (this.personKeys.size === 0) return null;
    if (surnameOnly && !this.personKeys.has(key)) return null;
    if (surnameOnly) return this.latest((e) => e.kind === "person" && e.keys.size > 1 && [...e.keys].at(-1) === key) ?? null;
    const bare = key.startsWith(ARTICLE) ? key.slice(ARTICLE.length) : key;
    const keys = this.personKeys;
    if (!keys.has(key) && !keys.has(bare) && !keys.has(`${ARTICLE}${key}`)) return null;
    return (
      this.latest(
        (e) =>
          e.kind === "person" &&
          e.keys.size > 1 &&
          ([...e.keys].at(-1) === key || e.keys.has(key) || e.keys.has(bare) || e.keys.has(`${ARTICLE}${key}`)),
      ) ?? null
    );
  }

  /** An entity without a proper name, once per key. */
  described(key: string, draft: Partial<Known> & { kind: EntityKind; name: string }): Known {
    return this.byKey.get(`described:${key}`) ?? this.create(`described:${key}`, { ...draft, english: transliterate(draft.name) });
  }

  /** The holder of an office in a country when the article appeared; null when the lists do not say. */
  officeHolder(officeKey: string, country: string): Known | null {
    const inArticle = this.latest(
      (e) => e.kind === "person" && e.country === country && e.office !== null && officeMatches(e.office, null, officeKey),
    );
    if (inArticle) return inArticle;
    if (this.published === null) return null;
    for (const t of tenuresOf(this.knowledge, officeKey, country))
      if (covers(t, this.published)) {
        const actor = this.knowledge.gazetteer.actor(t.person);
        if (actor) return this.ofActor(actor);
      }
    return null;
  }

  /** Who held the one office of this English name when the article appeared; null where the lists do not say. */
  holderOf(english: string): Known | null {
    if (this.published === null) return null;
    for (const list of this.knowledge.tenures.values())
      for (const t of list) {
        const actor = t.english === english && covers(t, this.published) ? this.knowledge.gazetteer.actor(t.person) : null;
        if (actor) return this.ofActor(actor);
      }
    return null;
  }

  private tenureOf(person: string): Tenure | null {
    const list = this.knowledge.tenures.get(person);
    if (!list || this.published === null) return null;
    return list.find((t) => covers(t, this.published as string)) ?? null;
  }

  mention(entity: Known, start: number, end: number, form: Mention["form"], token: number): void {
    this.mentions.push({ entity: entity.id, start, end, form });
    entity.lastSeen = Math.max(entity.lastSeen, token);
  }

  /**
   * News of home: where the article names the land of its outlet and no other, the officials and bodies of no told land are of it
   * (`وزارة العمل`). Call once, when all is read.
   */
  settleHome(): void {
    const { home } = this;
    const lands = new Set(this.entities.flatMap((e) => (e.country !== null && this.knowledge.countries.has(e.country) ? [e.country] : [])));
    if (home === null || lands.size !== 1 || !lands.has(home)) return;
    for (const e of this.entities)
      if (e.country === null && e.known === null && OFFICIAL.has(e.kind) && e.sectors.some((s) => OF_STATE.has(s))) e.country = home;
  }

  /** The entities in the dossier's shape, in order. */
  list(): Entity[] {
    return this.entities.map(({ id, kind, name, english, known, country, sectors, office }) => ({
      id,
      kind,
      name,
      english,
      known,
      country,
      sectors,
      office,
    }));
  }
}

/** Kinds of those who may serve a state, and the sectors of states. */
const OFFICIAL: ReadonlySet<EntityKind> = new Set<EntityKind>(["person", "organisation", "described"]);
const OF_STATE = new Set(["GOV", "COP", "MIL", "JUD", "LEG", "SPY"]);

/** Offices whose holder is meant by the bare title (`الرئيس الفرنسي`), by their English name. */
const HEADS = /^(President|King|Emir|Amir|Sultan|Crown Prince|Prime Minister|Supreme Leader|Pope)\b/;

/** Whether an office (Arabic, English where known) is the one that a key of folded words names. */
function officeMatches(office: string, english: string | null, key: string): boolean {
  const words = office.split(" ").map(bareNameKey);
  const wanted = key.split(" ");
  if (wanted.length === 1)
    return words[0] === key && (words.length === 1 || (english !== null && HEADS.test(english) && !english.startsWith("Prime")));
  return wanted.every((w, i) => words[i] === w);
}

/** Tenures by country, and those of an office in a country as far as they were asked for. */
interface TenureIndex {
  readonly byCountry: ReadonlyMap<string, readonly Tenure[]>;
  readonly byOffice: Map<string, readonly Tenure[]>;
}

const tenureIndexes = new WeakMap<Knowledge["tenures"], TenureIndex>();

function tenureIndex(tenures: Knowledge["tenures"]): TenureIndex {
  const found = tenureIndexes.get(tenures);
  if (found !== undefined) return found;
  const byCountry = new Map<string, Tenure[]>();
  for (const list of tenures.values())
    for (const t of list) {
      if (t.country === null) continue;
      const own = byCountry.get(t.country);
      if (own) own.push(t);
      else byCountry.set(t.country, [t]);
    }
  const index = { byCountry, byOffice: new Map<string, readonly Tenure[]>() };
  tenureIndexes.set(tenures, index);
  return index;
}

/** How many questions for the holders of an office are remembered. */
const OFFICES = 2_000;

/** The tenures of an office in a country, as listed. */
function tenuresOf({ tenures }: Knowledge, officeKey: string, country: string): readonly Tenure[] {
  const { byCountry, byOffice } = tenureIndex(tenures);
  const asked = `${country} ${officeKey}`;
  let found = byOffice.get(asked);
  if (found === undefined) {
    found = (byCountry.get(country) ?? []).filter((t) => officeMatches(t.office, t.english, officeKey));
    if (byOffice.size >= OFFICES) byOffice.clear();
    byOffice.set(asked, found);
  }
  return found;
}

/** Whether a tenure holds on a date; an open end counts as still in office. */
const covers = (t: Tenure, date: string): boolean =>
  t.from !== "" && t.from <= date && (t.until === "" || t.until.padEnd(10, "~") >= date.slice(0, 10));
