import type { EntityKind, EventType, Report, Stance, Status } from "@isnad/engine";

/** The languages that labels come in. */
export type Language = "arabic" | "english";

/** Words around the values of a page. */
export interface Words {
  readonly actor: string;
  readonly happening: string;
  readonly recipient: string;
  readonly place: string;
  readonly time: string;
  readonly source: string;
  /** Between the links of a chain, the outermost first. */
  readonly from: string;
  readonly counts: string;
  readonly noReports: string;
  readonly articles: string;
  readonly reports: string;
  readonly stories: string;
  readonly happenings: string;
  readonly actors: string;
  readonly untitled: string;
  readonly dead: string;
  readonly injured: string;
  readonly arrested: string;
  readonly size: string;
}

/** Every label of one language. */
export interface Labels {
  readonly language: Language;
  readonly types: Readonly<Record<EventType, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly words: Words;
}

const ENGLISH: Labels = {
  language: "english",
  types: {
    AGREE: "agrees",
    CONSULT: "meets or talks",
    SUPPORT: "supports",
    CONCEDE: "concedes",
    COOPERATE: "cooperates",
    AID: "aids",
    RETREAT: "retreats",
    REQUEST: "requests",
    ACCUSE: "accuses",
    REJECT: "rejects",
    THREATEN: "threatens",
    PROTEST: "protests",
    SANCTION: "sanctions",
    MOBILIZE: "mobilizes",
    COERCE: "coerces",
    ASSAULT: "attacks",
    STATEMENT: "states",
  },
  statuses: {
    actual: "happened",
    ongoing: "under way",
    planned: "planned",
    wanted: "wanted",
    possible: "possible",
    negated: "did not happen",
    failed: "failed",
  },
  stances: {
    asserts: "asserts",
    denies: "denies",
    doubts: "doubts",
    asks: "asks",
    warns: "warns",
    promises: "promises",
    expects: "expects",
  },
  kinds: {
    person: "person",
    organisation: "organisation",
    group: "group",
    country: "country",
    place: "place",
    facility: "facility",
    described: "described",
  },
  words: {
    actor: "who",
    happening: "what",
    recipient: "whom",
    place: "where",
    time: "when",
    source: "according to",
    from: "←",
    counts: "how many",
    noReports: "No reports were found in this article.",
    articles: "articles",
    reports: "reports",
    stories: "Stories",
    happenings: "Happenings",
    actors: "Actors",
    untitled: "(no title)",
    dead: "dead",
    injured: "injured",
    arrested: "arrested",
    size: "taking part",
  },
};

const ARABIC: Labels = {
  language: "arabic",
  types: {
    AGREE: "اتفاق",
    CONSULT: "تشاور",
    SUPPORT: "تأييد",
    CONCEDE: "تنازل",
    COOPERATE: "تعاون",
    AID: "مساعدة",
    RETREAT: "تراجع",
    REQUEST: "طلب",
    ACCUSE: "اتهام",
    REJECT: "رفض",
    THREATEN: "تهديد",
    PROTEST: "احتجاج",
    SANCTION: "عقوبة",
    MOBILIZE: "حشد",
    COERCE: "إكراه",
    ASSAULT: "اعتداء",
    STATEMENT: "تصريح",
  },
  statuses: {
    actual: "وقع",
    ongoing: "جارٍ",
    planned: "مزمع",
    wanted: "مطلوب",
    possible: "محتمل",
    negated: "منفي",
    failed: "فشل",
  },
  stances: {
    asserts: "يؤكد",
    denies: "ينفي",
    doubts: "يشكك",
    asks: "يسأل",
    warns: "يحذر",
    promises: "يعد",
    expects: "يتوقع",
  },
  kinds: {
    person: "شخص",
    organisation: "منظمة",
    group: "جماعة",
    country: "دولة",
    place: "مكان",
    facility: "منشأة",
    described: "موصوف",
  },
  words: {
    actor: "الفاعل",
    happening: "الفعل",
    recipient: "المتلقي",
    place: "المكان",
    time: "الزمان",
    source: "نقلا عن",
    from: "عن",
    counts: "العدد",
    noReports: "لم يُعثر على أخبار في هذا المقال.",
    articles: "المقالات",
    reports: "الأخبار",
    stories: "القصص",
    happenings: "الأحداث",
    actors: "الفاعلون",
    untitled: "(بلا عنوان)",
    dead: "قتلى",
    injured: "جرحى",
    arrested: "معتقلون",
    size: "مشاركون",
  },
};

/** The labels of a language. */
export const labelsOf = (language: Language): Labels => (language === "arabic" ? ARABIC : ENGLISH);

/** The language of labels when none was asked for: Arabic where the environment is Arabic, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^ar([_.@-]|$)/i.test(locale) ? "arabic" : "english";
}

/** The counts of a report in words: `dead 12, injured 40`; "" where there are none. */
export function countsOf(report: Report, labels: Labels): string {
  const { words } = labels;
  const told = (["dead", "injured", "arrested", "size"] as const).flatMap((key) => {
    const n = report.counts[key];
    return n === undefined ? [] : [`${words[key]} ${n}`];
  });
  return told.join(labels.language === "arabic" ? "، " : ", ");
}
