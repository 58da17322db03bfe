/// The words for types, modes, statuses and the like, in Arabic and English. What things mean is in the knowledge base.

/** A word in Arabic and in English. */
export type Pair = readonly [arabic: string, english: string];

export const TYPE_LABELS: Readonly<Record<string, Pair>> = {
  AGREE: ["اتفاق", "agrees"],
  CONSULT: ["تشاور", "meets or talks"],
  SUPPORT: ["تأييد", "supports"],
  CONCEDE: ["تنازل", "concedes"],
  COOPERATE: ["تعاون", "cooperates"],
  AID: ["مساعدة", "aids"],
  RETREAT: ["تراجع", "retreats"],
  REQUEST: ["طلب", "requests"],
  ACCUSE: ["اتهام", "accuses"],
  REJECT: ["رفض", "rejects"],
  THREATEN: ["تهديد", "threatens"],
  PROTEST: ["احتجاج", "protests"],
  SANCTION: ["عقوبة", "sanctions"],
  MOBILIZE: ["حشد", "mobilizes"],
  COERCE: ["إكراه", "coerces"],
  ASSAULT: ["اعتداء", "attacks"],
  STATEMENT: ["تصريح", "states"],
};

export const STATUS_LABELS: Readonly<Record<string, Pair>> = {
  actual: ["وقع", "happened"],
  ongoing: ["جارٍ", "under way"],
  planned: ["مزمع", "planned"],
  wanted: ["مطلوب", "wanted"],
  possible: ["محتمل", "possible"],
  negated: ["منفي", "did not happen"],
  failed: ["فشل", "failed"],
};

export const STANCE_LABELS: Readonly<Record<string, Pair>> = {
  asserts: ["يؤكد", "asserts"],
  denies: ["ينفي", "denies"],
  doubts: ["يشكك", "doubts"],
  asks: ["يسأل", "asks"],
  warns: ["يحذر", "warns"],
  promises: ["يعد", "promises"],
  expects: ["يتوقع", "expects"],
};

export const KIND_LABELS: Readonly<Record<string, Pair>> = {
  person: ["شخص", "person"],
  organisation: ["منظمة", "organisation"],
  group: ["جماعة", "group"],
  country: ["دولة", "country"],
  place: ["مكان", "place"],
  facility: ["منشأة", "facility"],
  described: ["موصوف", "described"],
};

export const LINK_LABELS: Readonly<Record<string, Pair>> = {
  person: ["شخص", "person"],
  organisation: ["منظمة", "organisation"],
  outlet: ["وسيلة إعلام", "outlet"],
  anonymous: ["مصدر غير مسمى", "unnamed source"],
  document: ["وثيقة", "document"],
};

export const ROLE_LABELS: Readonly<Record<string, Pair>> = {
  reader: ["قارئ", "reader"],
  analyst: ["محلل", "analyst"],
  editor: ["محرر", "editor"],
  admin: ["مدير", "administrator"],
};

/** PLOVER's sectors of actors. */
export const SECTOR_LABELS: Readonly<Record<string, Pair>> = {
  GOV: ["حكومة", "government"],
  MIL: ["جيش", "military"],
  COP: ["شرطة", "police"],
  SPY: ["استخبارات", "intelligence"],
  JUD: ["قضاء", "judiciary"],
  LEG: ["برلمان", "legislature"],
  PTY: ["حزب", "political party"],
  OPP: ["معارضة", "opposition"],
  REB: ["متمردون", "rebels"],
  PRM: ["قوات غير نظامية", "paramilitary"],
  UAF: ["مسلحون مجهولون", "unidentified armed forces"],
  REL: ["دين", "religion"],
  CVL: ["مدنيون", "civilians"],
  SOC: ["مجتمع مدني", "civil society"],
  BUS: ["أعمال", "business"],
  LAB: ["عمال", "labour"],
  AGR: ["زراعة", "agriculture"],
  MED: ["صحة", "medicine"],
  EDU: ["تعليم", "education"],
  JRN: ["إعلام", "media"],
  ELI: ["نخبة", "elite"],
  CRM: ["جريمة", "crime"],
  REF: ["لاجئون", "refugees"],
  PRE: ["سجناء", "prisoners"],
  UNK: ["غير معروف", "unknown"],
};

/** PLOVER's contexts of happenings. */
export const CONTEXT_LABELS: Readonly<Record<string, Pair>> = {
  military: ["عسكري", "military"],
  intelligence: ["استخبارات", "intelligence"],
  executive: ["تنفيذي", "executive"],
  legislative: ["تشريعي", "legislative"],
  election: ["انتخابات", "election"],
  political_institutions: ["مؤسسات سياسية", "political institutions"],
  legal: ["قانوني", "legal"],
  territory: ["أراض", "territory"],
  human_rights: ["حقوق الإنسان", "human rights"],
  diplomatic: ["دبلوماسي", "diplomatic"],
  economic: ["اقتصادي", "economic"],
  environment: ["بيئة", "environment"],
  health: ["صحة", "health"],
  disaster: ["كارثة", "disaster"],
  terrorism: ["إرهاب", "terrorism"],
  migration: ["هجرة", "migration"],
  crime: ["جريمة", "crime"],
  cyber: ["إلكتروني", "cyber"],
  religion: ["دين", "religion"],
  corruption: ["فساد", "corruption"],
};
