import { canonical, lemmaOf, type VerbEntry } from "../words/conjugation/index.js";
import type { Problem } from "./problem.js";
import { parseTable, type Row } from "./table.js";

const NOUNS = "arabic/words/nouns.tsv";
const VERBS = "arabic/words/verbs.tsv";
const RARE = "arabic/words/rare.tsv";

/** Rows of a table, or none where it is absent or cannot be read (told of elsewhere). */
function rowsOf(files: ReadonlyMap<string, string>, path: string): Row[] {
  try {
    return parseTable(files.get(path) ?? "", path);
  } catch {
    return [];
  }
}

/** The same vocalised lemma twice in one kind: two rows that say different things of one word. */
function checkNouns(rows: readonly Row[], say: (line: number, message: string) => void): void {
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    const key = `${canonical(row.lemma ?? "")} ${row.kind}`;
    const before = seen.get(key);
    if (before !== undefined) say(i + 2, `${row.lemma} (${row.kind}) stands at line ${before} already: make them one row`);
    else seen.set(key, i + 2);
  });
}

const entryOf = (row: Row): VerbEntry => ({
  root: row.root ?? "",
  form: row.form as VerbEntry["form"],
  vowels: row.vowels ?? "",
  verb: row.verb ?? "",
  nouns: [],
});

/** A verb that its root, form and vowels do not make, or that stands twice with the same root and vowels. */
function checkVerbs(rows: readonly Row[], say: (line: number, message: string) => void): void {
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    let made = "";
    try {
      made = lemmaOf(entryOf(row));
    } catch {
      // Said below: nothing was made.
    }
    const verb = row.verb ?? "";
    if (canonical(made) !== canonical(verb))
      say(i + 2, `root ${row.root}, form ${row.form} and vowels «${row.vowels}» make ${made || "nothing"}, not ${verb}`);
    const key = `${row.root} ${row.form} ${row.vowels} ${canonical(verb)}`;
    const before = seen.get(key);
    if (before !== undefined) say(i + 2, `${verb} stands at line ${before} already with the same root and vowels: make them one row`);
    else seen.set(key, i + 2);
  });
}

/** Contradictions among the rows for words: lemmas twice, verbs that their root does not make, rare words that are no words. */
export function checkWords(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const said =
    (path: string) =>
    (line: number, message: string): void =>
      void problems.push({ path, line, message });
  const nouns = rowsOf(files, NOUNS);
  const verbs = rowsOf(files, VERBS);
  checkNouns(nouns, said(NOUNS));
  checkVerbs(verbs, said(VERBS));
  const ids = new Set([...nouns, ...verbs].map((r) => r.id));
  rowsOf(files, RARE).forEach((row, i) => {
    if (!ids.has(row.id) && !ids.has((row.id ?? "").replace(/\.(ap|pp|vn)$/, "")))
      said(RARE)(i + 2, `no word ${row.id} in nouns.tsv or verbs.tsv`);
  });
  return problems;
}
