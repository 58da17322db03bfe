import { describe, expect, it } from "vitest";
import { read } from "../support/reader.js";

/** What is said by whom, as `trigger type actors <chain>` for every report. */
function told(text: string): string[] {
  const d = read(text);
  const name = (id: string) => d.entities.find((e) => e.id === id)?.name ?? "?";
  return d.reports.map(
    (r) =>
      `${d.article.text.slice(r.trigger.start, r.trigger.end)} ${r.type} [${r.actors.map((a) => name(a.entity)).join("، ")}] <${r.isnad
        .map((l) => name(l.entity))
        .join(" < ")}>`,
  );
}

const has = (text: string, expected: string): void => expect(told(text)).toContain(expected);
const lacks = (text: string, part: string): void => expect(told(text).filter((l) => l.includes(part))).toEqual([]);

describe("who is a link", () => {
  it.each([
    ["قال وزير الداخلية إن الشرطة اعتقلت خمسة مسلحين.", "اعتقلت COERCE [الشرطة] <وزير الداخلية>"],
    ["وأكد المتحدث العسكري، في خطاب ألقاه أمس، أن القوات قصفت مواقع المسلحين.", "قصفت ASSAULT [القوات] <المتحدث العسكري>"],
    ["نقلت وكالة رويترز عن شهود عيان، أن مسلحين هاجموا الحاجز.", "هاجموا ASSAULT [مسلحين] <رويترز < شهود عيان>"],
    ["جاء في بيان للجيش أن القوات قصفت مواقع المسلحين.", "قصفت ASSAULT [القوات] <بيان>"],
  ])("%s", has);
  it.each([
    // who demands or condemns is the actor
    ["أدان مجلس الأمن الهجوم على السفارة.", "<مجلس الأمن"],
    // a negated verb of saying vouches for nothing
    ["لم تعلن أي جماعة مسؤوليتها عن تفجير السوق.", "<أي جماعة"],
    // nobody says it
    ["يذكر أن القوات قصفت مواقع المسلحين.", "STATEMENT"],
    ["وفقا للاتفاق، انسحبت القوات من المدينة.", "<اتفاق"],
    // the article goes on in its own voice
    ["قالت الشرطة إن المدينة هادئة، فيما قصفت القوات مواقع المسلحين.", "قصفت ASSAULT [القوات] <الشرطة>"],
    ["قالت الشرطة إن المدينة هادئة، في وقت قصفت القوات مواقع المسلحين.", "قصفت ASSAULT [القوات] <الشرطة>"],
  ])("not: %s", lacks);
});

describe("who goes on", () => {
  it.each([
    ["قال المتحدث العسكري إن المدينة هادئة. وأضاف أن القوات اعتقلت عشرة مسلحين.", "اعتقلت COERCE [القوات] <المتحدث العسكري>"],
    ["قالت الوزارة إن المدينة هادئة، مشيرة إلى أن القوات قصفت مواقع المسلحين.", "قصفت ASSAULT [القوات] <الوزارة>"],
    ["قالت المصادر إن المدينة هادئة. مشيرة إلى أن القوات قصفت مواقع المسلحين.", "قصفت ASSAULT [القوات] <المصادر>"],
    ["أكد الوزير أن الوضع مستقر. وأن القوات اعتقلت عشرة مسلحين.", "اعتقلت COERCE [القوات] <الوزير>"],
    ["نقلت وكالة رويترز عن ناشطين أن الوضع صعب. وقال الناشطون إن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <رويترز < الناشطون>"],
  ])("%s", has);
  it("a verb of another gender does not go on", () => {
    lacks("قال الوزير إن المدينة هادئة. وأضافت أن القوات قصفت مواقع المسلحين.", "<الوزير>");
  });
});

describe("statements", () => {
  it.each([
    ["أكد الوزير أن الوضع مستقر.", "أكد STATEMENT [الوزير] <>"],
    ["وصف السفير الوضع بأنه صعب.", "وصف STATEMENT [السفير] <>"],
    ["أعلنت الشركة عبر حسابها في الشبكة، عن بدء رحلاتها اليوم.", "أعلنت STATEMENT [الشركة] <>"],
    ["التقى السفير أعضاء الوفد، مؤكدا وزير الدفاع حرص بلاده على السلام.", "مؤكدا STATEMENT [وزير الدفاع] <>"],
  ])("%s", has);
  it.each([
    // what was said falls under a type
    ["أعلن الجيش أنه تمكن من قتل خمسة مسلحين.", "STATEMENT"],
    ["قالت المصادر إن جنديين أصيبا بجروح جراء قصف المعسكر.", "STATEMENT"],
    // only points back to who is the actor anyway
    ["انتقد الوزير القرار على حد قوله.", "حد STATEMENT"],
    // a thing does not speak
    ["يعتبر هذا الهجوم الأعنف منذ أشهر.", "STATEMENT"],
  ])("not: %s", lacks);
});

describe("who it is", () => {
  it.each([
    // the sentence's own subject before an earlier speaker
    ["شدد المجلس على أهمية الأمن. واستقبل الأمير السفير، وقال إن القوات اعتقلت عشرة مسلحين.", "اعتقلت COERCE [القوات] <الأمير>"],
    // a text tells of somebody who goes on inside it
    ["أوضح بيان رسمي أن الوزير شرح موقف بلاده، وأكد أن القوات اعتقلت عشرة مسلحين.", "اعتقلت COERCE [القوات] <بيان رسمي < الوزير>"],
    ["علمت صحيفة الشرق الأوسط من مصادر أمنية، أن القوات اعتقلت عشرة مسلحين.", "اعتقلت COERCE [القوات] <صحيفة الشرق الأوسط < مصادر أمنية>"],
    ["اعتقلت القوات عشرة مسلحين، كما ذكر المتحدث العسكري.", "اعتقلت COERCE [القوات] <المتحدث العسكري>"],
    ["وفي الوقت الذي أكد فيه الوزير أن القوات اعتقلت عشرة مسلحين، غادر الوفد.", "اعتقلت COERCE [القوات] <الوزير>"],
  ])("%s", has);
  it.each([
    // only describes: the article tells of the deed
    ["وصف الوزير الهجوم على السفارة بالعمل الجبان.", "<الوزير"],
    // pledges a deed
    ["تعهد الوزير بملاحقة المسلحين.", "<الوزير"],
    // terms that a speaker names are no source
    ["أكد الوزير أن القوات انسحبت من المدينة وفقا للمبادرة.", "<المبادرة"],
    // the article's own outlet
    ["قالت صحيفة عكاظ إن القوات اعتقلت عشرة مسلحين.", "<صحيفة عكاظ"],
  ])("not: %s", (text, part) => {
    const d = read(text, "2020-08-18", "okaz.com.sa");
    const name = (id: string) => d.entities.find((e) => e.id === id)?.name ?? "?";
    expect(d.reports.flatMap((r) => r.isnad.map((l) => `<${name(l.entity)}`)).filter((l) => l.startsWith(part))).toEqual([]);
  });
});
