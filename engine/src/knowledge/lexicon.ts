import { intern } from "../text/intern.js";
import { keyOf, keyUnit, stripMarks } from "../text/letters.js";
import { parseFeatures } from "../words/features.js";
import { createLexeme } from "../words/lexeme.js";
import type { Features, Lexeme, Upos } from "../words/types.js";
import { type HeadKey, type Line, lineSearch, remember } from "./lines.js";

/** The word list in the form that the engine loads: texts that are searched where they stand. */
export interface CompiledLexicon {
  /** A line a lexeme: id, lemma, upos, kind, verb, government, rarity (tab-separated). */
  readonly lexemes: string;
  /** Feature codes, one a line. */
  readonly features: string;
  /** Lines `plain TAB lexeme.feature lexeme.feature ...`, numbers in base 36, sorted by the key of `plain`. */
  readonly forms: string;
}

/** A stem found in the lexicon. */
export interface Entry {
  readonly plain: string;
  readonly lexeme: Lexeme;
  readonly features: Features;
}

/** Looks up written stems by key. */
export interface Lexicon {
  /** The entries whose key is `start` to `end` of `key`. */
  lookup(key: string, start: number, end: number): readonly Entry[];
}

/** Parts of a government that are no preposition or clause. */
const NO_PREPOSITION = new Set(["obj", "obj2", "intr"]);

function readLexeme(line: string): Lexeme {
  const [id, lemma, upos, kind, verb, government, rarity] = line.split("\t") as string[];
  const bare = intern(stripMarks(lemma as string));
  const key = keyOf(bare);
  return createLexeme({
    id: id as string,
    lemma: lemma as string,
    bare,
    key: key === bare ? bare : intern(key),
    upos: intern(upos as Upos),
    kind: intern(kind as string),
    verb: verb || null,
    government: government ? government.split("|").map(intern) : [],
    governed: government ? [...new Set(government.split(/[|+]/))].filter((c) => !NO_PREPOSITION.has(c)).map(intern) : [],
    rarity: rarity ? Number(rarity) : 0,
  });
}

/** Forms are sorted by the lookup key of what is written. */
const FORMS: HeadKey = { of: keyOf, unit: (text, at, k) => (text.charCodeAt(at + k) === 9 ? -1 : keyUnit(text, at + k, 9)) };

const NO_ENTRY: readonly Entry[] = [];

/** How many distinct stems are remembered: news repeats itself. */
const REMEMBERED = 8_000;

/** Opens a compiled lexicon. Nothing is parsed before it is asked for, so opening costs almost nothing. */
export function openLexicon(compiled: CompiledLexicon): Lexicon {
  const lines = compiled.lexemes.split("\n");
  const lexemes: (Lexeme | undefined)[] = new Array(lines.length);
  const features = compiled.features.split("\n").map(parseFeatures);
  const lexeme = (i: number): Lexeme => (lexemes[i] ??= readLexeme(lines[i] as string));
  const search = lineSearch(compiled.forms, FORMS);
  const read = ({ head, rest }: Line): Entry[] =>
    rest.split(" ").map((c) => {
      const dot = c.indexOf(".");
      return { plain: head, lexeme: lexeme(parseInt(c.slice(0, dot), 36)), features: features[parseInt(c.slice(dot + 1), 36)] as Features };
    });
  const entriesAt = remember((at: number): readonly Entry[] => search.lines(at).flatMap(read), REMEMBERED);
  return {
    lookup(key, start, end) {
      const at = search.find(key, start, end);
      return at < 0 ? NO_ENTRY : entriesAt(at);
    },
  };
}
