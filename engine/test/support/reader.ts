import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createReader, type Dossier, type Knowledge, openKnowledge, type Reader, unpackKnowledge } from "../../src/index.js";

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let opened: { knowledge: Knowledge; reader: Reader } | null = null;

/** The reader over the compiled knowledge base (`npm run build` makes it), opened once. */
export function testReader(): { knowledge: Knowledge; reader: Reader } {
  if (opened === null) {
    const knowledge = openKnowledge(unpackKnowledge(readFileSync(`${ROOT}knowledge/compiled/knowledge.bin`)));
    opened = { knowledge, reader: createReader(knowledge) };
  }
  return opened;
}

/** A text with marked places: `"[الوزير|actor] أعلن"`. Offsets are into `text`, the marks taken out. */
export interface Marked {
  text: string;
  marks: { start: number; end: number; label: string }[];
}

/** Reads marks out of a text. */
export function marked(source: string): Marked {
  const marks: Marked["marks"] = [];
  let text = "";
  let last = 0;
  for (const m of source.matchAll(/\[([^\]|]*)\|([a-z]+)\]/g)) {
    text += source.slice(last, m.index);
    marks.push({ start: text.length, end: text.length + (m[1] as string).length, label: m[2] as string });
    text += m[1];
    last = m.index + m[0].length;
  }
  return { text: text + source.slice(last), marks };
}

/** A report in one line: `ASSAULT actual هاجم [القوات]→[المدينة] <المتحدث>`. For tables of expectations. */
export function lines(dossier: Dossier): string[] {
  const { text } = dossier.article;
  const name = (id: string): string => dossier.entities.find((e) => e.id === id)?.name ?? "?";
  return dossier.reports.map((r) => {
    const people = (list: { entity: string }[]): string => list.map((p) => name(p.entity)).join("، ");
    return `${r.type} ${r.status} ${text.slice(r.trigger.start, r.trigger.end)} [${people(r.actors)}]→[${people(r.recipients)}] <${people(r.isnad)}>`;
  });
}

/** Reads a text published on the given day. */
export const read = (text: string, published = "2020-08-18", outlet: string | null = null): Dossier =>
  testReader().reader.read({ text, published, outlet });

/** Files of a knowledge folder, by name. */
export const knowledgeFiles = (folder: string): { name: string; text: string }[] =>
  readdirSync(`${ROOT}knowledge/${folder}`)
    .sort()
    .map((name) => ({ name, text: readFileSync(`${ROOT}knowledge/${folder}/${name}`, "utf8") }));
