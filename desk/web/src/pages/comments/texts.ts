import { defineTexts } from "../../language/texts.js";

/** What stands on the editors' page of comments. */
export const moderationTexts = defineTexts({
  title: { ar: "مراجعة التعليقات", en: "Comments" },
  lead: {
    ar: "لا يظهر تعليق للقراء قبل أن يقبله محرر. يرى الكاتب سبب التعليق والرفض.",
    en: "Readers see no comment before an editor approves it. The writer is told why it is held or rejected.",
  },
  status: { ar: "الحال", en: "Status" },
  held: { ar: "تنتظر", en: "Waiting" },
  approved: { ar: "مقبولة", en: "Approved" },
  rejected: { ar: "مرفوضة", en: "Rejected" },
  rule: { ar: "قاعدة التوقيف", en: "Held by" },
  anyRule: { ar: "كل القواعد", en: "Any rule" },
  none: { ar: "لا تعليقات هنا.", en: "There are no comments here." },
  onStory: { ar: "على قصة", en: "On a story" },
  onArticle: { ar: "على خبر", en: "On an article" },
  onReport: { ar: "على تقرير", en: "On a report" },
  noName: { ar: "بلا اسم", en: "no name" },
  anonymous: { ar: "بلا حساب", en: "without an account" },
  account: { ar: "بحساب", en: "with an account" },
  others: {
    ar: (held: string, approved: string, rejected: string) => `له غيره: ${held} تنتظر، ${approved} مقبولة، ${rejected} مرفوضة`,
    en: (held: string, approved: string, rejected: string) =>
      `others of theirs: ${held} waiting, ${approved} approved, ${rejected} rejected`,
  },
  blocked: { ar: "الكاتب موقوف", en: "writer blocked" },
  approve: { ar: "اقبل", en: "Approve" },
  reject: { ar: "ارفض", en: "Reject" },
  block: { ar: "أوقف الكاتب", en: "Block writer" },
  reason: { ar: "السبب", en: "Reason" },
  note: { ar: "ملاحظة للكاتب (إن شئت)", en: "Note to the writer (if you like)" },
  decided: { ar: (name: string) => `قرره ${name}`, en: (name: string) => `decided by ${name}` },
  blocks: { ar: "الكتّاب الموقوفون", en: "Blocked writers" },
  noBlocks: { ar: "لم يوقف أحد.", en: "Nobody is blocked." },
  lift: { ar: "ارفع الإيقاف", en: "Lift" },
  lifted: { ar: "رُفع", en: "lifted" },
  ended: { ar: "انتهى بنسيان العنوان", en: "ended: the address was forgotten" },
  refusals: { ar: "ما لم يُقبل إرساله", en: "Not taken" },
  day: { ar: "اليوم", en: "Day" },
  times: { ar: "المرات", en: "Times" },
  failed: { ar: "تعذّر ذلك", en: "That did not work" },
});

/** The rules that hold comments, in a word or two, for editors. */
export const holdTexts = defineTexts({
  review: { ar: "مراجعة عادية", en: "ordinary review" },
  links: { ar: "روابط كثيرة", en: "many links" },
  contact: { ar: "هاتف أو بريد", en: "telephone or e-mail" },
  repeated: { ar: "تكرار", en: "repetition" },
  "mixed-scripts": { ar: "حروف مختلطة", en: "mixed scripts" },
  "hidden-signs": { ar: "رموز خفية", en: "hidden signs" },
  long: { ar: "طويل", en: "long" },
  "no-words": { ar: "بلا كلمات", en: "no words" },
  "seen-before": { ar: "أُرسل من قبل", en: "sent before" },
  "rejected-before": { ar: "رُفض من قبل", en: "rejected before" },
});

/** The rules that refuse comments. */
export const refusalTexts = defineTexts({
  empty: { ar: "فارغ", en: "empty" },
  "too-long": { ar: "أطول من اللازم", en: "too long" },
  blocked: { ar: "كاتب موقوف", en: "blocked writer" },
  "too-many": { ar: "كثير من كاتب واحد", en: "many of one writer" },
  "too-many-waiting": { ar: "كثير ينتظر", en: "many waiting" },
  flood: { ar: "إغراق", en: "flood" },
  "same-again": { ar: "مكرر من كاتبه", en: "the same again" },
});
