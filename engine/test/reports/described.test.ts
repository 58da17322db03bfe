import { describe, expect, it } from "vitest";
import { read } from "../support/reader.js";

/** Sentence, words of a participant in it, and the country and sectors that the words give. */
const DESCRIBED: readonly [string, string, string | null, string[]][] = [
  // Whose force it is tells more than the word for a force.
  ["هاجم مسلحون دورية للشرطة", "دورية", null, ["COP"]],
  ["هاجم مسلحو طالبان قوات الشرطة", "قوات الشرطة", null, ["COP"]],
  ["هاجم مسلحون القرية", "مسلحون", null, ["UAF", "REB"]],
  ["قتلت قوات المعارضة السورية جنديا", "قوات المعارضة السورية", "SYR", ["REB"]],
  ["قصفت الطائرات ميليشيات الرئيس المخلوع علي عبدالله صالح", "ميليشيات الرئيس المخلوع علي عبدالله صالح", "YEM", ["PRM", "REB"]],
  // Whose site it is, else what is done there.
  ["قصفت الطائرات منزل قائد الشرطة", "منزل قائد الشرطة", null, ["COP"]],
  ["قصفت الطائرات مسجدا", "مسجدا", null, ["REL"]],
  // Two words may mean what neither does.
  ["خطف مجهولون رجال أعمال", "رجال أعمال", null, ["BUS"]],
  ["قتل مسلحون رجل دين", "رجل دين", null, ["REL"]],
  ["اعتقلت قوات الأمن المصرية ناشطا", "قوات الأمن المصرية", "EGY", ["COP", "MIL"]],
  // A rank before no name.
  ["اعتقلت الشرطة عميد كلية الطب", "عميد كلية الطب", null, ["EDU"]],
  // Adjectives in the accusative that are written like the land.
  ["قتل مسلحون جنديا تركيا", "جنديا تركيا", "TUR", ["MIL"]],
  // Some of those, and the others.
  ["هاجم جنود فرنسيون الموقع. وأصيب ثلاثة منهم", "ثلاثة", "FRA", ["MIL"]],
  ["قتل شرطي وأصيب خمسة آخرون في القرية", "خمسة آخرون", null, ["COP"]],
  // The office of a person behind a comma; somebody else's behind a conjunction.
  ["قال خالد الفهد، مدير الشرطة المصرية، إن الوضع مستقر", "خالد الفهد", "EGY", ["COP"]],
  ["أدان خالد الفهد، ومدير الشرطة المصرية، الهجوم", "خالد الفهد", null, []],
  // A body's word alone means the body that was called so before, and its people are of it; not where it is told apart.
  ["هاجم تنظيم داعش القرية. ثم قتل التنظيم جنديا", "التنظيم", "IMG", ["REB"]],
  ["هاجم تنظيم داعش القرية. ثم قتل مسلحو التنظيم جنديا", "مسلحو التنظيم", "IMG", ["REB"]],
  ["أدانت الحكومة اليمنية الهجوم. ودعت الحكومة المتمردين إلى الحوار", "الحكومة", "YEM", ["GOV"]],
  ["أدانت الحكومة اليمنية الهجوم. ودعت الحكومة المصرية المتمردين إلى الحوار", "الحكومة المصرية", "EGY", ["GOV"]],
  ["أدانت الحكومة اليمنية الهجوم. ودعا المجلس المتمردين إلى الحوار", "المجلس", null, ["GOV"]],
  // Who has the last of several sites has those before it, unless they tell of others.
  ["قصفت الطائرات مواقع ومخازن تابعة للحوثيين", "مواقع", "YEM", ["REB"]],
  ["قصفت الطائرات منازل المدنيين ومخازن تابعة للحوثيين", "منازل المدنيين", null, ["CVL"]],
  // The office right behind a person's name tells whom he serves, else his rank does.
  ["حضر اللقاء خالد الفهد قائد الشرطة المصرية", "خالد الفهد قائد الشرطة المصرية", "EGY", ["COP"]],
  ["حضر اللقاء العقيد خالد الفهد الناطق الإعلامي", "العقيد خالد الفهد الناطق الإعلامي", null, ["MIL"]],
  // An office alone means who was named with it before.
  [
    "وصل خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز إلى جدة. واستقبل خادم الحرمين الشريفين الوزير",
    "خادم الحرمين الشريفين",
    "SAU",
    ["GOV"],
  ],
  // An office that only one has.
  ["استقبل خادم الحرمين الشريفين الوزير الفرنسي", "خادم الحرمين الشريفين", "SAU", ["GOV"]],
  // Where somebody is posted is not where he is from; behind the house of a prince his office follows.
  ["اتهم سفير المملكة لدى مصر أحمد العلي الحكومة", "سفير المملكة لدى مصر أحمد العلي", null, ["GOV"]],
  [
    "زار الأمير محمد بن سلمان بن عبدالعزيز آل سعود ولي ولي العهد القاهرة",
    "الأمير محمد بن سلمان بن عبدالعزيز آل سعود ولي ولي العهد",
    "SAU",
    ["GOV", "MIL"],
  ],
  // Behind a definite noun and its adjective a noun that is an adjective too.
  ["قدم الوزير التعازي للملك والشعب السعودي الشقيق", "الشعب السعودي الشقيق", "SAU", ["CVL"]],
  // Of a land; responsible for a deed.
  ["انتقد المتشددون في إيران الاتفاق", "المتشددون", "IRN", ["REB"]],
  ["طالب النائب بمحاكمة المسؤولين عن الهجوم", "المسؤولين", null, ["UNK"]],
  // Where it happened tells the land of those who live there; not of strangers, a people, or whoever did it elsewhere.
  ["قتل خمسة مدنيين في الموصل", "خمسة مدنيين", "IRQ", ["CVL"]],
  ["تظاهر مئات المحتجين في القاهرة", "مئات المحتجين", "EGY", ["CVL"]],
  ["قتل مسلحون خمسة سياح في القاهرة", "خمسة سياح", null, ["CVL"]],
  ["اعتقلت الشرطة عشرة يهود في القدس", "عشرة يهود", null, []],
  ["وصل الوفد المرافق إلى القاهرة للقاء الرئيس", "الوفد المرافق", null, ["GOV"]],
  // A force named between signs; what is done without; intelligence in the plural.
  ["قتل الجيش عنصرين من «حركة طالبان»", "عنصرين", "AFG", ["REB", "GOV"]],
  ["أطلق مسلحون النار على المقر الرئيسي للاستخبارات", "المقر الرئيسي", null, ["SPY"]],
  ["شن سلاح الجو الإسرائيلي غارة على القرية", "سلاح الجو الإسرائيلي", "ISR", ["MIL"]],
];

describe("described people and bodies", () => {
  it.each(DESCRIBED)("%s: %s is %s %s", (text, words, country, sectors) => {
    const { reports, entities, article } = read(text);
    const parts = reports.flatMap((r) => [...r.actors, ...r.recipients]);
    const part = parts.find((p) => p.span && article.text.slice(p.span.start, p.span.end) === words);
    const entity = entities.find((e) => e.id === part?.entity);
    expect([entity?.country, entity?.sectors]).toEqual([country, sectors]);
  });
});
