import { checkWords } from "./check-words.js";
import { readEventFile } from "./ontology.js";
import type { Problem } from "./problem.js";
import { parseTable } from "./table.js";

const FORBIDDEN: readonly [RegExp, string][] = [
  [/\u0640/, "tatweel (ـ): leave it out"],
  [/[\u06CC\u06A9]/, "Persian yeh or keheh: write Arabic ي ك"],
  [/[\uFB50-\uFDFF\uFE70-\uFEFC]/, "a presentation form: write plain letters"],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, "an invisible direction sign: leave it out"],
];
const SECTORS = new Set("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "));
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

function checkTable(path: string, text: string, problems: Problem[]): void {
  let rows: ReturnType<typeof parseTable>;
  try {
    rows = parseTable(text, path);
  } catch (error) {
    problems.push({ path, line: null, message: (error as Error).message });
    return;
  }
  const seen = new Map<string, number>();
  let before = "";
  rows.forEach((row, i) => {
    const line = i + 2;
    const say = (message: string): void => void problems.push({ path, line, message });
    const id = row.id ?? "";
    if (!/^[\x21-\x7e]+$/.test(id)) say(`the id «${id}» must be Latin letters, digits and signs without blanks`);
    if (seen.has(id)) say(`the id ${id} stands at line ${seen.get(id)} already`);
    seen.set(id, line);
    if (id < before) say(`not sorted: ${id} after ${before}; npm run knowledge sorts`);
    before = id;
    for (const sector of (row.sectors ?? "").split(/[|, ]+/).filter(Boolean)) if (!SECTORS.has(sector)) say(`unknown sector ${sector}`);
    if (path.startsWith("actors/"))
      for (const key of ["from", "until"]) if (row[key] && !DATE.test(row[key])) say(`${key} «${row[key]}» is no ISO date`);
    if (row.country && !/^[A-Z]{3}$/.test(row.country)) say(`country «${row.country}» is no three-letter code`);
  });
}

/** Ids that one table takes from another. */
function checkReferences(files: ReadonlyMap<string, string>, problems: Problem[]): void {
  const people = files.get("actors/people.tsv");
  const tenures = files.get("actors/tenures.tsv");
  if (!people || !tenures) return;
  try {
    const known = new Set(parseTable(people, "people").map((r) => r.id));
    parseTable(tenures, "tenures").forEach((r, i) => {
      if (!known.has(r.person)) problems.push({ path: "actors/tenures.tsv", line: i + 2, message: `no person ${r.person} in people.tsv` });
    });
  } catch {
    // The table itself was reported above.
  }
}

/** Everything that is wrong in the knowledge folder (paths relative to it), in order. Never throws. */
export function checkKnowledge(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    text.split("\n").forEach((line, i) => {
      for (const [sign, what] of FORBIDDEN) if (sign.test(line)) problems.push({ path, line: i + 1, message: what });
    });
    if (text.includes("\r")) problems.push({ path, line: null, message: "carriage returns: use LF line ends" });
    if (path.endsWith(".tsv")) checkTable(path, text, problems);
    if (path.startsWith("ontology/events/")) {
      try {
        const { predicates } = readEventFile(text, path);
        const ids = predicates.map((p) => p.id);
        for (const id of new Set(ids.filter((x, i) => ids.indexOf(x) !== i)))
          problems.push({ path, line: null, message: `the predicate ${id} stands twice` });
      } catch (error) {
        problems.push({ path, line: null, message: (error as Error).message });
      }
    }
  }
  checkReferences(files, problems);
  problems.push(...checkWords(files));
  return problems;
}

/** The table with its rows sorted by id (code unit order). */
export function sortTable(text: string): string {
  const [header, ...rows] = text.split("\n").filter((l) => l !== "");
  const id = (line: string): string => line.slice(0, line.indexOf("\t"));
  rows.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a < b ? -1 : 1));
  return `${[header, ...rows].join("\n")}\n`;
}
