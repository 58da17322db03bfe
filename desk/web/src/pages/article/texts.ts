import { defineTexts } from "../../language/texts.js";

export const articleTexts = defineTexts({
  kind: { ar: "مقالة", en: "Article" },
  untitled: { ar: "خبر بلا عنوان", en: "Untitled article" },
  source: { ar: "المقالة عند ناشرها", en: "The article at its publisher" },
  story: { ar: "القصة", en: "The story" },
  copies: { ar: "من النص نفسه", en: "Printed from the same text" },
  version: { ar: "نص آخر من هذه المقالة", en: "Another text of this article" },
  happening: { ar: "من يروي هذا؟", en: "Who else tells this?" },
  reader: { ar: "قرأها", en: "Read by" },
  sentences: {
    ar: { one: "جملة واحدة", two: "جملتان", few: "# جمل", many: "# جملة", other: "# جملة" },
    en: { one: "one sentence", other: "# sentences" },
  },
});
