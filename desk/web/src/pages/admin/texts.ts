import { defineTexts } from "../../language/texts.js";

/** What the pages of the administration say. */
export const adminTexts = defineTexts({
  over: { ar: "الإدارة", en: "Administration" },
  parts: { ar: "أقسام الإدارة", en: "Parts of the administration" },
  health: { ar: "حال الخادم", en: "Health" },
  users: { ar: "الحسابات", en: "Accounts" },
  outlets: { ar: "وسائل الإعلام", en: "Outlets" },
  feeds: { ar: "الخلاصات", en: "Feeds" },
  ingestions: { ar: "جولات القراءة", en: "Ingestion runs" },
  audit: { ar: "سجل الأفعال", en: "Audit log" },
  saved: { ar: "حُفظ.", en: "Saved." },
});

/** What the server refuses, by the code of the problem. */
export const problemTexts = defineTexts({
  "email-taken": { ar: "لهذا البريد حساب من قبل.", en: "There is an account with this email already." },
  "password-length": { ar: "كلمة المرور من ١٢ إلى ٢٠٠ حرف.", en: "A password has 12 to 200 letters." },
  "last-admin": { ar: "هذا آخر مدير: اجعل غيره مديرًا أولًا.", en: "This is the last administrator: make another first." },
  "feed-there": { ar: "هذه الخلاصة موجودة من قبل.", en: "This feed is there already." },
  "ingestion-running": { ar: "جولة أخرى جارية: انتظر حتى تنتهي.", en: "Another run is under way: wait until it has ended." },
  "no-folder": { ar: "لا يعرض الخادم مجلدًا بهذا الاسم.", en: "The server offers no folder of this name." },
  "not-found": { ar: "لم يعد هذا موجودًا.", en: "This is not there any more." },
  invalid: { ar: "شيء مما كُتب ليس كما ينبغي.", en: "Something that was typed is not as it should be." },
  "not-allowed": { ar: "لا صلاحية لك بهذا.", en: "You may not do this." },
  "not-signed-in": { ar: "انتهت جلستك: سجّل الدخول من جديد.", en: "Your session has ended: sign in again." },
  failed: { ar: "تعذّر ذلك", en: "That did not work" },
});

/** The state of the server. */
export const healthTexts = defineTexts({
  lead: { ar: "ما يحمله الأرشيف، وكيف يعمل الخادم.", en: "What the archive holds, and how the server is doing." },
  archive: { ar: "الأرشيف", en: "The archive" },
  articles: { ar: "المقالات", en: "Articles" },
  reports: { ar: "الأخبار", en: "Reports" },
  accounts: { ar: "الحسابات", en: "Accounts" },
  sessions: { ar: "جلسات مفتوحة", en: "Open sessions" },
  size: { ar: "حجم القاعدة", en: "Size of the database" },
  server: { ar: "الخادم", en: "The server" },
  version: { ar: "الإصدار", en: "Version" },
  database: { ar: "قاعدة البيانات", en: "Database" },
  pglite: { ar: "PGlite، في مجلد", en: "PGlite, in a folder" },
  postgres: { ar: "PostgreSQL", en: "PostgreSQL" },
  memory: { ar: "الذاكرة", en: "Memory" },
  since: { ar: "يعمل منذ", en: "Running since" },
  watching: { ar: "متابعة الخلاصات", en: "Polls the feeds" },
  yes: { ar: "نعم", en: "Yes" },
  no: { ar: "لا", en: "No" },
  joined: { ar: "ربط المقالات", en: "Articles joined" },
  fresh: { ar: "كلها مربوطة", en: "All of them" },
  stale: { ar: "بعضها لم يُربط بعد", en: "Some are not joined yet" },
  requests: { ar: "الطلبات منذ بدأ الخادم", en: "Requests since the server began" },
  answered: { ar: "أُجيب عنها", en: "Answered" },
  refused: { ar: "رُفضت (4xx)", en: "Refused (4xx)" },
  broke: { ar: "تعطلت (5xx)", en: "Failed (5xx)" },
  time: { ar: (share: string) => `${share} منها خلال`, en: (share: string) => `${share} within` },
  milliseconds: { ar: (n: string) => `${n} مللي ثانية`, en: (n: string) => `${n} ms` },
  metrics: { ar: "كل الأرقام، لبرنامج Prometheus", en: "All figures, for Prometheus" },
  readers: { ar: "من قرأ المقالات", en: "What read the articles" },
  reader: { ar: "القارئ ومعجمه", en: "Reader and its lexicon" },
});

/** Accounts. */
export const userTexts = defineTexts({
  lead: {
    ar: "تغيير الصلاحية والإيقاف وكلمة المرور الجديدة تنهي كل جلسات الحساب. كل ذلك في سجل الأفعال.",
    en: "Another role, a block or a new password ends all sessions of the account. The audit log tells of all of it.",
  },
  name: { ar: "الاسم", en: "Name" },
  email: { ar: "البريد الإلكتروني", en: "Email" },
  password: { ar: "كلمة المرور", en: "Password" },
  passwordHint: { ar: (n: string) => `${n} حرفًا على الأقل`, en: (n: string) => `At least ${n} letters` },
  role: { ar: "الصلاحية", en: "Role" },
  roleOf: { ar: (name: string) => `صلاحية ${name}`, en: (name: string) => `Role of ${name}` },
  seen: { ar: (at: string) => `آخر استعمال: ${at}`, en: (at: string) => `last in use ${at}` },
  never: { ar: "لا جلسة مفتوحة", en: "no open session" },
  blocked: { ar: "موقوف", en: "Blocked" },
  block: { ar: "أوقف", en: "Block" },
  blockOf: { ar: (name: string) => `أوقف ${name}`, en: (name: string) => `Block ${name}` },
  unblock: { ar: "ارفع الإيقاف", en: "Unblock" },
  unblockOf: { ar: (name: string) => `ارفع إيقاف ${name}`, en: (name: string) => `Unblock ${name}` },
  you: { ar: "أنت", en: "you" },
  registration: { ar: "للقراء أن ينشئوا حسابات بأنفسهم", en: "Readers may make accounts themselves" },
  registrationMore: {
    ar: "تكون صلاحيتهم صلاحية القارئ؛ ما فوقها يعطيه مدير.",
    en: "They become readers; more is given by an administrator.",
  },
  add: { ar: "حساب جديد", en: "New account" },
  make: { ar: "أنشئ الحساب", en: "Make the account" },
  changed: {
    ar: (name: string, role: string) => `صلاحية ${name} الآن: ${role}.`,
    en: (name: string, role: string) => `${name} is now: ${role}.`,
  },
  isBlocked: { ar: (name: string) => `أُوقف ${name}.`, en: (name: string) => `${name} is blocked.` },
  isUnblocked: { ar: (name: string) => `رُفع إيقاف ${name}.`, en: (name: string) => `${name} is not blocked any more.` },
  made: { ar: (name: string) => `أُنشئ حساب ${name}.`, en: (name: string) => `The account of ${name} was made.` },
});

/** Outlets. */
export const outletTexts = defineTexts({
  lead: { ar: "من أين جاءت مقالات الأرشيف.", en: "Where the articles of the archive come from." },
  outlet: { ar: "وسيلة الإعلام", en: "Outlet" },
  articles: { ar: "المقالات", en: "Articles" },
  reports: { ar: "الأخبار", en: "Reports" },
  days: { ar: "الأيام", en: "Days" },
  none: { ar: "لا مقالات في الأرشيف بعد.", en: "There are no articles in the archive yet." },
});

/** Feeds. */
export const feedTexts = defineTexts({
  lead: { ar: "ما يُتابَع من خلاصات RSS و Atom، وكيف حالها.", en: "The RSS and Atom feeds that are polled, and how they are doing." },
  notWatching: {
    ar: "هذا الخادم لا يتابع الخلاصات: شغّله بالخيار \u2066--watch\u2069.",
    en: "This server does not poll feeds: start it with --watch.",
  },
  address: { ar: "عنوان الخلاصة", en: "Address of the feed" },
  title: { ar: "الاسم (إن شئت)", en: "Title (if you like)" },
  add: { ar: "أضف", en: "Add" },
  none: { ar: "لا خلاصات بعد: أضف عنوان أولاها.", en: "There are no feeds yet: add the address of the first." },
  polled: { ar: "آخر جلب", en: "Last fetched" },
  next: { ar: "الجلب القادم", en: "Next" },
  never: { ar: "لم تُجلب بعد", en: "not fetched yet" },
  brought: { ar: "مقالات جاءت منها", en: "Articles from it" },
  failures: {
    ar: {
      zero: "",
      one: "تعذّر جلبها مرة",
      two: "تعذّر جلبها مرتين متتاليتين",
      few: "تعذّر جلبها # مرات متتالية",
      many: "تعذّر جلبها # مرة متتالية",
      other: "تعذّر جلبها # مرة متتالية",
    },
    en: { zero: "", one: "failed once", other: "failed # times in a row" },
  },
  paused: { ar: "موقوفة", en: "Paused" },
  followed: { ar: "تُتابَع", en: "Polled" },
  pause: { ar: "أوقف", en: "Pause" },
  resume: { ar: "تابع", en: "Go on" },
  remove: { ar: "احذف", en: "Remove" },
  removeSure: { ar: "احذفها حقًّا", en: "Really remove" },
  keep: { ar: "أبقها", en: "Keep" },
  of: { ar: (what: string, feed: string) => `${what}: ${feed}`, en: (what: string, feed: string) => `${what}: ${feed}` },
});
