import type { Model } from "../learning/model.js";
import { sumOf } from "../learning/sequence.js";
import { CLITIC_CODES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS } from "../text/letters.js";
import { afterWord, beforeWord, EDGE, isVerb } from "./costs.js";
import { pairFeatures, rivalsOf, singleFeatures, type Views, viewsOf, viewsOfSign } from "./traits.js";
import type { Analysis } from "./types.js";

/** How much a unit of the costs set by hand weighs against the trained weights. */
export const COST_WEIGHT = 10;

/** Added to the learnt score of finite verbs: news opens its sentences with them far more often than the treebank does. */
export const NEWS_VERBS = 6;

/** Neither dual nor `قلتُ`, which is written like `قالت` in many verbs (`هاجمت`). */
const isNewsVerb = (a: Analysis): boolean =>
  isVerb(a) && a.features.number !== "d" && !(a.features.tense === "perfect" && a.features.person !== 3 && a.features.number === "s");

/** Added where a sentence begins with a verb in the perfect, for the same reason. */
export const NEWS_OPENINGS = 8;

/** Analyses (or a sign) that are alike to their neighbours. */
export interface Group {
  readonly analysis: Analysis | null;
  readonly sign: string;
  readonly views: Views;
  /** The preposition or clause that the word opens: `an` for عن, `bi` for a ب written on it; null for others. */
  readonly opens: string | null;
  /** A particle after which a verb is expected. */
  readonly introducesVerb: boolean;
  /** A particle that opens a clause of its own. */
  readonly opensClause: boolean;
}

/** The persons, genders and numbers of pronouns, each once. */
const PERSONS = [...new Set(PRONOUNS.map((p) => p.feats))];

/** A number for what is written onto an analysis, and for whether it is a likely one: with the sorts of lexeme and features it tells the group. */
function cliticsOf(a: Analysis): number {
  let n = a.conj === "" ? 0 : CONJUNCTIONS.indexOf(a.conj as (typeof CONJUNCTIONS)[number]) + 1;
  n = n * 4 + (a.prep === "" ? 0 : PREPOSITIONS.indexOf(a.prep as (typeof PREPOSITIONS)[number]) + 1);
  n = n * 16 + (a.pronoun === null ? 0 : PERSONS.indexOf(a.pronoun.feats) + 1);
  return n * 8 + (a.future ? 4 : 0) + (a.article ? 2 : 0) + (a.cost < 1.5 ? 1 : 0);
}
/** Above every number for clitics. */
const CLITICS = 3 * 4 * 16 * 8;

/** Particles after which a verb is expected. */
const INTRODUCES_VERB = /^(neg|asp|fut|sub|rel|aux|cond|poss|jussive|question)/;
/** Particles that open a clause of their own. */
const OPENS_CLAUSE = /^(sub|rel|cond|conj)/;

function opensWith(a: Analysis): string | null {
  if (a.prep) return CLITIC_CODES[a.prep] ?? null;
  const { kind } = a.lexeme;
  return kind.startsWith("prep:") ? kind.slice(5) : kind === "sub:an" || kind === "sub:anna" ? "anna" : null;
}

const groupOfAnalysis = (analysis: Analysis): Group => ({
  analysis,
  sign: "",
  views: viewsOf(analysis),
  opens: opensWith(analysis),
  introducesVerb: INTRODUCES_VERB.test(analysis.lexeme.kind),
  opensClause: OPENS_CLAUSE.test(analysis.lexeme.kind),
});

const groupOfSign = (sign: string): Group => ({
  analysis: null,
  sign,
  views: viewsOfSign(sign),
  opens: null,
  introducesVerb: false,
  opensClause: false,
});

/** Scores analyses and pairs of neighbours: by hand and, where there is a model, by what was learnt. Higher is better. */
export interface Judge {
  /** The number of the group that an analysis belongs to. */
  groupOf(analysis: Analysis): number;
  /** The number of the group of a sign. */
  groupOfSign(sign: string): number;
  group(number: number): Group;
  /** The scores of all analyses of a word by themselves. */
  singles(text: string, analyses: readonly Analysis[]): number[];
  /** The score of group `a` standing before group `b`. */
  pair(a: number, b: number): number;
}

/** The score that the costs set by hand give to a pair of neighbours. */
export const handPair = (a: Pick<Group, "analysis" | "sign">, b: Pick<Group, "analysis" | "sign">): number =>
  -COST_WEIGHT *
  ((b.analysis === null ? 0 : afterWord(a.analysis, a.sign, b.analysis)) +
    (a.analysis === null ? 0 : beforeWord(a.analysis, b.analysis, b.sign)));

/** Pairs are remembered in a table of this size, the newest in each place. */
const REMEMBERED_BITS = 18;

/** Makes a judge. Its state is only what it remembers: the same questions always get the same answers. */
export function createJudge(model: Model | null): Judge {
  const groups: Group[] = [];
  /** Of analyses by the sort of the lexeme, then by the rest; of signs by themselves. */
  const numbers: (Map<number, number> | undefined)[] = [];
  const signs = new Map<string, number>();
  // Key and score side by side.
  const remembered = new Float64Array(2 << REMEMBERED_BITS).fill(-1);
  const pairIds: number[] = [];
  const singleIds: number[] = [];
  const learnt = (ids: ArrayLike<number>): number => (model === null ? 0 : sumOf(model.weights, ids) * model.step);
  const pairScore = (a: Group, b: Group): number => {
    if (model === null) return handPair(a, b);
    const opening = a.sign === EDGE && b.analysis?.features.tense === "perfect" ? NEWS_OPENINGS : 0;
    return handPair(a, b) + learnt(pairFeatures(a.views, b.views, pairIds)) + opening;
  };
  return {
    groupOf(analysis) {
      const { sort } = analysis.lexeme;
      const alike = numbers[sort] ?? new Map<number, number>();
      if (alike.size === 0) numbers[sort] = alike;
      const rest = analysis.features.sort * CLITICS + cliticsOf(analysis);
      let number = alike.get(rest);
      if (number === undefined) {
        number = groups.push(groupOfAnalysis(analysis)) - 1;
        alike.set(rest, number);
      }
      return number;
    },
    groupOfSign(sign) {
      let number = signs.get(sign);
      if (number === undefined) {
        number = groups.push(groupOfSign(sign)) - 1;
        signs.set(sign, number);
      }
      return number;
    },
    group: (number) => groups[number] as Group,
    singles(text, analyses) {
      const rivals = rivalsOf(analyses);
      return analyses.map(
        (a, at) =>
          -COST_WEIGHT * a.cost +
          (model === null ? 0 : learnt(singleFeatures(text, analyses, at, rivals, singleIds)) + (isNewsVerb(a) ? NEWS_VERBS : 0)),
      );
    },
    pair(a, b) {
      const key = a * 65_536 + b;
      const place = 2 * ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - REMEMBERED_BITS));
      if (remembered[place] === key) return remembered[place + 1] as number;
      const score = pairScore(groups[a] as Group, groups[b] as Group);
      remembered[place] = key;
      remembered[place + 1] = score;
      return score;
    },
  };
}
