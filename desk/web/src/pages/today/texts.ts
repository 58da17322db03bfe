import { defineTexts } from "../../language/texts.js";

export const todayTexts = defineTexts({
  title: { ar: "اليوم", en: "Today" },
  empty: { ar: "الأرشيف فارغ. أضف مقالات بالأمر:", en: "The archive is empty. Add articles with:" },
  span: { ar: (days: string) => `آخر أيام الأرشيف: ${days}`, en: (days: string) => `The archive’s last days: ${days}` },
  articles: {
    ar: { zero: "لا مقالات", one: "مقالة", two: "مقالتان", few: "مقالات", many: "مقالة", other: "مقالة" },
    en: { one: "article", other: "articles" },
  },
  reports: {
    ar: { zero: "لا أخبار", one: "خبر", two: "خبران", few: "أخبار", many: "خبرًا", other: "خبر" },
    en: { one: "report", other: "reports" },
  },
  storiesCount: {
    ar: { zero: "لا قصص", one: "قصة", two: "قصتان", few: "قصص", many: "قصة", other: "قصة" },
    en: { one: "story", other: "stories" },
  },
  actorsCount: {
    ar: { zero: "لا فاعلين", one: "فاعل", two: "فاعلان", few: "فاعلين", many: "فاعلًا", other: "فاعل" },
    en: { one: "actor", other: "actors" },
  },
  outlets: {
    ar: { zero: "لا وسائل إعلام", one: "وسيلة إعلام", two: "وسيلتا إعلام", few: "وسائل إعلام", many: "وسيلة إعلام", other: "وسيلة إعلام" },
    en: { one: "outlet", other: "outlets" },
  },
  stories: { ar: "أحدث القصص", en: "Newest stories" },
  allStories: { ar: "كل القصص", en: "All stories" },
  changes: { ar: "ما الذي تغيّر", en: "What changed" },
  noChanges: { ar: "لا تطوّر ولا خلاف في هذه الأيام.", en: "Nothing went on and nobody parted in these days." },
  development: { ar: "تطوّر", en: "went on" },
  denial: { ar: "نفي", en: "denied" },
  difference: { ar: "خلاف", en: "differs" },
  told: {
    ar: { one: "ترويه مقالة", two: "ترويه مقالتان", few: "ترويه # مقالات", many: "ترويه # مقالة", other: "ترويه # مقالة" },
    en: { one: "told by one article", other: "told by # articles" },
  },
  actors: { ar: "الأكثر حضورًا", en: "Most active" },
  allActors: { ar: "كل الفاعلين", en: "All actors" },
  pairs: { ar: "أكثر ما جرى بين اثنين", en: "Most between two" },
  score: { ar: "من ‎-10 (خلاف) إلى ‎+10 (تعاون)", en: "from -10 (conflict) to +10 (cooperation)" },
  types: { ar: "الأخبار بحسب النوع", en: "Reports by type" },
  allReports: { ar: "كل الأخبار", en: "All reports" },
  dead: { ar: "القتلى", en: "Dead" },
  injured: { ar: "الجرحى", en: "Injured" },
  arrested: { ar: "المعتقلون", en: "Arrested" },
  size: { ar: "عدد المشاركين", en: "Taking part" },
  status: { ar: "هل وقع", en: "Whether it happened" },
  place: { ar: "المكان", en: "Place" },
  time: { ar: "الوقت", en: "Time" },
});
