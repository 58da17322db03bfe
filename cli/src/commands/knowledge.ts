import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkKnowledge, compileKnowledge, packKnowledge, sortTable, unknownLemmas } from "@isnad/engine/knowledge";

/** Every TSV, YAML and model file below `folder`, by path relative to it. */
export function readKnowledgeFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsv|yaml|model)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many problems are printed; the rest are counted. */
const SHOWN = 50;

/** `isnad knowledge [FOLDER]`: sorts (on request), checks and compiles. Gives the exit code. */
export function knowledge(folder: string, options: { sort?: boolean; quiet?: boolean; out?: string }): number {
  const files = readKnowledgeFolder(folder);
  if (options.sort)
    for (const [path, text] of files) {
      if (!path.endsWith(".tsv")) continue;
      const sorted = sortTable(text);
      if (sorted === text) continue;
      writeFileSync(join(folder, path), sorted);
      files.set(path, sorted);
    }
  const problems = checkKnowledge(files);
  for (const p of problems.slice(0, SHOWN)) process.stderr.write(`${p.path}${p.line === null ? "" : `:${p.line}`}: ${p.message}\n`);
  if (problems.length > 0) {
    process.stderr.write(`${problems.length} problems in ${folder}: nothing was compiled\n`);
    return 1;
  }
  const compiled = compileKnowledge(files);
  const out = options.out ?? join(folder, "compiled", "knowledge.bin");
  mkdirSync(join(out, ".."), { recursive: true });
  writeFileSync(out, packKnowledge(compiled));
  if (!options.quiet) {
    const unknown = unknownLemmas(compiled);
    for (const u of unknown.slice(0, 40)) process.stderr.write(`note: ${u.id}: the lexicon has no ${u.lemma}\n`);
    const { lexemes, forms } = compiled.lexicon;
    process.stdout.write(
      `${lexemes.split("\n").length} words, ${forms.split("\n").length} written forms, ${compiled.predicates.length} predicates (${unknown.length} lemmas unknown): ${out}\n`,
    );
  }
  return 0;
}
