import { parseFeatures } from "../words/features.js";
import type { Features, Lexeme, Upos } from "../words/types.js";
import { stripMarks } from "../text/letters.js";

/** The word list in the form that the engine loads: three texts, nothing to parse but the first two. */
export interface CompiledLexicon {
  /** A line a lexeme: id, lemma, upos, kind, verb, government (tab-separated). */
  readonly lexemes: string;
  /** Feature codes, one a line. */
  readonly features: string;
  /** Sorted lines `key TAB plain TAB lexeme.feature lexeme.feature ...`, numbers in base 36. */
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
  lookup(key: string): readonly Entry[];
  /** Lexemes by bare lemma. */
  lexemes(bare: string): readonly Lexeme[];
  readonly size: number;
}

function readLexemes(text: string): Lexeme[] {
  return text.split("\n").map((line) => {
    const [id, lemma, upos, kind, verb, government] = line.split("\t") as string[];
    return {
      id: id as string,
      lemma: lemma as string,
      bare: stripMarks(lemma as string),
      upos: upos as Upos,
      kind: kind as string,
      verb: verb || null,
      government: government ? government.split("|") : [],
    };
  });
}

/** Opens a compiled lexicon. Form lines are searched where they stand (binary search), so opening costs almost nothing. */
export function openLexicon(compiled: CompiledLexicon): Lexicon {
  const lexemes = readLexemes(compiled.lexemes);
  const features = compiled.features.split("\n").map(parseFeatures);
  const { forms } = compiled;
  const index = firstLines(forms);
  const byBare = new Map<string, Lexeme[]>();
  for (const l of lexemes) {
    const list = byBare.get(l.bare);
    if (list) list.push(l);
    else byBare.set(l.bare, [l]);
  }
  const cache = new Map<string, readonly Entry[]>();
  const lookup = (key: string): readonly Entry[] => {
    let found = cache.get(key);
    if (found === undefined) {
      found = search(forms, index, key).flatMap(({ plain, codes }) =>
        codes.split(" ").map((c) => {
          const dot = c.indexOf(".");
          return { plain, lexeme: lexemes[parseInt(c.slice(0, dot), 36)] as Lexeme, features: features[parseInt(c.slice(dot + 1), 36)] as Features };
        }),
      );
      if (cache.size > 200_000) cache.clear();
      cache.set(key, found);
    }
    return found;
  };
  return { lookup, lexemes: (bare) => byBare.get(bare) ?? [], size: lexemes.length };
}

/** First character → [offset of its first line, end of its last]. */
function firstLines(forms: string): Map<string, [number, number]> {
  const out = new Map<string, [number, number]>();
  let at = 0;
  while (at < forms.length) {
    const c = forms[at] as string;
    let low = at;
    let high = forms.length;
    // Lines are sorted: find the end of this letter's block by bisection on line starts.
    while (low < high) {
      const middle = lineStart(forms, (low + high) >> 1);
      if ((forms[middle] as string) <= c) {
        const next = forms.indexOf("\n", middle);
        low = next < 0 ? forms.length : next + 1;
      } else high = middle;
    }
    out.set(c, [at, low]);
    at = low;
  }
  return out;
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

function search(forms: string, index: Map<string, [number, number]>, key: string): { plain: string; codes: string }[] {
  const range = index.get(key[0] as string);
  if (range === undefined) return [];
  const wanted = `${key}\t`;
  let [low, high] = range;
  while (low < high) {
    const middle = lineStart(forms, (low + high) >> 1);
    const tab = forms.indexOf("\t", middle);
    const found = forms.slice(middle, tab);
    if (found < key) {
      const next = forms.indexOf("\n", middle);
      low = next < 0 ? high : next + 1;
    } else high = middle;
  }
  const out: { plain: string; codes: string }[] = [];
  while (low < forms.length && forms.startsWith(wanted, low)) {
    let end = forms.indexOf("\n", low);
    if (end < 0) end = forms.length;
    const second = forms.indexOf("\t", low + wanted.length);
    out.push({ plain: forms.slice(low + wanted.length, second), codes: forms.slice(second + 1, end) });
    low = end + 1;
  }
  return out;
}
