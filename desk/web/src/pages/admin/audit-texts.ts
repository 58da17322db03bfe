import { defineTexts } from "../../language/texts.js";

/** The audit log. */
export const auditTexts = defineTexts({
  lead: {
    ar: "من فعل ماذا، الأحدث أولًا. لا يُغيَّر السجل ولا يُحذف منه شيء.",
    en: "Who did what, the newest first. The log cannot be changed, and nothing is taken out of it.",
  },
  action: { ar: "الفعل", en: "Action" },
  any: { ar: "كل الأفعال", en: "Any action" },
  at: { ar: "متى", en: "When" },
  who: { ar: "من", en: "Who" },
  subject: { ar: "فيمَ", en: "On what" },
  details: { ar: "التفصيل", en: "Details" },
  nobody: { ar: "بلا حساب", en: "without an account" },
  commandLine: { ar: "سطر الأوامر", en: "command line" },
  none: { ar: "لا شيء في السجل من هذا.", en: "There is nothing like that in the log." },
  onlyOf: { ar: (who: string) => `أفعال ${who} وحدها`, en: (who: string) => `Only what ${who} did` },
  everybody: { ar: "أفعال الجميع", en: "What everybody did" },
});

/** Actions in words. */
export const actionTexts = defineTexts({
  "user.add": { ar: "أنشأ حسابًا", en: "made an account" },
  "user.change": { ar: "غيّر حسابًا", en: "changed an account" },
  "user.register": { ar: "أنشأ حساب قارئ", en: "registered" },
  "settings.change": { ar: "غيّر إعدادًا", en: "changed a setting" },
  "session.begin": { ar: "دخل", en: "signed in" },
  "session.refuse": { ar: "رُفض دخوله", en: "was refused" },
  "session.password": { ar: "غيّر كلمة مروره", en: "changed the password" },
  "ingestion.start": { ar: "بدأ جولة قراءة", en: "started a run" },
  "feed.add": { ar: "أضاف خلاصة", en: "added a feed" },
  "feed.pause": { ar: "أوقف خلاصة", en: "paused a feed" },
  "feed.resume": { ar: "تابع خلاصة", en: "resumed a feed" },
  "feed.remove": { ar: "حذف خلاصة", en: "removed a feed" },
  "report.accept": { ar: "قبل خبرًا", en: "accepted a report" },
  "report.correct": { ar: "صحح خبرًا", en: "corrected a report" },
  "report.reject": { ar: "رفض خبرًا", en: "rejected a report" },
  "report.add": { ar: "أضاف خبرًا", en: "added a report" },
  "report.undo": { ar: "رجع عن قرار في خبر", en: "took a decision back" },
  "actor.merge": { ar: "جمع فاعلين", en: "merged actors" },
  "actor.split": { ar: "فصل اسمًا", en: "split a name off" },
  "actor.undo": { ar: "رجع عن قرار في فاعل", en: "took a merge or split back" },
  "archive.join": { ar: "ربط المقالات", en: "joined articles" },
  "comment.approve": { ar: "قبل تعليقًا", en: "approved a comment" },
  "comment.reject": { ar: "رفض تعليقًا", en: "rejected a comment" },
  "comment.block": { ar: "أوقف كاتبًا", en: "blocked a writer" },
  "comment.unblock": { ar: "رفع إيقاف كاتب", en: "lifted a block" },
});
