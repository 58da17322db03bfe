import { defineTexts } from "../language/texts.js";

/** So many of what the archive is made of. */
export const counted = defineTexts({
  articles: {
    ar: { zero: "لا مقالات", one: "مقالة واحدة", two: "مقالتان", few: "# مقالات", many: "# مقالة", other: "# مقالة" },
    en: { zero: "no articles", one: "one article", other: "# articles" },
  },
  reports: {
    ar: { zero: "لا أخبار", one: "خبر واحد", two: "خبران", few: "# أخبار", many: "# خبرًا", other: "# خبر" },
    en: { zero: "no reports", one: "one report", other: "# reports" },
  },
  happenings: {
    ar: { zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "# أحداث", many: "# حدثًا", other: "# حدث" },
    en: { zero: "no happenings", one: "one happening", other: "# happenings" },
  },
});
