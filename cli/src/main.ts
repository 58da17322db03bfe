import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { type CompiledKnowledge, createReader, openKnowledge } from "@isnad/engine";
import { knowledge } from "./commands/knowledge.js";
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [command, ...args] = process.argv.slice(2);
if (command === "knowledge") process.exit(knowledge(join(root, "knowledge"), { sort: args.includes("--sort"), quiet: args.includes("--quiet") }));
const compiled = JSON.parse(readFileSync(join(root, "knowledge/compiled/knowledge.json"), "utf8")) as CompiledKnowledge;
const reader = createReader(openKnowledge(compiled));
for await (const line of createInterface({ input: process.stdin })) {
  const a = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(command === "words" ? { id: a.id, words: reader.words(a.text) } : reader.read(a))}\n`);
}
