import { stripMarks } from "../text/letters.js";

/** One written form of a nominal: its letters and a feature code (see `parseFeatures`). */
export interface NominalForm {
  readonly form: string;
  readonly code: string;
}

export interface NominalEntry {
  readonly lemma: string;
  /** noun.m noun.f person adj nisba elative num abbr vn ap pp */
  readonly kind: string;
  /** Vocalised broken plurals, `+un`, `+at`; `f=` before a feminine that is not made with ة. */
  readonly plurals: readonly string[];
}

/** Code of a nominal form: N, gender, number, case (n o a -), c construct or -, pronoun (! must, ? may, . no). */
const code = (gender: string, number: string, kase: string, construct: string, pronoun: string): string =>
  `N${gender}${number}${kase}${construct}${pronoun}`;

/** Forms of one stem that takes case endings but no plural or dual ones. */
function singularForms(plain: string, gender: string, number: string): NominalForm[] {
  const all = (form: string, kase: string, construct: string, pronoun: string): NominalForm => ({
    form,
    code: code(gender, number, kase, construct, pronoun),
  });
  if (plain.endsWith("ة")) return [all(plain, "-", "-", "."), all(`${plain.slice(0, -1)}ت`, "-", "-", "!")];
  if (plain.endsWith("ى")) return [all(plain, "-", "-", "."), all(`${plain.slice(0, -1)}ا`, "-", "-", "!")];
  if (plain.endsWith("اء") || plain.endsWith("وء") || plain.endsWith("يء")) {
    const stem = plain.slice(0, -1);
    const out = [all(plain, "-", "-", "?"), all(`${stem}ئ`, "-", "-", "!"), all(`${stem}ؤ`, "-", "-", "!")];
    if (!plain.endsWith("اء")) out.push(all(`${plain}ا`, "a", "-", "."), all(`${stem}ئا`, "a", "-", "."));
    return out;
  }
  if (plain.endsWith("ا")) return [all(plain, "-", "-", "?")];
  return [all(plain, "-", "-", "?"), all(`${plain}ا`, "a", "-", ".")];
}

function dualForms(base: string, gender: string): NominalForm[] {
  const d = (end: string, kase: string, construct: string, pronoun: string): NominalForm => ({
    form: base + end,
    code: code(gender, "d", kase, construct, pronoun),
  });
  return [d("ان", "n", "-", "."), d("ين", "o", "-", "."), d("ا", "n", "c", "?"), d("ي", "o", "c", "?")];
}

function dualBase(plain: string): string {
  if (plain.endsWith("ة")) return `${plain.slice(0, -1)}ت`;
  if (plain.endsWith("ى")) return `${plain.slice(0, -1)}ي`;
  return plain;
}

function soundMasculine(base: string): NominalForm[] {
  const p = (end: string, kase: string, construct: string, pronoun: string): NominalForm => ({
    form: base + end,
    code: code("m", "p", kase, construct, pronoun),
  });
  return [p("ون", "n", "-", "."), p("ين", "o", "-", "."), p("و", "n", "c", "?"), p("ي", "o", "c", "?")];
}

/** Stem to which feminine and sound plural endings are added. */
function stemForEndings(plain: string): string {
  if (plain.endsWith("ة")) return plain.slice(0, -1);
  if (plain.endsWith("ى") || plain.endsWith("ا")) return plain.slice(0, -1);
  return plain;
}

const takesFeminine = (kind: string): boolean => ["adj", "nisba", "person", "ap", "pp"].includes(kind);

function feminineForms(plain: string): NominalForm[] {
  const stem = plain.endsWith("ى") ? `${plain.slice(0, -1)}ا` : plain;
  const plural = plain.endsWith("ى") ? `${plain.slice(0, -1)}ي` : plain;
  return [
    ...singularForms(`${stem}ة`, "f", "s"),
    ...dualForms(`${stem}ت`, "f"),
    { form: `${plural}ات`, code: code("f", "p", "-", "-", "?") },
  ];
}

/** `قاضِي`, `مُتَبَقِّي`: stems in kasra + yeh without shadda, which lose the yeh when indefinite (`قاضٍ`). */
const losesYeh = (lemma: string): boolean => /\u0650ي\u0652?$|\u064D$/.test(lemma);

/** `كُبْرَى`, `حَمْراء`, with their duals and sound plurals. */
function irregularFeminine(plain: string): NominalForm[] {
  const base = plain.endsWith("ى") || plain.endsWith("ا") ? `${plain.slice(0, -1)}ي` : plain.replace(/ء$/, "و");
  return [...singularForms(plain, "f", "s"), ...dualForms(base, "f"), { form: `${base}ات`, code: code("f", "p", "-", "-", "?") }];
}

/** Marks the feminine of colours and elatives among the plurals: `f=حَمْراء`. */
const FEMININE = "f=";

/** Plurals on the patterns of `مَدارِس` and `مَشارِيع`, which take no alif in the accusative. */
const DIPTOTE = /^\p{L}\u064E\p{L}\u064E?ا\p{L}\u0650(ي\u0652?)?\p{L}$/u;

function pluralForms(plural: string, entry: NominalEntry, plain: string): NominalForm[] {
  if (plural.startsWith(FEMININE)) return irregularFeminine(stripMarks(plural.slice(FEMININE.length)));
  const stem = stemForEndings(plain);
  if (plural === "+un") return soundMasculine(losesYeh(entry.lemma) && plain.endsWith("ي") ? plain.slice(0, -1) : stem);
  if (plural === "+at") {
    const base = plain.endsWith("ى") ? `${stem}ي` : plain.endsWith("اء") ? plain : stem;
    return [{ form: `${base}ات`, code: code("f", "p", "-", "-", "?") }];
  }
  const bare = stripMarks(plural);
  const human = entry.kind === "person";
  const forms = singularForms(bare, human ? "m" : "b", "p").filter((f) => !(DIPTOTE.test(plural) && f.form === `${bare}ا`));
  if (losesYeh(plural)) {
    if (bare.endsWith("ي")) forms.push({ form: bare.slice(0, -1), code: code("b", "p", "-", "-", ".") });
    else forms.push({ form: `${bare}ي`, code: code("b", "p", "-", "-", "?") });
  }
  return forms;
}

/** The five nouns whose case is a long vowel where something follows (`أبو`, `أبا`, `أبي`); `أبو` in names stands in any case. */
const LONG_CASE = new Set(["أَب", "أَخ", "حَم"]);

function longCaseForms(plain: string): NominalForm[] {
  const f = (end: string, kase: string): NominalForm => ({ form: plain + end, code: code("m", "s", kase, "c", "?") });
  return [f("و", "-"), f("ا", "a"), f("ي", "o")];
}

/** All written forms (without vowel signs and clitics) of a noun or adjective. */
export function inflectNominal(entry: NominalEntry): NominalForm[] {
  const plain = stripMarks(entry.lemma);
  const gender = entry.kind === "noun.f" || (plain.endsWith("ة") && entry.kind !== "person") ? "f" : "m";
  if (entry.kind === "abbr") return [{ form: plain, code: code(gender, "s", "-", "-", "?") }];
  const out = [...singularForms(plain, gender, "s"), ...dualForms(dualBase(plain), gender)];
  if (losesYeh(entry.lemma) && plain.endsWith("ي")) out.push({ form: plain.slice(0, -1), code: code(gender, "s", "-", "-", ".") });
  if (LONG_CASE.has(entry.lemma)) out.push(...longCaseForms(plain));
  if (takesFeminine(entry.kind) && !plain.endsWith("ة")) out.push(...feminineForms(plain));
  for (const plural of entry.plurals) out.push(...pluralForms(plural, entry, plain));
  if ((entry.kind === "ap" || entry.kind === "pp" || entry.kind === "nisba") && !entry.plurals.includes("+un"))
    out.push(...pluralForms("+un", entry, plain));
  if (entry.kind === "vn" && entry.plurals.length === 0) out.push(...pluralForms("+at", entry, plain));
  return out;
}
