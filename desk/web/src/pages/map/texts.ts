import { counted } from "../../labels/counts.js";
import { defineTexts } from "../../language/texts.js";

export const mapTexts = defineTexts({
  title: { ar: "الخريطة", en: "Map" },
  lead: {
    ar: "أين وقع ما تقوله الأخبار. كل دائرة مكان، ومساحتها بعدد الأحداث فيه.",
    en: "Where what the news tells of happened. A circle is a place; its area is the number of happenings there.",
  },
  label: {
    ar: (places: string, happenings: string) => `خريطة: ${places}، ${happenings}. والأماكن نفسها في القائمة بجانبها.`,
    en: (places: string, happenings: string) => `Map: ${places}, ${happenings}. The list beside it has the same places.`,
  },
  keys: {
    ar: "حرّك الخريطة بالسحب أو بمفاتيح الأسهم، وقرّبها وأبعدها بالعجلة أو بالمفتاحين + و−، والمفتاح 0 يعرض كل الأماكن.",
    en: "Move the map by dragging or with the arrow keys; zoom with the wheel or the keys + and −; 0 shows all places.",
  },
  borders: {
    ar: "حدود الدول وأسماؤها من Natural Earth كما هي في الواقع القائم، وليست موقفًا من أحد.",
    en: "Borders are Natural Earth’s, as they hold in fact; they take no side.",
  },
  whole: { ar: "كل الأماكن", en: "All places" },
  noBase: { ar: "تعذّر جلب خريطة الأساس؛ الأماكن في مواضعها.", en: "The base map could not be fetched; the places stand where they are." },
  actor: { ar: "الفاعل", en: "Actor" },
  types: { ar: "النوع", en: "Type" },
  typesChosen: {
    ar: { one: "نوع واحد", two: "نوعان", few: "# أنواع", many: "# نوعًا", other: "# نوع" },
    en: { one: "one type", other: "# types" },
  },
  clear: { ar: "بلا تصفية", en: "Clear filters" },
  places: { ar: "الأماكن", en: "Places" },
  placesCount: {
    ar: { zero: "لا أماكن", one: "مكان واحد", two: "مكانان", few: "# أماكن", many: "# مكانًا", other: "# مكان" },
    en: { zero: "no places", one: "one place", other: "# places" },
  },
  happenings: counted.happenings,
  reportsCount: counted.reports,
  unplaced: {
    ar: {
      one: "خبر واحد يسمّي مكانًا بلا إحداثيات: دولة كاملة، أو مكان لا تعرفه القوائم.",
      two: "خبران يسمّيان مكانًا بلا إحداثيات: دولة كاملة، أو مكان لا تعرفه القوائم.",
      few: "# أخبار تسمّي مكانًا بلا إحداثيات: دولة كاملة، أو مكان لا تعرفه القوائم.",
      many: "# خبرًا يسمّي مكانًا بلا إحداثيات: دولة كاملة، أو مكان لا تعرفه القوائم.",
      other: "# خبر يسمّي مكانًا بلا إحداثيات: دولة كاملة، أو مكان لا تعرفه القوائم.",
    },
    en: {
      one: "One report names a place without coordinates: a whole country, or one that no list knows.",
      other: "# reports name a place without coordinates: a whole country, or one that no list knows.",
    },
  },
  none: {
    ar: "لا حدث في مكان معروف بهذه الشروط. وسّع المدة أو ألغِ التصفية.",
    en: "Nothing happened at a known place by these filters. Widen the dates or clear them.",
  },
  back: { ar: "كل الأماكن", en: "All places" },
  gone: { ar: "لا شيء في هذا المكان بهذه الشروط.", en: "There is nothing at this place by these filters." },
  reports: { ar: "الأخبار", en: "Reports" },
  inTable: { ar: "في جدول الأخبار", en: "In the table of reports" },
  toPlace: { ar: "صفحة المكان", en: "The place’s page" },
  more: { ar: "المزيد من الأماكن", en: "More places" },
});
