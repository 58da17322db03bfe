import type { Dossier, EntityKind } from "@isnad/engine";
import { overlap } from "../scoring/text.js";
import type { StageRun } from "../stages/run.js";
import type { ReadingError } from "./report.js";

interface Name {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** ANERcorp's kinds. Described people are no names. */
const KINDS: Readonly<Record<EntityKind, string | null>> = {
  person: "PERS",
  country: "LOC",
  place: "LOC",
  facility: "LOC",
  organisation: "ORG",
  group: "ORG",
  described: null,
};

/** The names of a block of `token<TAB>tag` lines, by their place in its text. */
export function goldNames(block: string): { text: string; names: Name[] } {
  let text = "";
  const names: Name[] = [];
  for (const line of block.split("\n").filter(Boolean)) {
    const [word, tag = "O"] = line.split("\t");
    const start = text === "" ? 0 : text.length + 1;
    text += text === "" ? word : ` ${word}`;
    const [position, kind] = tag.split("-");
    const last = names.at(-1);
    if (position === "B") names.push({ kind, start, end: text.length });
    else if (position === "I" && last?.kind === kind && last.end === start - 1) names[names.length - 1] = { ...last, end: text.length };
  }
  return { text, names: names.filter((n) => n.kind !== "MISC") };
}

/** A span widened to whole words of its text, as names are scored. */
function wholeWords(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const until = text.indexOf(" ", end);
  return { start: text.lastIndexOf(" ", start) + 1, end: until < 0 ? text.length : until };
}

/** The errors of one sentence; a line that was no Arabic was not read, and has no names. */
function sentenceErrors(id: string, block: string, { entities = [], mentions = [] }: Partial<Dossier>): ReadingError[] {
  const { text, names } = goldNames(block);
  const kinds = new Map(entities.map((e) => [e.id, KINDS[e.kind]]));
  const found = mentions.flatMap((m): Name[] => {
    const kind = m.form === "name" ? kinds.get(m.entity) : null;
    return kind ? [{ kind, ...wholeWords(text, m) }] : [];
  });
  const say = (n: Name): string => text.slice(n.start, n.end);
  const errors: ReadingError[] = [];
  for (const n of names) {
    const over = found.filter((f) => overlap(f, n));
    const exact = over.find((f) => f.start === n.start && f.end === n.end);
    if (exact?.kind === n.kind) continue;
    const other = exact ?? over[0];
    const example = `${id} «${say(n)}» ${n.kind}${other ? ` read as «${say(other)}» ${other.kind}` : ""}`;
    if (exact) errors.push({ cause: "wrong name kind", key: `${n.kind} read as ${exact.kind}`, example });
    else errors.push({ cause: other ? "wrong name span" : "name not found", key: n.kind, example });
  }
  for (const f of found)
    if (!names.some((n) => overlap(f, n))) errors.push({ cause: "wrongly found", key: f.kind, example: `${id} «${say(f)}» ${f.kind}` });
  return errors;
}

/** Errors of names, for the given rows of gold. */
export const nameErrors = (run: StageRun, rows: readonly number[]): ReadingError[] =>
  rows.flatMap((i) => sentenceErrors(run.gold[i].id, run.gold[i].raw, JSON.parse(run.output[i]) as Dossier));
