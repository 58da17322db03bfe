import { expect, it } from "vitest";
import { checkWords } from "../../src/knowledge/check-words.js";

const NOUNS = "arabic/words/nouns.tsv";
const VERBS = "arabic/words/verbs.tsv";
const RARE = "arabic/words/rare.tsv";
const NOUN_HEAD = "id\tlemma\tkind\tplurals\tgloss\n";
const VERB_HEAD = "id\troot\tform\tvowels\tverb\tnouns\tgovernment\tgloss\n";

const messages = (files: Record<string, string>): string[] => checkWords(new Map(Object.entries(files))).map((p) => p.message);

it.each([
  [
    "a lemma twice in one kind",
    { [NOUNS]: `${NOUN_HEAD}ktab-n\tكِتاب\tnoun.m\tكُتُب\tbook\nktab-n.2\tكِتَاب\tnoun.m\t+at\tbook\n` },
    "stands at line 2",
  ],
  ["a verb that its root does not make", { [VERBS]: `${VERB_HEAD}ktb-1\tكتب\t1\ta-u\tكَتِبَ\tكِتابَة\tobj\twrite\n` }, "make كَتَبَ, not"],
  [
    "a verb twice",
    { [VERBS]: `${VERB_HEAD}ktb-1\tكتب\t1\ta-u\tكَتَبَ\t\tobj\twrite\nktb-1.2\tكتب\t1\ta-u\tكَتَبَ\t\tintr\twrite\n` },
    "stands at line 2",
  ],
  ["a rare word that is none", { [NOUNS]: NOUN_HEAD, [RARE]: "id\trarity\nktab-n\t1\n" }, "no word ktab-n"],
])("tells of %s", (_, files, message) => expect(messages(files as Record<string, string>).join("\n")).toContain(message));

it.each([
  ["homographs with other vowels", { [NOUNS]: `${NOUN_HEAD}Elm-n\tعِلْم\tnoun.m\tعُلُوم\tscience\nElm-n.2\tعَلَم\tnoun.m\tأَعْلام\tflag\n` }],
  ["one lemma in two kinds", { [NOUNS]: `${NOUN_HEAD}Edw-a\tعَدُوّ\tadj\t\thostile\nEdw-n\tعَدُوّ\tperson\tأَعْداء\tenemy\n` }],
  [
    "verbs of one spelling from two roots",
    { [VERBS]: `${VERB_HEAD}shwb-1\tشوب\t1\ta-u\tشابَ\t\tobj\ttaint\nshyb-1\tشيب\t1\ta-i\tشابَ\t\tintr\tgo grey\n` },
  ],
  [
    "participles of verbs among the rare",
    { [VERBS]: `${VERB_HEAD}ktb-1\tكتب\t1\ta-u\tكَتَبَ\t\tobj\twrite\n`, [RARE]: "id\trarity\nktb-1.ap\t1\n" },
  ],
])("is silent about %s", (_, files) => expect(messages(files as Record<string, string>)).toEqual([]));
