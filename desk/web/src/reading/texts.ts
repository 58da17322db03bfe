import { counted } from "../labels/counts.js";
import { defineTexts } from "../language/texts.js";

/** What stands around a text that was read. */
export const readingTexts = defineTexts({
  text: { ar: "النص", en: "The text" },
  legend: { ar: "دليل الألوان", en: "Legend" },
  trigger: { ar: "لفظ الحدث", en: "Event word" },
  actor: { ar: "الفاعل", en: "Actor" },
  recipient: { ar: "المتلقي", en: "Recipient" },
  speaker: { ar: "القائل", en: "Speaker" },
  chrome: { ar: "بلا خبر أو من هوامش الصفحة", en: "No report, or page chrome" },
  unmarked: {
    ar: "هذا المتصفح لا يعلّم الكلمات في النص؛ كل شيء في البطاقات.",
    en: "This browser cannot mark words in a text; everything is on the cards.",
  },
  filter: { ar: "الأنواع المعروضة", en: "Types shown" },
  because: { ar: "القواعد التي قادت إليه", en: "Rules that made it" },
  none: { ar: "لم يُعثر على أخبار في هذا النص.", en: "No reports were found in this text." },
  reports: counted.reports,
  silent: {
    ar: {
      zero: "كل جملة فيها خبر",
      one: "جملة بلا خبر",
      two: "جملتان بلا خبر",
      few: "# جمل بلا خبر",
      many: "# جملة بلا خبر",
      other: "# جملة بلا خبر",
    },
    en: { zero: "a report in every sentence", one: "one sentence without a report", other: "# sentences without a report" },
  },
});
