/// The workshop of the knowledge base: checks and compiles its folder. Apart from the reader, which only opens what is compiled.

export { checkKnowledge, sortTable } from "./knowledge/check.js";
export { compileKnowledge, unknownLemmas } from "./knowledge/compile.js";
export { type EventFile, readEventFile } from "./knowledge/ontology.js";
export { packKnowledge } from "./knowledge/pack.js";
export type { Problem } from "./knowledge/problem.js";
