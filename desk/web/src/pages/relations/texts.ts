import { counted } from "../../labels/counts.js";
import { defineTexts } from "../../language/texts.js";

export const relationsTexts = defineTexts({
  title: { ar: "العلاقات", en: "Relations" },
  lead: {
    ar: "ما جرى بين طرفين، من خلاف إلى تعاون، مع الأحداث نفسها. الدولة هي كل من يعمل باسمها.",
    en: "What passed between two, from conflict to cooperation, with the events themselves. A country is all who act for it.",
  },
  titleOf: { ar: (a: string, b: string) => `${a} و${b}`, en: (a: string, b: string) => `${a} and ${b}` },
  first: { ar: "الطرف الأول", en: "One side" },
  second: { ar: "الطرف الثاني", en: "The other side" },
  swap: { ar: "بدّل الطرفين", en: "Change sides" },
  step: { ar: "بحسب", en: "By" },
  auto: { ar: "تلقائيًا", en: "Fitting" },
  day: { ar: "اليوم", en: "Day" },
  month: { ar: "الشهر", en: "Month" },
  year: { ar: "السنة", en: "Year" },
  begin: { ar: "اختر طرفين، أو ابدأ بأكثر من جرى بينهم:", en: "Choose two, or begin with those between whom most passed:" },
  same: { ar: "اختر طرفين مختلفين.", en: "Choose two that are not the same." },
  none: {
    ar: "لا حدث بين الطرفين في هذه المدة. وسّع المدة أو اختر طرفين آخرين.",
    en: "Nothing passed between the two in this time. Widen the dates or choose others.",
  },
  score: { ar: "متوسط الدرجة", en: "Mean score" },
  scale: {
    ar: (least: string, most: string) =>
      `من خلاف (${least}) إلى تعاون (${most}) بمقياس PLOVER؛ ومساحة الدائرة بعدد الأحداث. اضغط دائرة لترى أحداثها.`,
    en: (least: string, most: string) =>
      `PLOVER score from conflict (${least}) to cooperation (${most}); the area of a dot is the number of happenings. Press a dot for its events.`,
  },
  balance: { ar: "الميزان", en: "Balance" },
  cooperation: {
    ar: { zero: "لا تعاون", one: "تعاون واحد", two: "تعاونان", few: "# أحداث تعاون", many: "# حدث تعاون", other: "# حدث تعاون" },
    en: { zero: "no cooperation", one: "one of cooperation", other: "# of cooperation" },
  },
  conflict: {
    ar: { zero: "لا خلاف", one: "خلاف واحد", two: "خلافان", few: "# أحداث خلاف", many: "# حدث خلاف", other: "# حدث خلاف" },
    en: { zero: "no conflict", one: "one of conflict", other: "# of conflict" },
  },
  happenings: counted.happenings,
  series: { ar: "الدرجة مع الزمن", en: "The score over time" },
  seriesLabel: {
    ar: (names: string) => `درجة ما جرى بين ${names} مع الزمن`,
    en: (names: string) => `Score of what passed between ${names}, over time`,
  },
  numbers: { ar: "الأعداد في جدول", en: "The figures in a table" },
  time: { ar: "الوقت", en: "Time" },
  events: { ar: "الأحداث", en: "Events" },
  eventsIn: { ar: (time: string) => `الأحداث في ${time}`, en: (time: string) => `Events in ${time}` },
  allEvents: { ar: "كل الأحداث", en: "All events" },
  told: {
    ar: { one: "ترويه مقالة", two: "ترويه مقالتان", few: "ترويه # مقالات", many: "ترويه # مقالة", other: "ترويه # مقالة" },
    en: { one: "told by one article", other: "told by # articles" },
  },
  toArticle: { ar: "في المقالة", en: "In the article" },
  toHappening: { ar: "الحدث عند الجميع", en: "As everybody tells it" },
  types: { ar: "أنواعها", en: "Of what type" },
});
