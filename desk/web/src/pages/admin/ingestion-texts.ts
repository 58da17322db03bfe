import { defineTexts } from "../../language/texts.js";

/** Runs that read articles into the archive. */
export const ingestionTexts = defineTexts({
  lead: {
    ar: "اقرأ مقالات من عناوين على الشبكة، أو من مجلد يعرضه الخادم، وتابع كيف تسير القراءة.",
    en: "Read articles from addresses, or from a folder that the server offers, and see how it goes.",
  },
  addresses: { ar: "العناوين، كل واحد في سطر", en: "Addresses, one a line" },
  folders: { ar: "مجلدات الخادم", en: "Folders of the server" },
  noFolders: {
    ar: "لا يعرض هذا الخادم مجلدات: سمّها له بالخيار \u2066--folder\u2069.",
    en: "This server offers no folders: name them to it with --folder.",
  },
  start: { ar: "ابدأ القراءة", en: "Start" },
  nothing: { ar: "اكتب عنوانًا أو اختر مجلدًا.", en: "Type an address or choose a folder." },
  runs: { ar: "الجولات", en: "Runs" },
  none: { ar: "لا جولات بعد.", en: "There are no runs yet." },
  running: { ar: "جارية", en: "Running" },
  done: { ar: "انتهت", en: "Done" },
  failed: { ar: "تعذّرت", en: "Failed" },
  stopped: { ar: "انقطعت", en: "Stopped" },
  reading: { ar: "تُقرأ المقالات…", en: "Reading articles …" },
  joining: { ar: "تُربط المقالات…", en: "Joining articles …" },
  ended: { ar: (at: string) => `انتهت ${at}`, en: (at: string) => `ended ${at}` },
  began: { ar: (at: string) => `بدأت ${at}`, en: (at: string) => `began ${at}` },
  articles: { ar: "مقالات", en: "Articles" },
  added: { ar: "جديدة", en: "New" },
  reread: { ar: "قُرئت من جديد", en: "Read anew" },
  same: { ar: "كما كانت", en: "As before" },
  refused: { ar: "مرفوضة", en: "Refused" },
  why: { ar: "ما رُفض، ولماذا", en: "What was refused, and why" },
  where: { ar: "الموضع", en: "Where" },
  kind: { ar: "النوع", en: "Kind" },
  reason: { ar: "السبب", en: "Reason" },
  told: { ar: "قول القارئ بالإنجليزية:", en: "In detail:" },
  folder: { ar: (name: string) => `مجلد ${name}`, en: (name: string) => `Folder ${name}` },
  progress: { ar: "سير القراءة", en: "Progress of the run" },
  lost: { ar: "انقطع الاتصال بالخادم؛ يُعاد.", en: "The connection to the server was lost; trying again." },
});

/** Why something was refused, in short. */
export const refusalTexts = defineTexts({
  missing: { ar: "غير موجود", en: "not there" },
  permission: { ar: "لا إذن بقراءته", en: "may not be read" },
  format: { ar: "صيغة لا تُقرأ", en: "no format that is read" },
  damaged: { ar: "تالف", en: "damaged" },
  "too-large": { ar: "كبير", en: "too large" },
  bomb: { ar: "يتضخم عند الفك", en: "grows beyond measure" },
  encoding: { ar: "ليس نصًّا", en: "no text" },
  record: { ar: "سطر ليس مقالًا", en: "no article" },
  date: { ar: "تاريخ لا يكون", en: "impossible date" },
  empty: { ar: "فارغ", en: "empty" },
  "not-arabic": { ar: "ليس عربيًّا", en: "not Arabic" },
  "not-followed": { ar: "عنوان لم يُتبع", en: "not followed" },
  network: { ar: "لا جواب", en: "no answer" },
  robots: { ar: "يمنعه الموقع", en: "the site forbids it" },
  "private-address": { ar: "عنوان في شبكة خاصة", en: "private network" },
});

/** What each kind means and what to do about it; what the intake said of the single thing stands below it. */
export const refusalReasons = defineTexts({
  missing: { ar: "لا شيء في هذا الموضع: تحقق من الاسم أو العنوان.", en: "There is nothing at this place: check the name or address." },
  permission: { ar: "لا يؤذن بقراءته: تحقق من صلاحياته.", en: "It may not be read: check its permissions." },
  format: { ar: "ليس بصيغة تُقرأ هنا، أو ليس صفحة.", en: "It is of no format that is read here, or no page." },
  damaged: { ar: "مقطوع أو معطوب: قُرئ ما سلم منه، فأعد جلبه.", en: "It is cut off or broken: what is whole was read; get it again." },
  "too-large": { ar: "أكبر من الحد: ليس مقالًا، أو قسّمه.", en: "It is over the limit of size: no article, or cut it up." },
  bomb: { ar: "يتضخم عند الفك فوق كل قدر، فلا يُقرأ.", en: "It grows beyond measure when unpacked, and is not read." },
  encoding: { ar: "ليست بايتاته نصًّا بترميز UTF-8 أو بترميز معروف.", en: "Its bytes are no text in UTF-8 or a known encoding." },
  record: { ar: "ليس هذا السطر أو الكائن مقالًا فيه نص.", en: "This line or object is no article with a text." },
  date: { ar: "لا يكون تاريخه: اكتبه مثل \u20662020-08-18\u2069.", en: "Its date cannot be: give one such as 2020-08-18." },
  empty: { ar: "لا نص فيه.", en: "It holds no text." },
  "not-arabic": { ar: "ليس نصًّا عربيًّا، وإسناد يقرأ الأخبار العربية.", en: "It is no Arabic text, and Isnad reads Arabic news." },
  "not-followed": { ar: "فيه عناوين لا تُتبع: سمّها بنفسها.", en: "It lists addresses that are not followed: name them by themselves." },
  network: { ar: "لم يجب الخادم، أو أجاب بخطأ: أعد المحاولة.", en: "The server did not answer, or with an error: try again." },
  robots: { ar: "يطلب الموقع ألّا تقرأه البرامج (robots.txt).", en: "The site asks programs not to read it (robots.txt)." },
  "private-address": { ar: "يؤدي إلى شبكة خاصة، ولا تُقرأ الشبكات الخاصة.", en: "It leads into a private network, and those are not read." },
});
