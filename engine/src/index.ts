export * from "./dossier/types.js";
export { openKnowledge } from "./knowledge/open.js";
export { unpackKnowledge } from "./knowledge/pack.js";
export type { CompiledKnowledge, Knowledge } from "./knowledge/types.js";
export { createReader, READER_VERSION, type Reader } from "./pipeline/reader.js";
export { confidenceOf } from "./reports/confidence.js";
