import type { HoldRule, RefuseRule } from "./rules.js";

/** A sentence in both languages. */
export interface Told {
  readonly ar: string;
  readonly en: string;
}

/** What the writer is told of a comment that was taken. */
export const RECEIVED: Told = {
  ar: "وصل تعليقك، وسيظهر بعد مراجعته.",
  en: "Your comment was received and will appear after review.",
};

/** What the writer is told of each rule that holds a comment. */
export const HELD: Readonly<Record<HoldRule, Told>> = {
  review: { ar: "كل تعليق يقرؤه محرر قبل نشره.", en: "An editor reads every comment before it is published." },
  links: { ar: "في تعليقك روابط كثيرة، فيحتاج إلى نظر محرر.", en: "Your comment has many links, so an editor has to look at it." },
  contact: {
    ar: "في تعليقك رقم هاتف أو عنوان بريد، فيحتاج إلى نظر محرر.",
    en: "Your comment has a telephone number or an e-mail address, so an editor has to look at it.",
  },
  repeated: {
    ar: "في تعليقك حروف أو كلمات مكررة كثيرا، فيحتاج إلى نظر محرر.",
    en: "Your comment repeats letters or words many times, so an editor has to look at it.",
  },
  "mixed-scripts": {
    ar: "في تعليقك كلمات كتبت بحروف لغات مختلفة، فيحتاج إلى نظر محرر.",
    en: "Your comment has words in letters of several scripts, so an editor has to look at it.",
  },
  "hidden-signs": {
    ar: "كان في تعليقك رموز لا ترى فحذفناها، ويحتاج إلى نظر محرر.",
    en: "Your comment had invisible signs, which were taken out, so an editor has to look at it.",
  },
  long: { ar: "تعليقك طويل، فيحتاج إلى وقت أطول للمراجعة.", en: "Your comment is long, so its review takes longer." },
  "no-words": { ar: "لا كلمات في تعليقك، فيحتاج إلى نظر محرر.", en: "Your comment has no words, so an editor has to look at it." },
  "seen-before": {
    ar: "وصلنا هذا النص من قبل، فيحتاج إلى نظر محرر.",
    en: "The same text has been sent before, so an editor has to look at it.",
  },
  "rejected-before": {
    ar: "رفض محرر هذا النص من قبل، فيحتاج إلى نظر محرر.",
    en: "An editor has rejected the same text before, so an editor has to look at it.",
  },
};

/** What the writer is told of a comment that was not taken. */
export const REFUSED: Readonly<Record<RefuseRule, Told>> = {
  empty: { ar: "لا نص في التعليق.", en: "The comment is empty." },
  "too-long": { ar: "التعليق أطول من 6000 حرف: اختصره.", en: "The comment has more than 6,000 letters: shorten it." },
  blocked: { ar: "أوقف محرر تعليقاتك.", en: "An editor has stopped your comments." },
  "too-many": {
    ar: "كتبت تعليقات كثيرة في وقت قصير: حاول لاحقا.",
    en: "You have written many comments in a short time: try again later.",
  },
  "too-many-waiting": {
    ar: "لك تعليقات كثيرة تنتظر المراجعة: حاول بعد مراجعتها.",
    en: "Many of your comments still wait for review: try again when they have been read.",
  },
  flood: {
    ar: "تصلنا الآن تعليقات كثيرة جدا: حاول لاحقا، أو سجل الدخول.",
    en: "Too many comments arrive at present: try again later, or sign in.",
  },
  "same-again": { ar: "أرسلت هذا التعليق من قبل.", en: "You have sent this comment before." },
};

/** Why an editor rejects a comment. */
export const REJECTIONS = {
  "off-topic": { ar: "لا صلة للتعليق بالموضوع.", en: "The comment has nothing to do with the subject." },
  insult: { ar: "في التعليق إساءة إلى شخص أو جماعة.", en: "The comment insults a person or a group." },
  incitement: { ar: "في التعليق تحريض على عنف أو كراهية.", en: "The comment incites to violence or hatred." },
  private: { ar: "في التعليق معلومات خاصة بأشخاص.", en: "The comment tells private things of people." },
  advertising: { ar: "التعليق إعلان.", en: "The comment is advertising." },
  repeated: { ar: "التعليق مكرر.", en: "The comment has been sent before." },
  other: { ar: "لم يقبل المحرر التعليق.", en: "The editor did not accept the comment." },
} as const satisfies Record<string, Told>;
export type Rejection = keyof typeof REJECTIONS;
