/** Why a comment was held for an editor's eye, or not taken at all. The texts for people are in `reasons.ts`. */
export const HOLD_RULES = [
  "review",
  "links",
  "contact",
  "repeated",
  "mixed-scripts",
  "hidden-signs",
  "long",
  "no-words",
  "seen-before",
  "rejected-before",
] as const;
export type HoldRule = (typeof HOLD_RULES)[number];
export const REFUSE_RULES = ["empty", "too-long", "blocked", "too-many", "too-many-waiting", "flood", "same-again"] as const;
export type RefuseRule = (typeof REFUSE_RULES)[number];

/** Links that an honest comment may need. */
const LINKS = 2;
/** One sign so often in a row is more than laughter. */
const RUN = 12;
/** Code units. */
const LONG = 2_000;
export const LONGEST = 6_000;
export const LONGEST_NAME = 60;
/** Signs that nobody sees: one or two come with copied text. */
const HIDDEN = 3;

const LINK = /(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|top|xyz|online|site|shop|link|me|ly|io)\b(?:\/\S*)?/giu;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/u;
const TELEPHONE = /(?:\+|00)?\p{Nd}(?:[\s().-]?\p{Nd}){8,}/u;
const DATE = /\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}/gu;
const REPEATED = new RegExp(`([^\\s\\p{N}])\\1{${RUN - 1},}`, "u");
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Whether a word is written in letters of several scripts: how forbidden words are passed off as others. */
const isMixed = (word: string): boolean => SCRIPTS.filter((s) => s.test(word)).length > 1;

/** The same words over and over: fewer than a fifth are different. */
function isRepetition(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 20 && new Set(words).size * 5 < words.length;
}

const CHECKS: readonly (readonly [HoldRule, (text: string, hidden: number) => boolean])[] = [
  ["links", (text) => (text.match(LINK) ?? []).length > LINKS],
  ["contact", (text) => MAIL.test(text) || TELEPHONE.test(text.replace(LINK, " ").replace(DATE, " / "))],
  ["repeated", (text) => REPEATED.test(text) || isRepetition(text)],
  ["mixed-scripts", (text) => (text.replace(LINK, " ").match(/[\p{L}\p{M}]+/gu) ?? []).some(isMixed)],
  ["hidden-signs", (_, hidden) => hidden >= HIDDEN],
  ["long", (text) => text.length > LONG],
  ["no-words", (text) => !/\p{L}{2,}/u.test(text)],
];

/** What is odd about a cleaned text, by the text alone: the rules that hold it. `hidden`: signs that cleaning took out. */
export const oddities = (text: string, hidden: number): HoldRule[] =>
  CHECKS.filter(([, holds]) => holds(text, hidden)).map(([rule]) => rule);

/** What is known of whoever writes, and of what was written before, when a comment comes. */
export interface Circumstances {
  readonly blocked: boolean;
  /** Comments of the same writer in the last minutes and in the last day, and those that still wait. */
  readonly lately: number;
  readonly today: number;
  readonly waiting: number;
  /** Comments of all who write without an account, in the last minutes. */
  readonly all: number;
  readonly signedIn: boolean;
  /** The same words before: by the same writer; by anybody, in the last week; among rejected ones. */
  readonly own: number;
  readonly others: number;
  readonly rejected: number;
}

/** How much is taken. Times in minutes. */
export const LIMITS = { window: 10, lately: 3, today: 20, waiting: 10, all: 60 } as const;

/** Whether a comment is not taken at all: the first rule that says so, or null. */
export function refusalOf(text: string, c: Circumstances): RefuseRule | null {
  if (text === "") return "empty";
  if (text.length > LONGEST) return "too-long";
  if (c.blocked) return "blocked";
  if (c.lately >= LIMITS.lately) return "too-many";
  if (c.today >= LIMITS.today) return "too-many";
  if (c.waiting >= LIMITS.waiting) return "too-many-waiting";
  if (!c.signedIn && c.all >= LIMITS.all) return "flood";
  if (c.own > 0) return "same-again";
  return null;
}

/** All rules that hold a comment which is taken. `review` where nothing is odd: every comment is read before it is shown. */
export function holdsOf(text: string, hidden: number, c: Circumstances): HoldRule[] {
  const rules = [
    ...oddities(text, hidden),
    ...(c.rejected > 0 ? (["rejected-before"] as const) : []),
    ...(c.others > 0 ? (["seen-before"] as const) : []),
  ];
  return rules.length > 0 ? rules : ["review"];
}
