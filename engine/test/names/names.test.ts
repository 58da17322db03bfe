import { describe, expect, it } from "vitest";
import { read } from "../support/reader.js";

/** Named mentions of a text as `kind words`, in order. */
function named(text: string): string[] {
  const dossier = read(text);
  const kind = new Map(dossier.entities.map((e) => [e.id, e.kind]));
  return dossier.mentions.filter((m) => m.form === "name").map((m) => `${kind.get(m.entity)} ${text.slice(m.start, m.end)}`);
}

describe("names that no list holds", () => {
  it.each([
    ["قال المتحدث باسم الشركة ستيفن هولمبرغ إن المصنع سيفتح أبوابه.", "person ستيفن هولمبرغ"],
    ["وصل الوزير إلى مدينة كرابينسك أمس.", "place كرابينسك"],
    ["أعلنت شركة نورتكسا للاتصالات أرباحها.", "organisation نورتكسا"],
  ])("%s: %s", (text, name) => {
    expect(named(text).some((n) => n.startsWith(name.split(" ")[0] as string) && n.includes(name.split(" ")[1] as string))).toBe(true);
  });
});

describe("words that are no names", () => {
  it.each([
    "قال المدير إن المشروع الجديد سيبدأ في الصيف.",
    "ارتفعت أسعار النفط في الأسواق يوم الخميس.",
    "شارك عشرات الطلاب في مسابقة القراءة.",
  ])("%s", (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe("a name of the lists within more words", () => {
  it.each([
    ["سقط جرحى في قطاع غزة أمس.", "غزة", "Gaza Strip"],
    ["التقى الملك عبد الله الثاني وفدا من المعلمين.", "عبد الله الثاني", "Abdullah II"],
    ["رفضت حركة حماس الاقتراح.", "حماس", "Hamas"],
  ])("%s: %s is %s", (text, words, english) => {
    const dossier = read(text);
    const at = text.indexOf(words);
    const mention = dossier.mentions.find((m) => m.end === at + words.length && m.form === "name");
    expect(dossier.entities.find((e) => e.id === mention?.entity)?.english).toContain(english);
  });
});

describe("two names in a row", () => {
  it("are parted where a clitic tells", () => {
    const dossier = read("أكد حيدر العبادي أن الزيارة مهمة. وقال العبادي لروحاني إن بغداد ترحب به.");
    expect(dossier.entities.filter((e) => e.kind === "person").map((e) => e.known)).toContain("haider-al-abadi");
    expect(dossier.entities.some((e) => e.name.includes("العبادي لروحاني"))).toBe(false);
  });

  it.each([
    ["زار الملك سلمان القاهرة أمس.", ["سلمان", "القاهرة"]],
    ["غادر الرئيس بوتين موسكو صباح اليوم.", ["بوتين", "موسكو"]],
    ["زار أمير قطر الشيخ تميم أنقرة.", ["قطر", "تميم", "أنقرة"]],
    ["التقى الوزير محمد فتح الله في الرياض.", ["محمد فتح الله", "الرياض"]],
  ])("%s: %j", (text, names) => {
    expect(named(text).map((n) => n.slice(n.indexOf(" ") + 1).replace(/^الشيخ /, ""))).toEqual(names);
  });
});

describe("places joined by و", () => {
  it.each([
    ["وصلت القافلة إلى صنعاء وعدن وتعز أمس.", ["صنعاء", "عدن", "تعز"]],
    ["اندلعت معارك بين سرت ومصراتة.", ["سرت", "مصراتة"]],
    ["تعمل الشركة في البوسنة والهرسك.", ["البوسنة والهرسك"]],
    // a deed, not Iowa
    ["اتهمته بتهريب أسلحة إلى البحرين وإيواء المطلوبين.", ["البحرين"]],
  ])("%s: %j", (text, names) => {
    expect(named(text).map((n) => n.slice(n.indexOf(" ") + 1))).toEqual(names);
  });
});

describe("a common word that is a name where it stands", () => {
  it.each([
    ["أصيب شقيقه الطفل أحمد بجروح.", ["person أحمد"]],
    ["قصد الرجل صالحا ليعتذر.", []],
    ["أعلن القاضي صالح نتائج القرعة لصالح الفريق.", ["person صالح"]],
  ])("%s: %j", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ["عاد سالم ماجد صالح إلى البلاد. وتقدمت قوات صالح في الريف.", true],
    ["عاد سالم ماجد هادي إلى البلاد. وكانت الوحدات موالية لهادي.", true],
    ["عاد سالم ماجد صالح إلى البلاد. وصوت النواب لصالح القرار.", false],
  ])("%s: %s", (text, known) => {
    const dossier = read(text);
    expect(dossier.mentions.some((m) => m.start > text.indexOf(".") && /^(صالح|هادي)$/.test(text.slice(m.start, m.end)))).toBe(known);
  });

  it("is a place behind its own preposition", () => {
    const dossier = read("عقد المجلس جلسته بجدة أمس.");
    expect(dossier.entities.map((e) => e.known)).toContain("jeddah");
  });

  it("begins with the word for the house", () => {
    expect(named("وأهاب السفير نبيل آل صالح بالمواطنين. وقال آل صالح إن السفارة تتابع.")).toContain("person آل صالح");
  });
});

describe("who holds the office of a town or province", () => {
  it.each([
    ["استقبل ولي عهد أبوظبي السفير الفرنسي.", "mohamed-bin-zayed-al-nahyan"],
    ["استقبل ولي عهد دبي السفير الفرنسي.", "hamdan-bin-mohammed-al-maktoum"],
    ["استقبل أمير قطر السفير الفرنسي.", "tamim-bin-hamad-al-thani"],
    ["قال رئيس المفوضية الأوروبية إن القمة ستعقد غدا.", "jean-claude-juncker"],
    ["قال رئيس هيئة قناة السويس إن السفن تعبر بانتظام.", "mohab-mamish"],
    ["استقبل أمير منطقة الباحة السفير الفرنسي.", "hussam-bin-saud"],
    // nobody in the lists: not the president of the land
    ["قال رئيس هيئة قناة بنما إن السفن تعبر بانتظام.", null],
    // nobody in the lists: not another province's
    ["استقبل أمير منطقة الجوف السفير الفرنسي.", null],
  ])("%s: %s", (text, id) => {
    const person = read(text, "2018-05-10").entities.find((e) => e.kind === "person" && e.known !== null);
    expect(person?.known ?? null).toBe(id);
  });
});

describe("an office behind a person's name", () => {
  it.each([
    ["التقى الرئيس عبد الفتاح السيسي نائب الرئيس الأمريكي.", 2],
    ["التقى سيرغي لافروف وزير الخارجية الروسي السفير الفرنسي.", 2],
    ["قال سيرغي لافروف وزير الخارجية الروسي إن الوضع صعب.", 1],
  ])("%s: %i act", (text, count) => {
    expect(read(text, "2018-05-10").reports[0]?.actors).toHaveLength(count);
  });
});

describe("how somebody is, behind a name", () => {
  it.each([
    ["قال كيري مازحا إن اليوم كان طويلا.", "person كيري"],
    ["قتل محمد فالحا أرضه في البلدة.", "person محمد"],
    ["قال أحمد رضا إن الأمر انتهى.", "person أحمد رضا"],
  ])("%s: %s", (text, name) => {
    expect(named(text)).toContain(name);
  });
});

describe("what follows a person's name", () => {
  it.each([
    ["قال الأمير طلال بن فهد بن نواف آل سعود حرص الجميع على العمل.", "person طلال بن فهد بن نواف آل سعود"],
    ["حضر الدكتور سامي بن فارس بن راشد رئيس جامعة نزوى الحفل.", "person سامي بن فارس بن راشد"],
    ["التقى سفير نيوزيلندا جيرارد فان بوهيمن الوزير أمس.", "person جيرارد فان بوهيمن"],
    ["التقى سفير نيوزيلندا جيرارد فان بوهيمن الوزير أمس.", "country نيوزيلندا"],
    ["وصل الملك عبد الله بجدة أمس.", "person عبد الله"],
    ["أفرجوا عن الفرنسية إيزابيل بريم أمس.", "person إيزابيل بريم"],
    ["قال الدكتور أمير حسن رئيسي إن العمل مستمر.", "person أمير حسن رئيسي"],
  ])("%s: %s", (text, name) => {
    expect(named(text)).toContain(name);
  });
});
