import type { EventType, Stance, Status } from "@isnad/engine";
import { defineTexts } from "../language/texts.js";

/** The quadrants of the PLOVER manual, and what is only said: they give types their colours. */
export type Quadrant = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict" | "statement";

/** The types of reports, from most with one another to most against one another, and the quadrant of each. */
export const QUADRANTS = {
  AID: "material-cooperation",
  COOPERATE: "material-cooperation",
  RETREAT: "material-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  STATEMENT: "statement",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  MOBILIZE: "material-conflict",
  SANCTION: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
} as const satisfies Record<EventType, Quadrant>;

/** Every type, in the order of `QUADRANTS`. */
export const TYPE_ORDER = Object.keys(QUADRANTS) as readonly EventType[];

/** The quadrant of a type that comes from the server. */
export const quadrantOf = (type: string): Quadrant => (Object.hasOwn(QUADRANTS, type) ? QUADRANTS[type as EventType] : "statement");

/** What reports are about, in a word. */
export const typeTexts = defineTexts({
  AGREE: { ar: "اتفاق", en: "Agreement" },
  CONSULT: { ar: "تشاور", en: "Consultation" },
  SUPPORT: { ar: "تأييد", en: "Support" },
  CONCEDE: { ar: "تنازل", en: "Concession" },
  COOPERATE: { ar: "تعاون", en: "Cooperation" },
  AID: { ar: "مساعدة", en: "Aid" },
  RETREAT: { ar: "تراجع", en: "Retreat" },
  REQUEST: { ar: "طلب", en: "Request" },
  ACCUSE: { ar: "اتهام", en: "Accusation" },
  REJECT: { ar: "رفض", en: "Rejection" },
  THREATEN: { ar: "تهديد", en: "Threat" },
  PROTEST: { ar: "احتجاج", en: "Protest" },
  SANCTION: { ar: "عقوبة", en: "Sanction" },
  MOBILIZE: { ar: "حشد", en: "Mobilisation" },
  COERCE: { ar: "إكراه", en: "Coercion" },
  ASSAULT: { ar: "اعتداء", en: "Assault" },
  STATEMENT: { ar: "تصريح", en: "Statement" },
} as const satisfies Record<EventType, { ar: string; en: string }>);

/** What the quadrants mean. */
export const quadrantTexts = defineTexts({
  "material-cooperation": { ar: "تعاون بالفعل", en: "Cooperation in deeds" },
  "verbal-cooperation": { ar: "تعاون بالقول", en: "Cooperation in words" },
  "verbal-conflict": { ar: "خلاف بالقول", en: "Conflict in words" },
  "material-conflict": { ar: "خلاف بالفعل", en: "Conflict in deeds" },
  statement: { ar: "قول", en: "Said only" },
} as const satisfies Record<Quadrant, { ar: string; en: string }>);

/** Whether it happened. */
export const statusTexts = defineTexts({
  actual: { ar: "وقع", en: "Happened" },
  ongoing: { ar: "جارٍ", en: "Ongoing" },
  planned: { ar: "مزمع", en: "Planned" },
  wanted: { ar: "مطلوب", en: "Wanted" },
  possible: { ar: "محتمل", en: "Possible" },
  negated: { ar: "منفي", en: "Negated" },
  failed: { ar: "لم يتم", en: "Failed" },
} as const satisfies Record<Status, { ar: string; en: string }>);

/** How a speaker stands to what he says. */
export const stanceTexts = defineTexts({
  asserts: { ar: "يؤكد", en: "asserts" },
  denies: { ar: "ينفي", en: "denies" },
  doubts: { ar: "يشكك", en: "doubts" },
  asks: { ar: "يطلب", en: "asks" },
  warns: { ar: "يحذر", en: "warns" },
  promises: { ar: "يعد", en: "promises" },
  expects: { ar: "يتوقع", en: "expects" },
} as const satisfies Record<Stance, { ar: string; en: string }>);

/** Kinds of links in a chain. */
export const linkTexts = defineTexts({
  person: { ar: "شخص", en: "person" },
  organisation: { ar: "جهة", en: "organisation" },
  outlet: { ar: "وسيلة إعلام", en: "news outlet" },
  anonymous: { ar: "مصدر غير مسمى", en: "unnamed source" },
  document: { ar: "وثيقة", en: "document" },
});

/** Kinds of actors. */
export const kindTexts = defineTexts({
  person: { ar: "شخص", en: "Person" },
  organisation: { ar: "منظمة", en: "Organisation" },
  group: { ar: "جماعة", en: "Group" },
  country: { ar: "دولة", en: "Country" },
  place: { ar: "مكان", en: "Place" },
  facility: { ar: "منشأة", en: "Facility" },
  described: { ar: "بلا اسم", en: "Unnamed" },
});

/** What a report counts. */
export const countTexts = defineTexts({
  dead: { ar: "قتلى", en: "dead" },
  injured: { ar: "جرحى", en: "injured" },
  arrested: { ar: "معتقلون", en: "arrested" },
  size: { ar: "مشاركون", en: "taking part" },
});
