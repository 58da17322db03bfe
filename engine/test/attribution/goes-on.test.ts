import { describe, expect, it } from "vitest";
import { read } from "../support/reader.js";

/** Trigger, type, actors and chain of every report: `مضيفا STATEMENT [الوزير] <>`. */
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

describe("participles of saying", () => {
  it.each([
    // who tells goes on, not whom he tells of, and that one's words are over
    ["وقال الوزير إن المجلس يعتقد أن الحل قريب، مضيفا أن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <الوزير>"],
    ["قالت الصحيفة إن المتحدث أكد أن الحل قريب، مضيفا أن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <الصحيفة < المتحدث>"],
    ["رفض ممثلو الشرطة التعليق قائلين لرويترز إنه ليس لديهم معلومات.", "قائلين STATEMENT [ممثلو الشرطة] <رويترز>"],
    // who asks or wishes beside what he says is the actor
    ["قال الوزير إن الوضع صعب، مطالبا الحكومة بالتدخل.", "مطالبا REQUEST [الوزير] <>"],
    ["أكد المدير أن العمل مستمر متمنيا للجميع التوفيق.", "أكد STATEMENT [المدير] <>"],
    // written like other words
    ["انتقد الخبراء القرار، مؤكدين أن العمل مرفوض.", "مؤكدين STATEMENT [الخبراء] <>"],
    ["قالت الشركة إنها ملتزمة، مضيفة أنها فتحت مكتبا.", "مضيفة STATEMENT [الشركة] <>"],
  ])("%s", has);
  it.each([
    ["وصلت الطائرة وعلى متنها مضيفة وطيار.", "STATEMENT"],
    ["اختطف التنظيم مئتين، بحسب ناشطين متابعين لنشاطه.", "متابعين STATEMENT"],
    ["وصل رجلان، مؤكدين للجميع حضورهما.", "مؤكدين STATEMENT [وصل"],
  ])("not: %s", lacks);
});

describe("verbs and their speakers", () => {
  it.each([
    ["أغلق الحراس البوابة التي قالت الشرطة إن محتجين فتحوها.", "قالت STATEMENT [الشرطة] <>"],
    ["قالت تركيا التي تسعى إلى معرفة ما كشفه موقع عن تجسس على مسؤوليها، إنها ستأسف لذلك.", "قالت STATEMENT [تركيا] <>"],
    ["هذا وقد رجح مصدر مسؤول أن السبب هو الحرارة.", "رجح STATEMENT [مصدر مسؤول] <>"],
    ["وأوضح سعادته أن الخطة جاهزة.", "وأوضح STATEMENT [سعادته] <>"],
    ["وأوضح معاليه أن الخطة جاهزة.", "وأوضح STATEMENT [معاليه] <>"],
    ["فيما أوضحت الوزارة مساء أمس؛ أن الطريق مفتوح.", "أوضحت STATEMENT [الوزارة] <>"],
    ["أوضح المدير أن المجلس يعمل. وأكد إعداد خطة لكل عام.", "وأكد STATEMENT [المدير] <>"],
    ["أعلن ذلك وزير الصحة في مؤتمر صحافي.", "أعلن STATEMENT [وزير الصحة] <>"],
    ["وبين مدير التعليم المهندس يحيى صالح أن العمل مستمر.", "وبين STATEMENT [يحيى صالح] <>"],
    ["وتحدث المواطن سعيد الغامدي قائلا: نعاني من الحفر.", "قائلا STATEMENT [سعيد الغامدي] <>"],
    ["وأوضح الناطق الإعلامي بشرطة منطقة الرياض العقيد فواز الميمان أن التحقيق مستمر.", "وأوضح STATEMENT [فواز الميمان] <>"],
    ["قال الوزير إن الوضع صعب، من جهته قال السفير إن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <السفير>"],
    ["قالت صحيفة محلية نقلا عن مسؤول إن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <صحيفة محلية < مسؤول>"],
    // whom the other speaks of is over with `وقد`
    ["قال السفير إن الوضع صعب، وقد أعلن الوزير أن القوات قصفت المدينة.", "قصفت ASSAULT [القوات] <الوزير>"],
  ])("%s", has);
  it.each([
    // it turned out
    ["وذكر العقيد أن الفرق انتقلت إلى الموقع، وتبين أن الحريق بدأ في المطبخ.", "وتبين STATEMENT"],
    // only what it is called
    ["ما يصفه السكان بأنه «عيد الوادي» يقام كل عام.", "يصفه STATEMENT"],
    // whose meeting it is
    ["قال الوزير إن المباحثات بين البلدين مستمرة.", "وبين"],
  ])("not: %s", lacks);
  it("a meeting's owner is not spoken to", () => {
    const d = read("وقال الوزير بعد اجتماع للجنة الطوارئ: «الوضع غير مقبول».");
    expect(d.reports.find((r) => r.type === "STATEMENT")?.recipients).toEqual([]);
  });
  it("somebody received in a town is not the one who receives", () => {
    const [r] = read("استقبل وزير الصحة بمنطقة تبوك الدكتور سالم العلي.").reports;
    expect([r?.actors.length, r?.recipients.length]).toEqual([1, 1]);
  });
  it("who speaks to the press is not of it", () => {
    const d = read("وأكد الناطق الإعلامي لشرطة جدة أن القوات قصفت المدينة.");
    expect(d.reports.flatMap((r) => r.isnad.map((l) => l.kind))).toEqual(["anonymous"]);
  });
});
