import { defineTexts } from "../../language/texts.js";

export const readTexts = defineTexts({
  title: { ar: "اقرأ نصًّا", en: "Read a text" },
  lead: {
    ar: "الصق خبرًا عربيًّا: يقرؤه المحرك في متصفحك، ولا يُرسل منه شيء إلى أي خادم.",
    en: "Paste an Arabic news text: the engine reads it in your browser, and nothing of it is sent to any server.",
  },
  text: { ar: "نص الخبر", en: "The text" },
  placeholder: { ar: "الصق النص هنا", en: "Paste the text here" },
  published: { ar: "تاريخ النشر", en: "Published on" },
  publishedWhy: { ar: "إليه تُنسب «أمس» و«الثلاثاء» وما شابه", en: "What “yesterday” and “Tuesday” are counted from" },
  outlet: { ar: "وسيلة الإعلام", en: "News outlet" },
  read: { ar: "اقرأ", en: "Read" },
  example: { ar: "جرّب مثالًا", en: "Try an example" },
  change: { ar: "غيّر النص", en: "Change the text" },
  another: { ar: "نص آخر", en: "Another text" },
  loading: { ar: "تُجلب المعاجم مرة واحدة (نحو ثلاثة عشر ميغابايت)", en: "Fetching the lexicons, once (some thirteen megabytes)" },
  opening: { ar: "تُفتح المعاجم…", en: "Opening the lexicons…" },
  reading: { ar: "تجري القراءة…", en: "Reading…" },
  failed: { ar: "لم يتمكن القارئ من العمل", en: "The reader could not work" },
  sentences: {
    ar: { one: "جملة واحدة", two: "جملتان", few: "# جمل", many: "# جملة", other: "# جملة" },
    en: { one: "one sentence", other: "# sentences" },
  },
  local: { ar: "قُرئ في هذا المتصفح", en: "Read in this browser" },
});
