import { describe, expect, it } from "vitest";
import { read } from "../support/reader.js";

/** The first report of a type in a text. */
const report = (text: string, type: string) => {
  const dossier = read(text);
  const found = dossier.reports.find((r) => r.type === type);
  if (!found) throw new Error(`no ${type} in ${text}`);
  return { ...found, where: found.place && text.slice(found.place.span.start, found.place.span.end) };
};

describe("place", () => {
  it.each([
    ["قتل مسلحون جنديين في الموصل", "ASSAULT", "الموصل"],
    ["زار وزير الخارجية المصري طهران أمس", "CONSULT", "طهران"],
    ["انسحبت القوات الفرنسية من مالي", "RETREAT", "مالي"],
    ["اعتقلت الشرطة ثلاثة شبان في المدينة", "COERCE", "المدينة"],
    // A house is no place of its own beside a town.
    ["هاجم مسلحون منزلا في بغداد", "ASSAULT", "بغداد"],
    // A town no list has, with its word; a direction only tells where the town lies.
    ["هاجم مسلحون منزلا في بلدة زرقوفة", "ASSAULT", "بلدة زرقوفة"],
    ["هز انفجار مدينة تعز وسط اليمن بعد غارة شنها الطيران", "ASSAULT", "تعز"],
    ["انسحب المقاتلون من الأراضي التركية", "RETREAT", "الأراضي التركية"],
    ["اختطف مسلحون خمسة أشخاص من بلدة القريتين", "ASSAULT", "القريتين"],
    ["أجل الوفد زيارة محافظة عدن", "CONSULT", "محافظة عدن"],
    ["أشار الوزير إلى اعتداءات باريس", "ASSAULT", "باريس"],
    // No `ب` before the capital of Ghana.
    ["فتحت الشرطة النار باكرا على رجل في وسط باريس", "ASSAULT", "باريس"],
    // The place that a relative clause tells the deed of.
    ["نقل المسلحون المخطوفين إلى مدينة تدمر التي سقطت بأيديهم في مايو", "COERCE", "مدينة تدمر"],
    ["وصل الوفد من بيروت إلى بلدة القاع التي قتل فيها خمسة جنود", "ASSAULT", "بلدة القاع"],
  ])("%s: %s in %s", (text, type, where) => {
    expect(report(text, type).where).toBe(where);
  });

  it("is that of the sentence before where the sentence gives none", () => {
    const dossier = read("هاجم مسلحون نقطة أمنية في الموصل. وقتل المهاجمون جنديين.");
    const last = dossier.reports.filter((r) => r.type === "ASSAULT").at(-1);
    expect(last?.place && dossier.article.text.slice(last.place.span.start, last.place.span.end)).toBe("الموصل");
  });

  it("is that of the meeting where somebody was at it, and of no meeting the region that is talked of", () => {
    const dossier = read("استقبل الملك وزير الدفاع في جدة. وبحثا الأوضاع في المنطقة. وحضر الاستقبال ولي العهد.", "2020-08-18");
    const places = dossier.reports.map((r) => r.place && dossier.entities.find((e) => e.id === r.place?.entity)?.name);
    expect(places).not.toContain("المنطقة");
  });

  it.each([
    ["أدان الوزير تفجيرات بيروت", []],
    // A capital that does something to somebody stands for its state.
    ["أدان الوزير هجمات موسكو على حلب", ["روسيا"]],
  ])("%s: done by %j", (text, actors) => {
    const dossier = read(text);
    const found = dossier.reports.find((r) => r.type === "ASSAULT");
    expect(found?.actors.map((a) => dossier.entities.find((e) => e.id === a.entity)?.name)).toEqual(actors);
  });

  it("is none where nothing says it", () => {
    expect(report("انتقد النائب سياسة الحكومة", "ACCUSE").place).toBeNull();
  });
});

describe("modes told by the words around", () => {
  it.each([
    ["قصفت طائرات التحالف مواقع المسلحين", "ASSAULT", ["aerial"]],
    ["قصفت القوات التركية مواقع المسلحين", "ASSAULT", ["heavy-weapons"]],
    ["شن الجيش هجوما صاروخيا على القاعدة", "ASSAULT", ["heavy-weapons"]],
    ["طلبت الحكومة من البنك الدولي قرضا عاجلا", "REQUEST", ["assist"]],
    ["قتل مسلحون جنديا", "ASSAULT", []],
  ])("%s: %s %j", (text, type, modes) => {
    expect(report(text, type).modes).toEqual(modes);
  });
});

describe("counts", () => {
  it.each([
    ["اعتقلت الشرطة قرابة 300 شخص", "COERCE", { arrested: 300 }],
    ["قتل خمسة جنود في الموصل", "ASSAULT", { dead: 5 }],
    ["قتل مسلحون جنديين", "ASSAULT", { dead: 2 }],
    ["قتل عشرات المدنيين في حلب", "ASSAULT", {}],
    ["قتل الجيش أمس مسلحين اثنين", "ASSAULT", { dead: 2 }],
    ["قتل أحد رجال الشرطة", "ASSAULT", { dead: 1 }],
    ["وأعدمت السلطات السجناء الثلاثة", "ASSAULT", { dead: 3 }],
    ["أسفرت المعركة عن مقتل عشرين متمردا وأربعة جنود", "ASSAULT", { dead: 24 }],
    ["قتل زعيم الجماعة وثلاثة من مرافقيه في الغارة", "ASSAULT", { dead: 4 }],
    ["قتل ثلاثة جنود وعشرات المدنيين", "ASSAULT", {}],
    ["أدى التفجير إلى مقتل 14 وإصابة 30 بجروح", "ASSAULT", { dead: 14, injured: 30 }],
    ["قتل جنديان وأصيب ثلاثة آخرون في هجوم على الحاجز", "ASSAULT", { dead: 2, injured: 3 }],
    // an attack behind بـ, and what is told of where or of what they died
    ["قتل ثلاثة جنود وأصيب آخر بانفجار عبوة", "ASSAULT", { dead: 3, injured: 1 }],
    ["قصفت الطائرات السوق حيث قتل خمسة مدنيين", "ASSAULT", { dead: 5 }],
    // written like two, or like more
    ["قتل المسلحون الجنديين", "ASSAULT", { dead: 2 }],
    ["أعدمت السلطات المعتقلين", "ASSAULT", {}],
    // what a verb of results tells
    ["شن الجيش غارة أوقعت 12 قتيلا", "ASSAULT", { dead: 12 }],
    ["وقع هجوم انتحاري أدى إلى سقوط 32 قتيلا و100 جريح", "ASSAULT", { dead: 32, injured: 100 }],
    ["قصفت الدبابات القرية، ما أوقع أربعة جرحى", "ASSAULT", { injured: 4 }],
    ["قصفت الدبابات القرية وخلف الحادث أربعة جرحى", "ASSAULT", {}],
    // those who arrest are not counted, nor the crowd as such
    ["اعتقلت الشرطة متظاهرين اثنين", "COERCE", { arrested: 2 }],
  ])("%s: %s %j", (text, type, counts) => {
    expect(report(text, type).counts).toEqual(counts);
  });
});

it("counts nobody dead in an attempt that failed", () => {
  expect(report("نجا قائد الجيش من محاولة اغتيال", "ASSAULT").counts).toEqual({});
  expect(report("اغتيل ضابط في المدينة", "ASSAULT").counts).toEqual({ dead: 1 });
  // Of how many a body is, is not told.
  expect(report("قتلت الغارة عائلة في المدينة", "ASSAULT").counts).toEqual({});
});
