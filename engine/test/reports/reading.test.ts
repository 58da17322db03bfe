import { describe, expect, it } from "vitest";
import { lines, read } from "../support/reader.js";

/** One sentence, one line of what must be among the reports found. */
const CASES: readonly [string, string][] = [
  ["قصفت القوات التركية مواقع المسلحين شمال سوريا", "ASSAULT actual قصفت [الجيش التركي]→[مواقع المسلحين] <>"],
  ["سيلتقي الرئيس المصري العاهل الأردني الخميس", "CONSULT planned سيلتقي"],
  ["لن تشارك بلاده في أي هجوم، وقال الوزير إن الجيش لن يهاجم المدينة", "ASSAULT negated يهاجم"],
  ["طالب المحتجون بسحب القوات الأجنبية من البلاد", "RETREAT wanted"],
  ["قال مسؤول أميركي إن الشرطة اعتقلت خمسة أشخاص", "COERCE actual اعتقلت"],
  ["أدان مجلس الأمن الهجوم على السفارة", "ACCUSE actual أدان [مجلس الأمن"],
  ["أحبط الجيش محاولة اغتيال الوزير", "ASSAULT failed"],
  ["نفت الشركة أن تكون روسيا قد وافقت، في إطار اتفاقها مع مصر، على البيع", "AGREE ongoing اتفاقها"],
  ["نفى المتحدث صحة الأنباء حول مقتله", "ASSAULT negated مقتله"],
  ["قد تفرض واشنطن عقوبات على طهران", "SANCTION possible"],
  ["عقد الوزيران اجتماعا موسعا بحثا خلاله التعاون", "CONSULT actual بحثا [الوزيران"],
  // Words for accidents with a deed behind them only say that something happened.
  ["قتل جنديان في حادث إطلاق نار", "ASSAULT actual قتل []→[جنديان]"],
  ["قتل خمسة مدنيين إثر سقوط قذيفة على السوق", "ASSAULT actual سقوط"],
  // What a relative clause comes back to behind a preposition; a light verb's noun names the deed itself.
  ["انتقد الوزير الاتفاق الذي توصلت إليه إيران مع الدول الست", "AGREE actual توصلت [إيران"],
  ["تظاهر آلاف العمال في تونس ضد الحكومة", "PROTEST actual تظاهر"],
];

describe("reports", () => {
  it.each(CASES)("%s", (text, expected) => {
    const found = lines(read(text));
    expect(
      found.some((l) => l.startsWith(expected)),
      found.join("\n"),
    ).toBe(true);
  });

  it.each([
    "فاز الفريق بثلاثة أهداف أمس",
    "ضرب زلزال قوي شرق البلاد",
    "ارتفعت أسعار النفط في الأسواق",
    "لقي عشرة ركاب مصرعهم إثر اصطدام حافلتهم بشاحنة",
    "أسفر الزلزال عن مقتل عشرين شخصا",
    "أدى انقلاب حافلة إلى مقتل خمسة طلاب",
    "بحث الوزيران سبل وقف القصف",
    "لقي سائق مصرعه وأصيب أربعة ركاب إثر حادث سير",
    "خرج قطار عن القضبان مما أدى إلى إصابة عشرة ركاب",
  ])("nothing violent in: %s", (text) => {
    expect(read(text).reports.filter((r) => r.type === "ASSAULT")).toEqual([]);
  });
});

describe("what only forces do", () => {
  it.each([
    ["دخلت القوات التركية المدينة", 1],
    ["انسحبت القوات ثم تقدمت نحو الحدود", 1],
    ["دخلت المطبخ وغسلت الأطباق", 0],
    ["تعاقد النادي مع اللاعب قبل دخوله الفترة الحرة", 0],
  ])("%s: %i", (text, count) => expect(read(text).reports.filter((r) => r.type === "MOBILIZE")).toHaveLength(count));
});

describe("what demonstrators do", () => {
  it.each([
    ["طالب المتظاهرون برحيل المحافظ", "PROTEST actual طالب [المتظاهرون]→[المحافظ]"],
    ["ندد عشرون ألف متظاهر بالقانون", "PROTEST actual ندد"],
    ["ألقى عشرات المتظاهرين الحجارة على الجنود", "PROTEST actual الحجارة [عشرات المتظاهرين]→[الجنود]"],
    ["شهدت العاصمة احتجاجات مناهضة للحكومة", "PROTEST actual احتجاجات []→[الحكومة]"],
    ["تظاهر المئات مطالبين برحيل الحاكم", "PROTEST actual تظاهر [المئات]→[الحاكم]"],
    ["تظاهر المئات مطالبين بحقوق العمال", "PROTEST actual تظاهر [المئات]→[]"],
    ["طالب النائب برحيل المحافظ", "REQUEST actual طالب"],
  ])("%s", (text, expected) => {
    const found = lines(read(text));
    expect(found.length, found.join("\n")).toBe(1);
    expect(found[0], found.join("\n")).toContain(expected);
  });
});

describe("talks inside a meeting", () => {
  const talks = (text: string) => read(text).reports.at(-1)?.actors.length;
  it.each([
    ["التقى وزير الخارجية نظيره الأردني. وجرى خلال اللقاء بحث العلاقات", 2],
    ["اجتمع الوزير مع السفير الفرنسي، وناقش الاجتماع أوضاع المنطقة", 2],
    ["التقى وزير الخارجية نظيره الأردني. وجرى خلال العام بحث العلاقات", 0],
    ["التقى وزير الخارجية نظيره الأردني. وجرى خلال اللقاء بحث العلاقات إلى جانب استعراض الأوضاع", 2],
  ])("%s: who talked: %i", (text, count) => expect(talks(text)).toBe(count));
});

describe("details", () => {
  it("a bare weekday turns with the tense", () => {
    const time = (text: string) => read(text, "2020-08-18").reports[0]?.time?.value;
    expect(time("سيجتمع الوزير مع السفير الخميس")).toBe("2020-08-20");
    expect(time("اجتمع الوزير مع السفير الخميس")).toBe("2020-08-13");
  });
  it("victims of a passive are recipients, counted", () => {
    const [r] = read("قتل 12 جنديا في هجوم انتحاري قرب كابول").reports;
    expect(r?.type).toBe("ASSAULT");
    expect(r?.recipients).toHaveLength(1);
    expect(r?.counts.dead).toBe(12);
  });
  it("an attack and its toll are one report", () => {
    const reports = read("أسفر الهجوم على الحاجز عن مقتل خمسة جنود").reports.filter((r) => r.type === "ASSAULT");
    expect(reports).toHaveLength(1);
  });
  it.each([
    ["أسفرت الاشتباكات التي اندلعت في الحي عن إصابة خمسة مدنيين", 1],
    ["أصيب ثلاثة جنود إثر إطلاق مجهولين النار على دورية", 1],
    ["فجر انتحاري نفسه في السوق مما أدى إلى مقتل ستة أشخاص في هجوم حمل بصمات الجماعة", 1],
    ["وقع هجوم انتحاري في بلدة صغيرة (شرق) استهدف السوق", 1],
    ["هاجم مسلحون الحاجز، وقصفت الطائرات القرية", 2],
    ["قصفت الطائرات القرية بعدد من الغارات", 1],
    ["قتل أربعة جنود بعد هجوم على نقطة للشرطة", 1],
  ])("%s: attacks told: %i", (text, count) => {
    expect(read(text).reports.filter((r) => r.type === "ASSAULT")).toHaveLength(count);
  });
});

describe("deaths and who tells of them", () => {
  const TOLLS: readonly [string, string, string][] = [
    ["أعلنت وزارة الصحة مقتل خمسة مدنيين في قصف على المدينة", "", "مدنيين"],
    ["أعلن الجيش الأردني إصابة جندي في هجوم على الحدود", "", "جندي"],
    ["نفت الوزارة مقتل خمسة مدنيين", "", "مدنيين"],
    ["أعلن الجيش الأردني قتل خمسة مسلحين قرب الحدود", "القوات المسلحة الأردنية", "مسلحين"],
    ["أعلن مصدر أمني مقتل ثلاثة جنود قضوا في هجوم على الحاجز", "", "جنود"],
    ["نددت الحكومة بمقتل القائد الذي قضى في غارة على مقره", "", "القائد"],
  ];
  it.each(TOLLS)("%s: by «%s»", (text, by, whom) => {
    const d = read(text);
    const name = (e: string): string => d.entities.find((x) => x.id === e)?.name ?? "";
    const attacks = d.reports.filter((r) => r.type === "ASSAULT");
    expect(attacks).toHaveLength(1);
    expect(attacks[0]?.actors.map((a) => name(a.entity)).join()).toBe(by);
    expect(attacks[0]?.recipients.some((a) => name(a.entity).includes(whom))).toBe(true);
  });
});

describe("chain of sources", () => {
  const chain = (text: string): string[] => {
    const d = read(text);
    const report = d.reports.find((r) => r.type !== "STATEMENT");
    return (report?.isnad ?? []).map((l) => `${l.kind} ${d.entities.find((e) => e.id === l.entity)?.name}`);
  };
  it.each([
    ["قال مصدر أمني إن الشرطة اعتقلت المشتبه به", ["anonymous مصدر أمني"]],
    ["بحسب وكالة رويترز، قتل ثلاثة جنود في الهجوم", ["outlet"]],
    ["اعتقلت الشرطة المشتبه به أمس", []],
    ["أدان الوزير اغتيال الناشط", []],
  ])("%s", (text, expected) => {
    const found = chain(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, e] of expected.entries()) expect(found[i]).toContain(e);
  });
  it("goes on with وأضاف", () => {
    const d = read("قال المتحدث العسكري إن الجيش سيطر على البلدة. وأضاف أن القوات اعتقلت عشرة مسلحين.");
    const arrest = d.reports.find((r) => r.type === "COERCE" && r.sentence === 1);
    expect(arrest?.isnad[0]?.entity).toBe(d.reports[0]?.isnad[0]?.entity);
  });
});

describe("who is who", () => {
  it("spellings and short names are one person", () => {
    const d = read("وصل مصطفى الكاظمى إلى واشنطن. والتقى الكاظمي الرئيس الأمريكي دونالد ترامب.");
    const people = d.entities.filter((e) => e.kind === "person").map((e) => e.known);
    expect(people.filter((id) => id === "mustafa-al-kadhimi")).toHaveLength(1);
    expect(people).toContain("donald-trump");
  });
  it("a capital that acts is its state", () => {
    const d = read("رفضت بغداد طلب أنقرة");
    const actor = d.reports[0]?.actors[0]?.entity;
    expect(d.entities.find((e) => e.id === actor)?.country).toBe("IRQ");
  });
  it("ordinary words are no persons", () => {
    expect(read("نقل المصابون إلى المستشفى صباح اليوم").entities.filter((e) => e.kind === "person")).toEqual([]);
  });
});
