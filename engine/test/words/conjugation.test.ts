import { describe, expect, it } from "vitest";
import type { VerbEntry, VerbForm } from "../../src/words/conjugation/index.js";
import { beforePronoun, canonical, conjugate, deverbals, lemmaOf, rootClasses } from "../../src/words/conjugation/index.js";
import { MODELS } from "./conjugation.models.js";

const entryOf = (head: string): VerbEntry => {
  const [root, form, vowels] = head.split(" ") as [string, VerbEntry["form"], string | undefined];
  return { root, form, vowels: vowels ?? "", verb: "", nouns: [] };
};

/** `imperfect.jus.act.3ms` → the forms, canonical. */
const pick = (forms: VerbForm[], cell: string): string[] =>
  forms
    .filter((f) => [f.tense, f.mood, f.voice, `${f.person}${f.gender}${f.number}`].filter(Boolean).join(".") === cell)
    .map((f) => canonical(f.form));

const VERB_CELLS = [
  "perfect.act.3ms",
  "perfect.act.3fs",
  "perfect.act.3mp",
  "perfect.act.1cs",
  "imperfect.ind.act.3ms",
  "imperfect.ind.act.3mp",
  "imperfect.ind.act.3fp",
  "imperfect.jus.act.3ms",
  "imperative.act.2ms",
  "perfect.pass.3ms",
  "imperfect.ind.pass.3ms",
];
const NOUN_CELLS = ["active-participle", "passive-participle", "verbal-noun"];

describe("paradigms of model verbs", () => {
  it.each(MODELS.map((line) => line.trim().split(/\s*\|\s*/)))("%s", (head, ...cells) => {
    expect(cells.length).toBe(VERB_CELLS.length + NOUN_CELLS.length);
    const entry = { ...entryOf(head as string), verb: cells[0] as string };
    const forms = conjugate(entry);
    const made = deverbals(entry);
    VERB_CELLS.forEach((cell, i) => {
      const wanted = cells[i] as string;
      expect([cell, ...pick(forms, cell)]).toEqual([cell, ...(wanted === "-" ? [] : wanted.split("/").map(canonical))]);
    });
    NOUN_CELLS.forEach((kind, i) => {
      const wanted = cells[VERB_CELLS.length + i] as string;
      const lemmas = made.filter((d) => d.kind === kind).map((d) => canonical(d.lemma));
      expect([kind, ...lemmas]).toEqual([kind, ...(wanted === "-" ? [] : [canonical(wanted)])]);
    });
    expect(canonical(lemmaOf(entry))).toBe(canonical(entry.verb));
  });
});

/** All persons of one tense, in the order of `conjugate`. */
const whole = (head: string, verb: string, wanted: (f: VerbForm) => boolean): string[] =>
  conjugate({ ...entryOf(head), verb })
    .filter(wanted)
    .map((f) => f.form);

describe("every person", () => {
  const perfect = (f: VerbForm) => f.tense === "perfect" && f.voice === "act";
  const imperfect = (mood: string) => (f: VerbForm) => f.mood === mood && f.voice === "act";
  const imperative = (f: VerbForm) => f.tense === "imperative";
  it.each([
    ["كتب 1 a-u", "كَتَبَ", perfect, "كَتَبَ كَتَبَتْ كَتَبا كَتَبَتا كَتَبُوا كَتَبْنَ كَتَبْتَ كَتَبْتِ كَتَبْتُما كَتَبْتُمْ كَتَبْتُنَّ كَتَبْتُ كَتَبْنا"],
    ["كتب 1 a-u", "كَتَبَ", imperfect("ind"), "يَكْتُبُ تَكْتُبُ يَكْتُبانِ تَكْتُبانِ يَكْتُبُونَ يَكْتُبْنَ تَكْتُبُ تَكْتُبِينَ تَكْتُبانِ تَكْتُبُونَ تَكْتُبْنَ أَكْتُبُ نَكْتُبُ"],
    ["كتب 1 a-u", "كَتَبَ", imperfect("sub"), "يَكْتُبَ تَكْتُبَ يَكْتُبا تَكْتُبا يَكْتُبُوا يَكْتُبْنَ تَكْتُبَ تَكْتُبِي تَكْتُبا تَكْتُبُوا تَكْتُبْنَ أَكْتُبَ نَكْتُبَ"],
    ["كتب 1 a-u", "كَتَبَ", imperative, "اُكْتُبْ اُكْتُبِي اُكْتُبا اُكْتُبُوا اُكْتُبْنَ"],
    ["دعو 1 a-u", "دَعا", perfect, "دَعا دَعَتْ دَعَوا دَعَتا دَعَوْا دَعَوْنَ دَعَوْتَ دَعَوْتِ دَعَوْتُما دَعَوْتُمْ دَعَوْتُنَّ دَعَوْتُ دَعَوْنا"],
    ["دعو 1 a-u", "دَعا", imperfect("jus"), "يَدْعُ تَدْعُ يَدْعُوا تَدْعُوا يَدْعُوا يَدْعُونَ تَدْعُ تَدْعِي تَدْعُوا تَدْعُوا تَدْعُونَ أَدْعُ نَدْعُ"],
    ["لقي 1 i-a", "لَقِيَ", perfect, "لَقِيَ لَقِيَتْ لَقِيا لَقِيَتا لَقُوا لَقِينَ لَقِيتَ لَقِيتِ لَقِيتُما لَقِيتُمْ لَقِيتُنَّ لَقِيتُ لَقِينا"],
    ["لقي 1 i-a", "لَقِيَ", imperfect("ind"), "يَلْقَى تَلْقَى يَلْقَيانِ تَلْقَيانِ يَلْقَوْنَ يَلْقَيْنَ تَلْقَى تَلْقَيْنَ تَلْقَيانِ تَلْقَوْنَ تَلْقَيْنَ أَلْقَى نَلْقَى"],
    ["رمي 1 a-i", "رَمَى", imperfect("ind"), "يَرْمِي تَرْمِي يَرْمِيانِ تَرْمِيانِ يَرْمُونَ يَرْمِينَ تَرْمِي تَرْمِينَ تَرْمِيانِ تَرْمُونَ تَرْمِينَ أَرْمِي نَرْمِي"],
    ["رمي 1 a-i", "رَمَى", imperfect("sub"), "يَرْمِيَ تَرْمِيَ يَرْمِيا تَرْمِيا يَرْمُوا يَرْمِينَ تَرْمِيَ تَرْمِي تَرْمِيا تَرْمُوا تَرْمِينَ أَرْمِيَ نَرْمِيَ"],
    ["رمي 1 a-i", "رَمَى", imperative, "اِرْمِ اِرْمِي اِرْمِيا اِرْمُوا اِرْمِينَ"],
    ["قول 1 a-u", "قالَ", perfect, "قالَ قالَتْ قالا قالَتا قالُوا قُلْنَ قُلْتَ قُلْتِ قُلْتُما قُلْتُمْ قُلْتُنَّ قُلْتُ قُلْنا"],
    ["قول 1 a-u", "قالَ", imperative, "قُلْ قُولِي قُولا قُولُوا قُلْنَ"],
    ["مدد 1 a-u", "مَدَّ", imperative, "مُدَّ اُمْدُدْ مُدِّي مُدّا مُدُّوا اُمْدُدْنَ"],
    ["رءي 1 a-a", "رَأَى", perfect, "رَأَى رَأَتْ رَأَيا رَأَتا رَأَوْا رَأَيْنَ رَأَيْتَ رَأَيْتِ رَأَيْتُما رَأَيْتُمْ رَأَيْتُنَّ رَأَيْتُ رَأَيْنا"],
    ["جيء 1 a-i", "جاءَ", perfect, "جاءَ جاءَتْ جاءا جاءَتا جاؤُوا جاءُوا جِئْنَ جِئْتَ جِئْتِ جِئْتُما جِئْتُمْ جِئْتُنَّ جِئْتُ جِئْنا"],
    ["قرء 1 a-a", "قَرَأَ", perfect, "قَرَأَ قَرَأَتْ قَرَآ قَرَأَتا قَرَؤُوا قَرَأُوا قَرَأْنَ قَرَأْتَ قَرَأْتِ قَرَأْتُما قَرَأْتُمْ قَرَأْتُنَّ قَرَأْتُ قَرَأْنا"],
    ["قرء 1 a-a", "قَرَأَ", imperfect("ind"), "يَقْرَأُ تَقْرَأُ يَقْرَآنِ تَقْرَآنِ يَقْرَؤُونَ يَقْرَأُونَ يَقْرَأْنَ تَقْرَأُ تَقْرَئِينَ تَقْرَآنِ تَقْرَؤُونَ تَقْرَأُونَ تَقْرَأْنَ أَقْرَأُ نَقْرَأُ"],
    ["ليس 1 -", "لَيْسَ", perfect, "لَيْسَ لَيْسَتْ لَيْسا لَيْسَتا لَيْسُوا لَسْنَ لَسْتَ لَسْتِ لَسْتُما لَسْتُمْ لَسْتُنَّ لَسْتُ لَسْنا"],
    ["كون 1 a-u", "كانَ", imperfect("jus"), "يَكُنْ يَكُ تَكُنْ تَكُ يَكُونا تَكُونا يَكُونُوا يَكُنَّ تَكُنْ تَكُ تَكُونِي تَكُونا تَكُونُوا تَكُنَّ أَكُنْ أَكُ نَكُنْ نَكُ"],
  ])("%s %s", (head, verb, wanted, forms) => {
    expect(whole(head, verb, wanted)).toEqual(forms.split(" "));
  });
});

describe("single forms", () => {
  it.each([
    ["ثبت 1 a-u", "ثَبَتَ", "perfect.act.1cs", "ثَبَتُّ"],
    ["كون 2", "كَوَّنَ", "perfect.act.3fp", "كَوَّنَّ"],
    ["ءكل 1 a-u", "أَكَلَ", "imperfect.ind.act.1cs", "آكُلُ"],
    ["ءمن 4", "آمَنَ", "imperfect.ind.act.1cs", "أُومِنُ"],
    ["ءخر 2", "أَخَّرَ", "imperfect.ind.act.1cs", "أُؤَخِّرُ"],
    ["ءمم 1 a-u", "أَمَّ", "imperfect.ind.act.1cs", "أَؤُمُّ"],
    ["مدد 1 a-u", "مَدَّ", "imperfect.jus.act.3fs", "تَمُدَّ/تَمْدُدْ"],
    ["قول 1 a-u", "قالَ", "perfect.pass.1cs", "قِلْتُ"],
    ["دعو 1 a-u", "دَعا", "perfect.pass.3mp", "دُعُوا"],
    ["دعو 1 a-u", "دَعا", "imperfect.ind.pass.3fp", "يُدْعَيْنَ"],
    ["سوء 1 a-u", "ساءَ", "perfect.act.1cs", "سُؤْتُ"],
    ["سوء 4", "أَساءَ", "imperfect.ind.act.3mp", "يُسِيئُونَ"],
    ["ءمر 1 a-u", "أَمَرَ", "imperative.act.2ms", "مُرْ/اُؤْمُرْ"],
    ["سءل 1 a-a", "سَأَلَ", "imperative.act.2ms", "سَلْ/اِسْأَلْ"],
    ["وقي 1 a-i", "وَقَى", "imperative.act.2ms", "قِ"],
    ["علو 6", "تَعالَى", "imperative.act.2ms", "تَعالَ"],
    ["وجل 1 i-a", "وَجِلَ", "imperative.act.2ms", "اِيجَلْ"],
    ["رءي 1 a-a", "رَأَى", "imperfect.ind.act.3mp", "يَرَوْنَ"],
    ["هيء 2", "هَيَّأَ", "perfect.act.3mp", "هَيَّؤُوا/هَيَّأُوا"],
    ["قدم 1 i-a|u-u", "قَدِمَ", "imperfect.ind.act.3ms", "يَقْدَمُ/يَقْدُمُ"],
    ["نءي 1 a-a", "نَأَى", "imperfect.jus.act.3ms", "يَنْأَ"],
    ["رءي 8", "اِرْتَأَى", "imperfect.jus.act.3ms", "يَرْتَئِ"],
    ["سوء 8", "اِسْتاءَ", "imperfect.jus.act.3ms", "يَسْتَأْ"],
    ["نهر 7", "اِنْهَرَ", "perfect.pass.3ms", ""],
  ])("%s %s %s", (head, verb, cell, wanted) => {
    const forms = pick(conjugate({ ...entryOf(head), verb }), cell);
    expect(forms).toEqual(wanted === "" ? [] : wanted.split("/").map(canonical));
  });
});

describe("choice by the lemma", () => {
  it.each([
    ["زوج 8", "اِزْدَوَجَ", "يَزْدَوِجُ"],
    ["حوذ 10", "اِسْتَحْوَذَ", "يَسْتَحْوِذُ"],
    ["عور 1 i-a", "عَوِرَ", "يَعْوَرُ"],
    ["عوز 4", "أَعْوَزَ", "يُعْوِزُ"],
    ["ءلف 8", "اِئْتَلَفَ", "يَأْتَلِفُ"],
    ["ءخذ 8", "اِتَّخَذَ", "يَتَّخِذُ"],
    ["ذكر 8", "اِذَّكَرَ", "يَذَّكِرُ"],
    ["محو 7", "اِمَّحَى", "يَمَّحِي"],
    ["محو 7", "اِنْمَحَى", "يَنْمَحِي"],
    ["حجج 3", "حاجَّ", "يُحاجُّ"],
    ["حيي 2", "حَيَّى", "يُحَيِّي"],
    ["حيي 2", "حَيّا", "يُحَيِّي"],
    ["صغي 1 a-u", "صَغا", "يَصْغُو"],
  ])("%s %s", (head, verb, imperfect) => {
    const entry = { ...entryOf(head), verb };
    expect(canonical(lemmaOf(entry))).toBe(canonical(verb));
    expect(pick(conjugate(entry), "imperfect.ind.act.3ms")).toEqual([canonical(imperfect)]);
  });

  it("does not hide a contradiction", () => {
    expect(canonical(lemmaOf({ ...entryOf("كتب 2"), verb: "كاتَبَ" }))).toBe(canonical("كَتَّبَ"));
  });
});

describe("verbal nouns and participles", () => {
  it("gives the nouns of the entry first, and each once", () => {
    const nouns = deverbals({ root: "قتل", form: "3", vowels: "", verb: "قاتَلَ", nouns: ["قِتال", "مُقاتَلَة"] });
    expect(nouns.filter((d) => d.kind === "verbal-noun").map((d) => d.lemma)).toEqual(["قِتال", "مُقاتَلَة"]);
  });
  it("has no regular noun for Form I", () => {
    const nouns = deverbals({ root: "هجم", form: "1", vowels: "a-u", verb: "هَجَمَ", nouns: ["هُجُوم"] });
    expect(nouns.map((d) => d.lemma)).toEqual(["هاجِم", "مَهْجُوم", "هُجُوم"]);
  });
});

describe("beforePronoun", () => {
  it.each([
    ["رَمَى", "s", "رَما"],
    ["أَحْيا", "s", "أَحْيا"],
    ["كَتَبُوا", "p", "كَتَبُو"],
    ["دَعَوْا", "p", "دَعَوْ"],
    ["كَتَبا", "d", "كَتَبا"],
    ["دَعَوا", "d", "دَعَوا"],
    ["رَأَيْتُمْ", "p", "رَأَيْتُمُو"],
    ["يَقْرَأُ", "s", "يَقْرَؤُ/يَقْرَأُ"],
    ["قَرَأَ", "s", "قَرَأَ"],
    ["جاءَ", "s", "جاءَ"],
    ["يَشاءُ", "s", "يَشاؤُ/يَشاءُ"],
    ["يَجِيءُ", "s", "يَجِيئُ/يَجِيءُ"],
    ["كَتَبَ", "s", "كَتَبَ"],
  ] as const)("%s", (form, number, wanted) => {
    expect(beforePronoun({ form, number })).toEqual(wanted.split("/"));
  });
});

describe("rootClasses", () => {
  it.each([
    ["كتب", "strong"],
    ["سءل", "hamzated"],
    ["مدد", "doubled"],
    ["وصل", "assimilated"],
    ["قول", "hollow"],
    ["رمي", "defective"],
    ["وقي", "assimilated defective"],
    ["نوي", "defective"],
    ["جيء", "hamzated hollow"],
    ["دحرج", "quadriliteral"],
    ["طمءن", "quadriliteral hamzated"],
  ])("%s", (root, classes) => expect(rootClasses(root)).toEqual(classes.split(" ")));
});
