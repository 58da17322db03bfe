import type { EntityKind, Span } from "../dossier/types.js";
import type { Actor } from "./gazetteer.js";

/** A named mention: a token range and the exact span without clitics. */
export interface NameMention {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly actor: Actor | null;
  /** Lookup keys of the words, clitics cut off. */
  readonly keys: readonly string[];
  /** The person whom a short name (`الكاظمي`) means, named in full before. */
  readonly person?: Known;
  /** The lists have it by these words, but they read here as a description (`الجيش اللبناني`), not as a proper name. */
  readonly nominal?: boolean;
  /** The proper name within (`غزة` in `قطاع غزة`), where it is less than the whole. */
  readonly proper?: Span;
  /** What the words of a body's name tell: whose it is and what it does (`محكمة النقض المصرية`). */
  readonly country?: string | null;
  readonly sectors?: readonly string[];
}

/** An entity being gathered while the article is read. */
export interface Known {
  readonly id: string;
  kind: EntityKind;
  name: string;
  english: string | null;
  known: string | null;
  country: string | null;
  sectors: string[];
  office: string | null;
  /** Grammatical gender, for pronouns. */
  gender: "m" | "f" | "p";
  readonly outlet: boolean;
  /** Sources, witnesses: they only tell (`مصادر عسكرية`). */
  readonly teller: boolean;
  /** Can act and speak: everybody but places and described things. */
  animate: boolean;
  /** Lookup keys of a person's name parts. */
  readonly keys: Set<string>;
  /** Token of the last mention. */
  lastSeen: number;
}
