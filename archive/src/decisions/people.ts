import type { Dossier, Entity, Mention, Span } from "@isnad/engine";
import type { Who } from "./types.js";
import { identityOf, whoOf } from "./value.js";

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What a person says of somebody that the reading says otherwise. */
const TOLD = ["english", "country", "sectors", "office"] as const;

/**
 * The entities of a reading as they are put together with those that decisions name: found again by id of the knowledge base, by kind and
 * name, or by the words; else added at the end, so that the numbers of the others stay.
 */
export class People {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  private readonly byIdentity = new Map<string, Entity>();

  constructor(dossier: Dossier) {
    this.entities = [...dossier.entities];
    this.mentions = [...dossier.mentions];
    for (const entity of this.entities) {
      const identity = identityOf(whoOf(entity));
      if (!this.byIdentity.has(identity)) this.byIdentity.set(identity, entity);
    }
  }

  /** Described people have no identity of their own: those of these words, or else of this name. */
  private described(who: Who, span: Span | null): Entity | undefined {
    const here = span === null ? [] : this.mentions.filter((m) => overlaps(m, span)).map((m) => m.entity);
    const alike = this.entities.filter((e) => e.kind === "described" && e.name === who.name);
    return alike.find((e) => here.includes(e.id)) ?? alike[0];
  }

  /** The id of the entity that is meant. `told`: a person changed what is known of it, so that holds here. */
  idOf(who: Who, span: Span | null, told: boolean): string {
    const found = who.kind === "described" ? this.described(who, span) : this.byIdentity.get(identityOf(who));
    if (found === undefined) return this.add(who, span);
    if (told) {
      const at = this.entities.indexOf(found);
      const changed = { ...found, ...Object.fromEntries(TOLD.map((key) => [key, who[key]])) };
      this.entities[at] = changed;
      this.byIdentity.set(identityOf(who), changed);
    }
    return found.id;
  }

  private add(who: Who, span: Span | null): string {
    const entity: Entity = { id: `p${this.entities.length + 1}`, ...who, sectors: [...who.sectors] };
    this.entities.push(entity);
    this.byIdentity.set(identityOf(who), entity);
    if (span !== null) this.mentions.push({ ...span, entity: entity.id, form: who.kind === "described" ? "nominal" : "name" });
    return entity.id;
  }
}
