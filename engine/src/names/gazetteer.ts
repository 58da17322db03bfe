import type { EntityKind } from "../dossier/types.js";
import { nameKey } from "../text/letters.js";

/** Somebody or something that the knowledge base has by name. */
export interface Actor {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly english: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** A newspaper, agency, channel, site. */
  readonly outlet: boolean;
  /** The state whose capital this place is: it may stand for its government. */
  readonly capitalOf: string | null;
}

/** A name of an actor, as lookup keys of its words. */
interface Alias {
  readonly keys: readonly string[];
  readonly actor: Actor;
}

/** Finds names in running keys. */
export interface Gazetteer {
  /** The longest name that begins with `first` and goes on with the words that `at(1)`, `at(2)` … give; null when none does. */
  match(first: string, at: (n: number) => string | undefined): { actor: Actor; length: number } | null;
  actor(id: string): Actor | undefined;
  readonly size: number;
}

/** Cuts a name into lookup keys: words only, signs left out. */
export const nameKeys = (name: string): string[] => name.split(/[\s\-–."'«»“”()]+/).filter(Boolean).map(nameKey);

/** Builds the gazetteer. Where two actors share a name the one listed first keeps it. */
export function createGazetteer(named: readonly { actor: Actor; names: readonly string[] }[]): Gazetteer {
  const byFirst = new Map<string, Alias[]>();
  const byId = new Map<string, Actor>();
  for (const { actor, names } of named) {
    if (!byId.has(actor.id)) byId.set(actor.id, actor);
    for (const name of names) {
      const keys = nameKeys(name);
      if (keys.length === 0) continue;
      const list = byFirst.get(keys[0] as string);
      if (list === undefined) byFirst.set(keys[0] as string, [{ keys, actor }]);
      else list.push({ keys, actor });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return {
    size: byId.size,
    actor: (id) => byId.get(id),
    match(first, at) {
      const list = byFirst.get(first);
      if (list === undefined) return null;
      for (const { keys, actor } of list) {
        let k = 1;
        while (k < keys.length && at(k) === keys[k]) k++;
        if (k === keys.length) return { actor, length: k };
      }
      return null;
    },
  };
}
