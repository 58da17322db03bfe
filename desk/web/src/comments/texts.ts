import { defineTexts } from "../language/texts.js";

/** What stands around comments, for readers. */
export const commentTexts = defineTexts({
  title: { ar: "التعليقات", en: "Comments" },
  none: { ar: "لا تعليقات بعد.", en: "No comments yet." },
  anonymous: { ar: "قارئ", en: "A reader" },
  you: { ar: "أنت", en: "You" },
  held: { ar: "ينتظر المراجعة: لا يراه غيرك", en: "Waits for review: only you see it" },
  rejected: { ar: "لم يُنشر: لا يراه غيرك", en: "Not published: only you see it" },
  write: { ar: "تعليقك", en: "Your comment" },
  name: { ar: "الاسم (إن شئت)", en: "Name (if you like)" },
  send: { ar: "أرسل", en: "Send" },
  sending: { ar: "جارٍ الإرسال…", en: "Sending…" },
  rules: {
    ar: "يقرأ محرر كل تعليق قبل نشره. يُحفظ عنوانك مشفّرًا أقل من يومين، لمنع الإغراق وحده.",
    en: "An editor reads every comment before it is published. Your address is kept as a hash for less than two days, against floods alone.",
  },
  failed: { ar: "تعذّر الإرسال", en: "It could not be sent" },
});
