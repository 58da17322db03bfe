import type { EventType, Link, Stance, Status } from "@isnad/engine";

/** The language of a page's labels. The article itself is always Arabic. */
export type LabelLanguage = "arabic" | "english";

type Pair = readonly [arabic: string, english: string];

const TYPES: Record<EventType, Pair> = {
  AGREE: ["اتفاق", "Agreement"],
  CONSULT: ["تشاور", "Consultation"],
  SUPPORT: ["تأييد", "Support"],
  CONCEDE: ["تنازل", "Concession"],
  COOPERATE: ["تعاون", "Cooperation"],
  AID: ["مساعدة", "Aid"],
  RETREAT: ["تراجع", "Retreat"],
  REQUEST: ["طلب", "Request"],
  ACCUSE: ["اتهام", "Accusation"],
  REJECT: ["رفض", "Rejection"],
  THREATEN: ["تهديد", "Threat"],
  PROTEST: ["احتجاج", "Protest"],
  SANCTION: ["عقوبة", "Sanction"],
  MOBILIZE: ["حشد", "Mobilization"],
  COERCE: ["إكراه", "Coercion"],
  ASSAULT: ["هجوم", "Assault"],
  STATEMENT: ["تصريح", "Statement"],
};

const STATUSES: Record<Status, Pair> = {
  actual: ["وقع", "Happened"],
  ongoing: ["جارٍ", "Ongoing"],
  planned: ["مقرَّر", "Planned"],
  wanted: ["مطلوب", "Wanted"],
  possible: ["محتمل", "Possible"],
  negated: ["منفي", "Negated"],
  failed: ["لم يتم", "Failed"],
};

const STANCES: Record<Stance, Pair> = {
  asserts: ["يؤكد", "asserts"],
  denies: ["ينفي", "denies"],
  doubts: ["يشكك", "doubts"],
  asks: ["يطلب", "asks"],
  warns: ["يحذر", "warns"],
  promises: ["يعد", "promises"],
  expects: ["يتوقع", "expects"],
};

const LINKS: Record<Link["kind"], Pair> = {
  person: ["شخص", "person"],
  organisation: ["جهة", "organisation"],
  outlet: ["وسيلة إعلام", "news outlet"],
  anonymous: ["مصدر غير مسمى", "unnamed source"],
  document: ["وثيقة", "document"],
};

const COUNTS = {
  dead: ["قتلى", "dead"],
  injured: ["جرحى", "injured"],
  arrested: ["معتقلون", "arrested"],
  size: ["عدد المشاركين", "size"],
} as const satisfies Record<string, Pair>;

const CHROME = {
  article: ["نص الخبر", "Article"],
  reports: ["ما يرويه الخبر", "Reports"],
  legend: ["دليل الألوان", "Legend"],
  trigger: ["كلمة الحدث", "Event word"],
  actor: ["الفاعل", "Actor"],
  recipient: ["المتأثر", "Recipient"],
  speaker: ["القائل", "Speaker"],
  dimmed: ["من هوامش الصفحة، لم يُقرأ", "Page chrome, not read"],
  who: ["من ← إلى من", "Who → whom"],
  where: ["أين", "Where"],
  when: ["متى", "When"],
  source: ["بحسب", "According to"],
  itself: ["الخبر نفسه", "the article itself"],
  counts: ["الأعداد", "Counts"],
  modes: ["الوجه", "Modes"],
  confidence: ["الثقة", "Confidence"],
  because: ["القواعد", "Rules"],
  unnamed: ["غير مذكور", "not named"],
  none: ["لم يُعثر على أحداث في هذا النص.", "No reports were found in this text."],
  untitled: ["خبر بلا عنوان", "Untitled article"],
  keys: ["السهمان ↑ ↓ للتنقل، وEsc للإلغاء", "↑ ↓ to move, Esc to clear"],
  original: ["المصدر", "Original"],
  reader: ["قرأه", "Read by"],
} as const satisfies Record<string, Pair>;

/** The words a page is labelled with, in one language. */
export interface Labels {
  language: "ar" | "en";
  direction: "rtl" | "ltr";
  type(type: EventType): string;
  status(status: Status): string;
  stance(stance: Stance): string;
  link(kind: Link["kind"]): string;
  count(name: string): string;
  /** Any other word of the page. */
  say(key: keyof typeof CHROME): string;
  /** What separates the items of a list. */
  comma: string;
  /** Reads from the actor to the recipient. */
  arrow: string;
}

/** The labels of a language. */
export function labelsFor(language: LabelLanguage): Labels {
  const arabic = language === "arabic";
  const pick = (pair: Pair): string => pair[arabic ? 0 : 1];
  return {
    language: arabic ? "ar" : "en",
    direction: arabic ? "rtl" : "ltr",
    type: (type) => pick(TYPES[type]),
    status: (status) => pick(STATUSES[status]),
    stance: (stance) => pick(STANCES[stance]),
    link: (kind) => pick(LINKS[kind]),
    count: (name) => (Object.hasOwn(COUNTS, name) ? pick(COUNTS[name as keyof typeof COUNTS]) : name),
    say: (key) => pick(CHROME[key]),
    comma: arabic ? "، " : ", ",
    arrow: arabic ? "←" : "→",
  };
}
