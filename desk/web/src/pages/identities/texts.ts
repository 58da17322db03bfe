import { counted } from "../../labels/counts.js";
import { defineTexts } from "../../language/texts.js";

/** What stands on the page where actors are merged and split. */
export const identityTexts = defineTexts({
  title: { ar: "من هو من", en: "Who is who" },
  lead: {
    ar: "ما يقرره المحررون هنا يسبق ما تحسبه الآلة، ويبقى حين تُربط الأخبار من جديد.",
    en: "What editors decide here goes before what is computed, and stays when articles are joined anew.",
  },
  first: { ar: "الفاعل الذي يبقى اسمه", en: "The actor whose name stays" },
  second: { ar: "الفاعل الذي هو نفسه", en: "The actor who is the same" },
  search: { ar: "ابحث", en: "Search" },
  none: { ar: "لم يُعثر على أحد.", en: "Nobody was found." },
  articles: counted.articles,
  merge: { ar: "اجعلهما واحدًا", en: "Make them one" },
  names: { ar: "الأسماء التي تُحسب له", en: "Names that are taken for it" },
  main: { ar: "الاسم الأول", en: "the main name" },
  split: { ar: "افصل", en: "Split off" },
  because: { ar: "لماذا (إن شئت)", en: "Why (if you like)" },
  decisions: { ar: "ما قُرر", en: "Decisions" },
  noDecisions: { ar: "لم يُقرر شيء بعد.", en: "Nothing has been decided yet." },
  kindMerge: { ar: "جُعل واحدًا مع", en: "is one with" },
  kindSplit: { ar: "فُصل عن", en: "is not" },
  kindApart: {
    ar: { zero: "", one: "غيره في خبر واحد", two: "غيره في خبرين", few: "غيره في # أخبار", many: "غيره في # خبرًا", other: "غيره في # خبر" },
    en: { one: "is somebody else in one article", other: "is somebody else in # articles" },
  },
  single: { ar: "في أخبار بعينها", en: "In single articles" },
  singleOf: { ar: (name: string) => `أخبار فيها «${name}»`, en: (name: string) => `Articles that name ${name}` },
  apart: { ar: "هو غيره في هذه", en: "Somebody else in these" },
  kindUndo: { ar: "رُجع عن قرار في", en: "a decision was taken back:" },
  undone: { ar: "رُجع عنه", en: "taken back" },
  undo: { ar: "تراجع", en: "Undo" },
  done: { ar: "حُفظ القرار.", en: "Saved." },
  failed: { ar: "تعذّر ذلك", en: "That did not work" },
});
